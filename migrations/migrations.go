// Package migrations holds the numbered SQL files that make the database, embedded. Each is applied once, in order, by
// platform/db, which also lets River make its own tables in the same schema. The files say redraft for the schema; another
// DATABASE_SCHEMA is put in its place.
package migrations

import "embed"

// FS holds the files.
//
//go:embed *.sql
var FS embed.FS
