// Package docx writes a resume as a Word document: headings, bullets and links are what Word calls by these names, so that people can go
// on editing and machines find the parts. One column and no tables, because both are where readers of DOCX lose text; the templates differ
// in type, colour and rules. The same content gives the same bytes: nothing in the file tells when it was made.
package docx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"redraft/generate/outline"
)

// Options are how the document looks.
type Options struct {
	Template string // an id of Looks; another one looks like the first
	PageSize string // "A4" or "Letter"
	Accent   string // "#rrggbb" in place of the template's own colour, or ""
	Language string // ISO 639-1, "" for English
}

// Render writes the outline as a DOCX file.
func Render(o outline.Outline, opts Options) ([]byte, error) {
	look := lookOf(opts)
	body := document{look: look, page: pageOf(opts.PageSize)}
	body.write(o)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", contentTypes}, // Word wants it first
		{"_rels/.rels", packageRelations},
		{"word/document.xml", body.xml()},
		{"word/_rels/document.xml.rels", body.relations()},
		{"word/styles.xml", look.styles(languageTag(opts.Language), body.page)},
		{"word/numbering.xml", look.numbering()},
		{"word/settings.xml", settings},
		{"docProps/core.xml", fmt.Sprintf(core, escape(o.Name), escape(o.Name), languageTag(opts.Language))},
		{"docProps/app.xml", app},
	} {
		w, err := z.Create(part.name)
		if err == nil {
			_, err = io.WriteString(w, part.text)
		}
		if err != nil {
			return nil, fmt.Errorf("write %s: %w", part.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("close the archive: %w", err)
	}
	return out.Bytes(), nil
}

// languageTag is a language with the country whose spelling Word is to check it by.
func languageTag(language string) string {
	tags := map[string]string{"en": "en-US", "es": "es-ES", "fr": "fr-FR", "de": "de-DE", "pt": "pt-PT", "it": "it-IT", "nl": "nl-NL", "zh": "zh-CN", "ja": "ja-JP", "ru": "ru-RU", "el": "el-GR", "vi": "vi-VN"}
	if tag, ok := tags[language]; ok {
		return tag
	}
	return tags["en"]
}

func escape(s string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(s)) // a Builder takes everything
	return out.String()
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const contentTypes = declaration + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
	`<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>` +
	`<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
	`<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>` +
	`</Types>`

const packageRelations = declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>` +
	`</Relationships>`

// settings keep Word from opening the file in the mode for files of 2007, with a bar that says so.
const settings = declaration + `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
	`<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

const core = declaration + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
	`xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:creator>%s</dc:creator><dc:language>%s</dc:language></cp:coreProperties>`

const app = declaration + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>redraft</Application></Properties>`
