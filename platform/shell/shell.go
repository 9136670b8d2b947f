// Package shell is what the commands for operators have in common: the service's database, found as the service finds it, tables, and
// colours where a terminal shows them.
package shell

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"redraft/platform/config"
	"redraft/platform/db"
	"redraft/platform/postgres"
)

// Database opens the service's database: DATABASE_URL, or the private one that a running service has in DATA_DIR.
func Database(ctx context.Context, cfg config.Config) (*db.DB, error) {
	if cfg.DatabaseURL == "" {
		url, err := postgres.RunningURL(cfg.DataDir)
		if err != nil {
			return nil, err
		}
		cfg.DatabaseURL = url
	}
	return db.Open(ctx, db.Config{URL: cfg.DatabaseURL, Schema: cfg.DatabaseSchema, Pooler: cfg.DatabasePooler == "transaction", MaxConns: 4})
}

// Printer writes for people, or for programs.
type Printer struct {
	w       io.Writer
	colours bool
}

// New makes a Printer. Colours are for terminals, unless NO_COLOR is set.
func New(w io.Writer) Printer {
	file, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" {
		return Printer{w: w}
	}
	info, err := file.Stat()
	return Printer{w: w, colours: err == nil && info.Mode()&os.ModeCharDevice != 0}
}

// JSON writes a value for programs.
func (p Printer) JSON(v any) error {
	enc := json.NewEncoder(p.w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// Line writes a line.
func (p Printer) Line(format string, args ...any) {
	_, _ = fmt.Fprintf(p.w, format+"\n", args...)
}

// Colour is how a word is shown.
type Colour string

// The colours.
const (
	Bold   Colour = "1"
	Faint  Colour = "2"
	Red    Colour = "31"
	Green  Colour = "32"
	Yellow Colour = "33"
	Blue   Colour = "34"
)

// In shows a text in a colour.
func (p Printer) In(c Colour, s string) string {
	if !p.colours || c == "" || s == "" {
		return s
	}
	return "\x1b[" + string(c) + "m" + s + "\x1b[0m"
}

// Table writes rows under their heads, columns aligned. paint may give a cell a colour, by its column and text.
func (p Printer) Table(heads []string, rows [][]string, paint func(column int, text string) Colour) {
	widths := make([]int, len(heads))
	for _, row := range append([][]string{heads}, rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	p.row(widths, heads, func(int, string) Colour { return Bold })
	for _, row := range rows {
		p.row(widths, row, paint)
	}
}

func (p Printer) row(widths []int, cells []string, paint func(int, string) Colour) {
	var line strings.Builder
	for i, cell := range cells {
		colour := Colour("")
		if paint != nil {
			colour = paint(i, cell)
		}
		line.WriteString(p.In(colour, cell))
		if i < len(cells)-1 {
			line.WriteString(strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2))
		}
	}
	_, _ = fmt.Fprintln(p.w, line.String())
}
