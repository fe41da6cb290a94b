"""What `tim replay --report` writes, read by parsers that know nothing of Tim."""

import json
import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TIM = os.path.abspath(os.environ.get("TIM", os.path.join(ROOT, ".build", "debug", "tim")))
POINT = re.compile(r"(ok|not ok) (\d+) - (.*?)(?: # (SKIP) (.*))?$")

# What reports stumble over, in everything that goes into one: what is said, expected, and why something is left out.
ODD = "<b> & \"quotes\" 'here' #5 \\ 100% a,b:c ]]> \x01 \x1b[31m \ufffe \u2028 — é 👩‍👩‍👧 $(rm) | `x`"
TALK = f"""Title: {ODD}
User: RTE vs PM
Tim: ...

User: {ODD}
Tim: not this {ODD}

User: what is PI
Skip: because {ODD}

User: what is PI
Expect:
- mentions: {ODD}
- role: RTE

User: what is an ART
"""
SAID = ["RTE vs PM", ODD, "what is PI", "what is PI", "what is an ART"]


def shown(text):
    """The text as reports show it: what cannot be seen stands as its number."""
    return re.sub(
        "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufffe\uffff]", lambda found: f"<U+{ord(found[0]):04X}>", text)


class TAP:
    """A small reader of the Test Anything Protocol, version 14."""

    def __init__(self, text):
        lines = text.split("\n")
        assert lines.pop() == "", "the last line is whole"
        assert lines.pop(0) == "TAP version 14"
        self.plan = int(re.fullmatch(r"1\.\.(\d+)", lines.pop(0))[1])
        self.points = []
        while lines:
            line = lines.pop(0)
            status, number, description, skip, reason = POINT.fullmatch(line).groups()
            assert int(number) == len(self.points) + 1
            point = {
                "ok": status == "ok", "description": self.plain(description), "skip": skip and self.plain(reason)}
            if lines and lines[0] == "  ---":
                end = lines.index("  ...")
                point.update(self.block([line[2:] for line in lines[1:end]]))
                del lines[:end + 1]
            self.points.append(point)

    @staticmethod
    def plain(text):
        return re.sub(r"\\([#\\])", r"\1", text)

    @classmethod
    def block(cls, lines):
        """The part of YAML that is used: keys with a scalar, a list of scalars or a block of keys."""
        values = {}
        while lines:
            key, value = re.fullmatch(r"(\w+):(?: (.*))?", lines.pop(0)).groups()
            inner = []
            while lines and lines[0].startswith("  "):
                inner.append(lines.pop(0)[2:])
            if value is not None:
                values[key] = value if value.isalpha() else json.loads(value)
            elif inner[0].startswith("- "):
                values[key] = [json.loads(line[2:]) for line in inner]
            else:
                values[key] = cls.block(inner)
        return values


class Reports(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def replay(self, *paths, **variables):
        """Replays and gives back both reports."""
        reports = [os.path.join(self.folder, name) for name in ("out.tap", "out.xml")]
        arguments = ["--report", "tap=" + reports[0], "--report", "junit=" + reports[1]]
        self.result = subprocess.run(
            [TIM, "replay", *arguments, *paths], cwd=self.folder, env=variables, capture_output=True, text=True)
        self.assertIn(self.result.returncode, (0, 1), self.result.stderr)
        with open(reports[0], encoding="utf-8") as file:
            tap = TAP(file.read())
        return tap, ElementTree.parse(reports[1]).getroot()

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)
        return name

    def test_a_turn_of_each_kind(self):
        name = self.write("a 'talk', <50%> & #1.txt", TALK)
        tap, xml = self.replay(name, CI="true")
        self.assertEqual(self.result.stdout.splitlines()[-1], "replay: 1 passed, 3 failed, 1 skipped")

        self.assertEqual(tap.plan, len(SAID))
        self.assertEqual([point["ok"] for point in tap.points], [True, False, True, False, False])
        for number, (said, point) in enumerate(zip(SAID, tap.points), 1):
            self.assertIn(f"turn {number} {shown(said)}", point["description"])
        self.assertEqual(tap.points[2]["skip"], "because " + shown(ODD))
        self.assertEqual(tap.points[1]["at"], {"file": name, "line": 6, "column": 6})
        self.assertEqual(tap.points[3]["wanted"], ["mentions: " + shown(ODD), "role: RTE"])
        self.assertEqual(tap.points[3]["found"], ["no such words in the reply", "none"])

        self.assertEqual((xml.tag, xml.get("tests"), xml.get("failures"), xml.get("skipped")), (
            "testsuites", "5", "3", "1"))
        suite, = xml
        self.assertEqual((suite.tag, suite.get("name")), ("testsuite", name))
        self.assertEqual([case.get("line") for case in suite], ["2", "5", "8", "11", "16"])
        for number, (said, case) in enumerate(zip(SAID, suite), 1):
            self.assertEqual((case.tag, case.get("file"), case.get("classname")), ("testcase", name, name))
            self.assertEqual(case.get("name"), f"turn {number}: {shown(said)}")
        self.assertEqual(suite[2].find("skipped").get("message"), "because " + shown(ODD))
        failures = [case.find("failure") for case in suite]
        self.assertEqual([failure is not None for failure in failures], [False, True, False, True, True])
        self.assertEqual([failures[n].get("type") for n in (1, 3, 4)], ["reply", "expectation", "pending"])
        self.assertTrue(failures[1].get("message").startswith("lead changed"))
        self.assertIn(f"expected mentions: {shown(ODD)}\n", failures[3].text)

    def test_all_conversations_of_the_faq(self):
        faq = os.path.join(ROOT, "Tests", "FAQ")
        tap, xml = self.replay(faq)
        passed, failed, skipped = map(int, re.findall(r"\d+", self.result.stdout.splitlines()[-1]))
        self.assertEqual(tap.plan, passed + failed + skipped)
        self.assertEqual(len(tap.points), tap.plan)
        self.assertEqual([point["ok"] for point in tap.points].count(False), failed)
        cases = xml.findall("testsuite/testcase")
        self.assertEqual(len(cases), tap.plan)
        self.assertEqual(len(xml.findall(".//failure")), failed)
        self.assertEqual(len(xml), len([name for name in os.listdir(faq) if name.endswith(".txt")]))
        for suite in xml:
            self.assertEqual(int(suite.get("tests")), len(suite))


if __name__ == "__main__":
    unittest.main()
