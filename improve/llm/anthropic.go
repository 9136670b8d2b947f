package llm

import (
	"context"
	"errors"
	"net/http"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

// anthropicAsker asks Anthropic's messages API. The answer's form is held by a schema; models and servers that know none take a tool
// with the same schema, and those that know neither are asked in words. The instructions, which never change, are kept in the provider's cache.
func anthropicAsker(cfg Config, client *http.Client) asker {
	api := anthropic.NewMessageService(option.WithBaseURL(orElse(cfg.BaseURL, "https://api.anthropic.com/")), option.WithAPIKey(cfg.Key),
		option.WithHTTPClient(client), option.WithMaxRetries(0))
	var ways ladder
	return func(ctx context.Context, system, user string) (reply, string, error) {
		for {
			way := ways.at()
			message, err := api.New(ctx, anthropicCall(cfg, way, system, user))
			var refused *anthropic.Error
			if errors.As(err, &refused) {
				if refused.StatusCode == http.StatusBadRequest && unknownMember.MatchString(refused.RawJSON()) && ways.down(way, 3) {
					continue
				}
				return reply{}, string(refused.Type()), err
			}
			if err != nil {
				return reply{}, "", err
			}
			return anthropicReply(message), "", nil
		}
	}
}

func anthropicCall(cfg Config, way int, system, user string) anthropic.MessageNewParams {
	call := anthropic.MessageNewParams{
		Model: cfg.Model, MaxTokens: int64(cfg.OutputTokens),
		System:   []anthropic.TextBlockParam{{Text: system, CacheControl: anthropic.NewCacheControlEphemeralParam()}},
		Messages: []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(user))},
	}
	form := schema()
	switch way {
	case 0:
		call.OutputConfig = anthropic.OutputConfigParam{Format: anthropic.JSONOutputFormatParam{Schema: form}}
	case 1:
		tool := anthropic.ToolParam{
			Name: "rewrites", Description: anthropic.String("Hands over the rewritten texts."),
			InputSchema: anthropic.ToolInputSchemaParam{Properties: form["properties"], Required: []string{"rewrites"}},
		}
		call.Tools = []anthropic.ToolUnionParam{{OfTool: &tool}}
	}
	return call
}

func anthropicReply(message *anthropic.Message) reply {
	u := message.Usage
	r := reply{
		declined: message.StopReason == anthropic.StopReasonRefusal, counted: u.OutputTokens > 0 || u.InputTokens > 0,
		usage: Usage{Input: u.InputTokens, Output: u.OutputTokens, Cached: u.CacheReadInputTokens, CacheWrite: u.CacheCreationInputTokens},
	}
	for _, block := range message.Content {
		switch block.Type {
		case "text":
			r.text += block.Text
		case "tool_use":
			r.text += string(block.Input)
		}
	}
	return r
}
