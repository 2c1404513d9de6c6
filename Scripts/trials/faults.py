#!/usr/bin/env python3
"""Builds into folders that fail, and looks at what is told and what is left.

Usage: sudo Scripts/trials/faults.py [--tool .build/release/dossier]

Each trial begins with a site in the output folder and changed content. The disk is full, read-only or bounded by the size of
a file; permission is lost before the build or half-way; the clock was set back. A build that cannot be finished must say so
with status 2, and leave every file of the old site as it was; one that follows, once the fault is gone, must make the new
site. Needs root, for small file systems of its own; the tool itself runs as nobody.
"""

import argparse
import hashlib
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

NOBODY = 65534


def files(folder):
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    found = {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    return {name: digest for name, digest in found.items() if not name.startswith(".dossier/")}


class Place:
    """Content and an output folder on a file system of 6 MB."""

    def __init__(self, folder, tool):
        self.folder, self.tool = folder, tool
        self.disk = folder / "disk"
        self.disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size=6m,mode=777", "tmpfs", self.disk], check=True)
        self.output = self.disk / "Output"
        self.write("A first text.")
        assert self.build().returncode == 0
        self.old = files(self.output)
        self.write("Another text, and longer.", notes=60)

    def write(self, text, notes=50):
        companies = self.folder / "Content" / "companies"
        companies.mkdir(parents=True, exist_ok=True)
        for number in range(notes):
            (companies / f"firm-{number}.md").write_text(f"---\nname: Firm {number}\n---\n{text} " + "Words. " * 300)
        subprocess.run(["chmod", "-R", "a+rX", self.folder], check=True)

    def start(self, **given):
        return subprocess.Popen(
            [self.tool, "build", "--quiet", "--output", self.output], cwd=self.folder, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, user=NOBODY, group=NOBODY, extra_groups=[], **given)

    def build(self, **given):
        process = self.start(**given)
        process.told = process.communicate()[1]
        return process

    def close(self):
        subprocess.run(["umount", self.disk], check=True)


def disk_full(place):
    free = shutil.disk_usage(place.disk).free
    filler = place.disk / "filler"
    filler.write_bytes(b"x" * (free - 200_000))
    yield place.build()
    filler.unlink()


def read_only(place):
    subprocess.run(["mount", "-o", "remount,ro", place.disk], check=True)
    yield place.build()
    subprocess.run(["mount", "-o", "remount,rw", place.disk], check=True)


def file_size_bounded(place):
    """As a quota does: a write is refused part of the way."""
    yield place.build(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)))


def no_permission(place):
    place.output.chmod(0o555)
    (place.output / ".dossier").chmod(0o555)
    yield place.build()
    place.output.chmod(0o755)
    (place.output / ".dossier").chmod(0o755)


def permission_lost_half_way(place):
    process = place.start()
    while process.poll() is None and not (place.output / ".dossier/next/companies").exists():
        pass
    os.chown(place.output / ".dossier/next/companies", 0, 0)
    os.chmod(place.output / ".dossier/next/companies", 0o555)
    process.told = process.communicate()[1]
    yield process
    os.chown(place.output / ".dossier/next/companies", NOBODY, NOBODY)
    os.chmod(place.output / ".dossier/next/companies", 0o755)


def clock_set_back(place):
    """Changed notes bear a time before that of the first build, and the output one in the future."""
    early, late = time.time() - 10**8, time.time() + 10**8
    for note in place.folder.rglob("*.md"):
        os.utime(note, (early, early))
    for path in place.output.rglob("*"):
        os.utime(path, (late, late))
    yield None


TRIALS = [disk_full, read_only, file_size_bounded, no_permission, permission_lost_half_way, clock_set_back]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/dossier")
    given = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit("faults.py needs root: it mounts small file systems")
    failed = False
    for trial in TRIALS:
        with tempfile.TemporaryDirectory(prefix="dossier-faults-") as folder:
            tool = pathlib.Path(folder) / "dossier"
            shutil.copy(given.tool, tool)
            os.chmod(folder, 0o755)
            place = Place(pathlib.Path(folder), tool)
            try:
                problem = outcome(trial, place)
            finally:
                place.close()
        print(f"{trial.__name__.replace('_', ' ')}: {problem or 'as promised'}", flush=True)
        failed = failed or problem is not None
    sys.exit(1 if failed else 0)


def outcome(trial, place):
    """What is wrong, or None."""
    steps = trial(place)
    refused = next(steps)
    if refused is not None:
        print(f"  {refused.told.strip()}")
        if refused.returncode != 2:
            return f"the status is {refused.returncode}"
        if files(place.output) != place.old:
            return "the old site is no longer whole"
    next(steps, None)
    healed = place.build()
    if healed.returncode != 0:
        return f"the next build fails: {healed.told}"
    fresh = place.folder / "fresh"
    fresh.mkdir(mode=0o777)
    os.chmod(fresh, 0o777)
    subprocess.run([place.tool, "build", "--quiet", "--output", fresh / "site"], cwd=place.folder, check=True)
    return None if files(place.output) == files(fresh / "site") else "the next build does not make the new site"


if __name__ == "__main__":
    main()
