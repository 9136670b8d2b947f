package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"sync"
)

// document is a PDF as fpdf writes it, and as we do: objects one behind the other, a plain table of where they are, a trailer.
type document struct {
	objects    [][]byte // by number, from 1 on: what stands between "n 0 obj" and "endobj"; index 0 is empty
	root, info int
}

var (
	startPattern = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	rootPattern  = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoPattern  = regexp.MustCompile(`/Info (\d+) 0 R`)
	errDocument  = errors.New("not a PDF as this package writes them")
)

// readDocument takes a PDF apart.
func readDocument(data []byte) (*document, error) {
	m := startPattern.FindSubmatch(data[max(0, len(data)-64):])
	if m == nil {
		return nil, errDocument
	}
	at, err := strconv.Atoi(string(m[1]))
	if err != nil || at >= len(data) {
		return nil, errDocument
	}
	table := data[at:]
	var first, count int
	if _, err := fmt.Sscanf(string(table[:min(len(table), 40)]), "xref\n%d %d", &first, &count); err != nil || first != 0 {
		return nil, errDocument
	}
	entries := table[bytes.IndexByte(table[5:], '\n')+6:]
	d := &document{objects: make([][]byte, count)}
	const width = 20
	for n := 1; n < count; n++ {
		if len(entries) < width*(n+1) {
			return nil, errDocument
		}
		from, err := strconv.Atoi(string(entries[width*n : width*n+10]))
		if err != nil || from >= at {
			return nil, errDocument
		}
		head := fmt.Appendf(nil, "%d 0 obj\n", n)
		body, ok := bytes.CutPrefix(data[from:at], head)
		if !ok {
			return nil, errDocument
		}
		if d.objects[n], ok = objectBody(body); !ok {
			return nil, errDocument
		}
	}
	for _, f := range []struct {
		pattern *regexp.Regexp
		out     *int
	}{{rootPattern, &d.root}, {infoPattern, &d.info}} {
		m := f.pattern.FindSubmatch(table)
		if m == nil {
			return nil, errDocument
		}
		if *f.out, err = strconv.Atoi(string(m[1])); err != nil || *f.out >= count {
			return nil, errDocument
		}
	}
	return d, nil
}

var lengthPattern = regexp.MustCompile(`/Length (\d+)`)

// objectBody is an object up to its end; a stream's bytes are passed over by their length.
func objectBody(data []byte) ([]byte, bool) {
	end := bytes.Index(data, []byte("endobj"))
	stream := bytes.Index(data, []byte("stream\n"))
	if end < 0 {
		return nil, false
	}
	if stream >= 0 && stream < end {
		m := lengthPattern.FindSubmatch(data[:stream])
		if m == nil {
			return nil, false
		}
		length, err := strconv.Atoi(string(m[1]))
		if err != nil || stream+7+length > len(data) {
			return nil, false
		}
		rest := bytes.Index(data[stream+7+length:], []byte("endobj"))
		if rest < 0 {
			return nil, false
		}
		end = stream + 7 + length + rest
	}
	return bytes.TrimRight(data[:end], "\n"), true
}

// add appends an object and says its number.
func (d *document) add(body []byte) int {
	d.objects = append(d.objects, body)
	return len(d.objects) - 1
}

// packers are kept, since making one costs more than most streams.
var packers = sync.Pool{New: func() any {
	z, _ := zlib.NewWriterLevel(io.Discard, zlib.BestCompression) // its error is for levels that do not exist
	return z
}}

// addStream appends bytes as a packed stream; entries stand in its dictionary beside what packing needs.
func (d *document) addStream(entries string, data []byte) (int, error) {
	var packed bytes.Buffer
	z := packers.Get().(*zlib.Writer)
	defer packers.Put(z)
	z.Reset(&packed)
	if _, err := z.Write(data); err != nil {
		return 0, err
	}
	if err := z.Close(); err != nil {
		return 0, err
	}
	body := fmt.Appendf(nil, "<</Filter /FlateDecode /Length %d%s>>\nstream\n", packed.Len(), entries)
	return d.add(append(append(body, packed.Bytes()...), "\nendstream"...)), nil
}

// stream is an object's unpacked bytes.
func stream(body []byte) ([]byte, error) {
	head, rest, ok := bytes.Cut(body, []byte("stream\n"))
	m := lengthPattern.FindSubmatch(head)
	if !ok || m == nil {
		return nil, errDocument
	}
	length, err := strconv.Atoi(string(m[1]))
	if err != nil || length > len(rest) {
		return nil, errDocument
	}
	if !bytes.Contains(head, []byte("/FlateDecode")) {
		return rest[:length], nil
	}
	z, err := zlib.NewReader(bytes.NewReader(rest[:length]))
	if err != nil {
		return nil, fmt.Errorf("unpack a stream: %w", err)
	}
	return io.ReadAll(z)
}

// bytes writes the document. Its identifier is the hash of its content, so that the same content gives the same bytes.
func (d *document) bytes() []byte {
	out := []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(d.objects))
	for n, body := range d.objects[1:] {
		offsets[n+1] = len(out)
		out = fmt.Appendf(out, "%d 0 obj\n%s\nendobj\n", n+1, body)
	}
	id := sha256.Sum256(out)
	at := len(out)
	out = fmt.Appendf(out, "xref\n0 %d\n0000000000 65535 f \n", len(d.objects))
	for _, o := range offsets[1:] {
		out = fmt.Appendf(out, "%010d 00000 n \n", o)
	}
	return fmt.Appendf(out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n", len(d.objects), d.root, d.info, id[:16], id[:16], at)
}
