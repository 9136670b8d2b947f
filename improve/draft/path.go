package draft

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"redraft/resume"
)

var member = regexp.MustCompile(`^([a-z_]+)(?:\[(\d{1,6})\])?$`)

// find follows a path in its canonical spelling to a text, or to a list of texts and the place in it (-1 for the whole list), whose own path it answers then.
func find(content *resume.Resume, path string) (target any, list string, at int) {
	v := reflect.ValueOf(content).Elem()
	for part := range strings.SplitSeq(path, ".") {
		m := member.FindStringSubmatch(part)
		if m == nil || v.Kind() != reflect.Struct {
			return nil, "", 0
		}
		if v = byName(v, m[1]); !v.IsValid() {
			return nil, "", 0
		}
		if m[2] == "" {
			continue
		}
		i, err := strconv.Atoi(m[2])
		if err != nil || v.Kind() != reflect.Slice {
			return nil, "", 0
		}
		if texts, ok := v.Addr().Interface().(*[]string); ok {
			if !strings.HasSuffix(path, part) {
				return nil, "", 0
			}
			return texts, strings.TrimSuffix(path, "["+m[2]+"]"), i
		}
		if i >= v.Len() {
			return nil, "", 0
		}
		v = v.Index(i)
	}
	switch target := v.Addr().Interface().(type) {
	case *[]string:
		return target, path, -1
	case *string:
		return target, "", 0
	}
	return nil, "", 0
}

func byName(v reflect.Value, name string) reflect.Value {
	for i := range v.NumField() {
		if tag := v.Type().Field(i).Tag.Get("json"); tag == name {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

// agree keeps what is told twice the same: a skill in its group and in the list, and a section's name among those found.
// renamed says what became of single skills.
func agree(r *resume.Resume, before []string, renamed map[string]string) {
	grouped := slices.ContainsFunc(r.SkillGroups, func(g resume.SkillGroup) bool { return len(g.Skills) > 0 })
	rename := func(skills []string) []string {
		var out []string
		for _, s := range skills {
			if to, ok := renamed[s]; ok {
				s = to
			}
			if s != "" && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
		return out
	}
	r.Skills = rename(r.Skills)
	for i := range r.SkillGroups {
		r.SkillGroups[i].Skills = rename(r.SkillGroups[i].Skills)
	}
	if grouped {
		regroup(r, before)
	}
	for _, s := range []struct {
		name resume.Section
		ours bool
	}{{resume.Summary, r.Summary != ""}, {resume.Skills, len(r.Skills) > 0}} {
		if !s.ours || slices.Contains(r.Sections, s.name) {
			continue
		}
		at := len(r.Sections)
		if s.name == resume.Summary {
			at = slices.Index(r.Sections, resume.Contact) + 1
		}
		r.Sections = slices.Insert(r.Sections, at, s.name)
	}
}

// regroup takes out of the groups what left the list, into the list what is new in a group, and what is new in the list into a group of its own.
func regroup(r *resume.Resume, before []string) {
	var more []string
	for i := range r.SkillGroups {
		g := &r.SkillGroups[i]
		g.Skills = slices.DeleteFunc(g.Skills, func(s string) bool { return slices.Contains(before, s) && !slices.Contains(r.Skills, s) })
		for _, s := range g.Skills {
			if !slices.Contains(r.Skills, s) {
				r.Skills = append(r.Skills, s)
			}
		}
	}
	for _, s := range r.Skills {
		in := func(g resume.SkillGroup) bool { return slices.Contains(g.Skills, s) }
		if !slices.Contains(before, s) && !slices.ContainsFunc(r.SkillGroups, in) {
			more = append(more, s)
		}
	}
	if len(more) > 0 {
		r.SkillGroups = append(r.SkillGroups, resume.SkillGroup{Name: "Additional", Skills: more})
	}
	r.SkillGroups = slices.DeleteFunc(r.SkillGroups, func(g resume.SkillGroup) bool { return len(g.Skills) == 0 })
}
