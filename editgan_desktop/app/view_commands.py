"""The commands that choose canvases, turn them and look closer: for every window with an editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from ..core.mask_ops import bounding_box
from ..session.session import Session
from ..session.view import Layout
from .binding import Subscriptions
from .canvas.shown import shown_labels
from .editor import Editor

SWITCHES = ("rulers", "outlines_only", "flicker")  # fields of the view; their commands have hyphens


class ViewCommands(QObject):
    """Keeps the commands that can be checked alike with the view.

    Attributes:
        handlers: what the commands do, by their ids; they may be told whether one is checked.
    """

    def __init__(
        self, session: Session, editor: Editor, actions: Mapping[str, QAction], parent: QObject | None = None
    ) -> None:
        """`actions` need not have all of the commands."""
        super().__init__(parent)
        self._session, self._viewport, self._actions = session, editor.viewport, actions
        view, viewport = session.view, editor.viewport
        self.handlers: dict[str, Callable[..., object]] = {
            "single-view": lambda *_: view.toggle_single(),
            "swap-view": lambda *_: view.swap(),
            "turn-left": lambda *_: viewport.turn_step(-1),
            "turn-right": lambda *_: viewport.turn_step(1),
            "straighten": lambda *_: viewport.straighten(),
            "mirror-view": lambda *_: viewport.mirror(),
            "zoom-part": lambda *_: self._look_at(session.brush.part),
            **{_command(name): lambda on, field=name: setattr(view, field, on) for name in SWITCHES},
        }
        self._ends = Subscriptions()
        self._ends.connect(view.part_wanted, self._look_at)
        for name in ("layout", *SWITCHES):
            self._ends.connect(getattr(view.events, name), self._show)
        viewport.changed.connect(self._show)
        self._show()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def _show(self, *_: object) -> None:
        view = self._session.view
        checked = {_command(name): getattr(view, name) for name in SWITCHES}
        checked |= {"single-view": view.layout is not Layout.BOTH, "mirror-view": self._viewport.mirrored}
        for name, on in checked.items():
            if name in self._actions:
                self._actions[name].setChecked(on)

    def _look_at(self, part: int) -> None:
        """Fill the canvases with a part, wherever it is; all of the face when it has none of it."""
        document = self._session.current
        if document is None:
            return
        labels = shown_labels(self._session, document)
        box = bounding_box(labels == part)
        if box is None:
            self._viewport.fit()
            return
        columns, rows = np.array(self._viewport.picture_size) / labels.shape[::-1]
        self._viewport.zoom_to(box.left * columns, box.top * rows, box.right * columns, box.bottom * rows)


def _command(field: str) -> str:
    return field.replace("_", "-")
