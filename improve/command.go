package improve

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"redraft/improve/draft"
	"redraft/improve/llm"
	"redraft/parse/pool"
	"redraft/platform/config"
	"redraft/platform/db"
	"redraft/resume"
	"redraft/score"
)

// Command improves one resume at a terminal, without a server.
type Command struct {
	Input   string   `arg:"" help:"Content as JSON, in each of the forms that the API takes, or a resume (PDF, DOCX, text, Markdown); - for standard input."`
	JSON    bool     `help:"Print the API's data in place of a report for people."`
	Apply   bool     `help:"Print the content with all improvements in it, as JSON."`
	Engine  string   `help:"rules, anthropic, gemini or openai, in place of IMPROVE_ENGINE." enum:"rules,anthropic,gemini,openai," default:""`
	Focus   []string `help:"Only these: bullet_points, summary, keywords, achievements, grammar, formatting." placeholder:"AREA"`
	Fact    []string `help:"Something true that the resume does not say; may be repeated." sep:"none"`
	Answer  []string `help:"An answer to a question, behind its place: \"experience[0].bullets[1]=60 calls a day\"; may be repeated." placeholder:"PLACE=ANSWER" sep:"none"`
	Job     string   `help:"A file with the advertised job to write for." type:"existingfile"`
	Profile string   `help:"The profession to write for."`
	Role    string   `help:"The role that is applied for."`
}

// Run improves one resume.
func (c Command) Run(ctx context.Context, cfg config.Config, open pool.Opener) error {
	if c.Engine != "" {
		cfg.ImproveEngine = c.Engine
		if err := cfg.Check(); err != nil {
			return err
		}
	}
	req, err := c.request(ctx, cfg, open)
	if err != nil {
		return err
	}
	ledger, end, err := c.ledger(ctx, cfg)
	if err != nil {
		return err
	}
	defer end()
	improver, err := NewImprover(ctx, cfg, ledger)
	if err != nil {
		return err
	}
	if _, ok := improver.Profiles.Choose(req.Profile, req.TargetRole); !ok {
		return fmt.Errorf("there is no profile %q: use one of %s", req.Profile, strings.Join(improver.Profiles.IDs(), ", "))
	}
	result, err := improver.Improve(ctx, req)
	if err != nil {
		if result, err = improver.Fallback(ctx, req, err); err != nil {
			return err
		}
	}
	switch {
	case c.Apply:
		return printJSON(os.Stdout, draft.Apply(req.Content, proposals(result.Improvements)))
	case c.JSON:
		return printJSON(os.Stdout, result)
	}
	info, err := os.Stdout.Stat()
	Print(os.Stdout, req.Content, result, err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("NO_COLOR") == "")
	return nil
}

// request reads the input: content as JSON for what it is, everything else as a file to be parsed.
func (c Command) request(ctx context.Context, cfg config.Config, open pool.Opener) (Request, error) {
	req := Request{Profile: c.Profile, TargetRole: c.Role, FocusAreas: c.Focus, Facts: c.Fact}
	for _, area := range c.Focus {
		if !strings.Contains(" bullet_points summary keywords achievements grammar formatting ", " "+area+" ") {
			return req, fmt.Errorf("--focus=%s: use bullet_points, summary, keywords, achievements, grammar or formatting", area)
		}
	}
	if c.Job != "" {
		text, err := os.ReadFile(c.Job)
		if err != nil {
			return req, err
		}
		req.JobDescription = strings.TrimSpace(string(text))
	}
	data, err := readInput(c.Input, cfg.MaxFileSize())
	if err != nil {
		return req, err
	}
	if strings.HasPrefix(strings.TrimSpace(string(data[:min(len(data), 512)])), "{") && json.Valid(data) {
		if req.Content, req.Origins, err = resume.DecodeFrom(data); err != nil {
			return req, err
		}
		return req, c.answers(&req)
	}
	readers := open(1)
	defer readers.Close()
	doc, err := readers.Parse(ctx, data)
	if err != nil {
		return req, err
	}
	req.Content, req.Language = doc.Content, doc.Language
	return req, c.answers(&req)
}

// answers adds those to questions.
func (c Command) answers(req *Request) error {
	for _, a := range c.Answer {
		section, text, ok := strings.Cut(a, "=")
		if !ok || strings.TrimSpace(text) == "" {
			return fmt.Errorf("--answer=%s: write the question's place, \"=\" and the answer: --answer=\"experience[0].bullets[1]=60 calls a day\"", a)
		}
		path, err := resume.ParsePath(req.Origins.Find(section))
		if err != nil {
			return fmt.Errorf("--answer=%s: %w", a, err)
		}
		req.Answers = append(req.Answers, Answer{Section: path.String(), Answer: strings.TrimSpace(text)})
	}
	return nil
}

func readInput(name string, limit int64) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(io.LimitReader(os.Stdin, limit+1))
	}
	return os.ReadFile(name)
}

// ledger is the database's where there is one, so that the day's budget holds at the terminal too; else one for this command alone.
func (c Command) ledger(ctx context.Context, cfg config.Config) (ledger llm.Ledger, end func(), err error) {
	if cfg.ImproveEngine == "rules" || cfg.DatabaseURL == "" {
		return &llm.Memory{Budget: Micros(cfg.LLMDailyBudget)}, func() {}, nil
	}
	database, err := db.Open(ctx, db.Config{URL: cfg.DatabaseURL, Schema: cfg.DatabaseSchema, Pooler: cfg.DatabasePooler == "transaction"})
	if err != nil {
		return nil, nil, err
	}
	return Ledger{Database: database, Budget: cfg.LLMDailyBudget}, database.Close, nil
}

// NewImprover makes the improver that the configuration asks for.
func NewImprover(ctx context.Context, cfg config.Config, ledger llm.Ledger) (Improver, error) {
	profiles, err := score.Load(cfg.ProfilesDir)
	if err != nil {
		return Improver{}, fmt.Errorf("load the profiles: %w", err)
	}
	i := Improver{Profiles: profiles, Budget: cfg.LLMDailyBudget}
	if cfg.ImproveEngine == "rules" {
		return i, nil
	}
	e := cfg.Engine(cfg.ImproveEngine)
	price, err := llm.PriceOf(e.Name, e.Model)
	if err != nil {
		return i, err
	}
	if input, output, set := cfg.Price(); set {
		price = llm.Flat(input, output)
	}
	i.Engine, err = llm.New(ctx, llm.Config{
		Engine: e.Name, Model: e.Model, Key: e.Key, BaseURL: e.BaseURL, Timeout: e.Timeout, OutputTokens: e.OutputTokens, Price: price, Ledger: ledger,
	})
	return i, err
}

func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
