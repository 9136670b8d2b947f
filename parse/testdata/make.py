#!/usr/bin/env python3
"""Make the fixtures: invented people (people/*.json) set by real programs in the layouts that resumes come in.

Usage: make.py [ID ...]      writes resumes/<id>.*, truth/<id>.json and index.jsonl beside this file

Needs chromium, weasyprint, wkhtmltopdf, texlive (latex-extra, xetex), libreoffice-writer, groff, pandoc, and the Liberation, Font Awesome and Noto CJK fonts.
What a layout does to the text (order of members, form of the dates, wording of the headings) is said once, in the layout; the truth
follows from it.
"""
import html, json, pathlib, shutil, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).parent
HEADINGS = {
    "en": ["Summary", "Experience", "Education", "Skills", "Languages", "Certifications", "Projects", "Awards", "Interests", "Contact"],
    "fr": ["Profil", "Expérience professionnelle", "Formation", "Compétences", "Langues", "Certifications", "Projets", "Distinctions", "Centres d'intérêt", "Contact"],
    "de": ["Profil", "Berufserfahrung", "Ausbildung", "Kenntnisse", "Sprachen", "Zertifikate", "Projekte", "Auszeichnungen", "Interessen", "Kontakt"],
    "es": ["Perfil", "Experiencia laboral", "Formación académica", "Habilidades", "Idiomas", "Certificaciones", "Proyectos", "Premios", "Intereses", "Contacto"],
    "it": ["Profilo", "Esperienze professionali", "Istruzione e formazione", "Competenze", "Lingue", "Certificazioni", "Progetti", "Premi", "Interessi", "Contatti"],
    "pt": ["Resumo", "Experiência profissional", "Formação acadêmica", "Habilidades", "Idiomas", "Certificações", "Projetos", "Prêmios", "Interesses", "Contato"],
    "nl": ["Profiel", "Werkervaring", "Opleidingen", "Vaardigheden", "Talen", "Certificaten", "Projecten", "Prijzen", "Interesses", "Contact"],
    "ja": ["自己紹介", "職務経歴", "学歴", "スキル", "語学", "資格", "プロジェクト", "受賞", "趣味", "連絡先"],
    "zh": ["个人简介", "工作经历", "教育背景", "专业技能", "语言能力", "证书", "项目经验", "获奖", "兴趣爱好", "联系方式"],
}
NAMES = ["summary", "experience", "education", "skills", "languages", "certifications", "projects", "awards", "interests", "contact"]
ORDER = ["summary", "experience", "education", "projects", "skills", "certifications", "awards", "languages", "interests"]


class Person(dict):
    def heading(self, name):
        return HEADINGS[self["lang"]][NAMES.index(name)]

    def has(self, name):
        return bool(self.get({"experience": "experiences"}.get(name, name)))

    def order(self):
        members = [n for n in ORDER if self.has(n)]
        if list(self).index("education") < list(self).index("experiences"):
            members.remove("education")
            members.insert(members.index("experience"), "education")
        return members


def esc(s):
    return html.escape(s, quote=False)


def dates(e, dash=" – "):
    return e["start"] + dash + e["end"]


# ---- HTML layouts: members are drawn by one set of functions, the style sheet and the frame differ ----

def entry_html(e, first, second, org):
    where = ", ".join(filter(None, [second, org]))
    head = f'<div class="row"><span class="first">{esc(first)}</span><span class="date">{esc(dates(e))}</span></div><div class="second">{esc(where)}</div>'
    bullets = "".join(f"<li>{esc(b)}</li>" for b in e.get("bullets", []))
    return f'<div class="entry">{head}{"<ul>" + bullets + "</ul>" if bullets else ""}</div>'


def member_html(p, name, o):
    body = ""
    if name == "summary":
        body = f"<p>{esc(p['summary'])}</p>"
    elif name == "experience":
        for e in p["experiences"]:
            a, b = (e["company"], e["role"]) if o.get("company_first") else (e["role"], e["company"])
            body += entry_html(e, a, b, e["location"])
    elif name == "education":
        for e in p["education"]:
            a, b = (e["institution"], e["degree"]) if o.get("company_first") else (e["degree"], e["institution"])
            body += entry_html(e, a, b, e["location"])
    elif name == "projects":
        for title, when, bullets in p["projects"]:
            body += f'<div class="entry"><div class="row"><span class="first">{esc(title)}</span><span class="date">{when}</span></div><ul>' + "".join(f"<li>{esc(b)}</li>" for b in bullets) + "</ul></div>"
    elif name == "skills" and o.get("chips"):
        body = '<div class="chips">' + "".join(f"<span>{esc(s)}</span> " for _, items in p["skills"] for s in items) + "</div>"
    elif name == "skills":
        body = "".join(f"<p>{'<b>' + esc(g) + ':</b> ' if g else ''}{esc(', '.join(items))}</p>" for g, items in p["skills"])
    else:
        body = "<ul class='plain'>" + "".join(f"<li>{esc(x)}</li>" for x in p[name]) + "</ul>"
    return f"<section><h2>{esc(p.heading(name))}</h2>{body}</section>"


def contact_html(p, sep):
    parts = [esc(p["location"]), esc(p["phone"]), f'<a href="mailto:{p["email"]}">{p["email"]}</a>'] + [f'<a href="{u}">{esc(t)}</a>' for t, u in p["links"]]
    return sep.join(parts)


BASE = """*{box-sizing:border-box} body{font:10pt/1.35 FONT;margin:0;color:#222} h1,h2,p,ul{margin:0} a{color:inherit;text-decoration:none}
.row{display:flex;justify-content:space-between;margin-top:5pt} .first{font-weight:bold} .date{color:#555} .second{font-style:italic;color:#444}
ul{padding-left:14pt} .plain{list-style:none;padding:0} h2{margin:10pt 0 3pt} .entry{break-inside:avoid-page}
"""
FONTS = {"ja": '"Noto Sans CJK JP"', "zh": '"Noto Sans CJK SC"'}


def page(p, css, body, o):
    font = FONTS.get(p["lang"], o.get("font", '"Liberation Sans",sans-serif'))
    return f'<!doctype html><html lang="{p["lang"]}"><head><meta charset="utf-8"><title>{esc(p["name"])}</title><style>{BASE.replace("FONT", font)}{css}</style></head><body>{body}</body></html>'


def head_html(p):
    return f"<h1>{esc(p['name'])}</h1>" + (f"<p class='title'>{esc(p['title'])}</p>" if p["title"] else "")


def html_single(p, o):
    css = "@page{size:A4;margin:16mm} h1{font-size:21pt} h2{font-size:11.5pt;border-bottom:.7pt solid #345;color:#345}" + o.get("css", "")
    return page(p, css, head_html(p) + f"<p>{contact_html(p, ' | ')}</p>" + "".join(member_html(p, n, o) for n in p.order()), o), p.order()


SIDE = ["skills", "languages", "certifications", "awards", "interests"]


def html_sidebar(p, o):
    aside = f"<section><h2>{esc(p.heading('contact'))}</h2>{contact_html(p, '<br>')}</section>" + "".join(member_html(p, n, o) for n in p.order() if n in SIDE)
    main = head_html(p) + "".join(member_html(p, n, o) for n in p.order() if n not in SIDE)
    columns = "62mm 1fr" if o["side"] == "left" else "1fr 62mm"
    css = f"@page{{size:A4;margin:0}} body{{display:grid;grid-template-columns:{columns};min-height:297mm}} aside,main{{padding:12mm 8mm}} aside{{background:{o['paper']};color:{o['ink']}}} h1{{font-size:22pt}} h2{{font-size:11pt;text-transform:uppercase;letter-spacing:.08em}}" + o.get("css", "") + ".chips span{display:inline-block;border:.6pt solid;border-radius:3pt;padding:0 4pt;margin:1pt 2pt 1pt 0}"
    blocks = [f"<aside>{aside}</aside>", f"<main>{main}</main>"]
    return page(p, css, "".join(blocks if o["side"] == "left" else blocks[::-1]), o), p.order()


def html_beside(p, o):
    """Two columns that share their leading, so that their lines share baselines. how: grid, flex, table or float; side, width and gap (mm);
    paper and ink of the sidebar; lists in it: ul, lines or para; dates: right, below or beside; head: main, top or aside."""
    def skills(items):
        if o.get("lists") == "para":
            return f"<p>{esc(', '.join(items))}</p>"
        if o.get("lists") == "lines":
            return "<br>".join(map(esc, items))
        return "<ul>" + "".join(f"<li>{esc(x)}</li>" for x in items) + "</ul>"

    def member(n):
        h = f"<h2>{esc(p.heading(n).upper() if o.get('upper', True) else p.heading(n))}</h2>"
        if n == "summary":
            return h + f"<p>{esc(p[n])}</p>"
        if n == "skills":
            return h + skills([s for _, items in p[n] for s in items])
        if n in ("experience", "education"):
            a, b = ("role", "company") if n == "experience" else ("degree", "institution")
            for e in p["experiences" if n == "experience" else n]:
                d = f'<span class="d">{esc(dates(e))}</span>'
                where = esc(", ".join(filter(None, [e[b], e.get("location")])))
                h += {"right": f"{d}<b>{esc(e[a])}</b><br>{where}", "below": f"<b>{esc(e[a])}</b><br>{where}<br>{d}", "beside": f"<b>{esc(e[a])}</b><br>{where} | {d}"}[o.get("dates", "right")]
                h += "<ul>" + "".join(f"<li>{esc(x)}</li>" for x in e["bullets"]) + "</ul>" if e.get("bullets") else "<br>"
            return h
        if n == "projects":
            return h + "".join(f"<b>{esc(t)}</b> ({when})<ul>" + "".join(f"<li>{esc(x)}</li>" for x in l) + "</ul>" for t, when, l in p[n])
        return h + "<br>".join(map(esc, p[n]))
    side = [n for n in p.order() if n in SIDE + o.get("aside", [])]
    head, where = f"<h1>{esc(p['name'])}</h1><div>{esc(p['title'])}</div>", o.get("head", "main")
    contact = f"<h2>{esc(p.heading('contact').upper() if o.get('upper', True) else p.heading('contact'))}</h2>" + contact_html(p, "<br>")
    aside = (head if where == "aside" else "") + contact + "".join(map(member, side))
    main = (head if where == "main" else "") + "".join(member(n) for n in p.order() if n not in side)
    w, gap, left = o.get("width", 60), o.get("gap", 10), o.get("side", "left") == "left"
    css = f"@page{{size:{o.get('paper_size', 'Letter')};margin:0}} body{{font-size:{o.get('size', 10)}pt;line-height:{o.get('lead', 1.4)}}} h1{{font-size:{o.get('h1', 20)}pt}} h2{{font-size:{o.get('h2', 11)}pt;margin:{o.get('above', 14)}px 0 4px;color:#277}} ul{{margin:2px 0 6px;padding-left:16px}} .d{{color:#666}} aside,main{{padding:10mm}} header{{padding:8mm 10mm 0}}"
    css += (".d{float:right}" if o.get("dates", "right") == "right" else "") + f"aside{{background:{o.get('paper', 'none')};color:{o.get('ink', '#222')};line-height:{o.get('aside_lead', o.get('lead', 1.4))};padding-{'right' if left else 'left'}:{gap / 2}mm}} main{{padding-{'left' if left else 'right'}:{gap / 2}mm}} aside h2{{color:inherit}}" + o.get("css", "")
    a, m = f"<aside>{aside}</aside>", f"<main>{main}</main>"
    both = a + m if left else m + a
    how = o.get("how", "grid")
    if how == "grid":
        css += f".two{{display:grid;grid-template-columns:{f'{w}mm 1fr' if left else f'1fr {w}mm'};min-height:270mm}}"
    elif how == "flex":
        css += f".two{{display:flex}} aside{{flex:0 0 {w}mm}} main{{flex:1;min-width:0}}"
    elif how == "table":
        both = "<table><tr>" + both.replace("<aside>", "<td class=a><aside>").replace("</aside>", "</aside></td>").replace("<main>", "<td><main>").replace("</main>", "</main></td>") + "</tr></table>"
        css += f"table{{border-collapse:collapse;width:100%}} td{{vertical-align:top;padding:0}} .a{{width:{w}mm}}"
    else:
        both = a + m
        css += f"aside{{float:{'left' if left else 'right'};width:{w}mm}} main{{margin-{'left' if left else 'right'}:{w}mm}}"
    return page(p, css, (f"<header>{head}</header>" if where == "top" else "") + f'<div class="two">{both}</div>', o), p.order()


def html_columns(p, o):
    """A full-width header over two columns that are made of floats."""
    a = "".join(member_html(p, n, o) for n in p.order() if n not in SIDE and n != "summary")
    b = "".join(member_html(p, n, o) for n in p.order() if n in SIDE)
    top = f"<header>{head_html(p)}<p>{contact_html(p, ' · ')}</p>" + (f"<p class='sum'>{esc(p['summary'])}</p>" if p["summary"] else "") + "</header>"
    css = "@page{size:A4;margin:14mm} header{background:#f1eee6;padding:6mm;margin-bottom:4mm} h1{font-size:24pt} h2{font-size:12pt;color:#7a3b1d} .l{float:left;width:64%} .r{float:right;width:31%} .sum{margin-top:4pt}"
    return page(p, css, top + f'<div class="l">{a}</div><div class="r">{b}</div>', o), p.order()


def html_timeline(p, o):
    """Dates in a column of their own on the left, as a table; company before role."""
    def rows(list_, a, b):
        return "<table>" + "".join(f'<tr><td class="d">{esc(dates(e))}</td><td><div class="first">{esc(e[a])}</div><div class="second">{esc(", ".join(filter(None, [e[b], e["location"]])))}</div>' + ("<ul>" + "".join(f"<li>{esc(x)}</li>" for x in e.get("bullets", [])) + "</ul>" if e.get("bullets") else "") + "</td></tr>" for e in list_) + "</table>"
    out = head_html(p) + f"<p>{contact_html(p, ' &nbsp; ')}</p>"
    for n in p.order():
        if n == "experience":
            out += f"<h2>{esc(p.heading(n))}</h2>" + rows(p["experiences"], "company", "role")
        elif n == "education":
            out += f"<h2>{esc(p.heading(n))}</h2>" + rows(p["education"], "institution", "degree")
        else:
            out += member_html(p, n, o)
    css = "@page{size:A4;margin:18mm} h1{font-size:20pt;text-align:center} h2{font-size:11pt;letter-spacing:.3em;text-transform:uppercase} td{vertical-align:top;padding:2pt 0} .d{width:40mm;color:#555} table{border-collapse:collapse;width:100%}"
    return page(p, css, out, o), p.order()


def html_paged(p, o):
    """Long enough for two pages, with a running header and a numbered footer on each."""
    css = '@page{size:Letter;margin:24mm 20mm;@top-right{content:"NAME – Curriculum Vitae";font:8pt "Liberation Sans"}@bottom-center{content:"Page " counter(page) " of " counter(pages);font:8pt "Liberation Sans"}} body{font-size:12.5pt;line-height:1.7} h1{font-size:24pt} h2{font-size:13pt;font-variant:small-caps} li{margin:4pt 0} .entry{break-inside:auto} .row{margin-top:14pt}'.replace("NAME", p["name"])
    return page(p, css, head_html(p) + f"<p>{contact_html(p, ' • ')}</p>" + "".join(member_html(p, n, o) for n in p.order()), o), p.order()


def html_grouped(p, o):
    """An employer once, with its place and whole time; its roles beneath."""
    out = head_html(p) + f"<p>{contact_html(p, ' | ')}</p>"
    for n in p.order():
        if n != "experience":
            out += member_html(p, n, o)
            continue
        out += f"<h2>{esc(p.heading(n))}</h2>"
        companies = {}
        for e in p["experiences"]:
            companies.setdefault(e["company"], []).append(e)
        for company, roles in companies.items():
            out += f'<div class="row"><span class="first">{esc(company)}</span><span>{esc(roles[0]["location"])}</span></div>'
            for e in roles:
                out += f'<div class="row role"><i>{esc(e["role"])}</i><span>{esc(dates(e))}</span></div><ul>' + "".join(f"<li>{esc(b)}</li>" for b in e["bullets"]) + "</ul>"
    css = "@page{size:Letter;margin:18mm} h1{font-size:22pt} h2{font-size:12pt;text-transform:uppercase;border-top:1.5pt solid #333;padding-top:2pt} .role{margin-top:2pt}"
    return page(p, css, out, o), p.order()


def html_paragraphs(p, o):
    """What was done as paragraphs, role and employer and dates in one line with dashes."""
    out = f"<div class='c'>{head_html(p)}<p>{contact_html(p, ' — ')}</p></div>"
    for n in p.order():
        if n != "experience":
            out += member_html(p, n, o)
            continue
        out += f"<h2>{esc(p.heading(n))}</h2>"
        for e in p["experiences"]:
            out += f'<p class="line"><b>{esc(e["role"])}</b> — {esc(e["company"])} — {esc(dates(e, " – "))}</p><p>{esc(" ".join(e["bullets"]))}</p>'
    css = "@page{size:A4;margin:22mm} .c{text-align:center} h1{font-size:19pt;font-weight:normal;letter-spacing:.12em} h2{font-size:11pt;text-align:center;font-variant:small-caps} .line{margin-top:8pt}"
    return page(p, css, out, o), p.order()


def html_icons(p, o):
    """Contact data behind icons of an icon font, skills with levels drawn as bars, a picture's place."""
    icon = lambda code: f'<span class="fa">&#x{code};</span> '
    contact = f'<p>{icon("f3c5")}{esc(p["location"])}</p><p>{icon("f095")}{esc(p["phone"])}</p><p>{icon("f0e0")}<a href="mailto:{p["email"]}">{p["email"]}</a></p>' + "".join(f'<p>{icon("f0c1")}<a href="{u}">{esc(t)}</a></p>' for t, u in p["links"])
    out = f'<header><div>{head_html(p)}</div><div class="photo"></div><div class="contact">{contact}</div></header>'
    for n in p.order():
        if n == "skills":
            out += f"<h2>{esc(p.heading(n))}</h2><div class='grid'>" + "".join(f"<div>{esc(s)}<div class='bar'><div style='width:{60 + 7 * (i % 5)}%'></div></div></div>" for i, s in enumerate(s for _, l in p["skills"] for s in l)) + "</div>"
        else:
            out += member_html(p, n, o)
    css = "@font-face{font-family:FA;src:url(file:///usr/share/fonts-font-awesome/fonts/fontawesome-webfont.ttf)} .fa{font-family:FA,'FontAwesome'} @page{size:A4;margin:15mm} header{display:flex;justify-content:space-between;align-items:center} .photo{width:22mm;height:22mm;border-radius:11mm;background:#c9d6d2} h1{font-size:23pt} h2{font-size:12pt;color:#0b5d4e} .grid{display:grid;grid-template-columns:1fr 1fr 1fr;gap:3pt 14pt} .bar{height:3pt;background:#ddd} .bar div{height:3pt;background:#0b5d4e}"
    return page(p, css, out, o), p.order()


# ---- LaTeX ----

def tex(s):
    for a, b in [("\\", r"\textbackslash "), ("&", r"\&"), ("%", r"\%"), ("#", r"\#"), ("$", r"\$"), ("_", r"\_"), ("£", r"\pounds{}")]:
        s = s.replace(a, b)
    return s.replace("–", "--")


def tex_article(p, o):
    out = [r"\documentclass[10pt,a4paper]{article}\usepackage[margin=17mm]{geometry}\usepackage{enumitem,titlesec}\usepackage[hidelinks]{hyperref}",
           r"\usepackage[T1]{fontenc}\usepackage{lmodern}" if o["engine"] == "pdflatex" else r"\usepackage{fontspec}\setmainfont{Liberation Serif}",
           r"\pagestyle{empty}\setlength\parindent{0pt}\setlist[itemize]{nosep,leftmargin=1.2em}\titleformat{\section}{\large\scshape}{}{0em}{}[\titlerule]\titlespacing*{\section}{0pt}{8pt}{4pt}\begin{document}",
           r"\begin{center}{\LARGE\bfseries " + tex(p["name"]) + r"}\\[3pt]" + (tex(p["title"]) + r"\\" if p["title"] else "")]
    out.append(r" $\cdot$ ".join([tex(p["location"]), tex(p["phone"]), r"\href{mailto:%s}{%s}" % (p["email"], p["email"])] + [r"\href{%s}{%s}" % (u, tex(t)) for t, u in p["links"]]) + r"\end{center}")

    def bullets(list_):
        return r"\begin{itemize}" + "".join(r"\item " + tex(b) for b in list_) + r"\end{itemize}" if list_ else ""
    for n in p.order():
        out.append(r"\section*{%s}" % tex(p.heading(n)))
        if n == "summary":
            out.append(tex(p[n]))
        elif n == "experience":
            for e in p["experiences"]:
                out.append(r"\textbf{%s} \hfill %s\\ \textit{%s} \hfill \textit{%s}" % (tex(e["company"]), tex(e["location"]), tex(e["role"]), tex(dates(e, " -- "))) + bullets(e["bullets"]) + r"\medskip")
        elif n == "education":
            for e in p["education"]:
                out.append(r"\textbf{%s}, %s \hfill %s\par" % (tex(e["institution"]), tex(e["degree"]), tex(dates(e, " -- "))))
        elif n == "projects":
            for title, when, list_ in p["projects"]:
                out.append(r"\textbf{%s} \hfill %s" % (tex(title), when) + bullets(list_))
        elif n == "skills":
            out.append(r"\\".join((r"\textbf{%s}: " % tex(g) if g else "") + tex(", ".join(items)) for g, items in p["skills"]))
        else:
            out.append(bullets(p[n]))
    return "\n".join(out + [r"\end{document}"]), p.order()


def tex_moderncv(p, o):
    first, last = p["name"].rsplit(" ", 1)
    out = [r"\documentclass[10pt,a4paper,sans]{moderncv}\moderncvstyle{%s}\moderncvcolor{blue}\usepackage[utf8]{inputenc}\usepackage[scale=0.8]{geometry}" % o["style"],
           r"\name{%s}{%s}" % (tex(first), tex(last)), r"\title{%s}" % tex(p["title"]) if p["title"] else "", r"\address{%s}" % tex(p["location"]),
           r"\phone[mobile]{%s}\email{%s}" % (tex(p["phone"]), p["email"])]
    for t, _ in p["links"]:
        out.append(r"\social[linkedin]{%s}" % t.split("/in/")[1] if "linkedin" in t else r"\social[github]{%s}" % t.split("/")[1] if "github" in t else r"\homepage{%s}" % t)
    out.append(r"\begin{document}\makecvtitle")

    def items(list_):
        return r"\begin{itemize}" + "".join(r"\item " + tex(b) for b in list_) + r"\end{itemize}" if list_ else ""
    for n in p.order():
        out.append(r"\section{%s}" % tex(p.heading(n)))
        if n == "summary":
            out.append(r"\cvitem{}{%s}" % tex(p[n]))
        elif n == "experience":
            out += [r"\cventry{%s}{%s}{%s}{%s}{}{%s}" % (tex(dates(e, "--")), tex(e["role"]), tex(e["company"]), tex(e["location"]), items(e["bullets"])) for e in p["experiences"]]
        elif n == "education":
            out += [r"\cventry{%s}{%s}{%s}{%s}{}{}" % (tex(dates(e, "--")), tex(e["degree"]), tex(e["institution"]), tex(e["location"])) for e in p["education"]]
        elif n == "projects":
            out += [r"\cvitem{%s}{\textbf{%s}. %s}" % (when, tex(t), tex(" ".join(l))) for t, when, l in p["projects"]]
        elif n == "skills":
            out += [r"\cvitem{%s}{%s}" % (tex(g), tex(", ".join(l))) for g, l in p["skills"]]
        else:
            out += [r"\cvlistitem{%s}" % tex(x) for x in p[n]]
    truth = dict(p)
    return "\n".join(out + [r"\end{document}"]), truth and p.order()


# ---- word processor, groff, text ----

def html_word(p, o):
    """Plain HTML that LibreOffice takes for a word document: tables hold the rows, lists are lists."""
    out = f'<html><head><meta charset="utf-8"></head><body style="font-family:Liberation Serif;font-size:11pt"><p align="center" style="font-size:20pt"><b>{esc(p["name"])}</b></p>' + (f'<p align="center">{esc(p["title"])}</p>' if p["title"] else "") + f'<p align="center">{contact_html(p, " | ")}</p>'

    def row(a, b):
        return f'<table width="100%"><tr><td width="68%">{a}</td><td width="32%" align="right">{b}</td></tr></table>' if o["rows"] == "table" else f"<p>{a} ({b})</p>"
    for n in p.order():
        out += f"<h2>{esc(p.heading(n))}</h2>"
        if n == "summary":
            out += f"<p>{esc(p[n])}</p>"
        elif n == "experience":
            for e in p["experiences"]:
                out += row(f"<b>{esc(e['role'])}</b>, {esc(e['company'])}", esc(dates(e))) + "<ul>" + "".join(f"<li>{esc(b)}</li>" for b in e["bullets"]) + "</ul>"
        elif n == "education":
            for e in p["education"]:
                out += row(f"<b>{esc(e['degree'])}</b>, {esc(e['institution'])}", esc(dates(e)))
        elif n == "projects":
            for title, when, l in p["projects"]:
                out += row(f"<b>{esc(title)}</b>", when) + "<ul>" + "".join(f"<li>{esc(b)}</li>" for b in l) + "</ul>"
        elif n == "skills":
            out += "".join(f"<p>{'<b>' + esc(g) + ':</b> ' if g else ''}{esc(', '.join(l))}</p>" for g, l in p["skills"])
        else:
            out += "<ul>" + "".join(f"<li>{esc(x)}</li>" for x in p[n]) + "</ul>"
    return out + "</body></html>", p.order()


def html_word_sidebar(p, o):
    """A word document whose two columns are the two cells of one table."""
    def member(n):
        out = f"<p><b>{esc(p.heading(n).upper())}</b></p>"
        if n == "summary":
            return out + f"<p>{esc(p[n])}</p>"
        if n in ("experience", "education"):
            a, b = ("role", "company") if n == "experience" else ("degree", "institution")
            for e in p["experiences" if n == "experience" else n]:
                out += f"<p><b>{esc(e[a])}</b></p><p>{esc(e[b])} | {esc(dates(e))}</p>" + ("<ul>" + "".join(f"<li>{esc(x)}</li>" for x in e["bullets"]) + "</ul>" if e.get("bullets") else "")
            return out
        items = [s for _, l in p["skills"] for s in l] if n == "skills" else p[n]
        return out + "".join(f"<p>{esc(x)}</p>" for x in items)
    left = f"<p><b>{esc(p.heading('contact').upper())}</b></p>" + contact_html(p, "<br>") + "".join(member(n) for n in p.order() if n in SIDE)
    right = "".join(member(n) for n in p.order() if n not in SIDE)
    return f'<html><head><meta charset="utf-8"></head><body style="font-family:Liberation Sans;font-size:10pt"><p style="font-size:22pt"><b>{esc(p["name"])}</b></p><p>{esc(p["title"])}</p><table width="100%" cellpadding="6"><tr><td width="32%" valign="top">{left}</td><td width="68%" valign="top">{right}</td></tr></table></body></html>', p.order()


def markdown(p, o):
    out = [f"# {p['name']}", "", p["title"], "", " | ".join([p["location"], p["phone"], p["email"]] + [f"[{t}]({u})" for t, u in p["links"]])]
    for n in p.order():
        out += ["", f"## {p.heading(n)}", ""]
        if n == "summary":
            out.append(p[n])
        elif n == "experience":
            for e in p["experiences"]:
                out += ["", f"### {e['role']}, {e['company']}", f"*{dates(e)}*", ""] + [f"- {b}" for b in e["bullets"]]
        elif n == "education":
            for e in p["education"]:
                out += ["", f"### {e['degree']}", f"{e['institution']}, {dates(e)}"]
        elif n == "projects":
            for title, when, l in p["projects"]:
                out += ["", f"### {title} ({when})", ""] + [f"- {b}" for b in l]
        elif n == "skills":
            out += [f"- **{g}:** {', '.join(l)}" if g else f"- {', '.join(l)}" for g, l in p["skills"]]
        else:
            out += [f"- {x}" for x in p[n]]
    return "\n".join(out) + "\n", p.order()


def plain(p, o):
    out = [p["name"].upper(), p["title"], p["location"], p["phone"] + "  " + p["email"]] + [t for t, _ in p["links"]]
    for n in p.order():
        out += ["", p.heading(n).upper(), "-" * len(p.heading(n))]
        if n == "summary":
            out.append(p[n])
        elif n in ("experience", "education"):
            a, b = ("role", "company") if n == "experience" else ("degree", "institution")
            for e in p["experiences" if n == "experience" else n]:
                out += [f"{e[a]} | {e[b]} | {dates(e, ' - ')}"] + [f"* {x}" for x in e.get("bullets", [])] + [""]
        elif n == "projects":
            for title, when, l in p["projects"]:
                out += [f"{title} ({when})"] + [f"* {x}" for x in l]
        elif n == "skills":
            out += [f"{g}: {', '.join(l)}" if g else ", ".join(l) for g, l in p["skills"]]
        else:
            out += [f"* {x}" for x in p[n]]
    return "\n".join(out) + "\n", p.order()


def groff(p, o):
    out = [".nr LL 6.3i", ".nr PS 10p", ".ds CH", ".ds CF", ".TL", p["name"], ".AU", p["title"] or "\\&", ".AI", " \\(bu ".join([p["location"], p["phone"], p["email"]] + [t for t, _ in p["links"]])]
    for n in p.order():
        out += [".SH", p.heading(n)]
        if n == "summary":
            out += [".LP", p[n]]
        elif n in ("experience", "education"):
            a, b = ("role", "company") if n == "experience" else ("degree", "institution")
            for e in p["experiences" if n == "experience" else n]:
                out += [".LP", ".B \"%s\"" % e[a], ".br", f"{e[b]}, {e['location']}", ".br", ".I \"%s\"" % dates(e, " \\(en ")]
                for x in e.get("bullets", []):
                    out += [".IP \\(bu 2", x]
        elif n == "projects":
            for title, when, l in p["projects"]:
                out += [".LP", ".B \"%s\" (%s)" % (title, when)] + [y for x in l for y in (".IP \\(bu 2", x)]
        elif n == "skills":
            for g, l in p["skills"]:
                out += [".LP", (f"{g}: " if g else "") + ", ".join(l)]
        else:
            out += [y for x in p[n] for y in (".IP \\(bu 2", x)]
    return "\n".join(out) + "\n", p.order()


LEFT = dict(side="left", paper="#1f3b4d", ink="#fff")
RIGHT = dict(side="right", paper="#eef3ee", ink="#222")
# id -> person, layout, program, options
FIXTURES = {
    "nora-chromium": ("nora", html_single, "chromium", {}),
    "nora-sidebar-left": ("nora", html_sidebar, "chromium", {**LEFT, "chips": True}),
    "ines-beside": ("ines", html_beside, "chromium", dict(how="table", side="right", width=54, gap=22, dates="below", size=10.5, lead=1.25, above=8, font='"Liberation Serif"')),
    "juergen-beside": ("juergen", html_beside, "chromium", dict(how="table", side="left", width=48, gap=12, lists="lines", dates="below", size=9, lead=1.3, upper=False, font='"DejaVu Sans"', paper="#eef1ef")),
    "nora-overrun": ("nora", html_beside, "chromium", dict(how="grid", side="left", gap=6, lists="para", dates="beside", size=10.5, lead=1.5, upper=False, font='"DejaVu Sans"', paper="#233", ink="#eee", aside_lead=1.7, aside=["summary"])),
    "juergen-overrun": ("juergen", html_beside, "chromium", dict(how="grid", side="left", gap=8, dates="below", head="aside", size=9, lead=1.5, above=16, upper=False, paper_size="A4")),
    "nora-latex": ("nora", tex_article, "pdflatex", {"engine": "pdflatex"}),
    "nora-moderncv": ("nora", tex_moderncv, "pdflatex", {"style": "classic"}),
    "nora-markdown": ("nora", markdown, "md", {}),
    "amara-weasyprint": ("amara", html_sidebar, "weasyprint", RIGHT),
    "amara-paged": ("amara", html_paged, "weasyprint", {"company_first": True}),
    "amara-word": ("amara", html_word, "docx", {"rows": "table"}),
    "amara-writer": ("amara", html_word, "soffice", {"rows": "table"}),
    "amara-text": ("amara", plain, "txt", {}),
    "lucas-columns": ("lucas", html_columns, "chromium", {}),
    "lucas-groff": ("lucas", groff, "groff", {}),
    "lucas-banking": ("lucas", tex_moderncv, "pdflatex", {"style": "banking"}),
    "lucas-timeline": ("lucas", html_timeline, "chromium", {}),
    "elodie-weasyprint": ("elodie", html_single, "weasyprint", {"font": '"Liberation Serif"', "company_first": True}),
    "elodie-sidebar": ("elodie", html_sidebar, "chromium", {**LEFT, "paper": "#efe6da", "ink": "#322"}),
    "juergen-xelatex": ("juergen", tex_article, "xelatex", {"engine": "xelatex"}),
    "juergen-timeline": ("juergen", html_timeline, "weasyprint", {}),
    "ximena-word": ("ximena", html_word, "docx", {"rows": "brackets"}),
    "ximena-casual": ("ximena", tex_moderncv, "pdflatex", {"style": "casual"}),
    "sato-chromium": ("sato", html_single, "chromium", {}),
    "sato-sidebar": ("sato", html_sidebar, "chromium", {**RIGHT, "chips": True}),
    "li-chromium": ("li", html_single, "chromium", {"company_first": True}),
    "li-timeline": ("li", html_timeline, "chromium", {}),
    "giulia-writer": ("giulia", html_word, "soffice", {"rows": "brackets"}),
    "joao-columns": ("joao", html_columns, "weasyprint", {}),
    "sanne-text": ("sanne", plain, "txt", {}),
    "tomas-grouped": ("tomas", html_grouped, "chromium", {}),
    "tomas-wkhtml": ("tomas", html_grouped, "wkhtmltopdf", {"font": '"Liberation Serif"'}),
    "tomas-paragraphs": ("tomas", html_paragraphs, "weasyprint", {}),
    "tomas-latex": ("tomas", tex_article, "pdflatex", {"engine": "pdflatex"}),
    "tomas-table": ("tomas", html_word_sidebar, "soffice", {}),
    "amara-icons": ("amara", html_icons, "chromium", {}),
    "elodie-paragraphs": ("elodie", html_paragraphs, "chromium", {}),
    "ximena-icons": ("ximena", html_icons, "weasyprint", {}),
    "giulia-table": ("giulia", html_word_sidebar, "docx", {}),
    "joao-wkhtml": ("joao", html_single, "wkhtmltopdf", {}),
    "li-sidebar": ("li", html_sidebar, "weasyprint", {**LEFT}),
    "juergen-sidebar": ("juergen", html_sidebar, "wkhtmltopdf", RIGHT),
    "sanne-columns": ("sanne", html_columns, "chromium", {"company_first": True}),
    "sanne-chromium": ("sanne", html_single, "chromium", {"css": "h1{letter-spacing:.25em;text-transform:uppercase;font-weight:300} h2{text-transform:uppercase;letter-spacing:.35em;border:0;text-align:center}"}),
}


def run(*args, cwd=None):
    r = subprocess.run(args, cwd=cwd, capture_output=True, text=True)
    if r.returncode:
        sys.exit(f"{' '.join(args)}\n{r.stdout[-2000:]}{r.stderr[-2000:]}")


def build(source, program, target):
    """Set a source with a program: target is the file without its ending; the path that was written comes back."""
    with tempfile.TemporaryDirectory() as tmp:
        tmp = pathlib.Path(tmp)
        out = target.with_suffix({"md": ".md", "txt": ".txt", "docx": ".docx"}.get(program, ".pdf"))
        if program in ("md", "txt"):
            out.write_text(source)
        elif program == "chromium":
            (tmp / "a.html").write_text(source)
            run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={out}", str(tmp / "a.html"))
        elif program == "weasyprint":
            (tmp / "a.html").write_text(source)
            run("weasyprint", str(tmp / "a.html"), str(out))
        elif program == "wkhtmltopdf":
            (tmp / "a.html").write_text(source)
            run("wkhtmltopdf", "-q", "--enable-local-file-access", "-T", "15mm", "-B", "15mm", str(tmp / "a.html"), str(out))
        elif program in ("pdflatex", "xelatex"):
            (tmp / "a.tex").write_text(source)
            for _ in range(2):
                run(program, "-interaction=batchmode", "-halt-on-error", "a.tex", cwd=tmp)
            shutil.copy(tmp / "a.pdf", out)
        elif program in ("docx", "soffice"):
            (tmp / "a.html").write_text(source)
            run("soffice", "--headless", f"-env:UserInstallation=file://{tmp}/profile", "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp), str(tmp / "a.html"))
            if program == "soffice":
                run("soffice", "--headless", f"-env:UserInstallation=file://{tmp}/profile", "--convert-to", "pdf", "--outdir", str(tmp), str(tmp / "a.docx"))
            shutil.copy(tmp / ("a.pdf" if program == "soffice" else "a.docx"), out)
        elif program == "groff":
            (tmp / "a.ms").write_text(source)
            with open(out, "wb") as f:
                subprocess.run(["groff", "-k", "-ms", "-Tpdf", str(tmp / "a.ms")], stdout=f, check=True)
        return out


def truth(p, sections, id):
    t = {k: p[k] for k in ("name", "email", "phone", "location", "experiences", "education") if p.get(k)}
    t["links"] = [x for x, _ in p["links"]]
    if p["summary"]:
        t["summary"] = p["summary"]
    if FIXTURES[id][1] is html_paragraphs:
        t["experiences"] = [{**e, "bullets": [" ".join(e["bullets"])]} for e in p["experiences"]]
    t["skills"] = [s for _, items in p["skills"] for s in items]
    t["sections"] = ["contact"] + sections
    return t


def main():
    chosen = sys.argv[1:] or FIXTURES
    for d in ("resumes", "truth"):
        (HERE / d).mkdir(exist_ok=True)
    people = {f.stem: Person(json.loads(f.read_text())) for f in (HERE / "people").glob("*.json")}
    for id in chosen:
        who, layout, program, o = FIXTURES[id]
        source, sections = layout(people[who], o)
        build(source, program, HERE / "resumes" / id)
        (HERE / "truth" / f"{id}.json").write_text(json.dumps(truth(people[who], sections, id), ensure_ascii=False, indent=1) + "\n")
        print(id)
    others = [l for l in open(HERE / "index.jsonl") if json.loads(l)["id"] not in FIXTURES]  # varied.py and other programs made those
    with open(HERE / "index.jsonl", "w") as f:
        f.writelines(others)
        for id, (who, layout, program, o) in FIXTURES.items():
            local = next((HERE / "resumes").glob(id + ".*"))
            two = layout in (html_sidebar, html_beside, html_columns, html_word_sidebar)
            f.write(json.dumps({"id": id, "repo": who, "local": f"resumes/{local.name}", "generator": program, "layout": "two-column" if two else "single", "lang": people[who]["lang"], "uris": ["mailto:" + people[who]["email"]] + [u for _, u in people[who]["links"]]}, ensure_ascii=False) + "\n")


main()
