"""The pages that `tim site` writes, in a real browser: Chromium without a window, opened from a folder."""

import html
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import urllib.parse

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TIM = os.environ.get("TIM", os.path.join(ROOT, ".build", "release", "tim"))
CHROMIUM = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)

# Loads pages one after the other into a frame and notes what is wrong with each. The sandbox keeps scripts off in the frame.
VISITOR = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Visitor</title><body><pre id="report"></pre><script>
var tasks = TASKS, found = [];
function next() {
  if (!tasks.length) { document.getElementById("report").textContent = JSON.stringify(found); return; }
  var task = tasks.shift(), frame = document.createElement("iframe");
  if (!task.scripts) frame.setAttribute("sandbox", "allow-same-origin");
  frame.style.width = task.width + "px"; frame.style.height = "700px"; frame.style.border = "0";
  frame.onload = function () {
    var page = frame.contentDocument, root = page.documentElement;
    found.push({ page: task.page, width: task.width, wide: root.scrollWidth, text: page.body.innerText.slice(0, 2000),
      heading: (page.querySelector("h1") || {}).textContent,
      styled: frame.contentWindow.getComputedStyle(page.body).maxWidth !== "none",
      note: (page.getElementById("without-script") || {}).offsetHeight });
    frame.remove(); next();
  };
  frame.src = task.page; document.body.append(frame);
}
next();
</script></body></html>"""


@unittest.skipUnless(CHROMIUM, "there is no Chromium here: the site is not tried in a browser")
class SiteInABrowser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="tim-browser-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.site = os.path.join(cls.folder, "site")
        subprocess.run([TIM, "site", "--quiet", "-o", cls.site], check=True, env={"HOME": cls.folder})

    def opened(self, path, query="", flags=()):
        """The page as it is after its scripts have run; whatever the browser complains of fails the test."""
        address = "file://" + urllib.parse.quote(path) + query
        result = subprocess.run(
            [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--no-first-run",
             "--user-data-dir=" + os.path.join(self.folder, "profile"), "--enable-logging=stderr", "--v=0",
             "--virtual-time-budget=120000", *flags, "--dump-dom", address],
            capture_output=True, text=True, timeout=240)
        self.assertEqual(result.returncode, 0, result.stderr[-2000:])
        # That a script was held back is what a page without scripts is to be like.
        complaints = [line for line in result.stderr.splitlines()
                      if "CONSOLE" in line and "Blocked script execution" not in line]
        self.assertEqual(complaints, [])
        return result.stdout

    def searched(self, question):
        page = self.opened(os.path.join(self.site, "search.html"), "?q=" + urllib.parse.quote(question))
        results = re.search(r'<ol id="results".*?</ol>', page, re.S).group(0)
        status = html.unescape(re.search(r'<p id="status"[^>]*>(.*?)</p>', page, re.S).group(1))
        return status, [(html.unescape(title), href) for href, title in re.findall(r'<a href="([^"]*)">(.*?)</a>', results)]

    def visited(self, tasks):
        visitor = os.path.join(self.folder, "visitor.html")
        with open(visitor, "w", encoding="utf-8") as file:
            file.write(VISITOR.replace("TASKS", json.dumps(tasks)))
        page = self.opened(visitor, flags=["--allow-file-access-from-files"])
        report = json.loads(html.unescape(re.search(r'<pre id="report">(.*?)</pre>', page, re.S).group(1)))
        self.assertEqual(len(report), len(tasks))
        return report

    def pages(self):
        return sorted(os.path.relpath(os.path.join(place, name), self.folder)
                      for place, _, names in os.walk(self.site) for name in names if name.endswith(".html"))

    def test_a_search_finds_the_answer_and_leads_to_it(self):
        status, results = self.searched("our tests are flaky and the build is red")
        self.assertIn("passages, for “our tests are flaky and the build is red”", status)
        self.assertIn("Our tests are flaky and the build is always red. What do we do?", [title for title, _ in results[:5]])
        for _, href in results:
            path, _, anchor = href.partition("#")
            with open(os.path.join(self.site, path), encoding="utf-8") as file:
                self.assertIn(f'id="{urllib.parse.unquote(anchor)}"', file.read(), href)

    def test_a_search_for_what_is_not_there_says_so(self):
        status, results = self.searched("xylophone <zzz>")
        self.assertEqual(results, [])
        self.assertIn("Nothing here has these words.", status)

    def test_every_page_is_no_wider_than_a_telephone_and_is_read_without_scripts(self):
        report = self.visited([{"page": page, "width": 360, "scripts": False} for page in self.pages()])
        self.assertGreater(len(report), 100)
        for page in report:
            self.assertLessEqual(page["wide"], 360, page["page"])
            self.assertTrue(page["heading"] and page["styled"], page["page"])
            self.assertIn(page["heading"], page["text"], page["page"])

    def test_without_scripts_the_search_page_says_what_to_do_and_with_them_it_does_not(self):
        without, scripted = self.visited(
            [{"page": "site/search.html", "width": 1280, "scripts": on} for on in (False, True)])
        self.assertIn("Ctrl+F", without["text"])
        self.assertGreater(without["note"], 0)
        self.assertEqual(scripted["note"], 0)


if __name__ == "__main__":
    unittest.main()
