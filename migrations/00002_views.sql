-- +goose Up

-- Views for operators. None shows a resume's content, or the query of a resume's URL, where presigned tokens live.

CREATE VIEW redraft.job_history WITH (security_invoker = true) AS
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

CREATE VIEW redraft.analysis_scores WITH (security_invoker = true) AS
SELECT
    j.id,
    j.owner,
    j.user_id,
    j.session_id                                                              AS resume_improvement_id,
    j.finished_at                                                             AS analyzed_at,
    (j.result #>> '{scores,overall_score}')::float8                           AS overall_score,
    (j.result #>> '{scores,formatting_score}')::float8                        AS formatting_score,
    (j.result #>> '{scores,content_quality_score}')::float8                   AS content_quality_score,
    (j.result #>> '{scores,ats_optimization_score}')::float8                  AS ats_optimization_score,
    (j.result #>> '{scores,skills_section_score}')::float8                    AS skills_section_score,
    (j.result #>> '{scores,professional_summary_score}')::float8              AS professional_summary_score,
    (j.result ->> 'potential_score')::float8                                  AS potential_score,
    (j.result #>> '{metadata,word_count}')::int                               AS word_count,
    (j.result #>> '{metadata,page_count}')::int                               AS page_count,
    json_array_length(j.result -> 'issues')                                   AS issues,
    j.result ->> 'profile'                                                    AS profile,
    j.result ->> 'language'                                                   AS language,
    j.result ->> 'rubric_version'                                             AS rubric_version
FROM redraft.jobs j
WHERE j.module = 'analyze' AND j.result IS NOT NULL;

CREATE VIEW redraft.daily_stats WITH (security_invoker = true) AS
SELECT
    (j.created_at AT TIME ZONE 'UTC')::date                                               AS day,
    j.module,
    count(*)                                                                              AS jobs,
    count(j.result)                                                                       AS complete,
    count(j.error_type)                                                                   AS failed,
    count(*) FILTER (WHERE j.finished_at IS NULL)                                         AS unfinished,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM j.finished_at - j.created_at))::float8  AS median_seconds,
    percentile_cont(0.95) WITHIN GROUP (ORDER BY extract(epoch FROM j.finished_at - j.created_at))::float8 AS p95_seconds
FROM redraft.jobs j
GROUP BY 1, 2;

-- +goose Down
DROP VIEW redraft.daily_stats;
DROP VIEW redraft.analysis_scores;
DROP VIEW redraft.job_history;
