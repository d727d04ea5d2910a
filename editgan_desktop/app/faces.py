"""Bringing faces in: sampled ones, and projects."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ..core.errors import EditGANError
from ..core.latents import SeedSource
from ..core.photo_face import PhotoFace
from ..session.document import Document
from ..session.look import Look
from ..session.session import Session
from .calls import Calls

if TYPE_CHECKING:
    from .engine import Engine

RANDOM_SEEDS = 1_000_000  # enough faces, and a number that can be read out


class Faces(QObject):
    """Samples faces on the worker and opens them as documents."""

    busy = Signal(bool)  # whether faces are being sampled

    def __init__(self, session: Session, calls: Calls, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._calls, self._engine = session, calls, engine
        self._waiting = 0

    def new(self, seed: int | None = None, truncation: float = 0.7) -> None:
        """Sample a face and open it; a random seed when none is given. One that is open already comes into view."""
        source = SeedSource(random.randrange(RANDOM_SEEDS) if seed is None else seed, truncation)
        known = next((document for document in self._session.documents if document.origin == source), None)
        if known is not None:
            self._session.go_to(known)
        else:
            self.bring(source)

    def bring(
        self, origin: SeedSource | PhotoFace, then: Callable[[Document], None] | None = None,
        failed: Callable[[EditGANError], object] | None = None,
    ) -> None:  # fmt: skip
        """Look at a face and open it; `then` fills the document before, and may raise EditGANError.

        Args:
            failed: is told of an error; by default the window is.
        """
        tell = failed or self._calls.request_failed.emit

        def open_it(look: Look) -> None:
            self._count(-1)
            document = Document(origin, look, self._session.scheme)
            try:
                if then:
                    then(document)
            except EditGANError as error:  # what it was to be filled with does not fit
                tell(error)
                return
            self._session.add(document)

        def fail(error: EditGANError) -> None:
            self._count(-1)
            tell(error)

        self._count(1)
        look = self._engine.base if isinstance(origin, PhotoFace) else self._engine.sample
        self._calls.ask(self.tr("New face"), lambda: look(origin), open_it, fail)  # type: ignore[arg-type]

    def _count(self, more: int) -> None:
        self._waiting += more
        self.busy.emit(self._waiting > 0)
