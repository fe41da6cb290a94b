"""Keys that readline's own history does not survive, those that were found and many more at random."""

import random
import unittest

from chat import CTRL_C, CTRL_R, ENTER, PROMPT, UP, ChatTestCase

PAGE_UP, PAGE_DOWN, DOWN = "\x1b[5~", "\x1b[6~", "\x1b[B"
FIRST_LINE, LAST_LINE, COMMENT, UNDO = "\x1b<", "\x1b>", "\x1b#", "\x1f"
SEED, SESSIONS = 20250101, 150
EARLIER = ["what does a release train engineer do", "release", "#", "product owner", "what now"]
OFTEN = [
    UP, UP, DOWN, PAGE_UP, PAGE_UP, PAGE_DOWN, FIRST_LINE, LAST_LINE, COMMENT, CTRL_R, "re", "release tr",
    "\x15", "\x0b", "\x17", "\x19", UNDO, UNDO, "\x7f", ENTER,
]
SELDOM = [
    "\x10", "\x0e", "\x0f", "\x1bp", "\x1bn", "\x1b.", "\x1b_", "\x1b5", "\x1b-",  # moving, earlier words, counting
    "\x07", "\x1b", "what",  # searching
    "\x1bd", "\x1b\x7f", "\x1by", "\x1br", "\x18\x15",  # killing, yanking, undoing
    "x", " ", "\x01", "\x05", "\x1bb", "\t",  # writing
]


class AnyKeys(ChatTestCase):
    def session(self):
        """A chat with some history; memory that was given back is spoiled in it, so that using it shows."""
        path = self.path("history")
        with open(path, "w") as file:
            file.writelines(f"#1700000000\n{line}\n" for line in EARLIER)
        return self.prompted(self.start(ready=False, TIM_HISTFILE=path, MALLOC_PERTURB_="165"))

    def prompted(self, chat):
        return chat.wait_for(lambda: chat.current_line() == PROMPT.rstrip(), "prompt")

    def survives(self, chat, key):
        """Whether the session is ready for a line after one more key, hears it, and ends as it should."""
        self.prompted(chat.type(key)).type("still here" + ENTER)
        chat.wait_for(lambda: chat.heard()[-1:] == ["still here"], "answer")
        self.assertEqual(self.prompted(chat).end(), 0)

    def test_back_from_a_search_on_an_earlier_line(self):
        chat = self.start().type(COMMENT).read().wait_for_prompt()
        self.survives(chat.type(FIRST_LINE + "release tr" + PAGE_UP + LAST_LINE + UP).read(), CTRL_C)

    def test_undone_and_entered(self):
        chat = self.session().type(UP + "re" + PAGE_UP * 2 + LAST_LINE + "re" + UP + "rex" + PAGE_UP * 2 + UNDO).read()
        self.survives(chat, ENTER)

    def test_a_key_that_was_read_ahead(self):
        self.survives(self.session().type("\x1b-re" + CTRL_R).read(), CTRL_C)

    def test_at_random(self):
        for number in range(SESSIONS):
            chooser = random.Random(SEED + number)
            with self.subTest(session=number):
                chat = self.session()
                for _ in range(2):
                    # Ctrl-C discards what was not read yet.
                    chat.type(CTRL_C).read(0.01).type("".join(self.burst(chooser))).read(0.02)
                self.survives(chat, CTRL_C)

    def burst(self, chooser):
        return [chooser.choice(SELDOM if chooser.random() < 0.2 else OFTEN) for _ in range(chooser.randint(8, 35))]


if __name__ == "__main__":
    unittest.main()
