"""Keeps the face in view up to date: quick previews while a slider moves, the full picture when it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer

from ..core.errors import EditGANError
from ..core.latents import WPlus
from ..session.look import Look
from ..session.session import Session
from .binding import DocumentBinding, Slot, Subscriptions
from .calls import Calls

if TYPE_CHECKING:
    from .engine import Engine

REST_MS = 200  # a slider that stood still this long rests


class Renders(QObject):
    """Asks for a look whenever the edits of the face in view have changed. Of the requests that wait for the worker
    the newest is served, so previews keep pace with a slider however fast it moves."""

    def __init__(self, session: Session, calls: Calls, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._calls, self._engine = session, calls, engine
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask_full)
        self._told = ""  # the failure the user knows of
        slots: dict[str, Slot] = {"edits_changed": self._moved, "face_changed": self._ask_full}
        self._binding = DocumentBinding(session, slots, on_switch=self._ask_full)
        self._ends = Subscriptions()
        self._ends.connect(session.scheme_changed, self._ask_full)

    def release(self) -> None:
        """Listen no longer."""
        self._rest.stop()
        self._binding.close()
        self._ends.close()

    def _moved(self) -> None:
        self._rest.start()
        self._ask(full=False)

    def _ask_full(self, *_: object) -> None:
        self._ask(full=True)

    def _ask(self, *, full: bool) -> None:
        document = self._session.current
        if document is None:
            return
        latent = document.edited_latent
        if is_of(document.look, latent) and (document.look.full or not full):
            return
        face, parts = document.face, self._session.parts_of(document)
        make = self._engine.full if full else self._engine.preview

        def show(look: Look) -> None:
            self._told = ""
            # a preview may come after the full picture of the same latent, from the end of a job
            newer = look.full or not is_of(document.look, look.latent)
            if document in self._session.documents and newer and document.face is face:
                document.show(look)
            self._catch_up()

        self._calls.ask(self.tr("Picture"), lambda: make(latent, face, parts), show, self._fail, latest=True)

    def _catch_up(self) -> None:
        """A late look may have come after its edits were taken back, when nothing newer was asked for."""
        document = self._session.current
        if document and not is_of(document.look, document.edited_latent) and not self._rest.isActive():
            self._rest.start()

    def _fail(self, error: EditGANError) -> None:
        """Tell it once: a slider that moves fails with every preview."""
        if str(error) != self._told:
            self._told = str(error)
            self._calls.request_failed.emit(error)


def is_of(look: Look, latent: WPlus) -> bool:
    """Whether that is how the latent looks (sums of the same vectors in another order count as the same)."""
    return np.allclose(look.latent.values, latent.values, rtol=0, atol=1e-5)
