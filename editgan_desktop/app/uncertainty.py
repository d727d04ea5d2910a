"""Keeps what is known of how unsure the parts are up to date, while that is to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ..session.session import Session
from .binding import DocumentBinding, Slot, Subscriptions
from .calls import Calls

if TYPE_CHECKING:
    from .engine import Engine


class Uncertainties(QObject):
    """Asks the worker once the face in view rests: is shown in full. A newer question takes the place of an older."""

    told = Signal(str)  # that there is nothing to see

    def __init__(self, session: Session, calls: Calls, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._calls, self._engine = session, calls, engine
        self._silent = False  # there is nothing to see, and the user knows
        slots: dict[str, Slot] = {"looked": self._ask}
        self._binding = DocumentBinding(session, slots, on_switch=self._ask)
        self._ends = Subscriptions()
        self._ends.connect(session.view.events.uncertainty, self._ask_anew)
        self._ends.connect(session.scheme_changed, self._ask_anew)

    def release(self) -> None:
        """Listen no longer."""
        self._binding.close()
        self._ends.close()

    def _ask_anew(self, *_: object) -> None:
        self._silent = False
        self._ask()

    def _ask(self) -> None:
        document = self._session.current
        if document is None or not self._session.view.uncertainty or self._silent:
            return
        if not document.look.full or document.uncertainty is not None:
            return
        look, face = document.look, document.face

        def show(found: NDArray[np.float32] | None) -> None:
            if found is None:
                self._tell_nothing()
            elif document.look is look:
                document.show_uncertainty(found)

        self._calls.ask(self.tr("Uncertainty"), lambda: self._engine.uncertainty(look.latent, face), show, latest=True)

    def _tell_nothing(self) -> None:
        if self._session.view.uncertainty and not self._silent:
            self._silent = True
            self.told.emit(self.tr("These parts come from one network alone: it cannot say where it is unsure"))
