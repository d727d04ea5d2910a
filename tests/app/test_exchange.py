"""What is dropped and pasted is opened; what is copied can be pasted elsewhere."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMessageBox

from editgan_desktop.app.crop.dialog import CropDialog
from editgan_desktop.app.exchange.drops import DropMark
from editgan_desktop.app.widgets.thumbnail import to_qimage
from editgan_desktop.core.mask_codec import write_mask
from editgan_desktop.session.project import save_project

from .dialogs import answering
from .test_photos import smooth
from .windows import CTRL, SHIFT, Key, Painter


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)


def press(text: str):  # type: ignore[no-untyped-def]
    """Presses the button of a message box that says so."""
    return lambda box: next(button for button in box.buttons() if button.text() == text).click()


def copy(painter: Painter, key: Key, keys: Qt.KeyboardModifier = CTRL) -> None:
    QGuiApplication.clipboard().clear()
    painter.key(key, keys)
    painter.wait(lambda: "on the clipboard" in painter.notice, "the copy")


# ---- drops


def test_files_of_several_kinds_are_dropped_at_once(painter: Painter, tmp_path: Path) -> None:
    project, mask, text = tmp_path / "one.egd", tmp_path / "mask.png", tmp_path / "notes.txt"
    painter.paint()
    save_project(project, painter.face)
    write_mask(mask, painter.face.layer.painted, painter.session.scheme)
    text.write_text("nothing for us")
    painter.key(Key.Key_Backspace, CTRL)
    first = painter.face
    painter.drop(mask, project, text)
    assert first.layer.is_painted and "notes.txt" in painter.notice
    painter.wait(lambda: painter.face.path == project, "the project")


def test_what_can_be_dropped_is_shown_while_it_is_dragged(painter: Painter, tmp_path: Path) -> None:
    mark = painter.window.findChild(DropMark)

    def drag(data: QMimeData) -> QDragEnterEvent:
        event = QDragEnterEvent(
            QPoint(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )  # fmt: skip
        event.ignore()
        QApplication.sendEvent(painter.window, event)
        return event

    words = QMimeData()
    words.setText("words")
    assert not drag(words).isAccepted() and mark.isHidden()
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert drag(files).isAccepted() and mark.isVisible()
    QApplication.sendEvent(painter.window, QDragLeaveEvent())
    assert mark.isHidden()


def test_a_picture_from_a_browser_is_a_photo_and_a_link_is_not(painter: Painter) -> None:
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/face.png")])
    painter.drop_data(link)
    assert "link" in painter.notice and painter.window.findChild(DropMark).isHidden()
    picture = QMimeData()
    picture.setImageData(to_qimage(smooth(height=120, width=160)))
    picture.setUrls([QUrl("https://example.org/face.png")])
    seen = []
    with answering(lambda dialog: seen.append(isinstance(dialog, CropDialog))):
        painter.drop_data(picture)
        painter.wait(lambda: seen, "the crop")
    assert seen == [True]


# ---- the clipboard


def test_the_edited_picture_is_copied_in_full_size(painter: Painter) -> None:
    painter.learn()
    painter.wait_for_full_look()
    copy(painter, Key.Key_C)
    np.testing.assert_array_equal(pixels(QGuiApplication.clipboard().image()), painter.face.look.picture)
    painter.window.notice.dismiss()
    painter.choose("edit", "copy-original")
    painter.wait(lambda: "on the clipboard" in painter.notice, "the copy")
    np.testing.assert_array_equal(pixels(QGuiApplication.clipboard().image()), painter.face.base.picture)


def test_a_copied_mask_is_paint_for_another_face(painter: Painter) -> None:
    painter.paint()
    painted = painter.face.layer.painted.copy()
    copy(painter, Key.Key_C, CTRL | SHIFT)
    painter.new_face(9)
    painter.activate()
    with answering(press("Paint with it")):
        painter.key(Key.Key_V, CTRL)
    np.testing.assert_array_equal(painter.face.layer.painted, painted)
    painter.activate()
    painter.key(Key.Key_Z, CTRL)
    assert not painter.face.layer.is_painted


def test_a_mask_may_come_in_colours_and_be_left_alone(painter: Painter) -> None:
    colours = painter.session.scheme.palette[np.full(painter.face.layer.shape, 2)]
    QGuiApplication.clipboard().setImage(to_qimage(colours.astype(np.uint8)))
    with answering(press("Cancel")) as asked:
        painter.key(Key.Key_V, CTRL)
    assert isinstance(asked[0], QMessageBox) and not painter.face.layer.is_painted
    assert painter.session.documents == [painter.face]


def test_copied_files_are_opened(painter: Painter, tmp_path: Path) -> None:
    save_project(tmp_path / "one.egd", painter.face)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "one.egd"))])
    QGuiApplication.clipboard().setMimeData(data)
    painter.key(Key.Key_V, CTRL)
    painter.wait(lambda: painter.face.path == tmp_path / "one.egd", "the project")
    Image.new("RGB", (4, 4)).save(tmp_path / "plain.bmp")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "plain.bmp"))])
    QGuiApplication.clipboard().setMimeData(data)
    painter.key(Key.Key_V, CTRL)
    assert "plain.bmp" in painter.notice


def test_an_empty_clipboard_says_so(painter: Painter) -> None:
    QGuiApplication.clipboard().setText("words")
    painter.key(Key.Key_V, CTRL)
    assert painter.notice == "There is no picture on the clipboard"
