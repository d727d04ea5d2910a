"""The panels of steps and results."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QMessageBox

from editgan_desktop.app.panels.history.feature import HistoryFeature
from editgan_desktop.app.panels.history.results import star_area
from editgan_desktop.app.panels.history.steps_model import Role
from editgan_desktop.session.results import Kind, Result
from editgan_desktop.session.titles import Title

from .dialogs import answering
from .windows import CTRL, Key, Painter

LEFT = Qt.MouseButton.LeftButton


def feature(painter: Painter) -> HistoryFeature:
    painter.bench.docks.show("history")
    painter.rest(0)
    return next(one for one in painter.bench.features if isinstance(one, HistoryFeature))


def steps(painter: Painter) -> list[str]:
    model = feature(painter).steps.model
    return [model.index(row).data() for row in range(model.rowCount())]


def learn(painter: Painter) -> None:
    """Paint and run in the other panel, and come back."""
    painter.bench.docks.show("edit")
    painter.rest(0)
    painter.learn()
    feature(painter)


def click(painter: Painter, view: QAbstractItemView, row: int, at: QPoint | None = None) -> None:
    index = view.model().index(row, 0)
    view.scrollTo(index)
    painter.click(view.viewport(), at or view.visualRect(index).center())


def test_steps_are_listed_and_a_click_goes_there(painter: Painter) -> None:
    panel, first = feature(painter).steps, painter.face.layer.paint.copy()
    painter.paint()
    painter.paint(((20, 100), (100, 100)), "clothing")
    painter.wait(lambda: steps(painter) == ["At first", "Brush", "Brush"], "the steps")
    last = painter.face.layer.paint.copy()
    click(painter, panel.list, 0)
    assert (painter.face.layer.paint == first).all() and panel.model.current == 0
    assert [panel.model.index(row).data(Role.UNDONE) for row in range(3)] == [False, True, True]
    click(painter, panel.list, 2)
    assert (painter.face.layer.paint == last).all()
    QTest.keyClick(panel.list, Key.Key_Up)
    assert panel.model.current == 2  # only looked at
    QTest.keyClick(panel.list, Key.Key_Return)
    assert panel.model.current == 1


def test_pictures_are_of_what_was_shown_and_nothing_is_rendered_for_them(painter: Painter) -> None:
    panel = feature(painter).steps
    learn(painter)
    painter.wait_for_full_look()
    painter.face.set_strength(painter.face.edits.edits[0].key, 0.4)
    painter.wait_for_full_look()
    painter.wait(lambda: panel.model.index(3).data(Role.PICTURE) is not None, "the picture")
    looks = len(painter.engine.looks)
    pictures = [panel.model.index(row).data(Role.PICTURE) for row in range(4)]
    assert all(picture is not None for picture in pictures)
    assert (pictures[0] != pictures[1]).any() and (pictures[1] != pictures[2]).any()  # painted, then learnt
    assert panel.model.index(1).data(Qt.ItemDataRole.ToolTipRole).count("<img") == 2
    assert len(painter.engine.looks) == looks
    click(painter, panel.list, 0)
    painter.wait_for_full_look()
    assert len(painter.engine.looks) <= looks + 2  # a preview and the full picture, not one for each step
    painter.key(Key.Key_N, CTRL)
    painter.wait(lambda: len(painter.session.documents) == 2, "another face")
    assert steps(painter) == ["At first"]
    painter.go_to(painter.session.documents[0])
    assert panel.model.index(3).data(Role.PICTURE) is not None


def test_steps_can_be_forgotten(painter: Painter) -> None:
    painter.paint()
    panel = feature(painter).steps
    painter.wait(panel.clear_action.isEnabled, "something to forget")
    press = lambda box: next(b for b in box.buttons() if b.text() == "Forget").click()  # noqa: E731
    with answering(press) as asked:
        panel.clear_action.trigger()
    assert isinstance(asked[0], QMessageBox) and painter.face.layer.is_painted
    assert steps(painter) == ["At first"] and painter.face.has_unsaved_work


def test_a_result_is_a_way_back(painter: Painter) -> None:
    panel = feature(painter).results
    assert panel.model.rowCount() == 0 and not panel.actions_by_name["restore"].isEnabled()
    learn(painter)
    painter.wait_for_full_look()
    painter.wait(lambda: panel.model.rowCount() == 1, "the result")
    learnt = painter.face.edited_latent.values.copy()
    painter.face.clear_edits()
    click(painter, panel.list, 0)
    QTest.keyClick(panel.list, Key.Key_Return)
    assert (painter.face.edited_latent.values == learnt).all()
    assert painter.face.history.undo_title.startswith("Go back to")
    painter.face.history.undo()
    assert len(painter.face.edits) == 0


def test_a_result_opens_as_another_face(painter: Painter) -> None:
    panel = feature(painter).results
    learn(painter)
    painter.wait_for_full_look()
    first, learnt = painter.face, painter.face.edited_latent.values.copy()
    first.clear_edits()
    panel.actions_by_name["branch"].trigger()
    assert painter.face is not first and painter.session.documents == [first, painter.face]
    assert (painter.face.edited_latent.values == learnt).all() and painter.face.has_unsaved_work
    painter.wait_for_full_look()


def test_results_are_starred_searched_and_deleted(painter: Painter) -> None:
    panel, face = feature(painter).results, painter.face
    for name in ("Mouth", "Hair", "Nose", "Mouth again"):
        face.results.add(Result(Kind.EDIT, Title(name), face.edits))
    shown = lambda: [panel.model.index(row).data() for row in range(panel.model.rowCount())]  # noqa: E731
    assert shown() == ["Mouth again", "Nose", "Hair", "Mouth"]
    star = star_area(panel.list.visualRect(panel.model.index(1))).center()
    click(painter, panel.list, 1, star)
    assert [entry.title for entry in face.results.entries if entry.starred] == ["Nose"]
    painter.click(panel.only_starred)
    assert shown() == ["Nose"]
    painter.click(panel.only_starred)
    painter.type(panel.search, "mouth")
    assert shown() == ["Mouth again", "Mouth"]
    click(painter, panel.list, 1)
    QTest.keyClick(panel.list, Key.Key_Delete)
    assert shown() == ["Mouth again"] and painter.notice == "Deleted the result Mouth"
    painter.click(painter.window.notice.button)
    assert shown() == ["Mouth again", "Mouth"]
    panel.search.clear()
    assert shown() == ["Mouth again", "Nose", "Hair", "Mouth"]
