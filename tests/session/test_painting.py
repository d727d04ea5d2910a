"""Painting on both sides, over locks, along edges; fills; and what is done to all paint at once."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from editgan_desktop.core.face_axis import Axis
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.mask_ops import around
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.brush import Filling, Keeps, Tip
from editgan_desktop.session.document import Document
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.look import Look
from editgan_desktop.session.paint_commands import clear_part, copy_paint, copy_parts, flip_paint, mirror_paint
from editgan_desktop.session.paint_layer import UNPAINTED
from editgan_desktop.session.painting import BrushStroke, paint_area, paint_fill
from editgan_desktop.session.session import Session

from ..drawn_face import SCHEME, drawn_face
from .faces import latent

HAIR, SKIN, NOSE, NECK = (SCHEME.id(name) for name in ("hair", "skin", "nose", "neck"))
LEFT, RIGHT = SCHEME.id("brow_left"), SCHEME.id("brow_right")
MIDDLE = 128  # column of the drawn face


def opened(session: Session, roll: float = 0.0, seed: int = 1) -> Document:
    labels = drawn_face(roll)
    document = Document(SeedSource(seed), Look(latent(), SCHEME.colorize(labels), labels, True), SCHEME)
    session.add(document)
    return document


@pytest.fixture
def session(tmp_path):
    session = Session(SCHEME, LibraryView(VectorLibrary(tmp_path / "vectors")))
    session.brush.radius, session.brush.part = 4.0, LEFT
    return session


@pytest.fixture
def face(session):
    return opened(session)


def draw(session, face, *points, part=LEFT, pressure=1.0):
    stroke = BrushStroke(session, face, part, "Brush", points[0], points[0])
    for point in points:
        stroke.to(point, pressure)
    stroke.end()


class TestSymmetry:
    @pytest.mark.parametrize("tip", list(Tip))
    def test_the_twin_is_painted_on_the_other_side(self, session, face, tip, monkeypatch):
        monkeypatch.setattr(session.axis, "of", lambda _: Axis((MIDDLE, 80.0), (1.0, 0.0)))
        session.brush.symmetric, session.brush.tip = True, tip
        draw(session, face, (170.3, 90.2), (190.4, 100.1))
        paint = face.layer.paint
        assert (paint[90, 168:173] == LEFT).all() and (paint == LEFT).sum() > 100
        np.testing.assert_array_equal(paint[:, ::-1] == RIGHT, paint == LEFT)

    def test_one_undo_takes_both_sides_back(self, session, face):
        session.brush.symmetric = True
        before = face.layer.painted.copy()
        draw(session, face, (170.5, 90.5), (190.5, 100.5))
        face.history.undo()
        np.testing.assert_array_equal(face.layer.painted, before)
        assert not face.history.undo_title and (face.layer.paint == UNPAINTED).all()

    def test_across_the_line_each_twin_keeps_to_its_side(self, session, face):
        session.brush.symmetric = True
        draw(session, face, (150.5, 90.5), (106.5, 90.5))
        columns = np.nonzero(face.layer.paint == LEFT)[1], np.nonzero(face.layer.paint == RIGHT)[1]
        assert columns[0].min() > columns[1].max() and abs(columns[0].min() - MIDDLE) <= 1

    def test_a_tilted_face_has_a_tilted_axis(self, session):
        face = opened(session, roll=20)
        session.brush.symmetric = True
        at = np.argwhere(face.layer.labels == SCHEME.id("eye_left")).mean(axis=0)[::-1] + 0.5
        other = np.argwhere(face.layer.labels == SCHEME.id("eye_right")).mean(axis=0)[::-1] + 0.5
        draw(session, face, tuple(at), part=HAIR)
        assert face.layer.painted[int(other[1]), int(other[0])] == HAIR
        assert abs(other[1] - at[1]) > 15

    def test_shapes_and_fills_are_mirrored_too(self, session, face):
        session.brush.symmetric = True
        paint_area(session, face, [(180, 60), (200, 60), (190, 80)], LEFT, "Lasso")
        assert abs(int((face.layer.paint == LEFT).sum()) - int((face.layer.paint == RIGHT).sum())) <= 8
        assert (face.layer.paint == LEFT).sum() > 150
        session.brush.part = HAIR
        paint_fill(session, face, (156.5, 130.5), Filling.AREA, "Fill")
        assert face.layer.painted[130, 100] == HAIR and face.layer.painted[130, 156] == HAIR

    def test_erasing_is_mirrored(self, session, face):
        session.brush.symmetric = True
        draw(session, face, (170.5, 90.5), (190.5, 100.5))
        session.brush.radius = 30
        draw(session, face, (180.5, 95.5), part=None)
        assert (face.layer.paint == UNPAINTED).all()

    def test_without_an_axis_one_side_is_painted(self, session):
        labels = np.full((64, 64), SKIN, np.uint8)
        face = Document(SeedSource(1), Look(latent(), SCHEME.colorize(labels), labels, True), SCHEME)
        session.add(face)
        session.brush.symmetric = True
        assert session.axis.of(face) is None
        draw(session, face, (10.5, 10.5))
        assert set(np.unique(face.layer.paint)) == {LEFT, UNPAINTED}

    def test_the_axis_follows_the_labels_not_the_paint(self, session, face):
        axis = session.axis.of(face)
        draw(session, face, (20.5, 20.5), (60, 200))
        assert session.axis.of(face) is axis
        face.show(Look(latent(1), face.look.picture, drawn_face(15), True))
        assert session.axis.of(face).normal != axis.normal


class TestLocks:
    def test_a_locked_part_is_neither_painted_over_nor_erased(self, session, face):
        session.parts.lock(("nose",), True)
        draw(session, face, (100.5, 154.5), (160.5, 154.5), part=HAIR)
        nose = face.layer.labels == NOSE
        assert (face.layer.painted[nose] == NOSE).all() and (face.layer.painted == HAIR).sum() > 100
        session.parts.lock(("nose",), False)
        session.parts.lock(("hair",), True)
        painted = face.layer.painted.copy()
        draw(session, face, (100.5, 154.5), (160.5, 154.5), part=None)
        np.testing.assert_array_equal(face.layer.painted, painted)

    def test_one_may_paint_with_a_locked_part(self, session, face):
        session.parts.lock(("brow_left",), True)
        draw(session, face, (156.5, 154.5))
        assert face.layer.painted[154, 156] == LEFT

    @pytest.mark.parametrize("act", ["area", "fill", "clear", "copy"])
    def test_nothing_gets_past_a_lock(self, session, face, act):
        draw(session, face, (130.5, 154.5), part=LEFT)
        session.parts.lock(("brow_left",), True)
        locked = face.layer.painted == LEFT
        session.brush.part = HAIR
        if act == "area":
            paint_area(session, face, [(0, 0), (256, 0), (256, 256), (0, 256)], HAIR, "Rectangle")
        elif act == "fill":
            paint_fill(session, face, (130.5, 154.5), Filling.PART, "Fill")
        elif act == "clear":
            clear_part(session, face, LEFT)
        else:
            copy_paint(session, face, opened(session, seed=2))
        assert (face.layer.painted[locked] == LEFT).all()

    def test_names_outlive_a_scheme(self, session):
        session.parts.lock(("nose", "brow_left"), True)
        locked = session.parts.locked_in(load_scheme("face-parts"))
        assert np.flatnonzero(locked).tolist() == [load_scheme("face-parts").id("brow_left")]


class TestStaying:
    def test_over_the_part_it_began_on(self, session, face):
        session.brush.keeps, session.brush.radius = Keeps.PART, 12.0
        draw(session, face, (128.5, 154.5), (128.5, 190.5), part=HAIR)
        changed = face.layer.changed
        assert changed.sum() > 100 and (face.layer.labels[changed] == NOSE).all()

    def test_on_the_other_side_over_the_twin(self, session, face):
        session.brush.keeps, session.brush.radius, session.brush.symmetric = Keeps.PART, 30.0, True
        draw(session, face, (156.5, 112.5), part=HAIR)
        changed = face.layer.changed
        assert set(np.unique(face.layer.labels[changed])) == {LEFT, RIGHT}
        assert (face.layer.painted[np.isin(face.layer.labels, (LEFT, RIGHT))] == HAIR).mean() > 0.95

    def test_along_image_edges(self, session, face):
        session.brush.keeps, session.brush.radius, session.brush.tolerance = Keeps.EDGES, 30.0, 12
        draw(session, face, (128.5, 154.5), part=HAIR)
        changed, nose = face.layer.changed, face.layer.labels == NOSE
        assert changed[cv2.erode(nose.astype(np.uint8), np.ones((5, 5))) > 0].all()
        assert not changed[~around(nose, 2)].any()  # what is beyond the edge looks otherwise
        face.history.undo()
        session.brush.keeps = Keeps.FREE
        draw(session, face, (128.5, 154.5), part=HAIR)
        assert face.layer.changed[~around(nose, 2)].any()

    def test_edges_count_while_the_pointer_is_beyond_the_border(self, session):
        labels = np.full((64, 64), SKIN, np.uint8)
        labels[:, 32:] = HAIR
        session.add(face := Document(SeedSource(1), Look(latent(), SCHEME.colorize(labels), labels, True), SCHEME))
        session.brush.keeps, session.brush.radius, session.brush.tolerance = Keeps.EDGES, 12.0, 12
        draw(session, face, (28.5, -3.0), part=NOSE)
        assert face.layer.changed[0, 26:30].all() and not face.layer.changed[:, 34:].any()

    def test_a_stroke_from_beyond_the_border_keeps_to_where_it_comes_in(self, session, face):
        session.brush.keeps, session.brush.radius = Keeps.PART, 6.0
        entered = face.layer.labels[2, 20]
        draw(session, face, (20.5, -3.0), (20.5, 2.5), (20.5, 200.5), part=NOSE)
        changed = face.layer.changed
        assert changed.any() and set(np.unique(face.layer.labels[changed])) == {entered}

    def test_other_parts_meanwhile_end_it(self, session, face):
        """Even before it came into the picture."""
        fine = load_scheme("face-parts")
        session.use_scheme(fine, {face: np.full(face.layer.shape, len(fine) - 1, np.uint8)})
        session.brush.keeps = Keeps.PART
        stroke = BrushStroke(session, face, 1, "Brush", (20.5, -9.0), (20.5, -9.0))
        session.use_scheme(SCHEME, {})
        stroke.to((20.5, 30.5))
        stroke.end()
        assert (face.layer.paint == UNPAINTED).all() and not face.history.done

    def test_a_fast_stroke_along_edges_has_no_gaps(self, session, face):
        session.brush.keeps, session.brush.radius, session.brush.tolerance = Keeps.EDGES, 3.0, 20
        draw(session, face, (128.5, 140.5), (128.5, 168.5), part=HAIR)
        assert (face.layer.painted[141:168, 128] == HAIR).all()

    def test_beside_the_picture_nothing_happens(self, session, face):
        for keeps in Keeps:
            session.brush.keeps = keeps
            draw(session, face, (-40.0, -40.0), (-60.0, 10.0), part=HAIR)
        assert not face.layer.is_painted


class TestPens:
    def test_pressure_makes_it_thick(self, session, face):
        session.brush.radius, session.brush.tip = 10.0, Tip.SQUARE
        stroke = BrushStroke(session, face, HAIR, "Brush", (40.5, 250.5), (40.5, 250.5))
        stroke.to((40.5, 240.5), 0.0)
        stroke.to((100.5, 240.5), 1.0)
        stroke.end()
        heights = (face.layer.paint == HAIR)[:, 45:100:5].sum(axis=0)
        assert heights[0] < 7 and heights[-1] >= 19 and (np.diff(heights) >= 0).all()


class TestFills:
    @pytest.mark.parametrize(
        ("filling", "parts"),
        [(Filling.AREA, ("brow_left",)), (Filling.PART, ("brow_left",)), (Filling.GROUP, ("brow_left", "brow_right"))],
    )
    def test_modes(self, session, face, filling, parts):
        session.brush.part = HAIR
        paint_fill(session, face, (156.5, 112.5), filling, "Fill")
        wanted = np.isin(face.layer.labels, SCHEME.ids(parts))
        np.testing.assert_array_equal(face.layer.changed, wanted)

    def test_all_of_a_part_is_more_than_the_connected_area(self, session, face):
        draw(session, face, (20.5, 20.5), part=NOSE)
        session.brush.part = HAIR
        paint_fill(session, face, (128.5, 154.5), Filling.AREA, "Fill")
        assert face.layer.painted[20, 20] == NOSE
        face.history.undo()
        paint_fill(session, face, (128.5, 154.5), Filling.PART, "Fill")
        assert face.layer.painted[20, 20] == HAIR and not (face.layer.painted == NOSE).any()

    def test_beside_the_picture_there_is_nothing_to_fill(self, session, face):
        for filling in Filling:
            paint_fill(session, face, (-3, 4), filling, "Fill")
        assert not face.layer.is_painted and not face.history.undo_title


class TestAllPaint:
    def test_clearing_one_part_leaves_the_other_paint(self, session, face):
        draw(session, face, (30.5, 30.5), part=NOSE)
        draw(session, face, (60.5, 30.5), part=HAIR)
        clear_part(session, face, NOSE)
        assert face.layer.paint[30, 30] == UNPAINTED and face.layer.paint[30, 60] == HAIR
        face.history.undo()
        assert face.layer.paint[30, 30] == NOSE

    def test_flipped_twice_it_is_as_it_was(self, session, face):
        draw(session, face, (180.5, 90.5), (190.5, 110.5))
        before = face.layer.paint.copy()
        axis = session.axis.of(face)
        flip_paint(session, face, axis)
        assert (face.layer.paint == RIGHT).sum() == (before == LEFT).sum() and not (face.layer.paint == LEFT).any()
        flip_paint(session, face, axis)
        np.testing.assert_array_equal(face.layer.paint, before)

    def test_mirrored_it_is_on_both_sides(self, session, face):
        draw(session, face, (180.5, 90.5), (190.5, 110.5))
        before = face.layer.paint.copy()
        mirror_paint(session, face, session.axis.of(face))
        assert (face.layer.paint[before == LEFT] == LEFT).all()
        assert (face.layer.paint == RIGHT).sum() == (before == LEFT).sum()

    def test_the_parts_of_another_face(self, session, face):
        other = opened(session, roll=10, seed=2)
        copy_parts(session, face, other)
        np.testing.assert_array_equal(face.layer.painted, other.layer.painted)
        assert face.layer.paint[0, 0] == UNPAINTED
        face.history.undo()
        assert not face.layer.is_painted

    def test_only_the_paint_of_another_face(self, session, face):
        other = opened(session, roll=10, seed=2)
        draw(session, other, (60.5, 60.5), part=NOSE)
        draw(session, face, (90.5, 60.5), part=NOSE)
        copy_paint(session, face, other)
        np.testing.assert_array_equal(face.layer.paint, other.layer.paint)


class TestPartStates:
    def test_solo_overrules_hidden_and_hiding_ends_it(self, session):
        parts = session.parts
        parts.hide(("nose", "hair"), True)
        assert parts.hidden_in(SCHEME) == {NOSE, HAIR}
        parts.show_alone(("nose",))
        assert parts.hidden_in(SCHEME) == set(range(len(SCHEME))) - {NOSE}
        parts.show_alone((), False)
        assert parts.hidden_in(SCHEME) == {NOSE, HAIR}
        parts.show_alone(("nose",))
        parts.hide(("nose",), False)
        assert parts.hidden_in(SCHEME) == {HAIR}

    def test_it_tells_of_changes_and_of_nothing_else(self, session):
        told = []
        session.parts.changed.connect(lambda: told.append(1))
        session.parts.lock(("nose",), True)
        session.parts.lock(("nose",), True)
        assert len(told) == 1
        session.parts.free()
        assert len(told) == 2 and session.parts.locked_in(SCHEME) is None
