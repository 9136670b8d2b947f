// Package web holds what people see in a browser: the API's documentation, served from embedded assets alone, and the sample
// resume that the first run sends. It draws on the OpenAPI document and knows nothing of the modules.
package web

import (
	_ "embed"
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/swaggest/swgui"
	"github.com/swaggest/swgui/v5emb"

	"redraft/platform/server"
)

// Sample is a resume made for the first run: one page, an invented person, a few real weaknesses.
//
//go:embed sample.pdf
var Sample []byte

// Description introduces the API, in Markdown.
//
//go:embed api.md
var Description string

// policy lets the documentation load nothing from another host. Swagger UI's page has its script and styles inline.
const policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; frame-ancestors 'none'"

// looks keep code in running text within its line.
const looks = `<style>.swagger-ui .info .markdown code, .swagger-ui .info .renderedMarkdown code { padding: 1px 4px; line-height: 1 }
.swagger-ui .info .markdown p, .swagger-ui .info .markdown li, .swagger-ui .info .renderedMarkdown p, .swagger-ui .info .renderedMarkdown li { line-height: 1.6 }</style>`

// Routes are the documentation's and the sample's.
func Routes(title string) []server.Route {
	docs := v5emb.NewWithConfig(swgui.Config{
		ShowTopBar: false, AppendHead: looks,
		SettingsUI: map[string]string{"tryItOutEnabled": "true", "persistAuthorization": "true", "validatorUrl": "null"},
	})(title, "/openapi.json", "/docs")
	handler := func(c echo.Context) error {
		c.Response().Header().Set("Content-Security-Policy", policy)
		docs.ServeHTTP(c.Response(), c.Request())
		return nil
	}
	return []server.Route{
		{Method: http.MethodGet, Path: "/docs", Handler: handler, Public: true},
		{Method: http.MethodGet, Path: "/docs/*", Handler: handler, Public: true, Packed: true},
		{Method: http.MethodGet, Path: "/sample.pdf", Handler: sample, Public: true},
	}
}

func sample(c echo.Context) error { return c.Blob(http.StatusOK, "application/pdf", Sample) }
