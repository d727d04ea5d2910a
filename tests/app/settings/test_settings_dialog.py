"""The settings dialog: every setting has a control, and every change counts at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QCheckBox, QComboBox

from editgan_desktop.app.settings.dialog import SettingsDialog
from editgan_desktop.app.theme import tokens
from editgan_desktop.app.window import Opening
from editgan_desktop.session.settings import default_settings

from ..conftest import OpenWindow
from ..dialogs import answering
from ..keys.test_keys_dialog import button_of
from ..windows import CTRL, Key, Painter


@pytest.fixture
def dialog(app: QApplication, painter: Painter) -> Iterator[SettingsDialog]:
    painter.key(Key.Key_Comma, CTRL)
    (shown,) = [one for one in painter.window.findChildren(SettingsDialog) if one.isVisible()]
    yield shown
    torch.set_num_threads(1)


def type_number(box: QAbstractSpinBox, text: str) -> None:
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_each_group_shows_its_own_and_every_setting_is_somewhere(dialog: SettingsDialog) -> None:
    seen: list[str] = []
    for row in range(dialog.groups.count()):
        dialog.groups.setCurrentRow(row)
        shown = dialog.shown_keys()
        assert len({key.partition(".")[0] for key in shown}) == 1
        seen += shown
    assert seen and set(seen) == set(dialog.rows) and len(seen) == len(set(seen))
    schema = default_settings().schema.settings
    assert set(seen) == {key for key, setting in schema.items() if setting.dialog}


def test_every_control_follows_its_setting_and_changes_it(painter: Painter, dialog: SettingsDialog) -> None:
    settings = painter.window.settings
    for key, row in dialog.rows.items():
        before, control = settings.get(key), row.control
        if isinstance(control, QCheckBox):
            control.click()
        elif isinstance(control, QComboBox):
            control.setCurrentIndex((control.currentIndex() + 1) % control.count())
        elif isinstance(control, QAbstractSpinBox):
            control.stepUp() if control.value() < control.maximum() else control.stepDown()
        assert settings.get(key) != before, key
        assert row.reset.isEnabled() == (settings.get(key) != row.setting.checked(row.setting.default)), key
        row.reset.click()
        assert settings.get(key) == row.setting.checked(row.setting.default) and not row.reset.isEnabled(), key


def test_the_theme_changes_at_once_in_the_menu_too(painter: Painter, dialog: SettingsDialog, app: QApplication) -> None:
    for name in ("dark", "light"):
        control = dialog.rows["appearance.theme"].control
        control.setCurrentIndex(control.findData(name))
        assert tokens().name == name
        assert [theme for theme, action in painter.window.theme_actions.items() if action.isChecked()] == [name]


def test_the_session_follows(painter: Painter, dialog: SettingsDialog) -> None:
    dialog.show_setting("edit.steps")
    type_number(dialog.rows["edit.steps"].control, "33")
    type_number(dialog.rows["edit.learning_rate"].control, "0.07")
    assert painter.session.optimise.steps == 33 and painter.session.optimise.learning_rate == pytest.approx(0.07)
    assert painter.bench.run_panel.settings.steps.value() == 33
    dialog.rows["faces.carry"].control.click()
    assert painter.session.carry
    type_number(dialog.rows["faces.truncation"].control, "0.4")
    assert painter.bench.editor.faces.truncation == pytest.approx(0.4)


def test_what_panels_have_changed_is_shown(painter: Painter) -> None:
    painter.session.carry = True
    painter.session.brush.radius = 17
    shown = painter.window.application.show_settings("faces.carry")
    assert shown.rows["faces.carry"].control.isChecked() and painter.session.brush.radius == 17
    assert shown.focusWidget() is shown.rows["faces.carry"].control
    shown.reject()


def test_threads_change_on_the_worker(painter: Painter, dialog: SettingsDialog) -> None:
    dialog.show_setting("compute.threads")
    type_number(dialog.rows["compute.threads"].control, "2")
    painter.wait(lambda: "2 threads" in painter.window.status._device.text(), "the status bar to say so")


def test_less_memory_for_undo_forgets_the_oldest_steps(painter: Painter, dialog: SettingsDialog) -> None:
    changes = painter.face.history
    dialog.reject()
    painter.activate()
    for row in range(3):
        painter.paint(((20, 20 + 20 * row), (100, 20 + 20 * row)), part="hair" if row % 2 else "skin")
    assert len(changes.done) == 3
    painter.session.limit_undo(1)
    assert len(changes.done) == 1  # the newest can always be taken back


def test_it_is_kept_and_says_when_it_needs_a_new_start(
    painter: Painter, dialog: SettingsDialog, open_window: OpenWindow
) -> None:
    row = dialog.rows["compute.device"]
    dialog.show_setting("compute.device")
    assert not row.restart.isVisible()
    row.control.setCurrentIndex(row.control.findData("cpu"))
    assert row.restart.isVisible()
    dialog.reject()
    assert default_settings().get("compute.device") == "cpu"
    painter.leave()
    assert open_window(Opening(seed=3)).window.settings.get("compute.device") == "cpu"


def test_search_looks_through_all_groups(dialog: SettingsDialog) -> None:
    QTest.keyClicks(dialog.search, "undo")
    assert dialog.shown_keys() == ["session.undo_mb"]
    dialog.search.setText("appearance")  # the name of a group shows all of it
    assert "appearance.theme" in dialog.shown_keys() and "appearance.scale" in dialog.shown_keys()
    dialog.search.setText("xyzzy")
    assert dialog.shown_keys() == [] and dialog.nothing.isVisible()
    dialog.groups.setCurrentRow(1)
    assert dialog.search.text() == "" and dialog.shown_keys()


def test_all_is_set_back_after_a_question(painter: Painter, dialog: SettingsDialog) -> None:
    type_number(dialog.rows["edit.steps"].control, "33")
    with answering(lambda box: button_of(box, "Cancel").click()):
        dialog.reset_all.click()
    assert painter.window.settings.get("edit.steps") == 33
    with answering(lambda box: button_of(box, "Reset all").click()):
        dialog.reset_all.click()
    assert painter.window.settings.get("edit.steps") == 60 == dialog.rows["edit.steps"].control.value()
    assert not dialog.reset_all.isEnabled() and painter.window.settings.get("window.tour_shown")


def test_scrolling_over_a_control_changes_nothing(painter: Painter, dialog: SettingsDialog) -> None:
    for key in ("edit.steps", "appearance.theme"):
        before = painter.window.settings.get(key)
        dialog.show_setting(key)
        dialog.search.setFocus()
        control = dialog.rows[key].control
        place = QPointF(control.mapTo(dialog, control.rect().center()))
        QTest.wheelEvent(dialog.windowHandle(), place, QPoint(0, -120))
        assert painter.window.settings.get(key) == before


def test_who_wants_no_question_is_not_asked_when_the_window_closes(painter: Painter, dialog: SettingsDialog) -> None:
    dialog.show_setting("session.confirm_close")
    dialog.rows["session.confirm_close"].control.click()
    dialog.reject()
    painter.activate()
    painter.paint()
    assert painter.face.has_unsaved_work
    assert painter.window.close()
