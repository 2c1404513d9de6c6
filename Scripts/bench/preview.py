#!/usr/bin/env python3
"""Measures how long a saved note takes to stand in a browser: “dossier serve” and headless Chromium.

Usage: Scripts/bench/preview.py [--tool .build/release/dossier] [--content Content] [--edits 40]

The content is copied first. Each edit changes one note; the clock runs from before the file is written until the browser,
which has reloaded the page by itself, has drawn a frame of it that shows the edit.
"""
import argparse
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

sys.dont_write_bytecode = True

from browser import Browser

# Told by the page once the text of an edit is drawn.
WATCHER = """
addEventListener("DOMContentLoaded", () => {
  const edit = document.body.innerText.match(/edit-number-\\d+/);
  requestAnimationFrame(() => setTimeout(() => seen(edit ? edit[0] : "none")));
});
"""


def note_with_page(content, address):
    """The first note whose page bears the name of its file."""
    for note in sorted(content.glob("*/*.md")):
        page = f"{address}{note.parent.name}/{note.stem}.html"
        try:
            urllib.request.urlopen(page).close()
        except urllib.error.HTTPError:
            continue
        if note.parent.name not in ("articles", "pages"):
            return note, page
    raise SystemExit("no note has a page")


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def measure(server, content, options, profile):
    """Milliseconds from saved to shown, and those that the tool says the build took, edit by edit."""
    address = server.stdout.readline().strip()
    print(server.stdout.readline().split(" pages")[0], "pages at", address)
    note, page = note_with_page(content, address)
    text = note.read_text()
    browser = Browser(options.browser, profile)
    try:
        for domain in ("Page", "Runtime"):
            browser.call(domain + ".enable")
        browser.call("Runtime.addBinding", name="seen")
        browser.call("Page.addScriptToEvaluateOnNewDocument", source=WATCHER)
        browser.call("Page.navigate", url=page)
        browser.wait_for("none")
        time.sleep(1)
        shown, built = [], []
        for number in range(options.edits):
            edit = f"edit-number-{number}"
            start = time.perf_counter()
            note.write_text(f"{text}\n{edit}\n")
            browser.wait_for(edit)
            shown.append((time.perf_counter() - start) * 1000)
            built.append(float(re.search(r"([\d.]+) ms", server.stdout.readline()).group(1)))
            time.sleep(0.2)
        return shown, built
    finally:
        browser.process.terminate()
        browser.process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", default=".build/release/dossier")
    parser.add_argument("--content", default="Content")
    parser.add_argument("--templates", default="Templates")
    parser.add_argument("--edits", type=int, default=40)
    parser.add_argument("--browser", default=shutil.which("chromium") or shutil.which("google-chrome"))
    options = parser.parse_args()
    if not options.browser:
        raise SystemExit("no Chromium is installed; name one with --browser")
    tool = str(pathlib.Path(options.tool).resolve())
    with tempfile.TemporaryDirectory() as folder:
        content = pathlib.Path(folder) / "Content"
        shutil.copytree(options.content, content)
        server = subprocess.Popen(
            [tool, "serve", "--content", str(content), "--templates", str(pathlib.Path(options.templates).resolve()),
             "--port", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            shown, built = measure(server, content, options, pathlib.Path(folder) / "profile")
        finally:
            server.terminate()
            server.wait()
        for name, values in (("saved to shown", shown), ("of which build", built)):
            if values:
                print(f"{name}: median {statistics.median(values):.0f} ms, 90th percentile "
                      f"{percentile(values, 0.9):.0f} ms, longest {max(values):.0f} ms")


if __name__ == "__main__":
    main()
