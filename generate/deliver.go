package generate

import (
	"bytes"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/labstack/echo/v4"

	"redraft/parse/glyph"
	"redraft/platform/auth"
	"redraft/platform/fault"
	"redraft/platform/server"
)

// policy lets a document load and run nothing. Browsers' own viewers of PDF style themselves.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

// download answers a signed link. A browser that is refused gets a page, a program gets JSON.
func (m *Module) download(c echo.Context) error {
	header := c.Response().Header()
	header.Set("Cache-Control", "private, no-store")
	header.Set("Content-Security-Policy", policy)
	header.Set("Referrer-Policy", "no-referrer") // a link is a key: it must not travel on
	header.Set("X-Robots-Tag", "noindex")
	header.Set("Vary", "Accept")
	d, err := m.linked(c)
	if f, ok := fault.As(err); ok && wantsPage(c.Request()) {
		return c.HTMLBlob(f.Status, page(f))
	}
	if err != nil {
		return err
	}
	header.Set(echo.HeaderContentType, d.ContentType)
	header.Set(echo.HeaderContentDisposition, disposition(d, c.QueryParam("download") == "1"))
	header.Set("ETag", `"`+hex.EncodeToString(d.SHA256)+`"`)
	http.ServeContent(c.Response(), c.Request(), "", d.CreatedAt, bytes.NewReader(d.Data))
	return nil
}

// linked is the document that the request's link names.
func (m *Module) linked(c echo.Context) (document, error) {
	id, err := uuid.Parse(c.Param("job_id"))
	query := c.QueryParams()
	if err != nil || !query.Has("expires") && !query.Has("key") && !query.Has("signature") {
		return document{}, errUnknown
	}
	if err := m.links.verify(c.Request().Context(), c.Param("job_id"), query, time.Now()); err != nil {
		return document{}, err
	}
	return loadFile(c.Request().Context(), m.cfg.DB, id)
}

// disposition names the file: PDF is shown and all else saved, unless the caller wants that saved too.
func disposition(d document, save bool) string {
	kind := "attachment"
	if d.ContentType == formats["pdf"] && !save {
		kind = "inline"
	}
	return fmt.Sprintf(`%s; filename="%s"; filename*=UTF-8''%s`, kind, asciiName(d.FileName), extValue(d.FileName))
}

// wantsPage tells a browser that follows a link from a program.
func wantsPage(r *http.Request) bool {
	accept := r.Header.Get(echo.HeaderAccept)
	at := strings.Index(accept, "text/html")
	json := strings.Index(accept, "json")
	return at >= 0 && (json < 0 || at < json)
}

//go:embed refusal.html
var refusalText string

var refusal = template.Must(template.New("refusal").Parse(refusalText))

// page is a fault as a page for people.
func page(f *fault.Error) []byte {
	var out bytes.Buffer
	_ = refusal.Execute(&out, f) // a buffer takes everything
	return out.Bytes()
}

// The width of a picture, in pixels.
const (
	leastWidth, usualWidth, mostWidth = 100, 1000, 2000
)

// preview draws a page of a generated PDF.
func (m *Module) preview(c echo.Context) error {
	ctx, text := c.Request().Context(), c.Param("job_id")
	notFound := fault.New(http.StatusNotFound, "not_found", fmt.Sprintf("Job %s not found. It may have expired or never existed.", text))
	id, err := uuid.Parse(text)
	if err != nil {
		return notFound
	}
	query := server.QueryOf(c)
	page, width := query.Number("page", 1, 1, 50), query.Number("width", usualWidth, leastWidth, mostWidth)
	if err := query.Err(); err != nil {
		return err
	}
	if is, err := owned(ctx, m.cfg.DB, id, auth.Sees(c)); err != nil || !is {
		if err == nil {
			err = notFound
		}
		return err
	}
	d, err := loadFile(ctx, m.cfg.DB, id)
	if err != nil {
		return err
	}
	if d.ContentType != formats["pdf"] {
		return fault.New(http.StatusNotFound, "not_found", "There are pictures of PDF documents alone; this job made another format.")
	}
	picture, err := m.cfg.Picture(ctx, d.Data, page, width)
	if err != nil {
		return pictureFault(err)
	}
	c.Response().Header().Set("Cache-Control", "private, no-store")
	return c.Blob(http.StatusOK, "image/png", picture)
}

// pictureFault makes a fault of a picture that cannot be.
func pictureFault(err error) error {
	var e *glyph.Error
	if errors.As(err, &e) {
		return fault.New(http.StatusNotFound, "not_found", e.Sentence)
	}
	return err
}
