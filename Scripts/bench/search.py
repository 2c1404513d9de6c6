#!/usr/bin/env python3
"""Compares the search of a site with Pagefind on the same pages, in headless Chromium.

Usage: Scripts/bench/search.py [--tool .build/release/dossier] [--content Content] [--queries FILE] [--write]

Each query of the file, a line “words<TAB>address”, is put into the field of search.html and into Pagefind's own interface.
Told are how often the page that is meant comes first, how many bytes move, compressed as a host would send them, and how long
it takes from the last key until results are drawn. Five queries follow one another on one page; then the cache is emptied.
Pagefind is fetched from PyPI into .build/pagefind. With --write the figures go into Documentation/search.md.
"""
import argparse
import functools
import gzip
import http.server
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

sys.dont_write_bytecode = True

from browser import Browser

HERE = pathlib.Path(__file__).resolve().parent
DOCUMENT = HERE.parent.parent / "Documentation" / "search.md"
PAGEFIND = "pagefind[bin]==1.5.2"
SESSION = 5
COMPRESSED = {".html", ".js", ".css", ".json", ".svg", ".txt", ".xml"}

PAGEFIND_PAGE = """<!doctype html><html lang="en"><title>Pagefind</title>
<link rel="stylesheet" href="pagefind/pagefind-ui.css"><script src="pagefind/pagefind-ui.js"></script>
<div id="search"></div>
<script>new PagefindUI({ element: "#search", pageSize: 20, showImages: false, showSubResults: false, debounceTimeoutMs: 20 });</script>
"""


class Engine:
    """How a page is asked: where its field is, and what tells that results are drawn."""

    def __init__(self, name, page, field, first, settled):
        self.name, self.page, self.field, self.first, self.settled = name, page, field, first, settled


ENGINES = [
    Engine("Dossier", "search.html", "#page_search", "#page_results .results a",
           "document.querySelector('#page_search').form.ariaBusy === 'false'"
           " && document.querySelector('#page_results .status').textContent !== ''"),
    Engine("Pagefind", "pagefind.html", ".pagefind-ui__search-input", ".pagefind-ui__result-link",
           "/\\d|No results/.test(document.querySelector('.pagefind-ui__message')?.textContent ?? '')"
           " && !document.querySelector('.pagefind-ui__loading')"),
]


class Host(http.server.SimpleHTTPRequestHandler):
    """Sends files as a web host would, text compressed."""

    protocol_version = "HTTP/1.1"
    sent = 0

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        if not path.is_file():
            return self.send_error(404)
        body = path.read_bytes()
        self.send_response(200)
        if path.suffix in COMPRESSED:
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)
        Host.sent += len(body)

    def log_message(self, *_):
        pass


class Session:
    """One page in which queries follow one another, with an empty cache at its beginning."""

    def __init__(self, browser, engine, address):
        self.browser, self.engine = browser, engine
        browser.call("Network.clearBrowserCache")
        browser.call("Page.navigate", url=address + engine.page)
        self.wait(f"document.querySelector({json.dumps(engine.field)})")
        browser.evaluate(f"document.querySelector({json.dumps(engine.field)}).focus()")
        time.sleep(0.4)
        self.moved()

    def wait(self, test):
        for _ in range(2000):
            if self.browser.evaluate(f"!!({test})"):
                return
            time.sleep(0.005)
        raise SystemExit(f"{self.engine.name}: {test} did not come true")

    def moved(self):
        """Bytes that the host sent since the last time; workers of the page ask it too, so that it knows best."""
        sent, Host.sent = Host.sent, 0
        return sent

    def ask(self, words):
        """The path of the first result, bytes moved, and milliseconds."""
        field = json.dumps(self.engine.field)
        self.browser.evaluate(f"document.querySelector({field}).select()")
        self.browser.call("Input.dispatchKeyEvent", type="keyDown", key="Backspace", windowsVirtualKeyCode=8)
        time.sleep(0.3)
        self.browser.evaluate(f"globalThis.done = (async () => {{ const start = performance.now();"
                              f"await new Promise((r) => document.querySelector({field}).addEventListener('input', r, {{ once: true }}));"
                              f"const typed = performance.now(); await new Promise((r) => setTimeout(r, 20));"
                              f"while (!({self.engine.settled})) await new Promise((r) => setTimeout(r, 2));"
                              f"return performance.now() - typed; }})(); 0")
        self.browser.call("Input.insertText", text=words)
        taken = self.browser.evaluate("globalThis.done")
        time.sleep(0.6)
        first = self.browser.evaluate(f"document.querySelector({json.dumps(self.engine.first)})?.pathname ?? ''")
        return urllib.parse.unquote(first).lstrip("/"), self.moved(), taken


def run(browser, engine, address, queries):
    answers = []
    for start in range(0, len(queries), SESSION):
        session = Session(browser, engine, address)
        for words, wanted in queries[start:start + SESSION]:
            first, moved, taken = session.ask(words)
            answers.append((words, wanted, first, moved, taken))
    return answers


def figures(answers):
    """A row of the table: first hits, bytes of a session's first and fourth query, milliseconds of these."""
    at = lambda place: [answer for number, answer in enumerate(answers) if number % SESSION == place]
    kilobytes = lambda part: f"{statistics.median(a[3] for a in part) / 1000:.0f} ({max(a[3] for a in part) / 1000:.0f})"
    milliseconds = lambda part: f"{statistics.median(a[4] for a in part):.0f} ({max(a[4] for a in part):.0f})"
    hits = sum(first == wanted for _, wanted, first, _, _ in answers)
    return [f"{hits} of {len(answers)}", kilobytes(at(0)), kilobytes(at(3)), milliseconds(at(0)), milliseconds(at(3))]


def pagefind(site):
    """Indexes the site with Pagefind, fetched from PyPI where it is not there yet."""
    folder = HERE.parent.parent / ".build" / "pagefind"
    if not (folder / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([folder / "bin" / "pip", "install", "--quiet", PAGEFIND], check=True)
    subprocess.run([folder / "bin" / "python", "-m", "pagefind", "--site", site, "--root-selector", "main", "--silent"], check=True)
    (site / "pagefind.html").write_text(PAGEFIND_PAGE)


def folder_size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def table(site, results):
    lines = ["| | page meant comes first | kB, first query | kB, fourth | ms, first query | ms, fourth | index kB |",
             "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    sizes = {"Dossier": folder_size(site / "search"), "Pagefind": folder_size(site / "pagefind")}
    for engine, answers in results:
        lines.append(f"| {engine.name} | {' | '.join(figures(answers))} | {sizes[engine.name] / 1000:,.0f} |")
    return "\n".join(lines)


def write(text):
    begin, end = "<!-- compared -->\n", "<!-- /compared -->\n"
    document = DOCUMENT.read_text()
    head, rest = document.split(begin)
    DOCUMENT.write_text(head + begin + "\n" + text + "\n\n" + end + rest.split(end)[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", default=".build/release/dossier")
    parser.add_argument("--content", default="Content")
    parser.add_argument("--queries", type=pathlib.Path, default=HERE / "queries.tsv")
    parser.add_argument("--browser", default=shutil.which("chromium") or shutil.which("google-chrome"))
    parser.add_argument("--write", action="store_true", help="put the table into Documentation/search.md")
    options = parser.parse_args()
    queries = [line.split("\t") for line in options.queries.read_text().splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        subprocess.run([options.tool, "build", "--quiet", "--content", options.content, "--output", site], check=False)
        pagefind(site)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = Browser(options.browser, pathlib.Path(folder) / "profile")
        for domain in ("Page", "Runtime", "Network"):
            browser.call(domain + ".enable")
        address = f"http://127.0.0.1:{server.server_port}/"
        results = [(engine, run(browser, engine, address, queries)) for engine in ENGINES]
        browser.process.terminate()
        browser.process.wait()
        for engine, answers in results:
            for words, wanted, first, _, _ in answers:
                if first != wanted:
                    print(f"{engine.name}: “{words}” gives {first or 'nothing'}, not {wanted}")
        text = table(site, results)
    print(text)
    if options.write:
        write(text)


if __name__ == "__main__":
    main()
