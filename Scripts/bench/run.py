#!/usr/bin/env python3
"""Times cold builds by turns: with everything on, with linking alone, with claims; beside them a C program that only
runs cmark over the same files and writes the results, on one thread and on two, and Hugo where it is installed.

Usage: run.py [--tool PATH] [--runs N] [--folder DIR] [--write PAGE] [PAGES ...]

For each number of pages corpora are made and read once, so that they are in the page cache; then the programs are run
by turns, each into a new output folder. In small corpora nothing is removed before the end: ext4 is slow to make files
for some seconds after many have been deleted. Where a turn takes gigabytes it is removed before the next.

Times are medians; ratios are medians of the ratios within a turn. The peak of memory is what wait4 reports, which is
never less than what this script itself takes, about 15 MB.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

from hugo import hugo_site
from programs import Failure, Program, cmark_only
from report import Row, table, write

HERE = Path(__file__).resolve().parent
CLAIMS = 5
LARGE = 20_000

BASE = "title: A made-up desk\nlanguage: en\n"
EVERYTHING = BASE + "base-url: https://desk.example/\n"
LINKING = BASE + "search: false\npictures: false\ndata: false\nprint: false\nfeeds: none\n"


def corpus(pages, folder, claims=0):
    content = folder / f"content-{pages}-{claims}"
    subprocess.run([sys.executable, HERE / "corpus.py", str(pages), content, "--claims", str(claims)], check=True)
    return content


def size(content):
    """Reads every file, so that it is in the page cache."""
    return sum(len(path.read_bytes()) for path in content.rglob("*") if path.is_file())


def build(tool, name, content, settings):
    return Program(
        name,
        lambda output: [tool, "build", "--content", content, "--output", output, "--quiet"],
        prepare=lambda: (content / "site.yml").write_text(settings, encoding="utf-8"),
    )


def programs(pages, options, folder):
    """What is timed, the first being what all others are held against."""
    plain = corpus(pages, folder)
    claimed = corpus(pages, folder, CLAIMS)
    print(f"{pages:,} pages, {size(plain) / 1e6:.1f} MB, with claims {size(claimed) / 1e6:.1f} MB", file=sys.stderr)
    compiled = cmark_only(HERE / "cmark_only.c", folder / "cmark_only")
    chosen = [
        Program("cmark alone, one thread", lambda output: [compiled, plain, output]),
        Program("cmark alone, two threads", lambda output: [compiled, "-j", "2", plain, output]),
        build(options.tool, "dossier, linking alone", plain, LINKING),
        build(options.tool, "dossier, everything", plain, EVERYTHING),
        build(options.tool, f"dossier, everything, {CLAIMS} claims a note", claimed, EVERYTHING),
    ]
    if shutil.which("hugo") and not options.no_hugo:
        site = hugo_site(plain, folder / f"hugo-{pages}")
        size(site)
        chosen.append(Program("Hugo", lambda output: ["hugo", "--source", site, "--destination", output, "--quiet"]))
    return chosen


def measure(chosen, folder, runs, is_large):
    for turn in range(runs):
        kept = Path(tempfile.mkdtemp(dir=folder))
        # Who goes first changes, so that none has the quieter disk.
        for number, program in enumerate(chosen if turn % 2 == 0 else reversed(chosen)):
            os.sync()
            program.measure(kept / str(number))
            if is_large:
                shutil.rmtree(kept / str(number))


def main():
    parser = argparse.ArgumentParser(description="Time cold builds, by turns with cmark alone and with Hugo.")
    parser.add_argument("pages", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--tool", default=".build/release/dossier", help="the tool to time")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where to work; a temporary folder unless given")
    parser.add_argument("--no-hugo", action="store_true", help="leave Hugo out although it is installed")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put table and plot into this page as well")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs takes a number from 1")
    if not shutil.which(options.tool):
        parser.error(f"there is no program {options.tool}; build it first, or name it with --tool")
    options.tool = str(Path(options.tool).resolve())
    if options.folder:
        options.folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for pages in options.pages:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as name:
            chosen = programs(pages, options, Path(name))
            measure(chosen, Path(name), options.runs, is_large=pages > LARGE)
            rows += [Row(pages, program, base=chosen[0]) for program in chosen]
    print(table(rows))
    if options.write:
        write(options.write, rows)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Failure, OSError, subprocess.CalledProcessError) as failure:
        print(f"run.py: {failure}", file=sys.stderr)
        sys.exit(1)
