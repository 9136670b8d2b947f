-- +goose Up

-- One row a job, whatever the module. A job's status is never stored: it follows from finished_at, error_type and the state of
-- its river_job, so no crash can leave a word behind that is no longer true.
CREATE TABLE redraft.jobs (
    id            uuid PRIMARY KEY,
    module        text NOT NULL,
    owner         text NOT NULL,
    user_id       text,
    session_id    text,
    request       json NOT NULL,
    river_id      bigint NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    started_at    timestamptz,
    finished_at   timestamptz,
    attempts      smallint NOT NULL DEFAULT 0,
    result        json,
    parts         json,
    error         text,
    error_type    text,
    last_error    text,
    CONSTRAINT finished_with_one_outcome CHECK (
        (finished_at IS NULL AND result IS NULL AND error_type IS NULL)
        OR (finished_at IS NOT NULL AND (result IS NULL) <> (error_type IS NULL))
    )
);

COMMENT ON TABLE redraft.jobs IS 'One row a job of any module; read it through the view job_history';
COMMENT ON COLUMN redraft.jobs.owner IS 'Name of the API key that submitted the job';
COMMENT ON COLUMN redraft.jobs.session_id IS 'The caller''s resume_improvement_id';
COMMENT ON COLUMN redraft.jobs.request IS 'What was asked; may hold personal data and a presigned URL';
COMMENT ON COLUMN redraft.jobs.river_id IS 'The river_job that works on it; River deletes that row some time after the end';
COMMENT ON COLUMN redraft.jobs.result IS 'What the module answered: data of the API''s result';
COMMENT ON COLUMN redraft.jobs.last_error IS 'Of a job that failed by a fault of the service: what went wrong, for operators';
COMMENT ON COLUMN redraft.jobs.parts IS 'The large members of data that are answered only when asked for by ?include=';

CREATE INDEX jobs_unfinished ON redraft.jobs (module, created_at) WHERE finished_at IS NULL;
CREATE INDEX jobs_finished ON redraft.jobs (module, finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX jobs_user ON redraft.jobs (user_id, created_at) WHERE user_id IS NOT NULL;
CREATE INDEX jobs_session ON redraft.jobs (session_id, created_at) WHERE session_id IS NOT NULL;

-- Files that callers sent, kept until their job is done. PDF and DOCX are compressed already.
CREATE TABLE redraft.uploads (
    job_id uuid PRIMARY KEY REFERENCES redraft.jobs (id) ON DELETE CASCADE,
    data   bytea NOT NULL
);
ALTER TABLE redraft.uploads ALTER COLUMN data SET STORAGE EXTERNAL;
COMMENT ON TABLE redraft.uploads IS 'Uploaded resumes of jobs that are not done yet, or that failed by a fault of the service';

-- One row a living process. One that has been silent for 12 seconds is dead, and its running jobs are given to others.
CREATE TABLE redraft.processes (
    id         text PRIMARY KEY,
    workers    json NOT NULL,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    beat_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE redraft.processes IS 'The processes of the service that are alive, and how many jobs of each module they work on at a time';

-- +goose Down
DROP TABLE redraft.processes;
DROP TABLE redraft.uploads;
DROP TABLE redraft.jobs;
