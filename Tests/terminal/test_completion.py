"""The Tab key, within sentences and after commands (R11)."""

import os
import unittest

from chat import PROMPT, TAB, ChatTestCase


class Completing(ChatTestCase):
    def completed(self, text, **options):
        chat = self.start(**options).type(text + TAB).read()
        return chat.current_line().removeprefix(PROMPT)

    def test_nouns_of_several_words_within_a_sentence(self):
        self.assertEqual(self.completed("what skills does a release tr"), "what skills does a Release Train Engineer")
        self.assertEqual(self.completed("does an AGI"), "does an Agile Coach")
        self.assertEqual(self.completed("(product o"), "(Product Owner")

    def test_what_candidates_share_comes_first(self):
        self.assertEqual(self.completed("skills for a rel"), "skills for a Release")

    def test_a_second_tab_lists_the_candidates(self):
        chat = self.start().type("skills for a rel" + TAB + TAB).read()
        screen = "\n".join(chat.lines())
        for name in ["Release Train Engineer", "Release Management", "Release Manager"]:
            self.assertIn(name, screen)
        self.assertEqual(screen.count("skills for a"), 2)
        chat.type("tr" + TAB).read()
        self.assertEqual(chat.ask("").rstrip(), "skills for a Release Train Engineer")

    def test_within_a_line_the_rest_stays(self):
        chat = self.start().type("a product o need?" + "\x1b[D" * 6 + TAB).read()
        self.assertEqual(chat.ask(""), "a Product Owner need?")

    def test_commands_and_their_arguments(self):
        self.assertEqual(self.completed("/he"), "/help")
        self.assertEqual(self.completed("/hist"), "/history")
        self.assertEqual(self.completed("/history c"), "/history clear")

    def test_files_only_where_asked_for(self):
        os.mkdir(self.path("notes"))
        open(self.path("notes", "answers.txt"), "w").close()
        self.assertEqual(self.completed("/save ~/not"), "/save ~/notes/")
        self.assertEqual(self.completed("/save ~/notes/"), "/save ~/notes/answers.txt")
        self.assertEqual(self.completed("read /et"), "read /et")
        self.assertEqual(self.completed("zzz"), "zzz")


if __name__ == "__main__":
    unittest.main()
