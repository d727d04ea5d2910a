"""Pictures that come without a file: are they paint for the mask, or photos?"""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox, QWidget

from ...core.errors import BadInputError
from ...core.labels import LabelScheme
from ...core.mask_codec import is_label_map, read_mask
from ...core.mask_ops import Labels
from ..translation import translate

PNG = "image/png"


def png_of(data: QMimeData) -> bytes:
    """The picture as PNG, as it was copied if it was PNG; b"" when there is none."""
    if data.hasFormat(PNG):
        return bytes(data.data(PNG).data())
    image = data.imageData() if data.hasImage() else None
    return as_png(image) if isinstance(image, QImage) else b""


def as_png(image: QImage) -> bytes:
    """A picture as the content of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def labels_in(content: bytes, scheme: LabelScheme, shape: tuple[int, int]) -> Labels | None:
    """The label map [H, W] that a PNG is; None when it is rather a photo, or has other parts or another shape."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pasted.png"
        path.write_bytes(content)
        try:
            return read_mask(path, scheme, shape) if is_label_map(path) else None
        except BadInputError:
            return None


def ask_what_it_is(parent: QWidget) -> str:
    """What to do with a picture that looks like a mask: "mask", "photo", or "" when the user thought better of it."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(translate("Pasted", "This picture looks like a mask of parts."))
    box.setInformativeText(translate("Pasted", "Painting with it can be undone."))
    mask = box.addButton(translate("Pasted", "Paint with it"), QMessageBox.ButtonRole.AcceptRole)
    photo = box.addButton(translate("Pasted", "Open as a photo"), QMessageBox.ButtonRole.ActionRole)
    back = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(mask)
    box.setEscapeButton(back)
    box.finished.connect(box.deleteLater)
    box.exec()
    clicked = box.clickedButton()
    return "mask" if clicked is mask else "photo" if clicked is photo else ""
