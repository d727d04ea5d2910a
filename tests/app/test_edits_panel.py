"""The stack of edits on a face under real mouse and key events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editgan_desktop.app.dialogs.vector_rows import RowsDialog
from editgan_desktop.app.panels.edits.panel import EditsPanel
from editgan_desktop.app.panels.edits.row import EditRow, RefinementRow
from editgan_desktop.app.widgets.strength_slider import StrengthSlider
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.recipe import AppliedStep, Refinement
from editgan_desktop.library.vector import EditingVector
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import EditStack
from editgan_desktop.session.session import Session

from .faces import SPACE, face_document, learnt, session_with_face

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Setup:
    """A shown panel and what it shows."""

    session: Session
    document: Document
    panel: EditsPanel

    def rows(self) -> list[EditRow]:
        return [row for row in self.panel.list.rows if isinstance(row, EditRow)]

    def names(self) -> list[str]:
        return [row.name.full for row in self.panel.list.rows]

    def strengths(self) -> list[float]:
        return [edit.strength for edit in self.document.edits]

    def refine(self) -> RefinementRow:
        """Add a refinement for the strengths as they are."""
        delta = np.zeros_like(self.document.latent.values)
        step = Refinement(SPACE, delta, self.document.edits.without_refinement().recipe().strengths())
        self.document.add_refinement(AppliedStep("Refinement", step), ["nose"])
        row = self.panel.list.rows[-1]
        assert isinstance(row, RefinementRow)
        return row


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[Setup]:
    """A face without edits."""
    session, document = session_with_face(tmp_path)
    panel = EditsPanel(session)
    qtbot.addWidget(panel)
    panel.resize(330, 400)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    yield Setup(session, document, panel)
    panel.release()


@pytest.fixture
def setup(empty: Setup) -> Setup:
    """Three vectors on a face."""
    for name, strength in (("Smile", 0.5), ("Nose", -0.5), ("Ears", 1.0)):
        empty.document.set_vector_strength(vector(name), strength)
        empty.document.history.seal()
    QApplication.processEvents()
    return empty


def vector(name: str, parts: tuple[str, ...] = ("nose", "lip_upper")) -> EditingVector:
    return EditingVector.new(name, np.full((4, 8), 0.1), latent_space=SPACE, scheme="celebamask-19", parts=parts)


def at(slider: StrengthSlider, value: float) -> QPoint:
    """Where the handle stands for `value`."""
    return QPoint(round(slider.track.x_of(slider._scale.position(value))), slider.track.height() // 2)


def drag(slider: StrengthSlider, *values: float, release: bool = True) -> None:
    """Take the handle through `values`."""
    QTest.mousePress(slider.track, LEFT, pos=at(slider, slider.value()))
    for value in values:
        QTest.mouseMove(slider.track, at(slider, value))
        QApplication.processEvents()
    if release:
        QTest.mouseRelease(slider.track, LEFT, pos=at(slider, values[-1]))


def painted_edit(document: Document, name: str = "Painted nose") -> str:
    """Put a learnt edit on the face; its key."""
    labels = document.layer.labels.copy()
    labels[20:30, 20:30] = 1
    document.import_mask(labels)
    document.add_result(*learnt(document), name)
    return document.edits.edits[-1].key


def test_an_empty_stack_says_how_to_fill_it(empty: Setup) -> None:
    panel = empty.panel
    assert panel.hint.isVisible() and "Move a slider" in panel.hint.text()
    assert not panel.list.isVisible() and not panel.bar.reset.isVisible()
    assert not panel.bar.refine.isEnabled() and "No edit" in panel.bar.refine.toolTip()
    empty.document.set_vector_strength(vector("Smile"), 0.5)
    assert not panel.hint.isVisible() and panel.list.isVisible() and panel.bar.refine.isEnabled()


def test_without_a_face_there_is_nothing_to_do(empty: Setup) -> None:
    empty.session.close(empty.document)
    assert "No face" in empty.panel.hint.text()
    assert "Open a face" in empty.panel.bar.refine.toolTip()
    empty.panel.bar.reset.click()
    assert len(empty.document.edits_changed) == 0


def test_rows_stand_in_the_order_of_the_stack(setup: Setup) -> None:
    assert setup.names() == ["Smile", "Nose", "Ears"]
    ys = [row.y() for row in setup.rows()]
    assert ys == sorted(ys) and len(set(ys)) == 3
    assert "Place 2 of 3" in setup.rows()[1].name.toolTip()
    assert "Parts: Nose, Upper lip" in setup.rows()[1].name.toolTip()


def test_parts_are_told_in_the_words_of_the_scheme_they_are_of(setup: Setup) -> None:
    setup.session.use_scheme(load_scheme("face-parts"), {})
    setup.document.move_edit(setup.rows()[1].key, 0)
    assert setup.names()[0] == "Nose" and "Parts: Nose, Upper lip" in setup.rows()[0].name.toolTip()


def test_a_drag_moves_the_face_and_is_one_step_back(setup: Setup) -> None:
    rows = setup.rows()
    seen: list[float] = []
    setup.document.edits_changed.connect(heard := lambda: seen.append(setup.strengths()[1]))
    drag(rows[1].slider, 0.2, 0.6, 1.0)
    setup.document.edits_changed.disconnect(heard)
    assert len(seen) >= 3 and seen[-1] == pytest.approx(1.0, abs=0.03)
    assert all(now is before for now, before in zip(setup.rows(), rows, strict=True))
    setup.document.history.undo()
    assert setup.strengths() == [0.5, -0.5, 1.0]
    assert rows[1].slider.value() == -0.5


def test_two_drags_of_one_slider_are_two_steps_back(setup: Setup) -> None:
    slider = setup.rows()[0].slider
    drag(slider, 1.0)
    first = setup.strengths()[0]
    drag(slider, 1.5)
    setup.document.history.undo()
    assert setup.strengths()[0] == first


def test_a_typed_strength(setup: Setup, qtbot: QtBot) -> None:
    box = setup.rows()[0].slider.box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "1.25")
    qtbot.keyClick(box, Key.Key_Return)
    assert setup.strengths()[0] == 1.25
    setup.document.history.undo()
    assert setup.strengths()[0] == 0.5


def test_a_double_click_brings_zero_back(setup: Setup, qtbot: QtBot) -> None:
    slider = setup.rows()[2].slider
    qtbot.mouseDClick(slider.track, LEFT, pos=at(slider, 1.0))
    assert setup.strengths()[2] == 0.0
    assert len(setup.rows()) == 3  # a row at 0 stays where it is


def test_alt_and_arrows_change_the_order(setup: Setup, qtbot: QtBot) -> None:
    row = setup.rows()[0]
    for stop in (row.check, row.slider.track, row.slider.box):
        stop.setFocus()
        qtbot.keyClick(stop, Key.Key_Down, ALT)
    assert setup.names() == ["Nose", "Ears", "Smile"]
    assert setup.strengths() == [-0.5, 1.0, 0.5]  # the keys have moved no slider
    assert row.isAncestorOf(QApplication.focusWidget())
    setup.document.history.undo()
    assert setup.names() == ["Nose", "Smile", "Ears"]
    qtbot.keyClick(row.check, Key.Key_Up, ALT)
    title = setup.document.history.undo_title
    setup.document.history.undo()
    assert title == "Move edit" and setup.names() == ["Nose", "Smile", "Ears"]


def test_the_end_of_the_list_is_no_step_back(setup: Setup, qtbot: QtBot) -> None:
    first, last = setup.rows()[0], setup.rows()[-1]
    first.check.setFocus()
    qtbot.keyClick(first.check, Key.Key_Up, ALT)
    last.check.setFocus()
    qtbot.keyClick(last.check, Key.Key_Down, ALT)
    assert setup.document.history.undo_title == "Strength of Ears"


def test_tab_goes_down_the_rows_also_in_another_order(setup: Setup) -> None:
    setup.document.move_edit(setup.rows()[2].key, 0)
    wanted = [stop for row in setup.panel.list.rows for stop in row.stops if stop.isVisible()]
    found, widget = [wanted[0]], wanted[0].nextInFocusChain()
    while widget is not wanted[0]:
        if widget in wanted:
            found.append(widget)
        widget = widget.nextInFocusChain()
    assert found == wanted


def test_a_row_is_dragged_to_another_place(setup: Setup) -> None:
    rows = setup.rows()
    grip = rows[0].grip
    QTest.mousePress(grip, LEFT)
    QTest.mouseMove(grip, grip.mapFrom(setup.panel, rows[1].mapTo(setup.panel, rows[1].rect().bottomLeft())))
    assert setup.panel.list._dragging._line.isVisible()
    assert setup.names() == ["Smile", "Nose", "Ears"]  # only when it is let go
    QTest.mouseRelease(grip, LEFT)
    assert setup.names() == ["Nose", "Smile", "Ears"]
    assert not setup.panel.list._dragging._line.isVisible()
    assert setup.rows()[1] is rows[0]
    setup.document.history.undo()
    assert setup.names() == ["Smile", "Nose", "Ears"]


def test_escape_takes_a_drag_of_a_row_back(setup: Setup, qtbot: QtBot) -> None:
    grip = setup.rows()[0].grip
    QTest.mousePress(grip, LEFT)
    QTest.mouseMove(grip, QPoint(4, 200))
    qtbot.keyClick(grip, Key.Key_Escape)
    QTest.mouseRelease(grip, LEFT)
    assert setup.names() == ["Smile", "Nose", "Ears"] and not setup.panel.list._dragging._line.isVisible()


def test_a_click_on_the_grip_moves_nothing(setup: Setup, qtbot: QtBot) -> None:
    qtbot.mouseClick(setup.rows()[1].grip, LEFT)
    assert setup.document.history.undo_title == "Strength of Ears"


def test_a_row_that_goes_during_its_drag_ends_it(setup: Setup) -> None:
    grip = setup.rows()[0].grip
    QTest.mousePress(grip, LEFT)
    QTest.mouseMove(grip, QPoint(4, 200))
    setup.document.remove_edit(setup.rows()[0].key)
    QTest.mouseRelease(grip, LEFT)
    assert setup.names() == ["Nose", "Ears"] and not setup.panel.list._dragging._line.isVisible()


def test_off_and_on(setup: Setup, qtbot: QtBot) -> None:
    row = setup.rows()[0]
    row.check.setFocus()
    qtbot.keyClick(row.check, Key.Key_Space)
    assert not setup.document.edits.edits[0].enabled
    assert row.slider.track.dimmed and row.slider.isEnabled()
    setup.document.history.undo()
    assert row.check.isChecked() and not row.slider.track.dimmed


def test_remove_and_undo(setup: Setup, qtbot: QtBot) -> None:
    qtbot.mouseClick(setup.rows()[1].remove_button, LEFT)
    assert setup.names() == ["Smile", "Ears"]
    track = setup.rows()[0].slider.track
    track.setFocus()
    qtbot.keyClick(track, Key.Key_Delete)
    assert setup.names() == ["Ears"]
    setup.document.history.undo()
    setup.document.history.undo()
    assert setup.names() == ["Smile", "Nose", "Ears"]
    assert setup.rows()[1].slider.value() == -0.5


def test_delete_in_a_number_deletes_a_digit(setup: Setup, qtbot: QtBot) -> None:
    box = setup.rows()[0].slider.box
    box.setFocus()
    box.selectAll()
    qtbot.keyClick(box, Key.Key_Delete)
    assert len(setup.rows()) == 3


def test_reset_all_can_be_undone(setup: Setup, qtbot: QtBot) -> None:
    setup.refine()
    qtbot.mouseClick(setup.panel.bar.reset, LEFT)
    assert len(setup.document.edits) == 0 and setup.panel.hint.isVisible()
    setup.document.history.undo()
    assert setup.names() == ["Smile", "Nose", "Ears", "Refined"]


def test_a_painted_edit_can_be_saved_until_it_is(setup: Setup, qtbot: QtBot) -> None:
    key = painted_edit(setup.document)
    row = setup.rows()[-1]
    assert [shown.save_button.isVisible() for shown in setup.rows()] == [False, False, False, True]
    assert "Not in the library" in row.name.toolTip()
    with qtbot.waitSignal(setup.panel.save_requested) as heard:
        qtbot.mouseClick(row.save_button, LEFT)
    assert heard.args == [key]
    run = setup.document.edits.edits[-1].run
    assert run is not None
    saved = EditingVector.new(
        "My nose", run.result.delta, latent_space=SPACE, scheme="celebamask-19", parts=("nose",)
    )  # fmt: skip
    setup.document.mark_saved(key, saved)
    assert setup.rows()[-1] is row and row.name.full == "My nose" and not row.save_button.isVisible()


def test_a_refinement_is_stale_until_the_sliders_are_back(setup: Setup) -> None:
    row = setup.refine()
    assert setup.names()[-1] == "Refined" and "for these strengths" in row.state.text()
    drag(setup.rows()[0].slider, 1.0)
    assert "Stale" in row.state.text() and row.state.property("role") == "warning" and row._mark.isVisible()
    assert setup.panel.bar.refine.isEnabled()
    setup.document.set_strength(setup.rows()[0].key, 0.5)
    assert "Stale" not in row.state.text() and row.state.property("role") == "small" and not row._mark.isVisible()


def test_a_refinement_stays_last_and_can_be_switched_off_and_removed(setup: Setup, qtbot: QtBot) -> None:
    row = setup.refine()
    setup.rows()[0].check.setFocus()
    for _ in range(4):
        qtbot.keyClick(setup.rows()[0].check, Key.Key_Down, ALT)
    assert setup.names()[-1] == "Refined"
    qtbot.mouseClick(row.check, LEFT)
    assert not setup.document.edits.edits[-1].enabled
    qtbot.mouseClick(row.remove_button, LEFT)
    assert setup.document.edits.refinement is None and len(setup.panel.list.rows) == 3


def test_refine_asks_for_its_steps(setup: Setup, qtbot: QtBot) -> None:
    bar = setup.panel.bar
    assert (bar.steps.value(), bar.steps.minimum(), bar.steps.maximum()) == (10, 1, 200)
    setup.panel.set_refine_steps(25)
    with qtbot.waitSignal(setup.panel.refine_requested) as heard:
        qtbot.mouseClick(bar.refine, LEFT)
    assert heard.args == [25]


def test_refine_waits_for_the_running_job(setup: Setup) -> None:
    class Ticket:
        def cancel(self) -> None: ...

        def stop_and_keep(self) -> None: ...

    refine = setup.panel.bar.refine
    setup.session.job.start("edit", "Painted edit", setup.document, Ticket())
    assert not refine.isEnabled() and "Painted edit" in refine.toolTip()
    setup.session.job.end()
    assert refine.isEnabled()


def test_nothing_to_refine_when_all_is_off_or_names_no_parts(setup: Setup) -> None:
    for row in setup.rows():
        setup.document.set_enabled(row.key, False)
    assert not setup.panel.bar.refine.isEnabled()
    setup.document.clear_edits()
    setup.document.set_vector_strength(vector("Whole face", parts=()), 1.0)
    assert not setup.panel.bar.refine.isEnabled() and "parts" in setup.panel.bar.refine.toolTip()


def test_another_face_has_its_own_rows_even_in_the_middle_of_a_drag(setup: Setup) -> None:
    other = face_document(2)
    other.edits = EditStack(setup.document.edits.edits)  # as carried over: the same keys
    slider = setup.rows()[0].slider
    drag(slider, 1.5, release=False)
    dragged = setup.strengths()[0]
    setup.session.add(other)
    assert dragged != 0.5 and other.edits.edits[0].strength == 0.5
    assert setup.rows()[0].slider.value() == 0.5 and setup.rows()[0].slider is not slider
    setup.session.go_to(setup.document)
    assert setup.rows()[0].slider.value() == dragged
    setup.document.set_strength(setup.rows()[0].key, 0.1)  # what comes after the drag is a step of its own
    setup.document.history.undo()
    assert setup.strengths()[0] == dragged


def test_many_rows_scroll_and_a_new_one_does_not_widen_the_panel(setup: Setup) -> None:
    for place in range(12):
        setup.document.set_vector_strength(vector(f"A vector with a name that is much too long for it {place}"), 1.0)
    QApplication.processEvents()
    assert setup.panel.list.sizeHint().height() <= 260
    assert setup.panel.width() == 330 and setup.panel.minimumSizeHint().width() <= 330
    assert all(row.width() <= setup.panel.list.viewport().width() for row in setup.rows())


def test_names_from_files_are_never_markup(setup: Setup) -> None:
    setup.document.set_vector_strength(vector("<b>Bold</b>"), 1.0)
    row = setup.rows()[-1]
    assert row.name.full == "<b>Bold</b>" and row.name.textFormat() == Qt.TextFormat.PlainText
    assert "&lt;b&gt;" in row.name.toolTip()


def test_everything_has_a_name_for_screen_readers(setup: Setup) -> None:
    setup.refine()
    painted_edit(setup.document)
    for row in setup.panel.list.rows:
        assert all(stop.accessibleName() for stop in row.stops)


def test_a_released_panel_listens_no_longer(setup: Setup) -> None:
    setup.panel.release()
    session, document = setup.session, setup.document
    own = Session(session.scheme, session.library)  # a session listens to itself
    assert len(document.edits_changed) == 0
    assert len(session.current_changed) == len(own.current_changed)
    assert len(session.job.changed) == len(own.job.changed)
    document.clear_edits()
    assert len(setup.rows()) == 3


# ---- solo, rows of W+, reach, all at once


def pick(row: EditRow, what: str) -> None:
    """Choose in the menu of a row, or in the submenu of its rows of W+."""
    row.more.click()
    (menu,) = [menu for menu in row.findChildren(QMenu) if menu.isVisible()]
    action = menu.findChild(QAction, what)
    assert isinstance(action, QAction) and action.isEnabled()
    action.trigger()
    menu.close()


def test_solo_by_button_keys_and_bar(setup: Setup, qtbot: QtBot) -> None:
    first, second, third = setup.rows()
    qtbot.mouseClick(second.solo, LEFT)
    assert second.solo.isChecked() and not first.solo.isChecked()
    assert first.slider.track.dimmed and not second.slider.track.dimmed and first.check.isChecked()
    assert setup.panel.solo.isVisible() and setup.panel.solo.words.full == "“Nose” alone"
    third.slider.track.setFocus()
    qtbot.keyClick(third.slider.track, Key.Key_S, ALT)
    assert third.solo.isChecked() and not second.solo.isChecked()
    qtbot.mouseClick(setup.panel.solo.end, LEFT)
    assert not setup.panel.solo.isVisible() and not first.slider.track.dimmed
    setup.document.history.undo()
    assert third.solo.isChecked() and setup.panel.solo.isVisible()


def test_rows_of_w_by_the_menu(setup: Setup) -> None:
    row = setup.rows()[0]
    assert not row.rows.isVisible()
    pick(row, "middle")
    assert setup.document.edits.edits[0].rows == (1, 1) and row.rows.isVisible() and row.rows.text() == "Middle"
    pick(row, "all")
    assert not row.rows.isVisible() and setup.document.edits.edits[0].rows is None
    assert "Rows of Smile" in setup.document.history.undo_title


def test_rows_of_w_by_numbers(setup: Setup, qtbot: QtBot) -> None:
    row = setup.rows()[0]
    pick(row, "custom")
    dialog = setup.panel.findChild(RowsDialog)
    assert isinstance(dialog, RowsDialog) and dialog.isVisible() and dialog.box.all.isChecked()
    dialog.box.all.click()
    dialog.box.last.setValue(2)
    dialog.box.first.setValue(1)
    qtbot.mouseClick(dialog.ok, LEFT)
    assert setup.document.edits.edits[0].rows == (1, 2) and row.rows.text() == "1–2"
    assert "rows 1 to 2" in row.rows.toolTip()
    pick(row, "custom")
    again = [d for d in setup.panel.findChildren(RowsDialog) if d.isVisible()][-1]
    again.box.all.click()
    again.reject()
    assert setup.document.edits.edits[0].rows == (1, 2)


def test_a_typed_strength_widens_the_slider_and_it_stays(setup: Setup, qtbot: QtBot) -> None:
    slider = setup.rows()[0].slider
    slider.box.setFocus()
    slider.box.selectAll()
    qtbot.keyClicks(slider.box, "2.5")
    qtbot.keyClick(slider.box, Key.Key_Return)
    assert setup.strengths()[0] == 2.5 and slider.value() == 2.5
    qtbot.keyClick(slider.track, Key.Key_End)
    assert setup.strengths()[0] == 3.0
    slider.box.setFocus()
    slider.box.selectAll()
    qtbot.keyClicks(slider.box, "9")
    qtbot.keyClick(slider.box, Key.Key_Return)
    assert setup.strengths()[0] <= 5.0
    while setup.document.history.undo_title == "Strength of Smile":
        setup.document.history.undo()
    assert slider.track.maximum() == slider._scale.steps


def test_strength_to_zero_and_all_of_them(setup: Setup) -> None:
    pick(setup.rows()[0], "reset")
    assert setup.strengths() == [0.0, -0.5, 1.0]
    setup.panel.zero.trigger()
    assert setup.strengths() == [0.0] * 3 and len(setup.rows()) == 3
    setup.document.history.undo()
    assert setup.strengths() == [0.0, -0.5, 1.0]
    setup.panel.clear.trigger()
    assert not setup.panel.more.isVisible() and len(setup.document.edits) == 0


def test_what_is_saved_as_it_is_now_is_another_request(setup: Setup, qtbot: QtBot) -> None:
    key = painted_edit(setup.document)
    row = setup.rows()[-1]
    with qtbot.waitSignal(setup.panel.save_requested):
        pick(row, "save")
    pick(row, "coarse")
    with qtbot.waitSignal(setup.panel.part_requested) as heard:
        pick(row, "save")
    assert heard.args == [key]
    with qtbot.waitSignal(setup.panel.merge_requested):
        pick(row, "merge")


def test_a_refinement_says_why_it_rests(setup: Setup) -> None:
    latent = setup.document.edits.recipe().displace(setup.document.latent)
    delta = np.zeros_like(latent.values)
    step = Refinement(SPACE, delta, setup.document.recipe.strengths(), latent.values)
    setup.document.add_refinement(AppliedStep("Refinement", step), ["nose"])
    row, bar = setup.panel.list.rows[-1], setup.panel.bar
    assert isinstance(row, RefinementRow)
    assert row.state.text() == "for these strengths" and bar.refine.text() == "Refine"
    setup.document.restrict_edit(setup.rows()[0].key, (0, 1))
    assert row.state.text() == "Stale: face changed" and row._mark.isVisible()
    assert bar.refine.text() == "Refine again" and bar.refine.property("role") == "primary"
    setup.document.history.undo()
    assert row.state.text() == "for these strengths" and bar.refine.text() == "Refine"
    setup.document.set_solo(setup.rows()[0].key)
    assert row.state.text() == "rests during solo" and not row._mark.isVisible()


def test_five_full_rows_fit_into_320_pixels(setup: Setup) -> None:
    painted_edit(setup.document, "A painted edit with a name of some length")
    setup.document.restrict_edit(setup.rows()[-1].key, (1, 2))
    setup.document.set_solo(setup.rows()[-1].key)
    setup.panel.resize(320, 400)
    QApplication.processEvents()
    assert setup.panel.minimumSizeHint().width() <= 320
    row = setup.rows()[-1]
    assert row.width() <= setup.panel.list.viewport().width() and row.name.width() >= 24
