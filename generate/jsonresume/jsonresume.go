// Package jsonresume writes a resume in the JSON Resume form (version 1.0.0 of its schema), which many tools read. What its schema has no
// member for, or holds to a stricter form than people write (dates, addresses), stands beside it in members of redraft's own, which the
// schema allows: reading the file back loses nothing.
package jsonresume

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/mail"
	"regexp"
	"slices"
	"strings"

	"redraft/generate/outline"
	"redraft/resume"
	"redraft/resume/period"
)

// file is the form. Members that say nothing stay away; those after a comment are not the schema's.
type file struct {
	Basics       basics        `json:"basics"`
	Work         []role        `json:"work,omitempty"`
	Volunteer    []role        `json:"volunteer,omitempty"`
	Education    []study       `json:"education,omitempty"`
	Awards       []award       `json:"awards,omitempty"`
	Certificates []certificate `json:"certificates,omitempty"`
	Publications []publication `json:"publications,omitempty"`
	Skills       []skill       `json:"skills,omitempty"`
	Languages    []language    `json:"languages,omitempty"`
	Interests    []named       `json:"interests,omitempty"`
	References   []reference   `json:"references,omitempty"`
	Projects     []project     `json:"projects,omitempty"`
	Meta         meta          `json:"meta"`

	Email    string           `json:"email,omitempty"` // one that is no address
	Links    []string         `json:"links,omitempty"` // those that are no addresses of the web
	Other    []resume.Other   `json:"other,omitempty"`
	Sections []resume.Section `json:"sections,omitempty"`
}

type basics struct {
	Name     string    `json:"name"`
	Label    string    `json:"label,omitempty"`
	Email    string    `json:"email,omitempty"`
	Phone    string    `json:"phone,omitempty"`
	URL      string    `json:"url,omitempty"`
	Summary  string    `json:"summary,omitempty"`
	Location *place    `json:"location,omitempty"`
	Profiles []profile `json:"profiles,omitempty"`
}

type place struct {
	City   string `json:"city,omitempty"`
	Region string `json:"region,omitempty"`
}

type profile struct {
	Network string `json:"network,omitempty"`
	URL     string `json:"url"`
}

type role struct {
	Name         string   `json:"name,omitempty"`
	Organization string   `json:"organization,omitempty"`
	Position     string   `json:"position,omitempty"`
	Location     string   `json:"location,omitempty"`
	StartDate    string   `json:"startDate,omitempty"`
	EndDate      string   `json:"endDate,omitempty"`
	Highlights   []string `json:"highlights,omitempty"`

	Duration string `json:"duration,omitempty"`
	Start    string `json:"start_date,omitempty"`
	End      string `json:"end_date,omitempty"`
}

type study struct {
	Institution string   `json:"institution,omitempty"`
	StudyType   string   `json:"studyType,omitempty"`
	StartDate   string   `json:"startDate,omitempty"`
	EndDate     string   `json:"endDate,omitempty"`
	Score       string   `json:"score,omitempty"`
	Courses     []string `json:"courses,omitempty"`

	Location string `json:"location,omitempty"`
	Dates    string `json:"dates,omitempty"`
	Start    string `json:"start_date,omitempty"`
	End      string `json:"end_date,omitempty"`
}

type award struct {
	Title   string `json:"title,omitempty"`
	Date    string `json:"date,omitempty"`
	Awarder string `json:"awarder,omitempty"`
	Summary string `json:"summary,omitempty"`
	Dates   string `json:"dates,omitempty"`
}

type certificate struct {
	Name   string `json:"name,omitempty"`
	Date   string `json:"date,omitempty"`
	Issuer string `json:"issuer,omitempty"`
	Dates  string `json:"dates,omitempty"`
}

type publication struct {
	Name        string `json:"name,omitempty"`
	Publisher   string `json:"publisher,omitempty"`
	ReleaseDate string `json:"releaseDate,omitempty"`
	URL         string `json:"url,omitempty"`
	Summary     string `json:"summary,omitempty"`
	Dates       string `json:"dates,omitempty"`
}

type project struct {
	Name       string   `json:"name,omitempty"`
	Highlights []string `json:"highlights,omitempty"`
	StartDate  string   `json:"startDate,omitempty"`
	EndDate    string   `json:"endDate,omitempty"`
	URL        string   `json:"url,omitempty"`
	Roles      []string `json:"roles,omitempty"`
	Dates      string   `json:"dates,omitempty"`
}

type skill struct {
	Name     string   `json:"name"`
	Keywords []string `json:"keywords,omitempty"`
}

type language struct {
	Language string `json:"language"`
	Fluency  string `json:"fluency,omitempty"`
}

type named struct {
	Name string `json:"name"`
}

type reference struct {
	Name      string `json:"name"`
	Reference string `json:"reference"`
}

type meta struct {
	Version string `json:"version"`
	Theme   string `json:"theme,omitempty"`
}

// Render writes the content, indented, for the template whose name goes along with it.
func Render(r resume.Resume, template string) ([]byte, error) {
	f := file{
		Work: roles(r.Experiences, func(x *role, name string) { x.Name = name }), Volunteer: roles(r.Volunteer, func(x *role, name string) { x.Organization = name }),
		Education: studies(r.Education), Projects: projects(r.Projects), Skills: skills(r), Meta: meta{Version: "v1.0.0", Theme: template},
		Other: r.Other, Sections: r.Sections,
	}
	f.person(r)
	for _, a := range r.Awards {
		date, printed := single(a.Date)
		f.Awards = append(f.Awards, award{a.Title, date, a.Issuer, a.Summary, printed})
	}
	for _, c := range r.Certifications {
		date, printed := single(c.Date)
		f.Certificates = append(f.Certificates, certificate{c.Name, date, c.Issuer, printed})
	}
	for _, p := range r.Publications {
		date, printed := single(p.Date)
		f.Publications = append(f.Publications, publication{p.Title, p.Publisher, date, outline.Web(p.URL), p.Summary, printed})
	}
	for _, l := range r.Languages {
		f.Languages = append(f.Languages, language(l))
	}
	for _, i := range r.Interests {
		f.Interests = append(f.Interests, named{i})
	}
	for _, x := range r.References {
		f.References = append(f.References, reference{x.Name, x.Text})
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(f); err != nil {
		return nil, fmt.Errorf("encode the resume: %w", err)
	}
	return out.Bytes(), nil
}

func (f *file) person(r resume.Resume) {
	f.Basics = basics{Name: r.Name, Label: r.Headline, Phone: r.Phone, Summary: r.Summary}
	if a, err := mail.ParseAddress(r.Email); err == nil && a.Address == r.Email {
		f.Basics.Email = r.Email
	} else {
		f.Email = r.Email
	}
	if city, region, _ := strings.Cut(r.Location, ", "); city != "" {
		f.Basics.Location = &place{city, region}
	}
	links := slices.Clone(r.Links)
	if r.LinkedIn != "" && !slices.Contains(links, r.LinkedIn) {
		links = append([]string{r.LinkedIn}, links...)
	}
	for _, link := range links {
		address, network := outline.Web(link), networkOf(link)
		switch {
		case address == "":
			f.Links = append(f.Links, link)
		case network == "" && f.Basics.URL == "":
			f.Basics.URL = address
		default:
			f.Basics.Profiles = append(f.Basics.Profiles, profile{network, address})
		}
	}
}

// networks are the sites whose addresses are profiles and not a person's own site.
var networks = map[string]string{
	"linkedin.com": "LinkedIn", "github.com": "GitHub", "gitlab.com": "GitLab", "twitter.com": "Twitter", "x.com": "X", "xing.com": "XING",
	"stackoverflow.com": "Stack Overflow", "medium.com": "Medium", "behance.net": "Behance", "dribbble.com": "Dribbble",
	"facebook.com": "Facebook", "instagram.com": "Instagram", "youtube.com": "YouTube", "upwork.com": "Upwork", "orcid.org": "ORCID",
}

func networkOf(link string) string {
	link = strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(link), "https://"), "http://")
	host, _, _ := strings.Cut(strings.TrimPrefix(link, "www."), "/")
	for domain, name := range networks {
		if host == domain || strings.HasSuffix(host, "."+domain) {
			return name
		}
	}
	return ""
}

func roles(list []resume.Experience, employer func(*role, string)) []role {
	var out []role
	for _, x := range list {
		y := role{Position: x.Role, Location: x.Location, Highlights: x.Responsibilities, Duration: x.Duration}
		employer(&y, x.Company)
		y.StartDate, y.EndDate, y.Start, y.End = asSchema(x.Duration, x.Start, x.End)
		out = append(out, y)
	}
	return out
}

func studies(list []resume.Education) []study {
	var out []study
	for _, x := range list {
		y := study{Institution: x.Institution, StudyType: x.Degree, Score: x.GPA, Courses: x.Details, Location: x.Location, Dates: x.Dates}
		y.StartDate, y.EndDate, y.Start, y.End = asSchema(x.Dates, x.Start, x.End)
		out = append(out, y)
	}
	return out
}

func projects(list []resume.Project) []project {
	var out []project
	for _, x := range list {
		y := project{Name: x.Name, Highlights: x.Highlights, URL: outline.Web(x.URL), Dates: x.Dates}
		if x.Role != "" {
			y.Roles = []string{x.Role}
		}
		start, end := period.Of(x.Dates)
		y.StartDate, y.EndDate, _, _ = asSchema("", start, end)
		out = append(out, y)
	}
	return out
}

// skills are the groups, then each skill that is in none of them.
func skills(r resume.Resume) []skill {
	var out []skill
	grouped := map[string]bool{}
	for _, g := range r.SkillGroups {
		if len(g.Skills) > 0 {
			out = append(out, skill{g.Name, g.Skills})
		}
		for _, s := range g.Skills {
			grouped[s] = true
		}
	}
	for _, s := range r.Skills {
		if !grouped[s] {
			out = append(out, skill{Name: s})
		}
	}
	return out
}

// iso8601 is the schema's form of a date.
var iso8601 = regexp.MustCompile(`^(?:[12]\d{3}-[01]\d-[0-3]\d|[12]\d{3}-[01]\d|[12]\d{3})$`)

// asSchema gives the schema's dates, and those of its own that the schema's do not say. JSON Resume leaves the end of what goes on away; a
// beginning without an end would be taken for that, so it is written as both.
func asSchema(printed, start, end string) (startDate, endDate, ownStart, ownEnd string) {
	if iso8601.MatchString(start) {
		startDate = start
	} else {
		ownStart = start
	}
	switch {
	case iso8601.MatchString(end):
		endDate = end
	case end == "" && startDate != "":
		endDate = startDate
	case end != "present" || startDate == "" || printed != "": // beside a printed time, a missing end says nothing
		ownEnd = end
	}
	return startDate, endDate, ownStart, ownEnd
}

// single is a printed date in the schema's form, with the printed one where that says it otherwise.
func single(printed string) (date, own string) {
	if iso8601.MatchString(printed) {
		return printed, ""
	}
	if _, end := period.Of(printed); iso8601.MatchString(end) {
		date = end
	}
	return date, printed
}
