package config

import (
	"fmt"
	"os"
	"text/tabwriter"
)

// Command shows the settings.
type Command struct{}

// Run prints the settings in force.
func (Command) Run(cfg Config) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', 0)
	for _, s := range cfg.Settings() {
		fmt.Fprintf(w, "%s\t%s\t%s\n", s.Name, s.Value, s.Description)
	}
	return w.Flush()
}
