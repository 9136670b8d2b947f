package pool

import (
	"bytes"
	"errors"
	"io"
	"testing"
	"testing/iotest"

	"redraft/parse/glyph"
)

func FuzzReadFrame(f *testing.F) {
	f.Add([]byte("F\x00\x00\x00\x05hello"))
	f.Add([]byte("D\xff\xff\xff\xff"))
	f.Add([]byte("E\x00\x00"))
	f.Add([]byte("F\x00\x00\x00\x00D\x00\x00\x00\x01x"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := bytes.NewReader(data)
		for {
			before := r.Len()
			kind, payload, err := readFrame(iotest.OneByteReader(r))
			if err != nil {
				if !errors.Is(err, errFrame) && !errors.Is(err, io.EOF) {
					t.Fatalf("an error of another kind: %v", err)
				}
				return
			}
			var again bytes.Buffer
			if err := writeFrame(&again, kind, payload); err != nil {
				t.Fatal(err)
			}
			consumed := data[len(data)-before : len(data)-r.Len()]
			if !bytes.Equal(again.Bytes(), consumed) {
				t.Fatalf("%q is read as %q", consumed, again.Bytes())
			}
		}
	})
}

func FuzzDecodeError(f *testing.F) {
	f.Add(encodeError(glyph.DefaultLimits.TooSlow()))
	f.Add(encodeError(errors.New("something else")))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		err := decodeError(data)
		if err == nil {
			t.Fatal("an error frame without an error")
		}
		var typed *glyph.Error
		if errors.As(err, &typed) && !bytes.Equal(encodeError(err), data) {
			t.Fatalf("%q comes back as %q", data, encodeError(err))
		}
	})
}
