"""The library panel with the starter vectors and a folder of the user's, under real mouse, key and drop events."""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDragEnterEvent, QDropEvent, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editgan_desktop.app.dialogs.save_vector import TagsDialog
from editgan_desktop.app.dialogs.vector_details import VectorDetailsDialog
from editgan_desktop.app.panels.library.panel import LibraryPanel
from editgan_desktop.app.panels.library.row import LibraryRow
from editgan_desktop.app.widgets.strength_slider import StrengthSlider
from editgan_desktop.core.errors import EditGANError
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import SeedSource, WPlus
from editgan_desktop.core.paths import shipped
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.library.vector import EditingVector
from editgan_desktop.library.vector_file import write_vector
from editgan_desktop.session.document import Document
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.look import Look
from editgan_desktop.session.session import Session

from ..drawn_face import SCHEME
from .faces import face_labels, face_picture

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier
SPACE = "mobile-stylegan-ffhq/w+"
STARTERS = 14
COARSE = (
    "bigger-ears", "bigger-eyes", "bigger-smile", "closed-mouth", "fringe", "fuller-hair", "fuller-lips",
    "higher-hairline", "longer-nose", "narrower-eyes", "open-mouth", "raised-brows", "thicker-brows", "wider-nose",
)  # fmt: skip


@dataclass
class Setup:
    """A shown panel, and what it has asked for."""

    session: Session
    document: Document
    panel: LibraryPanel
    notices: list[tuple[str, str, Any]] = field(default_factory=list)
    failures: list[EditGANError] = field(default_factory=list)

    def row(self, name: str) -> LibraryRow:
        return next(row for row in self.panel.list.rows if row.entry.info.name == name)

    def names(self) -> list[str]:
        """Of the rows that are shown, from top to bottom."""
        QApplication.processEvents()
        return [row.name.full for row in sorted(self.panel.list.shown, key=QWidget.y)]

    def own(self, name: str = "My smile") -> LibraryRow:
        """A vector of the user's."""
        self.session.library.add(vector(name))
        return self.row(name)


def vector(name: str, **changes: Any) -> EditingVector:
    facts: dict[str, Any] = {
        "delta": np.full((23, 512), 0.01),
        "latent_space": SPACE,
        "scheme": SCHEME.name,
        "parts": ("nose",),
        "tags": ("mine",),
        "before": np.full((128, 128, 3), 40, np.uint8),
        "after": np.full((128, 128, 3), 200, np.uint8),
    }
    return EditingVector.new(name, **facts | changes)


def document(seed: int = 1) -> Document:
    """A face the starter vectors fit."""
    labels = face_labels()
    latent = WPlus(np.zeros((23, 512), np.float32), SPACE)
    return Document(SeedSource(seed), Look(latent, face_picture(labels), labels, True), SCHEME)


def shown_panel(qtbot: QtBot, session: Session) -> LibraryPanel:
    panel = LibraryPanel(session)
    qtbot.addWidget(panel)
    panel.resize(330, 620)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def some_starters(folder: Path) -> Path:
    """A folder with the starters of the 19 parts alone: what else comes along does not matter here."""
    folder.mkdir()
    for name in COARSE:
        shutil.copy(shipped("models", "vectors", f"{name}.safetensors"), folder)
    return folder


@pytest.fixture
def setup(qtbot: QtBot, tmp_path: Path) -> Iterator[Setup]:
    """The starter vectors, an empty folder of the user's, and a face."""
    library = VectorLibrary(tmp_path / "own", some_starters(tmp_path / "starters"))
    session, face = Session(SCHEME, LibraryView(library)), document()
    session.add(face)
    panel = shown_panel(qtbot, session)
    made = Setup(session, face, panel)
    panel.notice_requested.connect(lambda *notice: made.notices.append(notice))
    panel.failed.connect(made.failures.append)
    yield made
    panel.release()


def at(slider: StrengthSlider, value: float) -> QPoint:
    """Where the handle stands for `value`."""
    return QPoint(round(slider.track.x_of(slider._scale.position(value))), slider.track.height() // 2)


def drag(slider: StrengthSlider, *values: float, release: bool = True) -> None:
    QTest.mousePress(slider.track, LEFT, pos=at(slider, slider.value()))
    for value in values:
        QTest.mouseMove(slider.track, at(slider, value))
        QApplication.processEvents()
    if release:
        QTest.mouseRelease(slider.track, LEFT, pos=at(slider, values[-1]))


def drop(panel: QWidget, *paths: Path) -> bool:
    """Drop files on the panel; whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys, copy = LEFT, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    with warnings.catch_warnings():  # Qt 6.12 would like a QPointF, which Qt 6.6 does not know
        warnings.simplefilter("ignore", DeprecationWarning)
        enter = QDragEnterEvent(QPoint(50, 200), copy, data, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(panel, enter)
    if enter.isAccepted():
        QApplication.sendEvent(panel, QDropEvent(QPointF(50, 200), copy, data, buttons, keys))
    return enter.isAccepted()


def choose(row: LibraryRow, what: str) -> QAction:
    """Open the row's menu as the pointer does, and click on one of its entries."""
    menu = open_menu(row)
    action = menu.findChild(QAction, what)
    assert isinstance(action, QAction)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    return action


def open_menu(row: LibraryRow) -> QMenu:
    QTest.mouseClick(row.more, LEFT)
    menu = row.findChild(QMenu)
    assert isinstance(menu, QMenu) and menu.isVisible()
    return menu


def type_name(setup: Setup, qtbot: QtBot, row: LibraryRow, text: str) -> None:
    """F2 and a name, without Enter."""
    row.setFocus()
    qtbot.keyClick(row, Key.Key_F2)
    assert row.field is not None and QApplication.focusWidget() is row.field
    qtbot.keyClicks(row.field, text)


# ---- sliders


def test_starters_are_listed_by_name_with_a_badge(setup: Setup) -> None:
    names = setup.names()
    assert len(names) == STARTERS and names == sorted(names)
    assert all(row.badge.isVisible() for row in setup.panel.list.rows)
    assert setup.row("Bigger smile").tags.full == "mouth"
    assert not setup.own().badge.isVisible()
    assert all(row.slider.value() == 0 for row in setup.panel.list.rows)


def test_a_drag_puts_a_vector_on_the_face_in_one_step(setup: Setup) -> None:
    rows, slider = setup.panel.list.rows, setup.row("Bigger smile").slider
    heard: list[float] = []
    setup.document.edits_changed.connect(
        listener := lambda: heard.extend(edit.strength for edit in setup.document.edits)
    )  # fmt: skip
    drag(slider, 0.2, 0.6, 1.0)
    setup.document.edits_changed.disconnect(listener)
    assert len(heard) >= 3 and heard[-1] == pytest.approx(1.0, abs=0.05) and heard[-1] == slider.value()
    assert all(now is before for now, before in zip(setup.panel.list.rows, rows, strict=True))
    setup.document.history.undo()
    assert len(setup.document.edits) == 0 and slider.value() == 0
    assert setup.document.history.undo_title == ""


def test_two_drags_are_two_steps(setup: Setup) -> None:
    slider = setup.row("Bigger smile").slider
    drag(slider, 0.5)
    first = slider.value()
    drag(slider, -1.0)
    setup.document.history.undo()
    assert slider.value() == first


def test_a_typed_strength_and_a_double_click(setup: Setup, qtbot: QtBot) -> None:
    slider = setup.row("Bigger ears").slider
    slider.box.setFocus()
    slider.box.selectAll()
    qtbot.keyClicks(slider.box, "-0.75")
    qtbot.keyClick(slider.box, Key.Key_Return)
    assert setup.document.edits.edits[0].strength == -0.75
    qtbot.mouseDClick(slider.track, LEFT, pos=at(slider, -0.75))
    assert setup.document.edits.edits[0].strength == 0.0 and slider.value() == 0.0


def test_sliders_follow_the_face(setup: Setup) -> None:
    row = setup.row("Bigger ears")
    setup.document.set_vector_strength(setup.session.library.vector(row.entry.info.id), 0.7)
    assert row.slider.value() == 0.7
    key = setup.document.edits.edits[0].key
    setup.document.set_enabled(key, False)
    assert row.slider.track.dimmed
    setup.document.remove_edit(key)
    assert row.slider.value() == 0.0 and not row.slider.track.dimmed


def test_each_face_has_its_own_strengths(setup: Setup) -> None:
    slider = setup.row("Bigger smile").slider
    drag(slider, 1.0, release=False)
    other = document(2)
    setup.session.add(other)  # in the middle of a drag
    assert slider.value() == 0.0
    QTest.mouseRelease(slider.track, LEFT)
    assert len(other.edits) == 0
    setup.session.go_to(setup.document)
    strength = slider.value()
    assert strength == setup.document.edits.edits[0].strength != 0
    drag(slider, -1.0)
    setup.document.history.undo()
    assert slider.value() == strength


def test_without_a_face_sliders_rest(setup: Setup) -> None:
    setup.session.close(setup.document)
    row = setup.row("Bigger smile")
    assert not row.slider.isEnabled() and "Open a face" in row.slider.track.toolTip()
    assert row.name.property("role") != "dim"
    setup.session.add(document())
    assert row.slider.isEnabled() and "Drag" in row.slider.track.toolTip()


def test_vectors_of_another_latent_space_are_pale_and_say_why(setup: Setup) -> None:
    setup.session.library.add(vector("Wheels", latent_space="stylegan2-car/w+"))
    row = setup.row("Wheels")
    assert not row.slider.isEnabled() and row.name.property("role") == "dim"
    assert "stylegan2-car/w+" in row.tags.full and "stylegan2-car/w+" in row.slider.track.toolTip()
    drag(row.slider, 1.0)
    assert len(setup.document.edits) == 0
    usable = setup.row("Bigger smile")
    assert usable.slider.isEnabled() and usable.name.property("role") != "dim"


def test_a_vector_of_another_shape_fails_once(setup: Setup) -> None:
    setup.session.library.add(vector("Odd", delta=np.zeros((3, 4))))
    row = setup.row("Odd")
    drag(row.slider, 0.5, 1.0, 1.5)
    assert len(setup.failures) == 1 and len(setup.document.edits) == 0
    assert row.slider.value() == 0.0 and not row.slider.isEnabled()


def test_a_file_that_vanished_fails_once_and_nothing_is_applied(setup: Setup) -> None:
    row = setup.own()
    setup.session.library.refresh()
    row.entry.path.unlink()
    drag(row.slider, 0.5, 1.0, 1.5)
    assert len(setup.failures) == 1 and len(setup.document.edits) == 0 and row.slider.value() == 0.0


# ---- searching


def test_search_shows_what_has_all_words(setup: Setup, qtbot: QtBot) -> None:
    rows = setup.panel.list.rows
    qtbot.keyClicks(setup.panel.search, "mouth")
    assert setup.names() == ["Bigger smile", "Closed mouth", "Fuller lips", "Open mouth"]
    qtbot.keyClicks(setup.panel.search, " closed")
    assert setup.names() == ["Closed mouth"]
    setup.panel.search.clear()
    assert len(setup.names()) == STARTERS and setup.panel.list.rows == rows


def test_tags_narrow_the_list(setup: Setup, qtbot: QtBot) -> None:
    qtbot.mouseClick(setup.panel.tags.bar.chip("nose"), LEFT)
    assert setup.names() == ["Longer nose", "Wider nose"]
    qtbot.keyClicks(setup.panel.search, "wid")
    assert setup.names() == ["Wider nose"]
    qtbot.mouseClick(setup.panel.tags.bar.chip("nose"), LEFT)
    setup.panel.search.clear()
    assert len(setup.names()) == STARTERS


def test_nothing_found_offers_to_clear_the_search(setup: Setup, qtbot: QtBot) -> None:
    qtbot.mouseClick(setup.panel.tags.bar.chip("nose"), LEFT)
    qtbot.keyClicks(setup.panel.search, "zebra")
    nothing = setup.panel._nothing
    assert nothing.isVisible() and not setup.panel.list.isVisible()
    button = nothing.findChild(QToolButton)
    assert button is not None
    qtbot.mouseClick(button, LEFT)
    assert len(setup.names()) == STARTERS and setup.panel.search.text() == ""
    assert setup.panel.tags.bar.selected() == ()


def test_a_tag_that_goes_no_longer_narrows(setup: Setup, qtbot: QtBot) -> None:
    row = setup.own()
    chip = setup.panel.tags.bar.chip("mine")
    chip.click()
    assert setup.names() == ["My smile"]
    setup.session.library.retag(row.entry.info.id, ["other"])
    assert len(setup.names()) == STARTERS + 1


def test_many_tags_fold_into_one_line(setup: Setup, qtbot: QtBot) -> None:
    tags = setup.panel.tags
    assert not tags.more.isVisible()
    one_line = tags.bar.chip("nose").height()
    assert tags._window.height() <= one_line
    setup.session.library.add(vector("Tagged", tags=[f"tag number {n}" for n in range(12)]))
    assert tags.more.isVisible() and tags._window.height() == one_line
    last = tags.bar.chip("tag number 9")
    assert last.focusPolicy() == Qt.FocusPolicy.NoFocus
    qtbot.mouseClick(tags.more, LEFT)
    assert tags._window.height() > one_line and last.focusPolicy() == Qt.FocusPolicy.StrongFocus
    qtbot.mouseClick(last, LEFT)
    qtbot.mouseClick(tags.more, LEFT)
    assert "1 on" in tags.more.text() and setup.names() == ["Tagged"]


def test_an_empty_library_says_how_to_fill_it(qtbot: QtBot, tmp_path: Path) -> None:
    session = Session(SCHEME, LibraryView(VectorLibrary(tmp_path / "own")))
    panel = shown_panel(qtbot, session)
    assert panel._empty.isVisible() and not panel.tags.isVisible()
    with qtbot.waitSignal(panel.import_requested):
        panel.bring.trigger()
    session.library.add(vector("First"))
    assert panel.list.isVisible() and panel.tags.isVisible()
    panel.release()


def test_files_that_cannot_be_read_are_counted(setup: Setup) -> None:
    assert not setup.panel.problems.isVisible()
    folder = setup.session.library.library.folder
    folder.mkdir(exist_ok=True)
    (folder / "one.safetensors").write_bytes(b"no")
    setup.session.library.refresh()
    assert setup.panel.problems.full == "1 file could not be read" and setup.panel.problems.isVisible()
    (folder / "two.safetensors").write_bytes(b"no")
    setup.session.library.refresh()
    assert setup.panel.problems.full == "2 files could not be read"
    assert {"one.safetensors", "two.safetensors"} <= set(setup.panel.problems.toolTip().replace(":", " ").split())


# ---- changing the library


def test_rename_in_place(setup: Setup, qtbot: QtBot) -> None:
    row = setup.own()
    type_name(setup, qtbot, row, "  Zebra   smile ")
    assert row.field is not None
    qtbot.keyClick(row.field, Key.Key_Return)
    assert setup.names()[-1] == "Zebra smile" and setup.row("Zebra smile") is row
    assert row.field is None and row.name.isVisible() and QApplication.focusWidget() is row
    assert setup.session.library.library.get("Zebra smile").id == row.entry.info.id


@pytest.mark.parametrize("bad", ["bigger  SMILE", "a=b", "   "])
def test_a_bad_name_is_not_taken(setup: Setup, qtbot: QtBot, bad: str) -> None:
    row = setup.own()
    type_name(setup, qtbot, row, bad)
    assert row.field is not None
    qtbot.keyClick(row.field, Key.Key_Return)
    assert row.field is not None and row.field.toolTip()  # it waits for a better one
    qtbot.keyClick(row.field, Key.Key_Escape)
    assert row.field is None and row.name.full == "My smile" and setup.failures == []


def test_a_click_elsewhere_takes_a_good_name_and_forgets_a_bad_one(setup: Setup, qtbot: QtBot) -> None:
    row = setup.own()
    type_name(setup, qtbot, row, "Better")
    setup.panel.search.setFocus()
    assert row.name.full == "Better" and QApplication.focusWidget() is setup.panel.search
    type_name(setup, qtbot, row, "Bigger smile")
    setup.panel.search.setFocus()
    assert row.name.full == "Better" and row.field is None


def test_a_rename_that_fails_is_told_and_changes_nothing(
    setup: Setup, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise EditGANError("Another program is changing the library.")

    row = setup.own()
    monkeypatch.setattr(setup.session.library.library, "rename", locked)
    type_name(setup, qtbot, row, "Better")
    assert row.field is not None
    qtbot.keyClick(row.field, Key.Key_Return)
    assert len(setup.failures) == 1 and row.name.full == "My smile"


def test_a_refresh_does_not_take_the_name_out_of_ones_hands(setup: Setup, qtbot: QtBot) -> None:
    row = setup.own()
    type_name(setup, qtbot, row, "Half a na")
    setup.session.library.refresh()  # as when the window is activated
    assert row.field is not None and row.field.text() == "Half a na" and QApplication.focusWidget() is row.field


def test_duplicate_a_starter_and_go_to_the_copy(setup: Setup, qtbot: QtBot) -> None:
    row = setup.row("Bigger smile")
    qtbot.mouseClick(setup.panel.tags.bar.chip("mouth"), LEFT)
    row.setFocus()
    qtbot.keyClick(row, Key.Key_D, CONTROL)
    copy = setup.row("Bigger smile (2)")
    assert not copy.entry.shipped and QApplication.focusWidget() is copy
    assert copy.slider.value() == 0.0 and setup.panel.tags.bar.selected() == ("mouth",)


def test_delete_and_undo(setup: Setup, qtbot: QtBot) -> None:
    row = setup.own()
    drag(row.slider, 1.0)
    strength = setup.document.edits.edits[0].strength
    row.setFocus()
    qtbot.keyClick(row, Key.Key_Delete)
    assert "My smile" not in setup.names() and len(setup.document.edits) == 1  # it stays on the face
    text, button, action = setup.notices[-1]
    assert "My smile" in text and button == "Undo"
    action()
    restored = setup.row("My smile")
    assert restored.slider.value() == strength  # and is known again
    assert QApplication.focusWidget() is restored


def test_the_focus_goes_to_the_neighbour_of_a_deleted_row(setup: Setup, qtbot: QtBot) -> None:
    row, neighbour = setup.own(), setup.row("Narrower eyes")
    row.slider.track.setFocus()
    setup.session.library.delete(row.entry.info.id)
    assert QApplication.focusWidget() is neighbour


@pytest.mark.parametrize("where", ["track", "box"])
def test_keys_of_a_row_mean_nothing_on_its_slider(setup: Setup, qtbot: QtBot, where: str) -> None:
    row = setup.own()
    part = getattr(row.slider, where)
    part.setFocus()
    for key, held in ((Key.Key_Delete, NO_KEYS), (Key.Key_F2, NO_KEYS), (Key.Key_D, CONTROL)):
        qtbot.keyClick(part, key, held)
    assert row.field is None and len(setup.names()) == STARTERS + 1 and setup.notices == []
    row.setFocus()
    qtbot.keyClick(row, Key.Key_Delete)
    assert len(setup.names()) == STARTERS


def test_deleted_vectors_come_back_by_the_menu_the_last_first(setup: Setup, qtbot: QtBot) -> None:
    rows = [setup.own(name) for name in ("One", "Two")]
    assert not library_action(setup, "Restore deleted vector").isEnabled()
    for row in rows:
        choose(row, "delete")
    for back in ("Two", "One"):
        click_in_menu(setup, "Restore deleted vector")
        assert back in setup.names()
    assert not library_action(setup, "Restore deleted vector").isEnabled()
    assert len(setup.names()) == STARTERS + 2


def test_what_the_notice_brought_back_is_not_offered_again(setup: Setup) -> None:
    choose(setup.own(), "delete")
    setup.notices[-1][2]()
    assert not library_action(setup, "Restore deleted vector").isEnabled()


def test_what_has_left_the_trash_is_told_once(setup: Setup) -> None:
    choose(setup.own(), "delete")
    for file in setup.session.library.library.trash.iterdir():
        file.unlink()
    click_in_menu(setup, "Restore deleted vector")
    assert len(setup.failures) == 1 and not library_action(setup, "Restore deleted vector").isEnabled()


def test_import_by_the_menu(setup: Setup, qtbot: QtBot) -> None:
    with qtbot.waitSignal(setup.panel.import_requested):
        click_in_menu(setup, "Import vectors…")


def library_action(setup: Setup, text: str) -> QAction:
    return next(action for action in setup.panel.more.menu().actions() if action.text() == text)


def click_in_menu(setup: Setup, text: str) -> None:
    """Click on an entry of the menu at the library's title."""
    menu = setup.panel.more.menu()
    menu.popup(setup.panel.more.mapToGlobal(QPoint(0, 0)))  # a click on the button would not return before it closes
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(library_action(setup, text)).center())
    assert not menu.isVisible()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Escape])
def test_enter_and_escape_put_the_search_down(setup: Setup, qtbot: QtBot, key: Key) -> None:
    setup.panel.search.setFocus()
    qtbot.keyClicks(setup.panel.search, "mouth")
    qtbot.keyClick(setup.panel.search, key)
    assert QApplication.focusWidget() is None
    assert setup.panel.search.text() == ("mouth" if key == Key.Key_Return else "")


def test_an_undo_that_fails_is_told(setup: Setup, qtbot: QtBot) -> None:
    choose(setup.own(), "delete")
    for file in setup.session.library.library.trash.iterdir():
        file.unlink()
    setup.notices[-1][2]()
    assert len(setup.failures) == 1


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Delete])
def test_starters_stay_as_they_are(setup: Setup, qtbot: QtBot, key: Key) -> None:
    row = setup.row("Bigger smile")
    row.setFocus()
    qtbot.keyClick(row, key)
    assert row.field is None and len(setup.names()) == STARTERS
    text, button, action = setup.notices[-1]
    assert "Bigger smile" in text and button == "Duplicate"
    action()
    assert "Bigger smile (2)" in setup.names()


def test_the_menu_of_a_starter_says_to_duplicate_it(setup: Setup) -> None:
    row = setup.row("Bigger smile")
    menu = open_menu(row)
    actions = {action.objectName(): action for action in menu.actions() if not action.isSeparator()}
    assert {name for name, action in actions.items() if not action.isEnabled()} == {"rename", "tags", "delete"}
    assert all("Duplicate" in actions[name].toolTip() for name in ("rename", "tags", "delete"))
    menu.close()


def test_the_context_menu_is_the_same(setup: Setup) -> None:
    row = setup.own()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), row.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(row, event)
    menu = row.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert all(action.isEnabled() for action in menu.actions())
    menu.close()


def test_rename_by_the_menu(setup: Setup, qtbot: QtBot) -> None:
    row = setup.own()
    choose(row, "rename")
    assert row.field is not None and QApplication.focusWidget() is row.field
    assert row.field.selectedText() == "My smile"


def test_export_asks_the_window(setup: Setup, qtbot: QtBot) -> None:
    row = setup.own()
    with qtbot.waitSignal(setup.panel.export_requested) as heard:
        choose(row, "export")
    assert heard.args == [row.entry.info.id]


def test_details_and_tags_open(setup: Setup, qtbot: QtBot) -> None:
    choose(setup.row("Bigger smile"), "details")
    details = setup.panel.findChild(VectorDetailsDialog)
    assert isinstance(details, VectorDetailsDialog) and details.isVisible()
    details.close()
    details.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    setup.session.use_scheme(load_scheme("face-parts"), {})
    choose(setup.row("Bigger smile"), "details")
    details = setup.panel.findChild(VectorDetailsDialog)
    assert details is not None and "CelebAMask 19 parts" in [words.text() for words in details.findChildren(QLabel)]
    details.close()
    row = setup.own()
    choose(row, "tags")
    tags = setup.panel.findChild(TagsDialog)
    assert isinstance(tags, TagsDialog)
    tags.field.line.setText("mouth, New one")
    qtbot.mouseClick(tags.save_button, LEFT)
    assert row.tags.full == "mouth, new one" and "new one" in setup.session.library.all_tags


def test_a_menu_leaves_nothing_behind(setup: Setup, qtbot: QtBot) -> None:
    row = setup.row("Bigger smile")
    for _ in range(3):
        open_menu(row).close()
        qtbot.waitUntil(lambda: row.findChildren(QMenu) == [])


# ---- files


def test_dropped_files_are_imported(setup: Setup, tmp_path: Path) -> None:
    files = [write_vector_file(tmp_path / f"{name}.safetensors", name) for name in ("Alpha", "Beta")]
    assert drop(setup.panel, *files)
    assert {"Alpha", "Beta"} <= set(setup.names())
    assert setup.notices[-1][0] == "Imported 2 vectors."
    assert QApplication.focusWidget() is setup.row("Beta")


def test_a_dropped_file_shows_whatever_the_search_says(setup: Setup, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.keyClicks(setup.panel.search, "mouth")
    assert drop(setup.panel, write_vector_file(tmp_path / "a.SAFETENSORS", "Alpha"))
    assert "Alpha" in setup.names() and setup.panel.search.text() == ""
    assert "“Alpha”" in setup.notices[-1][0]


def test_a_corrupt_file_is_told_and_nothing_is_lost(setup: Setup, tmp_path: Path) -> None:
    setup.own()
    before = setup.names()
    bad = tmp_path / "bad.safetensors"
    bad.write_bytes(b"\x08\0\0\0\0\0\0\0{}      nothing of worth")
    good = write_vector_file(tmp_path / "good.safetensors", "Good")
    assert drop(setup.panel, bad, good)
    assert len(setup.failures) == 1 and isinstance(setup.failures[0], EditGANError)
    assert sorted(setup.names()) == sorted([*before, "Good"])
    assert bad.exists() and not setup.panel.problems.isVisible()
    assert not setup.panel._drop.frame.isVisible()


def test_other_files_are_left_to_the_window(setup: Setup, tmp_path: Path) -> None:
    picture = tmp_path / "mask.png"
    picture.write_bytes(b"")
    assert not drop(setup.panel, picture)
    assert setup.failures == []


def write_vector_file(path: Path, name: str) -> Path:
    write_vector(path, vector(name))
    return path


# ---- rows


def test_thumbnails_are_read_for_rows_in_sight_only(setup: Setup) -> None:
    QApplication.processEvents()
    loaded = [is_loaded(row) for row in setup.panel.list.rows]
    assert loaded[0] and not loaded[-1]
    setup.panel.list.go_to(setup.panel.list.rows[-1].entry.info.id)
    setup.panel.repaint()
    assert is_loaded(setup.panel.list.rows[-1])


def is_loaded(row: LibraryRow) -> bool:
    """Whether its pictures were read yet."""
    return row.thumb._pixmaps is not None


def test_pointing_at_a_thumbnail_shows_before(setup: Setup, qtbot: QtBot) -> None:
    thumb = setup.own("A grey one").thumb
    setup.panel.list.verticalScrollBar().setValue(0)

    def brightness() -> int:
        return thumb.grab().toImage().pixelColor(32, 20).red()

    assert brightness() == 200
    here = QPointF(20, 20)
    QApplication.sendEvent(thumb, QEnterEvent(here, here, here))
    qtbot.waitUntil(lambda: brightness() == 40)
    QApplication.sendEvent(thumb, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: brightness() == 200)


def test_a_vector_without_pictures_has_a_sign_instead(setup: Setup) -> None:
    setup.session.library.add(vector("A bare one", before=None, after=None))
    row = setup.row("A bare one")
    assert not row.thumb.grab().isNull() and is_loaded(row)


def test_a_refresh_keeps_rows_and_reads_only_changed_pictures(setup: Setup) -> None:
    own = setup.own("A new one")
    QApplication.processEvents()
    setup.panel.repaint()
    rows = setup.panel.list.rows
    assert is_loaded(own)
    setup.session.library.refresh()
    assert setup.panel.list.rows == rows and is_loaded(own)
    setup.session.library.retag(own.entry.info.id, ["changed"])
    assert setup.panel.list.rows == rows and not is_loaded(own) and own.tags.full == "changed"


def test_arrows_go_from_row_to_row(setup: Setup, qtbot: QtBot) -> None:
    qtbot.keyClicks(setup.panel.search, "mouth")
    first, second = setup.row("Bigger smile"), setup.row("Closed mouth")
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Down)
    assert QApplication.focusWidget() is second  # those between them are hidden
    qtbot.keyClick(second, Key.Key_Up)
    qtbot.keyClick(first, Key.Key_Up)
    assert QApplication.focusWidget() is first
    first.slider.track.setFocus()
    qtbot.keyClick(first.slider.track, Key.Key_Up)  # there they move the slider
    assert setup.document.edits.edits[0].strength == 0.05


def test_tab_goes_down_the_rows(setup: Setup, qtbot: QtBot) -> None:
    new = setup.own("Closer eyes")
    above, below = setup.row("Closed mouth"), setup.row("Fuller hair")
    above.slider.box.setFocus()
    for wanted in (new, new.more, new.slider.track, new.slider.box, below):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        assert QApplication.focusWidget() is wanted


def test_names_from_files_are_never_markup(setup: Setup) -> None:
    row = setup.own("<b>Bold</b>")
    assert row.name.textFormat() == Qt.TextFormat.PlainText and row.name.full == "<b>Bold</b>"
    assert "&lt;b&gt;" in row.toolTip()


def test_long_names_do_not_widen_the_panel(setup: Setup) -> None:
    setup.session.library.add(vector("A very long name of a vector " * 2, tags=["a tag of some length"]))
    QApplication.processEvents()
    assert setup.panel.width() == 330 and setup.panel.minimumSizeHint().width() <= 330
    assert all(row.width() <= setup.panel.list.viewport().width() for row in setup.panel.list.rows)


def test_everything_has_a_name_for_screen_readers(setup: Setup) -> None:
    row = setup.row("Bigger smile")
    widgets = (row, row.more, row.slider.track, row.slider.box, setup.panel.search, setup.panel.list)
    assert all(widget.accessibleName() for widget in widgets)


def test_a_released_panel_listens_no_longer(setup: Setup) -> None:
    session, face = setup.session, setup.document
    setup.panel.release()
    own = len(Session(SCHEME, session.library).current_changed)  # the session listens to itself
    signals = (face.edits_changed, session.current_changed, session.library.changed, session.library.selection.changed)
    assert [len(signal) for signal in signals] == [0, own, 0, 0]
    session.library.add(vector("Unheard"))
    assert "Unheard" not in setup.names()
