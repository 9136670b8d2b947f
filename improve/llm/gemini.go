package llm

import (
	"context"
	"errors"
	"net/http"
	"time"

	"google.golang.org/genai"
)

// geminiAsker asks the Gemini API, which holds answers to a JSON schema. Its caching of repeated beginnings needs no asking for.
func geminiAsker(ctx context.Context, cfg Config, client *http.Client) (asker, error) {
	base := cfg.BaseURL
	if base == "" {
		base = "https://generativelanguage.googleapis.com/" // said, so that no variable of the SDK's own replaces it
	}
	api, err := genai.NewClient(ctx, &genai.ClientConfig{
		APIKey: cfg.Key, Backend: genai.BackendGeminiAPI, HTTPClient: client, HTTPOptions: genai.HTTPOptions{BaseURL: base},
	})
	if err != nil {
		return nil, errors.New("the Gemini client cannot be made") // err quotes the configuration, key included
	}
	once := int32(1)
	var ways ladder
	return func(ctx context.Context, system, user string) (reply, string, error) {
		for {
			way := ways.at()
			call := &genai.GenerateContentConfig{
				HTTPOptions:       &genai.HTTPOptions{RetryOptions: &genai.HTTPRetryOptions{Attempts: &once}},
				SystemInstruction: genai.NewContentFromText(system, genai.RoleUser),
				MaxOutputTokens:   int32(cfg.OutputTokens), //nolint:gosec // 20,000 at most
			}
			if way == 0 {
				call.ResponseMIMEType, call.ResponseJsonSchema = "application/json", schema()
			}
			answer, err := api.Models.GenerateContent(ctx, cfg.Model, genai.Text(user), call)
			var refused genai.APIError
			if errors.As(err, &refused) {
				if refused.Code == http.StatusBadRequest && unknownMember.MatchString(refused.Message) && ways.down(way, 2) {
					continue
				}
				noteRetryInfo(ctx, refused)
				return reply{}, refused.Status, err
			}
			if err != nil {
				return reply{}, "", err
			}
			return geminiReply(answer), "", nil
		}
	}, nil
}

func geminiReply(answer *genai.GenerateContentResponse) reply {
	var r reply
	if u := answer.UsageMetadata; u != nil {
		cached := int64(u.CachedContentTokenCount)
		r.usage = Usage{Input: max(0, int64(u.PromptTokenCount)-cached), Output: int64(u.CandidatesTokenCount) + int64(u.ThoughtsTokenCount), Cached: cached}
		r.counted = u.PromptTokenCount > 0
	}
	r.declined = answer.PromptFeedback != nil && answer.PromptFeedback.BlockReason != ""
	if len(answer.Candidates) == 0 || answer.Candidates[0].Content == nil {
		return r
	}
	switch answer.Candidates[0].FinishReason {
	case genai.FinishReasonSafety, genai.FinishReasonProhibitedContent, genai.FinishReasonBlocklist, genai.FinishReasonRecitation, genai.FinishReasonSPII:
		r.declined = true
	}
	for _, part := range answer.Candidates[0].Content.Parts {
		if !part.Thought {
			r.text += part.Text
		}
	}
	return r
}

// noteRetryInfo reads how long to wait from where Google says it: the error's details.
func noteRetryInfo(ctx context.Context, refused genai.APIError) {
	x, ok := ctx.Value(exchangeKey{}).(*exchange)
	if !ok || x.retryAfter > 0 {
		return
	}
	for _, detail := range refused.Details {
		text, _ := detail["retryDelay"].(string)
		if d, err := time.ParseDuration(text); err == nil && d > 0 {
			x.retryAfter = d
		}
	}
}
