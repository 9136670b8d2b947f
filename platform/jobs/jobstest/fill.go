// Package jobstest fills a database with a history of jobs, for tests and measurements of what operators and the API ask of it.
package jobstest

import (
	"context"
	"fmt"

	"redraft/platform/db"
)

// Fill adds n jobs of the last 90 days: of three modules, five keys and n/20 users; one in a hundred failed by a fault of the service,
// three by their caller's. The last fifty have not ended. It takes some 60 microseconds a job.
func Fill(ctx context.Context, pool *db.DB, n int) error {
	const batch = 50_000
	for from := 1; from <= n; from += batch {
		if _, err := pool.Exec(ctx, insertJobs, from, min(from+batch-1, n), n); err != nil {
			return fmt.Errorf("add jobs: %w", err)
		}
	}
	if _, err := pool.Exec(ctx, insertUnfinished); err != nil {
		return fmt.Errorf("add unfinished jobs: %w", err)
	}
	for _, table := range []string{"redraft.jobs", "redraft.river_job"} {
		if _, err := pool.Exec(ctx, "VACUUM (ANALYZE) "+table); err != nil {
			return fmt.Errorf("analyze the tables: %w", err)
		}
	}
	return nil
}

// Ids are made of a hash of the number, so that a test finds job 7 as ('00000000-0000-7000-8000-' || lpad(to_hex(7), 12, '0'))::uuid.
const insertJobs = `
INSERT INTO redraft.jobs (id, module, owner, user_id, session_id, request, river_id, created_at, started_at, finished_at, attempts, result, error, error_type, last_error, attempt_log)
SELECT
    ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
    m.module,
    CASE WHEN n % 10 < 8 THEN 'default' ELSE 'key-' || n % 4 END,
    'user-' || n::bigint * 7919 % greatest($3::int / 20, 1),
    'session-' || n / 3,
    json_build_object('resume_url', 'https://example.org/cv-' || n || '.pdf?token=x', 'user_id', 'user-' || n % 100),
    -n, t.at, t.at + interval '20 milliseconds', t.at + interval '120 milliseconds' + n % 1000 * interval '1 millisecond', 1,
    CASE WHEN f.failed IS NULL THEN json_build_object(
        'scores', json_build_object('overall_score', 40 + n % 60, 'formatting_score', n % 20, 'content_quality_score', n % 20,
            'ats_optimization_score', n % 20, 'skills_section_score', n % 20, 'professional_summary_score', n % 20),
        'potential_score', 90, 'metadata', json_build_object('word_count', 300 + n % 400, 'page_count', 1 + n % 2),
        'issues', json_build_array(json_build_object('check', 'content.check-' || n % 33, 'points', 1.5)),
        'profile', 'virtual-assistant', 'language', 'en', 'rubric_version', '2026.1', 'total_improvements', n % 12, 'estimated_score_increase', 3.5,
        'template', 'modern', 'file_size', 40000 + n % 9999) END,
    CASE WHEN f.failed IS NOT NULL THEN 'A sentence that says what to do.' END, f.failed, CASE WHEN f.failed = 'internal' THEN 'the disk is full' END,
    jsonb_build_array(jsonb_build_object('attempt', 1, 'process', 'p-' || n % 5, 'started_at', t.at, 'finished_at', t.at + interval '100 milliseconds',
        'stages', '[{"stage":"fetch","seconds":0.02},{"stage":"parse","seconds":0.06},{"stage":"score","seconds":0.001}]'::jsonb,
        'error_type', f.failed))
FROM generate_series($1::int, $2::int) n,
    LATERAL (SELECT CASE WHEN n % 20 < 12 THEN 'analyze' WHEN n % 20 < 17 THEN 'improve' ELSE 'generate' END AS module) m,
    LATERAL (SELECT CASE WHEN n % 100 = 7 THEN 'internal' WHEN n % 100 < 3 THEN 'corrupt_pdf' END AS failed) f,
    LATERAL (SELECT now() - ($3::int - n) * (interval '90 days' / $3::int) AS at) t`

const insertUnfinished = `
WITH queued AS (
    INSERT INTO redraft.river_job (kind, queue, args, max_attempts, state)
    SELECT 'analyze', 'analyze', '{}', 3, (CASE WHEN n % 5 = 0 THEN 'retryable' ELSE 'scheduled' END)::redraft.river_job_state FROM generate_series(1, 50) n
    RETURNING id
)
INSERT INTO redraft.jobs (id, module, owner, user_id, request, river_id)
SELECT gen_random_uuid(), 'analyze', 'default', 'user-1', '{}', id FROM queued`
