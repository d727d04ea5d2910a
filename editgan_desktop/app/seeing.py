"""How the face is looked at: layers, canvases, turns, flicker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..session.possible import has_face
from .docks import LEFT
from .flicker import Flicker
from .panels.layers.panel import LayersPanel
from .view_commands import ViewCommands

if TYPE_CHECKING:
    from .workbench import Workbench


class Seeing(QObject):
    """A feature: the Layers panel, and the commands of the View menu that every editor has."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.flicker = Flicker(bench.session, self)
        self.layers = LayersPanel(bench.session.view)
        bench.docks.add("layers", self.tr("Layers"), self.layers, LEFT, beside="parts")
        self.commands = ViewCommands(bench.session, bench.editor, bench.window.actions_by_id, self)
        for name, handler in self.commands.handlers.items():
            bench.on(name, handler, has_face)

    def release(self) -> None:
        """Stop listening to the session."""
        for part in (self.flicker, self.layers, self.commands):
            part.release()
