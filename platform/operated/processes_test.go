package operated

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"redraft/platform/dbtest"
)

// Three processes share the work of one database; each is killed in the middle of it and started again.
func TestKillingAnyOfThreeProcessesUnderLoadLosesAndDoublesNothing(t *testing.T) {
	t.Parallel()
	address := dbtest.URL(t)
	conn := connect(t, address)
	execute(t, conn, `CREATE TABLE public.published (job_id uuid)`,
		`CREATE FUNCTION public.publish() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.published VALUES (NEW.id); RETURN NEW; END $$`,
		`CREATE TRIGGER publish AFTER UPDATE ON redraft.jobs FOR EACH ROW WHEN (NEW.result IS NOT NULL) EXECUTE FUNCTION public.publish()`)
	roles := []string{"api", "worker", "all"}
	dirs := []string{t.TempDir(), t.TempDir(), t.TempDir()}
	begin := func(i int) *process { return start(t, "DATABASE_URL="+address, "ROLE="+roles[i], "DATA_DIR="+dirs[i]) }
	processes := []*process{begin(0), begin(1), begin(2)}
	var bases [2]atomic.Value
	bases[0].Store(processes[0].base)
	bases[1].Store(processes[2].base)
	l := startLoad(t, func() string { return bases[rand.IntN(2)].Load().(string) })
	for i := range processes {
		time.Sleep(1500 * time.Millisecond)
		processes[i].kill()
		time.Sleep(300 * time.Millisecond)
		processes[i] = begin(i)
		bases[0].Store(processes[0].base)
		bases[1].Store(processes[2].base)
	}
	time.Sleep(time.Second)
	l.end()
	for _, submitted := range l.accepted {
		if got := processes[0].await(submitted); got["status"] != "complete" {
			t.Fatalf("an accepted job ended as %v", got)
		}
	}
	// A submit whose process was killed may have been accepted without an answer: such a job is worked on too.
	for end := time.Now().Add(60 * time.Second); count(t, conn, `SELECT count(*) FROM redraft.jobs WHERE finished_at IS NULL`) > 0; time.Sleep(100 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("some jobs never end")
		}
	}
	jobs := count(t, conn, `SELECT count(*) FROM redraft.jobs WHERE result IS NOT NULL`)
	once := count(t, conn, `SELECT count(*) FROM (SELECT FROM public.published GROUP BY job_id HAVING count(*) = 1) p`)
	all := count(t, conn, `SELECT count(*) FROM public.published`)
	if jobs < len(l.accepted) || once != jobs || all != jobs || len(l.accepted) < 20 {
		t.Errorf("%d accepted, %d complete, %d published once, %d published in all", len(l.accepted), jobs, once, all)
	}
	workers := count(t, conn, `SELECT count(DISTINCT process) FROM redraft.job_attempts`)
	if workers < 2 {
		t.Errorf("%d processes shared the work", workers)
	}
	t.Logf("%d accepted, %d complete, by %d processes; %d were tried again; answers %v", len(l.accepted), jobs, workers, count(t, conn, `SELECT count(*) FROM redraft.jobs WHERE attempts > 1`), l.codes)
}

// PROCESSES=3 measures analyses a second with one to three worker processes on one database, for the README's table.
func TestMeasureWorkerProcesses(t *testing.T) {
	most, _ := strconv.Atoi(os.Getenv("PROCESSES"))
	if most == 0 {
		t.Skip("a measurement: set PROCESSES=3")
	}
	const jobs = 400
	for n := 1; n <= most; n++ {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			address := dbtest.URL(t)
			conn := connect(t, address)
			api := start(t, "DATABASE_URL="+address, "ROLE=api")
			data := sample(t)
			for range jobs {
				api.submit(data)
			}
			for range n { // all are warm before any may work
				start(t, "DATABASE_URL="+address, "ROLE=worker", "PDF_READER=pdfium", "ANALYZE_WORKERS=1")
			}
			for count(t, conn, `SELECT count(*) FROM redraft.jobs WHERE finished_at IS NULL`) > 0 {
				time.Sleep(20 * time.Millisecond)
			}
			// From the moment on when all work: the second half of the jobs.
			var rate float64
			if err := conn.QueryRow(t.Context(), `SELECT count(*) / extract(epoch FROM max(finished_at) - min(finished_at))::float8
				FROM (SELECT finished_at FROM redraft.jobs ORDER BY finished_at DESC LIMIT $1) j`, jobs/2).Scan(&rate); err != nil {
				t.Fatal(err)
			}
			fmt.Printf("%d worker processes: %.0f analyses/s, by %d processes\n", n, rate, count(t, conn, `SELECT count(DISTINCT process) FROM redraft.job_attempts`))
		})
	}
}
