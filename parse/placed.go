package parse

import (
	"strconv"
	"strings"

	"redraft/parse/glyph"
)

// place notes where a member stands: on the page of its first line.
func (b *builder) place(path string, confidence float64, lines ...line) {
	if len(lines) == 0 || lines[0].box == (glyph.Box{}) {
		return
	}
	span := lines[0].span(confidence)
	for _, l := range lines[1:] {
		if l.page == lines[0].page {
			span.Box = union(span.Box, l.box)
		}
	}
	b.places[path] = span
}

// samePlace gives a member the place of another, where that has one.
func (b *builder) samePlace(path, as string) {
	if span, ok := b.places[as]; ok {
		b.places[path] = span
	}
}

// dropPlaces forgets where an item's members stand.
func (b *builder) dropPlaces(item string) {
	for path := range b.places {
		if strings.HasPrefix(path, item+".") {
			delete(b.places, path)
		}
	}
}

// movePlaces gives the places of an item's members to an item that has none yet.
func (b *builder) movePlaces(from, to string) {
	for path, span := range b.places {
		if member, ok := strings.CutPrefix(path, from+"."); ok {
			delete(b.places, path)
			b.places[to+"."+member] = span
		}
	}
}

func index(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

func itemPath(list string, i int) string { return index(list, i) }
