"""Opens a flame graph in a headless browser, takes steps in it, and returns what they return. No driver, no protocol: the page
that holds the graph runs the steps and writes the answer into itself."""

from __future__ import annotations

import http.server
import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

from chic.calltree import from_folded
from chic.stages.render.layout import layout
from chic.stages.render.svg import Drawing, draw

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--hide-scrollbars", "--window-size=1300,900"),
    "--virtual-time-budget=5000",
)
PAGE = """<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
<iframe src="perf.svg%s" style="border:0;width:1200px;height:400px"></iframe><pre></pre><script>
window.onload = async () => {
  const frame = document.querySelector("iframe"), win = frame.contentWindow, doc = frame.contentDocument;
  const rects = () => [...doc.querySelectorAll(".boxes rect")];
  const titled = (rect) => {
    rect.dispatchEvent(new win.PointerEvent("pointerover", { bubbles: true }));
    return rect.querySelector("title").textContent;
  };
  const named = (rect) => titled(rect).split(" (")[0];
  const names = () => rects().map(named);
  const find = (name) => rects().find((rect) => named(rect) === name);
  const click = (name) => find(name).dispatchEvent(new win.MouseEvent("click", { bubbles: true }));
  const key = (key, more, target) => (target ?? doc.documentElement).dispatchEvent(
    new win.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  const input = doc.querySelector("input"), button = doc.querySelector("button");
  const type = (text) => { input.value = text; input.dispatchEvent(new win.Event("input")); };
  const view = () => rects().map((rect) => [named(rect), Number(rect.getAttribute("x")), Number(rect.getAttribute("width")),
    rect.getAttribute("class").replace(/^(c\\d+|s) ?/, "")]);
  const matched = () => doc.querySelector("output").textContent;
  const details = () => doc.querySelector(".details").textContent;
  const hash = () => win.location.hash;
  const go = async (where) => { win.location.hash = where; await settled(); };
  const settled = (ms) => new Promise((done) => setTimeout(done, ms ?? 100));
  const steps = async () => { %s };
  let answer;
  try { answer = await steps(); } catch (fault) { answer = String(fault); }
  document.querySelector("pre").textContent = JSON.stringify(answer);
};
</script>"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder over HTTP: pages in files may not look into each other."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def chromium(folder: Path, *arguments: str) -> str:
    """What the browser prints."""
    assert BROWSER
    command = [BROWSER, *FLAGS, f"--user-data-dir={folder / 'browser'}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def picture_of(text: str) -> str:
    """The flame graph of folded text."""
    return draw(layout(from_folded(text)), Drawing("demo", "test"))


def answer_of(dom: str) -> Any:
    """What the page wrote into itself."""
    answer = re.search(r"<pre>(.*?)</pre>", dom, re.S)
    assert answer, dom
    return json.loads(unescape(answer[1]))


def run(folder: Path, text: str, steps: str, state: str = "", before: str = "") -> Any:
    """Open the flame graph of the folded text on its own in a frame, take the steps, return what they return. `before` is a
    script that runs in the frame first."""
    (folder / "perf.svg").write_text(picture_of(text).replace("<style>", f"<script>{before}</script><style>", 1))
    (folder / "page.html").write_text(PAGE % (state, steps))
    with served(folder) as site:
        return answer_of(chromium(folder, "--dump-dom", f"{site}/page.html"))
