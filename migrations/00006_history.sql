-- +goose Up

ALTER TABLE redraft.jobs ADD COLUMN attempt_log jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN redraft.jobs.attempt_log IS 'One object an attempt: attempt, process, started_at, finished_at, stages ([{stage, seconds}]), error, error_type; read it through job_attempts';

CREATE INDEX jobs_created ON redraft.jobs (created_at, id);
CREATE INDEX jobs_owner ON redraft.jobs (owner, created_at, id);
CREATE INDEX jobs_failed ON redraft.jobs (created_at, id) WHERE error_type IS NOT NULL;

COMMENT ON VIEW redraft.job_history IS 'One row a job: what became of it, and how long it took';
COMMENT ON COLUMN redraft.job_history.id IS 'The job_id of the API';
COMMENT ON COLUMN redraft.job_history.module IS 'analyze, improve or generate';
COMMENT ON COLUMN redraft.job_history.owner IS 'Name of the API key that submitted the job';
COMMENT ON COLUMN redraft.job_history.user_id IS 'The caller''s id of the user, where given';
COMMENT ON COLUMN redraft.job_history.resume_improvement_id IS 'The caller''s id of the session, where given';
COMMENT ON COLUMN redraft.job_history.status IS 'queued, in_progress, complete or failed; derived, never stored';
COMMENT ON COLUMN redraft.job_history.error_type IS 'Of a failed job: a stable word';
COMMENT ON COLUMN redraft.job_history.error IS 'Of a failed job: the sentence that its caller is told';
COMMENT ON COLUMN redraft.job_history.last_error IS 'Of a job that failed by a fault of the service: what went wrong';
COMMENT ON COLUMN redraft.job_history.resume_url IS 'Where the resume was fetched from, without the query, which may hold a token';
COMMENT ON COLUMN redraft.job_history.created_at IS 'When the job was accepted';
COMMENT ON COLUMN redraft.job_history.started_at IS 'When its last attempt began';
COMMENT ON COLUMN redraft.job_history.finished_at IS 'When it ended';
COMMENT ON COLUMN redraft.job_history.attempts IS 'How often it was tried';
COMMENT ON COLUMN redraft.job_history.seconds_queued IS 'From created_at to started_at';
COMMENT ON COLUMN redraft.job_history.seconds_worked IS 'From started_at to finished_at';

COMMENT ON VIEW redraft.analysis_scores IS 'One row a complete analysis';
COMMENT ON COLUMN redraft.analysis_scores.id IS 'The job_id of the API';
COMMENT ON COLUMN redraft.analysis_scores.owner IS 'Name of the API key that submitted the job';
COMMENT ON COLUMN redraft.analysis_scores.user_id IS 'The caller''s id of the user, where given';
COMMENT ON COLUMN redraft.analysis_scores.resume_improvement_id IS 'The caller''s id of the session, where given';
COMMENT ON COLUMN redraft.analysis_scores.analyzed_at IS 'When the analysis ended';
COMMENT ON COLUMN redraft.analysis_scores.overall_score IS '0 to 100: the sum of the five below, 0 to 20 each';
COMMENT ON COLUMN redraft.analysis_scores.formatting_score IS '0 to 20';
COMMENT ON COLUMN redraft.analysis_scores.content_quality_score IS '0 to 20';
COMMENT ON COLUMN redraft.analysis_scores.ats_optimization_score IS '0 to 20';
COMMENT ON COLUMN redraft.analysis_scores.skills_section_score IS '0 to 20';
COMMENT ON COLUMN redraft.analysis_scores.professional_summary_score IS '0 to 20';
COMMENT ON COLUMN redraft.analysis_scores.potential_score IS 'What overall_score would be with all mended that rewriting can mend';
COMMENT ON COLUMN redraft.analysis_scores.word_count IS 'Words of the resume';
COMMENT ON COLUMN redraft.analysis_scores.page_count IS 'Pages of the resume';
COMMENT ON COLUMN redraft.analysis_scores.issues IS 'How many issues were found';
COMMENT ON COLUMN redraft.analysis_scores.profile IS 'What the resume was scored as';
COMMENT ON COLUMN redraft.analysis_scores.language IS 'The language of the resume';
COMMENT ON COLUMN redraft.analysis_scores.rubric_version IS 'The version of the rules: scores of different ones do not compare';

CREATE VIEW redraft.job_attempts WITH (security_invoker = true) AS
SELECT
    j.id, j.module, j.owner, j.user_id,
    (a ->> 'attempt')::int                                    AS attempt,
    a ->> 'process'                                           AS process,
    (a ->> 'started_at')::timestamptz                         AS started_at,
    (a ->> 'finished_at')::timestamptz                        AS finished_at,
    extract(epoch FROM (a ->> 'finished_at')::timestamptz - (a ->> 'started_at')::timestamptz)::float8 AS seconds,
    a ->> 'error_type'                                        AS error_type,
    a ->> 'error'                                             AS error,
    j.created_at                                              AS job_created_at
FROM redraft.jobs j, jsonb_array_elements(j.attempt_log) a;
COMMENT ON VIEW redraft.job_attempts IS 'One row an attempt at a job that has ended, well or not';
COMMENT ON COLUMN redraft.job_attempts.id IS 'The job_id of the API';
COMMENT ON COLUMN redraft.job_attempts.module IS 'analyze, improve or generate';
COMMENT ON COLUMN redraft.job_attempts.owner IS 'Name of the API key that submitted the job';
COMMENT ON COLUMN redraft.job_attempts.user_id IS 'The caller''s id of the user, where given';
COMMENT ON COLUMN redraft.job_attempts.started_at IS 'When the attempt began';
COMMENT ON COLUMN redraft.job_attempts.finished_at IS 'When it ended';
COMMENT ON COLUMN redraft.job_attempts.attempt IS '1 for the first; begins anew where a dead letter was replayed';
COMMENT ON COLUMN redraft.job_attempts.process IS 'Which process worked on it';
COMMENT ON COLUMN redraft.job_attempts.seconds IS 'How long the attempt took, storing the outcome not counted';
COMMENT ON COLUMN redraft.job_attempts.error_type IS 'Of an attempt that failed: a word; interrupted where its process ended';
COMMENT ON COLUMN redraft.job_attempts.error IS 'Of an attempt that failed: what went wrong, for operators';
COMMENT ON COLUMN redraft.job_attempts.job_created_at IS 'When the job was accepted: conditions on this column use an index';

CREATE VIEW redraft.job_stages WITH (security_invoker = true) AS
SELECT
    j.id, j.module,
    (a ->> 'attempt')::int         AS attempt,
    s ->> 'stage'                  AS stage,
    (s ->> 'seconds')::float8      AS seconds,
    j.created_at                   AS job_created_at
FROM redraft.jobs j, jsonb_array_elements(j.attempt_log) a, jsonb_array_elements(a -> 'stages') s;
COMMENT ON VIEW redraft.job_stages IS 'One row a stage of an attempt: fetch, parse, score …';
COMMENT ON COLUMN redraft.job_stages.id IS 'The job_id of the API';
COMMENT ON COLUMN redraft.job_stages.module IS 'analyze, improve or generate';
COMMENT ON COLUMN redraft.job_stages.attempt IS 'Which attempt';
COMMENT ON COLUMN redraft.job_stages.stage IS 'The part of the work';
COMMENT ON COLUMN redraft.job_stages.seconds IS 'How long it took';
COMMENT ON COLUMN redraft.job_stages.job_created_at IS 'When the job was accepted: conditions on this column use an index';

-- A day's figures are computed when its row is asked for: WHERE day >= … reads those days only, by an index.
DROP VIEW redraft.daily_stats;
CREATE VIEW redraft.daily_stats WITH (security_invoker = true) AS
SELECT d.day::date AS day, s.*
FROM generate_series(
        (SELECT date_trunc('day', min(created_at) AT TIME ZONE 'UTC') FROM redraft.jobs), now() AT TIME ZONE 'UTC', interval '1 day') AS d (day),
    LATERAL (
        SELECT
            j.module,
            count(*)                                                    AS jobs,
            count(*) FILTER (WHERE j.finished_at IS NOT NULL AND j.error_type IS NULL) AS complete,
            count(j.error_type)                                         AS failed,
            count(*) FILTER (WHERE j.finished_at IS NULL)               AS unfinished,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM j.finished_at - j.created_at))::float8  AS median_seconds,
            percentile_cont(0.95) WITHIN GROUP (ORDER BY extract(epoch FROM j.finished_at - j.created_at))::float8 AS p95_seconds
        FROM redraft.jobs j
        WHERE j.created_at >= d.day AT TIME ZONE 'UTC' AND j.created_at < (d.day + interval '1 day') AT TIME ZONE 'UTC'
        GROUP BY j.module
    ) s;
COMMENT ON VIEW redraft.daily_stats IS 'One row a day and module on which jobs were accepted; ask for days, WHERE day >= …';
COMMENT ON COLUMN redraft.daily_stats.day IS 'A day in UTC';
COMMENT ON COLUMN redraft.daily_stats.module IS 'analyze, improve or generate';
COMMENT ON COLUMN redraft.daily_stats.jobs IS 'Jobs accepted';
COMMENT ON COLUMN redraft.daily_stats.complete IS 'Of them, how many are complete';
COMMENT ON COLUMN redraft.daily_stats.failed IS 'Of them, how many failed';
COMMENT ON COLUMN redraft.daily_stats.unfinished IS 'Of them, how many are neither';
COMMENT ON COLUMN redraft.daily_stats.median_seconds IS 'From acceptance to the end, of the middle one';
COMMENT ON COLUMN redraft.daily_stats.p95_seconds IS 'From acceptance to the end, of the slowest but five in a hundred';

-- The views of improve and generate, explained.
COMMENT ON VIEW redraft.improvement_history IS 'One row a complete improvement';
COMMENT ON COLUMN redraft.improvement_history.id IS 'The job_id of the API';
COMMENT ON COLUMN redraft.improvement_history.owner IS 'Name of the API key that submitted the job';
COMMENT ON COLUMN redraft.improvement_history.user_id IS 'The caller''s id of the user, where given';
COMMENT ON COLUMN redraft.improvement_history.resume_improvement_id IS 'The caller''s id of the session';
COMMENT ON COLUMN redraft.improvement_history.improved_at IS 'When the improvement ended';
COMMENT ON COLUMN redraft.improvement_history.engine IS 'Who answered: rules, or the provider of the language model';
COMMENT ON COLUMN redraft.improvement_history.model IS 'The language model, where one answered';
COMMENT ON COLUMN redraft.improvement_history.engine_note IS 'Why another engine than the configured one answered';
COMMENT ON COLUMN redraft.improvement_history.improvements IS 'How many improvements were proposed';
COMMENT ON COLUMN redraft.improvement_history.refused IS 'How many proposals the fact gate refused';
COMMENT ON COLUMN redraft.improvement_history.questions IS 'How many questions were asked back';
COMMENT ON COLUMN redraft.improvement_history.score_before IS 'The overall score of the content that came';
COMMENT ON COLUMN redraft.improvement_history.score_after IS 'The overall score with every improvement';
COMMENT ON COLUMN redraft.improvement_history.estimated_score_increase IS 'What the overall score would gain by all of them';
COMMENT ON COLUMN redraft.improvement_history.applied_at IS 'When the caller last chose among them';
COMMENT ON COLUMN redraft.improvement_history.applied IS 'How many the caller chose';
COMMENT ON COLUMN redraft.improvement_history.calls IS 'Calls of language models for this job';
COMMENT ON COLUMN redraft.improvement_history.tokens_in IS 'Their input, cached or not';
COMMENT ON COLUMN redraft.improvement_history.tokens_out IS 'Their output';
COMMENT ON COLUMN redraft.improvement_history.usd IS 'What they cost';
COMMENT ON COLUMN redraft.improvement_history.profile IS 'What the resume was improved as';
COMMENT ON COLUMN redraft.improvement_history.rubric_version IS 'The version of the scoring rules';

COMMENT ON VIEW redraft.llm_spend IS 'One row a day, engine and model: calls of language models and their cost';
COMMENT ON COLUMN redraft.llm_spend.day IS 'A day in UTC';
COMMENT ON COLUMN redraft.llm_spend.engine IS 'The provider';
COMMENT ON COLUMN redraft.llm_spend.model IS 'The language model';
COMMENT ON COLUMN redraft.llm_spend.calls IS 'Calls';
COMMENT ON COLUMN redraft.llm_spend.answered IS 'Of them, how many were answered';
COMMENT ON COLUMN redraft.llm_spend.unsettled IS 'Of them, how many have no known end yet, and count at the most they can cost';
COMMENT ON COLUMN redraft.llm_spend.tokens_in IS 'Input, cached or not';
COMMENT ON COLUMN redraft.llm_spend.tokens_cached IS 'Of it, what was read from the providers cache';
COMMENT ON COLUMN redraft.llm_spend.tokens_out IS 'Output';
COMMENT ON COLUMN redraft.llm_spend.usd IS 'What the calls cost';

COMMENT ON VIEW redraft.documents IS 'One row a generated document; its files name, which holds a persons, is not shown';
COMMENT ON COLUMN redraft.documents.id IS 'The job_id of the API';
COMMENT ON COLUMN redraft.documents.owner IS 'Name of the API key that submitted the job';
COMMENT ON COLUMN redraft.documents.user_id IS 'The caller''s id of the user';
COMMENT ON COLUMN redraft.documents.resume_improvement_id IS 'The caller''s id of the session';
COMMENT ON COLUMN redraft.documents.template IS 'The template';
COMMENT ON COLUMN redraft.documents.format IS 'pdf, docx, json, md or txt';
COMMENT ON COLUMN redraft.documents.page_size IS 'A4 or Letter';
COMMENT ON COLUMN redraft.documents.pages IS 'How many pages, where the format has any';
COMMENT ON COLUMN redraft.documents.file_size IS 'In bytes';
COMMENT ON COLUMN redraft.documents.generated_at IS 'When the document was made';
COMMENT ON COLUMN redraft.documents.expires_at IS 'When the stored file is deleted';
COMMENT ON COLUMN redraft.documents.stored IS 'Whether the file is still there';

-- +goose Down
DROP VIEW redraft.daily_stats;
DROP VIEW redraft.job_stages;
DROP VIEW redraft.job_attempts;
DROP INDEX redraft.jobs_failed;
DROP INDEX redraft.jobs_owner;
DROP INDEX redraft.jobs_created;
ALTER TABLE redraft.jobs DROP COLUMN attempt_log;
CREATE VIEW redraft.daily_stats WITH (security_invoker = true) AS
SELECT (created_at AT TIME ZONE 'UTC')::date AS day, module, count(*) AS jobs FROM redraft.jobs GROUP BY 1, 2;
