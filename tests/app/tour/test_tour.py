"""The tour: shown once, by keys and mouse, around what it is about wherever that is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from editgan_desktop.app.keys.current import use_keys
from editgan_desktop.app.tour.feature import Tour
from editgan_desktop.app.tour.steps import STEPS
from editgan_desktop.app.window import Opening
from editgan_desktop.session.settings import Settings

from ..conftest import OpenWindow
from ..windows import Key, Painter


def tour_of(painter: Painter) -> Tour:
    (tour,) = [feature for feature in painter.bench.features if isinstance(feature, Tour)]
    return tour


@pytest.fixture
def tour(painter: Painter) -> Tour:
    painter.choose("help", "tour")
    return tour_of(painter)


def test_it_begins_by_itself_once(settings: Settings, open_window: OpenWindow) -> None:
    settings.reset("window.tour_shown")
    settings.save()
    first = open_window(Opening(seed=3))
    assert tour_of(first).runs
    assert first.window.close()
    assert not tour_of(open_window(Opening(seed=3))).runs


def test_it_goes_there_and_back_by_keys(painter: Painter, tour: Tour) -> None:
    callout, titles = tour.callout, []
    for number in range(1, len(STEPS) + 1):
        assert callout.count.text() == f"{number} of {len(STEPS)}" and callout.next.hasFocus()
        titles.append(callout.title.text())
        painter.key(Key.Key_Right)
    assert not tour.runs and len(set(titles)) == len(STEPS) and painter.mask.hasFocus()
    painter.choose("help", "tour")
    painter.key(Key.Key_Return)
    assert callout.title.text() == titles[1]
    painter.key(Key.Key_Left)
    assert callout.title.text() == titles[0] and not callout.back.isEnabled()
    painter.key(Key.Key_Escape)
    assert not tour.runs and not tour.ring.isVisible()


def test_every_step_has_something_to_point_at(painter: Painter, tour: Tour) -> None:
    painter.window.resize(1280, 800)
    for _ in STEPS:
        painter.rest(0.02)
        assert tour._area() is not None and tour.ring.isVisible()
        assert painter.window.rect().contains(tour.callout.geometry())
        assert tour.ring.geometry().contains(tour._area() & painter.window.rect().adjusted(6, 6, -6, -6))
        painter.click(tour.callout.next)


def test_what_is_hidden_is_opened(painter: Painter, tour: Tour) -> None:
    painter.choose("view", "show-panels")
    assert not painter.bench.parts.isVisible()
    painter.key(Key.Key_Right)
    painter.key(Key.Key_Left)
    painter.rest(0.05)
    assert painter.bench.parts.isVisible() and tour.ring.isVisible()
    for _ in range(4):
        painter.click(tour.callout.next)
    painter.rest(0.05)
    assert painter.bench.docks.is_in_front("library")


def test_the_ring_follows_and_lets_the_mouse_through(painter: Painter, tour: Tour) -> None:
    painter.key(Key.Key_Right)  # to the canvas
    painter.rest(0.05)
    before = tour.ring.geometry()
    painter.bench.docks.show_all(False)
    painter.rest(0.05)
    assert tour.ring.geometry() != before
    canvas = painter.mask
    place = canvas.mapTo(painter.window, QPoint())
    assert tour.ring.geometry().contains(QRect(place, canvas.size()) & painter.window.rect())
    under = painter.window.childAt(tour.ring.geometry().topLeft() + QPoint(1, 1))
    assert under is not tour.ring


def test_it_can_be_painted_meanwhile(painter: Painter, tour: Tour) -> None:
    painter.window.resize(1280, 800)
    for _ in range(2):
        painter.click(tour.callout.next)
    tour.callout.move(0, 0)
    painter.stroke(painter.mask, ((90, 90), (110, 110)))
    assert painter.face.layer.is_painted and tour.runs


def test_a_dock_that_floats_is_no_harm(painter: Painter, tour: Tour) -> None:
    dock = painter.bench.docks._docks["parts"]
    dock.setFloating(True)
    painter.rest(0.05)
    assert tour.runs and not tour.ring.isVisible()
    assert painter.window.rect().contains(tour.callout.geometry())
    dock.setFloating(False)


def test_it_speaks_of_the_keys_as_they_are(painter: Painter, app: QApplication, tour: Tour) -> None:
    painter.window.application.keymap.remove("run", "Ctrl+Return")
    painter.window.application.keymap.remove("run", "Ctrl+Enter")
    for _ in range(2):
        painter.click(tour.callout.next)
    assert "Run looks for" in tour.callout.text.text()
    painter.window.application.keymap.add("run", "F9")
    painter.click(tour.callout.back)
    painter.click(tour.callout.next)
    assert "Run (F9) looks for" in tour.callout.text.text()
    use_keys({})
