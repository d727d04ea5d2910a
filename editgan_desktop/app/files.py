"""Files in and out: pictures, masks, vectors, projects. Dialogs are here, the writing is on the worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ..core.errors import BadInputError, EditGANError
from ..core.mask_codec import read_mask, write_mask
from ..editing.export import write_picture
from ..session.document import Document
from ..session.project import SUFFIX as PROJECT
from ..session.project import Project, read_project, restore, save_project, seed_from_picture
from ..session.session import Session
from .calls import Calls
from .dialogs.save_file import ask_where_to_save, endings
from .faces import Faces
from .renders import is_of
from .schemes import Schemes

if TYPE_CHECKING:
    from .engine import Engine

PICTURES = "PNG (*.png);;JPEG (*.jpg *.jpeg);;WebP (*.webp)"
MASKS = "PNG (*.png)"
VECTORS = "Editing vectors (*.safetensors)"
PROJECTS = "EditGAN projects (*.egd)"
OPENABLE = "Projects, masks, exported pictures (*.egd *.png)"


class Files(QObject):
    """Opens, saves, imports and exports for the face in view."""

    written = Signal(Path)
    told = Signal(str)  # what was done, when it is not written
    project_used = Signal(Path)  # opened or saved
    failed = Signal(object)

    def __init__(
        self, session: Session, calls: Calls, engine: Engine, faces: Faces, schemes: Schemes, folder: Path,
        window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._calls, self._engine, self._faces, self._window = session, calls, engine, faces, window
        self._schemes = schemes
        self.folder = folder

    # ---- in

    def open(self) -> None:
        """Ask for a project or a mask, and open it."""
        path = self._ask_open(self.tr("Open"), OPENABLE)
        if path:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """A project becomes a new face, a picture of ours its seed's; any other PNG is paint for the face in view."""
        source = None if path.suffix.lower() == PROJECT else seed_from_picture(path)
        if path.suffix.lower() == PROJECT:
            self._try(lambda: self._open_project(path))
        elif source:
            self._faces.new(source.seed, source.truncation)
            self.told.emit(self.tr("Opened the face of {name}, without its edits").format(name=path.name))
        else:
            self._try(lambda: self._import_mask(path))

    def import_mask(self) -> None:
        path = self._ask_open(self.tr("Import mask"), MASKS)
        if path:
            self._try(lambda: self._import_mask(path))

    def choose_vectors(self) -> list[Path]:
        """Ask for vector files to import."""
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import vectors"), str(self.folder), VECTORS)
        return [Path(name) for name in names if self._remember(name)]

    # ---- out

    def export_image(self) -> None:
        """The edited picture, in full size."""
        document, path = self._document_and_path(self.tr("Export image"), "", PICTURES)
        if document and path:
            self._write_picture(path, document, lambda after: after)

    def export_both(self) -> None:
        """The untouched and the edited picture, side by side."""
        document, path = self._document_and_path(self.tr("Export before and after"), "-before-after", PICTURES)
        if document and path:
            before = document.base.picture
            self._write_picture(path, document, lambda after: np.hstack([before, after]))

    def export_mask(self) -> None:
        """The label map as painted."""
        document, path = self._document_and_path(self.tr("Export mask"), "-mask", MASKS)
        if document and path:
            labels, scheme = document.layer.painted.copy(), document.scheme
            self._write(path, lambda: write_mask(path, labels, scheme))

    def export_vector(self, vector_id: str) -> None:
        """Write a vector of the library to a file."""
        self._try(lambda: self._export_vector(vector_id))

    def save(self) -> bool:
        """Save the project where it lies, or ask where. False when the user thought better of it, or it failed."""
        document = self._session.current
        if document is None or document.path is None:
            return self.save_as()
        return self._save(document, document.path)

    def save_as(self) -> bool:
        document, path = self._document_and_path(self.tr("Save project"), "", PROJECTS)
        return document is not None and path is not None and self._save(document, path)

    # ---- inside

    def _export_vector(self, vector_id: str) -> None:
        library = self._session.library
        path = self._ask_save(self.tr("Export vector"), f"{library.vector(vector_id).name}.safetensors", VECTORS)
        if path:
            self.written.emit(library.export(vector_id, path))

    def _open_project(self, path: Path) -> None:
        known = next((face for face in self._session.documents if face.path == path), None)
        if known:
            self._session.go_to(known)
            return
        project = read_project(path, self._session.schemes)
        if project.latent.space != self._engine.latent_space:
            raise BadInputError(
                f"This project was made with another model ({project.latent.space}).",
                "Open it with the model it was made with.",
            )
        self._bring_in(project)

    def _bring_in(self, project: Project) -> None:
        """As a face, with the project's own parts; where those are not here, with those in use if that can be."""
        here, there = self._session.scheme, project.scheme
        choice = self._schemes.find(there.name)
        if there.name == here.name:
            self._show(project)
        elif choice:
            told = self.tr("Changed to the parts of {name}: {title}").format(name=project.path.name, title=choice.title)
            self._schemes.use(choice, lambda: self._show(project, told))
        else:
            told = self.tr("{title} is not here: the paint of {name} was taken over to {here}")
            told = told.format(title=there.title, name=project.path.name, here=here.title)
            self._show(project.translated(here), told)

    def _show(self, project: Project, told: str = "") -> None:
        path = project.path
        for scheme in project.schemes:
            if self._session.schemes.find(scheme.name) is None:
                self._session.schemes.add(scheme)
        self.project_used.emit(path)
        self.folder = path.parent
        self._faces.new(
            project.source.seed, project.source.truncation, lambda face: restore(face, project, path)
        )  # fmt: skip
        if told:
            self.told.emit(told)

    def _import_mask(self, path: Path) -> None:
        document = self._session.current
        if document is None:
            raise BadInputError("There is no face to paint on.", "Sample a face first, then import its mask.")
        labels = read_mask(path, self._session.scheme, document.layer.shape)
        self.folder = path.parent
        document.import_mask(labels)

    def _save(self, document: Document, path: Path) -> bool:
        try:
            # some 100 KB: quick enough to know at once whether it worked
            save_project(path, document, self._session.schemes)
        except EditGANError as error:
            self.failed.emit(error)
            return False
        document.path = path
        document.history.mark_saved()
        self.project_used.emit(path)
        self.written.emit(path)
        return True

    def _write_picture(self, path: Path, document: Document, compose: Callable[[Any], Any]) -> None:
        latent, look, record = document.edited_latent, document.look, recipe_record(document)

        def write() -> None:
            full = look if look.full and is_of(look, latent) else self._engine.full(latent)
            write_picture(path, compose(full.picture), record)

        self._write(path, write)

    def _write(self, path: Path, write: Callable[[], None]) -> None:
        self._calls.ask(self.tr("Export"), write, lambda _: self.written.emit(path), self.failed.emit)

    def _document_and_path(self, title: str, ending: str, kinds: str) -> tuple[Document | None, Path | None]:
        document = self._session.current
        if document is None:
            return None, None
        stem = document.path.stem if document.path else f"face-{document.source.seed}"
        return document, self._ask_save(title, f"{stem}{ending}{endings(kinds)[0]}", kinds)

    def _ask_open(self, title: str, kinds: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(self.folder), kinds)
        return self._remember(name)

    def _ask_save(self, title: str, name: str, kinds: str) -> Path | None:
        """Where to write."""
        path = ask_where_to_save(self._window, title, self.folder / name, kinds)
        return self._remember(str(path)) if path else None

    def _remember(self, name: str) -> Path | None:
        if not name:
            return None
        self.folder = Path(name).parent
        return Path(name)

    def _try(self, action: Callable[[], object]) -> None:
        try:
            action()
        except EditGANError as error:
            self.failed.emit(error)


def recipe_record(document: Document) -> dict[str, Any]:
    """What made a picture, for its metadata: the seed, and the edits in their order."""
    edits = [
        {"name": edit.name, "kind": edit.step.kind, "vector": edit.vector_id, "strength": round(edit.strength, 4)}
        for edit in document.edits.edits
        if edit.enabled and edit.strength
    ]
    return {
        "seed": document.source.seed,
        "truncation": document.source.truncation,
        "latent_space": document.latent.space,
        "edits": edits,
    }
