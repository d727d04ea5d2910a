"""Everything can be reached, used and left by keys alone: every panel, every dialog."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from editgan_desktop.app.dialogs.unsaved import ask_about_jobs, ask_about_unsaved
from editgan_desktop.app.panels.edits.row import StackRow
from editgan_desktop.library.vector import EditingVector

from .dialogs import answering
from .reach import stops, told, unreachable
from .test_actions import nameless
from .windows import Key, Painter

PANELS = ("parts", "layers", "edit", "library", "history", "jobs")
BESIDE = ("settings", "edit-shortcuts", "shortcuts", "models", "log", "report", "terms", "about")
MODAL = ("export-image", "export-sweep", "batch", "copy-mask", "merge-edits")


@pytest.fixture
def busy(painter: Painter) -> Painter:
    """Two faces; on the one in view are two vectors of the library, and a job waits."""
    painter.new_face(12)
    latent, library = painter.face.latent, painter.session.library
    for name in ("Wide", "Long"):
        delta = np.full_like(latent.values, 0.01)
        library.add(EditingVector.new(name, delta, latent_space=latent.space, scheme="celebamask-19", parts=("nose",)))
    painter.session.apply_vectors([entry.info.id for entry in library.listing.vectors])
    painter.bench.runs.pause(True)
    painter.bench.runs.start("batch", "Photos", None, lambda: iter(()), lambda _: None)  # type: ignore[arg-type]
    painter.rest(0.1)
    return painter


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


# ---- panels


@pytest.mark.parametrize("name", PANELS)
def test_every_control_of_a_panel_is_reached_and_has_a_name(busy: Painter, name: str) -> None:
    busy.bench.docks.show(name)
    busy.rest(0.05)
    panel = busy.bench.docks._docks[name]
    assert panel.widget().isVisible()
    assert unreachable(panel) == [] and nameless(panel) == []


def test_the_keys_go_round_the_window_and_into_every_panel_in_front(busy: Painter) -> None:
    """With Shift: on the canvases the Tab key alone shows and hides the panels."""
    busy.bench.docks.show("library")
    busy.bench.library_panel.search.setFocus()
    found = stops(busy.window, Key.Key_Backtab)
    fronts = [busy.bench.parts, busy.bench.edits_panel, busy.bench.library_panel, busy.bench.editor.faces]
    for panel in (*fronts, busy.window.status):
        assert any(panel.isAncestorOf(stop) for stop in found), f"{type(panel).__name__}: {[told(s) for s in found]}"


def test_what_comes_later_is_reached_where_its_list_is(busy: Painter) -> None:
    """Qt puts new widgets behind the last one of the window."""
    busy.bench.docks.show("library")
    busy.bench.library_panel.search.setFocus()
    found = stops(busy.window, Key.Key_Backtab)
    for panel in (busy.bench.edits_panel, busy.bench.library_panel):
        inside = [panel.isAncestorOf(stop) for stop in found]
        ways_out = sum(here and not after for here, after in zip(inside, [*inside[1:], inside[0]], strict=True))
        assert ways_out == 1, [told(stop) for stop in found]


def test_an_edit_is_moved_switched_and_taken_off(busy: Painter) -> None:
    busy.bench.docks.show("library")
    long, wide = (edit.key for edit in busy.face.edits)
    row = busy.bench.edits_panel.list.row(wide)
    row.check.setFocus()
    QTest.keyClick(focused(), Key.Key_Space)
    assert not busy.face.edits.find(wide).enabled  # type: ignore[union-attr]
    QTest.keyClick(focused(), Key.Key_Delete)
    assert [edit.key for edit in busy.face.edits] == [long] and isinstance(row, StackRow)


# ---- dialogs


def in_order(dialog: QDialog) -> None:
    """All of it is reached by Tab, has a name, and Escape closes it."""
    assert unreachable(dialog) == [] and nameless(dialog) == []
    found = stops(dialog)
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible() and button.isEnabled()]
    assert [told(button) for button in buttons if button not in found] == []
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", BESIDE)
def test_a_dialog_beside_the_window(painter: Painter, name: str) -> None:
    painter.window.actions_by_id[name].trigger()
    (dialog,) = [shown for shown in painter.window.findChildren(QDialog) if shown.isVisible()]
    in_order(dialog)


@pytest.mark.parametrize("name", MODAL)
def test_a_dialog_that_waits_for_an_answer(busy: Painter, name: str) -> None:
    with answering(in_order):
        busy.window.actions_by_id[name].trigger()


@pytest.mark.parametrize("ask", [ask_about_unsaved, ask_about_jobs])
def test_a_question(painter: Painter, ask: Callable[[QWidget, int], object]) -> None:
    with answering(in_order):
        ask(painter.window, 2)


def test_the_window_of_a_batch(busy: Painter, tmp_path) -> None:  # type: ignore[no-untyped-def]
    from editgan_desktop.app.output.batch_dialog import BatchChoice
    from editgan_desktop.app.output.feature import OutputFeature

    (feature,) = (one for one in busy.bench.features if isinstance(one, OutputFeature))
    feature.batches.begin(BatchChoice(None, tmp_path, tmp_path / "out", "same", False, 2, False, False))
    assert feature.batches.window is not None
    in_order(feature.batches.window)
