package pool

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"redraft/parse/glyph"
	"redraft/resume"
)

// kinds are the errors that cross the pipe.
var kinds = []error{glyph.ErrEncrypted, glyph.ErrCorrupt, glyph.ErrUnsupported, glyph.ErrLimit, glyph.ErrTimeout}

// Parse is what a child does with each file.
type Parse func(ctx context.Context, data []byte) (*resume.Document, error)

// Serve is a child's life: it parses what comes in until the parent closes the pipe, or dies. The pipe is watched also while a file
// is being parsed, so that a file that never ends does not outlive the parent.
func Serve(ctx context.Context, in io.Reader, out io.Writer, parse Parse) error {
	files := make(chan []byte)
	go func() {
		for {
			kind, data, err := readFrame(in)
			if err != nil || kind != kindFile {
				os.Exit(0)
			}
			files <- data
		}
	}()
	for data := range files {
		if err := answer(ctx, out, parse, data); err != nil {
			return err
		}
	}
	return nil
}

func answer(ctx context.Context, out io.Writer, parse Parse, data []byte) error {
	document, err := guarded(ctx, parse, data)
	if err != nil {
		return writeFrame(out, kindError, encodeError(err))
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(document); err != nil {
		return fmt.Errorf("encode the document: %w", err)
	}
	return writeFrame(out, kindDocument, buf.Bytes())
}

// guarded makes a panic an error: a file that our own code stumbles over is a fault of ours, and the next file deserves the child.
func guarded(ctx context.Context, parse Parse, data []byte) (document *resume.Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic while parsing: %v", p)
		}
	}()
	return parse(ctx, data)
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
