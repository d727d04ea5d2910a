"""Holding something to see the face before its edits."""

from __future__ import annotations

import pytest

from editgan_desktop.session.view import USUAL_OPACITY, Compare, Layout, ViewState

from .faces import count_calls


@pytest.mark.parametrize("mode", [Compare.OFF, Compare.WIPE, Compare.DIFFERENCE])
def test_before_for_as_long_as_it_is_held(mode):
    view = ViewState(compare=mode)
    heard = count_calls(view.events.compare)
    view.hold("key")
    assert view.compare is Compare.BEFORE
    view.release("key")
    assert view.compare is mode
    assert len(heard) == 2


@pytest.mark.parametrize("order", [("key", "button"), ("button", "key")])
def test_key_and_button_may_overlap(order):
    view = ViewState(compare=Compare.WIPE)
    view.hold("key")
    view.hold("button")
    view.hold("key")  # told twice
    view.release(order[0])
    assert view.compare is Compare.BEFORE
    view.release(order[1])
    assert view.compare is Compare.WIPE


def test_who_does_not_hold_releases_nothing():
    view = ViewState(compare=Compare.WIPE)
    view.release("button")
    view.hold("key")
    view.release("button")
    assert view.compare is Compare.BEFORE
    view.release("key")
    view.compare = Compare.DIFFERENCE
    view.release("key")
    assert view.compare is Compare.DIFFERENCE


def test_what_is_chosen_meanwhile_stays():
    view = ViewState()
    view.hold("key")
    view.compare = Compare.WIPE
    view.release("key")
    assert view.compare is Compare.WIPE


def test_held_anew_after_something_was_chosen():
    view = ViewState()
    view.hold("key")
    view.compare = Compare.WIPE
    view.hold("button")
    assert view.compare is Compare.BEFORE
    view.release("key")
    view.release("button")
    assert view.compare is Compare.WIPE


# ---- layers and canvases


def test_a_layer_that_was_hidden_comes_back_as_opaque_as_it_was():
    view = ViewState(overlay=0.3)
    heard = count_calls(view.events.overlay)
    view.switch("overlay", False)
    view.switch("overlay", False)
    assert view.overlay == 0.0
    view.switch("overlay", True)
    view.switch("overlay", True)
    assert view.overlay == 0.3 and len(heard) == 2


def test_a_layer_that_never_was_shown_comes_half_opaque():
    view = ViewState()
    view.switch("original", True)
    assert view.original == USUAL_OPACITY


def test_one_canvas_is_the_one_that_was_alone_last():
    view = ViewState()
    view.swap()
    assert view.layout is Layout.BOTH  # there is no other one
    view.toggle_single()
    assert view.layout is Layout.IMAGE
    view.swap()
    assert view.layout is Layout.PARTS
    view.toggle_single()
    assert view.layout is Layout.BOTH
    view.toggle_single()
    assert view.layout is Layout.PARTS
