"""What was measured, as a table and as a plot."""

import math
import statistics

PLOT = "images/performance.svg"
START, END = "<!-- measured -->", "<!-- /measured -->"


class Row:
    """One program at one number of pages."""

    def __init__(self, pages, program, base):
        self.pages, self.name = pages, program.name
        self.wall, self.cpu, self.megabytes = (
            statistics.median(getattr(run, field) for run in program.runs) for field in ("wall", "cpu", "megabytes")
        )
        self.wall_ratio, self.cpu_ratio = (
            statistics.median(getattr(run, field) / getattr(other, field) for run, other in zip(program.runs, base.runs))
            for field in ("wall", "cpu")
        )


def table(rows):
    lines = [
        "| pages | program | wall s | processor s | peak MB | wall ratio | processor ratio |",
        "| ---: | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {row.pages:,} | {row.name} | {row.wall:.3f} | {row.cpu:.3f} | {row.megabytes:.0f} "
        f"| {row.wall_ratio:.2f} | {row.cpu_ratio:.2f} |"
        for row in rows
    ]
    return "\n".join(lines)


def write(page, rows):
    """Puts the table between the marks of the page, and the plot beside its other images."""
    (page.parent / PLOT).write_text(plot(rows), encoding="utf-8")
    before, rest = page.read_text(encoding="utf-8").split(START)
    after = rest.split(END)[1]
    image = f"![Wall time of a cold build by number of pages]({PLOT})"
    page.write_text(f"{before}{START}\n{table(rows)}\n\n{image}\n{END}{after}", encoding="utf-8")


# The plot: wall time by number of pages, both on logarithmic axes, a line a program.

WIDTH, HEIGHT = 760, 420
LEFT, RIGHT, TOP, BOTTOM = 64, 250, 28, 48
COLOURS = ["#000000", "#767676", "#0072b2", "#d55e00", "#cc79a7", "#009e73"]
LABEL_STEP = 16


def plot(rows):
    across = Scale([row.pages for row in rows], LEFT, WIDTH - RIGHT)
    up = Scale([row.wall for row in rows], HEIGHT - BOTTOM, TOP)
    names = list(dict.fromkeys(row.name for row in rows))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'font-family="sans-serif" font-size="12">',
        "<title>Wall time of a cold build by number of pages</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="16">seconds</text>',
        f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 10}" text-anchor="end">pages</text>',
    ]
    parts += [axis_line(LEFT, WIDTH - RIGHT, up.place(value), f"{value:g}") for value in up.ticks]
    parts += [tick(across.place(value), f"{value:,.0f}") for value in sorted({row.pages for row in rows})]
    ends = {}
    for name, colour in zip(names, COLOURS):
        points = [(across.place(row.pages), up.place(row.wall)) for row in rows if row.name == name]
        drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{drawn}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        ends[name] = points[-1][1]
    colours = dict(zip(names, COLOURS))
    parts += [
        f'<text x="{WIDTH - RIGHT + 10}" y="{y + 4:.1f}" fill="{colours[name]}">{name}</text>'
        for name, y in spread(ends).items()
    ]
    return "\n".join(parts) + "\n</svg>\n"


class Scale:
    """A logarithmic axis from the power of ten below the values to the one above."""

    def __init__(self, values, start, end):
        self.low = math.floor(math.log10(min(values)))
        self.high = max(self.low + 1, math.ceil(math.log10(max(values))))
        self.start, self.end = start, end

    @property
    def ticks(self):
        return [10.0**power for power in range(self.low, self.high + 1)]

    def place(self, value):
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def axis_line(start, end, y, label):
    return (
        f'<line x1="{start}" x2="{end}" y1="{y:.1f}" y2="{y:.1f}" stroke="#d0d0d0"/>'
        f'<text x="{start - 8}" y="{y + 4:.1f}" text-anchor="end">{label}</text>'
    )


def tick(x, label):
    return f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{label}</text>'


def spread(ends):
    """Labels from above to below, none nearer to the next than a line of text."""
    places, last = {}, -math.inf
    for name, y in sorted(ends.items(), key=lambda end: end[1]):
        last = max(y, last + LABEL_STEP)
        places[name] = last
    return places
