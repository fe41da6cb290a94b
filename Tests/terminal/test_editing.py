"""Keys at the prompt: dropping, ending, pasting, resizing, editing (R1, R2, R4, R9, R10, R16, R18)."""

import os
import signal
import subprocess
import time
import unittest

from chat import CTRL_A, CTRL_C, CTRL_D, CTRL_R, CTRL_Z, ENTER, LEFT, PROMPT, UP, ChatTestCase


class Interrupting(ChatTestCase):
    def test_ctrl_c_drops_what_was_typed_and_says_so(self):
        chat = self.start().type("half typed").read().type(CTRL_C).wait_for_prompt()
        self.assertIn(PROMPT + "half typed^C", chat.lines())
        self.assertEqual(chat.ask("2+2"), "2+2")

    def test_many_in_a_row_never_end_the_session(self):
        chat = self.start()
        for _ in range(5):
            chat.type(CTRL_C).read(0.05)
        self.assertEqual(chat.wait_for_prompt().ask("still here"), "still here")
        self.assertEqual(chat.heard(), ["still here"])

    def test_typing_goes_on_at_once(self):
        chat = self.start().type("half").read().type(CTRL_C)
        time.sleep(0.02)
        self.assertEqual(chat.ask("whole"), "whole")

    def test_within_a_search(self):
        chat = self.start()
        chat.ask("an earlier question")
        chat.type(CTRL_R + "earl").read().type(CTRL_C).wait_for_prompt()
        self.assertEqual(chat.ask("2+2"), "2+2")

    def test_on_a_wrapped_line(self):
        chat = self.start(columns=30).type("word " * 15 + CTRL_A).read().type(CTRL_C).wait_for_prompt()
        self.assertEqual("".join(chat.lines()).count("word"), 15, chat.lines())
        self.assertEqual(chat.ask("2+2"), "2+2")

    def test_after_looking_at_an_earlier_line(self):
        chat = self.start()
        chat.ask("first")
        chat.type("half" + UP).read().type(CTRL_C).wait_for_prompt()
        self.assertEqual(chat.ask("second"), "second")
        chat.type(UP + UP).read()
        self.assertEqual(chat.ask(""), "first")

    def test_within_a_half_typed_key_sequence(self):
        chat = self.start().type("abc\x18").read().type(CTRL_C).wait_for_prompt()
        self.assertEqual(chat.ask("2+2"), "2+2")


class Ending(ChatTestCase):
    def test_ctrl_d_on_an_empty_line_ends_well(self):
        chat = self.start()
        self.assertEqual(chat.end(), 0)
        self.assertTrue(chat.text().endswith("\n"))
        self.assertFalse(chat.text().endswith("\n\n"))

    def test_on_a_dumb_terminal_too(self):
        chat = self.start(TERM="dumb")
        self.assertEqual(chat.end(), 0)
        self.assertTrue(chat.text().endswith("\n"))

    def test_ctrl_d_within_a_line_deletes(self):
        chat = self.start().type("abX" + LEFT + CTRL_D).read()
        self.assertEqual(chat.ask("c"), "abc")

    def test_the_terminal_is_left_as_it_was(self):
        for how in [CTRL_D, "term"]:
            chat = self.start(ready=False, shell="stty -a; {command}; echo; stty -a; sleep 0.1")
            chat.wait_for_prompt()
            if how == CTRL_D:
                chat.type(CTRL_D)
            else:
                child = children(chat.child.pid)[0]
                os.kill(child, signal.SIGTERM)
            chat.status()
            settings = [part for part in chat.text().split("speed ")[1:]]
            self.assertEqual(len(settings), 2, chat.text())
            first, second = [words(part) for part in settings]
            self.assertEqual(first, second)

    def test_ending_signals_still_end(self):
        chat = self.start().type("half").read()
        chat.child.kill(signal.SIGTERM)
        self.assertEqual(chat.status(), -signal.SIGTERM)

    def test_the_terminal_going_away_ends_it(self):
        chat = self.start()
        pid = chat.child.pid
        chat.child.close(force=False)
        self.assertFalse(chat.child.isalive())
        self.assertFalse(os.path.exists(f"/proc/{pid}"))


class Stopping(ChatTestCase):
    def test_ctrl_z_and_back_keeps_the_line(self):
        chat = self.start(ready=False, shell="set -m; {command}; echo stopped; stty -a | grep -w icanon; fg")
        chat.wait_for_prompt().type("half ").read().type(CTRL_Z)
        chat.wait_for(lambda: "stopped" in chat.text(), "stop").read()
        self.assertIn(" icanon", " " + chat.text())
        self.assertNotIn("-icanon", chat.text())
        self.assertEqual(chat.ask("whole"), "half whole")


class Pasting(ChatTestCase):
    def test_several_lines_are_one_utterance(self):
        chat = self.start().type("\x1b[200~first line\nsecond line\r\nthird\x1b[201~").read()
        self.assertEqual(chat.heard(), [])
        chat.type(ENTER).wait_for(chat.heard, "answer").wait_for_prompt()
        self.assertEqual(chat.heard()[0].split(), ["first", "line", "second", "line", "third"])
        self.assertEqual(len(chat.heard()), 1)

    def test_a_line_end_at_the_end_is_no_part_of_it(self):
        chat = self.start().type("\x1b[200~one\ntwo\n\x1b[201~").read()
        self.assertEqual(chat.ask("").split(), ["one", "two"])

    def test_letters_of_any_kind_arrive_whole(self):
        chat = self.start()
        for text in ["naïve café", "漢字と仮名", "👩🏽 ok", "a" * 3000]:
            self.assertEqual(chat.ask(text), text)

    def test_letters_are_deleted_whole_without_a_locale(self):
        for variables in [{"LANG": None}, {"LANG": "POSIX"}, {"LC_ALL": "C"}]:
            chat = self.start(**variables).type("né\x7f").read()
            self.assertEqual(chat.ask("o"), "no")

    def test_bytes_that_are_no_text_do_no_harm(self):
        chat = self.start()
        chat.child.send(b"ok \xff\xfe\x80" + ENTER.encode())
        chat.wait_for(chat.heard, "answer").wait_for_prompt()
        self.assertEqual(chat.ask("next"), "next")


class Prompting(ChatTestCase):
    def test_a_wrapped_line_can_be_edited_at_its_start(self):
        chat = self.start(columns=30).type("x" * 40).read().type(CTRL_A + "AB").read()
        self.assertEqual(chat.lines()[0], (PROMPT + "AB" + "x" * 40)[:30])
        self.assertEqual(chat.lines()[1], (PROMPT + "AB" + "x" * 40)[30:60])
        self.assertEqual(chat.ask(""), "AB" + "x" * 40)

    def test_colours_are_those_that_stay_readable(self):
        raw = self.start().read().raw
        self.assertNotIn(b"\x01", raw)
        self.assertNotIn(b"\x1b[90m", raw)
        self.assertNotIn(b"\x1b[2m", raw)

    def test_no_colour_where_none_is_wanted(self):
        self.assertNotIn(b"m" + PROMPT.rstrip().encode(), self.start(NO_COLOR="1").read().raw)


class Resizing(ChatTestCase):
    def test_narrower_and_wider_while_typing(self):
        chat = self.start(columns=60).type("y" * 50).read()
        chat.resize(24, 30).resize(24, 60).type("z").read()
        self.assertEqual(chat.ask(""), "y" * 50 + "z")

    def test_the_line_is_drawn_for_the_new_width(self):
        chat = self.start(columns=60).type("a" * 40).read().resize(24, 100).type("b").read()
        self.assertIn(PROMPT + "a" * 40 + "b", chat.lines())

    def test_while_tim_was_writing(self):
        chat = self.start(columns=80)
        chat.ask("one")
        chat.resize(24, 40).type("c" * 50).read()
        self.assertEqual(chat.ask(""), "c" * 50)


class Inputrc(ChatTestCase):
    def test_bindings_for_tim_alone(self):
        with open(self.path("inputrc"), "w") as file:
            file.write('$if Tim\n"\\C-g": "from inputrc"\n$endif\n$if Bash\n"\\C-g": "wrong"\n$endif\n')
        chat = self.start(INPUTRC=self.path("inputrc")).type("\x07").read()
        self.assertEqual(chat.ask(""), "from inputrc")


class OtherKeys(ChatTestCase):
    def test_vi_keys_for_those_who_set_them(self):
        with open(self.path("inputrc"), "w") as file:
            file.write("set editing-mode vi\n")
        chat = self.start(INPUTRC=self.path("inputrc")).type("wrong words\x1b").read().type("0cwright\x1b").read()
        self.assertEqual(chat.ask(""), "right words")

    def test_a_search_finds_an_earlier_line(self):
        chat = self.start()
        chat.ask("an earlier question")
        chat.ask("another")
        chat.type(CTRL_R + "earl").read()
        self.assertEqual(chat.ask(""), "an earlier question")

    def test_the_usual_keys_edit(self):
        chat = self.start().type("one two three\x17\x01\x0b\x19!").read()
        self.assertEqual(chat.ask(""), "one two !")


class Editors(ChatTestCase):
    def editor(self, script):
        path = self.path("editor")
        with open(path, "w") as file:
            file.write("#!/bin/sh\n" + script + "\n")
        os.chmod(path, 0o755)
        return path

    def content(self, name):
        with open(self.path(name)) as file:
            return file.read().strip()

    def test_ctrl_x_ctrl_e_edits_the_line(self):
        editor = self.editor('stat -c %a "$1" > "$HOME/mode"; echo "$1" > "$HOME/name"; sed -i s/half/whole/ "$1"')
        chat = self.start(EDITOR=editor).type("half").read().type("\x18\x05").read()
        self.assertEqual(chat.heard(), [])
        self.assertEqual(chat.ask(" text"), "whole text")
        self.assertEqual(self.content("mode"), "600")
        self.assertFalse(os.path.exists(self.content("name")))

    def test_visual_comes_first_and_may_have_arguments(self):
        editor = self.editor('echo "$1" > "$2"')
        chat = self.start(EDITOR="false", VISUAL=editor + " --wait").type("x\x18\x05").read()
        self.assertEqual(chat.ask(""), "--wait")

    def test_a_failed_editor_leaves_the_line(self):
        chat = self.start(EDITOR="false").type("kept\x18\x05").read()
        self.assertEqual(chat.ask(""), "kept")

    def test_ctrl_c_in_the_editor_is_for_the_editor(self):
        editor = self.editor(
            'trap "echo caught > \\"$1\\"; exit 0" INT; : > "$HOME/ready"; while :; do sleep 0.05; done')
        chat = self.start(EDITOR=editor).type("line\x18\x05")
        chat.wait_for(lambda: os.path.exists(self.path("ready")), "editor")
        chat.type(CTRL_C).read(0.5)
        self.assertEqual(chat.ask(""), "caught")


def children(pid):
    output = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True).stdout
    return [int(line) for line in output.split()]


def words(settings):
    return settings[: settings.index("echoke") + 6].split() if "echoke" in settings else settings.split()


if __name__ == "__main__":
    unittest.main()
