package pdf

import (
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"strings"
)

// rgb is a colour, 0..255 each.
type rgb struct{ r, g, b uint8 }

var (
	black = rgb{}
	ink   = rgb{0x1c, 0x1f, 0x24}
	gray  = rgb{0x5b, 0x62, 0x6b}
)

// accents are the colours that have names: restrained ones, dark enough for text.
var accents = map[string]rgb{
	"black": {0x1c, 0x1f, 0x24}, "gray": {0x4b, 0x55, 0x63}, "slate": {0x33, 0x41, 0x55}, "navy": {0x1b, 0x2f, 0x5b}, "blue": {0x1d, 0x4e, 0x89},
	"teal": {0x0f, 0x5f, 0x63}, "green": {0x1f, 0x5c, 0x3d}, "olive": {0x55, 0x5b, 0x1e}, "brown": {0x6b, 0x42, 0x26}, "orange": {0x9a, 0x47, 0x10},
	"red": {0x9b, 0x1c, 0x1c}, "burgundy": {0x6e, 0x1a, 0x2d}, "purple": {0x55, 0x2a, 0x7a}, "plum": {0x6d, 0x2a, 0x5c},
}

// Accents are the names that Options.Accent knows.
func Accents() []string {
	var out []string
	for name := range accents {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// Accent reads what Options.Accent takes and gives "#rrggbb", or "" for "".
func Accent(s string) (string, error) {
	if strings.TrimSpace(s) == "" {
		return "", nil
	}
	c, err := parseAccent(s, rgb{})
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("#%02x%02x%02x", c.r, c.g, c.b), nil
}

// parseAccent reads "#RRGGBB" or a name; what is too light for text on white is darkened until it can be read.
func parseAccent(s string, otherwise rgb) (rgb, error) {
	s = strings.ToLower(strings.TrimSpace(s))
	if s == "" {
		return otherwise, nil
	}
	if s == "grey" {
		s = "gray"
	}
	c, ok := accents[s]
	if !ok {
		digits, err := hex.DecodeString(strings.TrimPrefix(s, "#"))
		if err != nil || len(digits) != 3 || s[0] != '#' {
			return rgb{}, fail(UnknownAccent, "The accent must be a colour as #RRGGBB or one of %s.", strings.Join(Accents(), ", "))
		}
		c = rgb{digits[0], digits[1], digits[2]}
	}
	for contrast(c) < 4.5 {
		c = rgb{uint8(float64(c.r) * 0.94), uint8(float64(c.g) * 0.94), uint8(float64(c.b) * 0.94)}
	}
	return c, nil
}

// contrast is a colour's contrast to white as WCAG 2 counts it, 1 to 21; text needs 4.5.
func contrast(c rgb) float64 {
	channel := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 1.05 / (0.2126*channel(c.r) + 0.7152*channel(c.g) + 0.0722*channel(c.b) + 0.05)
}

// tint is a colour thinned with white to a share of its strength.
func (c rgb) tint(share float64) rgb {
	mix := func(v uint8) uint8 { return uint8(math.Round(255 - (255-float64(v))*share)) }
	return rgb{mix(c.r), mix(c.g), mix(c.b)}
}
