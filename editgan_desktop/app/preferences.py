"""Between the settings file and the session: read at the start, written at the end."""

from __future__ import annotations

from ..core.requests import OptimiseSettings
from ..session.session import Session
from ..session.settings import Settings

_VIEW = {
    "painting.overlay": "overlay",
    "painting.picture": "picture",
    "view.region": "region",
    "view.outlines": "outlines",
    "view.wipe": "wipe",
}
_OPTIMISE = ("steps", "follow", "learning_rate", "draft", "patience", "identity")


def load_into(session: Session, settings: Settings) -> None:
    """Set up the session as it was left."""
    session.brush.radius = settings.get("painting.radius")
    session.carry = settings.get("faces.carry")
    for key, name in _VIEW.items():
        setattr(session.view, name, settings.get(key))
    first, last = settings.get("edit.rows_first"), settings.get("edit.rows_last")
    values = {name: settings.get(f"edit.{name}") for name in _OPTIMISE}
    session.set_optimise(OptimiseSettings(**values, rows=None if first < 0 else (first, last)))


def store(session: Session, settings: Settings) -> None:
    """Put how the session was left into the settings; they are not saved yet."""
    settings.set("painting.radius", session.brush.radius)
    settings.set("faces.carry", session.carry)
    for key, name in _VIEW.items():
        settings.set(key, getattr(session.view, name))
    optimise = session.optimise
    for name in _OPTIMISE:
        settings.set(f"edit.{name}", getattr(optimise, name))
    first, last = optimise.rows or (-1, -1)
    settings.set("edit.rows_first", first)
    settings.set("edit.rows_last", last)
