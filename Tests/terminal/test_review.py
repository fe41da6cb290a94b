"""`tim replay --review` at a pseudo-terminal: each reply that differs is shown, and asked about (P5)."""

import os
import shlex
import tempfile
import unittest

import pexpect

from chat import COMMAND, SECONDS

PROGRAM = shlex.split(COMMAND)[0]
QUESTION = "for all that follow\\) "
TALK = "User: RTE vs PM\nTim: wrong\n\n" * 3


class Review(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = os.path.join(folder.name, "talk.txt")
        with open(self.file, "w", encoding="utf-8") as file:
            file.write(TALK)

    def review(self, *answers, **variables):
        """Answers the questions one by one; the exit status and the replies that still stand."""
        environment = {"PATH": os.environ["PATH"], "TERM": "dumb", **variables}
        child = pexpect.spawn(
            os.path.abspath(PROGRAM), ["replay", "--review", self.file], env=environment, timeout=SECONDS,
            encoding="utf-8")
        self.asked = []
        for answer in answers:
            child.expect(QUESTION)
            self.asked.append(child.before)
            child.sendline(answer)
        child.expect(pexpect.EOF)
        self.rest = child.before
        child.close()
        with open(self.file, encoding="utf-8") as file:
            return child.exitstatus, file.read().count("Tim: wrong")

    def test_one_by_one(self):
        self.assertEqual(self.review("what?", "a", "r", "s"), (1, 2))

    def test_all_that_follow(self):
        self.assertEqual(self.review("r", "A"), (1, 1))
        self.assertEqual(self.review("A"), (0, 0))

    def test_what_would_be_written_is_shown(self):
        with open(self.file, "w", encoding="utf-8") as file:
            file.write("User: RTE vs PM\n")
        self.assertEqual(self.review("a"), (0, 0))
        self.assertIn("    + “PM” can be more than one role. Which do you mean?", self.asked[0])
        with open(self.file, encoding="utf-8") as file:
            self.assertIn("\nTim: “PM” can be more than one role.", file.read())

    def test_what_was_rejected_is_not_shown_again(self):
        self.review("r", "A")
        self.assertIn("lead changed", self.asked[0])
        self.assertNotIn("lead changed", self.rest)
        self.assertIn("FAIL " + self.file + ":2:6  turn 1 “RTE vs PM”", self.rest)
        self.assertIn("replay: 2 passed, 1 failed, 0 skipped", self.rest)

    def test_nobody_is_asked_on_a_build_server(self):
        self.assertEqual(self.review(CI="true"), (1, 3))


if __name__ == "__main__":
    unittest.main()
