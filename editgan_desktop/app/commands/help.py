"""What the Help menu offers."""

from __future__ import annotations

from ..translation import QT_TRANSLATE_NOOP
from .command import SEPARATOR, Command

# fmt: off
COMMANDS = (
    Command("palette", QT_TRANSLATE_NOOP("Actions", "&Find a command…"), "search", ("Ctrl+Shift+P", "F3"),
            QT_TRANSLATE_NOOP("Actions", "Search everything that can be done, and do it")),
    Command("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keys and mouse"), "shortcut", ("F1",)),
    Command("tour", QT_TRANSLATE_NOOP("Actions", "T&our"), "tour", (),
            QT_TRANSLATE_NOOP("Actions", "Be shown around, from the first stroke to the export")),
    Command("models", QT_TRANSLATE_NOOP("Actions", "&Models…"), "models", (),
            QT_TRANSLATE_NOOP("Actions", "Networks that are here, and those that can be downloaded")),
    Command("log", QT_TRANSLATE_NOOP("Actions", "&Log…"), "log", (),
            QT_TRANSLATE_NOOP("Actions", "What the program has noted, as it happens")),
    Command("report", QT_TRANSLATE_NOOP("Actions", "&Report a problem…"), "report", (),
            QT_TRANSLATE_NOOP("Actions", "Put together what helps to mend it, without pictures or names")),
    Command("terms", QT_TRANSLATE_NOOP("Actions", "Model &terms"), "info", (),
            QT_TRANSLATE_NOOP("Actions", "What may be done with the model and its pictures")),
    Command("about", QT_TRANSLATE_NOOP("Actions", "&About EditGAN Desktop"), "about"),
)
# fmt: on
MENU = (
    "palette",
    "tour",
    "shortcuts",
    SEPARATOR,
    "models",
    "log",
    "report",
    SEPARATOR,
    "terms",
    "about",
)
