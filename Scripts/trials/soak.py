#!/usr/bin/env python3
"""Rebuilds a small site thousands of times under “dossier serve”, and watches what the process holds.

Usage: Scripts/trials/soak.py [--tool .build/release/dossier] [--rebuilds 10000] [--pages 60] [--seed 1]

Notes are changed, added, renamed and removed at random; now and then one is broken, or a template is. After each edit a page
is fetched until it shows the newest site. Memory, descriptors and threads are read from /proc. The trial fails where the
last tenth of the samples holds more than a fifth beyond what the second tenth held, or two descriptors more.
"""

import argparse
import http.client
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
BENCH = pathlib.Path(__file__).resolve().parent.parent / "bench"


class Server:
    def __init__(self, tool, folder):
        self.process = subprocess.Popen(
            [str(pathlib.Path(tool).resolve()), "serve", "--content", "Content", "--port", "0", "--quiet"], cwd=folder,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.host = self.process.stdout.readline().strip().removeprefix("http://").rstrip("/")

    def page(self, path):
        connection = http.client.HTTPConnection(self.host, timeout=30)
        try:
            connection.request("GET", path)
            return connection.getresponse().read().decode()
        finally:
            connection.close()

    def held(self):
        """Memory in kB, open descriptors, threads."""
        folder = pathlib.Path("/proc") / str(self.process.pid)
        status = (folder / "status").read_text()
        memory, threads = (int(re.search(name + r":\s+(\d+)", status).group(1)) for name in ("VmRSS", "Threads"))
        return memory, len(list((folder / "fd").iterdir())), threads


class Editor:
    """Edits at random, of which the last names the marker that a page must then show."""

    def __init__(self, content, choice):
        self.content, self.choice = content, choice
        self.notes = sorted((content / "companies").glob("*.md"))
        self.texts = {note: note.read_text() for note in self.notes}
        self.watched = content / "companies" / "watched-firm.md"

    def edit(self, number):
        for _ in range(self.choice.choice([0, 0, 1, 3])):
            note = self.choice.choice(self.notes)
            kind = self.choice.randrange(5)
            if kind == 0:
                note.unlink(missing_ok=True)
            elif kind == 1:
                note.write_text("---\nname: [broken\n---\n" + self.texts[note])
            elif kind == 2:
                (note.parent / f"renamed-{number % 7}.md").write_text(f"---\nname: Renamed {number % 7}\n---\nSome text.\n")
            else:
                note.write_text(self.texts[note] + f"\nEdited {number}.\n")
        self.watched.write_text(f"---\nname: Watched firm\n---\nThe marker is edit-{number}-here.\n")
        return f"edit-{number}-here"


def soak(server, editor, rebuilds):
    samples, start = [server.held()], time.monotonic()
    for number in range(rebuilds):
        marker, since = editor.edit(number), time.monotonic()
        while marker not in server.page("/companies/watched-firm.html"):
            if time.monotonic() - since > 30:
                raise SystemExit(f"edit {number} was never shown")
            time.sleep(0.002)
        if number % max(1, rebuilds // 100) == 0:
            samples.append(server.held())
            if number % max(1, rebuilds // 20) == 0:
                memory, descriptors, threads = samples[-1]
                print(f"{number:6} rebuilds {time.monotonic() - start:7.0f} s {memory / 1024:7.1f} MB "
                      f"{descriptors:3} descriptors {threads:3} threads", flush=True)
    return samples


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/dossier")
    parser.add_argument("--rebuilds", type=int, default=10_000)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dossier-soak-") as folder:
        content = pathlib.Path(folder) / "Content"
        subprocess.run([sys.executable, BENCH / "corpus.py", str(given.pages), content], check=True, capture_output=True)
        server = Server(given.tool, folder)
        try:
            samples = soak(server, Editor(content, random.Random(given.seed)), given.rebuilds)
        finally:
            server.process.terminate()
            server.process.wait()
    tenth = max(1, len(samples) // 10)
    before, after = samples[tenth : 2 * tenth], samples[-tenth:]
    # A request that is being answered holds a descriptor for a moment: the middle of the samples is what stays.
    memory = [statistics.median(sample[0] for sample in part) for part in (before, after)]
    descriptors = [statistics.median(sample[1] for sample in part) for part in (before, after)]
    print(f"memory {memory[0] / 1024:.1f} MB, then {memory[1] / 1024:.1f} MB; descriptors {descriptors[0]:.0f}, then "
          f"{descriptors[1]:.0f}")
    if memory[1] > 1.2 * memory[0] or descriptors[1] > descriptors[0] + 1:
        sys.exit("the preview holds more and more")


if __name__ == "__main__":
    main()
