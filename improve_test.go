package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"redraft/improve/llm/llmtest"
	"redraft/platform/dbtest"
	"redraft/web"
)

// From a file to the content that is rendered: analyzed, improved by a model that lies in one text of two, applied.
func TestAnAnalyzedResumeIsImprovedAndTheChoiceApplied(t *testing.T) {
	t.Parallel()
	model := llmtest.New(t, "openai", func(c llmtest.Call) llmtest.Answer {
		var pairs []string
		for i, text := range c.Texts {
			if strings.Contains(text.Text, "Responsible for travel bookings") {
				pairs = append(pairs, text.Path, "Handle travel bookings and itineraries.")
			} else if i%2 == 0 {
				pairs = append(pairs, text.Path, "Led 40 engineers at Initech and doubled revenue. "+text.Text)
			}
		}
		return llmtest.Answer{Text: llmtest.Rewrites(pairs...)}
	})
	s := start(t, "DATABASE_URL="+dbtest.URL(t), "API_KEY=secret", "IMPROVE_ENGINE=openai", "OPENAI_BASE_URL="+model.URL, "OPENAI_API_KEY="+llmtest.Key, "OPENAI_MODEL=gpt-4.1-mini")
	_, submitted := s.do("POST", "/api/v1/analyze/", "application/pdf", bytes.NewReader(web.Sample))
	s.await(submitted)
	_, submitted = s.do("POST", "/api/v1/improve/", "", strings.NewReader(fmt.Sprintf(`{"resume_improvement_id":"session-1","analysis_job_id":%q}`, submitted["job_id"])))
	got := s.await(submitted)
	result, _ := got["result"].(map[string]any)
	if got["status"] != "complete" || result["engine"] != "openai" || result["model"] != "gpt-4.1-mini" || result["estimated_score_increase"].(float64) <= 0 {
		t.Fatalf("%v", got)
	}
	said, _ := json.Marshal(result["improvements"])
	if strings.Contains(string(said), "Initech") || strings.Contains(string(said), "[[") || !strings.Contains(string(said), "Handle travel bookings") {
		t.Errorf("the improvements are %s", said)
	}
	if count := result["refused"].(map[string]any)["count"].(float64); count < 4 {
		t.Errorf("%v refused", count)
	}
	for _, b := range model.Bodies() {
		for _, secret := range []string{"Maribel", "Santos", "Ocampo", "example.com"} {
			if strings.Contains(b, secret) {
				t.Errorf("%s reached the model", secret)
			}
		}
	}
	var ids []string
	for _, m := range result["improvements"].([]any) {
		ids = append(ids, m.(map[string]any)["id"].(string))
	}
	list, _ := json.Marshal(ids)
	code, applied := s.do("POST", "/api/v1/improve/apply?resume_improvement_id=session-1", "", bytes.NewReader(list))
	after := result["scores"].(map[string]any)["after"].(map[string]any)
	if code != 200 || applied["applied_count"] != float64(len(ids)) || applied["scores"].(map[string]any)["overall_score"] != after["overall_score"] {
		t.Errorf("applied: %d %v", code, applied)
	}
	if content, _ := json.Marshal(applied["content"]); !strings.Contains(string(content), "Handle travel bookings and itineraries.") || !strings.Contains(string(content), "Maribel") {
		t.Errorf("the content is %s", content)
	}
	if strings.Contains(s.logs.String(), "Maribel") || strings.Contains(s.logs.String(), llmtest.Key) {
		t.Errorf("the log holds personal data: %s", s.logs)
	}
}
