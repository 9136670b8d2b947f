package jobs

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"redraft/platform/config"
	"redraft/platform/db"
)

// HealthcheckCommand asks the service on this machine how it is, for supervisors.
type HealthcheckCommand struct{}

// answerWithin is how long the service, or its database, may take to answer.
const answerWithin = 5 * time.Second

// Run fails unless the service on this machine is ready. A worker answers no requests: it is asked for its beat.
func (HealthcheckCommand) Run(ctx context.Context, cfg config.Config) error {
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	check := answersReady
	if !cfg.API() {
		check = workerBeats
	}
	if err := check(ctx, cfg); err != nil {
		return err
	}
	fmt.Println("ready")
	return nil
}

func answersReady(ctx context.Context, cfg config.Config) error {
	host := cfg.Host
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, fmt.Sprintf("http://%s/ready", net.JoinHostPort(host, fmt.Sprint(cfg.Port))), nil)
	if err != nil {
		return fmt.Errorf("ask the service: %w", err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("the service does not answer: %w", err)
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("the service is not ready: %s", response.Status)
	}
	return nil
}

func workerBeats(ctx context.Context, cfg config.Config) error {
	if cfg.DatabaseURL == "" {
		return errors.New("DATABASE_URL is not set: a worker is known by its beat in the database")
	}
	database, err := db.Open(ctx, db.Config{URL: cfg.DatabaseURL, Schema: cfg.DatabaseSchema, Pooler: cfg.DatabasePooler == "transaction"})
	if err != nil {
		return err
	}
	defer database.Close()
	switch beating, err := Beating(ctx, database, cfg.DataDir); {
	case err != nil:
		return err
	case !beating:
		return errors.New("no worker of this data directory has been heard of late")
	}
	return nil
}
