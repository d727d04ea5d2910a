"""Rest the mouse on a vector, and the face is shown with it; go away, and it is as it was. Nothing is done to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ..core.errors import EditGANError
from ..session.document import Document
from ..session.edits import edit_of_vector
from ..session.look import Look
from ..session.session import Session
from ..session.view import Tried
from .binding import DocumentBinding, Subscriptions
from .calls import Calls
from .shown_names import shown_vector

if TYPE_CHECKING:
    from .engine import Engine

REST_MS = 300  # that the mouse rests before anything is shown


class HoverPreview(QObject):
    """Tries vectors on the face in view, at strength 1 beside the edits that are on it.

    Of several that were pointed at, the newest is shown. Nothing is tried while a stroke is drawn, a button of the
    mouse is down, a job shows the face, or the setting is off.

    Args:
        is_wanted: whether the setting is on.
    """

    def __init__(
        self, session: Session, calls: Calls, engine: Engine, is_wanted: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._calls, self._engine, self._is_wanted = session, calls, engine, is_wanted
        self._vector_id = ""  # under the mouse
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._try)
        slots = dict.fromkeys(("edits_changed", "painted", "face_changed"), self._take_back)
        self._binding = DocumentBinding(session, slots, on_switch=self._take_back)
        self._ends = Subscriptions()
        self._ends.connect(session.job.changed, self._take_back)

    def release(self) -> None:
        """Stop listening to the session."""
        self._take_back()
        self._binding.close()
        self._ends.close()

    def point_at(self, vector_id: str) -> None:
        """The mouse is on a vector; "" when it has left."""
        self._take_back()
        self._vector_id = vector_id
        if vector_id:
            self._rest.start()

    def _take_back(self, *_: object) -> None:
        """The face as it is: at once, and whatever the worker may still answer."""
        self._vector_id = ""
        self._rest.stop()
        if self._session.view.tried is not None:
            self._session.view.tried = None

    def _try(self) -> None:
        document, vector_id = self._session.current, self._vector_id
        if document is None or not self._may_try(document):
            return
        try:
            vector = self._session.library.vector(vector_id)
            edits = document.edits.applied(edit_of_vector(vector, 1.0))
            latent = edits.recipe(document.latent).displace(document.latent)
        except EditGANError:  # gone, or of another model, which its row tells
            return
        face = document.face
        parts = self._session.schemes.shown_parts_of(edits.active, self._session.scheme)

        def show(look: Look) -> None:
            if self._vector_id == vector_id and self._session.current is document:
                self._session.view.tried = Tried(document, shown_vector(vector.name), look.picture)

        make = lambda: self._engine.preview(latent, face, parts)  # noqa: E731
        self._calls.ask(self.tr("Try a vector"), make, show, lambda _: None, latest=True)

    def _may_try(self, document: Document) -> bool:
        job = self._session.job.now
        works_on_it = job is not None and job.document is document
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        return self._is_wanted() and not (works_on_it or pressed or document.layer.in_stroke)
