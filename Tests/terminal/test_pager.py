"""Long help page by page, and when not (C14); the same answer at a terminal and through a pipe (C3)."""

import os
import re
import shutil
import subprocess
import unittest

import pexpect

from chat import ESCAPE, SECONDS, TIM, ChatTestCase


class Paging(ChatTestCase):
    def setUp(self):
        super().setUp()
        self.pager = self.path("pager")
        with open(self.pager, "w") as file:
            file.write('#!/bin/sh\necho "LESS=$LESS" > "$HOME/paged"\ncat >> "$HOME/paged"\necho was-paged\n')
        os.chmod(self.pager, 0o755)

    def run_at_terminal(self, arguments, rows=24, **variables):
        """Runs `tim` at a terminal to its end; what it wrote, and what the pager got."""
        environment = {"PATH": os.environ["PATH"], "HOME": self.folder, "TERM": "xterm", "LANG": "C.UTF-8"}
        child = pexpect.spawn(
            TIM, arguments, env={**environment, **variables}, dimensions=(rows, 80), timeout=SECONDS,
            encoding="utf-8")
        child.expect(pexpect.EOF)
        child.close()
        self.assertEqual(child.exitstatus, 0)
        try:
            with open(self.path("paged")) as file:
                paged = file.read()
            os.remove(self.path("paged"))
        except FileNotFoundError:
            paged = None
        return ESCAPE.sub("", child.before).replace("\r", ""), paged

    def test_help_and_lists_that_are_taller_than_the_window(self):
        for arguments in [["--help"], ["ask", "-h"], ["help", "environment"], ["list", "terms"], ["coverage"]]:
            output, paged = self.run_at_terminal(arguments, rows=12, PAGER=self.pager)
            self.assertEqual(output, "was-paged\n", arguments)
            whole = subprocess.run([TIM, *arguments], capture_output=True, text=True, env={"COLUMNS": "80"}).stdout
            self.assertEqual(words(ESCAPE.sub("", paged)), ["LESS=FIRX", *words(whole)])

    def test_what_fits_is_written_at_once(self):
        for arguments in [["--version"], ["paths"], ["list", "levels"]]:
            self.assertIsNone(self.run_at_terminal(arguments, rows=40, PAGER=self.pager)[1])
        self.assertIsNone(self.run_at_terminal(["--help"], rows=200, PAGER=self.pager)[1])

    def test_an_answer_is_paged_and_no_chat_is(self):
        self.assertIn("Program Manager", self.run_at_terminal(["ask", "RTE vs Program Manager"], PAGER=self.pager)[1])
        self.assertIsNone(self.run_at_terminal(["ask", "What is ROAM?"], rows=60, PAGER=self.pager)[1])
        chat = self.start(command=f"{TIM} chat --quiet", rows=6, PAGER=self.pager)
        chat.type("/help\r").read().wait_for_prompt()
        self.assertFalse(os.path.exists(self.path("paged")))

    def test_who_wants_none_gets_none(self):
        for arguments, variables in [
                (["--no-pager", "--help"], {"PAGER": self.pager}), (["--help", "--no-pager"], {"PAGER": self.pager}),
                (["list", "terms", "--no-pager"], {"PAGER": self.pager}),
                (["--help"], {"TIM_PAGER": "", "PAGER": self.pager}), (["--help"], {"PAGER": "cat"}),
                (["--help"], {"PAGER": self.pager, "TERM": "dumb"}),
                (["--help"], {"PAGER": self.pager, "ACCESSIBLE": "1"}), (["--help"], {"PAGER": "/no/such/pager"})]:
            output, paged = self.run_at_terminal(arguments, **variables)
            self.assertIsNone(paged, (arguments, variables))
            self.assertGreater(output.count("\n"), 24)

    def test_the_own_variable_comes_first_and_options_of_less_stay(self):
        paged = self.run_at_terminal(["--help"], TIM_PAGER=self.pager, PAGER="false", LESS="R")[1]
        self.assertTrue(paged.startswith("LESS=R\n"))

    def test_a_pager_that_is_left_early_is_no_error(self):
        output, _ = self.run_at_terminal(["list", "terms"], PAGER="head -n 1")
        self.assertEqual(output.count("\n"), 1)

    @unittest.skipUnless(shutil.which("less"), "less is not installed")
    def test_less_is_the_one_where_none_is_named(self):
        child = pexpect.spawn(
            TIM, ["list", "terms"], dimensions=(24, 80), timeout=SECONDS, encoding="utf-8",
            env={"PATH": os.environ["PATH"], "HOME": self.folder, "TERM": "xterm", "LANG": "C.UTF-8"})
        child.expect(r"\n:")
        child.send("\x03")
        with self.assertRaises(pexpect.TIMEOUT):
            child.expect(pexpect.EOF, timeout=0.5)
        child.send("q")
        child.expect(pexpect.EOF)
        child.close()
        self.assertEqual(child.exitstatus, 0)


class SameWords(ChatTestCase):
    def test_a_terminal_and_a_pipe_get_the_same_words(self):
        for question in ["What is ROAM?", "What does an RTE do?", "RTE vs Program Manager"]:
            environment = {"PATH": os.environ["PATH"], "HOME": self.folder, "TERM": "xterm", "LANG": "C.UTF-8"}
            piped = subprocess.run([TIM, "ask", question], capture_output=True, text=True, env=environment).stdout
            child = pexpect.spawn(
                TIM, ["ask", "--sources", "whole", "--no-pager", question], env=environment, dimensions=(24, 60), timeout=SECONDS, encoding="utf-8")
            child.expect(pexpect.EOF)
            self.assertEqual(set(words(bare(child.before))), set(words(bare(piped))))


def bare(text):
    return re.sub(r"[-.:,;]+(?=\s)|(?<=\s)-(?=\s)", " ", ESCAPE.sub("", text))


def words(text):
    return text.split()


if __name__ == "__main__":
    unittest.main()
