package llm

import (
	"context"
	"errors"
	"net/http"
	"regexp"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
	"github.com/openai/openai-go/v3/shared"
)

// unknownMember is how servers say that they do not understand a way of asking.
var unknownMember = regexp.MustCompile(`(?i)response_?(?:format|json|mime|schema)|json_?schema|json_object|output_config|structured output|tool|grammar|max_(?:completion_)?tokens|unknown (?:name|field|parameter)|unsupported|not supported|extra inputs`)

// openaiWays are the ways to ask a server that speaks OpenAI's chat API: OpenAI's own understands the first; Ollama, vLLM and llama.cpp
// understand the second; older or smaller servers one of the rest.
var openaiWays = []struct{ form, limit string }{
	{"json_schema", "max_completion_tokens"}, {"json_schema", "max_tokens"}, {"json_object", "max_tokens"}, {"", "max_tokens"},
}

// openaiAsker asks a chat API. OpenAI's caching of repeated beginnings needs no asking for.
func openaiAsker(cfg Config, client *http.Client) asker {
	chat := openai.NewChatService(option.WithBaseURL(orElse(cfg.BaseURL, "https://api.openai.com/v1")), option.WithAPIKey(orElse(cfg.Key, "none")),
		option.WithHTTPClient(client), option.WithMaxRetries(0))
	var ways ladder
	if cfg.BaseURL != "" {
		ways.rung.Store(1)
	}
	return func(ctx context.Context, system, user string) (reply, string, error) {
		for {
			way := ways.at()
			answer, err := chat.Completions.New(ctx, openaiCall(cfg, way, system, user))
			var refused *openai.Error
			if errors.As(err, &refused) {
				status := refused.StatusCode
				if (status == http.StatusBadRequest || status == http.StatusUnprocessableEntity) && unknownMember.MatchString(refused.Message+refused.RawJSON()) && ways.down(way, len(openaiWays)) {
					continue
				}
				return reply{}, orElse(refused.Code, refused.Type), err
			}
			if err != nil {
				return reply{}, "", err
			}
			return openaiReply(answer), "", nil
		}
	}
}

func openaiCall(cfg Config, way int, system, user string) openai.ChatCompletionNewParams {
	call := openai.ChatCompletionNewParams{
		Model:    cfg.Model,
		Messages: []openai.ChatCompletionMessageParamUnion{openai.SystemMessage(system), openai.UserMessage(user)},
	}
	if openaiWays[way].limit == "max_tokens" {
		call.MaxTokens = openai.Int(int64(cfg.OutputTokens))
	} else {
		call.MaxCompletionTokens = openai.Int(int64(cfg.OutputTokens))
	}
	switch openaiWays[way].form {
	case "json_schema":
		call.ResponseFormat.OfJSONSchema = &shared.ResponseFormatJSONSchemaParam{
			JSONSchema: shared.ResponseFormatJSONSchemaJSONSchemaParam{Name: "rewrites", Strict: openai.Bool(true), Schema: schema()},
		}
	case "json_object":
		call.ResponseFormat.OfJSONObject = &shared.ResponseFormatJSONObjectParam{}
	}
	return call
}

func openaiReply(answer *openai.ChatCompletion) reply {
	u := answer.Usage
	cached, written := u.PromptTokensDetails.CachedTokens, u.PromptTokensDetails.CacheWriteTokens
	r := reply{
		counted: u.PromptTokens > 0,
		usage:   Usage{Input: max(0, u.PromptTokens-cached-written), Output: u.CompletionTokens, Cached: cached, CacheWrite: written},
	}
	if len(answer.Choices) > 0 {
		choice := answer.Choices[0]
		r.text, r.declined = choice.Message.Content, choice.Message.Refusal != "" || choice.FinishReason == "content_filter"
	}
	return r
}
