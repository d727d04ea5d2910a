"""Widgets listen to session state: connections that can be ended together, and that follow the document in view.

psygnal holds bound methods weakly, but a widget whose C++ side is gone may still be alive in Python. So whoever
listens keeps one of these and closes it when the widget goes (`closeEvent`, or its window's).
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

from psygnal import SignalGroup, SignalInstance

from ..session.document import Document
from ..session.session import Session

Slot = Callable[..., Any]
AnySignal = SignalInstance | SignalGroup


class Subscriptions:
    """Connections that end together, with `close`."""

    def __init__(self) -> None:
        self._ends: list[tuple[AnySignal, Callable[[], Slot | None]]] = []

    def connect(self, signal: AnySignal, slot: Slot) -> None:
        """Call `slot` at every emission until `close`; a bound method does not keep its object alive."""
        signal.connect(slot)
        self._ends.append((signal, _reference(slot)))

    def close(self) -> None:
        """Let go of everything; may be called again."""
        for signal, reference in self._ends:
            slot = reference()
            if slot is not None:
                signal.disconnect(slot, missing_ok=True)
        self._ends.clear()


class DocumentBinding:
    """Slots on the signals of the document in view, whichever that is.

    Keep a reference for as long as the slots are wanted, and `close` it in the end.

    Args:
        slots: by name of the document's signal, dotted for what it owns: `{"painted": …, "history.changed": …}`.
        on_switch: called without arguments when another document, or none, came into view; not for the first.
    """

    def __init__(self, session: Session, slots: Mapping[str, Slot], on_switch: Slot | None = None) -> None:
        self._session = session
        self._slots = {name: _reference(slot) for name, slot in slots.items()}
        self._on_switch = _reference(on_switch) if on_switch else None
        self._ends = Subscriptions()
        self.document: Document | None = None
        session.current_changed.connect(self._switch)
        self._bind(session.current)

    def close(self) -> None:
        """Let go of the document and of the session; may be called again."""
        self._session.current_changed.disconnect(self._switch, missing_ok=True)
        self._bind(None)

    def _switch(self) -> None:
        self._bind(self._session.current)
        slot = self._on_switch() if self._on_switch else None
        if slot is not None:
            slot()

    def _bind(self, document: Document | None) -> None:
        self._ends.close()
        self.document = document
        for name, reference in self._slots.items() if document else ():
            slot = reference()
            if slot is not None:
                self._ends.connect(attrgetter(name)(document), slot)


def _reference(slot: Slot) -> Callable[[], Slot | None]:
    """Bound methods weakly, as psygnal does: a binding that a widget owns must not keep the widget alive."""
    if hasattr(slot, "__self__") and hasattr(slot, "__func__"):
        return weakref.WeakMethod(slot)
    return lambda: slot
