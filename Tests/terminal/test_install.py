"""What `.ci/install` puts in place, and takes away again."""

import os
import shutil
import subprocess
import tempfile
import unittest

from chat import ROOT, TIM


class Install(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="tim-install-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def install(self, *arguments, **variables):
        return subprocess.run(
            [os.path.join(ROOT, ".ci", "install"), *arguments], capture_output=True, cwd=self.folder,
            env={"PATH": os.environ["PATH"], "HOME": self.folder, "TIM": TIM, **variables})

    def files(self, folder):
        return sorted(os.path.relpath(os.path.join(place, name), folder)
                      for place, _, names in os.walk(folder) for name in names)

    PLACES = [
        "bin/tim", "share/bash-completion/completions/tim", "share/doc/tim/LICENSE", "share/doc/tim/LICENSE.knowledge",
        "share/fish/vendor_completions.d/tim.fish", "share/man/man1/tim.1", "share/man/man5/tim-knowledge.5",
        "share/man/man5/tim-transcript.5", "share/zsh/site-functions/_tim",
    ]

    def test_in_place_running_and_gone(self):
        prefix = os.path.join(self.folder, "a place", "of mine")
        result = self.install(prefix)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"is not in your PATH", result.stderr)
        self.assertEqual(self.files(prefix), self.PLACES)
        for place in self.PLACES:
            self.assertGreater(os.path.getsize(os.path.join(prefix, place)), 500, place)
        tim = os.path.join(prefix, "bin", "tim")
        answer = subprocess.run([tim, "ask", "What is an ART?"], capture_output=True, env={"HOME": self.folder})
        self.assertEqual(answer.returncode, 0)
        self.assertIn(b"Agile Release Train", answer.stdout)
        # Over an older one, and while it runs.
        self.assertEqual(self.install(prefix).returncode, 0)
        self.assertEqual(self.install("--remove", prefix).returncode, 0)
        self.assertEqual(self.files(prefix), [])

    def test_for_a_package(self):
        result = self.install("/usr", DESTDIR=self.folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.files(os.path.join(self.folder, "usr")), self.PLACES)

    def test_wrong_use(self):
        result = self.install("--help")
        self.assertEqual(result.returncode, 64)
        self.assertIn(b"usage: .ci/install", result.stderr)


if __name__ == "__main__":
    unittest.main()
