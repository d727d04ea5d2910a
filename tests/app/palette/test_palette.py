"""The command palette in the window, by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editgan_desktop.app.palette.entries import Kind
from editgan_desktop.app.palette.popup import Palette
from editgan_desktop.app.settings.dialog import SettingsDialog
from editgan_desktop.app.window import Opening
from editgan_desktop.core.errors import CorruptFileError
from editgan_desktop.session.brush import Tool

from ..conftest import OpenWindow
from ..test_vectors import save
from ..windows import CTRL, SHIFT, Key, Painter


def palette_of(painter: Painter) -> Palette:
    """The palette, opened by its keys."""
    painter.key(Key.Key_P, CTRL | SHIFT)
    palette = painter.window.application.palette
    assert palette.isVisible() and palette.field.hasFocus()
    return palette


def titles(palette: Palette) -> list[str]:
    return [palette.model.at(row).entry.title for row in range(palette.model.rowCount())]


def do(painter: Painter, text: str) -> None:
    """Open, type, Enter."""
    palette = palette_of(painter)
    QTest.keyClicks(palette.field, text)
    painter.key(Key.Key_Return)
    assert not palette.isVisible()


def test_a_command_is_found_and_done(painter: Painter) -> None:
    before = painter.session.view.outlines
    do(painter, "part outl")
    assert painter.session.view.outlines is not before


def test_the_other_key_opens_it_and_escape_gives_the_focus_back(painter: Painter) -> None:
    painter.mask.setFocus()
    painter.key(Key.Key_F3)
    palette = painter.window.application.palette
    assert palette.isVisible()
    painter.key(Key.Key_Escape)
    assert not palette.isVisible() and painter.mask.hasFocus()


def test_letters_are_typed_not_taken_for_shortcuts(painter: Painter) -> None:
    painter.session.brush.tool = Tool.PAN
    palette = palette_of(painter)
    for key in (Key.Key_B, Key.Key_R, Key.Key_C):
        painter.key(key)
    assert palette.field.text() == "brc" and painter.session.brush.tool is Tool.PAN
    assert painter.session.view.region


def test_arrows_go_round_and_pages_do_not(painter: Painter) -> None:
    palette = palette_of(painter)
    last = palette.model.rowCount() - 1
    painter.key(Key.Key_Up)
    assert palette.list.currentIndex().row() == last
    painter.key(Key.Key_PageDown)
    assert palette.list.currentIndex().row() == last
    painter.key(Key.Key_Down)
    assert palette.list.currentIndex().row() == 0


def test_what_cannot_be_done_says_why_and_does_nothing(painter: Painter) -> None:
    palette = palette_of(painter)
    QTest.keyClicks(palette.field, "run")
    entry = palette.model.at(0).entry
    assert (entry.title, entry.enabled, entry.why_not) == ("Run", False, "Paint on a part first")
    painter.key(Key.Key_Return)
    assert palette.isVisible() and painter.session.job.now is None


def test_what_is_being_learnt_cannot_be_run_and_says_so(painter: Painter) -> None:
    painter.engine.lingers_at = 2
    painter.paint()
    painter.run()
    painter.wait_for_step(2)
    palette = palette_of(painter)
    QTest.keyClicks(palette.field, "run")
    assert palette.model.at(0).entry.why_not == "What is painted is being learnt"
    painter.engine.may_go_on.set()
    painter.wait_for_end()


def test_a_reason_is_about_what_the_command_needs(painter: Painter) -> None:
    painter.key(Key.Key_W, CTRL)
    palette = palette_of(painter)
    QTest.keyClicks(palette.field, "undo library")
    assert palette.model.at(0).entry.why_not == "Nothing was done to the library yet"


def test_a_part_is_taken_by_its_name_with_the_brush(painter: Painter) -> None:
    painter.session.brush.tool = Tool.PAN
    do(painter, "with upper lip")
    part = painter.session.scheme.parts[painter.session.brush.part]
    assert part.title == "Upper lip" and painter.session.brush.tool is Tool.BRUSH


def test_a_vector_is_applied_though_it_was_switched_off(painter: Painter) -> None:
    painter.learn()
    save(painter)
    key = painter.face.edits.edits[0].key
    painter.face.set_strength(key, 0.25)
    painter.face.set_enabled(key, False)
    do(painter, "apply")  # the vector: there is no other
    assert [(edit.enabled, edit.strength) for edit in painter.face.edits] == [(True, 1.0)]
    assert painter.face.history.undo_title.startswith("Apply")
    assert list(painter.session.library.marks.uses) == [painter.face.edits.edits[0].vector_id]


def test_an_open_face_is_gone_to(painter: Painter) -> None:
    first = painter.face
    painter.new_face(12)
    do(painter, f"go to {first.title}")
    assert painter.face is first


def test_a_setting_is_shown(painter: Painter) -> None:
    do(painter, "memory for undo")
    (dialog,) = [one for one in painter.window.findChildren(SettingsDialog) if one.isVisible()]
    assert dialog.focusWidget() is dialog.rows["session.undo_mb"].control
    dialog.reject()


def test_what_was_used_comes_first_the_next_time(painter: Painter, open_window: OpenWindow) -> None:
    do(painter, "fit")
    do(painter, "zoom in")
    assert titles(palette_of(painter))[:2] == ["Zoom in", "Fit"]
    painter.key(Key.Key_Escape)
    assert painter.window.close()
    again = open_window(Opening(seed=3))
    assert titles(palette_of(again))[:2] == ["Zoom in", "Fit"]


def test_a_click_chooses_and_a_click_elsewhere_closes(painter: Painter) -> None:
    palette = palette_of(painter)
    QTest.keyClicks(palette.field, "outlines")
    before = painter.session.view.outlines
    painter.click(palette.list.viewport(), palette.list.visualRect(palette.model.index(0)).center())
    assert painter.session.view.outlines is not before
    palette_of(painter)
    painter.click(painter.bench.parts.search)
    assert not palette.isVisible() and painter.bench.parts.search.hasFocus()


def test_nothing_fits_is_said(painter: Painter) -> None:
    palette = palette_of(painter)
    QTest.keyClicks(palette.field, "xyzzy")
    assert palette.nothing.isVisible() and not palette.list.isVisible()
    painter.key(Key.Key_Return)
    assert palette.isVisible()


def fail() -> None:
    raise CorruptFileError("The model is damaged.")


def test_it_works_without_a_model_and_keeps_to_a_small_window(open_window: OpenWindow) -> None:
    painter = open_window(load=fail, wait=False)
    painter.wait(lambda: painter.errors, "the failure")
    painter.activate()
    painter.window.resize(960, 640)
    palette = palette_of(painter)
    kinds = {palette.model.at(row).entry.kind for row in range(palette.model.rowCount())}
    assert kinds == {Kind.COMMAND}
    area = palette.geometry()
    assert painter.window.rect().contains(area) and abs(area.center().x() - painter.window.width() // 2) <= 1
    QTest.keyClicks(palette.field, "fit")
    assert palette.model.at(0).entry.why_not == "The model is not loaded yet"
    assert palette.list.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_keys_that_were_changed_are_shown(painter: Painter) -> None:
    painter.window.application.keymap.add("fit", "Ctrl+Alt+J")
    painter.window.application.keymap.remove("fit", "Ctrl+0")
    palette = palette_of(painter)
    QTest.keyClicks(palette.field, "fit")
    assert palette.model.at(0).entry.keys == "Ctrl+Alt+J"
