-- +goose Up

-- Documents that jobs of generate made, until they expire. PDF and DOCX are compressed already.
CREATE TABLE redraft.generated_files (
    job_id       uuid PRIMARY KEY REFERENCES redraft.jobs (id) ON DELETE CASCADE,
    data         bytea NOT NULL,
    file_name    text NOT NULL,
    content_type text NOT NULL,
    sha256       bytea NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at   timestamptz NOT NULL
);
ALTER TABLE redraft.generated_files ALTER COLUMN data SET STORAGE EXTERNAL;
CREATE INDEX generated_files_expiry ON redraft.generated_files (expires_at);
COMMENT ON TABLE redraft.generated_files IS 'Generated documents; operators read about them in the view documents';
COMMENT ON COLUMN redraft.generated_files.expires_at IS 'When the document is deleted; links to it end earlier';

-- Links to documents are signed with the newest key; older ones stay until every link that they signed has ended. To rotate, insert a
-- row of defaults; to end all links at once, delete all rows. gen_random_uuid draws on the server's cryptographic generator.
CREATE TABLE redraft.signing_keys (
    id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    secret     bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE redraft.signing_keys IS 'Keys that sign links to documents: the newest signs, all verify';
INSERT INTO redraft.signing_keys DEFAULT VALUES;

-- What was generated. It names nobody: a document's file name holds the person's name and stays out.
CREATE VIEW redraft.documents WITH (security_invoker = true) AS
SELECT
    j.id,
    j.owner,
    j.user_id,
    j.session_id                                       AS resume_improvement_id,
    j.result ->> 'template'                            AS template,
    j.result ->> 'format'                              AS format,
    j.request ->> 'page_size'                          AS page_size,
    (j.result ->> 'pages')::int                        AS pages,
    (j.result ->> 'file_size')::bigint                 AS file_size,
    j.finished_at                                      AS generated_at,
    f.expires_at,
    f.job_id IS NOT NULL AND f.expires_at > now()      AS stored
FROM redraft.jobs j
LEFT JOIN redraft.generated_files f ON f.job_id = j.id
WHERE j.module = 'generate' AND j.result IS NOT NULL;

-- +goose Down
DROP VIEW redraft.documents;
DROP TABLE redraft.signing_keys;
DROP TABLE redraft.generated_files;
