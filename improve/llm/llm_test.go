package llm_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"redraft/improve/llm"
	"redraft/improve/llm/llmtest"
	"redraft/resume"
)

func person(t testing.TB) resume.Resume {
	t.Helper()
	r, err := resume.Decode([]byte(`{"contact":{"name":"Zenaida Quimpo","email":"zenaida.quimpo@example.com","phone":"+63 917 555 0142","location":"12 Mabini Street, Cebu City"},
		"summary":"Zenaida is a virtual assistant. Write to zenaida.quimpo@example.com.","links":["https://zenaida.example/portfolio"],
		"experience":[{"title":"Virtual Assistant","company":"Acme","start_date":"2020-03","end_date":"present","bullets":
			["Responsible for managing 3 calendars for Mr. Bartholomew Oduya","Call +63 917 555 0142 or see linkedin.com/in/zenaidaq for more"]}],
		"skills":["Calendar management","Slack"]}`))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var secrets = []string{"zenaida", "quimpo", "example.com", "555 0142", "mabini", "zenaidaq", "portfolio", "bartholomew", "oduya"}

func engine(t testing.TB, s *llmtest.Server, change ...func(*llm.Config)) (*llm.Engine, *llm.Memory) {
	t.Helper()
	ledger := &llm.Memory{Budget: 1e6}
	cfg := llm.Config{Engine: s.Provider, Model: "model-of-the-tests", Key: llmtest.Key, BaseURL: s.URL, Timeout: 5 * time.Second, OutputTokens: 1000,
		Price: llm.Flat(1, 5), Ledger: ledger}
	for _, c := range change {
		c(&cfg)
	}
	e, err := llm.New(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	return e, ledger
}

// each runs a test once for each provider.
func each(t *testing.T, test func(t *testing.T, provider string)) {
	t.Helper()
	t.Parallel()
	for _, p := range llmtest.Providers {
		t.Run(p, func(t *testing.T) {
			t.Parallel()
			test(t, p)
		})
	}
}

func TestAWellBehavedModelIsAskedInItsProvidersOwnWay(t *testing.T) {
	each(t, func(t *testing.T, provider string) {
		s := llmtest.New(t, provider, func(c llmtest.Call) llmtest.Answer {
			return llmtest.Answer{Text: llmtest.Rewrites("experience[0].bullets[0]", "Manage 3 calendars for [[NAME_1]].", "summary", ""), In: 700, Out: 50, Cache: 200}
		})
		e, _ := engine(t, s)
		list, unread, err := e.Rewrite(t.Context(), "", llm.NewTask(person(t), llm.Options{Profession: "Virtual assistant", Facts: []string{"3 clients"}, JobDescription: "Wanted: an assistant"}), nil)
		if err != nil || len(unread) != 0 || len(list) != 1 {
			t.Fatalf("%+v, %+v, %v", list, unread, err)
		}
		if p := list[0]; p.Path != "experiences[0].responsibilities[0]" || p.Type != "bullet_point" || !strings.HasPrefix(p.Original, "Responsible") || p.Reasoning != "It opens with a strong verb and says it in fewer words." {
			t.Errorf("%+v", p)
		}
		c := s.Calls()[0]
		if c.Model != "model-of-the-tests" || c.Limit != 1000 || c.Form != "schema" || len(c.Texts) != 3 || !strings.Contains(c.User, "3 clients") || !strings.Contains(c.User, "Wanted: an assistant") {
			t.Errorf("the call is %+v", c)
		}
		if provider == "anthropic" && !c.Cached {
			t.Error("the instructions are not cached")
		}
	})
}

func TestNothingPrivateLeavesAndAllOfItComesBack(t *testing.T) {
	each(t, func(t *testing.T, provider string) {
		s := llmtest.New(t, provider, func(c llmtest.Call) llmtest.Answer {
			var pairs []string
			for _, text := range c.Texts {
				pairs = append(pairs, text.Path, "New: "+text.Text)
			}
			return llmtest.Answer{Text: llmtest.Rewrites(pairs...)}
		})
		e, _ := engine(t, s)
		list, unread, err := e.Rewrite(t.Context(), "", llm.NewTask(person(t), llm.Options{JobDescription: "Apply to hr@jobs.example.com, 5 Long Street", Facts: []string{"Zenaida managed 4 calendars"}}), nil)
		if err != nil || len(list) != 3 || len(unread) != 0 {
			t.Fatalf("%+v, %+v, %v", list, unread, err)
		}
		for _, p := range list {
			if p.Improved != "New: "+p.Original {
				t.Errorf("%q came back as %q", p.Original, p.Improved)
			}
		}
		for _, body := range s.Bodies() {
			for _, secret := range append(secrets, "hr@jobs", "Long Street") {
				if strings.Contains(strings.ToLower(body), strings.ToLower(secret)) {
					t.Errorf("%q was sent", secret)
				}
			}
		}
	})
}

// Faults and what they are taken for.
func TestFaultsOfProviders(t *testing.T) {
	for name, tc := range map[string]struct {
		answer    llmtest.Answer
		kind      llm.Kind
		temporary bool
		after     time.Duration
	}{
		"429":        {llmtest.Answer{Status: 429, RetryAfter: "7", ErrorType: "rate_limit_error", Message: "slow down, Zenaida"}, llm.RateLimited, true, 7 * time.Second},
		"529":        {llmtest.Answer{Status: 529, ErrorType: "overloaded_error"}, llm.Overloaded, true, 0},
		"503":        {llmtest.Answer{Status: 503, RetryAfter: "2", ErrorType: "UNAVAILABLE"}, llm.Overloaded, true, 2 * time.Second},
		"401":        {llmtest.Answer{Status: 401, ErrorType: "authentication_error"}, llm.Rejected, false, 0},
		"404":        {llmtest.Answer{Status: 404, ErrorType: "not_found_error"}, llm.Rejected, false, 0},
		"stall":      {llmtest.Answer{Stall: 20 * time.Second}, llm.TimedOut, true, 0},
		"no JSON":    {llmtest.Answer{Raw: "<html>"}, llm.Malformed, true, 0},
		"prose":      {llmtest.Answer{Text: "I would rather talk about the weather."}, llm.Malformed, true, 0},
		"broken":     {llmtest.Answer{Text: `{"rewrites":[{"path":"summary","te`, Cut: true}, llm.Malformed, true, 0},
		"empty":      {llmtest.Answer{Text: ""}, llm.Malformed, true, 0},
		"declined":   {llmtest.Answer{Declined: true}, llm.Declined, false, 0},
		"a redirect": {llmtest.Answer{Status: 307, Raw: "{}"}, llm.Rejected, false, 0},
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, provider string) {
				s := llmtest.New(t, provider, func(llmtest.Call) llmtest.Answer { return tc.answer })
				e, _ := engine(t, s, func(c *llm.Config) { c.Timeout = time.Second })
				_, _, err := e.Rewrite(t.Context(), "", llm.NewTask(person(t), llm.Options{}), nil)
				var failed *llm.Error
				if !errors.As(err, &failed) || failed.Kind != tc.kind || failed.Temporary() != tc.temporary || failed.RetryAfter != tc.after {
					t.Fatalf("got %#v, %v", failed, err)
				}
				if strings.Contains(err.Error(), "Zenaida") {
					t.Errorf("the error quotes the answer: %v", err)
				}
				if n := len(s.Bodies()); n != 1 {
					t.Errorf("%d requests: SDKs must not retry by themselves", n)
				}
			})
		})
	}
}

func TestAServerThatIsNotThere(t *testing.T) {
	each(t, func(t *testing.T, provider string) {
		s := llmtest.New(t, provider, nil)
		s.URL = "http://127.0.0.1:1"
		e, ledger := engine(t, s, func(c *llm.Config) { c.Price = llm.Flat(60, 60) }) // room for one call, not for two
		for range 3 {                                                                 // what was never sent costs nothing: the budget stays
			_, _, err := e.Rewrite(t.Context(), "", llm.NewTask(person(t), llm.Options{}), nil)
			var failed *llm.Error
			if !errors.As(err, &failed) || failed.Kind != llm.Unreachable {
				t.Fatalf("got %v", err)
			}
			_ = ledger
		}
	})
}

func TestServersThatKnowNoSchemaAreAskedInSimplerWays(t *testing.T) {
	each(t, func(t *testing.T, provider string) {
		var forms []string
		s := llmtest.New(t, provider, func(c llmtest.Call) llmtest.Answer {
			forms = append(forms, c.Form)
			if c.Form != "" {
				return llmtest.Answer{Status: http.StatusBadRequest, ErrorType: "invalid_request_error", Message: "Unknown parameter: response_format output_config responseJsonSchema tools"}
			}
			return llmtest.Answer{Text: "<think>{\"path\":\"summary\",\"text\":\"no\"}</think>Sure! Here it is:\n```json\n" + llmtest.Rewrites("summary", "A virtual assistant.") + "\n```\nAnything else?"}
		})
		e, _ := engine(t, s)
		for range 2 { // the second time it is known
			list, _, err := e.Rewrite(t.Context(), "", llm.NewTask(person(t), llm.Options{}), nil)
			if err != nil || len(list) != 1 || list[0].Improved != "A virtual assistant." {
				t.Fatalf("%+v, %v", list, err)
			}
		}
		if len(forms) < 3 || forms[0] != "schema" || !slices.Equal(forms[len(forms)-2:], []string{"", ""}) {
			t.Errorf("asked for %q", forms)
		}
	})
}

func TestOfAnAnswerThatIsCutOffWhatIsWholeIsKept(t *testing.T) {
	each(t, func(t *testing.T, provider string) {
		whole := llmtest.Rewrites("experience[0].bullets[0]", "Manage 3 calendars.", "summary", "A virtual assistant who never ends")
		s := llmtest.New(t, provider, func(llmtest.Call) llmtest.Answer { return llmtest.Answer{Text: whole[:len(whole)-40], Cut: true} })
		e, _ := engine(t, s)
		list, _, err := e.Rewrite(t.Context(), "", llm.NewTask(person(t), llm.Options{}), nil)
		if err != nil || len(list) != 1 || list[0].Improved != "Manage 3 calendars." {
			t.Fatalf("%+v, %v", list, err)
		}
	})
}

func TestWhatNamesNoTextOrMakesUpTokensIsNotRead(t *testing.T) {
	each(t, func(t *testing.T, provider string) {
		s := llmtest.New(t, provider, func(llmtest.Call) llmtest.Answer {
			return llmtest.Answer{Text: llmtest.Rewrites("experience[7].bullets[0]", "Nowhere.", "name", "Eve", "summary", "Ask [[NAME_99]].", "experience[0].bullets[0]", "Manage calendars for [NAME_1]].")}
		})
		e, _ := engine(t, s)
		list, unread, err := e.Rewrite(t.Context(), "", llm.NewTask(person(t), llm.Options{}), nil)
		if err != nil || len(list) != 0 || len(unread) != 4 {
			t.Errorf("%+v, %+v, %v", list, unread, err)
		}
	})
}

// book is a ledger that keeps what it was told.
type book struct {
	reserved []llm.Call
	settled  []llm.Settlement
	refuse   bool
}

func (b *book) Reserve(_ context.Context, c llm.Call) (int64, error) {
	if b.refuse {
		return 0, fmt.Errorf("reserve: %w", llm.ErrBudget)
	}
	b.reserved = append(b.reserved, c)
	return int64(len(b.reserved)), nil
}

func (b *book) Settle(_ context.Context, _ int64, s llm.Settlement) error {
	b.settled = append(b.settled, s)
	return nil
}

func TestEveryCallIsReservedAtItsWorstAndSettledAtWhatItCost(t *testing.T) {
	each(t, func(t *testing.T, provider string) {
		next := llmtest.Answer{Text: `{"rewrites":[]}`, In: 700, Out: 50, Cache: 200}
		s := llmtest.New(t, provider, func(llmtest.Call) llmtest.Answer { return next })
		b := &book{}
		e, _ := engine(t, s, func(c *llm.Config) {
			c.Ledger, c.Timeout, c.Price = b, time.Second, llm.Price{Input: 2, Output: 10, Cached: 0.2, CacheWrite: 2.5, Known: true}
		})
		ask := func() { _, _, _ = e.Rewrite(t.Context(), "job-1", llm.NewTask(person(t), llm.Options{}), nil) }
		ask()
		worst := b.reserved[0]
		if worst.Job != "job-1" || worst.Engine != provider || worst.Micros < int64(2.5*float64(len(s.Calls()[0].System+s.Calls()[0].User))+1000*10) {
			t.Errorf("reserved %+v", worst)
		}
		if got := b.settled[0]; got.Micros != 500*2+50*10+40 || got.Usage != (llm.Usage{Input: 500, Output: 50, Cached: 200}) || got.Outcome != "ok" {
			t.Errorf("settled %+v", got)
		}
		next.In, next.Out = 1<<29, 1<<29 // more than can be: the worst stands
		ask()
		if got := b.settled[1]; got.Micros != b.reserved[1].Micros {
			t.Errorf("a lie about tokens is settled as %d of %d", got.Micros, b.reserved[1].Micros)
		}
		next = llmtest.Answer{Status: 529, ErrorType: "overloaded_error"}
		ask()
		if got := b.settled[2]; got.Micros != 0 || got.Outcome != "overloaded" {
			t.Errorf("a call that was refused is settled as %+v", got)
		}
		next = llmtest.Answer{Stall: 20 * time.Second}
		ask()
		if len(b.reserved) != 4 || len(b.settled) != 3 {
			t.Errorf("of a call without an answer the reservation must stand: %d reserved, %d settled", len(b.reserved), len(b.settled))
		}
		b.refuse = true
		before := len(s.Bodies())
		_, _, err := e.Rewrite(t.Context(), "job-1", llm.NewTask(person(t), llm.Options{}), nil)
		var failed *llm.Error
		if !errors.As(err, &failed) || failed.Kind != llm.Spent || failed.Temporary() || len(s.Bodies()) != before {
			t.Errorf("over budget: %v, %d calls more", err, len(s.Bodies())-before)
		}
	})
}

func TestEveryCallHasABoundaryOfItsOwn(t *testing.T) {
	t.Parallel()
	s := llmtest.New(t, "openai", func(llmtest.Call) llmtest.Answer { return llmtest.Answer{Text: `{"rewrites":[]}`} })
	e, _ := engine(t, s)
	seen := map[string]bool{}
	for range 3 {
		if _, _, err := e.Rewrite(t.Context(), "", llm.NewTask(person(t), llm.Options{}), nil); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range s.Calls() {
		at := strings.Index(c.User, "=====")
		seen[c.User[at:at+29]] = true
		if strings.Contains(c.System, "=====") {
			t.Error("the instructions differ from call to call: no cache can keep them")
		}
	}
	if len(seen) != 3 {
		t.Errorf("boundaries %v", seen)
	}
}

func TestPrices(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		engine, model string
		input, output float64
		known         bool
	}{
		{"anthropic", "claude-haiku-4-5-20251001", 1, 5, true}, {"anthropic", "claude-haiku-4-5", 1, 5, true}, {"anthropic", "claude-unheard-of", 15, 75, false},
		{"openai", "gpt-5-mini", 0.25, 2, true}, {"openai", "gpt-5", 1.25, 10, true}, {"openai", "gpt-5-mini-2025-08-07", 0.25, 2, true},
		{"openai", "llama3.2", 30, 180, false}, {"gemini", "gemini-2.5-flash", 0.3, 2.5, true}, {"gemini", "gemini-2.5-flash-lite", 0.1, 0.4, true}, {"gemini", "gemini-2.5-flash-image", 4, 18, false},
	} {
		p, err := llm.PriceOf(tc.engine, tc.model)
		if err != nil || p.Input != tc.input || p.Output != tc.output || p.Known != tc.known {
			t.Errorf("%s %s: %+v, %v", tc.engine, tc.model, p, err)
		}
	}
}
