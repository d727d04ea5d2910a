"""Holding something to see the face before its edits."""

from __future__ import annotations

import pytest

from editgan_desktop.session.view import Compare, ViewState

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
