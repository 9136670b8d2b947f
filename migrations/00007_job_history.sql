-- +goose Up

-- A job that waits for another attempt is in progress, as its caller is told: it does not fall back to queued.
--
-- An address may hold a user and a password before its host, and a key behind its # as well as its ?: of a resume's, scheme, host and path
-- are shown. Rows of before are told the same way.
CREATE OR REPLACE VIEW redraft.job_history WITH (security_invoker = true) AS
SELECT
    j.id,
    j.module,
    j.owner,
    j.user_id,
    j.session_id                                        AS resume_improvement_id,
    CASE
        WHEN j.result IS NOT NULL THEN 'complete'
        WHEN j.error_type IS NOT NULL THEN 'failed'
        WHEN r.state IN ('available', 'pending', 'scheduled') AND coalesce(j.started_at, r.attempted_at) IS NULL THEN 'queued'
        WHEN r.state IN ('available', 'pending', 'scheduled', 'running', 'retryable') THEN 'in_progress'
        ELSE 'failed'
    END                                                 AS status,
    j.error_type,
    j.error,
    j.last_error,
    regexp_replace(regexp_replace(j.request ->> 'resume_url', '[?#].*$', ''), '^([^/]*//)[^/]*@', '\1') AS resume_url,
    j.created_at,
    coalesce(j.started_at, r.attempted_at)              AS started_at,
    j.finished_at,
    greatest(j.attempts, r.attempt)                     AS attempts,
    extract(epoch FROM coalesce(j.started_at, r.attempted_at) - j.created_at)::float8 AS seconds_queued,
    extract(epoch FROM j.finished_at - j.started_at)::float8                          AS seconds_worked
FROM redraft.jobs j
LEFT JOIN redraft.river_job r ON r.id = j.river_id;
COMMENT ON COLUMN redraft.job_history.resume_url IS 'Where the resume was fetched from: scheme, host and path, without what may hold a secret (user, password, query, fragment)';

-- +goose Down
CREATE OR REPLACE VIEW redraft.job_history WITH (security_invoker = true) AS
SELECT
    j.id,
    j.module,
    j.owner,
    j.user_id,
    j.session_id                                        AS resume_improvement_id,
    CASE
        WHEN j.result IS NOT NULL THEN 'complete'
        WHEN j.error_type IS NOT NULL THEN 'failed'
        WHEN r.state IN ('available', 'pending', 'scheduled') THEN 'queued'
        WHEN r.state IN ('running', 'retryable') THEN 'in_progress'
        ELSE 'failed'
    END                                                 AS status,
    j.error_type,
    j.error,
    j.last_error,
    split_part(j.request ->> 'resume_url', '?', 1)      AS resume_url,
    j.created_at,
    coalesce(j.started_at, r.attempted_at)              AS started_at,
    j.finished_at,
    greatest(j.attempts, r.attempt)                     AS attempts,
    extract(epoch FROM coalesce(j.started_at, r.attempted_at) - j.created_at)::float8 AS seconds_queued,
    extract(epoch FROM j.finished_at - j.started_at)::float8                          AS seconds_worked
FROM redraft.jobs j
LEFT JOIN redraft.river_job r ON r.id = j.river_id;
COMMENT ON COLUMN redraft.job_history.resume_url IS 'Where the resume was fetched from, without the query, which may hold a token';
