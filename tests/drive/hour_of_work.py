"""A painter's hour, by real mouse, wheel, pen and key events on the real generator: what leaks, and what is lost.

    xvfb-run -a -s "-screen 0 1600x1000x24" python tests/drive/hour_of_work.py --minutes 60 --out /tmp/hour

Each round works on a new face: strokes by mouse and pen, a lasso, a transformed part, a run that is cancelled and one
that is kept, five vectors, tabs, a saved project; all of it is undone and done again, and the pixels are compared.
Every round ends with a look at memory, threads, file handles and widgets. In the end the process is killed with
unsaved work, and a second one recovers it. Writes `hour.json`, and pictures of the window.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from main_job import MainJob
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

VECTORS = {"Bigger smile": 0.8, "Raised brows": 0.6, "Fuller hair": 0.7, "Wider nose": -0.5, "Bigger eyes": 0.4}
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FINISH = -1  # round in which the work is left to a crash
TOUR = "window.tour_shown"
STEPS = 20  # of a run


@dataclass(frozen=True)
class Reading:
    """What the process holds at the end of a round, with one face open."""

    round: int
    seconds: float
    megabytes: float
    threads: int
    handles: int
    widgets: int
    objects: int


class Hour(MainJob):
    """The rounds. `same` collects what was compared after undoing and doing all again."""

    def __init__(self, out: Path, minutes: float) -> None:
        super().__init__(out)
        self.minutes = minutes
        self.readings: list[Reading] = []
        self.same: list[dict[str, Any]] = []
        self.errors: list[str] = []
        self.window.failed.connect(lambda error: self.errors.append(str(error)))
        device = QInputDevice.DeviceType.Stylus
        able = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
        self.pen = QPointingDevice("pen", 7, device, QPointingDevice.PointerType.Pen, able, 1, 2)

    def run(self) -> None:
        self.window.settings.set(TOUR, True)
        self.window.settings.set("session.autosave_seconds", 5)
        self.start()
        self.session.set_optimise(self._fewer_steps())
        began = time.perf_counter()
        count = 0
        while not count or time.perf_counter() - began < 60 * self.minutes:
            self.round(count, began)
            count += 1
        self.leave_unsaved()

    # ---- a round

    def round(self, number: int, began: float) -> None:
        first = self.document
        self.new_face(20 + number)
        self.paint()
        self.transform_part()
        self.cancel_a_run()
        self.keep_a_run()
        self.apply_vectors()
        self.look_around()
        self.undo_and_redo()
        self.save_and_close(first if number == 0 else None)
        self.readings.append(self._reading(number, time.perf_counter() - began))
        print(json.dumps(asdict(self.readings[-1])), flush=True)

    def new_face(self, seed: int) -> None:
        known = self.document
        field = self.editor.faces.new.seed
        field.setFocus()
        field.selectAll()
        self.artist.type(field, str(seed))
        self.artist.key(Qt.Key.Key_Return)
        self.artist.wait(lambda: self.document is not None and self.document is not known, "another face")
        self.settle()
        self.before = self.pixels()

    def paint(self) -> None:
        """A mouth by mouse, hair by pen, a lasso on the skin."""
        self.do("brush")
        self._strokes()
        self._choose("hair")
        self.pen_stroke()
        self._choose("chin")
        self.do("lasso")
        left, top, right, bottom = self._box(["chin"])
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        self.artist.stroke(self.editor.mask_canvas, corners, pause=0.02)
        self.do("brush")
        assert self.document.layer.is_painted

    def pen_stroke(self) -> None:
        """Along the top of the hair, harder and harder."""
        canvas = self.editor.image_canvas
        left, top, right, bottom = self._box(["hair"])
        share = np.linspace(0.2, 0.8, 30)
        for place, t in enumerate(share):
            at = QPointF(self.artist.place(canvas, (left + (right - left) * t, top + (bottom - top) * 0.06)))
            kind = QEvent.Type.TabletPress if place == 0 else QEvent.Type.TabletMove
            self._pen_event(canvas, kind, at, 0.1 + 0.9 * t)
            self.artist.rest(0.01)
        self._pen_event(canvas, QEvent.Type.TabletRelease, at, 0.0)

    def transform_part(self) -> None:
        """Move the nose by mouse and keys, smooth its border."""
        mask = self.editor.mask_canvas
        self.do("transform")
        x, y = self._middle("nose_tip")
        self.artist.click(mask, self.artist.place(mask, (x, y)))
        self.artist.rest(0.1)
        self.artist.stroke(mask, [(x, y), (x + 4, y + 6), (x + 10, y + 14)], pause=0.03)
        for _ in range(3):
            self.artist.key(Qt.Key.Key_Down)
        self.artist.key(Qt.Key.Key_Return)
        self.do("brush")

    def cancel_a_run(self) -> None:
        kept = len(self.document.edits)
        self.do("run")
        self.artist.wait(lambda: self.session.job.now and self.session.job.now.done >= 3, "three steps")
        self.do("cancel")
        self.artist.wait(lambda: self.session.job.now is None, "the end of the run")
        assert len(self.document.edits) == kept and self.document.layer.is_painted

    def keep_a_run(self) -> None:
        self.do("run")
        self.artist.wait(lambda: self.session.job.now, "the run")
        self.artist.wait(lambda: self.session.job.now is None, "the result")
        assert len(self.document.edits) == 1

    def apply_vectors(self) -> None:
        self.bench.docks.show("library")
        for name, strength in VECTORS.items():
            self.type_strength(name, strength)
        assert len(self.document.edits) == 1 + len(VECTORS)
        self.bench.docks.show("edit")

    def look_around(self) -> None:
        """Zoom, turn, compare, single view, layers, and back."""
        mask, middle = self.editor.mask_canvas, self._middle("nose_bridge")
        self.artist.wheel(mask, middle, 4)
        self.artist.wheel(mask, middle, -4)
        for name in ("turn-left", "turn-right", "straighten", "wipe", "wipe", "difference", "difference", "outlines",
                     "outlines", "single-view", "single-view", "one-to-one", "fit"):  # fmt: skip
            self.do(name)
            self.artist.rest(0.05)

    def undo_and_redo(self) -> None:
        """All of it; the pixels are those from before, and then those from after."""
        self.settle()
        after, steps = self.pixels(), 0
        undo, redo = self.window.actions_by_id["undo"], self.window.actions_by_id["redo"]
        while undo.isEnabled():
            self.do("undo")
            steps += 1
        self.settle()
        undone = self.pixels()
        while redo.isEnabled():
            self.do("redo")
        self.settle()
        redone = self.pixels()
        self.same.append({"steps": steps, "undone": _equal(undone, self.before), "redone": _equal(redone, after)})
        print(json.dumps(self.same[-1]), flush=True)

    def save_and_close(self, other: Any) -> None:
        """To a project, back and forth between the tabs, and away with all but this one."""
        target = self.out / f"hour-{self.document.source.seed}.egd"
        target.unlink(missing_ok=True)
        QFileDialog.getSaveFileName = staticmethod(lambda *_: (str(target), ""))  # no hand can be on a file dialog here
        self.do("save")
        self.artist.wait(lambda: target.exists() and not self.document.has_unsaved_work, "the project")
        self.do("next-face")
        self.artist.rest(0.2)
        self.do("previous-face")
        self.artist.rest(0.2)
        mine = self.document
        for document in list(self.session.documents):
            if document is not mine:
                self.bench.close_face(document)
        self.window.notice.dismiss()
        self.artist.rest(0.2)

    # ---- the end

    def leave_unsaved(self) -> None:
        """Paint and edit once more, wait for the copy, and tell the parent what it should find."""
        self.new_face(7)
        self.do("brush")
        self._strokes()
        self.bench.docks.show("library")
        self.type_strength("Bigger smile", 0.7)
        self.settle()
        self.artist.rest(8)
        self.shot("before-the-crash")
        (self.out / "hour.json").write_text(json.dumps(self.report(), indent=1))
        np.savez(self.out / "left.npz", paint=self.document.layer.paint, latent=self.document.edited_latent.values)
        print("kill me", flush=True)
        self.artist.rest(60)

    def report(self) -> dict[str, Any]:
        return {
            "minutes": self.minutes, "rounds": [asdict(reading) for reading in self.readings],
            "growth": _growth(self.readings), "undo": self.same, "errors": self.errors,
        }  # fmt: skip

    # ---- inside

    def do(self, command: str) -> None:
        """By its key, or by the menu when it has none."""
        action = self.window.actions_by_id[command]
        assert action.isEnabled(), f"{command} cannot be used"
        keys = action.shortcut()
        if keys.isEmpty():
            action.trigger()
        else:
            self.editor.mask_canvas.setFocus()
            QTest.keySequence(self.window.windowHandle(), keys)
        self.artist.rest(0.02)

    def settle(self) -> None:
        """Until the face is shown as it is, in full."""
        self.artist.rest(0.4)
        self.artist.wait(self._is_settled, "the full picture")

    def _is_settled(self) -> bool:
        from editgan_desktop.app.renders import is_of

        look = self.document.look
        return look.full and is_of(look, self.document.edited_latent)

    def pixels(self) -> dict[str, np.ndarray]:
        look, layer = self.document.look, self.document.layer
        for canvas in (self.editor.image_canvas, self.editor.mask_canvas):
            QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))  # the ring is no part of the face
        self.artist.rest(0.1)
        shown = self.editor.mask_canvas.grab().toImage()
        return {
            "picture": look.picture.copy(), "labels": look.labels.copy(), "paint": layer.paint.copy(),
            "painted": layer.painted.copy(), "canvas": np.array(shown.constBits()).copy(),
        }  # fmt: skip

    def _fewer_steps(self) -> Any:
        from dataclasses import replace

        return replace(self.session.optimise, steps=STEPS)

    def _pen_event(self, canvas: Any, kind: QEvent.Type, at: QPointF, pressure: float) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        event = QTabletEvent(
            kind, self.pen, at, canvas.mapToGlobal(at), pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier,
            none if kind == QEvent.Type.TabletMove else left, none if kind == QEvent.Type.TabletRelease else left,
        )  # fmt: skip
        QApplication.sendEvent(canvas, event)

    def _reading(self, number: int, seconds: float) -> Reading:
        self.artist.rest(0.5)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        ctypes.CDLL("libc.so.6").malloc_trim(0)
        process = psutil.Process()
        return Reading(
            number, round(seconds, 1), round(process.memory_full_info().uss / 1e6, 1), threading.active_count(),
            process.num_fds(), len(QApplication.allWidgets()), len(gc.get_objects()),
        )  # fmt: skip


def _equal(one: dict[str, np.ndarray], other: dict[str, np.ndarray]) -> dict[str, bool]:
    return {name: bool(np.array_equal(one[name], other[name])) for name in one}


def _growth(readings: list[Reading]) -> dict[str, float]:
    """How much each figure grows in a round, by a straight line through the second half."""
    late = readings[len(readings) // 2 :]
    if len(late) < 2:
        return {}
    rounds = [reading.round for reading in late]
    names = ("megabytes", "threads", "handles", "widgets", "objects")
    return {name: round(float(np.polyfit(rounds, [getattr(r, name) for r in late], 1)[0]), 3) for name in names}


class Recovering(MainJob):
    """The second process: is asked about what was left, recovers it, and compares."""

    def run(self) -> None:
        self.window.settings.set(TOUR, True)
        self.start()
        self.artist.wait(QApplication.activeModalWidget, "the question")
        dialog = QApplication.activeModalWidget()
        dialog.grab().save(str(self.out / "recover.png"))
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        self.artist.wait(self._found, "the face that was left")
        left = np.load(self.out / "left.npz")
        same = {
            "paint": bool(np.array_equal(self.document.layer.paint, left["paint"])),
            "latent": bool(np.allclose(self.document.edited_latent.values, left["latent"], atol=1e-5)),
            "unsaved": self.document.has_unsaved_work,
        }
        self.artist.rest(2)
        self.shot("recovered")
        told = json.loads((self.out / "hour.json").read_text())
        (self.out / "hour.json").write_text(json.dumps(told | {"recovered": same}, indent=1))
        print(json.dumps({"recovered": same}), flush=True)
        self.finish()

    def _found(self) -> bool:
        return self.document is not None and self.document.has_unsaved_work


def _alone(make: Callable[[Path], MainJob], out: Path) -> None:
    app = QApplication(sys.argv[:1])
    from editgan_desktop.app.theme import Theme, apply_theme

    apply_theme(app, Theme.DARK)
    job = make(out)
    try:
        job.run()
    finally:
        job.window.discard_on_close = True
        job.window.close()


def _crash(out: Path, minutes: float, data: str) -> None:
    """Run the hour in a process of its own and kill it when it asks for that."""
    command = [sys.executable, __file__, "--minutes", str(minutes), "--out", str(out), "--part", "hour"]
    child = subprocess.Popen(command, env=os.environ | {"EDITGAN_DATA": data}, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    for line in child.stdout:
        print(line, end="", flush=True)
        if line.strip() == "kill me":
            child.send_signal(signal.SIGKILL)
    child.wait()
    command[-1] = "recover"
    subprocess.run(command, env=os.environ | {"EDITGAN_DATA": data}, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--out", type=Path, default=Path("hour"))
    parser.add_argument("--part", choices=["all", "hour", "recover"], default="all")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    if arguments.part == "all":
        with tempfile.TemporaryDirectory() as data:
            _crash(arguments.out, arguments.minutes, data)
    elif arguments.part == "hour":
        _alone(lambda out: Hour(out, arguments.minutes), arguments.out)
    else:
        _alone(Recovering, arguments.out)


if __name__ == "__main__":
    main()
