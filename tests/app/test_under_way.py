"""A placement that is not applied yet, and what else is done in the window meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editgan_desktop.core.mask_ops import Labels
from editgan_desktop.session.brush import Tool
from editgan_desktop.session.project import Project, read_project
from editgan_desktop.session.recovery_copy import Left

from .dialogs import Chooser
from .faces import SCHEME, Canvases, drag, session_with_face, widget_point
from .test_recovering import copies, feature
from .windows import CTRL, SHIFT, Key, Painter, state_of


@pytest.fixture
def canvases(qapp: QApplication, tmp_path: Path) -> Iterator[Canvases]:
    session, _ = session_with_face(tmp_path)
    with Canvases(session, 320) as made:
        yield made


def pull(painter: Painter) -> Labels:
    """Drag whatever part lies in the middle a little; the labels as they are seen then."""
    painter.key(Key.Key_T)
    assert painter.session.brush.tool is Tool.TRANSFORM
    labels, parts = painter.face.layer.painted, painter.face.scheme
    part = next(i for i in np.unique(labels)[::-1].tolist() if parts.names[i] != "background")
    painter.session.transform.select_part(part)
    painter.mask.setFocus()
    for key in (Key.Key_Right, Key.Key_Down):
        painter.key(key, SHIFT)
    assert painter.session.transform.is_pending and painter.face.layer.is_painted
    return painter.face.layer.painted.copy()


def test_the_first_thing_that_was_done_can_be_undone(painter: Painter) -> None:
    undo = painter.window.actions_by_id["undo"]
    assert not undo.isEnabled()
    pull(painter)
    assert undo.isEnabled() and undo.text() == "Undo Transform"
    painter.key(Key.Key_Z, CTRL)
    assert not painter.face.layer.is_painted and not painter.session.transform.is_pending
    assert not undo.isEnabled() and undo.text() == "Undo"


def test_what_is_saved_is_what_is_seen(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    seen = pull(painter)
    assert painter.bench.unsaved == 1
    chooser.path = tmp_path / "moved.egd"
    painter.key(Key.Key_S, CTRL)
    painter.wait_for_file(chooser.path)
    assert painter.bench.unsaved == 0
    painter.key(Key.Key_Escape)  # it is applied: there is nothing to take back
    np.testing.assert_array_equal(painter.face.layer.painted, seen)
    project = read_project(chooser.path, painter.session.schemes)
    np.testing.assert_array_equal(project.paint, painter.face.layer.paint)


def test_a_copy_is_kept_however_long_it_is_pending(painter: Painter) -> None:
    autosave = feature(painter).autosave
    pull(painter)
    autosave._look()
    painter.wait(copies, "a copy")
    painter.session.transform.is_held = True  # now it is pulled at
    painter.session.transform.nudge(1, 0)
    asked: list[bool] = []
    autosave._later.timeout.connect(lambda: asked.append(True))
    autosave._look()
    assert autosave._later.isActive()
    autosave._later.stop()
    painter.session.transform.is_held = False


def test_another_face_and_back(painter: Painter) -> None:
    first, seen = painter.face, pull(painter)
    painter.new_face(8)
    assert first.history.undo_title == "Transform" and not painter.window.actions_by_id["undo"].isEnabled()
    painter.go_to(first)
    np.testing.assert_array_equal(first.layer.painted, seen)
    painter.key(Key.Key_Z, CTRL)
    assert not first.layer.is_painted


def test_a_project_of_another_open_face_is_not_written_over(painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
    chooser.path = tmp_path / "one.egd"
    painter.paint()
    painter.key(Key.Key_S, CTRL)
    painter.wait_for_file(chooser.path)
    content = chooser.path.read_bytes()
    second = painter.new_face(8)
    painter.key(Key.Key_S, CTRL)
    assert "one.egd is open as another face" in painter.notice
    assert second.path is None and chooser.path.read_bytes() == content


def test_a_copy_whose_parts_cannot_be_had_now_stops_no_other(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    recovering, files = feature(painter).recovering, painter.bench.files
    asked: list[str] = []

    def given_up_at_once(project: Project, *_: object, **more: object) -> None:
        asked.append(project.path.name)
        more["given_up"]()  # type: ignore[operator]

    monkeypatch.setattr(files, "bring_in", given_up_at_once)
    monkeypatch.setattr("editgan_desktop.app.recovery.recovering.read_project", lambda *_: project)
    picture = painter.face.look.picture
    project = Project(
        Path("copy.egd"), painter.face.source, painter.face.latent, painter.face.edits, painter.face.scheme,
        (painter.face.scheme,), painter.face.layer.paint, picture,
    )  # fmt: skip
    lefts = [Left(Path(f"{name}.egd"), name, datetime.now(UTC), picture, None, None) for name in ("one", "two")]
    recovering.recover(lefts)
    painter.wait(lambda: len(asked) == 2, "the second copy")
    assert asked == ["one.egd", "two.egd"]
    recovering.recover(lefts[:1])
    painter.wait(lambda: len(asked) == 3, "the same copy once more")


@pytest.mark.parametrize(
    ("angle", "mirrored", "key", "way"),
    [
        (0, True, Key.Key_Right, (1, 0)), (90, False, Key.Key_Right, (1, 0)), (180, True, Key.Key_Up, (0, -1)),
        (-75, False, Key.Key_Down, (0, 1)), (100, True, Key.Key_Left, (-1, 0)),
    ],
)  # fmt: skip
def test_arrows_go_where_they_point(
    canvases: Canvases, angle: float, mirrored: bool, key: Key, way: tuple[int, int]
) -> None:
    transform = canvases.session.transform
    assert transform.select_part(SCHEME.id("nose")) and transform.frame
    if mirrored:
        canvases.viewport.mirror()
    canvases.viewport.turn_to(angle)
    before = widget_point(canvases.mask, *transform.frame.centre)
    QTest.keyClick(canvases.mask, key)
    away = widget_point(canvases.mask, *transform.frame.centre) - before
    along = away.x() * way[0] + away.y() * way[1]
    assert along > 0.9 * np.hypot(away.x(), away.y()) > 0 and {abs(s) for s in transform.placement.shift} == {0, 1}


def test_turning_the_view_sets_no_corner(canvases: Canvases) -> None:
    canvases.session.brush.tool = Tool.POLYGON
    mask, lasting = canvases.mask, canvases.pointer
    for at in ((10.5, 10.5), (20.5, 10.5)):
        drag(mask, at)
    assert lasting.lasting is not None and lasting.sketch is not None
    QTest.keyPress(mask, Key.Key_Space, SHIFT)
    drag(mask, (30.5, 30.5), (20.5, 40.5), keys=SHIFT)
    QTest.keyRelease(mask, Key.Key_Space)
    assert canvases.viewport.angle != 0 and len(lasting.lasting._corners) == 2  # type: ignore[attr-defined]
    QTest.keyClick(mask, Key.Key_Escape)


def test_all_the_way_back_and_forth(painter: Painter) -> None:
    """Painted, run, and transformed while it runs: the result comes amid a placement, and a slider moves after it."""
    first, picture = painter.face, painter.face.look.picture.copy()
    painter.paint()
    painter.run()
    pull(painter)
    painter.wait_for_end()
    painter.wait_for_full_look()
    pull(painter)
    first.set_strength(first.edits.edits[0].key, 0.5)
    painter.wait_for_full_look()
    painter.session.settle()
    assert [change.title for change in first.history.done].count("Transform") == 2
    last, shown = state_of(first), first.look.picture.copy()
    undo, redo = (painter.window.actions_by_id[name] for name in ("undo", "redo"))
    while undo.isEnabled():
        undo.trigger()
    assert not first.layer.is_painted and not len(first.edits)
    painter.wait_for_full_look()
    np.testing.assert_array_equal(first.look.picture, picture)
    while redo.isEnabled():
        redo.trigger()
    painter.wait_for_full_look()
    np.testing.assert_array_equal(first.look.picture, shown)
    np.testing.assert_array_equal(first.layer.painted, last["painted"])
    assert first.edits.edits == last["edits"]
