"""Random strokes, results, sliders, undos and redos, against a model that copies everything at every step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pytest

from editgan_desktop.core.requests import EditRequest
from editgan_desktop.session.document import Document
from editgan_desktop.session.look import fit_labels
from editgan_desktop.session.paint_layer import UNPAINTED
from editgan_desktop.session.patches import Patch, fill_patch, segment_patch

from .faces import SHAPE, SKIN, document, edit, labels, look, result, run_pressed

STEPS = 250


@dataclass
class Naive:
    """Undo by full copies. `state` is (paint, names and strengths of the edits)."""

    labels: np.ndarray = field(default_factory=lambda: labels(SKIN))
    paint: np.ndarray = field(default_factory=lambda: np.full(SHAPE, UNPAINTED, np.uint8))
    edits: tuple[tuple[str, float], ...] = ()
    done: list[tuple] = field(default_factory=list)
    undone: list[tuple] = field(default_factory=list)

    @property
    def state(self):
        return self.paint.copy(), self.edits

    def change(self, paint: np.ndarray, edits: tuple[tuple[str, float], ...], *, always: bool = False) -> None:
        if always or not np.array_equal(paint, self.paint) or edits != self.edits:
            self.done.append(self.state)
            self.undone.clear()
        self.paint, self.edits = paint, edits

    def move(self, source: list[tuple], target: list[tuple]) -> None:
        if source:
            target.append(self.state)
            self.paint, self.edits = source.pop()


class Artist:
    """Does the same to a document and to the naive model. `below` is the model's paint under the stroke in progress."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self.face: Document = document()
        self.naive = Naive()
        self.stroke: list[tuple[np.ndarray, int]] | None = None
        self.request: EditRequest | None = None
        self.count = 0
        self.told = self.face.result
        self.face.result_changed.connect(self.hear)

    def act(self) -> None:
        actions: list[Callable[[], None]] = [
            self.begin, self.stamp, self.stamp, self.stamp, self.end, self.cancel, self.undo, self.undo, self.redo,
            self.press_run, self.take_result, self.slide, self.preview, self.reset, self.bring_mask,
        ]  # fmt: skip
        actions[self.rng.integers(len(actions))]()
        self.compare()

    def compare(self) -> None:
        paint = self.with_stroke(self.naive.paint)
        np.testing.assert_array_equal(self.face.layer.paint, paint)
        np.testing.assert_array_equal(self.face.layer.painted, np.where(paint == UNPAINTED, self.naive.labels, paint))
        assert tuple((row.name, row.strength) for row in self.face.edits) == self.naive.edits
        assert bool(self.face.history.undo_title) == bool(self.naive.done)
        assert bool(self.face.history.redo_title) == bool(self.naive.undone)
        assert self.face.layer.is_settled_bare == (self.naive.paint == UNPAINTED).all()
        assert self.told is self.face.result

    def hear(self) -> None:
        self.told = self.face.result

    def with_stroke(self, paint: np.ndarray) -> np.ndarray:
        paint = paint.copy()
        for mask, value in self.stroke or ():
            paint[mask] = value
        return paint

    def begin(self) -> None:
        self.end()
        self.face.begin_stroke("Paint")
        self.stroke = []

    def stamp(self) -> None:
        found = self.random_patch()
        value = int(self.rng.choice([UNPAINTED, 1, 2, 3]))
        if found is None:
            return
        self.face.stamp(found, None if value == UNPAINTED else value)
        if self.stroke is not None:
            mask = np.zeros(SHAPE, bool)
            mask[found.box.slices] = found.pixels
            self.stroke.append((mask, value))

    def random_patch(self) -> Patch | None:
        start, end = (tuple(self.rng.uniform((-4, -4), (SHAPE[1] + 4, SHAPE[0] + 4))) for _ in range(2))
        if self.rng.random() < 0.2:
            return fill_patch(self.face.layer.painted, start)
        return segment_patch(SHAPE, start, end, float(self.rng.uniform(0, 4)))

    def end(self) -> None:
        self.face.end_stroke()
        self.finish()

    def finish(self) -> None:
        if self.stroke is not None:
            paint, self.stroke = self.with_stroke(self.naive.paint), None
            self.naive.change(paint, self.naive.edits)

    def cancel(self) -> None:
        self.face.cancel_stroke()
        self.stroke = None

    def undo(self) -> None:
        changed = not np.array_equal(self.with_stroke(self.naive.paint), self.naive.paint)
        self.face.history.undo()
        self.stroke = None
        if not changed:
            self.naive.move(self.naive.done, self.naive.undone)

    def redo(self) -> None:
        self.face.history.redo()
        self.naive.move(self.naive.undone, self.naive.done)

    def press_run(self) -> None:
        self.request = run_pressed(self.face)

    def take_result(self) -> None:
        if self.request is None:
            return
        self.count += 1
        self.face.add_result(self.request, result(self.request), f"Edit {self.count}")
        paint = np.where(self.naive.paint == self.request.painted, UNPAINTED, self.naive.paint)
        self.naive.change(paint, (*self.naive.edits, (f"Edit {self.count}", 1.0)), always=True)
        self.request = None

    def slide(self) -> None:
        """A slider goes somewhere in three moves."""
        if not self.naive.edits:
            self.face.set_edits("Add", self.face.edits.added(edit("First")))
            self.naive.change(self.naive.paint, (("First", 1.0),))
            return
        row = int(self.rng.integers(len(self.naive.edits)))
        key = self.face.edits.edits[row].key
        strengths = 3 + self.rng.permutation(100)[:3] / 10  # never where it stands: 0.1 steps, fresh ones
        strengths += self.count
        self.count += 20
        self.face.history.seal()
        for strength in strengths.tolist():
            self.face.set_strength(key, strength)
        self.face.history.seal()
        edits = list(self.naive.edits)
        edits[row] = (edits[row][0], strengths.tolist()[-1])
        self.naive.change(self.naive.paint, tuple(edits))

    def preview(self) -> None:
        size = [(6, 8), SHAPE, (24, 32)][self.rng.integers(3)]
        shown = self.rng.integers(0, 4, size).astype(np.uint8)
        face_look = look(0.0, SKIN, size, full=False)
        face_look.labels[:] = shown
        self.face.show(face_look)
        self.naive.labels = fit_labels(shown, SHAPE)

    def reset(self) -> None:
        self.face.reset_mask()
        self.finish()
        self.naive.change(np.full(SHAPE, UNPAINTED, np.uint8), self.naive.edits)

    def bring_mask(self) -> None:
        mask = self.rng.integers(0, 4, SHAPE).astype(np.uint8)
        self.face.import_mask(mask)
        self.finish()
        paint = np.where(mask == self.naive.labels, UNPAINTED, mask).astype(np.uint8)
        self.naive.change(paint, self.naive.edits)


@pytest.mark.parametrize("seed", range(12))
def test_every_state_is_as_if_all_had_been_copied(seed):
    artist = Artist(seed)
    artist.compare()
    for _ in range(STEPS):
        artist.act()


@pytest.mark.parametrize("seed", range(4))
def test_all_the_way_back_and_forth(seed):
    artist = Artist(100 + seed)
    for _ in range(60):
        artist.act()
    artist.end()
    while artist.naive.undone:
        artist.redo()
    last = artist.naive.state
    while artist.naive.done:
        artist.undo()
        artist.compare()
    assert (artist.face.layer.paint == UNPAINTED).all()
    assert len(artist.face.edits) == 0
    while artist.naive.undone:
        artist.redo()
        artist.compare()
    np.testing.assert_array_equal(artist.face.layer.paint, last[0])
    assert artist.naive.edits == last[1]
