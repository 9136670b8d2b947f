package improve

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"redraft/improve/draft"
	"redraft/improve/facts"
	"redraft/improve/llm"
	"redraft/improve/rules"
	"redraft/platform/jobs"
	"redraft/resume"
)

// work is one request in the making.
type work struct {
	improver Improver
	req      Request
	content  resume.Resume // that of the request, less the orders to programs in it
	source   *facts.Source
	supplied []string // the request's facts, then its answers, in full
	facts    []string // those that tell of the person, as a model is told: an answer behind its place
	rules    draft.Draft
	refused  []RefusedItem
}

func (i Improver) begin(req Request) (*work, error) {
	content, orders, err := withoutOrders(req.Content)
	if err != nil {
		return nil, err
	}
	w := &work{improver: i, req: req, content: content, supplied: slices.Clone(req.Facts)}
	opts := rules.Options{
		Profile: i.profile(req), Guessed: req.guessed(), JobDescription: req.jobText(), Focus: req.FocusAreas, Language: req.Language, Today: time.Now(),
	}
	if len(req.Answers) > 0 {
		asked := rules.Draft(content, opts).Questions
		for _, a := range req.Answers {
			question := ""
			if n := slices.IndexFunc(asked, func(q draft.Question) bool { return q.Section == a.Section }); n >= 0 {
				question = asked[n].Question
			}
			w.supplied = append(w.supplied, rules.InFull(question, a.Answer))
		}
	}
	w.source = facts.NewSource(content, w.supplied)
	var told []draft.Fact
	for n, text := range w.supplied {
		f := w.fact(n)
		if w.source.Disowned(n) != "" {
			continue
		}
		told = append(told, f)
		if f.Path != "" {
			text = f.Path + ": " + text
		}
		w.facts = append(w.facts, text)
		if entry, _, within := strings.Cut(f.Path, "."); within {
			w.source.Bind(n, entry)
		}
	}
	opts.Facts = told
	w.rules = rules.Draft(content, opts)
	w.rules.Questions = slices.Concat(askAbout(orders), i.askProfile(req, content), w.rules.Questions)
	return w, nil
}

// fact is one of what was supplied: those of the request that name no place, then the answers.
func (w *work) fact(n int) draft.Fact {
	f := draft.Fact{Text: w.supplied[n]}
	if k := n - len(w.req.Facts); k >= 0 {
		f.Path = w.req.Answers[k].Section
	}
	return f
}

// given is such a fact in the person's own words.
func (w *work) given(n int) string {
	if k := n - len(w.req.Facts); k >= 0 {
		return w.req.Answers[k].Answer
	}
	return w.supplied[n]
}

// guessed says that nobody named a profile or a role to choose it by, so that the default one was taken.
func (r Request) guessed() bool { return r.TargetRole == "" && (r.Profile == "" || r.Defaulted) }

// askProfile asks for the profile where it was guessed and another knows the newest role's title.
func (i Improver) askProfile(req Request, content resume.Resume) []draft.Question {
	guess := i.profile(req)
	other, role, ok := guess.Likelier(&content)
	if !ok || !req.guessed() {
		return nil
	}
	return []draft.Question{{
		Section: fmt.Sprintf("experiences[%d].role", role),
		Question: fmt.Sprintf("Which work do you look for? If it is that of the profile %q, improve the resume again with profile %q, or name your target role.",
			other.Name, other.ID),
		Why: fmt.Sprintf("No profile was named, so the resume was read for %q; %q looks like %q.",
			guess.ID, content.Experiences[role].Role, other.ID),
	}}
}

// jobText is what is known of the job aimed at.
func (r Request) jobText() string {
	switch {
	case r.TargetRole == "":
		return r.JobDescription
	case r.JobDescription == "":
		return r.TargetRole
	}
	return r.TargetRole + "\n\n" + r.JobDescription
}

// Improve makes one improvement. Errors are those of a language model that may answer later; where it will not, the rules answer.
func (i Improver) Improve(ctx context.Context, req Request) (Result, error) {
	drafted := jobs.Stage(ctx, "draft")
	w, err := i.begin(req)
	drafted()
	if err != nil {
		return Result{}, err
	}
	if i.Engine == nil {
		defer jobs.Stage(ctx, "finish")()
		return w.finish("rules", "", "", nil), nil
	}
	asked := jobs.Stage(ctx, "model")
	accepted, err := w.ask(ctx)
	asked()
	defer jobs.Stage(ctx, "finish")()
	var failed *llm.Error
	switch {
	case err == nil:
		return w.finish(i.Engine.Name(), i.Engine.Model(), "", accepted), nil
	case !errors.As(err, &failed):
		return Result{}, err
	case !failed.Temporary() || failed.RetryAfter > longestWait:
		return w.finish("rules", "", i.why(failed, false), nil), nil
	case failed.RetryAfter > 0:
		return Result{}, &jobs.Later{After: failed.RetryAfter, Err: err}
	}
	return Result{}, err
}

// longestWait is how long somebody is let wait because a provider asks for it. When it asks for more, the rules answer at once.
const longestWait = time.Minute

// Fallback has the rules answer when attempts have run out.
func (i Improver) Fallback(_ context.Context, req Request, cause error) (Result, error) {
	if i.Engine == nil {
		return Result{}, cause
	}
	var failed *llm.Error
	errors.As(cause, &failed)
	w, err := i.begin(req)
	if err != nil {
		return Result{}, err
	}
	return w.finish("rules", "", i.why(failed, true), nil), nil
}

// why is the sentence that says why the rules answered.
func (i Improver) why(failed *llm.Error, afterRetries bool) string {
	name, reason := i.Engine.Name(), "gave no answer"
	if failed != nil {
		switch failed.Kind {
		case llm.Spent:
			return fmt.Sprintf("The budget of $%.2f a day for language models has no room for this call, so the rules engine answered. A new day begins at 00:00 UTC.", i.Budget)
		case llm.RateLimited:
			reason = "limits how often it may be asked"
		case llm.Overloaded:
			reason = "was overloaded"
		case llm.Unreachable:
			reason = "could not be reached"
		case llm.TimedOut:
			reason = "took too long"
		case llm.Malformed:
			reason = "gave answers that could not be read"
		case llm.Declined:
			reason = "declined to answer"
		case llm.Rejected:
			reason = "rejected the call: its key, model name or settings need the operator's attention"
		}
	}
	often := ""
	if afterRetries {
		often = " in every attempt"
	}
	return fmt.Sprintf("The %s engine %s%s, so the rules engine answered.", name, reason, often)
}

// ask has the model rewrite, and once more what the gate refused. When only the second call fails, what passed the first is enough. Of a
// summary that is refused again the sentences that the resume proves are kept.
func (w *work) ask(ctx context.Context) ([]draft.Proposal, error) {
	defer jobs.Stage(ctx, "ask")()
	task := llm.NewTask(w.content, llm.Options{
		JobDescription: w.req.jobText(), Profession: w.improver.profile(w.req).Name, Focus: w.req.FocusAreas, Facts: w.facts, Language: w.req.Language,
	})
	if task.Empty() {
		return nil, nil
	}
	engine := w.improver.Engine
	proposed, unread, err := engine.Rewrite(ctx, w.req.id, task, nil)
	if err != nil {
		return nil, err
	}
	w.unread(unread)
	accepted, refusals := w.judge(proposed, engine.Name())
	if len(refusals) == 0 {
		return accepted, nil
	}
	again, unread, err := engine.Rewrite(ctx, w.req.id, task, refusals)
	if err != nil {
		return append(accepted, w.provenSummary(accepted, refusals)...), nil //nolint:nilerr // the ledger has noted it
	}
	w.unread(unread)
	more, still := w.judge(again, engine.Name())
	accepted = append(accepted, more...)
	return append(accepted, w.provenSummary(accepted, append(still, refusals...))...), nil
}

// provenSummary is the first refused summary of which two sentences or more are left without those that the gate refuses; none where one was
// accepted whole.
func (w *work) provenSummary(accepted []draft.Proposal, refusals []llm.Refusal) []draft.Proposal {
	isSummary := func(p draft.Proposal) bool { return p.Path == "summary" }
	if slices.ContainsFunc(accepted, isSummary) {
		return nil
	}
	for _, r := range refusals {
		p := r.Proposal
		if !isSummary(p) {
			continue
		}
		p.Parts = rules.Sentences(p.Improved)
		p = w.provable([]draft.Proposal{p})[0]
		if reasons, _ := w.doubts(p); len(reasons) == 0 {
			return []draft.Proposal{p}
		}
	}
	return nil
}

// judge parts proposals into those that the resume supports and those that it does not, of which note is taken.
func (w *work) judge(list []draft.Proposal, engine string) (accepted []draft.Proposal, refusals []llm.Refusal) {
	for _, p := range list {
		reasons, claims := w.doubts(p)
		if len(reasons) == 0 {
			accepted = append(accepted, p)
			continue
		}
		refusals = append(refusals, llm.Refusal{Proposal: p, Reasons: reasons})
		w.refused = append(w.refused, RefusedItem{Section: w.section(p.Path), Text: p.Improved, Engine: engine, Reasons: reasons, Claims: claims})
	}
	return accepted, refusals
}

// doubts are the reasons to refuse a proposal, none when it is supported.
func (w *work) doubts(p draft.Proposal) (reasons []string, claims []RefusedClaim) {
	claims = []RefusedClaim{}
	if p.Improved == "" { // what is taken away claims nothing
		return nil, claims
	}
	for _, c := range w.source.Check(p.Path, p.Original, p.Improved).Claims {
		if !c.Supported {
			claim := RefusedClaim{Claim: c.Claim, Kind: c.Kind}
			if slices.Contains(claims, claim) {
				continue
			}
			claims = append(claims, claim)
			reasons = append(reasons, fmt.Sprintf("%q (%s) is not in the resume", c.Claim, c.Kind))
		}
	}
	if reason := malformed(p); reason != "" {
		reasons = append(reasons, reason)
	}
	return reasons, claims
}

func (w *work) unread(list []llm.Unread) {
	for _, u := range list {
		w.refused = append(w.refused, RefusedItem{Section: w.section(u.Section), Text: u.Text, Engine: w.improver.Engine.Name(), Reasons: []string{u.Why}, Claims: []RefusedClaim{}})
	}
}

// section is a path as the caller knows it, in the wire's spelling where that has one.
func (w *work) section(path string) string {
	p, err := resume.ParsePath(path)
	if err != nil {
		return path
	}
	return w.req.Origins.Section(p.String())
}

// sent is a path as the content that was sent has it.
func (w *work) sent(path string) string {
	if p, err := resume.ParsePath(path); err == nil {
		path = p.String()
	}
	return w.req.Origins.Of(path)
}
