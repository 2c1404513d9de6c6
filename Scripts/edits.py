#!/usr/bin/env python3
"""Edits a small site again and again, and holds a build with a cache against one that knows nothing, byte for byte.

Usage: Scripts/edits.py [--tool .build/release/dossier] [--steps 2000] [--seed 1]

Edits, among others: text, names and values of notes, articles, kinds, templates and settings; files that are renamed,
removed, touched, or replaced by others of the same size and time; caches that are damaged; builds that are killed. The
same seed makes the same edits.
"""
import argparse
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import time

NAMES = ["Alpha Metals", "Beta Mine", "gamma ore", "GM", "Delta", "Rare Earth Works", "Earth Works", "Alpha"]
NOTES = ["companies/alpha.md", "companies/beta.md", "companies/gamma.md", "projects/mine.md", "projects/works.md",
         "people/smith.md", "countries/australia.md", "deals/first.md", "pages/about.md", "briefings/weekly.md"]
ARTICLES = ["articles/one.txt", "articles/two.md", "articles/three.html"]
SETTINGS = ["", "print: false\n", "text: full\n", "language: de\n", "worklists: true\n", "data: false\n"]
KINDS = ["", "kinds:\n  company:\n    fields:\n      motto: {type: text}\n", "kinds:\n  company:\n    plural: Firms\n"]


class Site:
    def __init__(self, folder, seed):
        self.folder = folder
        self.random = random.Random(seed)
        self.write("Content/site.yml", "title: Desk\nbase-url: https://example.org/\n")
        (folder / "Templates/partials").mkdir(parents=True)
        for path in NOTES:
            self.write("Content/" + path, self.note(path))
        for path in ARTICLES:
            self.write("Content/" + path, self.article())

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def name(self):
        return self.random.choice(NAMES)

    def note(self, path):
        stem = pathlib.Path(path).stem
        chance = self.random.random
        lines = ["---", f"name: {self.name() if chance() < 0.3 else 'The ' + stem}",
                 f"aliases: [{', '.join(self.name() for _ in range(self.random.randrange(3)))}]"]
        if chance() < 0.5:
            lines.append("country: " + self.random.choice(["Nowhere", "The australia"]))
        if chance() < 0.5:
            lines.append("owner: " + self.name())
        if chance() < 0.5:
            lines.append(f"parties: [{self.name()}, The beta]")
        if chance() < 0.3:
            lines.append(f'motto: {{value: dig, cite: one, quote: "{self.name()}"}}')
        if chance() < 0.3:
            lines.append(f"announced: 2025-0{self.random.randrange(9) + 1}-01")
        lines += ["---", "", f"About {self.name()}, {self.name()} and the {stem}.", "", "## Section",
                  f'See [[{self.name()}]], [[The mine#Section]] and [@one, "digs"].']
        lines.append(self.random.choice(
            ["", f"![[{self.name()}]]", "```table\nfrom: companies\n```", "![a picture](../a.svg)"]))
        return "\n".join(lines) + "\n"

    def article(self):
        return (f"---\ntitle: Story {self.random.randrange(4)}\ndate: 2025-03-0{self.random.randrange(9) + 1}\n---\n"
                f"{self.name()} digs. So does {self.name()}, says Smith of {self.name()}.\n\n"
                f"Nothing else is known of {self.name()}.\n")

    def edit(self):
        note = "Content/" + self.random.choice(NOTES)
        kind = self.random.randrange(18)
        if kind < 3:
            old = (self.folder / note).read_text() if (self.folder / note).exists() else "---\nname: Delta\n---\n"
            self.write(note, f"{old}\n\nMore of {self.name()} and [[{self.name()}]].\n")
        elif kind < 6:
            self.write(note, self.note(note))
        elif kind == 6:
            (self.folder / note).unlink(missing_ok=True)
        elif kind == 7 and (self.folder / note).exists():
            (self.folder / note).replace(self.folder / "Content" / self.random.choice(NOTES))
        elif kind == 8:
            self.write("Content/" + self.random.choice(ARTICLES), self.article())
        elif kind == 9:
            self.write("Content/kinds.yml", self.random.choice(KINDS))
        elif kind == 10:
            self.write("Templates/partials/where.mustache", f"<b>{{{{name}}}}</b> {self.random.randrange(3)}\n")
        elif kind == 11:
            (self.folder / "Templates/partials/where.mustache").unlink(missing_ok=True)
        elif kind == 12:
            self.write("Content/site.yml",
                       "title: Desk\nbase-url: https://example.org/\n" + self.random.choice(SETTINGS))
        elif kind == 13 and (self.folder / note).exists():
            os.utime(self.folder / note)
        elif kind == 14 and (self.folder / note).exists():
            self.replace_unseen(self.folder / note)
        elif kind == 15:
            self.write("Content/.dossierignore", self.random.choice(["", "weekly.md\n", "two.md\n"]))
        elif kind == 16:
            self.touch_output()
        elif kind == 17:
            self.damage_cache()

    def replace_unseen(self, file):
        status = file.stat()
        file.write_text(file.read_text().replace("o", "a", 1))
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    def touch_output(self):
        files = sorted(path for path in (self.folder / "Output").rglob("*.html"))
        if files:
            self.random.choice(files).write_text("edited")

    def damage_cache(self):
        for file in (self.folder / ".dossier-cache").glob("*.build"):
            data = bytearray(file.read_bytes())
            place = self.random.randrange(len(data))
            if self.random.random() < 0.5:
                del data[place:]
            else:
                data[place] ^= 1 + self.random.randrange(255)
            file.write_bytes(data)


def build(tool, folder, output, *options, killed_after=None):
    """The problems and the exit status, as a user sees them."""
    command = [tool, "build", "--quiet", "--output", output, *options]
    process = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True)
    if killed_after is not None:
        time.sleep(killed_after)
        process.kill()
    problems = process.communicate()[1]
    return problems, process.returncode


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and ".dossier" not in path.parts}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", default=".build/release/dossier")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tool = str(pathlib.Path(options.tool).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        site = Site(folder, options.seed)
        for step in range(options.steps):
            for _ in range(site.random.randrange(3)):
                site.edit()
            if site.random.random() < 0.05:
                build(tool, folder, "Output", killed_after=site.random.random() * 0.1)
            told = build(tool, folder, "Output")
            shutil.rmtree(folder / "Clean", ignore_errors=True)
            expected = build(tool, folder, "Clean", "--no-cache")
            if told != expected or files(folder / "Output") != files(folder / "Clean"):
                kept = shutil.copytree(folder, f"edits-{options.seed}-{step}", dirs_exist_ok=True)
                raise SystemExit(f"step {step}: not what a clean build gives; see {kept}")
            if (step + 1) % 100 == 0:
                print(f"{step + 1} steps", flush=True)
    print(f"{options.steps} steps with seed {options.seed}: every build gave what a clean build gives")


if __name__ == "__main__":
    main()
