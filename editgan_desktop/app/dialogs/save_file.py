"""Where to write a file."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ..translation import translate


def ask_where_to_save(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    """A path with one of the endings of `kinds`, a filter of Qt's; None when the user thought better of it.

    A name without gets the ending of the kind that was chosen; Qt asks before it overwrites, but only about the name as
    it was typed.
    """
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), shown_kinds(kinds))
    path = Path(chosen)
    if not chosen or path.suffix.lower() in endings(kinds):
        return path if chosen else None
    path = path.with_name(path.name + endings(kind or kinds)[0])
    return None if path.exists() and not _may_replace(parent, path) else path


def shown_kinds(kinds: str) -> str:
    """A filter of a file dialog, such as "Photos (*.jpg *.png);;All (*)", in the user's language."""
    parted = [kind.partition(" (") for kind in kinds.split(";;")]
    return ";;".join(f"{translate('FileKinds', name)}{between}{rest}" for name, between, rest in parted)


def endings(kinds: str) -> list[str]:
    """The endings in a filter of a file dialog, such as [".jpg", ".jpeg"]."""
    return re.findall(r"\*(\.\w+)", kinds)


def _may_replace(parent: QWidget, path: Path) -> bool:
    text = translate("SaveFile", "{name} is there already. Replace it?").format(name=path.name)
    return QMessageBox.question(parent, translate("SaveFile", "Replace"), text) == QMessageBox.StandardButton.Yes
