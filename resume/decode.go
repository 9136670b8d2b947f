package resume

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
)

// ErrForm says that content has none of the members of any known form.
var ErrForm = errors.New("the content has none of the members of a known form: send redraft's own (name, experiences, …), " +
	"the improver's (contact, experience with bullets, …) or JSON Resume (basics, work, …)")

// Decode reads content in each of the forms that callers send: the canonical one, the improver's and JSON Resume. They are told apart
// member by member, so mixtures are read too. One entry may stand in place of a list of them, one text in place of a list of texts, and
// numbers in place of texts, as they are written.
//
// Nothing is lost: what no form knows, and a text or an object where another kind belongs, is kept in Other. Passed over are only what says
// nothing (null, false, "", empty lists and entries) and what programs keep beside the text (keys, pictures, meta). A true where text
// belongs is a TypeError.
func Decode(data []byte) (Resume, error) {
	r, _, err := DecodeFrom(data)
	return r, err
}

// DecodeFrom is Decode, and tells where each part stood in what was sent.
func DecodeFrom(data []byte) (Resume, Origins, error) {
	var m map[string]any
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	err := dec.Decode(&m)
	if _, more := dec.Token(); err == nil && !errors.Is(more, io.EOF) {
		err = errors.New("something follows it")
	}
	if err != nil {
		return Resume{}, nil, fmt.Errorf("the content is no JSON object: %w", err)
	}
	s := &reading{origins: Origins{}}
	d := s.object(m, "")
	if inner, ok := m["content"].(map[string]any); ok && !recognised(m) { // a whole document, as parse writes it
		outer := d
		d = s.object(inner, "content")
		d.at = ""
		for _, name := range append([]string{"content"}, besides...) {
			outer.used[name] = true
		}
		s.leftovers(outer)
	}
	if !recognised(d.m) {
		return Resume{}, nil, ErrForm
	}
	s.person(d)
	lists := []string{"experiences", "experience", "work", "work_experience"}
	s.only(d, "experiences", slices.Clone(lists)...)
	for _, name := range lists {
		s.r.Experiences = s.experiences(s.r.Experiences, "experiences", d.objects(name))
	}
	s.r.Volunteer = s.experiences(nil, "volunteer", d.objects("volunteer"))
	s.education(d)
	s.skills(d)
	s.rest(d)
	given := d.sections()
	s.unknown(d)
	if len(s.wrong) > 0 {
		return Resume{}, nil, &TypeError{s.wrong}
	}
	s.r.Other = append(s.r.Other, s.other...)
	s.r.Sections = sections(s.r, given)
	s.r.Normalize()
	return s.r, s.origins, nil
}

// known are the members by which the forms are recognised.
var known = []string{
	"name", "email", "phone", "location", "linkedin", "links", "headline", "title", "summary", "professional_summary", "experiences",
	"experience", "work", "work_experience", "education", "skills", "skill_groups", "projects", "certifications", "certificates",
	"languages", "awards", "publications", "volunteer", "interests", "references", "other", "sections", "basics", "contact", "meta", "$schema",
}

// besides are the members of a Document beside its content.
var besides = []string{"places", "pages", "language", "layout"}

func recognised(m map[string]any) bool {
	return slices.ContainsFunc(known, func(name string) bool { _, ok := m[name]; return ok })
}

// programs are members that programs keep for themselves, and pictures: no text of a resume.
var programs = []string{"id", "_id", "uuid", "key", "_key", "$schema", "meta", "image", "photo", "picture", "avatar"}

// reading is a Resume in the making.
type reading struct {
	r       Resume
	origins Origins
	other   []Other // what was left over, after what the caller has in "other"
	wrong   []Wrong
}

// text is the first text that one of the members holds; path is where it goes. Members that say the same are taken with it, others are left.
func (s *reading) text(path string, members []member) string {
	out := ""
	for _, f := range members {
		t, ok := f.text(path)
		if !ok || t != "" && out != "" && t != out {
			continue
		}
		f.of.used[f.name] = true
		at := f.place()
		if m, ok := f.of.m[f.name].(map[string]any); ok {
			inner := s.object(m, at)
			name := titleOf(m)
			inner.used[name] = true
			at += "." + name
			s.leftovers(inner)
		}
		if out == "" && t != "" {
			out = t
			s.from(path, at)
		}
	}
	return out
}

// list puts texts at a path.
func (s *reading) list(path string, items []line) []string {
	out := make([]string, len(items))
	for i, it := range items {
		out[i] = it.text
		s.from(fmt.Sprintf("%s[%d]", path, i), it.at)
	}
	return out
}

func (s *reading) from(path, at string) {
	if path != at && path != "" {
		s.origins[path] = at
	}
}

func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
