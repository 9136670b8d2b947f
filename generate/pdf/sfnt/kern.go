package sfnt

// pairTable is one PairPos subtable of the font's kerning: single pairs, or classes of glyphs against classes.
type pairTable struct {
	data    []byte
	covered map[uint16]int // glyph -> its place in the coverage
	single  bool
	first   map[uint16]uint16 // glyph -> class, 0 where it is not listed
	second  map[uint16]uint16
	size    int // of a record
	skip    int // of the advance within a record's values, -1 where it has none
	classes int // of second glyphs
}

// readKerning collects the pair adjustments of the feature "kern". A font without, or with a table that is broken, has no kerning.
func readKerning(gpos []byte) (out []pairTable) {
	defer func() {
		if recover() != nil {
			out = nil
		}
	}()
	if len(gpos) < 10 {
		return nil
	}
	features, lookups := gpos[u16(gpos, 6):], gpos[u16(gpos, 8):]
	seen := map[uint16]bool{}
	for i := range int(u16(features, 0)) {
		if string(features[2+6*i:6+6*i]) != "kern" {
			continue
		}
		feature := features[u16(features, 6+6*i):]
		for k := range int(u16(feature, 2)) {
			n := u16(feature, 4+2*k)
			if seen[n] {
				continue
			}
			seen[n] = true
			lookup := lookups[u16(lookups, 2+2*int(n)):]
			for s := range int(u16(lookup, 4)) {
				sub, kind := lookup[u16(lookup, 6+2*s):], u16(lookup, 0)
				if kind == 9 { // an extension: the subtable is somewhere else
					kind, sub = u16(sub, 2), sub[u32(sub, 4):]
				}
				if kind == 2 {
					out = append(out, readPairs(sub))
				}
			}
		}
	}
	return out
}

func readPairs(sub []byte) pairTable {
	t := pairTable{data: sub, single: u16(sub, 0) == 1, covered: readCoverage(sub[u16(sub, 2):]), skip: -1}
	first, second := u16(sub, 4), u16(sub, 6)
	values := 0
	for bit := range 8 {
		if first&(1<<bit) != 0 {
			if bit == 2 {
				t.skip = 2 * values
			}
			values++
		}
		if second&(1<<bit) != 0 {
			t.size += 2
		}
	}
	t.size += 2 * values
	if t.single {
		t.size += 2
		return t
	}
	t.first, t.second = readClasses(sub[u16(sub, 8):]), readClasses(sub[u16(sub, 10):])
	t.classes = int(u16(sub, 14))
	return t
}

func readCoverage(b []byte) map[uint16]int {
	out := map[uint16]int{}
	for i := range int(u16(b, 2)) {
		if u16(b, 0) == 1 {
			out[u16(b, 4+2*i)] = i
			continue
		}
		from, to, at := u16(b, 4+6*i), u16(b, 6+6*i), int(u16(b, 8+6*i))
		for g := int(from); g <= int(to); g++ {
			out[uint16(g)] = at + g - int(from)
		}
	}
	return out
}

func readClasses(b []byte) map[uint16]uint16 {
	out := map[uint16]uint16{}
	if u16(b, 0) == 1 {
		for i := range int(u16(b, 4)) {
			out[u16(b, 2)+uint16(i)] = u16(b, 6+2*i)
		}
		return out
	}
	for i := range int(u16(b, 2)) {
		for g := int(u16(b, 4+6*i)); g <= int(u16(b, 6+6*i)); g++ {
			out[uint16(g)] = u16(b, 8+6*i)
		}
	}
	return out
}

// Kern is what the space between two glyphs changes by: the first subtable that knows the left one and the pair decides.
func (f *Font) Kern(left, right uint16) int {
	for _, t := range f.kerning {
		at, ok := t.covered[left]
		if !ok || t.skip < 0 {
			continue
		}
		if t.single {
			if value, found := t.pair(at, right); found {
				return value
			}
			continue
		}
		record := 16 + (int(t.first[left])*t.classes+int(t.second[right]))*t.size
		if record+t.skip+2 > len(t.data) {
			return 0
		}
		return i16(t.data, record+t.skip)
	}
	return 0
}

// pair looks a right glyph up among the sorted records of the left one.
func (t pairTable) pair(at int, right uint16) (int, bool) {
	if 12+2*at > len(t.data) {
		return 0, false
	}
	set := t.data[u16(t.data, 10+2*at):]
	low, high := 0, int(u16(set, 0))
	for low < high {
		mid := (low + high) / 2
		record := 2 + mid*t.size
		if record+t.size > len(set) {
			return 0, false
		}
		switch g := u16(set, record); {
		case g == right:
			return i16(set, record+2+t.skip), true
		case g < right:
			low = mid + 1
		default:
			high = mid
		}
	}
	return 0, false
}
