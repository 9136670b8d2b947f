-- +goose Up

-- What a caller chose of a complete improve job, and the content with it. A later choice replaces it.
CREATE TABLE redraft.choices (
    job_id          uuid PRIMARY KEY REFERENCES redraft.jobs (id) ON DELETE CASCADE,
    improvement_ids text[] NOT NULL,
    content         json NOT NULL,
    applied_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE redraft.choices IS 'The improvements that callers chose by POST /api/v1/improve/apply, and the merged content';

-- One row a call of a language model. Its cost is reserved before the call, at the most it can be, and settled after. Money that was spent
-- stays on the books when its job is deleted, so job_id refers to nothing. No row holds anything of a resume.
CREATE TABLE redraft.ledger (
    id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day                  date NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'UTC')::date,
    job_id               uuid,
    engine               text NOT NULL,
    model                text NOT NULL,
    state                text NOT NULL DEFAULT 'reserved' CHECK (state IN ('reserved', 'settled')),
    outcome              text,
    tokens_in            bigint,
    tokens_out           bigint,
    tokens_cached        bigint,
    tokens_cache_written bigint,
    reserved_micros      bigint NOT NULL CHECK (reserved_micros >= 0),
    micros               bigint NOT NULL CHECK (micros BETWEEN 0 AND reserved_micros),
    created_at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    settled_at           timestamptz
);
CREATE INDEX ledger_day ON redraft.ledger (day);
CREATE INDEX ledger_job ON redraft.ledger (job_id);
COMMENT ON TABLE redraft.ledger IS 'Calls of language models, their tokens and their cost; what is reserved and never settled counts as spent';
COMMENT ON COLUMN redraft.ledger.micros IS 'What the call costs, in millionths of a US dollar: what was reserved until it is settled';
COMMENT ON COLUMN redraft.ledger.tokens_in IS 'Input that was neither read from nor written to the provider''s cache';
COMMENT ON COLUMN redraft.ledger.outcome IS 'ok, or why there was no answer';

CREATE VIEW redraft.improvement_history WITH (security_invoker = true) AS
SELECT
    j.id,
    j.owner,
    j.user_id,
    j.session_id                                          AS resume_improvement_id,
    j.finished_at                                         AS improved_at,
    j.result ->> 'engine'                                 AS engine,
    j.result ->> 'model'                                  AS model,
    j.result ->> 'engine_note'                            AS engine_note,
    (j.result ->> 'total_improvements')::int              AS improvements,
    (j.result #>> '{refused,count}')::int                 AS refused,
    json_array_length(j.result -> 'questions')            AS questions,
    (j.result #>> '{scores,before,overall_score}')::float8 AS score_before,
    (j.result #>> '{scores,after,overall_score}')::float8  AS score_after,
    (j.result ->> 'estimated_score_increase')::float8     AS estimated_score_increase,
    c.applied_at,
    cardinality(c.improvement_ids)                        AS applied,
    l.calls,
    l.tokens_in,
    l.tokens_out,
    l.usd,
    j.result ->> 'profile'                                AS profile,
    j.result ->> 'rubric_version'                         AS rubric_version,
    j.created_at
FROM redraft.jobs j
LEFT JOIN redraft.choices c ON c.job_id = j.id
LEFT JOIN LATERAL (
    SELECT count(*) AS calls, sum(tokens_in + tokens_cached + tokens_cache_written)::bigint AS tokens_in,
        sum(tokens_out)::bigint AS tokens_out, (sum(micros) / 1e6)::float8 AS usd
    FROM redraft.ledger WHERE job_id = j.id
) l ON true
WHERE j.module = 'improve' AND j.result IS NOT NULL;

COMMENT ON VIEW redraft.improvement_history IS 'One row a complete improvement';
COMMENT ON COLUMN redraft.improvement_history.id IS 'The job_id of the API';
COMMENT ON COLUMN redraft.improvement_history.engine IS 'Who answered: rules, or a language model';
COMMENT ON COLUMN redraft.improvement_history.engine_note IS 'Why the rules answered in place of a language model';
COMMENT ON COLUMN redraft.improvement_history.refused IS 'How many texts the fact gate did not let through';
COMMENT ON COLUMN redraft.improvement_history.applied IS 'How many improvements the caller chose; null while none were';
COMMENT ON COLUMN redraft.improvement_history.calls IS 'How often a language model was asked';
COMMENT ON COLUMN redraft.improvement_history.usd IS 'What that cost, US dollars';
COMMENT ON COLUMN redraft.improvement_history.created_at IS 'When the job was submitted';

CREATE VIEW redraft.llm_spend WITH (security_invoker = true) AS
SELECT
    day,
    engine,
    model,
    count(*)                                                              AS calls,
    count(*) FILTER (WHERE outcome = 'ok')                                AS answered,
    count(*) FILTER (WHERE state = 'reserved')                            AS unsettled,
    coalesce(sum(tokens_in + tokens_cached + tokens_cache_written), 0)::bigint AS tokens_in,
    coalesce(sum(tokens_cached), 0)::bigint                               AS tokens_cached,
    coalesce(sum(tokens_out), 0)::bigint                                  AS tokens_out,
    (sum(micros) / 1e6)::float8                                           AS usd
FROM redraft.ledger
GROUP BY day, engine, model;
COMMENT ON VIEW redraft.llm_spend IS 'One row a day (UTC), engine and model: calls, tokens and money';
COMMENT ON COLUMN redraft.llm_spend.unsettled IS 'Calls whose answer never came: they count at the most they could cost';
COMMENT ON COLUMN redraft.llm_spend.usd IS 'What was spent, US dollars; what is reserved included';

-- +goose Down
DROP VIEW redraft.llm_spend;
DROP VIEW redraft.improvement_history;
DROP TABLE redraft.ledger;
DROP TABLE redraft.choices;
