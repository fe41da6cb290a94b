"""The conversation itself at a terminal: start line, answers, commands that need hands (R2, R12–R17, A4, A9, T1, T2)."""

import base64
import os
import re
import time
import unittest

from chat import CTRL_C, ENTER, TIM, UP, ChatTestCase

MOVES = re.compile(rb"\x1b\[[0-9;]*[ABCDEFGHJKSTfsu]|\x1b[78DEM]")


class Conversing(ChatTestCase):
    def start(self, options="", **rest):
        return super().start(command=f"{TIM} chat {options}", **rest)

    def say(self, chat, text):
        """Enters a line in text mode and gives back what was written until the next prompt."""
        start = len(chat.raw)
        chat.type(text + ENTER).read(0.05)
        chat.wait_for(lambda: chat.current_line() == chat.prompt.rstrip() and len(chat.raw) > start, "prompt").read(0.1)
        return chat.raw[start:]

    def program(self, name, script):
        path = self.path(name)
        with open(path, "w") as file:
            file.write("#!/bin/sh\n" + script + "\n")
        os.chmod(path, 0o755)
        return path

    def content(self, name):
        with open(self.path(name)) as file:
            return file.read().strip()


class Starting(Conversing):
    def test_one_line_says_who_is_there(self):
        lines = [line for line in self.start(columns=80).lines() if line]
        self.assertRegex(
            lines[0],
            r"^Tim 1\.0 — \d+ roles, knowledge of \d{4}-\d\d-\d\d\. /help for help, Ctrl-D to leave\.$")
        self.assertEqual(lines[1:], ["tim>"])

    def test_quiet_removes_it(self):
        self.assertEqual([line for line in self.start("--quiet").lines() if line], ["tim>"])

    def test_only_the_answers_go_to_a_file(self):
        chat = self.start(shell="exec {command} > " + self.path("out"))
        chat.type("What is ROAM?" + ENTER).read().wait_for_prompt().end()
        with open(self.path("out")) as file:
            text = file.read()
        self.assertIn("ROAM", text)
        self.assertNotIn("knows", text)
        self.assertNotIn("\x1b", text)

    def test_a_line_of_no_words_is_passed_over(self):
        chat = self.start("--quiet")
        self.assertNotIn(b"know", self.say(chat, ""))
        self.assertNotIn(b"know", self.say(chat, "   "))


class Leaving(Conversing):
    def test_words_that_leave(self):
        for word in ["quit", "exit", "/quit", "bye"]:
            chat = self.start("--quiet").type(word + ENTER)
            self.assertEqual(chat.status(), 0, word)
            self.assertTrue(chat.text().endswith("\n"))


class Reading(Conversing):
    QUESTION = "RTE vs Program Manager"

    def test_words_wrap_and_addresses_do_not(self):
        for columns in [40, 80, 120]:
            chat = self.start("--quiet --sources whole", rows=400, columns=columns)
            self.say(chat, self.QUESTION)
            text = chat.text()
            addresses = re.findall(r"https?://\S+", text)
            self.assertGreater(len(addresses), 4)
            for line in text.split("\n")[1:]:
                if "://" not in line:
                    self.assertLessEqual(len(line), min(columns, 100))
                    self.assertEqual(line, line.rstrip() if not line.startswith("tim>") else line)
                else:
                    self.assertRegex(line, r"^https?://\S+$")

    def test_nothing_moves_the_cursor(self):
        chat = self.start("--quiet")
        written = self.say(chat, self.QUESTION).split(b"\r\n", 1)[1].rsplit(b"tim>", 1)[0]
        self.assertIsNone(MOVES.search(written), written)

    def test_addresses_are_links(self):
        written = self.say(self.start("--quiet --sources whole"), "What is ROAM?")
        self.assertRegex(written, rb"\x1b\]8;id=tim[0-9a-f]+;(https://[^\x1b]+)\x1b\\\1\x1b\]8;;\x1b\\")

    def test_a_table_where_there_is_room(self):
        for columns, is_table in [(80, True), (79, False), (120, True)]:
            chat = self.start("--quiet", rows=300, columns=columns)
            self.say(chat, self.QUESTION)
            self.assertEqual("-----  -----" in "\n".join(chat.lines()), is_table, columns)

    def test_the_new_width_counts(self):
        chat = self.start("--quiet", rows=200, columns=100)
        self.say(chat, "What is ROAM?")
        chat.resize(200, 50)
        start = len(chat.text())
        self.say(chat, "What is ROAM?")
        for line in chat.text()[start:].split("\n")[2:-1]:
            if "://" not in line:
                self.assertLessEqual(len(line), 50)

    def test_a_repeated_source_is_short(self):
        chat = self.start("--quiet --sources whole", rows=100)
        self.say(chat, "What is ROAM?")
        self.assertIn("https://", "\n".join(chat.lines()))
        start = len(chat.text())
        self.say(chat, "/again")
        self.assertIn("[1] ", chat.text()[start:])
        self.assertNotIn("https://", chat.text()[start:])
        self.say(chat, "/sources")
        self.assertIn("https://", chat.text()[start:])

    def test_no_colour_and_dumb_terminals(self):
        chat = self.start("--quiet", NO_COLOR="1")
        self.assertNotIn(b"\x1b[1m", self.say(chat, self.QUESTION))
        chat = self.start("--quiet", TERM="dumb")
        self.assertNotIn(b"\x1b", self.say(chat, self.QUESTION))

    def test_plain_is_as_into_a_pipe(self):
        written = self.say(self.start("--quiet --plain", columns=300), self.QUESTION)
        self.assertNotIn(b"\x1b[1m", written)
        self.assertIn(b"\r\n- Program Manager: ", written)

    def test_accessible_speaks_in_words(self):
        for start in [{"options": "--quiet --accessible"}, {"options": "--quiet", "ACCESSIBLE": "1"}]:
            chat = self.start(prompt="You: ", rows=200, **start)
            self.say(chat, "What is a PM?")
            text = chat.text()
            self.assertIn("\nTim: “PM” can be more than one role.", text)
            self.assertIn("\n3 choices. Say the number or the name.\n", text)
            self.say(chat, "1")
            self.assertIn("; /sources", chat.text())
            self.assertNotIn("\x1b]8", chat.raw.decode())

    def test_ctrl_c_stops_a_long_answer(self):
        chat = self.start("--quiet --no-pager")
        question = ("What skills, attributes, practices and knowledge does an RTE need for release management "
                    "at foundation, practitioner, senior, lead and principal level?")
        whole = self.say(chat, question)
        # A terminal that nobody reads from takes a few thousand characters, then Tim has to wait.
        chat.type(question + ENTER)
        time.sleep(0.5)
        start = len(chat.raw)
        chat.type(CTRL_C).wait_for_prompt()
        self.assertIn(b"^C", chat.raw[start:])
        self.assertLess(len(chat.raw) - start, len(whole) / 2)
        self.assertIn(b"Resolved", self.say(chat, "What is ROAM?"))


class Commanding(Conversing):
    def test_help_and_unknown_commands(self):
        chat = self.start("--quiet", rows=60)
        self.say(chat, "/help")
        self.assertIn("/why [not TEXT]", chat.text())
        self.say(chat, "/hlep")
        self.assertIn("There is no command /hlep; did you mean /help?", chat.text())

    def test_bare_words_ask_for_help(self):
        for word in ["help", "?", "HELP"]:
            self.assertIn(b"/why [not TEXT]", re.sub(rb"\x1b\[[0-9;]*m", b"", self.say(self.start("--quiet"), word)))

    def test_remarks_wrap_as_answers_do(self):
        chat = self.start("--quiet", columns=40)
        self.say(chat, "/hlep")
        remark = [line for line in chat.lines() if line and not line.startswith("tim> ")]
        self.assertGreater(len(remark), 2)
        self.assertTrue("".join(line + " " for line in remark).startswith("tim: There is no command /hlep; did you"))

    def test_asking_for_sources_gives_their_addresses_again(self):
        chat = self.start("--quiet", rows=100)
        self.say(chat, "What is ROAM?")
        self.assertIn(b"https://", self.say(chat, "What are your sources?"))

    def test_again_reset_save_and_replay(self):
        chat = self.start("--quiet", rows=200, columns=200)
        answer = self.say(chat, "What is ROAM?")
        self.assertIn(b"Resolved", answer)
        self.assertIn(b"Resolved", self.say(chat, "/again"))
        self.assertIn(b"2 turns written to ", self.say(chat, "/save ~/talk.txt"))
        self.assertIn(b"replay: 2 passed, 0 failed", self.say(chat, "/replay ~/talk.txt"))
        self.assertIn(b"we start afresh", self.say(chat, "/reset"))
        self.assertIn(b"There is no answer yet.", self.say(chat, "/again"))

    def test_offered_questions_by_number(self):
        chat = self.start("--quiet", rows=200)
        self.say(chat, "/topics")
        self.assertRegex(chat.text(), r"\n/1  What .*\?\n/2  ")
        self.say(chat, "/1")
        self.say(chat, "/why")
        self.assertIn("responsibilities, answer", chat.text())

    def test_the_tally_is_drawn(self):
        chat = self.start("--quiet", rows=200)
        self.say(chat, "Which career path suits me, RTE or program manager?")
        for _ in range(12):
            if "How your answers count" in chat.text():
                break
            self.say(chat, "yes")
        self.assertRegex(chat.text(), r"\nRelease Train Engineer  [█░]{20}  [\d.]+ / \d")

    def test_open_asks_the_browser(self):
        browser = self.program("browser", 'echo "$1" > "$HOME/opened"')
        chat = self.start("--quiet", rows=60, BROWSER=browser)
        self.say(chat, "What is ROAM?")
        self.say(chat, "/open 1")
        self.assertRegex(self.content("opened"), "^https://")
        self.assertIn("Opened https://", chat.text())
        self.say(chat, "/open 9")
        self.assertIn("There is no source 9", chat.text())

    def test_open_without_a_browser_gives_the_address(self):
        chat = self.start("--quiet", rows=60, BROWSER="false")
        self.say(chat, "What is ROAM?")
        self.say(chat, "/open 1")
        self.assertRegex(chat.text(), r"Cannot open a browser \(it ended with status 1\)\. The address\s+is\s+https://")

    def test_copy_by_the_terminal(self):
        chat = self.start("--quiet", rows=60, PATH="/nowhere")
        self.say(chat, "What is ROAM?")
        written = self.say(chat, "/copy 1")
        copied = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", written)
        self.assertRegex(base64.b64decode(copied.group(1)).decode(), "^https://")
        written = self.say(chat, "/copy")
        copied = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", written)
        self.assertIn("ROAM", base64.b64decode(copied.group(1)).decode())

    def test_copy_by_a_program(self):
        self.program("xclip", 'cat > "$HOME/copied"')
        chat = self.start("--quiet", rows=60, DISPLAY=":0", PATH=self.folder + ":" + os.environ["PATH"])
        self.say(chat, "What is ROAM?")
        self.say(chat, "/copy 1")
        self.assertRegex(self.content("copied"), "^https://")

    def test_edit_asks_what_the_editor_leaves(self):
        editor = self.program("editor", 'sed -i s/ROAM/WSJF/ "$1"')
        chat = self.start("--quiet", rows=100, EDITOR=editor)
        self.say(chat, "What is ROAM?")
        self.say(chat, "/edit")
        self.say(chat, "/undo")
        self.assertIn("Taken back: “What is WSJF?”", chat.text())
        chat = self.start("--quiet", EDITOR=self.program("eraser", ': > "$1"'))
        self.say(chat, "/edit something")
        self.assertIn("Nothing is asked.", chat.text())
        chat = self.start("--quiet", EDITOR="false")
        self.say(chat, "/edit something")
        self.assertIn("The editor did not work (it ended with status 1).", chat.text())

    def test_history_lists_and_clears(self):
        chat = self.start("--quiet", rows=60)
        self.say(chat, "What is ROAM?")
        self.say(chat, "/history")
        self.assertRegex(chat.text(), r"\n1\. What is ROAM\?\n2\. /history\n")
        self.say(chat, "/history clear")
        self.assertIn("Earlier lines are forgotten", chat.text())

    def test_no_history_keeps_nothing_but_for_the_session(self):
        chat = self.start("--quiet --no-history", rows=60)
        self.say(chat, "What is ROAM?")
        chat.type(UP).read()
        self.assertEqual(chat.current_line(), "tim> What is ROAM?")
        chat.type(CTRL_C).wait_for_prompt().end()
        self.assertFalse(os.path.exists(self.path("state")))

    def test_privacy_names_the_places(self):
        chat = self.start("--quiet", columns=200)
        self.say(chat, "/privacy")
        self.assertIn(self.path("state", "tim", "history"), chat.text())


if __name__ == "__main__":
    unittest.main()
