package jobs

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"redraft/platform/fault"
	"redraft/platform/server"
)

// Finished reads what a complete job of an owner's was asked and what it answered, for a module that goes on from it. That there is
// no such job, or that it is not complete, is a 422 that names the body's member which holds the id.
func (s *Service) Finished(ctx context.Context, owner, module, member, id string) (request, result json.RawMessage, err error) {
	refuse := func(why string) error {
		return server.Invalid(fault.Detail{Type: "value_error", Loc: []any{"body", member}, Msg: "Value error, " + why})
	}
	notFound := refuse(fmt.Sprintf("there is no %s job with this id", module))
	parsed, err := uuid.Parse(id)
	if err != nil {
		return nil, nil, notFound
	}
	job, err := s.get(ctx, module, owner, parsed, false)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return nil, nil, notFound
	case err != nil:
		return nil, nil, err
	case job.Status() == Failed:
		return nil, nil, refuse("this job failed; name one that is complete")
	case job.Status() != Complete:
		return nil, nil, refuse("this job is not complete yet; wait until it is, then submit again")
	}
	if err := s.cfg.Pool.QueryRow(ctx, selectRequest, parsed).Scan(&request); err != nil {
		return nil, nil, fmt.Errorf("load the request of job %s: %w", parsed, err)
	}
	return request, job.Result, nil
}
