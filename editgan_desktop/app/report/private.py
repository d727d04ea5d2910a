"""What a window knows that no report may tell, and what Qt says of the screen."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale
from PySide6.QtGui import QGuiApplication

from ...session.document import Document
from ..dialogs.save_file import ask_where_to_save

if TYPE_CHECKING:
    from ..window import Window


def private_names(window: Window) -> list[str]:
    """Names and paths of the user's own: recent and open files, faces in photos, vectors that did not come along."""
    settings = window.settings
    names = [
        *settings.get("recent.files"),
        settings.get("recent.folder"),
        settings.get("parts.scheme"),
        platform.node(),
    ]
    if window.workbench:
        session = window.workbench.session
        names.append(str(window.workbench.places.folder))  # the settings have it when the window closes
        names += [name for document in session.documents for name in _names_of(document)]
        names += [entry.info.name for entry in session.library.listing.vectors if not entry.shipped]
    return [name for name in names if name]


def graphics() -> str:
    """Qt, its platform, language and screens, in a line."""
    screens = ", ".join(
        f"{screen.size().width()}×{screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    version, name = QLibraryInfo.version().toString(), QGuiApplication.platformName()
    return f"Qt {version}, {name}, {QLocale().name()}, {screens}"


def ask_for_report(window: Window, title: str, name: str, kinds: str) -> Path | None:
    """Where to write a report. It works without the workbench, which remembers folders."""
    if window.workbench:
        return window.workbench.places.ask_save(title, name, kinds)
    return ask_where_to_save(window, title, Path.home() / name, kinds)


def _names_of(document: Document) -> Iterator[str]:
    for path in (document.path, document.photo_path):
        if path is not None:
            yield str(path)
    if document.face is not None:
        yield document.title
