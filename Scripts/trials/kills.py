#!/usr/bin/env python3
"""Kills builds at random moments, and looks at what they leave.

Usage: Scripts/trials/kills.py [--tool .build/release/dossier] [--rounds 1000] [--pages 120] [--seed 1]

Each round takes an empty output folder or one that holds a site, starts a build of changed content, and ends it by SIGKILL:
half of the time somewhere in the whole build, half of the time while it is moving files to their places. Every file that
is then there must be whole, the file of the old site or of the new one. After a further build, which may be killed too,
the folder must hold exactly the new site.
"""

import argparse
import collections
import hashlib
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BENCH = pathlib.Path(__file__).resolve().parent.parent / "bench"


def files(folder):
    """Hash by path of all that readers of a site get; the build's own folder is left out."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(".dossier/"):
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def leftovers(folder):
    """What a finished build must not leave in its own folder: anything of its staging and its commit."""
    own = [path.name for path in (folder / ".dossier").iterdir()]
    return [name for name in own if name.endswith("next") or "commit" in name]


class Trial:
    def __init__(self, tool, folder, pages, seed):
        self.tool = str(pathlib.Path(tool).resolve())
        self.folder = folder
        self.output = folder / "Output"
        self.contents = [folder / "one", folder / "other"]
        for number, content in enumerate(self.contents):
            subprocess.run([sys.executable, BENCH / "corpus.py", str(pages), content], check=True, capture_output=True)
            self.change(content, random.Random(seed + number), number)
        self.sites, self.duration = [], 0.0
        for content in self.contents:
            start = time.monotonic()
            self.build(content)
            self.duration = max(self.duration, time.monotonic() - start)
            self.sites.append(files(self.output))
            shutil.rmtree(self.output)

    @staticmethod
    def change(content, choice, number):
        """Makes the two sites differ: pages that only one has, and pages whose text is another."""
        notes = sorted(content.rglob("*.md"))
        for note in choice.sample(notes, len(notes) // 4):
            if number == 0 and choice.random() < 0.5:
                note.unlink()
            else:
                note.write_text(note.read_text() + f"\nA further sentence, {choice.randrange(1000)}.\n")

    def start(self, content):
        command = [self.tool, "build", "--quiet", "--content", content, "--output", self.output]
        return subprocess.Popen(
            command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def build(self, content):
        process = self.start(content)
        _, told = process.communicate()
        if process.returncode not in (0, 1):
            raise SystemExit(f"a build was refused: {told}")

    def kill(self, content, choice):
        """Says how far the build was: `staging`, `moving`, or `done` where it was too quick."""
        process = self.start(content)
        if choice.random() < 0.5:
            time.sleep(choice.uniform(0, self.duration))
        else:
            plan = self.output / ".dossier" / "commit"
            while process.poll() is None and not plan.exists():
                time.sleep(0.0001)
            time.sleep(choice.expovariate(50 / self.duration))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if (self.output / ".dossier" / "commit").exists():
            return "moving"
        return "staging" if process.returncode == -signal.SIGKILL else "done"

    def round(self, choice):
        old = choice.choice([None, 0, 1])
        if old is None:
            shutil.rmtree(self.output, ignore_errors=True)
        else:
            self.build(self.contents[old])
        new = choice.randrange(2) if old is None else 1 - old
        stages = []
        for _ in range(choice.choice([1, 1, 1, 2, 3])):
            stages.append(self.kill(self.contents[new], choice))
            self.check_whole(files(self.output), [self.sites[new]] + ([] if old is None else [self.sites[old]]))
        self.build(self.contents[new])
        if files(self.output) != self.sites[new] or leftovers(self.output):
            raise SystemExit(f"after {stages} the next build did not heal the site: {leftovers(self.output)}")
        return stages

    @staticmethod
    def check_whole(found, sites):
        for name, digest in found.items():
            if not any(site.get(name) == digest for site in sites):
                raise SystemExit(f"{name} is neither of the old site nor of the new one")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/dossier")
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--pages", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    choice = random.Random(given.seed)
    counted = collections.Counter()
    with tempfile.TemporaryDirectory(prefix="dossier-kills-") as folder:
        trial = Trial(given.tool, pathlib.Path(folder), given.pages, given.seed)
        while counted["kills"] < given.rounds:
            stages = trial.round(choice)
            counted.update(stages)
            before = counted["kills"]
            counted["kills"] += sum(stage != "done" for stage in stages)
            if counted["kills"] // 100 > before // 100:
                print(f"{counted['kills']:5} kills", flush=True)
    print(f"{counted['kills']} kills: {counted['staging']} before anything was moved, {counted['moving']} while files "
          f"were moved; every file was whole, and every next build made the site whole")


if __name__ == "__main__":
    main()
