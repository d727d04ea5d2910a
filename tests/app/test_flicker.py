"""Before and after in turns, by a clock that the test winds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from editgan_desktop.app.flicker import EVERY_MS, Flicker
from editgan_desktop.core.mask_ops import Box
from editgan_desktop.session.document import Document
from editgan_desktop.session.session import Session
from editgan_desktop.session.view import Compare

from .faces import session_with_face


class Clock(QTimer):
    """A timer that never rings by itself: `pass_by` lets the time go."""

    def __init__(self) -> None:
        super().__init__()
        self.runs, self._passed = False, 0

    def start(self, *_: object) -> None:
        self.runs, self._passed = True, 0

    def stop(self) -> None:
        self.runs = False

    def pass_by(self, milliseconds: int) -> None:
        for _ in range(milliseconds):
            self._passed += 1
            if self.runs and self._passed % self.interval() == 0:
                self.timeout.emit()


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Session:
    return session_with_face(tmp_path)[0]


@pytest.fixture
def clock(session: Session) -> Iterator[Clock]:
    made = Clock()
    flicker = Flicker(session, timer=made)
    yield made
    flicker.release()


def test_two_times_before_and_after_in_a_second(session: Session, clock: Clock) -> None:
    shown: list[Compare] = []
    session.view.events.compare.connect(shown.append)
    session.view.flicker = True
    clock.pass_by(1000)
    assert shown == [Compare.BEFORE, Compare.OFF] * 2 + [Compare.BEFORE]
    assert EVERY_MS == 250
    session.view.flicker = False
    clock.pass_by(2000)
    assert session.view.compare is Compare.OFF and len(shown) == 6


def test_it_goes_back_to_the_comparison_there_was(session: Session, clock: Clock) -> None:
    session.view.compare = Compare.WIPE
    session.view.flicker = True
    assert session.view.compare is Compare.BEFORE
    session.view.flicker = False
    assert session.view.compare is Compare.WIPE


def test_after_stays_while_somebody_paints(session: Session, clock: Clock) -> None:
    document = session.current
    assert isinstance(document, Document)
    session.view.flicker = True
    document.begin_stroke("Brush")
    document.painted.emit(Box(0, 0, 4, 4))  # the first dab
    shown: list[Compare] = []
    session.view.events.compare.connect(shown.append)
    assert session.view.compare is Compare.OFF
    clock.pass_by(3000)
    assert shown == []
    document.end_stroke()
    clock.pass_by(EVERY_MS)
    assert session.view.compare is Compare.BEFORE


def test_a_key_that_is_held_keeps_before(session: Session, clock: Clock) -> None:
    session.view.flicker = True
    session.view.hold("key")
    clock.pass_by(EVERY_MS)
    assert session.view.compare is Compare.BEFORE
    session.view.flicker = False
    session.view.release("key")
    assert session.view.compare is Compare.OFF


def test_released_it_lets_go(session: Session) -> None:
    clock = Clock()
    flicker = Flicker(session, timer=clock)
    session.view.flicker = True
    flicker.release()
    assert session.view.compare is Compare.OFF and not clock.runs
