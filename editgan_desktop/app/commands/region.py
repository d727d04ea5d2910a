"""What the Region menu offers: where an edit may change the face."""

from __future__ import annotations

from ..translation import QT_TRANSLATE_NOOP
from .command import SEPARATOR, Command

# fmt: off
COMMANDS = (
    Command("region-brush", QT_TRANSLATE_NOOP("Actions", "Region &brush"), "region-brush", ("Q",),
            QT_TRANSLATE_NOOP("Actions", "Add to what an edit may change; with the right button or Alt, take from it"),
            True),
    Command("reset-region", QT_TRANSLATE_NOOP("Actions", "&Reset region"), "reset", (),
            QT_TRANSLATE_NOOP("Actions", "The edit region as it comes from the paint")),
)
# fmt: on
MENU = ("region-brush", SEPARATOR, "reset-region")
