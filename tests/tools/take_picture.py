"""Takes the picture of README.md: the one page of an invented child, cut into three columns.

Run it after a build: ``python -m tests.tools.take_picture site``.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from planpage.audit.machine.chromium import browser_flags
from planpage.audit.site_server import serve_folder
from tests.tools.machine import find_browser
from tests.tools.png_colours import reduce_colours

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "summary.png"
CHILD = "elsie"
WIDTH = 1218
LONGEST_SECONDS = 120

# Three views of the one page on a phone. The script finds the two places to cut, between blocks,
# that make the columns most alike in height; what comes after the last block is left out.
COLUMNS = """<!doctype html>
<meta charset="utf-8">
<title>Three columns</title>
<style>
body { margin: 0; padding: 24px; display: flex; gap: 24px; align-items: start; background: #f0e9dd }
div { width: 374px; overflow: hidden }
iframe { display: block; border: 0; width: 374px; height: 6000px }
</style>
<div><iframe src="PAGE"></iframe></div>
<div><iframe src="PAGE"></iframe></div>
<div><iframe src="PAGE"></iframe></div>
<script>
addEventListener("load", () => {
  const page = frames[0].document;
  const blocks = [...page.querySelectorAll("main section, main > *")]
    .filter(one => one.querySelector("h2"))
    .map(one => Math.round(one.getBoundingClientRect().top) - 20);
  const tops = [...new Set(blocks)].sort((a, b) => a - b);
  const end = tops.pop() + 36;
  let best = [Infinity];
  for (const a of tops) for (const b of tops) {
    const longest = Math.max(a, b - a, end - b);
    if (a < b && longest < best[0]) best = [longest, a, b];
  }
  const [longest, first, second] = best;
  [[0, first], [first, second], [second, end]].forEach(([from, to], n) => {
    const column = document.querySelectorAll("div")[n];
    column.style.height = `${to - from}px`;
    column.firstChild.style.marginTop = `-${from}px`;
  });
  document.body.dataset.height = longest + 48;
});
</script>
"""


def take_picture(site: Path) -> bytes:
    """Return the picture of the child's page in the built ``site``, as PNG."""
    page = (site / "plans" / CHILD / "index.html").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "page.html").write_text(page, encoding="utf-8")
        (folder / "columns.html").write_text(COLUMNS.replace("PAGE", "page.html"), encoding="utf-8")
        with serve_folder(folder) as address:
            url = f"{address}/columns.html"
            shown = run_browser(folder, "--dump-dom", url)
            found = re.search(r'data-height="(\d+)"', shown)
            if found is None:
                message = "the page could not be measured"
                raise RuntimeError(message)
            size = f"--window-size={WIDTH},{found[1]}"
            run_browser(folder, size, f"--screenshot={folder / 'picture.png'}", url)
        return reduce_colours((folder / "picture.png").read_bytes())


def run_browser(folder: Path, *arguments: str) -> str:
    """Run the browser without a window; return what it prints."""
    command = [find_browser(), "--headless", "--hide-scrollbars", *browser_flags()]
    profile = f"--user-data-dir={folder / 'profile'}"
    answer = subprocess.run(
        [*command, profile, "--virtual-time-budget=5000", *arguments],
        check=True,
        capture_output=True,
        text=True,
        timeout=LONGEST_SECONDS,
    )
    return answer.stdout


def main() -> None:
    """Take the picture of the site whose folder is named in the call."""
    picture = take_picture(Path(sys.argv[1]))
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_bytes(picture)
    print(f"{PICTURE.name}: {len(picture) // 1024} KB")


if __name__ == "__main__":
    main()
