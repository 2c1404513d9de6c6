#!/usr/bin/env python3
"""Measures what an edit costs in a large site: builds with a cache, and a preview that is running.

Usage: Scripts/bench/edit.py [--tool .build/release/dossier] [--pages 10000] [--edits 15]

A build is timed from its start to its end. A preview is timed from before the file is written until the page of the note,
asked for again and again, shows the edit.
"""
import argparse
import http.client
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time


def build(tool, content, output):
    start = time.perf_counter()
    subprocess.run([tool, "build", "--quiet", "--content", content, "--output", output], stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


class Edits:
    """One note's text, a value of it, and its aliases by turns changed; each edit leaves a word that no other has."""

    def __init__(self, note):
        self.note = note
        self.text = note.read_text()
        self.number = 0

    def make(self, kind):
        self.number += 1
        word = f"editnumber{self.number}"
        text = self.text
        if kind == "alias":
            text = text.replace("aliases: [", f"aliases: [Alias {word}, ") if "aliases: [" in text \
                else text.replace("---\n", f"---\naliases: [Alias {word}]\n", 1)
        elif kind == "value":
            text = text.replace("---\n", f"---\nsummary: In short {word}.\n", 1)
        self.note.write_text(f"{text}\n{word}\n")
        return word


def tell(name, values):
    values = sorted(values)
    print(f"{name}: median {statistics.median(values):.0f} ms, shortest {values[0]:.0f}, longest {values[-1]:.0f}", flush=True)


def measure_builds(tool, content, output, edits, count):
    print(f"first build: {build(tool, content, output):.0f} ms")
    build(tool, content, output)
    tell("nothing changed", [build(tool, content, output) for _ in range(count)])
    times = []
    for _ in range(max(3, count // 5)):
        edits.make("text")
        times.append(build(tool, content, output))
    tell("a note's text changed", times)


def measure_preview(tool, content, note, edits, count):
    server = subprocess.Popen([tool, "serve", "--content", content, "--port", "0"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
    try:
        address = server.stdout.readline().strip()
        print(server.stdout.readline().split(";")[0], "previewed")
        port = int(address.split(":")[2].strip("/"))
        page = f"/{note.parent.name}/{note.stem}.html"
        for kind in ("text", "value", "alias"):
            times = []
            for _ in range(count):
                time.sleep(0.3)
                start = time.perf_counter()
                word = edits.make(kind).encode()
                while word not in ask(port, page):
                    time.sleep(0.002)
                times.append((time.perf_counter() - start) * 1000)
            tell(f"preview, {kind} changed", times)
    finally:
        server.terminate()
        server.wait()


def ask(port, page):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", page)
    try:
        return connection.getresponse().read()
    finally:
        connection.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", default=".build/release/dossier")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--edits", type=int, default=15)
    options = parser.parse_args()
    tool = str(pathlib.Path(options.tool).resolve())
    corpus = pathlib.Path(__file__).parent / "corpus.py"
    with tempfile.TemporaryDirectory() as name:
        content = pathlib.Path(name) / "Content"
        subprocess.run([sys.executable, corpus, str(options.pages), content], check=True, stdout=subprocess.DEVNULL)
        note = sorted((content / "companies").glob("*.md"))[0]
        edits = Edits(note)
        measure_builds(tool, content, pathlib.Path(name) / "Output", edits, options.edits)
        measure_preview(tool, content, note, edits, options.edits)


if __name__ == "__main__":
    main()
