package parse

import (
	"archive/zip"
	"encoding/xml"
	"strconv"
	"strings"
)

// style is what a paragraph style says of its text.
type style struct {
	heading int
	list    bool
	size    float64
	bold    bool
	based   string
}

func (d *docx) relations(z *zip.Reader) error {
	data, err := d.find(z, "word/_rels/document.xml.rels")
	if err != nil {
		return err
	}
	var rels struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		}
	}
	if xml.Unmarshal(data, &rels) == nil {
		for _, r := range rels.Relationship {
			if r.Mode == "External" {
				d.links[r.ID] = r.Target
			}
		}
	}
	return nil
}

func (d *docx) styles(z *zip.Reader) error {
	data, err := d.find(z, "word/styles.xml")
	if err != nil {
		return err
	}
	type value struct {
		Val string `xml:"val,attr"`
	}
	var sheet struct {
		Style []struct {
			ID    string `xml:"styleId,attr"`
			Name  value  `xml:"name"`
			Based value  `xml:"basedOn"`
			PPr   struct {
				Outline *value    `xml:"outlineLvl"`
				NumPr   *struct{} `xml:"numPr"`
			} `xml:"pPr"`
			RPr struct {
				Size value  `xml:"sz"`
				Bold *value `xml:"b"`
			} `xml:"rPr"`
		} `xml:"style"`
	}
	d.style = map[string]style{}
	if xml.Unmarshal(data, &sheet) != nil {
		return nil
	}
	for _, st := range sheet.Style {
		entry := style{list: st.PPr.NumPr != nil, based: st.Based.Val, bold: st.RPr.Bold != nil && st.RPr.Bold.Val != "0" && st.RPr.Bold.Val != "false"}
		name := strings.ToLower(st.Name.Val)
		if n, ok := strings.CutPrefix(name, "heading "); ok {
			entry.heading, _ = strconv.Atoi(n)
		}
		entry.list = entry.list || strings.HasPrefix(name, "list bullet") || strings.HasPrefix(name, "list paragraph") && entry.list
		if size, err := strconv.ParseFloat(st.RPr.Size.Val, 64); err == nil {
			entry.size = size / 2
		}
		d.style[st.ID] = entry
	}
	return nil
}

// resolve follows a style to what it is based on.
func (d *docx) resolve(id string) style {
	s := d.style[id]
	for base, n := s.based, 0; base != "" && n < 10; n++ {
		b := d.style[base]
		if s.size == 0 {
			s.size = b.size
		}
		s.bold, s.list = s.bold || b.bold, s.list || b.list
		if s.heading == 0 {
			s.heading = b.heading
		}
		base = b.based
	}
	return s
}
