"""Uses a built app as a person would: paints, runs an edit, saves, quits. It takes no part in CI.

    python packaging/smoke_test.py /tmp/editgan-packaging/dist/editgan-desktop/editgan-desktop

The app runs on a virtual screen (Xvfb), in folders of its own, on the tiny random generator (`EDITGAN_TINY`), and gets
its mouse and keys from the X server (xdotool). Only its window titles and the project that it saves are looked at.
Needs nothing but Python, Xvfb and xdotool. Prints what it measured as JSON; the exit code is 1 when it went wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

WIDTH, HEIGHT = 1280, 800
STROKE = ((0.55, 0.40), (0.62, 0.46), (0.68, 0.40))  # shares of the window; it lies on the canvas of the parts
SEED, PATIENCE = 5, 120.0
Answer = Any


@dataclass(frozen=True)
class Running:
    """The app while it runs, and the log that it keeps."""

    process: subprocess.Popen[bytes]
    log: Path

    def wait(self, what: str, until: Callable[[], Answer]) -> Answer:
        """Look until there is an answer. Raises TimeoutError; AssertionError when the app has failed or ended."""
        began = time.perf_counter()
        while not (answer := until()):
            assert self.process.poll() is None, f"it ended with {self.process.returncode} before there was {what}"
            self.check()
            if time.perf_counter() - began > PATIENCE:
                raise TimeoutError(f"there never was {what}")
            time.sleep(0.2)
        return answer

    def check(self) -> None:
        """Raises AssertionError when it logged a warning or an error."""
        log = self.log.read_text() if self.log.exists() else ""
        assert "ERROR" not in log and "WARNING" not in log, log


class Person:
    """Somebody at the keyboard and the mouse of one X display."""

    def __init__(self, display: str) -> None:
        self.environment = os.environ | {"DISPLAY": display}

    def do(self, *words: str | int) -> str:
        """One xdotool command; what it printed, "" when it failed."""
        command = ["xdotool", *map(str, words)]
        result = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        return result.stdout.strip()

    def find(self, title: str) -> str:
        """The id of a visible window by a part of its title; "" when there is none."""
        return self.do("search", "--onlyvisible", "--name", title).partition("\n")[0]

    def keys(self, window: str, *keys: str) -> None:
        self.do("windowfocus", window)
        for key in keys:
            self.do("key", "--clearmodifiers", key)

    def drag(self, path: tuple[tuple[float, float], ...]) -> None:
        """Press at the first point, move through the others, release at the last."""
        points = [(round(x * WIDTH), round(y * HEIGHT)) for x, y in path]
        self.do("mousemove", *points[0])
        self.do("mousedown", 1)
        for before, after in pairwise(points):
            for step in range(1, 11):
                self.do("mousemove", *(round(a + (b - a) * step / 10) for a, b in zip(before, after, strict=True)))
        self.do("mouseup", 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("app", type=Path, help="the program, editgan-desktop")
    app = parser.parse_args().app.resolve()
    try:
        with tempfile.TemporaryDirectory() as folder, screen() as display:
            report = use(app, Person(display), Path(folder))
    except (AssertionError, TimeoutError, OSError) as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    print(json.dumps({"megabytes": megabytes(app.parent)} | report, indent=2))
    return 0


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen; its display name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert server.stdout
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def use(app: Path, person: Person, folder: Path) -> dict[str, Answer]:
    """Everything from start to quit; figures. Raises AssertionError or TimeoutError when it goes wrong."""
    data = folder / "data"
    data.mkdir()
    settings = {"format_version": 1, "values": {"window.tour_shown": True}}
    (data / "settings.json").write_text(json.dumps(settings))
    own = {"EDITGAN_TINY": "1", "EDITGAN_DATA": str(data), "EDITGAN_CACHE": str(folder / "cache"), "HOME": str(folder)}
    environment = person.environment | own | {"QT_QPA_PLATFORM": "xcb"}
    with (folder / "output.txt").open("w+") as output:
        began = time.perf_counter()
        process = subprocess.Popen([app, "--seed", str(SEED)], env=environment, stdout=output, stderr=output)
        running = Running(process, data / "log.txt")
        try:
            report = edit(person, running, folder / "face.egd", began)
            assert process.wait(PATIENCE) == 0, f"it ended with {process.returncode}"
            running.check()
        except BaseException:
            process.kill()
            output.seek(0)
            print(output.read(), file=sys.stderr)
            raise
    return report


def edit(person: Person, running: Running, project: Path, began: float) -> dict[str, Answer]:
    """From the first window to Ctrl+Q."""
    running.wait("the window", lambda: person.find("EditGAN Desktop"))
    report: dict[str, Answer] = {"seconds to the window": since(began)}
    window = running.wait("the first face", lambda: person.find(f"{SEED}.* – EditGAN Desktop"))
    report["seconds to the first face"] = since(began)
    person.do("windowmove", window, 0, 0)
    person.do("windowsize", "--sync", window, WIDTH, HEIGHT)
    save_as(person, running, window, project)
    untouched = running.wait("the saved project", lambda: read(project))
    assert untouched["record"]["edits"] == [], "a new face has edits"

    person.drag(STROKE)
    painted = running.wait("paint in the project", lambda: saved(person, window, project, "paint", untouched))
    began = time.perf_counter()
    person.keys(window, "ctrl+Return")
    edited = running.wait("an edit in the project", lambda: saved(person, window, project, "edits", painted))
    report["seconds for an edit"] = since(began)
    report["edits"] = [step["name"] for step in edited["record"]["edits"]]
    person.keys(window, "ctrl+q")
    return report


def save_as(person: Person, running: Running, window: str, project: Path) -> None:
    """Through the file dialog, typed by hand."""

    def dialog() -> str:
        person.keys(window, "ctrl+s")
        time.sleep(0.5)
        return person.find("Save")

    found = running.wait("the file dialog", dialog)
    person.do("windowfocus", found)
    person.do("key", "ctrl+a")
    person.do("type", str(project))
    person.do("key", "Return")


def saved(person: Person, window: str, project: Path, what: str, before: dict[str, Answer]) -> dict[str, Answer]:
    """Save; the project once `what` differs from before, else nothing."""
    person.keys(window, "ctrl+s")
    now = read(project)
    parts = {"paint": lambda p: p["paint"], "edits": lambda p: p["record"]["edits"]}
    return now if now and parts[what](now) != parts[what](before) else {}


def read(project: Path) -> dict[str, Answer]:
    """Record and paint of a saved project; nothing when there is none."""
    if not project.exists():
        return {}
    with zipfile.ZipFile(project) as archive:
        return {"record": json.loads(archive.read("project.json")), "paint": archive.read("paint.png")}


def since(began: float) -> float:
    return round(time.perf_counter() - began, 1)


def megabytes(folder: Path) -> int:
    """What lies in a folder, links not counted."""
    return round(sum(path.stat().st_size for path in folder.rglob("*") if not path.is_symlink()) / 1e6)


if __name__ == "__main__":
    sys.exit(main())
