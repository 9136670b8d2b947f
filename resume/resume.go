// Package resume is the document model that every other package speaks: parse makes it, score reads it, improve changes
// it and generate renders it. It holds data and the one reader of content that a caller sends; it imports nothing of ours.
//
// A Resume is what a person wrote, member for member the wire form "content". A Document is a Resume together with what
// only the file it came from can tell: where each member stands on the page, and what the page looks like.
package resume

import "slices"

// Resume is the canonical content of a resume. Every member is always present in JSON: what was not found is "" or [].
// Dates named Start and End are "2020-03", "2020" or, for End, "present"; Duration and Dates are as printed.
type Resume struct {
	Name           string          `json:"name"`
	Email          string          `json:"email"`
	Phone          string          `json:"phone"`
	Location       string          `json:"location"`
	LinkedIn       string          `json:"linkedin"`
	Links          []string        `json:"links"`
	Headline       string          `json:"headline"`
	Summary        string          `json:"summary"`
	Experiences    []Experience    `json:"experiences"`
	Education      []Education     `json:"education"`
	Skills         []string        `json:"skills"`
	SkillGroups    []SkillGroup    `json:"skill_groups"`
	Projects       []Project       `json:"projects"`
	Certifications []Certification `json:"certifications"`
	Languages      []Language      `json:"languages"`
	Awards         []Award         `json:"awards"`
	Publications   []Publication   `json:"publications"`
	Volunteer      []Experience    `json:"volunteer"`
	Interests      []string        `json:"interests"`
	References     []Reference     `json:"references"`
	Other          []Other         `json:"other"`
	Sections       []Section       `json:"sections"`
}

// Experience is one role at one organisation; several roles under one employer are several of them.
type Experience struct {
	Role             string   `json:"role"`
	Company          string   `json:"company"`
	Location         string   `json:"location"`
	Duration         string   `json:"duration"`
	Start            string   `json:"start_date"`
	End              string   `json:"end_date"`
	Responsibilities []string `json:"responsibilities"`
}

// Education is one course of study.
type Education struct {
	Degree      string   `json:"degree"`
	Institution string   `json:"institution"`
	Location    string   `json:"location"`
	Dates       string   `json:"dates"`
	Start       string   `json:"start_date"`
	End         string   `json:"end_date"`
	GPA         string   `json:"gpa"`
	Details     []string `json:"details"`
}

// SkillGroup is a caption and the skills beneath it; each of them is in Resume.Skills too.
type SkillGroup struct {
	Name   string   `json:"name"`
	Skills []string `json:"skills"`
}

// Project is something the person built or led outside a role.
type Project struct {
	Name       string   `json:"name"`
	Role       string   `json:"role"`
	URL        string   `json:"url"`
	Dates      string   `json:"dates"`
	Highlights []string `json:"highlights"`
}

// Certification is a certificate, licence or completed course.
type Certification struct {
	Name   string `json:"name"`
	Issuer string `json:"issuer"`
	Date   string `json:"date"`
}

// Language is a human language and how well it is spoken, as printed ("B2", "Native").
type Language struct {
	Language string `json:"language"`
	Fluency  string `json:"fluency"`
}

// Award is an honour, prize or scholarship.
type Award struct {
	Title   string `json:"title"`
	Issuer  string `json:"issuer"`
	Date    string `json:"date"`
	Summary string `json:"summary"`
}

// Publication is an article, book, talk or patent.
type Publication struct {
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Date      string `json:"date"`
	URL       string `json:"url"`
	Summary   string `json:"summary"`
}

// Reference is a person who vouches, or the sentence that stands in for one.
type Reference struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// Other keeps what fits no other member, under the title it had.
type Other struct {
	Title string   `json:"title"`
	Lines []string `json:"lines"`
}

// Unread is the title of what stood in content that was sent but is no text of a resume: members of entries that no form has, and an editor's own
// state, each as "work[0].order: 3". It is kept and answered, and no document shows it.
const Unread = "not read"

// Shown are the other sections that a document has.
func (r Resume) Shown() []Other {
	return slices.DeleteFunc(slices.Clone(r.Other), func(o Other) bool { return o.Title == Unread })
}

// Section is the canonical name of a section of a resume.
type Section string

// The sections, in the order people usually give them.
const (
	Contact        Section = "contact"
	Summary        Section = "summary"
	Experiences    Section = "experience"
	Educations     Section = "education"
	Skills         Section = "skills"
	Projects       Section = "projects"
	Certifications Section = "certifications"
	Publications   Section = "publications"
	Awards         Section = "awards"
	Languages      Section = "languages"
	Volunteer      Section = "volunteer"
	Interests      Section = "interests"
	References     Section = "references"
	Others         Section = "other"
)
