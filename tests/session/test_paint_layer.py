"""Paint above the labels of a face, strokes and their differences."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.mask_ops import Box
from editgan_desktop.session.paint_layer import UNPAINTED, PaintLayer

from .faces import HAIR, LIP, NOSE, SHAPE, SKIN, labels, patch


@pytest.fixture
def layer() -> PaintLayer:
    return PaintLayer(labels())


def stroke(layer: PaintLayer, *patches_and_values):
    layer.begin()
    for where, value in patches_and_values:
        layer.put(where, value)
    return layer.end()


def composed(layer: PaintLayer) -> np.ndarray:
    return np.where(layer.paint == UNPAINTED, layer.labels, layer.paint)


def test_nothing_is_painted_at_first(layer):
    assert not layer.is_painted
    assert not layer.changed.any()
    assert layer.shape == SHAPE
    assert layer.whole == Box(0, 0, 16, 12)
    np.testing.assert_array_equal(layer.painted, layer.labels)


def test_paint_lies_above_the_labels_and_leaves_them_alone(layer):
    own = layer.labels.copy()
    stroke(layer, (patch((2, 5), (3, 9)), NOSE))
    assert layer.is_painted
    assert layer.changed.sum() == 3 * 6
    assert (layer.painted[2:5, 3:9] == NOSE).all()
    np.testing.assert_array_equal(layer.labels, own)


def test_painting_what_is_there_already_changes_no_label(layer):
    diff = stroke(layer, (patch((0, 2), (0, 2)), SKIN))
    assert diff is not None  # it is paint all the same: it holds when the labels change below
    assert not layer.is_painted


def test_the_eraser_brings_the_labels_back(layer):
    stroke(layer, (patch((0, 6), (0, 6)), NOSE))
    stroke(layer, (patch((0, 3), (0, 6)), UNPAINTED))
    assert (layer.painted[:3] == SKIN).all()
    assert (layer.painted[3:6, :6] == NOSE).all()


def test_undo_of_overlapping_strokes(layer):
    states = [layer.paint.copy()]
    diffs = []
    for where, value in [
        (patch((0, 6), (0, 6)), NOSE),
        (patch((3, 9), (3, 9)), LIP),
        (patch((2, 5), (2, 12)), UNPAINTED),
        (patch((0, 12), (4, 6)), HAIR),
    ]:
        diffs.append(stroke(layer, (where, value)))
        states.append(layer.paint.copy())
    for diff, state in zip(reversed(diffs), reversed(states[:-1]), strict=True):
        layer.restore(diff, undo=True)
        np.testing.assert_array_equal(layer.paint, state)
        np.testing.assert_array_equal(layer.painted, composed(layer))
    for diff, state in zip(diffs, states[1:], strict=True):
        layer.restore(diff, undo=False)
        np.testing.assert_array_equal(layer.paint, state)
        np.testing.assert_array_equal(layer.painted, composed(layer))


def test_one_stroke_over_itself_is_one_difference(layer):
    first = patch((0, 4), (0, 4))
    diff = stroke(layer, (first, NOSE), (patch((2, 6), (2, 6)), LIP), (first, HAIR))
    layer.restore(diff, undo=True)
    assert (layer.paint == UNPAINTED).all()
    layer.restore(diff, undo=False)
    assert (layer.paint[:4, :4] == HAIR).all()


def test_a_stroke_that_changes_nothing_is_no_difference(layer):
    assert stroke(layer) is None
    assert stroke(layer, (patch((0, 2), (0, 2)), UNPAINTED)) is None
    stroke(layer, (patch((0, 2), (0, 2)), NOSE))
    assert stroke(layer, (patch((0, 2), (0, 2)), NOSE)) is None
    assert stroke(layer, (patch((0, 2), (0, 2)), LIP), (patch((0, 2), (0, 2)), NOSE)) is None
    assert layer.end() is None


def test_a_difference_is_much_smaller_than_a_copy():
    layer = PaintLayer(np.zeros((512, 512), np.uint8))
    diff = stroke(layer, (patch((10, 30), (10, 30)), NOSE))
    assert 400 < diff.bytes < 2000
    assert diff.mask().sum() == 400


def test_strokes_do_not_nest_and_paint_needs_one(layer):
    with pytest.raises(ValueError, match="no stroke"):
        layer.put(patch((0, 2), (0, 2)), NOSE)
    layer.begin()
    with pytest.raises(ValueError, match="in progress"):
        layer.begin()
    layer.end()
    assert not layer.in_stroke


@pytest.mark.parametrize("size", [SHAPE, (6, 8), (24, 32)])
def test_other_labels_below_keep_the_paint(layer, size):
    stroke(layer, (patch((2, 5), (3, 9)), NOSE))
    paint = layer.paint.copy()
    layer.set_labels(labels(HAIR, size))
    assert layer.shape == SHAPE
    np.testing.assert_array_equal(layer.paint, paint)
    np.testing.assert_array_equal(layer.painted, composed(layer))
    assert (layer.painted[0] == HAIR).all()


def test_other_labels_in_the_middle_of_a_stroke(layer):
    layer.begin()
    layer.put(patch((0, 3), (0, 3)), NOSE)
    layer.set_labels(labels(HAIR, (6, 8)))
    layer.put(patch((2, 5), (2, 5)), NOSE)
    np.testing.assert_array_equal(layer.painted, composed(layer))
    layer.restore(layer.end(), undo=True)
    assert (layer.painted == HAIR).all()


def test_replacing_all_paint(layer):
    stroke(layer, (patch((0, 6), (0, 6)), NOSE))
    before = layer.paint.copy()
    paint = np.full(SHAPE, UNPAINTED, np.uint8)
    paint[4:, 4:] = LIP
    diff = layer.replace(paint)
    paint[:] = 0  # the layer has its own copy
    assert (layer.painted[4:, 4:] == LIP).all()
    assert (layer.painted[:4] == SKIN).all()
    layer.restore(diff, undo=True)
    np.testing.assert_array_equal(layer.paint, before)
    assert layer.replace(before) is None


def test_a_stroke_in_progress_lies_above_what_is_replaced_and_undone(layer):
    below = stroke(layer, (patch((0, 6), (0, 6)), LIP))
    layer.begin()
    layer.put(patch((3, 9), (3, 9)), NOSE)
    layer.put(patch((0, 1), (0, 6)), UNPAINTED)
    layer.restore(below, undo=True)  # takes the lip away, but not the stroke
    expected = np.full(SHAPE, UNPAINTED, np.uint8)
    expected[3:9, 3:9] = NOSE
    np.testing.assert_array_equal(layer.paint, expected)
    layer.replace(labels(HAIR))
    expected[expected == UNPAINTED] = HAIR
    expected[0, :6] = UNPAINTED  # erased by the stroke
    np.testing.assert_array_equal(layer.paint, expected)
    np.testing.assert_array_equal(layer.painted, composed(layer))
    layer.restore(layer.end(), undo=True)
    assert (layer.paint == HAIR).all()


def test_paint_is_used_up_where_it_says_what_was_asked(layer):
    stroke(layer, (patch((0, 6), (0, 6)), NOSE))
    stroke(layer, (patch((8, 10), (8, 10)), SKIN))  # changes no label, yet was there
    asked = layer.painted.copy()
    stroke(layer, (patch((3, 9), (3, 9)), LIP))
    before = layer.paint.copy()
    diff = layer.use_up(asked)
    expected = np.full(SHAPE, UNPAINTED, np.uint8)
    expected[3:9, 3:9] = LIP
    np.testing.assert_array_equal(layer.paint, expected)
    layer.restore(diff, undo=True)
    np.testing.assert_array_equal(layer.paint, before)


def test_paint_is_used_up_by_a_map_of_another_size(layer):
    stroke(layer, (patch((2, 4), (2, 6)), NOSE))
    layer.use_up(np.repeat(np.repeat(layer.painted, 2, 0), 2, 1))
    assert (layer.paint == UNPAINTED).all()
    assert layer.use_up(labels()) is None
