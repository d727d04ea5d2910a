"""Mixing the face in view with another one: asks which, and puts what was chosen on the face."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ...core.errors import EditGANError
from ...core.latents import SeedSource, WPlus
from ...session.document import Document
from ...session.edits import AppliedEdit
from ...session.look import Look
from ...session.mixing import mix, mix_edit
from ...session.session import Session
from ..calls import Calls
from ..face_names import shown_title, told_apart
from ..panels.edits.menu import rows_title
from .mix_dialog import MixChoice, MixDialog, Other, seed_name
from .tiles import Tiles

if TYPE_CHECKING:
    from ..engine import Engine


class Mixing(QObject):
    """Opens the dialog, and makes what it shows."""

    failed = Signal(object)

    def __init__(self, session: Session, calls: Calls, engine: Engine, tiles: Tiles, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._calls, self._engine, self._tiles, self._window = session, calls, engine, tiles, window
        self._dialog: MixDialog | None = None  # while it is open

    def start(self, seed: int | None = None) -> None:
        """Ask what to mix the face in view with; `seed`: what is suggested."""
        document = self._session.current
        if document is None:
            return
        dialog = self._dialog = MixDialog(self._window, len(document.latent.values), self._session.gallery.truncation)
        dialog.changed.connect(lambda choice: self._preview(document, choice))
        dialog.finished.connect(dialog.deleteLater)
        for other in self._others(document):
            dialog.add(other)
        if seed is not None:
            dialog.choose_seed(seed)
        dialog.show_preview(document.look.picture)
        self._picture_next()
        accepted, choice, self._dialog = bool(dialog.exec()), dialog.choice(), None
        if accepted and choice:
            self._apply(document, choice)

    # ---- inside

    def _others(self, document: Document) -> Iterator[Other]:
        """The other open faces, as they are shown, and the samples of the gallery."""
        faces = self._session.documents
        for face, title in zip(faces, told_apart(faces), strict=True):
            if face is not document and face.latent.space == document.latent.space:
                yield Other(title, _name(face), None, face.edited_latent, face.look.picture)
        gallery = self._session.gallery
        for seed in gallery.seeds:
            picture = gallery.pictures.get(seed) if gallery.aspect is None else None  # else it is of this face
            yield Other.of_seed(SeedSource(seed, gallery.truncation), picture)

    def _picture_next(self) -> None:
        """Show how those look that nobody has seen yet, one after the other."""
        dialog = self._dialog
        source = dialog.without_picture() if dialog else None
        if dialog is None or source is None:
            return

        def show(picture: NDArray[np.uint8]) -> None:
            if self._dialog is dialog:
                dialog.show_picture(source, picture)
                self._picture_next()

        self._tiles.with_picture(source, show)

    def _preview(self, document: Document, choice: MixChoice) -> None:
        """Show the face with the mix in the dialog."""
        dialog, face = self._dialog, document.face
        if dialog is None:
            return

        def is_wanted() -> bool:
            return self._dialog is dialog and dialog.choice() == choice

        def show(look: Look) -> None:
            if is_wanted():
                dialog.show_preview(look.picture)

        def fail(error: EditGANError) -> None:
            if is_wanted():
                dialog.show_fault(error)

        def ask(latent: WPlus) -> None:
            if is_wanted():
                edits = document.edits.added(self._edit(document, choice, latent))
                mixed = edits.recipe(document.latent).displace(document.latent)
                make = lambda: self._engine.preview(mixed, face, None)  # noqa: E731
                self._calls.ask(self.tr("Preview of a mix"), make, show, fail, latest=True)

        self._latent(choice.other, ask)
        if dialog.without_picture() == choice.other.source:  # it was typed just now
            self._picture_next()

    def _latent(self, other: Other, then: Callable[[WPlus], object]) -> None:
        if other.latent is not None:
            then(other.latent)
        elif other.source is not None:
            self._tiles.with_latent(other.source, then)

    def _apply(self, document: Document, choice: MixChoice) -> None:
        def put(latent: WPlus) -> None:
            try:
                mix(document, self._edit(document, choice, latent), choice.other.name)
            except EditGANError as error:
                self.failed.emit(error)

        self._latent(choice.other, put)

    def _edit(self, document: Document, choice: MixChoice, latent: WPlus) -> AppliedEdit:
        rows = rows_title(choice.rows, len(latent.values)).lower()
        name = self.tr("Mix with {name} ({rows})").format(name=choice.other.name, rows=rows)
        return mix_edit(name, document.latent, latent, choice.rows, choice.amount)


def _name(face: Document) -> str:
    """What a mix with an open face is called after."""
    plain_seed = face.path is None and isinstance(face.origin, SeedSource)
    return seed_name(face.source.seed) if plain_seed else shown_title(face)
