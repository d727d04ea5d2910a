"""The commands that select, reshape, apply and take back; in both windows alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from ..session.session import Session
from ..session.transform import Refusal, Transform
from .binding import Subscriptions

if TYPE_CHECKING:
    from .workbench import Workbench

SELECTED = ("mirror-across", "mirror-down", "grow", "shrink", "smooth", "cancel-transform")
COMMANDS = ("select-part", *SELECTED, "apply-transform")


class TransformActions(QObject):
    """Lets the actions do it, and tells which of them are possible.

    Signals:
        told: why nothing was selected.
    """

    told = Signal(str)

    def __init__(self, session: Session, actions: Mapping[str, QAction], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._actions = session, actions
        for name, act in acts(session.transform).items():
            actions[name].triggered.connect(lambda _checked=False, call=act: call())
        actions["select-part"].triggered.connect(lambda: session.transform.select_part(session.brush.part))
        self._ends = Subscriptions()
        self._ends.connect(session.transform.changed, self._show)
        self._ends.connect(session.current_changed, self._show)
        self._ends.connect(session.transform.refused, self._tell)
        self._show()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def _show(self) -> None:
        transform = self._session.transform
        for name in SELECTED:
            self._actions[name].setEnabled(transform.selection is not None)
        self._actions["apply-transform"].setEnabled(transform.is_pending)
        self._actions["select-part"].setEnabled(self._session.current is not None)

    def _tell(self, reason: Refusal) -> None:
        texts = {
            Refusal.LOCKED: self.tr("This part is locked. Unlock it in the list of parts to transform it."),
            Refusal.ABSENT: self.tr("This face has none of the chosen part."),
        }
        self.told.emit(texts[reason])


def acts(transform: Transform) -> dict[str, Callable[[], object]]:
    """What the commands do with a selection, by their ids."""
    return {
        "mirror-across": lambda: transform.mirror(across=True),
        "mirror-down": lambda: transform.mirror(across=False),
        "grow": transform.grow,
        "shrink": transform.shrink,
        "smooth": transform.smooth,
        "apply-transform": transform.apply,
        "cancel-transform": transform.cancel,
    }


class Transforming(TransformActions):
    """The commands in the edit window."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.session, bench.window.actions_by_id, bench)
        self.told.connect(bench.window.notice.show_info)
