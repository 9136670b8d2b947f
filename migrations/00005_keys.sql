-- +goose Up

-- The keys of callers. Only hashes are kept: a key of 256 random bits needs no slow one. jobs.owner is a key's name, so that a rotated
-- key keeps its jobs and a revoked name is never given to somebody else.
CREATE TABLE redraft.keys (
    name         text PRIMARY KEY,
    hash         bytea NOT NULL UNIQUE,
    old_hash     bytea UNIQUE,
    old_until    timestamptz,
    scopes       text[] NOT NULL,
    per_minute   integer,
    per_hour     integer,
    max_queued   integer,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    rotated_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
COMMENT ON TABLE redraft.keys IS 'API keys, beside the one of the environment, which is called default';
COMMENT ON COLUMN redraft.keys.hash IS 'SHA-256 of the key';
COMMENT ON COLUMN redraft.keys.old_hash IS 'SHA-256 of the key before the last rotation, which is good until old_until';
COMMENT ON COLUMN redraft.keys.scopes IS 'Of submit, read and admin';
COMMENT ON COLUMN redraft.keys.per_minute IS 'In place of RATE_LIMIT_PER_MINUTE; 0 for no limit';
COMMENT ON COLUMN redraft.keys.per_hour IS 'In place of RATE_LIMIT_PER_HOUR; 0 for no limit';
COMMENT ON COLUMN redraft.keys.max_queued IS 'In place of MAX_QUEUED; 0 for no limit';
COMMENT ON COLUMN redraft.keys.last_used_at IS 'To the minute: it is not written with each request';

-- Submits counted, of each key and user, in windows that begin with the first one. Rows are updated in place.
CREATE TABLE redraft.rates (
    owner        text NOT NULL,
    user_id      text NOT NULL,
    minute_at    timestamptz NOT NULL,
    minute_count integer NOT NULL,
    hour_at      timestamptz NOT NULL,
    hour_count   integer NOT NULL,
    PRIMARY KEY (owner, user_id)
) WITH (fillfactor = 50);
COMMENT ON TABLE redraft.rates IS 'Submits in the current minute and hour of each key and user; rows older than an hour are deleted';
COMMENT ON COLUMN redraft.rates.user_id IS 'Empty for submits without one';

-- What was answered to requests that carried an Idempotency-Key, for 24 hours.
CREATE TABLE redraft.idempotency (
    owner      text NOT NULL,
    key        text NOT NULL,
    body_hash  bytea NOT NULL,
    job_id     uuid NOT NULL REFERENCES redraft.jobs (id) ON DELETE CASCADE,
    answer     json NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (owner, key)
);
CREATE INDEX idempotency_job ON redraft.idempotency (job_id);
CREATE INDEX idempotency_created ON redraft.idempotency (created_at);
COMMENT ON TABLE redraft.idempotency IS 'Answers to submits with an Idempotency-Key, kept for 24 hours';

CREATE INDEX jobs_unfinished_owner ON redraft.jobs (owner) WHERE finished_at IS NULL;

-- +goose Down
DROP INDEX redraft.jobs_unfinished_owner;
DROP TABLE redraft.idempotency;
DROP TABLE redraft.rates;
DROP TABLE redraft.keys;
