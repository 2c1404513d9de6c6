"""Text of the length and make-up of ordinary notes and articles, about nothing."""

from collections import namedtuple

Fact = namedtuple("Fact", "value sentence")

OPENINGS = ["In its latest report", "Last month", "According to the filing", "Over the past year", "For now", "Still"]
ACTS = "signed expects plans builds financed reviewed delayed supplies opened bought tested approved sold".split()
THINGS = """plant mine refinery agreement study permit loan stake pilot line shipment contract drilling programme road
deposit concentrate oxide magnet alloy tailings stockpile licence survey forecast market""".split()
QUALITIES = "new first larger domestic planned small independent northern long-term revised costly early".split()
TAILS = [
    "before the end of the decade", "at a cost that was not stated", "pending final approval", "in two stages",
    "without further detail", "as demand grows", "under terms that remain private", "despite lower prices",
]
HEADINGS = ["Background", "Ownership", "Resource", "Processing", "Finance", "Permits", "Outlook", "What is not stated"]
ROLES = ["chief executive", "chair", "finance director", "head of exploration", "minister", "analyst"]
PUBLISHERS = ["Harbour Gazette", "Ore Courier", "Northern Mercury", "Metals Ledger", "The Quarry", "Basin Times"]


class Prose:
    def __init__(self, random, popular):
        self.random, self.popular = random, popular

    def phrase(self):
        return f"{self.random.choice(QUALITIES)} {self.random.choice(THINGS)}"

    def role(self):
        return self.random.choice(ROLES)

    def publisher(self):
        return self.random.choice(PUBLISHERS)

    def title(self):
        name = self.popular.draw().name
        return f"{name} {self.random.choice(ACTS)} a {self.phrase()} {self.random.choice(TAILS)}"

    def fact(self):
        value = f"{1 + self.random.below(99)},{self.random.below(1000):03} tonnes a year"
        return Fact(value, f"{self.popular.draw().name} put the output of its {self.phrase()} at {value}.")

    def subject(self):
        """What a sentence is about: a name in two of five, so that one stands in every 25 to 30 words."""
        return self.popular.draw().name if self.random.chance(40) else f"the {self.phrase()}"

    def sentence(self):
        subject = self.subject()
        words = f"{subject} {self.random.choice(ACTS)} the {self.phrase()}"
        if self.random.chance(30):
            words = f"{self.random.choice(OPENINGS)}, {words}"
        if self.random.chance(20):
            words += f" with {self.subject()}"
        if self.random.chance(15):
            words += f", a matter of about ${1 + self.random.below(900)} million"
        if self.random.chance(50):
            words += f" {self.random.choice(TAILS)}"
        if self.random.chance(6):
            words += f", *{self.random.choice(QUALITIES)}* by any count"
        return words[0].upper() + words[1:] + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(2 + self.random.below(4)))

    def list(self):
        return "\n".join(f"- {self.sentence()}" for _ in range(3 + self.random.below(3)))

    def table(self):
        rows = ["| item | amount | state |", "| --- | ---: | --- |"]
        for _ in range(3 + self.random.below(4)):
            rows.append(f"| {self.phrase()} | {self.random.below(5000)} | {self.random.choice(QUALITIES)} |")
        return "\n".join(rows)

    def body(self, sections, links=0, facts=()):
        """Paragraphs under headings, with a list, now and then a table, links to notes and the facts given."""
        blocks = [self.paragraph()]
        headings = self.random.shuffled(HEADINGS)
        for number in range(sections):
            blocks += [f"## {headings[number]}", self.paragraph()]
            if self.random.chance(50):
                blocks.append(self.paragraph())
            if number < links:
                blocks.append(f"See [[{self.popular.draw().name}]] for more on the {self.phrase()}.")
            if number < len(facts):
                blocks.append(facts[number].sentence)
        blocks += [fact.sentence for fact in facts[sections:]]
        if self.random.chance(60):
            blocks.append(self.list())
        if self.random.chance(15):
            blocks.append(self.table())
        return "\n\n".join(blocks) + "\n"
