package pool

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"redraft/resume"
)

// The frame protocol: a kind of one byte, a length of four, big-endian, and as many bytes. The child says first that it is ready;
// then the parent sends files, and the child answers each with a document, a picture or an error, in order.
const (
	kindReady    = 'R' // empty
	kindFile     = 'F' // to be parsed
	kindPage     = 'P' // to be drawn: the page and the width, four bytes each, big-endian, then the file
	kindDocument = 'D' // JSON of a wire
	kindPicture  = 'I' // a PNG
	kindError    = 'E' // the sentinel's text, a line feed, the message
)

// wire is a document as it crosses the pipe: with the text that its JSON leaves out.
type wire struct {
	Document *resume.Document `json:"document"`
	Text     string           `json:"text,omitempty"`
}

// maxFrame bounds what a broken peer can make the other side allocate, in bytes.
const maxFrame = 128 << 20

// errFrame says that a peer does not speak the protocol.
var errFrame = errors.New("broken frame")

func writeFrame(w io.Writer, kind byte, payload []byte) error {
	if len(payload) > maxFrame {
		return fmt.Errorf("%w: %d bytes", errFrame, len(payload))
	}
	var head [5]byte
	head[0] = kind
	binary.BigEndian.PutUint32(head[1:], uint32(len(payload)))
	if _, err := w.Write(head[:]); err != nil {
		return err
	}
	_, err := w.Write(payload)
	return err
}

// readFrame reads one frame; io.EOF when the peer closed between two. Memory grows with what arrives, not with what is announced.
func readFrame(r io.Reader) (kind byte, payload []byte, err error) {
	var head [5]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) {
			return 0, nil, fmt.Errorf("%w: cut in its head", errFrame)
		}
		return 0, nil, err
	}
	size := int64(binary.BigEndian.Uint32(head[1:]))
	if size > maxFrame {
		return 0, nil, fmt.Errorf("%w: %d bytes announced", errFrame, size)
	}
	payload = make([]byte, 0, min(size, 1<<20))
	for int64(len(payload)) < size {
		if len(payload) == cap(payload) {
			payload = append(payload, 0)[:len(payload)]
		}
		room := payload[len(payload):min(int64(cap(payload)), size)]
		n, err := r.Read(room)
		payload = payload[:len(payload)+n]
		if err != nil && int64(len(payload)) < size {
			return 0, nil, fmt.Errorf("%w: cut after %d of %d bytes", errFrame, len(payload), size)
		}
	}
	return head[0], payload, nil
}
