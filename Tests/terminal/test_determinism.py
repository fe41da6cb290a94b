"""The same words give the same bytes, whatever the place, the time, the hash seed, and the way they are asked in."""

import json
import os
import re
import subprocess
import unittest

from chat import ROOT, TIM

PLACES = [
    {"LC_ALL": "C", "TZ": "UTC"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "America/St_Johns"},
    {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Asia/Kathmandu", "LANGUAGE": "de"},
    {"SWIFT_DETERMINISTIC_HASHING": "1", "LC_ALL": "C.UTF-8"},
    {"MALLOC_PERTURB_": "165", "COLUMNS": "20", "TERM": "dumb"},
]


def run(arguments, said="", **variables):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", **variables}
    return subprocess.run([TIM, *arguments], input=said.encode(), capture_output=True, env=environment).stdout


class Determinism(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = os.path.join(ROOT, "Tests", "FAQ")
        questions = []
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                questions += re.findall(r"^User: (.+)$", file.read(), re.MULTILINE)
        cls.questions = list(dict.fromkeys(questions))

    def test_there_is_enough_to_ask(self):
        self.assertGreater(len(self.questions), 300)

    def test_places_times_and_seeds(self):
        said = "\n".join(self.questions) + "\n"
        for arguments in [["ask", "--batch", "--json"], ["ask", "--batch", "--explain"], ["chat", "--json"],
                          ["chat", "--transcript"], ["ask", "--batch", "--format", "markdown"]]:
            first = run(arguments, said)
            self.assertGreater(len(first), 100_000, arguments)
            for place in PLACES:
                self.assertEqual(run(arguments, said, **place), first, (arguments, place))

    def test_alone_and_among_others(self):
        batch = run(["ask", "--batch", "--json"], "\n".join(self.questions) + "\n").splitlines()
        self.assertEqual(len(batch), len(self.questions))
        for question, line in list(zip(self.questions, batch))[::3]:
            self.assertEqual(run(["ask", "--json", "--", question]).rstrip(b"\n"), line, question)
            self.assertEqual(self.meant(run(["chat", "--json"], question + "\n").splitlines()[0]), self.meant(line), question)

    # What a chat asks one by one, where a single question gets the whole sheet.
    ASKED_BACK = ["career-choice", "assessment"]

    def meant(self, line):
        """A turn, without the answer where a conversation has another form for it."""
        turn = json.loads(line)
        if turn["intent"] in self.ASKED_BACK:
            del turn["answer"]
        return turn

    def test_jobs(self):
        folder = os.path.join(ROOT, "Tests", "FAQ")
        first = run(["replay", "--json", "--jobs", "1", folder])
        self.assertEqual(run(["replay", "--json", "--jobs", "4", folder]), first)


if __name__ == "__main__":
    unittest.main()
