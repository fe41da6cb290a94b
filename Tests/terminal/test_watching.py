"""A folder that somebody edits while Tim talks: the last answer comes anew by itself."""

import os
import unittest

from chat import ENTER, TIM, ChatTestCase

HOUSE = """# House

- Reviewed: 2026-11-28

## Where is the blue binder?

- Also asked: blue binder

In the cupboard.
"""


class Watching(ChatTestCase):
    def start_watching(self):
        self.knowledge = os.path.join(self.folder, "knowledge")
        os.makedirs(os.path.join(self.knowledge, "faq"))
        self.write("shape.md", "# Shape\n\n- Extends: nothing\n")
        self.write("faq/house.md", HOUSE)
        chat = super().start(command=f"{TIM} chat --quiet --watch --knowledge {self.knowledge}")
        chat.wait_for_prompt()
        chat.type("Where is the blue binder?" + ENTER)
        return chat.wait_for(lambda: "In the cupboard." in chat.text(), "answer").wait_for_prompt()

    def write(self, path, text):
        with open(os.path.join(self.knowledge, path), "w", encoding="utf-8") as file:
            file.write(text)

    def test_the_last_answer_comes_anew(self):
        chat = self.start_watching()
        self.write("faq/house.md", HOUSE.replace("cupboard", "attic"))
        chat.wait_for(lambda: "In the attic." in chat.text(), "new answer").wait_for_prompt()
        self.assertIn("tim: the knowledge was read anew", chat.text())
        self.assertEqual(1, chat.lines().count(chat.prompt.rstrip()), chat.lines())
        self.assertEqual(0, chat.end())

    def test_a_line_that_is_typed_is_left_alone(self):
        chat = self.start_watching()
        chat.type("blue bin").read(0.3)
        self.write("faq/house.md", HOUSE.replace("cupboard", "attic"))
        chat.read(1)
        self.assertEqual("tim> blue bin", chat.current_line())
        chat.type("der" + ENTER)
        chat.wait_for(lambda: "In the attic." in chat.text(), "new answer").wait_for_prompt()

    def test_an_error_is_said_and_the_rest_is_used(self):
        chat = self.start_watching()
        self.write("faq/house.md", HOUSE.replace("cupboard", "attic") + "\n## Who cooks?\n")
        chat.wait_for(lambda: "In the attic." in chat.text(), "new answer").wait_for_prompt()
        self.assertIn("without what 1 error keeps out", " ".join(chat.text().split()))


if __name__ == "__main__":
    unittest.main()
