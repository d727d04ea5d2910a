"""New vectors out of those there are: several edits of a face as one, several examples averaged, a part of an edit.

The vectors are put together here; the pictures that show what they do are made by the worker.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ..core.errors import EditGANError
from ..core.recipe import StaticVector
from ..library.combine import better_delta, sum_delta
from ..library.thumbnails import thumbnail
from ..library.vector import EditingVector
from ..session.document import Document
from ..session.edits import AppliedEdit, edit_of_vector
from ..session.session import Session
from .calls import Calls
from .dialogs.merge_vectors import MergeDialog
from .dialogs.save_vector import SaveVectorDialog
from .panels.edits.menu import rows_title
from .shown_names import shown_vector

if TYPE_CHECKING:
    from .engine import Engine

Pictures = tuple[NDArray[np.uint8] | None, NDArray[np.uint8] | None]


@dataclass(frozen=True, eq=False)
class Draft:
    """A vector to be: all but its name, tags and pictures. `of`: the edits it is made of."""

    delta: NDArray[np.float32]
    of: Sequence[AppliedEdit]
    recipe: dict[str, Any]
    latent_space: str


class Combining(QObject):
    """Asks for names and adds to the library.

    Signals:
        failed: an EditGANError.
        added: name of a new vector.
    """

    failed = Signal(object)
    added = Signal(str)

    def __init__(self, session: Session, calls: Calls, engine: Engine, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._calls, self._engine, self._window = session, calls, engine, window

    def merge(self) -> None:
        """Make one vector of several edits on the face in view; it takes their place, at strength 1."""
        document = self._session.current
        static = [e for e in document.edits if isinstance(e.step, StaticVector)] if document else []
        on = [edit for edit in document.edits.active if edit in static] if document else []
        if document is None or len(static) < 2:
            self.failed.emit(EditGANError("There are no two edits to merge.", "Put two or more on this face first."))
            return
        groups, pictures = self._groups(on or static), (document.base.picture, document.rendered.picture)
        name = self.tr("{name} and more").format(name=shown_vector((on or static)[0].name))
        dialog = MergeDialog(self._window, self._session.library, static, on, name, groups, *map(_small, pictures))
        if not self._accepted(dialog):
            return
        chosen = [edit for edit in static if edit.key in dialog.keys]
        draft = _sum_of(chosen, document.latent.space)

        def keep(vector: EditingVector) -> None:
            if all(document.edits.find(edit.key) is edit for edit in chosen):  # nothing moved meanwhile
                document.merge_edits([edit.key for edit in chosen], edit_of_vector(vector, 1.0))

        self._make(draft, *dialog.values(), document, keep)

    def save_part(self, key: str) -> None:
        """Make a vector of an edit as it is on the face in view, restricted to rows perhaps; it takes its place."""
        document = self._session.current
        edit = document.edits.find(key) if document else None
        if document is None or edit is None or not isinstance(edit.step, StaticVector):
            return
        part = rows_title(edit.rows, len(document.latent.values)) if edit.rows else ""
        name = f"{shown_vector(edit.name)} {part}".strip().capitalize()
        dialog = SaveVectorDialog(
            self._window, self._session.library, name, self._groups([edit]),
            _small(document.base.picture), _small(document.rendered.picture), self.tr("Save as new vector"),
        )  # fmt: skip
        if not self._accepted(dialog):
            return
        whole = edit.at(1.0)

        def keep(vector: EditingVector) -> None:
            now = document.edits.find(key)
            if now is not None and now.step is edit.step:
                document.exchange_edit(key, edit_of_vector(vector, now.strength).at(now.strength))

        self._make(_sum_of([whole], document.latent.space), *dialog.values(), document, keep)

    def average(self, vector_ids: Sequence[str]) -> None:
        """Make the mean of several library vectors, as a better one."""
        try:
            vectors = [self._session.library.vector(vector_id) for vector_id in vector_ids]
            delta = better_delta(vectors)
        except EditGANError as error:
            self.failed.emit(error)
            return
        rows = [edit_of_vector(vector, 1.0) for vector in vectors]
        name = self.tr("{name}, mean").format(name=shown_vector(vectors[0].name))
        before, after = _pictures_of(vectors)
        title = self.tr("Mean of {count} vectors").format(count=len(vectors))
        dialog = SaveVectorDialog(
            self._window, self._session.library, name, vectors[0].tags or self._groups(rows), before, after, title
        )  # fmt: skip
        if self._accepted(dialog):
            requests = [request for vector in vectors for request in _requests(vector)]
            recipe = {"kind": "mean", "of": [_told(row) for row in rows], "requests": requests}
            draft = Draft(delta, rows, recipe, vectors[0].latent_space)
            self._make(draft, *dialog.values(), self._session.current, lambda _: None, (before, after))

    # ---- inside

    def _accepted(self, dialog: QDialog) -> bool:
        dialog.finished.connect(dialog.deleteLater)
        return bool(dialog.exec())

    def _make(
        self, draft: Draft, name: str, tags: tuple[str, ...], document: Document | None,
        keep: Callable[[EditingVector], None], otherwise: Pictures = (None, None),
    ) -> None:  # fmt: skip
        """Show what the vector does on a face, if it fits one, and put it into the library."""
        session = self._session
        parts = session.schemes.parts_of(draft.of, session.scheme)

        def add(pictures: Pictures) -> None:
            vector = EditingVector.new(
                name, draft.delta, latent_space=draft.latent_space, scheme=session.scheme.name, parts=parts, tags=tags,
                recipe=draft.recipe, before=_small(pictures[0]), after=_small(pictures[1]),
            )  # fmt: skip
            try:
                stored = session.library.add(vector)
                keep(stored)
            except EditGANError as error:
                self.failed.emit(error)
                return
            self.added.emit(stored.name)

        fits = document is not None and document.latent.space == draft.latent_space
        if document is None or not fits:
            add(otherwise)
            return
        latent, face, before = document.latent, document.face, document.base.picture
        shown = session.schemes.shown_parts_of(draft.of, session.scheme)
        make = lambda: self._engine.preview(latent.moved(draft.delta), face, shown).picture  # noqa: E731
        self._calls.ask(self.tr("Picture of a vector"), make, lambda after: add((before, after)), self.failed.emit)

    def _groups(self, edits: Sequence[AppliedEdit]) -> tuple[str, ...]:
        """Likely tags: the groups of the parts that edits are about."""
        named = self._session.schemes.parts_of(edits, self._session.scheme)
        return tuple(dict.fromkeys(part.group for part in self._session.scheme.parts if part.name in named))


def _sum_of(edits: Sequence[AppliedEdit], space: str) -> Draft:
    deltas = [(edit.strength, edit.step.delta) for edit in edits if isinstance(edit.step, StaticVector)]
    return Draft(sum_delta(deltas), edits, {"kind": "sum", "of": [_told(edit) for edit in edits]}, space)


def _told(edit: AppliedEdit) -> dict[str, Any]:
    """What a recipe says of a vector that another one was made of."""
    rows = {"rows": list(edit.rows)} if edit.rows else {}
    return {"name": edit.name, "id": edit.vector_id, "strength": float(edit.strength), **rows}


def _requests(vector: EditingVector) -> list[Any]:
    told = vector.recipe.get("requests")
    return told if isinstance(told, list) else []


def _pictures_of(vectors: Sequence[EditingVector]) -> Pictures:
    return next(((v.before, v.after) for v in vectors if v.before is not None and v.after is not None), (None, None))


def _small(picture: NDArray[np.uint8] | None) -> NDArray[np.uint8] | None:
    return None if picture is None else thumbnail(picture)
