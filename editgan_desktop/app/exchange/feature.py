"""Drops and the clipboard in the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from ...core.errors import BadInputError
from ...library.naming import SUFFIX
from ...library.pack import PACK_SUFFIXES
from ...session.paint_commands import import_labels
from ...session.possible import has_face
from ..dialogs.save_file import endings
from ..places import OPENABLE
from .copies import Copies
from .drops import Drops
from .pasted import as_png, ask_what_it_is, labels_in, png_of

if TYPE_CHECKING:
    from ..workbench import Workbench

VECTORS = (SUFFIX, *PACK_SUFFIXES)


class ExchangeFeature(QObject):
    """Opens what is dropped or pasted, and copies what is in view."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self.copies = Copies(bench.session, bench.window.calls, bench.engine, self)
        self.copies.told.connect(bench.window.notice.show_info)
        self.copies.failed.connect(bench.window.show_error)
        self.drops = Drops(bench.window, bench.window.pages, lambda: bench.window.workbench is bench)
        self.drops.files.connect(self.open_all)
        self.drops.picture.connect(self._open_dropped_picture)
        self.drops.refused.connect(self._refuse_links)
        for name, copy in (
            ("copy-image", self.copies.copy_image),
            ("copy-parts", self.copies.copy_mask),
            ("copy-original", self.copies.copy_original),
        ):
            bench.on(name, copy, has_face)
        bench.on("paste-photo", self.paste)

    def release(self) -> None:
        """Nothing listens to the session."""

    def open_all(self, paths: list[Path]) -> None:
        """Open several files of any kind that we know; the others are named."""
        vectors = [path for path in paths if path.suffix.lower() in VECTORS]
        if vectors:
            self._bench.library_panel.import_files(vectors)
        unknown = []
        for path in paths:
            if path.suffix.lower() in endings(OPENABLE):
                self._bench.files.open_path(path)
            elif path not in vectors:
                unknown.append(path.name)
        if unknown:
            names = ", ".join(unknown)
            self._bench.window.show_error(
                BadInputError(f"What is this? {names}", "Photos, projects, masks and vectors can be opened.")
            )

    def paste(self) -> None:
        """Open what is on the clipboard: files, a mask, or a picture."""
        data = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        content = b"" if paths else png_of(data)
        if paths:
            self.open_all(paths)
        elif content:
            self._open_picture(content)
        else:
            self._bench.window.notice.show_info(self.tr("There is no picture on the clipboard"))

    def _open_dropped_picture(self, image: QImage) -> None:
        """A moment later: a dialog inside the drop would let the program wait that it came from."""
        QTimer.singleShot(0, self, lambda: self._open_picture(as_png(image)))

    def _open_picture(self, content: bytes) -> None:
        document = self._bench.session.current
        labels = labels_in(content, document.scheme, document.layer.shape) if document else None
        kind = "photo" if labels is None else ask_what_it_is(self._bench.window)
        if kind == "mask" and document and labels is not None:
            import_labels(self._bench.session, document, labels)
        elif kind == "photo":
            self._bench.photos.open_content(content, self.tr("pasted.png"))

    def _refuse_links(self) -> None:
        self._bench.window.show_error(
            BadInputError("This is a link, not a picture.", "Save the picture to a file first, then drop the file.")
        )
