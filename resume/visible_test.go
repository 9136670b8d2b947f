package resume

import "testing"

func TestVisible(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Zoë Łukasz":                   "Zoë Łukasz",
		"a\u200bb\u00adc\u202ed\u0007": "abcd",
		"a\U000e0041\U000e0042b":       "ab", // a hidden word
		"\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f flag": "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f flag",
		"pay\u200droll":                  "payroll",
		"می\u200cخواهم":                  "می\u200cخواهم",
		"\U0001f469\u200d\U0001f4bb dev": "\U0001f469\u200d\U0001f4bb dev",
		"\u3164\u2800x\u034f":            "x",
		"one\u0085two\tthree\n":          "one two\tthree\n",
	} {
		if got := Visible(text); got != want {
			t.Errorf("%+q: %+q, want %+q", text, got, want)
		}
	}
	if got := Visible("hy\u00adphen\u200b", '\u00ad'); got != "hy\u00adphen" {
		t.Errorf("%+q", got)
	}
}
