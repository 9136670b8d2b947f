package jobs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"redraft/platform/config"
	"redraft/platform/shell"
)

// Opener makes a Service with all its modules on the service's database, and what closes it; commands are handed one, so that they need
// not know the modules.
type Opener func(context.Context, config.Config) (s *Service, closeIt func(), err error)

// Command looks at jobs, and deals with those that stand still.
type Command struct {
	List   listCommand   `cmd:"" help:"List jobs, the newest first."`
	Show   showCommand   `cmd:"" help:"Show one job with its attempts."`
	Retry  retryCommand  `cmd:"" help:"Try dead letters again: jobs that failed by a fault of the service."`
	Cancel cancelCommand `cmd:"" help:"Cancel jobs that have not ended."`
}

type listCommand struct {
	Module    string `help:"Only this module's."`
	Status    string `enum:"queued,in_progress,complete,failed," default:"" help:"Only jobs that are queued, in_progress, complete or failed."`
	User      string `help:"Only this user's."`
	Key       string `help:"Only those that this API key submitted."`
	ErrorType string `help:"Only those that failed with this word."`
	Dead      bool   `help:"Only dead letters."`
	From      string `help:"Only those accepted at or after this time or day."`
	To        string `help:"Only those accepted before this time or day."`
	Limit     int    `short:"n" default:"20" help:"How many, at most 200."`
	JSON      bool   `help:"Print JSON."`
}

// Run lists jobs.
func (c listCommand) Run(ctx context.Context, cfg config.Config, open Opener) error {
	f := Filter{Module: c.Module, Status: Status(c.Status), UserID: c.User, Owner: c.Key, ErrorType: c.ErrorType, DeadLetters: c.Dead, Limit: min(max(c.Limit, 1), largestPage)}
	for text, at := range map[*string]*time.Time{&c.From: &f.From, &c.To: &f.To} {
		if *text == "" {
			continue
		}
		var err error
		if *at, err = readTime(*text); err != nil {
			return fmt.Errorf("%q is no time: use a day such as 2026-11-25, or 2026-11-25T08:00:00Z", *text)
		}
	}
	s, closeIt, err := open(ctx, cfg)
	if err != nil {
		return err
	}
	defer closeIt()
	page, err := s.List(ctx, f, true)
	if err != nil {
		return err
	}
	p := shell.New(os.Stdout)
	if c.JSON {
		return p.JSON(page.Jobs)
	}
	rows := make([][]string, len(page.Jobs))
	for i, j := range page.Jobs {
		rows[i] = []string{j.JobID.String(), j.Module, string(j.Status), short(&j.EnqueueTime), took(j.StartTime, j.FinishTime), strconv.Itoa(j.AttemptCount), j.Key, orDash(j.UserID), j.ErrorType}
	}
	p.Table([]string{"JOB", "MODULE", "STATUS", "ACCEPTED", "TOOK", "TRIES", "KEY", "USER", "ERROR"}, rows, func(column int, text string) shell.Colour {
		switch column {
		case 2:
			return statusColour(text)
		case 8:
			return shell.Red
		}
		return ""
	})
	if page.NextCursor != nil {
		p.Line("%s", p.In(shell.Faint, "… and more: see --limit, --from, --to"))
	}
	return nil
}

func statusColour(status string) shell.Colour {
	return map[string]shell.Colour{"queued": shell.Yellow, "in_progress": shell.Blue, "complete": shell.Green, "failed": shell.Red}[status]
}

func short(t *Time) string {
	if t == nil {
		return "-"
	}
	return time.Time(*t).Local().Format("2006-01-02 15:04:05")
}

func took(from, to *Time) string {
	if from == nil || to == nil {
		return "-"
	}
	return time.Time(*to).Sub(time.Time(*from)).Round(time.Millisecond).String()
}

func orDash(s *string) string {
	if s == nil {
		return "-"
	}
	return *s
}

type showCommand struct {
	ID   string `arg:"" help:"The job's id."`
	JSON bool   `help:"Print JSON."`
}

// Run shows one job.
func (c showCommand) Run(ctx context.Context, cfg config.Config, open Opener) error {
	id, err := uuid.Parse(c.ID)
	if err != nil {
		return fmt.Errorf("%q is no job's id", c.ID)
	}
	s, closeIt, err := open(ctx, cfg)
	if err != nil {
		return err
	}
	defer closeIt()
	d, err := s.Describe(ctx, "", id, true)
	if errors.Is(err, pgx.ErrNoRows) {
		return fmt.Errorf("there is no job %s", id)
	}
	if err != nil {
		return err
	}
	p := shell.New(os.Stdout)
	if c.JSON {
		return p.JSON(d)
	}
	printDetail(p, d)
	return nil
}

func printDetail(p shell.Printer, d Detail) {
	line := func(name, text string) { p.Line("  %-12s%s", name, text) }
	p.Line("%s  %s %s", p.In(shell.Bold, d.JobID.String()), d.Module, p.In(statusColour(string(d.Status)), string(d.Status)))
	line("key", d.Key)
	line("user", orDash(d.UserID))
	line("session", orDash(d.ResumeImprovementID))
	line("accepted", short(&d.EnqueueTime))
	line("started", short(d.StartTime))
	line("finished", short(d.FinishTime))
	line("took", took(d.StartTime, d.FinishTime))
	if d.Error != "" {
		line("error", p.In(shell.Red, d.ErrorType)+"  "+d.Error)
	}
	if d.LastError != "" {
		line("cause", d.LastError)
	}
	for _, a := range d.Attempts {
		p.Line("\n  attempt %d  %s, %s  %s", a.Attempt, short(a.StartedAt), took(a.StartedAt, a.FinishedAt), p.In(shell.Faint, "process "+a.Process))
		for _, s := range a.Stages {
			p.Line("    %-10s%10.1f ms", s.Stage, s.Seconds*1000)
		}
		if a.Error != "" {
			p.Line("    %s  %s", p.In(shell.Red, a.ErrorType), a.Error)
		}
	}
}

type retryCommand struct {
	IDs       []string `arg:"" optional:"" name:"id" help:"Jobs; or say which kind, or --all."`
	Module    string   `help:"All dead letters of this module."`
	ErrorType string   `help:"All dead letters with this error_type."`
	All       bool     `help:"All dead letters."`
}

// Run replays dead letters.
func (c retryCommand) Run(ctx context.Context, cfg config.Config, open Opener) error {
	wanted := Replay{JobIDs: c.IDs, Module: c.Module, ErrorType: c.ErrorType, All: c.All}
	if faults := wanted.Check(); len(faults) > 0 {
		return errors.New("name the jobs by their ids, or say --module, --error-type or --all")
	}
	s, closeIt, err := open(ctx, cfg)
	if err != nil {
		return err
	}
	defer closeIt()
	answer, err := s.replayAll(ctx, wanted)
	if err != nil {
		return err
	}
	fmt.Println(len(answer.Replayed), "queued again")
	if len(answer.Skipped) > 0 {
		return fmt.Errorf("%d are no dead letters: %v", len(answer.Skipped), answer.Skipped)
	}
	return nil
}

type cancelCommand struct {
	IDs []string `arg:"" name:"id" help:"Jobs."`
}

// Run cancels jobs.
func (c cancelCommand) Run(ctx context.Context, cfg config.Config, open Opener) error {
	s, closeIt, err := open(ctx, cfg)
	if err != nil {
		return err
	}
	defer closeIt()
	var failed error
	for _, text := range c.IDs {
		id, err := uuid.Parse(text)
		if err == nil {
			err = s.Cancel(ctx, "", "", id)
		}
		switch {
		case errors.Is(err, pgx.ErrNoRows):
			err = errors.New("there is no such job")
		case err == nil:
			fmt.Println(id, "is cancelled")
		}
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("%s: %w", text, err))
		}
	}
	return failed
}
