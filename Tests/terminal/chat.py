"""A conversation at a pseudo-terminal, as a person at a keyboard would have it.

The command under test is the built `tim`, or what TIM_CHAT names; it must answer each line with one line of JSON that
has an "utterance", as `tim chat --json --quiet` does. TIM_PROMPT is its prompt. Needs pexpect and pyte, and skips
aloud without them:

    python3 -m unittest discover -s Tests/terminal
"""

import json
import os
import re
import shlex
import shutil
import signal
import sys
import tempfile
import time
import unittest

try:
    import pexpect
    import pyte
except ImportError as missing:
    print(f"terminal tests skipped: {missing.name} is missing (pip install pexpect pyte)", file=sys.stderr)
    raise unittest.SkipTest(f"{missing.name} is missing")

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TIM = os.environ.get("TIM", os.path.join(ROOT, ".build", "debug", "tim"))
COMMAND = os.environ.get("TIM_CHAT", shlex.quote(TIM) + " chat --json --quiet")
PROMPT = os.environ.get("TIM_PROMPT", "tim> ")
SECONDS = float(os.environ.get("TIM_TEST_SECONDS", "10"))

CTRL_A, CTRL_C, CTRL_D, CTRL_R, CTRL_Z = "\x01", "\x03", "\x04", "\x12", "\x1a"
TAB, ENTER, UP, LEFT = "\t", "\r", "\x1b[A", "\x1b[D"
ANSWER = re.compile(rb'\{[^\r\n]*"utterance":\s*"(?:[^"\\]|\\.)*"[^\r\n]*\}(?=\r?\n)')
ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>])")


def hear_the_keyboard():
    """A job in the background ignores the signals of the keyboard, and what it starts does so too; a terminal's does not."""
    for number in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)


class Chat:
    """One session; `folder` is its home, kept so that a later session can find what an earlier one left."""

    def __init__(self, folder, rows=24, columns=80, shell=None, command=COMMAND, prompt=PROMPT, **variables):
        self.prompt = prompt
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        environment = {
            "PATH": os.environ["PATH"], "HOME": folder, "XDG_STATE_HOME": os.path.join(folder, "state"),
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "INPUTRC": "/dev/null",
        }
        environment.update(variables)
        environment = {name: value for name, value in environment.items() if value is not None}
        arguments = ["/bin/sh", "-c", shell.format(command=command)] if shell else shlex.split(command)
        self.child = pexpect.spawn(
            arguments[0], arguments[1:], env=environment, dimensions=(rows, columns), timeout=SECONDS,
            preexec_fn=hear_the_keyboard)
        self.child.delaybeforesend = None

    def read(self, seconds=0.2):
        """Takes in what arrives until nothing does for a moment."""
        while True:
            try:
                self._take(self.child.read_nonblocking(65536, timeout=seconds))
            except (pexpect.TIMEOUT, pexpect.EOF):
                return self

    def wait_for(self, condition, what):
        """Takes in output until a condition holds."""
        end = time.monotonic() + SECONDS
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f"no {what} in time:\n" + "\n".join(self.lines()))
            try:
                self._take(self.child.read_nonblocking(65536, timeout=0.1))
            except pexpect.TIMEOUT:
                pass
            except pexpect.EOF:
                if condition():
                    return self
                raise AssertionError(f"ended without {what}:\n" + "\n".join(self.lines()))
        return self

    def wait_for_prompt(self):
        """Waits until an empty prompt is the last thing on the screen."""
        return self.wait_for(lambda: self.current_line() == self.prompt.rstrip(), "prompt").read(0.05)

    def type(self, text):
        self.child.send(text)
        return self

    def ask(self, text):
        """Enters a line and gives back what Tim says it heard."""
        before = len(self.heard())
        self.type(text + ENTER)
        self.wait_for(lambda: len(self.heard()) > before, "answer")
        self.wait_for_prompt()
        return self.heard()[-1]

    def heard(self):
        return [json.loads(answer.decode())["utterance"] for answer in ANSWER.findall(self.raw)]

    def lines(self):
        return [line.rstrip() for line in self.screen.display]

    def current_line(self):
        return self.lines()[self.screen.cursor.y]

    def text(self):
        return ESCAPE.sub("", self.raw.decode(errors="replace")).replace("\r", "")

    def resize(self, rows, columns):
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        return self.read()

    def end(self):
        """Ends the session with Ctrl-D and gives back its exit status."""
        self.type(CTRL_D)
        return self.status()

    def status(self):
        try:
            while True:
                self._take(self.child.read_nonblocking(65536, timeout=SECONDS))
        except (pexpect.EOF, OSError):
            pass
        self.child.close()
        return self.child.exitstatus if self.child.signalstatus is None else -self.child.signalstatus

    def kill(self):
        self.child.kill(signal.SIGKILL)
        self.child.close()

    def _take(self, data):
        self.raw += data
        self.stream.feed(data)


class ChatTestCase(unittest.TestCase):
    """Gives every test a home of its own, and ends what a failed one leaves running."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="tim-terminal-")
        self.chats = []

    def tearDown(self):
        for chat in self.chats:
            chat.child.close(force=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, ready=True, **options):
        chat = Chat(self.folder, **options)
        self.chats.append(chat)
        return chat.wait_for_prompt() if ready else chat

    def path(self, *names):
        return os.path.join(self.folder, *names)
