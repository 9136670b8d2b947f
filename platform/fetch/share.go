package fetch

import (
	"net/url"
	"regexp"
	"strings"
)

// Pages on which people share files show a viewer; the file is at another address of the same host.
var (
	driveFile  = regexp.MustCompile(`^/file/d/([\w-]+)`)
	googleDocs = regexp.MustCompile(`^/document/d/([\w-]+)`)
)

// direct is the address of the file itself, where a share link to it is known.
func direct(u *url.URL) *url.URL {
	d := *u
	switch host := strings.ToLower(u.Host); host {
	case "drive.google.com":
		id := u.Query().Get("id")
		if m := driveFile.FindStringSubmatch(u.Path); m != nil {
			id = m[1]
		}
		if id != "" {
			d.Path, d.RawQuery = "/uc", url.Values{"export": {"download"}, "id": {id}}.Encode()
		}
	case "docs.google.com":
		if m := googleDocs.FindStringSubmatch(u.Path); m != nil {
			d.Path, d.RawQuery = "/document/d/"+m[1]+"/export", "format=pdf"
		}
	case "www.dropbox.com", "dropbox.com":
		q := u.Query()
		q.Set("dl", "1")
		d.RawQuery = q.Encode()
	case "github.com":
		if before, after, ok := strings.Cut(u.Path, "/blob/"); ok {
			d.Path = before + "/raw/" + after
		}
	}
	return &d
}
