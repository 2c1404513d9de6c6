"""The corpus as a site for Hugo: the same text, wiki links as plain relative ones, and the least of templates."""

import json
import re

CONFIG = """title = "A made-up desk"
baseURL = "https://desk.example/"
uglyURLs = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
"""

SINGLE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>
<main><h1>{{ .Title }}</h1>
{{ .Content }}</main>
</body>
</html>
"""

LIST = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>
<main><h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main>
</body>
</html>
"""

WIKI_LINK = re.compile(r"\[\[([^]|#]+)\]\]")


def hugo_site(content, folder):
    notes = sorted(content.glob("*/*.md"))
    texts = {note: split(note.read_text(encoding="utf-8")) for note in notes}
    places = {
        front["name"]: f"../{note.parent.name}/{note.stem}.html" for note, (front, _) in texts.items() if "name" in front
    }
    for note, (front, body) in texts.items():
        fields = {"title": front.get("name") or front.get("title")}
        if "date" in front:
            fields["date"] = front["date"]
        target = folder / "content" / note.relative_to(content)
        target.parent.mkdir(parents=True, exist_ok=True)
        linked = WIKI_LINK.sub(lambda match: f"[{match[1]}]({places[match[1]]})", body)
        target.write_text(json.dumps(fields, ensure_ascii=False) + "\n\n" + linked, encoding="utf-8")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text(SINGLE, encoding="utf-8")
    (layouts / "list.html").write_text(LIST, encoding="utf-8")
    (folder / "config.toml").write_text(CONFIG, encoding="utf-8")
    return folder


def split(text):
    """Front matter as the corpus writes it, a line of JSON a field, and the body."""
    front, body = text.removeprefix("---\n").split("---\n", 1)
    pairs = (line.split(": ", 1) for line in front.splitlines())
    return {name: json.loads(value) for name, value in pairs}, body
