// Package dbtest gives each test a database of its own on a real Postgres: one server a test process, started when the first test asks
// and ended with the process, and in it a copy of a migrated template for each test, which takes some 30 ms.
package dbtest

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"redraft/platform/db"
	"redraft/platform/postgres"
)

var server struct {
	once sync.Once
	url  string
	err  error
	mu   sync.Mutex // Postgres copies a template for one at a time
	next atomic.Int64
	held io.Closer // a pipe's end that closes with the process
}

// URL makes a new, migrated database and gives its address. It is dropped when the test ends.
func URL(t testing.TB) string {
	t.Helper()
	return create(t, "template_redraft")
}

// Empty makes a new database without any tables.
func Empty(t testing.TB) string {
	t.Helper()
	return create(t, "template0")
}

// Open makes a new, migrated database and a pool on it.
func Open(t testing.TB) *db.DB {
	t.Helper()
	pool, err := db.Open(t.Context(), db.Config{URL: URL(t), Schema: db.DefaultSchema, MaxConns: 8})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	return pool
}

func create(t testing.TB, template string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("needs Postgres")
	}
	server.once.Do(func() { server.url, server.err = start() })
	if server.err != nil {
		t.Fatalf("no Postgres for tests: %v", server.err)
	}
	name := fmt.Sprintf("test_%d_%d", os.Getpid(), server.next.Add(1))
	server.mu.Lock()
	err := admin(fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s", name, template))
	server.mu.Unlock()
	if err != nil {
		t.Fatalf("make a database: %v", err)
	}
	t.Cleanup(func() { _ = admin("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)") })
	return strings.Replace(server.url, "/redraft?", "/"+name+"?", 1)
}

func admin(sql string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	conn, err := pgx.Connect(ctx, strings.Replace(server.url, "/redraft?", "/postgres?", 1))
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(ctx) }()
	_, err = conn.Exec(ctx, sql)
	return err
}

// start starts the server and makes the template. A test process has no last moment in which to stop it, so a shell waits for the end
// of a pipe that the process holds, stops the server and removes its files.
func start() (string, error) {
	dir, err := os.MkdirTemp("/tmp", "redraft-dbtest-")
	if err != nil {
		return "", err
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	s, err := postgres.Start(ctx, postgres.Config{DataDir: dir, Unsafe: true, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return "", err
	}
	if err := reaper(dir); err != nil {
		return "", err
	}
	if err := template(ctx, s.URL()); err != nil {
		return "", err
	}
	return s.URL(), nil
}

func template(ctx context.Context, url string) error {
	server.url = url
	if err := admin("CREATE DATABASE template_redraft"); err != nil {
		return err
	}
	pool, err := db.Open(ctx, db.Config{URL: strings.Replace(url, "/redraft?", "/template_redraft?", 1), Schema: db.DefaultSchema})
	if err != nil {
		return err
	}
	defer pool.Close()
	return pool.Migrate(ctx, slog.New(slog.DiscardHandler))
}

func reaper(dir string) error {
	cmd := exec.Command("sh", "-c", `cat >/dev/null; kill -QUIT "$(head -1 "$0/postgres/postmaster.pid")"; sleep 0.3; rm -rf "$0"`, dir)
	pipe, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	server.held = pipe
	return cmd.Start()
}
