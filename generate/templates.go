package generate

import (
	"fmt"
	"net/http"

	"github.com/labstack/echo/v4"

	"redraft/generate/pdf"
	"redraft/platform/fault"
	"redraft/platform/server"
)

// Template is a design, as frontends show it for choice.
type Template struct {
	ID           string   `json:"id"`
	Name         string   `json:"name"`
	Description  string   `json:"description"`
	BestFor      []string `json:"best_for"`
	PreviewURL   string   `json:"preview_url" format:"uri" doc:"A page of the design with a made person's resume, 1000 pixels wide; needs no key"`
	ThumbnailURL string   `json:"thumbnail_url" format:"uri" doc:"The same, 320 pixels wide"`
}

// TemplateList is the answer of the list of designs.
type TemplateList struct {
	Success   bool       `json:"success"`
	Templates []Template `json:"templates"`
}

// TemplateDetail is one design with what to choose it by.
type TemplateDetail struct {
	Success bool `json:"success"`
	Template
	Features Features `json:"features"`
}

// Features are what to choose a design by.
type Features struct {
	ATSFriendly bool   `json:"ats_friendly"`
	MultiColumn bool   `json:"multi_column"`
	ColorScheme string `json:"color_scheme"`
	FontFamily  string `json:"font_family"`
}

func (m *Module) templateRoutes() []server.Route {
	id := server.Param{Name: "id", Description: "Of a template"}
	route := func(path string, handler echo.HandlerFunc, packed bool, doc server.Doc) server.Route {
		doc.Tag = "templates"
		return server.Route{Method: http.MethodGet, Path: "/api/v1/templates" + path, Handler: handler, Public: true, Packed: packed, Doc: doc}
	}
	return []server.Route{
		route("", m.listTemplates, false, server.Doc{ID: "templates", Summary: "The designs to choose from", Answer: TemplateList{}}),
		route("/:id", m.oneTemplate, false, server.Doc{ID: "template", Summary: "One design", Params: []server.Param{id}, Answer: TemplateDetail{}, Errors: []int{http.StatusNotFound}}),
		route("/:id/preview.png", m.templatePicture(usualWidth), true, server.Doc{ID: "template-preview", Summary: "A page of a design", Params: []server.Param{id}, AnswerTypes: []string{"image/png"}, Errors: []int{http.StatusNotFound}}),
		route("/:id/thumbnail.png", m.templatePicture(thumbnailWidth), true, server.Doc{ID: "template-thumbnail", Summary: "A page of a design, small", Params: []server.Param{id}, AnswerTypes: []string{"image/png"}, Errors: []int{http.StatusNotFound}}),
	}
}

func (m *Module) listTemplates(c echo.Context) error {
	list := TemplateList{Success: true, Templates: []Template{}}
	for _, t := range pdf.Templates() {
		list.Templates = append(list.Templates, m.template(c, t))
	}
	return c.JSON(http.StatusOK, list)
}

func (m *Module) oneTemplate(c echo.Context) error {
	t, err := find(c.Param("id"))
	if err != nil {
		return err
	}
	f := t.Features
	return c.JSON(http.StatusOK, TemplateDetail{Success: true, Template: m.template(c, t), Features: Features(f)})
}

func (m *Module) template(c echo.Context, t pdf.Template) Template {
	base := absolute(m.cfg.BaseURL, c.Request()) + "/api/v1/templates/" + t.ID
	return Template{ID: t.ID, Name: t.Name, Description: t.Description, BestFor: t.BestFor, PreviewURL: base + "/preview.png", ThumbnailURL: base + "/thumbnail.png"}
}

func find(id string) (pdf.Template, error) {
	for _, t := range pdf.Templates() {
		if t.ID == id {
			return t, nil
		}
	}
	return pdf.Template{}, fault.New(http.StatusNotFound, "not_found", fmt.Sprintf("Template %s not found. GET /api/v1/templates lists those that there are.", id))
}
