"""What an answer leaves on the screen: the first screenful and /more, folded sources, pages in one-shot (issue 14)."""

import csv
import io
import os
import re
import subprocess
import unittest

import pexpect

from chat import ENTER, ESCAPE, ROOT, SECONDS, TIM, ChatTestCase

QUESTION = "What skills, attributes, practices and knowledge does an RTE need for release management at lead level?"


def questions():
    """The first question of every conversation of the FAQ."""
    folder = os.path.join(ROOT, "Tests", "FAQ")
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            match = re.search(r"^User:[ ]*(.*(?:\n(?!\w+:|\n).+)*)", file.read(), re.MULTILINE)
        if match:
            yield " ".join(match.group(1).split())


def body(written):
    """The lines of a reply without the line entered, blank ones and the prompt."""
    return [line for line in written.split("\n")[1:] if line and not line.startswith("tim>")]


class Talking(ChatTestCase):
    def start(self, options="", **rest):
        return super().start(command=f"{TIM} chat --quiet {options}", **rest)

    def say(self, chat, text):
        start = len(chat.raw)
        chat.type(text + ENTER).read(0.05)
        chat.wait_for(lambda: chat.current_line() == chat.prompt.rstrip() and len(chat.raw) > start, "prompt").read(0.1)
        return ESCAPE.sub("", chat.raw[start:].decode()).replace("\r", "")


class Screenful(Talking):
    def test_the_lead_and_the_first_items_stay_on_the_screen(self):
        chat = self.start()
        self.say(chat, QUESTION)
        screen = chat.lines()
        self.assertTrue(any(line.startswith("tim> What skills") for line in screen), screen)
        self.assertTrue(any(line.startswith("1. ") for line in screen), screen)
        self.assertTrue(any(line.endswith("/more") for line in screen), screen)

    def test_more_shows_every_line_once(self):
        chat = self.start()
        parts = [self.say(chat, QUESTION)]
        while "· /more" in parts[-1]:
            parts.append(self.say(chat, "/more"))
            self.assertLess(len(parts), 10)
        whole = self.say(self.start("--no-pager", rows=200), QUESTION)
        shown = [line for part in parts for line in body(part) if not line.endswith("· /more")]
        self.assertEqual(shown, body(whole))

    def test_no_answer_of_the_faq_pushes_its_lead_off_the_screen(self):
        chat = self.start()
        for question in questions():
            written = self.say(chat, question).split("\n")
            lead = next((line for line in written[1:] if line and not line.startswith("tim>")), None)
            if lead and len("tim> " + question) < 20 * 80:
                self.assertIn(lead, chat.lines(), question)
            self.say(chat, "/reset")

    def test_everything_at_once_for_who_wants_it(self):
        for start in [{"options": "--no-pager"}, {"options": "--accessible", "prompt": "You: "}, {"TERM": "dumb"}]:
            chat = self.start(**start)
            self.assertNotIn("/more", self.say(chat, QUESTION))
        with open(self.path("config"), "w") as file:
            file.write("pager = never\n")
        chat = self.start(TIM_CONFIG=self.path("config"))
        self.assertNotIn("/more", self.say(chat, QUESTION))


class Folding(Talking):
    def test_a_line_that_opens(self):
        chat = self.start(rows=200)
        written = self.say(chat, QUESTION)
        folded = re.search(r"\n(\d+) sources · /sources", written)
        self.assertIsNotNone(folded)
        count = int(folded.group(1))
        self.assertGreater(count, 1)
        self.assertNotIn("https://", written)
        self.assertRegex(written, r"\[1\]")
        listed = self.say(chat, "/sources")
        self.assertEqual(listed.count("https://"), count)

    def test_numbers_are_links(self):
        chat = self.start(rows=200)
        start = len(chat.raw)
        self.say(chat, "What is ROAM?")
        self.assertRegex(chat.raw[start:], rb"\x1b\]8;id=tim[0-9a-f]+;https://[^\x1b]+\x1b\\\[1\]\x1b\]8;;\x1b\\")

    def test_overrides(self):
        self.assertIn("https://", self.say(self.start("--sources whole", rows=200), QUESTION))
        for arguments, is_whole in [([], True), (["--sources", "whole"], True), (["--format", "markdown"], True)]:
            piped = subprocess.run([TIM, "ask", *arguments, QUESTION], capture_output=True, text=True, env={}).stdout
            self.assertEqual("https://" in piped, is_whole, arguments)


class OneShot(ChatTestCase):
    def ask(self, arguments, rows=24, **variables):
        environment = {"PATH": os.environ["PATH"], "HOME": self.folder, "TERM": "xterm", "LANG": "C.UTF-8"}
        child = pexpect.spawn(
            TIM, ["ask", *arguments], env={**environment, **variables}, dimensions=(rows, 80), timeout=SECONDS,
            encoding="utf-8")
        child.expect(pexpect.EOF)
        child.close()
        return ESCAPE.sub("", child.before).replace("\r", "")

    def test_what_is_taller_than_the_window_is_paged(self):
        self.assertEqual(self.ask([QUESTION], PAGER="head -n 1").count("\n"), 1)
        self.assertGreater(self.ask(["--no-pager", QUESTION], PAGER="head -n 1").count("\n"), 24)
        self.assertGreater(self.ask([QUESTION], rows=300, PAGER="head -n 1").count("\n"), 24)
        self.assertIn("--sources whole", self.ask([QUESTION], rows=300))


class Assessing(Talking):
    def test_one_by_one_with_back_skip_stop_and_resume(self):
        chat = self.start(rows=60)
        self.assertIn("1 of 10", self.say(chat, "Which level am I in release management?"))
        self.assertIn("2 of 10", self.say(chat, "yes"))
        self.assertIn("1 of 10", self.say(chat, "back"))
        self.assertIn("2 of 10", self.say(chat, "partly"))
        self.assertIn("3 of 10", self.say(chat, "skip"))
        self.assertIn("continue the assessment", self.say(chat, "stop"))
        self.say(chat, "What is ROAM?")
        self.assertIn("3 of 10", self.say(chat, "continue the assessment"))
        for _ in range(8):
            written = self.say(chat, "not yet")
        self.assertRegex(written, r"\nFoundation +[█░]+ ")
        self.assertIn("30 days", written)

    def test_a_saved_one_goes_on(self):
        chat = self.start(rows=60)
        self.say(chat, "Which level am I in release management?")
        self.say(chat, "yes")
        self.say(chat, "/save ~/assessment.txt")
        chat.end()
        later = self.start("--continue " + self.path("assessment.txt"), rows=60)
        self.assertIn("3 of 10", self.say(later, "not yet"))


class Exporting(Talking):
    def test_the_last_answer_in_three_forms(self):
        chat = self.start(rows=60)
        self.say(chat, "Make me a checklist for release management at senior level")
        for name in ["list.md", "list.csv", "list.txt"]:
            self.assertIn(name, self.say(chat, f"/export ~/{name}"))
        with open(self.path("list.md"), encoding="utf-8") as file:
            self.assertGreater(len(re.findall(r"^- \[ \] \*\*", file.read(), re.MULTILINE)), 3)
        with open(self.path("list.csv"), encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertGreater(len([row for row in rows if row["number"]]), 3)
        self.assertEqual({row["done"] for row in rows}, {""})
        self.assertIn("/export FILE", self.say(chat, "/export ~/list.pdf"))
        self.assertFalse(os.path.exists(self.path("list.pdf")))

    def test_every_kind_of_work_is_sound_csv(self):
        for question in [
                "Make me a checklist for release management at senior level", "Interview kit for a senior product owner",
                "Write a job advert for a Release Train Engineer.", "Which level am I in release management?",
                "My first ninety days as a release manager, starting on 1 March 2027", "RTE vs Program Manager"]:
            text = subprocess.run(
                [TIM, "ask", "--format", "csv", question], capture_output=True, text=True, env={}).stdout
            rows = list(csv.reader(io.StringIO(text), strict=True))
            self.assertEqual({len(row) for row in rows}, {len(rows[0])}, question)
            self.assertGreater(len(rows), 5, question)


if __name__ == "__main__":
    unittest.main()
