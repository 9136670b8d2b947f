package sfnt

import (
	"encoding/binary"
	"slices"
)

// Flags of the parts that a composite glyph is made of.
const (
	wordArguments = 1 << 0
	oneScale      = 1 << 3
	moreParts     = 1 << 5
	twoScales     = 1 << 6
	matrix        = 1 << 7
)

// Subset is a font file that holds the given glyphs alone, in that order from number 1 on, behind the box that has number 0; glyphs that
// they are put together from follow. It has the tables that a PDF's reader asks for, and no table of characters: the PDF holds that.
func (f *Font) Subset(glyphs []uint16) []byte {
	order := append([]uint16{0}, glyphs...)
	number := map[uint16]uint16{}
	for i, g := range slices.Backward(order) { // the first of two that are alike
		number[g] = uint16(i)
	}
	var glyf, loca, hmtx []byte
	for i := 0; i < len(order); i++ { // order grows by the parts
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(f.Advance(order[i])))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(f.bearing(order[i])))
		drawing := slices.Clone(f.outline(order[i]))
		for _, at := range parts(drawing) {
			part := u16(drawing, at)
			if _, ok := number[part]; !ok {
				number[part] = uint16(len(order))
				order = append(order, part)
			}
			binary.BigEndian.PutUint16(drawing[at:], number[part])
		}
		glyf = append(glyf, drawing...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	head, hhea, maxp := slices.Clone(f.tables["head"]), slices.Clone(f.tables["hhea"]), slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1)
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(order)))
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(order)))
	tables := map[string][]byte{"glyf": glyf, "head": head, "hhea": hhea, "hmtx": hmtx, "loca": loca, "maxp": maxp}
	for _, name := range []string{"cvt ", "fpgm", "prep"} { // what hinted fonts need
		if t := f.tables[name]; t != nil {
			tables[name] = t
		}
	}
	return assemble(tables)
}

// parts are where a composite drawing names the glyphs that it is put together from.
func parts(drawing []byte) []int {
	if len(drawing) < 10 || i16(drawing, 0) >= 0 {
		return nil
	}
	var out []int
	for at := 10; at+4 <= len(drawing); {
		flags := u16(drawing, at)
		out = append(out, at+2)
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&moreParts == 0 {
			break
		}
	}
	return out
}

func (f *Font) bearing(glyph uint16) int {
	hmtx, long := f.tables["hmtx"], int(u16(f.tables["hhea"], 34))
	at := 4*int(glyph) + 2
	if int(glyph) >= long {
		at = 4*long + 2*(int(glyph)-long)
	}
	if at+2 > len(hmtx) {
		return 0
	}
	return i16(hmtx, at)
}

// assemble writes a font file, tables by name, with its checksums.
func assemble(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	for name := range tables {
		names = append(names, name)
	}
	slices.Sort(names)
	n, power := len(names), 1
	for power*2 <= n {
		power *= 2
	}
	log := 0
	for 1<<(log+1) <= n {
		log++
	}
	out := []byte{0, 1, 0, 0}
	for _, v := range []int{n, 16 * power, log, 16 * (n - power)} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at, head := 12+16*n, 0
	var body []byte
	for _, name := range names {
		data := tables[name]
		if name == "head" {
			head = at
		}
		out = append(out, name...)
		for _, v := range []uint32{checksum(data), uint32(at), uint32(len(data))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		body = append(body, data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
		at = 12 + 16*n + len(body)
	}
	out = append(out, body...)
	binary.BigEndian.PutUint32(out[head+8:], 0xb1b0afba-checksum(out))
	return out
}

func checksum(data []byte) (sum uint32) {
	for i := 0; i < len(data); i += 4 {
		var word [4]byte
		copy(word[:], data[i:])
		sum += binary.BigEndian.Uint32(word[:])
	}
	return sum
}
