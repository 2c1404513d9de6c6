#!/usr/bin/env python3
"""Makes a cross-linked folder of notes and articles to measure builds with.

Usage: corpus.py PAGES FOLDER [--claims N]

Three pages in five are notes of several kinds, the rest articles. Names are invented and occur in the prose as often
as names do: a few everywhere, most of them hardly ever. The same arguments make the same bytes.
"""

import argparse
import json
import sys
from bisect import bisect
from itertools import accumulate
from pathlib import Path

sys.dont_write_bytecode = True

from names import Names
from prose import Prose
from randomness import Randomness

KINDS = {  # folder: (share of the notes in hundredths, at most)
    "companies": (36, None),
    "projects": (25, None),
    "deals": (15, None),
    "people": (9, None),
    "agencies": (4, 400),
    "policies": (4, 400),
    "technologies": (3, 200),
    "minerals": (2, 60),
    "countries": (2, 60),
}
STAGES = ["exploration", "scoping study", "feasibility study", "permitting", "construction", "production"]
STATUSES = ["reported", "announced", "conditional", "definitive", "lapsed"]


class Entity:
    def __init__(self, folder, name, aliases):
        self.folder, self.name, self.aliases = folder, name, aliases
        self.slug = "-".join(name.lower().replace("–", " ").split())


class Popularity:
    """Draws entities by the law of Zipf and Mandelbrot: the one of rank r with a weight of 1 / (r + 10).

    Of 6,000 names the first then stands in about a third of the pages, and half of them in hardly any.
    """

    def __init__(self, entities, random):
        self.random = random
        self.entities = random.shuffled(entities)
        self.sums = list(accumulate(1_000_000 // (rank + 11) for rank in range(len(entities))))

    def draw(self):
        return self.entities[bisect(self.sums, self.random.below(self.sums[-1]))]


class Corpus:
    def __init__(self, pages, claims):
        self.random = Randomness(20251031 + pages)
        # Claims are drawn apart, so that the same corpus without them has the same prose, word for word.
        self.draw_of_claims = Randomness(20251107 + pages)
        self.claims = claims
        self.notes = self.make_entities(max(9, pages * 3 // 5))
        self.by_folder = {folder: [note for note in self.notes if note.folder == folder] for folder in KINDS}
        self.popular = Popularity(self.notes, self.random)
        self.prose = Prose(self.random, self.popular)
        self.articles = [f"story-{number:05}" for number in range(1, max(1, pages - len(self.notes)) + 1)]
        self.facts = {}

    def make_entities(self, count):
        names = Names(self.random)
        counts = {}
        for folder, (share, most) in KINDS.items():
            counts[folder] = max(1, min(count * share // 100, most or count))
        counts["companies"] += count - sum(counts.values())
        return [
            Entity(folder, *names.make(folder)) for folder, number in counts.items() for _ in range(number)
        ]

    def write(self, folder):
        folder.mkdir(parents=True)
        (folder / "site.yml").write_text("title: A made-up desk\nlanguage: en\n", encoding="utf-8")
        for name in ["articles", *KINDS]:
            (folder / name).mkdir()
        for number, article in enumerate(self.articles):
            text = self.article(article, number)
            (folder / "articles" / f"{article}.md").write_text(text, encoding="utf-8")
        for note in self.notes:
            (folder / note.folder / f"{note.slug}.md").write_text(self.note(note), encoding="utf-8")

    def article(self, article, number):
        self.facts[article] = [self.prose.fact() for _ in range(3)]
        front = {
            "title": self.prose.title(),
            "publisher": self.prose.publisher(),
            "date": f"{2023 + number % 3}-{1 + number // 3 % 12:02}-{1 + number // 36 % 28:02}",
            "url": f"https://news.example.org/{article}",
        }
        return front_matter(front) + self.prose.body(sections=2 + self.random.below(3), facts=self.facts[article])

    def note(self, note):
        front = {"name": note.name}
        if note.aliases:
            front["aliases"] = note.aliases
        front |= getattr(self, "front_of_" + note.folder)()
        if self.claims:
            front |= self.cited_claims(note.folder)
        return front_matter(front) + self.prose.body(sections=3 + self.random.below(4), links=1 + self.random.below(4))

    # What a note of each kind says in its front matter.

    def front_of_companies(self):
        return {
            "country": self.one("countries"),
            "founded": 1950 + self.random.below(75),
            "activities": [self.prose.phrase() for _ in range(2)],
            "minerals": self.some("minerals", 3),
            "employees": 20 + self.random.below(9000),
        }

    def front_of_projects(self):
        return {
            "country": self.one("countries"),
            "owner": self.some("companies", 2),
            "stage": self.random.choice(STAGES),
            "minerals": self.some("minerals", 3),
            "capacity": f"{1 + self.random.below(40)},000 t/yr",
            "npv": f"US${100 + self.random.below(900)} million",
        }

    def front_of_deals(self):
        return {
            "status": self.random.choice(STATUSES),
            "announced": f"2025-{1 + self.random.below(12):02}-{1 + self.random.below(28):02}",
            "parties": self.some("companies", 2) + self.some("agencies", 1),
            "amount": f"US${5 + self.random.below(900)} million",
            "minerals": self.some("minerals", 2),
            "projects": self.some("projects", 1),
        }

    def front_of_people(self):
        return {"role": self.prose.role(), "organisation": self.one("companies"), "country": self.one("countries")}

    def front_of_agencies(self):
        return {"country": self.one("countries"), "role": self.prose.phrase()}

    def front_of_policies(self):
        return {"country": self.some("countries", 1), "agencies": self.some("agencies", 1), "date": "2024-06"}

    def front_of_technologies(self):
        return {"developer": self.some("companies", 1), "minerals": self.some("minerals", 2)}

    def front_of_minerals(self):
        return {"group": self.prose.phrase()}

    def front_of_countries(self):
        return {"minerals": self.some("minerals", 4)}

    def cited_claims(self, folder):
        """Claims whose quoted words stand in the articles that they cite."""
        field = {"agencies": "role", "people": "role", "minerals": "uses", "technologies": "stage"}.get(
            folder, "statements"
        )
        claims = []
        for _ in range(self.claims):
            article = self.draw_of_claims.choice(self.articles)
            fact = self.draw_of_claims.choice(self.facts[article])
            claims.append({"value": fact.value, "cite": article, "quote": fact.sentence})
        return {field: claims}

    def one(self, folder):
        return self.random.choice(self.by_folder[folder]).name

    def some(self, folder, most):
        names = [self.one(folder) for _ in range(1 + self.random.below(most))]
        return list(dict.fromkeys(names))


def front_matter(fields):
    """JSON is YAML: every value is written as JSON, which quotes whatever needs it."""
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items()]
    return "---\n" + "".join(lines) + "---\n\n"


def main():
    parser = argparse.ArgumentParser(description="Make a cross-linked corpus of notes and articles.")
    parser.add_argument("pages", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--claims", type=int, default=0, metavar="N", help="claims with a source in each note")
    options = parser.parse_args()
    if options.pages < 16:
        parser.error("a corpus has at least 16 pages")
    if options.folder.exists():
        print(f"corpus.py: {options.folder} is already there", file=sys.stderr)
        return 2
    Corpus(options.pages, options.claims).write(options.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
