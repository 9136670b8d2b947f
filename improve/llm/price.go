package llm

import (
	_ "embed"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Price is what tokens of a model cost, in US dollars per million, which is also micro-dollars per token. Known is false where the table
// lacks the model and its engine's dearest price stands in.
type Price struct {
	Input, Output, Cached, CacheWrite float64
	Known                             bool
}

//go:embed data/prices.txt
var prices string

// snapshot is the date behind a model's name.
var snapshot = regexp.MustCompile(`^-(?:\d{8}|\d{4}-\d{2}-\d{2}|\d{2}-\d{4}|\d{3}|latest)$`)

// PriceOf looks a model up in the price table.
func PriceOf(engine, model string) (Price, error) {
	var best, other Price
	length := 0
	for line := range strings.Lines(prices) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] != engine {
			continue
		}
		p, err := readPrice(f)
		if err != nil {
			return Price{}, err
		}
		rest, found := strings.CutPrefix(model, f[1])
		switch {
		case f[1] == "*":
			other = p
		case found && len(f[1]) > length && (rest == "" || snapshot.MatchString(rest)):
			best, length = p, len(f[1])
		}
	}
	if length == 0 {
		other.Known = false
		return other, nil
	}
	return best, nil
}

func readPrice(f []string) (Price, error) {
	var n [4]float64
	if len(f) != 6 {
		return Price{}, fmt.Errorf("the price of %s %s has %d members", f[0], f[1], len(f)-2)
	}
	for i := range n {
		var err error
		if n[i], err = strconv.ParseFloat(f[i+2], 64); err != nil {
			return Price{}, fmt.Errorf("the price of %s %s: %w", f[0], f[1], err)
		}
	}
	return Price{Input: n[0], Output: n[1], Cached: n[2], CacheWrite: n[3], Known: true}, nil
}

// Flat is a price without a difference for what is cached.
func Flat(input, output float64) Price {
	return Price{Input: input, Output: output, Cached: input, CacheWrite: input, Known: true}
}

// Usage is what a provider says it counted, in tokens. Input leaves out what was read from or written to a cache.
type Usage struct{ Input, Output, Cached, CacheWrite int64 }

// cost is the price of a usage in micro-dollars, rounded up.
func (p Price) cost(u Usage) int64 {
	return int64(math.Ceil(float64(u.Input)*p.Input + float64(u.Output)*p.Output + float64(u.Cached)*p.Cached + float64(u.CacheWrite)*p.CacheWrite))
}

// framing is what providers add around the texts of a call, in tokens, generously.
const framing = 1000

// worst is the most that a call can cost: no tokenizer makes more tokens of a text than it has bytes, and no model answers more than it
// was allowed to.
func (p Price) worst(bytes, output int) int64 {
	dearest := math.Max(p.Input, math.Max(p.Cached, p.CacheWrite))
	return int64(math.Ceil(float64(bytes+framing)*dearest + float64(output)*p.Output))
}
