"""The files used last, in the menu and on the page that is there while no face is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMenu

from editgan_desktop.app.empty import EmptyPage
from editgan_desktop.session.project import save_project

from .windows import CTRL, Key, Painter


def saved(painter: Painter, folder: Path, *names: str) -> list[Path]:
    """Projects of the face in view that were used, the last one last."""
    paths = [folder / name for name in names]
    for path in paths:
        save_project(path, painter.face)
        painter.bench.recent.add(path)
    return paths


def menu(painter: Painter) -> list[str]:
    """The texts of the menu as it opens."""
    recent: QMenu = painter.window.menus["recent"]
    recent.aboutToShow.emit()
    return [action.text() for action in recent.actions() if action.text()]


def test_the_newest_stands_first_and_the_list_can_be_cleared(painter: Painter, tmp_path: Path) -> None:
    one, two = saved(painter, tmp_path, "one.egd", "A & B.egd")
    painter.bench.recent.add(one)
    assert menu(painter) == ["one.egd", "A && B.egd", "Clear this list"]
    painter.window.menus["recent"].actions()[-1].trigger()
    assert painter.bench.recent.paths == [] and not painter.window.menus["recent"].isEnabled() and two.exists()


def test_a_file_that_is_gone_says_so_and_leaves(painter: Painter, tmp_path: Path) -> None:
    one, two = saved(painter, tmp_path, "one.egd", "two.egd")
    two.unlink()
    assert menu(painter)[0] == "two.egd (gone)"
    painter.window.menus["recent"].actions()[0].trigger()
    assert painter.notice == f"two.egd is no longer in {tmp_path}" and painter.bench.recent.paths == [one]


def test_without_a_face_there_are_ways_to_begin(painter: Painter, tmp_path: Path) -> None:
    one, two = saved(painter, tmp_path, "one.egd", "two.egd")
    two.unlink()
    page = painter.window.findChild(EmptyPage)
    assert page.isHidden() and painter.bench.editor.splitter.isVisible()
    painter.key(Key.Key_W, CTRL)
    assert page.isVisible() and not painter.bench.editor.splitter.isVisible()
    assert [button.text() for button in page.recent_files] == ["one.egd"]
    painter.click(page.recent_files[0])
    painter.wait(lambda: painter.session.current and painter.face.path == one, "the project")
    assert page.isHidden() and painter.bench.editor.image_canvas.isVisible()
    painter.key(Key.Key_W, CTRL)
    painter.click(page.buttons[0])
    painter.wait(lambda: painter.session.current, "a new face")
