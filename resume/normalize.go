package resume

// Normalize makes every absent list an empty one, so that every member is present in JSON.
func (r *Resume) Normalize() {
	present(&r.Links)
	present(&r.Experiences)
	present(&r.Education)
	present(&r.Skills)
	present(&r.SkillGroups)
	present(&r.Projects)
	present(&r.Certifications)
	present(&r.Languages)
	present(&r.Awards)
	present(&r.Publications)
	present(&r.Volunteer)
	present(&r.Interests)
	present(&r.References)
	present(&r.Other)
	present(&r.Sections)
	for _, list := range [][]Experience{r.Experiences, r.Volunteer} {
		for i := range list {
			present(&list[i].Responsibilities)
		}
	}
	for i := range r.Education {
		present(&r.Education[i].Details)
	}
	for i := range r.SkillGroups {
		present(&r.SkillGroups[i].Skills)
	}
	for i := range r.Projects {
		present(&r.Projects[i].Highlights)
	}
	for i := range r.Other {
		present(&r.Other[i].Lines)
	}
}

func present[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}
