package jobs

import (
	"net/http"

	"redraft/platform/auth"
	"redraft/platform/server"
)

// Routes are the endpoints that all modules have in common: the history, dead letters, and what deletes a user.
func (s *Service) Routes() []server.Route {
	id := server.Param{Name: "job_id", Description: "As the submit answered it"}
	query := func(name, description string) server.Param {
		return server.Param{Name: name, Query: true, Description: description}
	}
	filter := []server.Param{
		query("module", "analyze, improve or generate"),
		{Name: "status", Query: true, Enum: []any{string(Queued), string(InProgress), string(Complete), string(Failed)}, Description: "Only jobs in this state"},
		query("error_type", "Only jobs that failed with this word; one that no job has answers an empty list"),
		query("user_id", "Only this user's"), query("resume_improvement_id", "Only this session's"),
		query("from", "Accepted at or after this time or day (RFC 3339)"), query("to", "Accepted before this time or day"),
		query("limit", "Jobs a page, 1 to 200; usually 50"), query("cursor", "The next_cursor of the page before"),
	}
	return []server.Route{
		{Method: http.MethodGet, Path: "/api/v1/jobs", Handler: s.history, Doc: server.Doc{
			ID: "jobs-list", Tag: "jobs", Summary: "The jobs of this key, the newest first; of all keys, for an admin key",
			Params: filter, Answer: History{}, Errors: []int{http.StatusUnprocessableEntity},
		}},
		{Method: http.MethodGet, Path: "/api/v1/jobs/:job_id", Handler: s.describe, Doc: server.Doc{
			ID: "jobs-show", Tag: "jobs", Summary: "A job of any module, with its attempts and how long their stages took",
			Params: []server.Param{id}, Answer: Detail{}, Errors: []int{http.StatusNotFound},
		}},
		{Method: http.MethodDelete, Path: "/api/v1/users/:user_id", Handler: s.forgetUser, Scope: auth.Admin, Doc: server.Doc{
			ID: "users-delete", Tag: "jobs", Summary: "Remove every trace of a user, for good",
			Description: "Jobs that have not ended are stopped. Needs an admin key. Backups are yours to deal with.",
			Params:      []server.Param{{Name: "user_id", Description: "Your own id of the user, as sent with submits"}}, Answer: Receipt{}, Errors: []int{http.StatusNotFound},
		}},
		{Method: http.MethodGet, Path: "/api/v1/admin/dead-letters", Handler: s.deadLetters, Scope: auth.Admin, Doc: server.Doc{
			ID: "dead-letters-list", Tag: "admin", Summary: "Jobs that failed by a fault of the service, with the cause",
			Params: filter, Answer: History{}, Errors: []int{http.StatusUnprocessableEntity},
		}},
		{Method: http.MethodPost, Path: "/api/v1/admin/dead-letters/replay", Handler: s.replayMany(server.NewBody(s.checkReplay)), Scope: auth.Admin, Doc: server.Doc{
			ID: "dead-letters-replay", Tag: "admin", Summary: "Try dead letters again: those named, or those of a kind, the oldest first",
			Body: Replay{}, Answer: Replayed{},
		}},
		{Method: http.MethodPost, Path: "/api/v1/admin/dead-letters/:job_id/replay", Handler: s.replayOne, Scope: auth.Admin, Doc: server.Doc{
			ID: "dead-letters-replay-one", Tag: "admin", Summary: "Try a dead letter again",
			Params: []server.Param{id}, Answer: Replayed{}, Errors: []int{http.StatusNotFound},
		}},
	}
}
