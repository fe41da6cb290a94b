"""Earlier lines, in this session and the next (R5, R6, R7, R8)."""

import os
import stat
import unittest

from chat import ENTER, UP, ChatTestCase


class HistoryFile(ChatTestCase):
    @property
    def file(self):
        return self.path("state", "tim", "history")

    def content(self):
        with open(self.file) as file:
            return file.read()

    def entries(self):
        return [line for line in self.content().splitlines() if not line.startswith("#")]

    def test_only_the_owner_can_read_it_and_nothing_else_is_written(self):
        self.start().ask("a question")
        self.assertEqual(stat.S_IMODE(os.stat(self.file).st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(os.stat(os.path.dirname(self.file)).st_mode), 0o700)
        self.assertEqual(os.listdir(self.folder), ["state"])

    def test_the_default_folder(self):
        self.start(XDG_STATE_HOME=None).ask("a question")
        self.assertTrue(os.path.exists(self.path(".local", "state", "tim", "history")))

    def test_each_line_is_there_as_soon_as_it_is_entered(self):
        chat = self.start()
        chat.ask("first")
        self.assertEqual(self.entries(), ["first"])
        chat.kill()
        self.assertEqual(self.entries(), ["first"])

    def test_two_sessions_and_a_kill_lose_nothing(self):
        one, other = self.start(), self.start()
        one.ask("one a")
        other.ask("other a")
        one.ask("one b")
        one.kill()
        other.ask("other b")
        self.assertEqual(other.end(), 0)
        self.assertEqual(self.entries(), ["one a", "other a", "one b", "other b"])

    def test_it_comes_back_in_the_next_session(self):
        self.start().ask("an earlier question")
        self.assertEqual(self.start().type(UP).read().ask(""), "an earlier question")

    def test_a_pasted_entry_comes_back_as_one(self):
        chat = self.start().type("\x1b[200~two\nlines\x1b[201~").read()
        heard = chat.ask("")
        chat.end()
        self.assertEqual(self.start().type(UP).read().ask(""), heard)

    def test_what_is_not_kept(self):
        chat = self.start()
        for line in ["twice", "twice", " secret", "twice", "once"]:
            chat.ask(line)
        self.assertEqual(self.entries(), ["twice", "once"])

    def test_switched_off(self):
        for variables in [{"TIM_HISTFILE": ""}, {"TIM_HISTFILE": "/dev/null"}, {"TIM_HISTSIZE": "0"}]:
            self.start(**variables).ask("a question")
            self.assertFalse(os.path.exists(self.path("state")), variables)

    def test_no_more_than_asked_for(self):
        chat = self.start(TIM_HISTSIZE="3")
        for number in range(6):
            chat.ask(f"question {number}")
        self.assertEqual(self.entries(), ["question 3", "question 4", "question 5"])

    def test_a_broken_one_is_no_end(self):
        os.makedirs(os.path.dirname(self.file))
        with open(self.file, "wb") as file:
            file.write(b"\xff\xfe\x00no time\n#1700000000\ncut of")
        chat = self.start()
        chat.ask("next")
        self.assertEqual(chat.type(UP + UP).read().ask(""), "cut of")

    def test_an_unwritable_one_is_one_warning(self):
        for kind in [os.mkdir, os.mkfifo]:
            path = self.path(kind.__name__)
            kind(path)
            chat = self.start(TIM_HISTFILE=path)
            chat.ask("one")
            chat.ask("two")
            self.assertEqual(chat.type(UP).read().ask(""), "two")
            self.assertEqual(chat.text().count(path), 1, chat.text())

    def test_clearing(self):
        chat = self.start()
        chat.ask("a question")
        chat.type("/history clear" + ENTER).read().wait_for_prompt()
        self.assertNotIn("a question", self.content())


if __name__ == "__main__":
    unittest.main()
