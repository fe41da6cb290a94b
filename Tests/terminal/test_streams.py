"""Where the prompt and the answers go, and what they look like there (R3, R20)."""

import os
import shlex
import subprocess
import unittest

from chat import COMMAND, CTRL_C, CTRL_D, ENTER, PROMPT, TIM, ChatTestCase


class Pipes(ChatTestCase):
    def run_piped(self, text, **variables):
        environment = {"PATH": os.environ["PATH"], "HOME": self.folder, "TERM": "xterm-256color", **variables}
        return subprocess.run(shlex.split(COMMAND), input=text.encode(), capture_output=True, env=environment)

    def test_no_prompt_no_echo_no_escapes(self):
        result = self.run_piped("hi\n")
        self.assertEqual(result.returncode, 0)
        self.assertNotIn(PROMPT.encode(), result.stdout + result.stderr)
        self.assertNotIn(b"\x1b", result.stdout + result.stderr)
        self.assertTrue(result.stdout.startswith(b"{"))
        self.assertEqual(result.stdout.count(b"\n"), 1)

    def test_the_same_whatever_the_window(self):
        self.assertEqual(self.run_piped("hi\n", COLUMNS="20").stdout, self.run_piped("hi\n", COLUMNS="200").stdout)

    def test_nothing_is_kept(self):
        self.run_piped("hi\n")
        self.assertEqual(os.listdir(self.folder), [])

    def test_at_a_terminal_there_is_another_way_to_a_transcript(self):
        chat = self.start(ready=False, command=shlex.quote(TIM) + " chat --transcript")
        self.assertEqual(chat.status(), 64)
        self.assertIn("at a terminal, /save FILE does", chat.text())

    def test_only_answers_reach_a_file(self):
        chat = self.start(shell="exec {command} > " + shlex.quote(self.path("out")))
        chat.type("half").read().type(CTRL_C).wait_for_prompt()
        chat.type("hi" + ENTER).read().wait_for_prompt()
        self.assertEqual(chat.end(), 0)
        with open(self.path("out"), "rb") as file:
            out = file.read()
        self.assertTrue(out.startswith(b"{"), out)
        self.assertNotIn(b"\x1b", out)
        self.assertNotIn(PROMPT.encode(), out)
        self.assertEqual(out.count(b"\n"), 1)


class PlainTerminals(ChatTestCase):
    def test_no_escape_ever(self):
        for variables in [{"TERM": "dumb"}, {"TERM": None}, {"INSIDE_EMACS": "29.1,comint"}]:
            chat = self.start(**variables)
            self.assertEqual(chat.ask("a question"), "a question")
            chat.type("half").read().type(CTRL_C).read()
            chat.type("rel\t\t").read().type(CTRL_C).read().type(CTRL_D).read()
            self.assertNotIn(b"\x1b", chat.raw, variables)
            self.assertNotIn(b"\x01", chat.raw, variables)


if __name__ == "__main__":
    unittest.main()
