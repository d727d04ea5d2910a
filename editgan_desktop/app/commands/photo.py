"""What the Photo menu offers: likeness, tuning, crop."""

from __future__ import annotations

from ..translation import QT_TRANSLATE_NOOP
from .command import SEPARATOR, Command

# fmt: off
COMMANDS = (
    Command("closer", QT_TRANSLATE_NOOP("Actions", "Closer &likeness"), "likeness", ("Ctrl+I",),
            QT_TRANSLATE_NOOP("Actions", "Look longer for the face that resembles the photo; tune it after that")),
    Command("tune", QT_TRANSLATE_NOOP("Actions", "&Tune to photo"), "tune", ("Ctrl+T",),
            QT_TRANSLATE_NOOP("Actions", "Let the generator learn what it cannot make of this photo yet")),
    Command("use-tuning", QT_TRANSLATE_NOOP("Actions", "&Use tuning"), "", (),
            QT_TRANSLATE_NOOP("Actions", "Show the face with or without the tuning"), True),
    Command("adjust-crop", QT_TRANSLATE_NOOP("Actions", "Adjust &crop…"), "crop", (),
            QT_TRANSLATE_NOOP("Actions", "Move, turn or resize the square of the photo, and look for the face anew")),
)
# fmt: on
MENU = (
    "closer",
    "tune",
    "use-tuning",
    SEPARATOR,
    "adjust-crop",
)
