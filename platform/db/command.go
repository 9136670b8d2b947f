package db

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"

	"redraft/platform/config"
)

// MigrateCommand makes or updates the tables of the configured database, without a service.
type MigrateCommand struct{}

// Run migrates and ends.
func (MigrateCommand) Run(ctx context.Context, cfg config.Config) error {
	if cfg.DatabaseURL == "" {
		return errors.New("DATABASE_URL is not set: the private Postgres migrates by itself when the service starts")
	}
	database, err := Open(ctx, Config{URL: cfg.DatabaseURL, Schema: cfg.DatabaseSchema, Pooler: cfg.DatabasePooler == "transaction"})
	if err != nil {
		return err
	}
	defer database.Close()
	if err := database.AwaitAndMigrate(ctx, slog.New(slog.NewTextHandler(os.Stderr, nil))); err != nil {
		return err
	}
	fmt.Println("the schema", cfg.DatabaseSchema, "is up to date")
	return nil
}
