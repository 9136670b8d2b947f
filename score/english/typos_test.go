package english

import "testing"

func TestSlipsOfLongWordsAreCorrected(t *testing.T) {
	t.Parallel()
	for wrong, want := range map[string]string{
		"resposible": "responsible", "responsable": "responsible", "responsiblities": "responsibilities", "recieving": "receiving", "comunicated": "communicated",
		"communicatted": "communicated", "developement": "development", "envirnoment": "environment", "Managment": "management",
		"responsibly": "", "organised": "", "developer": "", "developers": "", "manger": "", "customer": "", "costumer": "", "assistants": "", "independent": "",
	} {
		if got, _ := Correction(wrong); got != want {
			t.Errorf("%s is corrected to %q, not %q", wrong, got, want)
		}
	}
}
