"""Full disks, kills at every write, pipes and folders where files are expected, limits, closed streams (SECURITY.md).

Nothing is lost or left half-written, the message says what is wrong, and the exit code is the right one.
"""

import os
import resource
import shutil
import signal
import subprocess
import tempfile
import unittest

from chat import CTRL_C, ENTER, TAB, TIM, UP, ChatTestCase

OLD = b"User: What is an ART?\n\nTim: something else\n"
SETTLED = {0, 1, 64, 65, 66, 70, 74, 78, 141}


class Faults(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="tim-faults-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def write(self, name, content=b""):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as file:
            file.write(content)
        return self.path(name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def tim(self, *arguments, said=b"", limits=(), is_full=False, variables=(), seconds=60, **streams):
        """Runs tim; a hang is a failure, and so is an end by a signal that nobody sent."""
        environment = {"PATH": os.environ["PATH"], "HOME": self.folder, "LANG": "C.UTF-8", **dict(variables)}

        def prepare():
            # Python ignores this one, and what it starts would do so too.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN if is_full else signal.SIG_DFL)
            for limit, value in limits:
                resource.setrlimit(limit, (value, value))

        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
        if "stdin" not in streams:
            streams["input"] = said
        return subprocess.run(
            [TIM, *arguments], env=environment, cwd=self.folder, timeout=seconds, preexec_fn=prepare,
            restore_signals=False, **streams)

    # --- writing ---

    WRITERS = {
        "save": (("chat",), b"What is an ART?\n/save out\n", "out", None),
        "compile": (("compile", "small", "-o", "out"), b"", "out", b"old"),
        "update": (("replay", "--update", "out"), b"", "out", OLD),
        "report": (("replay", "--report", "junit=out", "talk"), b"", "out", b"old"),
    }

    def prepare_writer(self, name):
        arguments, said, target, old = self.WRITERS[name]
        for left in os.listdir(self.folder):
            shutil.rmtree(self.path(left)) if os.path.isdir(self.path(left)) else os.unlink(self.path(left))
        self.write("talk", OLD)
        if name == "compile":
            # An image of what is there already takes no learning, but all the writing.
            self.write("small/faq/house.md", b"# House\n\n## Who opens the door?\n\nThe one who is nearest.\n")
        if old is not None:
            self.write(target, old)
        return arguments, said, target, old

    def whole(self, name):
        arguments, said, target, _ = self.prepare_writer(name)
        self.tim(*arguments, said=said)
        return self.read(target)

    def check_writer(self, name):
        new = self.whole(name)
        sizes = sorted({0, 1, 2, len(new) // 2, len(new) - 1})
        if name == "compile":
            sizes = [len(new) // 2]
        for size in sizes:
            for is_full in [False, True]:
                arguments, said, target, old = self.prepare_writer(name)
                result = self.tim(
                    *arguments, said=said, limits=[(resource.RLIMIT_FSIZE, size)], is_full=is_full)
                left = self.read(target) if os.path.exists(self.path(target)) else None
                place = f"{name} at byte {size}" + (" of a full disk" if is_full else ", killed")
                self.assertIn(left, [old, new], place)
                if is_full:
                    # Off a terminal a chat says what is wrong and goes on.
                    self.assertIn(result.returncode, {0} if name == "save" else {74}, place)
                    self.assertIn(b"File too large", result.stderr, place)
                    self.assertEqual([n for n in os.listdir(self.folder) if ".tim-" in n], [], place)
                else:
                    self.assertEqual(result.returncode, -signal.SIGXFSZ, place)
                # And what was left is not in the way of the next one.
                if name != "compile":
                    self.tim(*arguments, said=said)
                    self.assertEqual(self.read(target), new, place)

    def test_save_killed_at_every_write_and_on_a_full_disk(self):
        self.check_writer("save")

    def test_update_killed_at_every_write_and_on_a_full_disk(self):
        self.check_writer("update")

    def test_report_killed_at_every_write_and_on_a_full_disk(self):
        self.check_writer("report")

    def test_compile_killed_at_every_write_and_on_a_full_disk(self):
        self.check_writer("compile")

    def test_output_that_takes_no_more(self):
        for arguments in [["ask", "What is an ART?"], ["list", "roles"], ["--version"], ["man"], ["--help"],
                          ["completions", "bash"], ["config"], ["paths"], ["coverage"]]:
            with open("/dev/full", "wb") as full:
                result = self.tim(*arguments, stdout=full)
            self.assertEqual(result.returncode, 74, arguments)
            self.assertIn(b"No space left on device", result.stderr, arguments)

    def test_init_where_nothing_can_be_made(self):
        self.write("file")
        for place in ["file/inside", "/proc/tim", "/dev/null/x"]:
            result = self.tim("init", place)
            self.assertEqual(result.returncode, 74, place)
            self.assertIn(b"cannot make", result.stderr, place)

    # --- what is no file ---

    def test_a_pipe_that_nobody_writes_to(self):
        pipe = self.path("pipe")
        os.mkfifo(pipe)
        result = self.tim("config", variables={"TIM_CONFIG": pipe})
        self.assertEqual(result.returncode, 78)
        self.assertIn(b"it is a pipe or a device and no file", result.stderr)
        os.makedirs(self.path("mine/faq"))
        os.mkfifo(self.path("mine/faq/house.md"))
        result = self.tim("check", "mine")
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"it is a pipe or a device and no file", result.stdout)

    def test_a_folder_where_a_file_is_expected(self):
        os.makedirs(self.path("mine/faq/house.md"))
        for arguments, code in [(["ask", "--knowledge", "/dev/null", "What is an ART?"], 66),
                                (["replay", "/dev/null"], 66), (["chat", "--continue", "mine"], 65),
                                (["compile", "/dev/null", "-o", "x"], 66), (["check", "/dev/null"], 66)]:
            result = self.tim(*arguments)
            self.assertEqual(result.returncode, code, (arguments, result.stderr))
            self.assertTrue(result.stderr.startswith(b"tim: ") or b"error:" in result.stderr, result.stderr)
        self.assertEqual(self.tim("config", variables={"TIM_CONFIG": self.folder}).returncode, 78)

    def test_a_folder_linked_into_itself(self):
        self.write("mine/faq/house.md", b"# House\n\n## Who opens the door?\n\nThe one who is nearest.\n")
        os.symlink("..", self.path("mine/faq/up"))
        os.symlink(".", self.path("mine/self"))
        result = self.tim("check", "mine")
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stdout.count(b"this link leads to a folder that is read already"), 2, result.stdout)
        self.assertLess(len(result.stdout), 4000)

    def test_a_damaged_image(self):
        self.write("small/faq/house.md", b"# House\n\n## Who opens the door?\n\nThe one who is nearest.\n")
        self.assertEqual(self.tim("compile", "small", "-o", "image").returncode, 0)
        image = self.read("image")
        for place in [0, 5, 40, len(image) // 2, len(image) - 1]:
            self.write("broken", image[:place] + bytes([image[place] ^ 1]) + image[place + 1:])
            result = self.tim("ask", "--knowledge", "broken", "Who opens the door?")
            self.assertEqual(result.returncode, 65, place)
        for size in [0, 1, 100, len(image) - 1]:
            self.write("broken", image[:size])
            self.assertEqual(self.tim("ask", "--knowledge", "broken", "Who opens the door?").returncode, 65, size)

    # --- large ---

    def test_ten_megabytes_in_one_line(self):
        for line in [b"a", b"release train engineer ", "é".encode(), b"(", b"/", b"what is "]:
            said = line * (10_000_000 // len(line)) + b"\n"
            for arguments in [["ask", "--batch", "--json"], ["chat"], ["chat", "--json"], ["chat", "--transcript"]]:
                result = self.tim(*arguments, said=said, limits=[(resource.RLIMIT_AS, 1 << 29)], seconds=20)
                self.assertEqual(result.returncode, 65, (arguments, line))
                self.assertIn(b"longer than 1 MB", result.stderr, (arguments, line))

    def test_a_megabyte_in_one_line(self):
        for line in [b"a", b"release train engineer ", "é".encode(), "\u0301".encode(), b"(", b"not ", b"1 "]:
            said = line * (1_000_000 // len(line)) + b"\n"
            for arguments in [["ask", "--batch", "--json"], ["chat"]]:
                result = self.tim(*arguments, said=said, limits=[(resource.RLIMIT_AS, 1 << 29)], seconds=20)
                self.assertIn(result.returncode, {0, 1}, (arguments, line, result.stderr))

    # --- little ---

    def test_few_files_and_little_memory(self):
        self.write("talk", OLD)
        for number in range(3, 10):
            for arguments in [["ask", "What is an ART?"], ["chat"], ["replay", "talk"], ["compile", "no", "-o", "x"]]:
                result = self.tim(*arguments, said=b"hi\n", limits=[(resource.RLIMIT_NOFILE, number)])
                self.assertIn(result.returncode, SETTLED, (arguments, number, result.stderr))

    def test_closed_streams(self):
        for closed in [(0,), (1,), (2,), (0, 1), (0, 1, 2)]:
            for arguments in ["ask 'What is an ART?'", "chat", "list roles"]:
                shell = "exec " + TIM + " " + arguments + "".join(
                    [" <&-", " >&-", " 2>&-"][stream] for stream in closed)
                result = subprocess.run(["/bin/sh", "-c", shell], capture_output=True, timeout=20, stdin=subprocess.DEVNULL)
                self.assertIn(result.returncode, SETTLED, (shell, result.stderr))


class Homes(ChatTestCase):
    def test_no_home_and_one_that_takes_nothing(self):
        for home in ["/dev/null", "/proc", "/nonexistent", "", None]:
            chat = self.start(HOME=home, XDG_STATE_HOME=None)
            self.assertEqual(chat.ask("What is an ART?"), "What is an ART?")
            self.assertEqual(chat.end(), 0)

    def test_history_on_a_full_disk(self):
        path = self.path("history")
        with open(path, "w") as file:
            file.write("#1700000000\nwhat was\n")
        chat = self.start(TIM_HISTFILE=path, shell="trap '' XFSZ; ulimit -f 0; exec {command}")
        self.assertEqual(chat.ask("What is an ART?"), "What is an ART?")
        self.assertIn("File too large", " ".join(chat.text().split()))
        self.assertEqual(chat.end(), 0)
        with open(path) as file:
            self.assertEqual(file.read(), "#1700000000\nwhat was\n")

    def test_history_killed_in_the_middle(self):
        path = self.path("history")
        old = "".join(f"#1700000000\nline {number}\n" for number in range(30))
        for blocks in [0, 1]:
            with open(path, "w") as file:
                file.write(old)
            chat = self.start(TIM_HISTFILE=path, TIM_HISTSIZE="10", shell=f"ulimit -f {blocks}; exec {{command}}")
            chat.type("What is an ART?" + ENTER).read(0.5)
            chat.kill()
            with open(path) as file:
                left = file.read()
            self.assertTrue(left.startswith(old) or left.count("#1") == 10, left)
            chat = self.start(TIM_HISTFILE=path)
            chat.type(UP).read()
            self.assertTrue(chat.current_line().startswith("tim> "))
            chat.type(CTRL_C).wait_for_prompt()
            self.assertEqual(chat.end(), 0)


class Storms(ChatTestCase):
    """Signals by the hundred in the middle of whatever a person does."""

    def storm(self, chat, keys, count=120):
        chat.type(keys)
        for number in range(count):
            chat.child.kill(signal.SIGCONT if number % 4 == 1 else signal.SIGWINCH)
        chat.read(0.3)

    def test_while_typing_completing_and_searching(self):
        for keys in ["what does a release tr", "rel" + TAB + TAB, "\x12rel", "/he" + TAB, UP + UP, "\x1b5"]:
            chat = self.start()
            self.storm(chat, keys)
            for _ in range(20):
                chat.child.kill(signal.SIGINT)
            chat.read(0.3).type(CTRL_C).wait_for_prompt()
            self.assertEqual(chat.ask("What is an ART?"), "What is an ART?")
            self.assertEqual(chat.end(), 0)


class Bytes(ChatTestCase):
    def test_what_is_no_text_never_gets_into_the_line(self):
        for variables in [{}, {"INPUTRC": self.path("inputrc")}]:
            with open(self.path("inputrc"), "w") as file:
                file.write("set editing-mode vi\n")
            for broken in [b"\xc3", b"\xe9t\xe9", b"\xff\xfe", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80\x80", b"\xe2\x82"]:
                chat = self.start(**variables)
                chat.child.send(b"a (" + broken + b" b")
                chat.read(0.4)
                if variables:
                    # In vi's commands these walk from character to character.
                    chat.type("\x1b0E%Ewbe$%0xi").read(0.3)
                heard = chat.ask(" c")
                self.assertIn("\ufffd", heard)
                self.assertEqual(chat.end(), 0)

    def test_letters_of_every_width_stay_whole(self):
        chat = self.start()
        self.assertEqual(chat.ask("é 漢字 👩🏽 💻 ñ"), "é 漢字 👩🏽 💻 ñ")
        chat.type("é漢👩").read().type("\x7f\x7f" + "x")
        self.assertEqual(chat.ask(""), "éx")
        self.assertEqual(chat.end(), 0)


if __name__ == "__main__":
    unittest.main()
