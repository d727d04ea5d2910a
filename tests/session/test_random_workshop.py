"""Random work with all the tools of the workshop on two faces: a history that was there before looks as it did before.

Where `test_random_sequences` copies what each step should do, this one asks whoever did the same things before: the
changes that are done say it all, so a face with the same ones has the same paint, marks and edits.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.mask_transform import Placement
from editgan_desktop.core.requests import ADDED, TAKEN, UNMARKED, EditRequest
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session import paint_commands as commands
from editgan_desktop.session.branching import branch, duplicate
from editgan_desktop.session.brush import Filling, Keeps, Tip, Tool
from editgan_desktop.session.document import Document
from editgan_desktop.session.going import go_to_step
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.look import Look
from editgan_desktop.session.marks import Marks
from editgan_desktop.session.paint_layer import UNPAINTED
from editgan_desktop.session.painting import BrushStroke, paint_area, paint_fill
from editgan_desktop.session.patches import Point, segment_patch
from editgan_desktop.session.session import Session
from editgan_desktop.session.snapshot import snapshot_of

from .faces import SCHEME, edit, latent, result
from .parts import labels, made_document

STEPS, SEEDS = 150, 6
FINE = load_scheme("face-parts")
State = tuple[Any, ...]
Act = Callable[[], object]


class Workshop:
    """An artist without a plan."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.rng = np.random.default_rng(seed)
        self.session = Session(SCHEME, LibraryView(VectorLibrary(folder)))
        self.saved: dict[Document, State] = {}
        self.known: dict[tuple[int, ...], tuple[tuple[object, ...], State]] = {}
        self.stroke: BrushStroke | None = None
        self.request: EditRequest | None = None
        self.count = 0
        for _ in range(2):
            self.session.add(made_document(labels()))
            self.check()
        self.painting: list[Act] = [
            self.begin_brush, self.draw, self.draw, self.fill, self.lasso, self.select, self.place, self.place,
            self.nudge, self.reshape, self.transform.apply, self.all_at_once, self.all_at_once, self.import_mask,
        ]  # fmt: skip
        self.others: list[Act] = [
            self.end_brush, self.cancel_brush, self.transform.cancel, self.undo, self.undo, self.redo, self.go_to_step,
            self.mark, self.mark, self.end_marks, self.buffer, self.clear_marks, self.lock, self.free, self.preview,
            self.slide, self.press_run, self.take_result, self.go_back, self.switch, self.tools, self.session.settle,
            self.branch, self.save,
        ]  # fmt: skip

    @property
    def face(self) -> Document:
        assert self.session.current is not None
        return self.session.current

    @property
    def transform(self) -> Any:
        return self.session.transform

    # ---- what must hold

    def act(self) -> None:
        paints = self.rng.random() < 0.55
        acts = self.painting if paints else self.others
        act, before, locked = acts[self.rng.integers(len(acts))], self.face.layer.painted.copy(), self.locked()
        act()
        if paints and locked is not None:
            kept = locked[before]
            np.testing.assert_array_equal(self.face.layer.painted[kept], before[kept])
        self.check()

    def locked(self) -> Any:
        return self.session.parts.locked_in(self.session.scheme)

    def check(self) -> None:
        for face in self.session.documents:
            layer = face.layer
            np.testing.assert_array_equal(layer.painted, np.where(layer.paint == UNPAINTED, layer.labels, layer.paint))
            assert layer.is_settled_bare == (layer.settled == UNPAINTED).all()
            assert face is self.face or not layer.in_stroke
            if not face.has_unsaved_work:
                assert_same(state_of(face), self.saved.setdefault(face, state_of(face)))
        if self.transform.selection is not None:
            assert self.face.scheme is self.session.scheme and self.transform.selection.mask.any()
        if not (self.face.layer.has_stroke or self.face.region.has_stroke or self.face.restored.has_stroke):
            self.compare(self.face)

    def compare(self, face: Document) -> None:
        """The face is as it was whenever the same changes were done."""
        done = face.history.done
        key = (id(face), id(face.history.forgotten), *map(id, done))
        _, before = self.known.setdefault(key, ((face, face.history.forgotten, *done), state_of(face)))
        assert_same(state_of(face), before)

    # ---- painting

    def point(self) -> Point:
        rows, columns = self.face.layer.shape
        x, y = self.rng.uniform((-4, -4), (columns + 4, rows + 4))
        return float(x), float(y)

    def part(self) -> int | None:
        return None if self.rng.random() < 0.2 else int(self.rng.integers(len(self.session.scheme)))

    def begin_brush(self) -> None:
        start = self.point()
        self.stroke = BrushStroke(self.session, self.face, self.part(), "Brush", start, start)
        self.draw()

    def draw(self) -> None:
        if self.stroke is not None:
            self.stroke.to(self.point(), float(self.rng.random()))

    def end_brush(self) -> None:
        if self.stroke is not None:
            self.stroke.end()

    def cancel_brush(self) -> None:
        if self.stroke is not None:
            self.stroke.cancel()

    def fill(self) -> None:
        self.session.brush.part = int(self.rng.integers(len(self.session.scheme)))
        paint_fill(self.session, self.face, self.point(), self.one_of(list(Filling)), "Fill")

    def lasso(self) -> None:
        corners = [self.point() for _ in range(self.rng.integers(3, 6))]
        paint_area(self.session, self.face, corners, self.part(), "Lasso")

    def all_at_once(self) -> None:
        axis, face, session = self.session.axis.of(self.face), self.face, self.session
        other = next(one for one in session.documents if one is not face)
        acts: list[Act] = [
            lambda: commands.clear_part(session, face, int(self.rng.integers(len(session.scheme)))),
            lambda: commands.reset_paint(session, face),
            lambda: commands.copy_parts(session, face, other), lambda: commands.copy_paint(session, face, other),
        ]  # fmt: skip
        if axis is not None:
            acts += [lambda: commands.mirror_paint(session, face, axis),
                     lambda: commands.flip_paint(session, face, axis)]  # fmt: skip
        self.one_of(acts)()

    def import_mask(self) -> None:
        mask = self.face.layer.painted.copy()
        mask[:, : int(self.rng.integers(1, 20))] = self.rng.integers(len(self.session.scheme))
        commands.import_labels(self.session, self.face, mask)

    # ---- transforming

    def select(self) -> None:
        self.session.brush.tool = Tool.TRANSFORM
        if self.rng.random() < 0.2:
            self.transform.select_part(int(self.rng.integers(len(self.session.scheme))))
        else:
            self.transform.select_at(self.point(), group=self.rng.random() < 0.3, add=self.rng.random() < 0.3)

    def place(self) -> None:
        shift, scale = self.rng.integers(-15, 16, 2), self.rng.uniform(0.3, 2.5, 2)
        turn = float(self.rng.uniform(-4, 4)) if self.rng.random() < 0.5 else 0.0
        sized = tuple(scale.tolist()) if self.rng.random() < 0.5 else (1.0, 1.0)
        self.transform.place(Placement(tuple(map(float, shift)), sized, turn))

    def nudge(self) -> None:
        self.transform.nudge(*map(float, self.rng.integers(-3, 4, 2)))

    def reshape(self) -> None:
        across = bool(self.rng.random() < 0.5)
        self.one_of([lambda: self.transform.mirror(across=across), self.transform.grow, self.transform.shrink,
                     self.transform.smooth])()  # fmt: skip

    # ---- marks

    def marks(self) -> Marks:
        return self.face.region if self.rng.random() < 0.6 else self.face.restored

    def mark(self) -> None:
        self.session.brush.tool = Tool.REGION
        marks = self.marks()
        marks.begin("Mark")
        for _ in range(self.rng.integers(1, 4)):
            patch = segment_patch(self.face.layer.shape, self.point(), self.point(), 2.0)
            if patch:
                marks.stamp(patch, self.one_of([ADDED, TAKEN, UNMARKED]) if marks is self.face.region else ADDED)

    def end_marks(self) -> None:
        for marks in (self.face.region, self.face.restored):
            marks.end()

    def clear_marks(self) -> None:
        self.face.region.reset() if self.rng.random() < 0.5 else self.face.restored.clear("Clear")

    def buffer(self) -> None:
        for _ in range(3):
            self.face.region.set_buffer(int(self.rng.integers(0, self.face.region.widest + 1)))
        if self.rng.random() < 0.5:
            self.face.history.seal()

    # ---- history, edits, jobs

    def undo(self) -> None:
        self.face.history.undo()

    def redo(self) -> None:
        self.face.history.redo()

    def go_to_step(self) -> None:
        history = self.face.history
        go_to_step(self.face, int(self.rng.integers(len(history.done) + len(history.undone) + 1)))

    def slide(self) -> None:
        face = self.face
        if not len(face.edits):
            face.set_edits("Add", face.edits.added(edit("First")))
        row = self.one_of(list(face.edits))
        for strength in self.rng.uniform(-2, 2, 3).tolist():
            face.set_strength(row.key, strength)

    def press_run(self) -> None:
        self.session.settle()
        face = self.face
        self.request = EditRequest(
            face.edited_latent, face.layer.labels.copy(), face.layer.painted.copy(), face.scheme.name, ("nose",)
        )

    def take_result(self) -> None:
        if self.request is not None and self.request.painted.shape == self.face.layer.shape:
            self.count += 1
            self.face.add_result(self.request, result(self.request), f"Edit {self.count}")
            self.request = None

    def go_back(self) -> None:
        if self.face.results.entries:
            found = self.one_of(list(self.face.results.entries))
            self.face.go_back(found.title, found.edits)

    def preview(self) -> None:
        shown = self.face.layer.labels.copy()
        shown[int(self.rng.integers(20)) :, : int(self.rng.integers(1, 30))] = self.rng.integers(4)
        picture = self.face.base.picture
        self.face.show(Look(latent(float(self.count)), picture, shown, full=False))

    # ---- everything else

    def lock(self) -> None:
        self.end_brush()  # a stroke goes by the locks it began with
        names = self.rng.choice(list(self.session.scheme.names), 2)
        self.session.parts.lock(map(str, names), bool(self.rng.random() < 0.7))

    def free(self) -> None:
        self.session.parts.free()

    def tools(self) -> None:
        brush = self.session.brush
        brush.symmetric, brush.pressure = bool(self.rng.random() < 0.5), bool(self.rng.random() < 0.5)
        brush.tip, brush.keeps = self.one_of(list(Tip)), self.one_of(list(Keeps))
        brush.tool, brush.radius = self.one_of(list(Tool)), float(self.rng.integers(1, 8))

    def switch(self) -> None:
        if self.stroke is not None:
            self.stroke.cancel()  # a canvas does so
        for marks in (self.face.region, self.face.restored):
            marks.cancel()
        self.session.step(1)

    def branch(self) -> None:
        """Others look the same, and have nothing to do with the first."""
        self.session.settle()
        face, before = self.face, state_of(self.face)
        made = duplicate(face)
        assert_same(state_of(made), before)
        made.reset_mask()
        made.region.reset()
        branch(face, face.edits).clear_edits()
        assert_same(state_of(face), before)

    def save(self) -> None:
        self.session.settle()
        state = snapshot_of(self.face)
        np.testing.assert_array_equal(state.paint, self.face.layer.paint)
        self.face.history.mark_saved()
        self.saved[self.face] = state_of(self.face)
        assert not self.face.has_unsaved_work

    def one_of(self, things: list[Any]) -> Any:
        return things[self.rng.integers(len(things))]


def state_of(face: Document) -> State:
    """What the history is answerable for."""
    edits = tuple((row.key, row.name, row.strength, row.enabled) for row in face.edits)
    return (face.layer.paint.copy(), face.region.marks.copy(), face.restored.marks.copy(), face.region.buffer, edits,
            face.edits.solo)  # fmt: skip


def assert_same(now: State, before: State) -> None:
    for one, other in zip(now, before, strict=True):
        assert np.array_equal(one, other) if isinstance(one, np.ndarray) else one == other


@pytest.mark.parametrize("seed", range(SEEDS))
def test_the_same_changes_lead_to_the_same_face(seed: int, tmp_path: Path) -> None:
    artist = Workshop(seed, tmp_path)
    for _ in range(STEPS):
        artist.act()
    artist.session.settle()
    artist.check()
    face, last, steps = artist.face, state_of(artist.face), len(artist.face.history.done)
    while face.history.redo():
        artist.compare(face)
    while face.history.undo():
        artist.compare(face)
    assert (face.layer.paint == UNPAINTED).all() and not face.region.is_adjusted and not len(face.edits)
    while face.history.redo():
        artist.compare(face)
    go_to_step(face, steps)
    assert_same(state_of(face), last)


@pytest.mark.parametrize("seed", range(50, 50 + SEEDS // 2))
def test_what_is_forgotten_does_no_harm(seed: int, tmp_path: Path) -> None:
    artist = Workshop(seed, tmp_path)
    artist.others.append(lambda: artist.session.limit_undo(int(artist.rng.integers(200, 4000))))
    for _ in range(STEPS):
        artist.act()
    artist.session.settle()
    face, last = artist.face, state_of(artist.face)
    steps = len(face.history.done)
    while face.history.undo():
        artist.check()
    go_to_step(face, steps)
    assert_same(state_of(face), last)


@pytest.mark.parametrize("seed", range(100, 100 + SEEDS // 2))
def test_parts_may_change_amid_all_that(seed: int, tmp_path: Path) -> None:
    artist = Workshop(seed, tmp_path)
    for scheme in (FINE, SCHEME, FINE):
        for _ in range(STEPS // 3):
            artist.act()
        names = {face: painted_names(face) for face in artist.session.documents}
        lost = set(artist.session.lost_parts(scheme))
        artist.request = None
        artist.session.use_scheme(scheme, {})
        artist.known.clear()  # undo ends here
        artist.saved.clear()
        for face, before in names.items():
            assert face.scheme is scheme and not face.history.done
            assert (before & set(scheme.names)) - lost <= painted_names(face)
        artist.check()


def painted_names(face: Document) -> set[str]:
    return {face.scheme.names[i] for i in np.unique(face.layer.paint).tolist() if i != UNPAINTED}
