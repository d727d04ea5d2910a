"""Asking where files are or shall be; the folder of the last one is suggested for the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from .dialogs.save_file import ask_where_to_save, shown_kinds

MASKS = "PNG (*.png)"
VECTORS = "Editing vectors (*.safetensors)"
VECTORS_AND_PACKS = "Editing vectors and packs (*.safetensors *.egvec-pack *.zip)"
PROJECTS = "EditGAN projects (*.egd)"
PHOTO_ENDINGS = "*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif"
PHOTOS = f"Photos ({PHOTO_ENDINGS})"
ORIGINALS = f"Photo or project ({PHOTO_ENDINGS} *.egd)"
OPENABLE = f"Projects, photos, masks (*.egd {PHOTO_ENDINGS})"


class Places:
    """Asks nothing any more once the window is closing.

    Attributes:
        folder: of the file that was chosen last.
    """

    def __init__(self, folder: Path, window: QWidget) -> None:
        self.folder, self._window = folder, window

    def ask_open(self, title: str, kinds: str) -> Path | None:
        """A file to open, or None."""
        if not self._window.isVisible():
            return None
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(self.folder), shown_kinds(kinds))
        return self._remember(name)

    def ask_open_several(self, title: str, kinds: str) -> list[Path]:
        """Files to open, perhaps none."""
        names, _ = QFileDialog.getOpenFileNames(self._window, title, str(self.folder), shown_kinds(kinds))
        return [path for name in names if (path := self._remember(name))]

    def ask_save(self, title: str, name: str, kinds: str) -> Path | None:
        """Where to write, `name` is suggested; or None."""
        path = ask_where_to_save(self._window, title, self.folder / name, kinds)
        return self._remember(str(path)) if path else None

    def _remember(self, name: str) -> Path | None:
        if not name:
            return None
        self.folder = Path(name).parent
        return Path(name)
