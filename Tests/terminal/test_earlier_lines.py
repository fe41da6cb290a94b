"""The keys that lead to earlier lines, each as readline's own command does it."""

import unittest

from chat import CTRL_A, CTRL_C, CTRL_R, ENTER, LEFT, PROMPT, UP, ChatTestCase

DOWN, PAGE_UP, PAGE_DOWN, FIRST_LINE, LAST_LINE = "\x1b[B", "\x1b[5~", "\x1b[6~", "\x1b<", "\x1b>"
CTRL_G, CTRL_O, ESCAPE, UNDO, BACKSPACE = "\x07", "\x0f", "\x1b", "\x1f", "\x7f"
EARLIER = ["what is new", "who is it", "what is old", "naïve café"]


class EarlierLines(ChatTestCase):
    def session(self, entries=EARLIER, inputrc=""):
        for name, lines in [("history", [f"#1700000000\n{entry}\n" for entry in entries]), ("inputrc", [inputrc])]:
            with open(self.path(name), "w") as file:
                file.writelines(lines)
        return self.start(TIM_HISTFILE=self.path("history"), INPUTRC=self.path("inputrc"))

    def line(self, keys, **options):
        """What stands at the prompt after some keys, where the cursor is marked."""
        return self.shown(self.session(**options).type(keys))

    def shown(self, chat):
        chat.read()
        column = chat.screen.cursor.x
        line = chat.screen.display[chat.screen.cursor.y]
        return (line[:column] + "|" + line[column:]).rstrip().removeprefix(PROMPT)


class Moving(EarlierLines):
    def test_up_and_down(self):
        self.assertEqual(self.line("half" + UP), "naïve café|")
        self.assertEqual(self.line("half" + UP * 9 + DOWN), "who is it|")
        self.assertEqual(self.line("half" + UP * 2 + DOWN * 9), "half|")
        self.assertEqual(self.line("\x1b3" + UP), "who is it|")

    def test_at_once_after_a_count(self):
        self.assertEqual(self.line("\x1b3xy" + CTRL_A), "|xxxy")

    def test_first_and_last(self):
        self.assertEqual(self.line("half" + FIRST_LINE), "what is new|")
        self.assertEqual(self.line("half" + FIRST_LINE + LAST_LINE), "half|")

    def test_a_change_lasts_until_a_line_is_entered_or_dropped(self):
        chat = self.session().type(UP + "!" + UP + "?" + DOWN)
        self.assertEqual(self.shown(chat), "naïve café!|")
        self.assertEqual(chat.ask(""), "naïve café!")
        self.assertEqual(self.shown(chat.type(UP * 3)), "what is old|")
        chat.type("!" + UP + DOWN).read().type(CTRL_C).wait_for_prompt()
        self.assertEqual(self.shown(chat.type(UP * 3)), "what is old|")

    def test_undoing_ends_where_the_line_was_come_to(self):
        self.assertEqual(self.line("half" + UP + "!" + UNDO + UNDO + UNDO), "naïve café|")

    def test_lines_that_start_alike(self):
        self.assertEqual(self.line("what" + PAGE_UP), "what| is old")
        self.assertEqual(self.line("what" + PAGE_UP * 2), "what| is new")
        self.assertEqual(self.line("what" + PAGE_UP * 3), "what| is new")
        self.assertEqual(self.line("what" + PAGE_UP * 2 + PAGE_DOWN), "what| is old")
        self.assertEqual(self.line(PAGE_UP * 2), "what is old|")

    def test_entered_and_gone_on(self):
        chat = self.session().type(UP * 4 + CTRL_O)
        chat.wait_for(chat.heard, "answer")
        self.assertEqual(chat.heard(), ["what is new"])
        self.assertEqual(self.shown(chat), "who is it|")

    def test_words_of_earlier_lines(self):
        self.assertEqual(self.line("so: \x1b."), "so: café|")
        self.assertEqual(self.line("so: \x1b.\x1b."), "so: old|")
        self.assertEqual(self.line("so: \x1b.\x1b." + UNDO), "so: |")
        self.assertEqual(self.line("so: \x1b\x19"), "so: café|")


class Searching(EarlierLines):
    def test_while_it_is_written(self):
        self.assertEqual(self.line(CTRL_R + "is"), "(reverse-i-search)`is': what |is old")
        self.assertEqual(self.line(CTRL_R + "isx"), "(failed reverse-i-search)`isx': what |is old")
        self.assertEqual(self.line(CTRL_R + "isx" + BACKSPACE), "(reverse-i-search)`is': what |is old")
        self.assertEqual(self.line(CTRL_R + "fé"), "(reverse-i-search)`fé': naïve ca|fé")

    def test_on_and_back(self):
        self.assertEqual(self.line(CTRL_R + "is" + CTRL_R), "(reverse-i-search)`is': who |is it")
        inputrc = '"\\C-t": forward-search-history\n'  # Ctrl-S would stop the terminal.
        keys = CTRL_R + "is" + CTRL_R + "\x14\x14"
        self.assertEqual(self.line(keys, inputrc=inputrc), "(i-search)`is': what |is old")

    def test_left_again(self):
        self.assertEqual(self.line("half" + LEFT + CTRL_R + "is" + CTRL_G), "hal|f")
        self.assertEqual(self.line("half" + CTRL_R + "is" + CTRL_G + UNDO), "|")

    def test_ended_by_another_key(self):
        self.assertEqual(self.line(CTRL_R + "is" + CTRL_A), "|what is old")
        self.assertEqual(self.line(CTRL_R + "is" + LEFT), "what| is old")
        self.assertEqual(self.line(CTRL_R + "is" + UP), "who is it|")
        self.assertEqual(self.session().ask(CTRL_R + "is"), "what is old")

    def test_ended_by_escape_alone(self):
        chat = self.session().type(CTRL_R + "is" + ESCAPE).read()
        self.assertEqual(self.shown(chat.type("this")), "what this|is old")

    def test_what_was_looked_for_last(self):
        chat = self.session()
        self.assertEqual(chat.ask(CTRL_R + "old"), "what is old")
        self.assertEqual(self.shown(chat.type(CTRL_R * 2)), "(reverse-i-search)`old': what is |old")

    def test_dropped(self):
        chat = self.session().type(CTRL_R + "is").read().type(CTRL_C).wait_for_prompt()
        self.assertIn(PROMPT + "what is old^C", chat.lines())
        self.assertEqual(self.shown(chat.type("x")), "x|")

    def test_the_return_key_does_not_enter_what_alt_p_finds(self):
        self.assertEqual(self.line("\x1bpis" + ENTER), "what |is old")

    def test_a_count_that_was_dropped_leaves_the_prompt(self):
        chat = self.session().type("\x1b5").read().type(CTRL_C).wait_for_prompt()
        self.assertEqual(self.shown(chat.type(CTRL_R + "is" + CTRL_G + "x")), "x|")


class Settings(EarlierLines):
    def test_commands_by_their_names(self):
        inputrc = '"\\C-p": history-substring-search-backward\n"\\C-t": reverse-search-history\n'
        self.assertEqual(self.line("is\x10\x10", inputrc=inputrc), "who |is it")
        self.assertEqual(self.line("\x14is\x14", inputrc=inputrc), "(reverse-i-search)`is': who |is it")
        self.assertEqual(self.line("\x18\x12is\x10\x10", inputrc=inputrc), "who |is it")

    def test_the_keys_of_vi(self):
        inputrc = "set editing-mode vi\n"
        self.assertEqual(self.line("half" + ESCAPE + "kk", inputrc=inputrc), "|what is old")
        self.assertEqual(self.line("half" + ESCAPE + "kkjj", inputrc=inputrc), "|half")
        self.assertEqual(self.line("half" + ESCAPE + "G", inputrc=inputrc), "|what is new")
        self.assertEqual(self.line(ESCAPE + "/is" + ENTER, inputrc=inputrc), "what |is old")
        self.assertEqual(self.line(ESCAPE + "/is" + ENTER + "n", inputrc=inputrc), "who |is it")


if __name__ == "__main__":
    unittest.main()
