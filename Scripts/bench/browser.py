"""Headless Chromium for measurements, spoken to through its debugging pipe."""
import itertools
import json
import os
import subprocess


class Browser:
    """Chromium, spoken to through its debugging pipe, so that nothing has to be installed beside it."""

    def __init__(self, program, profile):
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()

        def connect():
            # The browser reads from descriptor 3 and writes to 4; the originals may be these very numbers.
            reading, writing = os.dup(to_browser), os.dup(from_browser)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
             f"--user-data-dir={profile}", "about:blank"],
            close_fds=False, preexec_fn=connect, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.pending = b""
        self.numbers = itertools.count(1)
        self.events = []
        self.session = None
        # The page that is there already: it is in the foreground, and only such a page is drawn.
        targets = self.call("Target.getTargets")["targetInfos"]
        target = next(target["targetId"] for target in targets if target["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def read(self):
        while b"\0" not in self.pending:
            chunk = os.read(self.input, 1 << 16)
            if not chunk:
                raise SystemExit("the browser has ended")
            self.pending += chunk
        message, self.pending = self.pending.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def next_event(self):
        """What the browser tells of itself, in its order; waits where nothing has come."""
        return self.events.pop(0) if self.events else self.read()

    def wait_for(self, payload):
        """Reads on until a page tells this through its binding."""
        while True:
            event = self.next_event()
            if event.get("method") == "Runtime.bindingCalled" and event["params"]["payload"] == payload:
                return

    def evaluate(self, expression):
        """The value of an expression in the page; a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise SystemExit(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")
