"""What is timed, and the timing of one run."""

import os
import subprocess
import sys
import tempfile
import time
from collections import namedtuple

Run = namedtuple("Run", "wall cpu megabytes")


class Failure(Exception):
    pass


class Program:
    def __init__(self, name, command, prepare=lambda: None):
        self.name, self.command, self.prepare = name, command, prepare
        self.runs = []

    def measure(self, output):
        self.prepare()
        with tempfile.TemporaryFile() as log:
            start = time.perf_counter()
            process = subprocess.Popen(self.command(output), stdout=log, stderr=subprocess.STDOUT)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                log.seek(0)
                text = log.read()[-4000:].decode(errors="replace")
                raise Failure(f"{self.name} ended with status {process.returncode}:\n{text}")
        unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
        self.runs.append(Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit))


def cmark_only(source, made):
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libcmark"], check=True, capture_output=True, text=True
    ).stdout.split()
    compiler = os.environ.get("CC", "cc")
    subprocess.run([compiler, "-O2", "-pthread", source, *flags, "-o", made], check=True)
    return made
