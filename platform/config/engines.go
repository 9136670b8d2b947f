package config

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Engine is what a language model engine is set to.
type Engine struct {
	Name         string // "anthropic", "gemini" or "openai"
	Key          string
	Model        string
	BaseURL      string // "" for the provider's own
	Timeout      time.Duration
	OutputTokens int
}

// Engines are the names that IMPROVE_ENGINE may have.
var Engines = []string{"rules", "anthropic", "gemini", "openai"}

// maxOutputTokens is what providers answer in one piece; longer answers would have to be streamed.
const maxOutputTokens = 20000

// Engine finds what an engine is set to, by its name; nothing for rules.
func (c Config) Engine(name string) Engine {
	switch name {
	case "anthropic":
		return Engine{name, c.AnthropicAPIKey, c.AnthropicModel, c.AnthropicBaseURL, c.AnthropicTimeout, c.AnthropicOutputTokens}
	case "gemini":
		return Engine{name, c.GeminiAPIKey, c.GeminiModel, c.GeminiBaseURL, c.GeminiTimeout, c.GeminiOutputTokens}
	case "openai":
		return Engine{name, c.OpenAIAPIKey, c.OpenAIModel, c.OpenAIBaseURL, c.OpenAITimeout, c.OpenAIOutputTokens}
	}
	return Engine{Name: name}
}

// Price is LLM_PRICE as two numbers; set is false where the price table decides.
func (c Config) Price() (input, output float64, set bool) {
	in, out, found := strings.Cut(c.LLMPrice, "/")
	input, errIn := strconv.ParseFloat(strings.TrimSpace(in), 64)
	output, errOut := strconv.ParseFloat(strings.TrimSpace(out), 64)
	return input, output, found && errIn == nil && errOut == nil && input >= 0 && output >= 0 && !math.IsInf(input+output, 0)
}

func (c Config) validateEngines() []string {
	var faults []string
	fault := func(bad bool, format string, args ...any) {
		if bad {
			faults = append(faults, fmt.Sprintf(format, args...))
		}
	}
	fault(!slices.Contains(Engines, c.ImproveEngine), "IMPROVE_ENGINE=%s: use one of %s", c.ImproveEngine, strings.Join(Engines, ", "))
	fault(c.ImproveTimeout < time.Second, "IMPROVE_TIMEOUT=%s: use 1s or more", c.ImproveTimeout)
	fault(!(c.LLMDailyBudget >= 0) || c.LLMDailyBudget > 1e6, "LLM_DAILY_BUDGET_USD=%v: use 0 to 1000000", c.LLMDailyBudget)
	_, _, set := c.Price()
	fault(c.LLMPrice != "" && !set, "LLM_PRICE=%s: use dollars per million input and output tokens, such as 0.25/2", c.LLMPrice)
	for _, name := range Engines[1:] {
		e, upper := c.Engine(name), strings.ToUpper(name)
		fault(e.BaseURL != "" && !isWebURL(e.BaseURL), "%s_BASE_URL: use an http or https URL", upper)
		fault(badHeader(e.Key), "%s_API_KEY: take the blanks at its ends, or the line breaks in it, away: no header can carry them", upper)
		fault(e.Timeout < time.Second, "%s_TIMEOUT=%s: use 1s or more", upper, e.Timeout)
		fault(e.OutputTokens < 256 || e.OutputTokens > maxOutputTokens, "%s_MAX_OUTPUT_TOKENS=%d: use 256 to %d", upper, e.OutputTokens, maxOutputTokens)
		if name == c.ImproveEngine {
			fault(e.Key == "" && !(name == "openai" && e.BaseURL != ""), "%s_API_KEY: IMPROVE_ENGINE=%s needs one", upper, name)
			fault(e.Timeout > c.ImproveTimeout, "%s_TIMEOUT=%s: use IMPROVE_TIMEOUT (%s) or less", upper, e.Timeout, c.ImproveTimeout)
		}
	}
	return faults
}
