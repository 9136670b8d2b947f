package parse

import "bytes"

// detect tells the formats apart by what they begin with, and names the ones that are not read.
func detect(data []byte) string {
	head := data[:min(len(data), 1024)]
	trimmed := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	lower := bytes.ToLower(trimmed)
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return "empty"
	case bytes.Contains(head, []byte("%PDF-")):
		return "pdf"
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return detectZip(data)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return "an old Word document (.doc)"
	case bytes.HasPrefix(trimmed, []byte(`{\rtf`)):
		return "an RTF document"
	case bytes.HasPrefix(data, []byte("\x89PNG")), bytes.HasPrefix(data, []byte("\xff\xd8\xff")), bytes.HasPrefix(data, []byte("GIF8")),
		bytes.HasPrefix(data, []byte("II*\x00")), bytes.HasPrefix(data, []byte("MM\x00*")), bytes.HasPrefix(data, []byte("BM")) && bytes.IndexByte(head, 0) >= 0,
		len(data) > 12 && bytes.Equal(data[8:12], []byte("WEBP")), len(data) > 12 && bytes.Equal(data[4:8], []byte("ftyp")):
		return "a picture"
	case bytes.HasPrefix(lower, []byte("<!doctype html")), bytes.HasPrefix(lower, []byte("<html")), bytes.Contains(lower, []byte("<head")), bytes.Contains(lower, []byte("<body")):
		return "a web page"
	case bytes.HasPrefix(trimmed, []byte("<!--")), bytes.HasPrefix(trimmed, []byte("<")) && bytes.Contains(head, []byte("</")) && !bytes.HasPrefix(trimmed, []byte("<?xml")) && !bytes.HasPrefix(trimmed, []byte("<svg")),
		bytes.HasPrefix(lower, []byte("mime-version:")), bytes.HasPrefix(lower, []byte("<?xml")) && bytes.Contains(lower, []byte("<html")):
		return "a web page"
	case bytes.HasPrefix(trimmed, []byte("<?xml")), bytes.HasPrefix(trimmed, []byte("<svg")):
		return "an XML document"
	case !isText(data):
		return "of a kind that is not known"
	case isMarkdown(data):
		return "markdown"
	}
	return "text"
}

// isText says whether bytes are text in UTF-8, UTF-16 with a mark, or an 8-bit encoding.
func isText(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return true
	}
	control := 0
	sample := data[:min(len(data), 8192)]
	for _, c := range sample {
		if c == 0 {
			return false
		}
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			control++
		}
	}
	return control*50 <= len(sample)
}
