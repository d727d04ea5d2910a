"""Files that are opened, imported and saved: projects, masks, vectors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ..core.errors import BadInputError, EditGANError
from ..core.mask_codec import is_label_map, read_mask
from ..session.document import Document
from ..session.paint_commands import import_labels
from ..session.photo_record import MissingPhotoError
from ..session.project import SUFFIX as PROJECT
from ..session.project import Project, read_project, restore, save_project
from ..session.session import Session
from .calls import Calls
from .faces import Faces
from .photos import Photos
from .places import MASKS, OPENABLE, PHOTOS, PROJECTS, VECTORS_AND_PACKS, Places
from .schemes import Schemes
from .shown_names import shown_scheme

if TYPE_CHECKING:
    from .engine import Engine

Fill = Callable[[Document, Project], None]
Failed = Callable[[EditGANError], object]


class Files(QObject):
    """Opens, saves, imports and exports for the face in view."""

    written = Signal(Path)
    told = Signal(str)  # what was done, when it is not written
    project_used = Signal(Path)  # opened or saved
    failed = Signal(object)

    def __init__(
        self, session: Session, calls: Calls, engine: Engine, faces: Faces, photos: Photos, schemes: Schemes,
        places: Places, parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._calls, self._engine = session, calls, engine
        self._faces, self._photos = faces, photos
        self._schemes, self.places = schemes, places

    # ---- in

    def open(self) -> None:
        """Ask for a project, a photo or a mask, and open it."""
        path = self.places.ask_open(self.tr("Open"), OPENABLE)
        if path:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """A project or an export of ours becomes its face again, a label map paint; any other picture is a photo."""
        if path.suffix.lower() == PROJECT:
            self._open_project(path)
        elif is_label_map(path):
            self._try(lambda: self._import_mask(path))
        else:
            self._photos.open_path(path)

    def import_mask(self) -> None:
        path = self.places.ask_open(self.tr("Import mask"), MASKS)
        if path:
            self._try(lambda: self._import_mask(path))

    def choose_vectors(self) -> list[Path]:
        """Ask for vector files and packs to import."""
        return self.places.ask_open_several(self.tr("Import vectors"), VECTORS_AND_PACKS)

    def bring_in(
        self, project: Project, fill: Fill, is_open: Callable[[Document], bool] = lambda _: False,
        failed: Failed | None = None, given_up: Callable[[], None] | None = None,
    ) -> None:  # fmt: skip
        """Open what a project tells as a face: with its own parts, or with those in use where they are not here.

        Args:
            fill: fills the fresh document, and may raise EditGANError. is_open: whether a face is that one already.
            failed: is told of an error; by default the window is. given_up: is called when its own parts cannot be
                taken now, or the user thought better of it; the window was told why.

        Raises:
            BadInputError: it is painted with parts that there are none of here.
        """
        here, there, name = self._session.scheme, project.scheme, project.path.name
        choice = self._schemes.find(there.name)
        if there.name == here.name:
            self._show(project, fill, is_open, failed)
        elif choice:
            told = self.tr("Changed to the parts of {name}: {title}").format(name=name, title=choice.title)
            self._schemes.use(choice, lambda: self._show(project, fill, is_open, failed, told), given_up)
        else:
            told = self.tr("{title} is not here: the paint of {name} was taken over to {here}")
            told = told.format(title=shown_scheme(there), name=name, here=shown_scheme(here))
            self._show(project.translated(here), fill, is_open, failed, told)

    # ---- out

    def save(self) -> bool:
        """Save the project where it lies, or ask where. False when the user thought better of it, or it failed."""
        document = self._session.current
        if document is None or document.path is None:
            return self.save_as()
        return self._save(document, document.path)

    def save_as(self) -> bool:
        document = self._session.current
        if document is None:
            return False
        path = self.places.ask_save(self.tr("Save project"), f"{document.file_stem}{PROJECT}", PROJECTS)
        return path is not None and self._save(document, path)

    # ---- inside

    def _open_project(self, path: Path, photo: Path | None = None) -> None:
        """`photo`: where the photo is that is not in the project, if the user had to say."""
        known = next((face for face in self._session.documents if face.path == path), None)
        if known:
            self._session.go_to(known)
            return

        def ask_for_photo(error: EditGANError) -> None:
            self.failed.emit(error)
            if isinstance(error, MissingPhotoError):
                found = self.places.ask_open(self.tr("Where is {name}?").format(name=error.photo), PHOTOS)
                if found:
                    self._open_project(path, found)

        read = lambda: self._read(path, photo)  # noqa: E731
        self._calls.ask(self.tr("Open project"), read, lambda project: self._try(lambda: self._open(project)),
                        ask_for_photo)  # fmt: skip

    def _read(self, path: Path, photo: Path | None) -> Project:
        """On the worker: a project may hold a large photo."""
        project = read_project(path, self._session.schemes, photo)
        if project.latent.space != self._engine.latent_space:
            raise BadInputError(
                f"This project was made with another model ({project.latent.space}).",
                "Open it with the model it was made with.",
            )
        return project

    def _open(self, project: Project) -> None:
        def fill(document: Document, project: Project) -> None:
            restore(document, project)
            document.photo_path = project.photo_path
            self.project_used.emit(project.path)
            self.places.folder = project.path.parent

        self.bring_in(project, fill, is_open=lambda face: face.path == project.path)

    def _show(
        self, project: Project, fill: Fill, is_open: Callable[[Document], bool], failed: Failed | None, told: str = ""
    ) -> None:
        """With its parts as they are now."""
        if any(map(is_open, self._session.documents)):  # asked for twice
            return
        for scheme in project.schemes:
            if self._session.schemes.find(scheme.name) is None:
                self._session.schemes.add(scheme)
        self._faces.bring(project.origin, lambda face: fill(face, project), failed)
        if told:
            self.told.emit(told)

    def _import_mask(self, path: Path) -> None:
        document = self._session.current
        if document is None:
            raise BadInputError("There is no face to paint on.", "Sample a face first, then import its mask.")
        labels = read_mask(path, self._session.scheme, document.layer.shape)
        self.places.folder = path.parent
        import_labels(self._session, document, labels)

    def _save(self, document: Document, path: Path) -> bool:
        """The face in view."""
        self._session.settle()
        try:
            self._check_free(path, document)
            # on this thread, to know at once whether it worked; a photo of 12 megapixels takes 0.2 s
            save_project(path, document, self._session.schemes, document.photo_path)
        except EditGANError as error:
            self.failed.emit(error)
            return False
        document.path = path
        document.history.mark_saved()
        self.project_used.emit(path)
        self.written.emit(path)
        return True

    def _check_free(self, path: Path, document: Document) -> None:
        """Raises BadInputError when the project there is open as another face: each would write over the other."""
        if any(face.path == path for face in self._session.documents if face is not document):
            raise BadInputError(
                f"{path.name} is open as another face.", "Save under another name, or close that face first."
            )

    def _try(self, action: Callable[[], object]) -> None:
        try:
            action()
        except EditGANError as error:
            self.failed.emit(error)
