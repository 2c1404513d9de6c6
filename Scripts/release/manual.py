#!/usr/bin/env python3
"""Writes the man page, in mdoc, from what the tool says of its own commands.

Usage: manual.py SECONDS <dump.json, where SECONDS is the day of the page since 1970 and the dump is what
`dossier --experimental-dump-help` prints.
"""

import datetime
import json
import sys

# Standard in mdoc; other characters are written as they are, in UTF-8.
ESCAPES = {"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "“": "\\(lq", "”": "\\(rq", "’": "\\(cq"}


def text(words):
    """A line of running text: no character of it can be taken for a request."""
    escaped = "".join(ESCAPES.get(character, character) for character in words)
    return "\\&" + escaped if escaped.startswith(".") else escaped


def word(words):
    """An argument of a macro: quoted, since a space or a name of a macro would end it."""
    return '"' + text(words).replace('"', "\\(dq") + '"'


def options(command):
    shown = [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]
    return [a for a in shown if a["kind"] != "positional"], [a for a in shown if a["kind"] == "positional"]


def flag(name):
    return ("-" if name["kind"] != "long" else "--") + name["name"]


def signature(option):
    names = sorted(option["names"], key=lambda name: name["kind"] == "long")
    parts = []
    for name in names:
        parts.append("Fl " + word(flag(name)[1:]))
        if option["kind"] == "option":
            parts[-1] += " Ar " + word(option["valueName"])
    return " , ".join(parts)


def positional(argument):
    name = "Ar " + word(argument["valueName"])
    if argument["isRepeating"]:
        name += " ..."
    return "Op " + name if argument["isOptional"] else name


def description(argument):
    lines = []
    for key in ("abstract", "discussion"):
        if argument.get(key):
            lines.append(text(" ".join(argument[key].split())))
    choices = argument.get("allValues")
    if choices:
        lines.append("One of " + text(", ".join(choices)) + ".")
    if argument.get("defaultValue") and not choices:
        lines.append("Default: " + text(argument["defaultValue"]) + ".")
    return lines


def command_lines(command):
    flags, positionals = options(command)
    own = [f for f in flags if not {n["name"] for n in f["names"]} & {"help", "version"}]
    lines = [".Ss " + word("dossier " + command["commandName"])]
    lines += description(command)
    if own or positionals:
        lines.append(".Bl -tag -width Ds")
        for argument in positionals:
            lines += [".It " + positional(argument).removeprefix("Op "), *description(argument)]
        for option in own:
            lines += [".It " + signature(option), *description(option)]
        lines.append(".El")
    return lines


def page(tool, seconds):
    day = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    commands = [c for c in tool["subcommands"] if c.get("shouldDisplay", True) and c["commandName"] != "help"]
    lines = [f".Dd {day:%B} {day.day}, {day.year}", ".Dt DOSSIER 1", ".Os", ".Sh NAME", ".Nm dossier"]
    lines += [".Nd " + text(tool["abstract"].rstrip(".")[0].lower() + tool["abstract"].rstrip(".")[1:]), ".Sh SYNOPSIS"]
    for command in commands:
        flags, positionals = options(command)
        lines += [".Nm", "." + "\n.".join(["Cm " + word(command["commandName"]), "Op Ar options"])]
        lines += ["." + positional(argument) for argument in positionals]
    lines += [".Nm", ".Fl \\-help | \\-version"]
    lines += [".Sh DESCRIPTION", *description({"abstract": tool["abstract"]})]
    lines += ["Every command shows its options with", ".Fl \\-help .", ".Sh COMMANDS"]
    for command in commands:
        lines += command_lines(command)
    lines += [".Sh FILES", ".Bl -tag -width Ds"]
    for path, meaning in FILES:
        lines += [".It Pa " + path, meaning]
    lines += [".El", ".Sh EXIT STATUS", ".Bl -tag -width Ds"]
    for status, meaning in STATUSES:
        lines += [f".It {status}", meaning]
    lines += [".El"]
    return "\n".join(lines) + "\n"


STATUSES = [
    (0, "The content is clean."),
    (1, "There are problems in the content, which are printed."),
    (2, "Wrong usage, or something in the environment that keeps the command from its work."),
]
FILES = [
    ("Content/site.yml", "Title, address, language and options of the site."),
    ("Content/kinds.yml", "The kinds of note, where they are not the built\\-in ones."),
    ("Templates", "Files that take the place of built\\-in templates."),
    ("Output", "The site that is written."),
]

if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(page(json.load(sys.stdin)["command"], int(sys.argv[1])))
