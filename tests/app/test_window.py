"""The whole window: how it starts, what it says, what is dropped on it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from editgan_desktop.app.window import Opening
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.core.mask_codec import write_mask
from editgan_desktop.session.project import save_project

from .conftest import OpenWindow
from .windows import CTRL, Key, Painter


def status_of(painter: Painter) -> dict[str, str]:
    status = painter.window.status
    said = {name: getattr(status, f"_{name}").text() for name in ("hover", "zoom", "memory", "device")}
    return said | {"job": status.jobs.words.full}


# ---- how it starts


@pytest.mark.parametrize("shape", ["square", "wide"])
def test_the_first_face_is_there_by_itself(open_window: OpenWindow, shape: str) -> None:
    painter = open_window(Opening(seed=7), shape=shape)
    look = painter.engine.sample(SeedSource(7, 0.7))
    assert painter.face.source == SeedSource(7, 0.7) and painter.face.look.full
    np.testing.assert_array_equal(painter.face.look.picture, look.picture)
    np.testing.assert_array_equal(painter.face.layer.painted, look.labels)
    assert painter.title == "Seed 7 – EditGAN Desktop" and not painter.window.isWindowModified()
    assert painter.mask.isVisible() and not painter.window.welcome.isVisible()
    assert painter.notice == "" and painter.errors == []


def test_without_a_wish_the_first_face_is_a_random_one(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editgan_desktop.app.faces.random.randrange", lambda end: end - 1)
    painter = open_window()
    assert painter.face.source == SeedSource(999_999, 0.7)


class Flashes(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_nothing_flashes_beside_the_window(app: QApplication, open_window: OpenWindow) -> None:
    """A part that is shown before it has a parent is a window for a moment, and takes the keys away."""
    flashes = Flashes()
    app.installEventFilter(flashes)
    open_window(Opening(seed=3))
    app.removeEventFilter(flashes)
    assert flashes.seen == ["Window"]


def test_the_painter_can_begin_at_once(painter: Painter) -> None:
    assert painter.bench.editor.image_canvas.hasFocus()
    run = painter.bench.run_panel
    assert not run.run.isEnabled() and run.reason.text() == "Paint on a part first"


def test_the_status_bar_tells_how_things_are(painter: Painter) -> None:
    said = status_of(painter)
    assert said["job"] == "Ready" and said["device"].startswith("CPU, 1 threads")
    assert said["memory"].endswith(" GB") and float(said["memory"].split()[0]) > 0
    painter.wait(lambda: status_of(painter)["zoom"].endswith(" %"), "the zoom")


def test_a_mask_can_be_opened_with_the_first_face(open_window: OpenWindow, tmp_path: Path) -> None:
    painter = open_window(Opening(seed=3))
    labels = painter.face.layer.labels.copy()
    labels[10:20, 10:20] = 13
    write_mask(tmp_path / "mask.png", labels, painter.session.scheme)
    other = open_window(Opening(file=tmp_path / "mask.png", seed=3))  # its first face is told of, too
    assert other.face.source.seed == 3 and other.errors == []
    np.testing.assert_array_equal(other.face.layer.painted, labels)
    other.wait(other.bench.run_panel.run.isEnabled, "Run to be ready")


def test_a_project_can_be_opened_at_the_start(open_window: OpenWindow, tmp_path: Path) -> None:
    painter = open_window(Opening(seed=5))
    painter.paint()
    save_project(tmp_path / "face.egd", painter.face)
    other = open_window(Opening(file=tmp_path / "face.egd"))
    assert len(other.session.documents) == 1 and other.face.source.seed == 5
    assert other.face.path == tmp_path / "face.egd"
    np.testing.assert_array_equal(other.face.layer.paint, painter.face.layer.paint)


def test_a_project_that_cannot_be_opened_leaves_a_window_to_work_in(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "face.egd").write_bytes(b"no project")
    painter = open_window(Opening(file=tmp_path / "face.egd"), wait=False)
    painter.wait(lambda: painter.notice, "a message")
    assert "face.egd is not a usable project" in painter.notice and painter.session.documents == []
    assert painter.title == "EditGAN Desktop"
    assert painter.window.actions_by_id["new-face"].isEnabled()
    assert not painter.window.actions_by_id["export-image"].isEnabled()
    painter.click(painter.bench.editor.faces.new.button)
    painter.wait(lambda: painter.session.current, "a face")
    assert painter.window.actions_by_id["export-image"].isEnabled()


# ---- faces


def test_new_faces_come_beside_the_old_and_a_known_one_comes_back(painter: Painter) -> None:
    first = painter.face
    second = painter.new_face(12)
    assert painter.session.documents == [first, second]
    assert painter.title.startswith("Seed 12")
    assert painter.new_face(3) is first and len(painter.session.documents) == 2


def test_closing_faces_down_to_none(painter: Painter) -> None:
    first, second = painter.face, painter.new_face(12)
    painter.key(Key.Key_W, CTRL)
    assert painter.session.documents == [first] and painter.face is first and second is not first
    painter.key(Key.Key_W, CTRL)
    assert painter.session.current is None and painter.title == "EditGAN Desktop"
    assert not painter.window.actions_by_id["close-face"].isEnabled()
    assert not painter.bench.run_panel.run.isEnabled()


# ---- looking


def test_the_wheel_zooms_both_canvases_at_the_pointer(painter: Painter) -> None:
    editor = painter.bench.editor
    painter.wait(lambda: status_of(painter)["zoom"], "the zoom")
    before, place = status_of(painter)["zoom"], painter.place(painter.mask, (40, 40))
    painter.wheel(painter.mask, (40, 40), 4)
    assert editor.viewport.percent > 1.8 * int(before.split()[0]) and status_of(painter)["zoom"] != before
    now = painter.place(painter.mask, (40, 40))
    assert (now - place).manhattanLength() <= 2
    assert editor.image_canvas.geometry_now().size == painter.mask.geometry_now().size
    painter.key(Key.Key_0, CTRL)
    assert status_of(painter)["zoom"] == before


def test_the_status_bar_names_what_is_under_the_pointer(painter: Painter) -> None:
    painter.move(painter.mask, painter.place(painter.mask, (41, 21)))
    painter.wait(lambda: status_of(painter)["hover"], "the hover")
    place, _, part = status_of(painter)["hover"].partition("   ")
    label = painter.session.scheme.parts[painter.face.layer.labels[10, 20]]
    assert place in ("40, 21", "41, 20", "41, 21", "40, 20") and label.title.lower() in part.lower()
    painter.move(painter.window.menuBar(), QPoint(400, 5))
    painter.wait(lambda: status_of(painter)["hover"] == "", "nothing")


# ---- files dropped on it


def test_a_mask_can_be_dropped_on_the_window(painter: Painter, tmp_path: Path) -> None:
    labels = np.full(painter.face.layer.shape, 13, np.uint8)
    write_mask(tmp_path / "hair.png", labels, painter.session.scheme)
    painter.drop(tmp_path / "hair.png")
    assert (painter.face.layer.painted == 13).all()


def test_a_picture_that_is_no_mask_can_be_dropped_without_harm(painter: Painter, tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), (1, 2, 3)).save(tmp_path / "holiday.png")
    painter.drop(tmp_path / "holiday.png")
    assert "holiday.png has colours that are no part" in painter.notice and not painter.face.layer.is_painted


def test_a_project_can_be_dropped_on_the_window(painter: Painter, tmp_path: Path) -> None:
    painter.paint()
    save_project(tmp_path / "face.egd", painter.face)
    painter.drop(tmp_path / "face.egd")
    painter.wait(lambda: len(painter.session.documents) == 2, "the project")
    assert painter.face.path == tmp_path / "face.egd" and painter.face.layer.is_painted
