#!/usr/bin/env python3
"""Times a cold build against a C program that only runs cmark over the same files and writes the results.

Usage: run.py [--tool PATH] [--runs N] [--claims N] [PAGES ...]

For each number of pages a corpus is made, read once so that it is in the page cache, and the programs are run by
turns, each into a new output folder. Nothing is removed before the end: ext4 is slow to make files for some seconds
after many have been deleted. Five runs of 10,000 pages take about 1.5 GB of disk.

Times are medians; ratios are medians of the ratios within a turn. The peak of memory is what wait4 reports, which is
never less than what this script itself takes, about 15 MB.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import namedtuple
from pathlib import Path

HERE = Path(__file__).resolve().parent
Run = namedtuple("Run", "wall cpu megabytes")


class Failure(Exception):
    pass


class Program:
    def __init__(self, name, command):
        self.name, self.command = name, command
        self.runs = []

    def measure(self, content, output):
        with tempfile.TemporaryFile() as log:
            start = time.perf_counter()
            process = subprocess.Popen(self.command(content, output), stdout=log, stderr=subprocess.STDOUT)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                log.seek(0)
                text = log.read()[-4000:].decode(errors="replace")
                raise Failure(f"{self.name} ended with status {process.returncode}:\n{text}")
        unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
        self.runs.append(Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit))


def programs(options, folder):
    made = folder / "cmark_only"
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libcmark"], check=True, capture_output=True, text=True
    ).stdout.split()
    compiler = os.environ.get("CC", "cc")
    subprocess.run([compiler, "-O2", "-pthread", HERE / "cmark_only.c", *flags, "-o", made], check=True)
    chosen = [Program("cmark only, one thread", lambda content, output: [made, content, output])]
    if options.threads > 1:
        chosen.append(
            Program(
                f"cmark only, {options.threads} threads",
                lambda content, output: [made, "-j", str(options.threads), content, output],
            )
        )
    if not options.cmark_only:
        chosen.append(
            Program(
                "dossier build",
                lambda content, output: [
                    options.tool, "build", "--content", content, "--output", output, "--quiet"],
            )
        )
    return chosen


def make_corpus(pages, claims, folder):
    content = folder / f"content-{pages}"
    subprocess.run(
        [sys.executable, HERE / "corpus.py", str(pages), content, "--claims", str(claims)], check=True
    )
    size = sum(len(path.read_bytes()) for path in sorted(content.rglob("*")) if path.is_file())
    print(f"{pages} pages, {size / 1e6:.1f} MB", file=sys.stderr)
    return content


def measure(chosen, content, folder, runs):
    for turn in range(runs):
        # Who goes first changes, so that neither has the quieter disk.
        for program in chosen if turn % 2 == 0 else reversed(chosen):
            os.sync()
            program.measure(content, Path(tempfile.mkdtemp(dir=folder)) / "output")


def median(program, field):
    return statistics.median(getattr(run, field) for run in program.runs)


def ratio(program, base, field):
    pairs = zip(program.runs, base.runs)
    return statistics.median(getattr(run, field) / getattr(other, field) for run, other in pairs)


def report(pages, chosen):
    base = chosen[0]
    for program in chosen:
        print(
            f"| {pages:,} | {program.name} | {median(program, 'wall'):.3f} | {median(program, 'cpu'):.3f} "
            f"| {median(program, 'megabytes'):.0f} | {ratio(program, base, 'wall'):.2f} "
            f"| {ratio(program, base, 'cpu'):.2f} |",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description="Time a cold build against cmark alone.")
    parser.add_argument("pages", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--tool", default=".build/release/dossier", help="the tool to time")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--claims", type=int, default=0, help="claims with a source in each note")
    parser.add_argument("--threads", type=int, default=2, help="of the second run of cmark alone; 1 leaves it out")
    parser.add_argument("--cmark-only", action="store_true", help="leave the tool out")
    parser.add_argument("--folder", type=Path, help="where to work; a temporary folder unless given")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs takes a number from 1")
    if not options.cmark_only and not shutil.which(options.tool):
        parser.error(f"there is no program {options.tool}; build it first, or name it with --tool")
    if options.folder:
        options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as name:
        folder = Path(name)
        print("| pages | program | wall s | user + sys s | peak MB | wall ratio | CPU ratio |")
        print("| ---: | --- | ---: | ---: | ---: | ---: | ---: |", flush=True)
        for pages in options.pages:
            chosen = programs(options, folder)
            content = make_corpus(pages, options.claims, folder)
            measure(chosen, content, folder, options.runs)
            report(pages, chosen)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Failure, OSError, subprocess.CalledProcessError) as failure:
        print(f"run.py: {failure}", file=sys.stderr)
        sys.exit(1)
