// Package llm has language models rewrite resumes, through the providers' official SDKs: Anthropic's, Google's and OpenAI's, the last for
// every server that speaks its chat API. What it knows of all three is one function, ask: texts in, JSON and a count of tokens out.
//
// Three promises hold around it, whatever a model answers. What is private is masked before a call and restored after (Mask). Every call is
// paid for in advance, at the most it can cost, from a ledger that knows the day's budget (Ledger). And nothing that a model says is believed:
// proposals come out as they are, to be judged by improve's fact gate.
package llm

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync/atomic"
	"time"

	"redraft/improve/draft"
)

// Config is what an Engine is made of.
type Config struct {
	Engine       string // "anthropic", "gemini" or "openai"
	Model        string
	Key          string
	BaseURL      string // "" for the provider's own
	Timeout      time.Duration
	OutputTokens int
	Price        Price
	Ledger       Ledger
}

// Ledger keeps account of what calls cost. A call is made only when Reserve allows it.
type Ledger interface {
	// Reserve sets aside the most that a call can cost. Its error is ErrBudget when the day's budget has no room for it.
	Reserve(context.Context, Call) (id int64, err error)
	// Settle puts what a call did cost in the place of what was reserved. A reservation that is never settled counts as spent.
	Settle(ctx context.Context, id int64, s Settlement) error
}

// Call is a call that is to be made.
type Call struct {
	Job           string // of the job, "" for none
	Engine, Model string
	Micros        int64 // the most that it can cost, in millionths of a US dollar
}

// Settlement is how a call ended.
type Settlement struct {
	Outcome string // "ok", or why there was no answer
	Usage   Usage
	Micros  int64
}

// ErrBudget says that the day's budget has no room for a call.
var ErrBudget = errors.New("the day's budget for language models is used up")

// Engine is one provider's model.
type Engine struct {
	name, model  string
	timeout      time.Duration
	outputTokens int
	price        Price
	ledger       Ledger
	ask          asker
}

// asker makes one call. code is the provider's word for a fault.
type asker func(ctx context.Context, system, user string) (answer reply, code string, err error)

// reply is a model's answer.
type reply struct {
	text     string
	declined bool // the model or the provider's filter would not
	usage    Usage
	counted  bool // whether the provider said what it counted
}

// New makes an Engine. It makes no connection.
func New(ctx context.Context, cfg Config) (*Engine, error) {
	e := &Engine{name: cfg.Engine, model: cfg.Model, timeout: cfg.Timeout, outputTokens: cfg.OutputTokens, price: cfg.Price, ledger: cfg.Ledger}
	var err error
	client := newClient()
	switch cfg.Engine {
	case "anthropic":
		e.ask = anthropicAsker(cfg, client)
	case "gemini":
		e.ask, err = geminiAsker(ctx, cfg, client)
	case "openai":
		e.ask = openaiAsker(cfg, client)
	default:
		err = fmt.Errorf("there is no engine %q", cfg.Engine)
	}
	return e, err
}

// Name and Model say who answers.
func (e *Engine) Name() string { return e.name }

// Model is the model's name.
func (e *Engine) Model() string { return e.model }

// Priced says whether the price of the model is known; if not, it is taken to be the dearest.
func (e *Engine) Priced() bool { return e.price.Known }

// Rewrite asks for rewritings of a task's texts, or, with refusals, of those once more. job is the job's id for the ledger. Its errors are
// *Error.
func (e *Engine) Rewrite(ctx context.Context, job string, t *Task, refusals []Refusal) (proposals []draft.Proposal, unread []Unread, err error) {
	message, err := t.message(refusals)
	if err != nil {
		return nil, nil, err
	}
	answer, err := e.call(ctx, job, message)
	if err != nil {
		return nil, nil, err
	}
	rewrites, ok := read(answer.text)
	switch {
	case answer.declined:
		return nil, nil, &Error{Engine: e.name, Kind: Declined}
	case !ok:
		return nil, nil, &Error{Engine: e.name, Kind: Malformed}
	}
	proposals, unread = t.proposals(rewrites)
	return proposals, unread, nil
}

// settleWithin is how long the ledger may take to note how a call ended, whatever became of the job meanwhile.
const settleWithin = 10 * time.Second

// call makes one call that is reserved before and settled after. Of a call that may have been answered without our knowing it, the
// reservation stands.
func (e *Engine) call(ctx context.Context, job, message string) (reply, error) {
	worst := e.price.worst(len(instructions)+len(message)+schemaBytes, e.outputTokens)
	id, err := e.ledger.Reserve(ctx, Call{Job: job, Engine: e.name, Model: e.model, Micros: worst})
	switch {
	case errors.Is(err, ErrBudget):
		return reply{}, &Error{Engine: e.name, Kind: Spent, Err: err}
	case err != nil:
		return reply{}, fmt.Errorf("reserve the cost of a call: %w", err)
	}
	asking, cancel := context.WithTimeout(ctx, e.timeout)
	defer cancel()
	asking, x := withExchange(asking)
	answer, code, err := e.ask(asking, instructions, message)
	if err == nil && x.status >= http.StatusMultipleChoices { // SDKs take a redirect that is not followed for an answer
		err = errors.New("the server answered with a redirect")
	}
	s := Settlement{Outcome: "ok", Usage: answer.usage, Micros: min(worst, e.price.cost(answer.usage))}
	if err != nil {
		failed := e.explain(asking, x, code, err)
		s.Outcome, err = string(failed.Kind), failed
		free := x.status >= http.StatusMultipleChoices || !x.dialled
		if !free && !answer.counted {
			return reply{}, err
		}
	} else if !answer.counted {
		return answer, nil
	}
	settling, cancelSettling := context.WithTimeout(context.WithoutCancel(ctx), settleWithin)
	defer cancelSettling()
	if settleErr := e.ledger.Settle(settling, id, s); settleErr != nil && err == nil {
		return reply{}, fmt.Errorf("settle the cost of a call: %w", settleErr)
	}
	return answer, err
}

// schemaBytes is more than the schema takes in any provider's form.
const schemaBytes = 2000

// ladder is a list of ways to ask, from the best down: servers differ in what they understand. What one of them refused is not tried again.
type ladder struct{ rung atomic.Int32 }

func (l *ladder) at() int { return int(l.rung.Load()) }

// down takes the next rung below one that was refused, if there is one.
func (l *ladder) down(from, rungs int) bool {
	if from+1 >= rungs {
		return false
	}
	l.rung.CompareAndSwap(int32(from), int32(from+1))
	return true
}
