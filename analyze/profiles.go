package analyze

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"redraft/platform/fault"
	"redraft/platform/jobs"
	"redraft/platform/server"
	"redraft/score"
)

// ProfilesAnswer lists the professions that a resume can be scored for.
type ProfilesAnswer struct {
	Success  bool            `json:"success"`
	Profiles []ProfileAnswer `json:"profiles" doc:"The default first"`
}

// ProfileAnswer is one profession.
type ProfileAnswer struct {
	ID          string        `json:"id" doc:"What profile takes in a request"`
	Name        string        `json:"name"`
	Description string        `json:"description"`
	Version     string        `json:"version"`
	Source      string        `json:"source"`
	License     string        `json:"license"`
	Default     bool          `json:"default" doc:"Whether requests without profile and target_role take it"`
	Titles      []string      `json:"titles" doc:"Roles for which it is chosen when a request names target_role alone"`
	Groups      []score.Group `json:"groups" doc:"The fields of the profession, each with its keywords"`
}

func (a *Module) profilesRoute() server.Route {
	answer := ProfilesAnswer{Success: true, Profiles: []ProfileAnswer{}}
	for _, p := range a.profiles.All() {
		answer.Profiles = append(answer.Profiles, ProfileAnswer{p.ID, p.Name, p.Description, p.Version, p.Source, p.License, p.ID == score.DefaultProfile, p.Titles, p.Groups})
	}
	return server.Route{
		Method: http.MethodGet, Path: "/api/v1/profiles", Public: true,
		Doc: server.Doc{ID: "profiles", Tag: "analyze", Summary: "The professions that resumes are scored for",
			Description: "Keywords by profession, as data, each set with its source, licence and version.", Answer: ProfilesAnswer{}},
		Handler: func(c echo.Context) error { return c.JSON(http.StatusOK, answer) },
	}
}

// maxDescription is the length of a job description, in characters.
const maxDescription = 20_000

// newBody reads requests as JSON.
func newBody(profiles *score.Catalog) server.Body[Request] {
	return server.NewBody(func(r Request) []fault.Detail { return append(checkProfile(profiles, r), jobs.CheckUser(r.UserID)...) })
}

// checkFields checks the members that came in a form or a query.
func (a *Module) checkFields(r Request) []fault.Detail {
	var faults []fault.Detail
	members := r.members()
	for _, name := range slices.Sorted(maps.Keys(members)) {
		faults = append(faults, a.body.Text(name, *members[name])...)
	}
	return append(append(faults, checkProfile(a.profiles, r)...), jobs.CheckUser(r.UserID)...)
}

// checkProfile finds a profile that there is not.
func checkProfile(profiles *score.Catalog, r Request) []fault.Detail {
	if _, ok := profiles.Choose(r.Profile, r.TargetRole); ok {
		return nil
	}
	ids := profiles.IDs()
	last := len(ids) - 1
	return []fault.Detail{{Type: "enum", Loc: []any{"body", "profile"}, Input: r.Profile, Msg: fmt.Sprintf("Input should be '%s' or '%s'", strings.Join(ids[:last], "', '"), ids[last])}}
}
