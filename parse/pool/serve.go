package pool

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"redraft/parse/glyph"
	"redraft/resume"
)

// kinds are the errors that cross the pipe.
var kinds = []error{glyph.ErrEncrypted, glyph.ErrCorrupt, glyph.ErrUnsupported, glyph.ErrLimit, glyph.ErrTimeout}

// Parse is what a child does with each file.
type Parse func(ctx context.Context, data []byte) (*resume.Document, error)

// Draw is what a child does with a file whose page is to be seen; nil where its reader cannot.
type Draw func(ctx context.Context, data []byte, page, width int) ([]byte, error)

// pageHead is the length of what precedes a file in a frame that asks for a picture.
const pageHead = 8

type frame struct {
	kind byte
	data []byte
}

// Serve is a child's life: it parses and draws what comes in until the parent closes the pipe, or dies. The pipe is watched also while a
// file is being parsed, so that a file that never ends does not outlive the parent.
func Serve(ctx context.Context, in io.Reader, out io.Writer, parse Parse, draw Draw) error {
	if err := writeFrame(out, kindReady, nil); err != nil {
		return err
	}
	files := make(chan frame)
	go func() {
		for {
			kind, data, err := readFrame(in)
			if err != nil || answers[kind] == 0 || kind == kindPage && len(data) < pageHead {
				os.Exit(0)
			}
			files <- frame{kind, data}
		}
	}()
	for f := range files {
		payload, err := guarded(func() ([]byte, error) { return answer(ctx, f, parse, draw) })
		if err != nil {
			err = writeFrame(out, kindError, encodeError(err))
		} else {
			err = writeFrame(out, answers[f.kind], payload)
		}
		if err != nil {
			return err
		}
		tidy()
	}
	return nil
}

// heap is more than a reader holds between two files.
const heap = 96 << 20

// tidy gives memory back that a large file has left behind: it would count against the next.
func tidy() {
	var m runtime.MemStats
	if runtime.ReadMemStats(&m); m.Sys-m.HeapReleased > heap {
		debug.FreeOSMemory()
	}
}

func answer(ctx context.Context, f frame, parse Parse, draw Draw) ([]byte, error) {
	if f.kind == kindPage {
		if draw == nil {
			return nil, glyph.Fail(glyph.ErrUnsupported, "This service's PDF reader draws no pictures: it needs PDF_READER=pdfium.")
		}
		return draw(ctx, f.data[pageHead:], int(binary.BigEndian.Uint32(f.data)), int(binary.BigEndian.Uint32(f.data[4:])))
	}
	document, err := parse(ctx, f.data)
	if err != nil {
		return nil, err
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	w := wire{Document: document}
	if document.Layout != nil {
		w.Text = document.Layout.Text
	}
	if err := enc.Encode(w); err != nil {
		return nil, fmt.Errorf("encode the document: %w", err)
	}
	return buf.Bytes(), nil
}

// guarded makes a panic an error: a file that our own code stumbles over is a fault of ours, and the next file deserves the child.
func guarded(do func() ([]byte, error)) (payload []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic while reading: %v", p)
		}
	}()
	return do()
}

// encodeError writes the kind's word, a line feed and the sentence; an error of another kind has no word.
func encodeError(err error) []byte {
	var e *glyph.Error
	if errors.As(err, &e) {
		return []byte(e.Kind.Error() + "\n" + e.Sentence)
	}
	return []byte("\n" + err.Error())
}

func decodeError(payload []byte) error {
	kind, sentence, _ := strings.Cut(string(payload), "\n")
	for _, k := range kinds {
		if k.Error() == kind {
			return &glyph.Error{Kind: k, Sentence: sentence}
		}
	}
	return errors.New(sentence)
}
