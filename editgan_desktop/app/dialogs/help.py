"""Keys and mouse, terms of the model, about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ... import __version__
from ...assets.manifest import NEEDED, load_manifest
from ..keys.gestures import gestures
from ..shown_names import shown_terms, shown_weight
from ..theme import set_role
from ..translation import translate, without_mark

PAPER = "https://arxiv.org/abs/2111.03186"
# what the window is made of, by the names of the packages, with the licences they state
LIBRARIES = (
    ("torch", "BSD-3-Clause"),
    ("PySide6-Essentials", "LGPL-3.0"),
    ("numpy", "BSD-3-Clause"),
    ("scipy", "BSD-3-Clause"),
    ("opencv-python-headless", "Apache-2.0"),
    ("pillow", "MIT-CMU"),
    ("pyvips", "MIT; libvips: LGPL-2.1"),
    ("lpips", "BSD-2-Clause"),
    ("safetensors", "Apache-2.0"),
    ("psygnal", "BSD-3-Clause"),
    ("psutil", "BSD-3-Clause"),
    ("qtawesome", "MIT; Material Design Icons: Apache-2.0"),
    ("platformdirs", "MIT"),
    ("filelock", "MIT"),
    ("defusedxml", "PSF-2.0"),
    ("rich", "MIT"),
    ("typer", "MIT"),
)


def show_keys(parent: QWidget, actions: Iterable[QAction], edit: Callable[[], object] | None = None) -> QDialog:
    """Every action that has a shortcut, and what the mouse does on a canvas; `edit` is offered as a button."""
    rows = [(_plain(action.text()), _keys(action)) for action in actions if action.shortcuts()]
    titles = translate("Help", "On the canvases"), translate("Help", "Commands")
    text = "".join(f"<h3>{title}</h3>{_table(part)}" for title, part in zip(titles, (gestures(), rows), strict=True))
    dialog = _show(parent, translate("Help", "Keys and mouse"), text)
    if edit:
        button = QPushButton(translate("Help", "&Change keys…"))
        button.clicked.connect(dialog.reject)
        button.clicked.connect(edit)
        dialog.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
    return dialog


def show_terms(parent: QWidget) -> QDialog:
    """What may be done with the weights that editing takes, and with what comes out."""
    weights = [weight for name, weight in load_manifest().items() if name in NEEDED]
    licence = translate("Help", "Licence of the package")
    items = "".join(
        f"<p><b>{escape(shown_weight(weight))}</b><br>{escape(shown_terms(weight))}<br>"
        f"<i>{licence} {escape(weight.project)} {weight.version}: {escape(weight.licence)}</i></p>"
        for weight in weights
    )
    intro = translate(
        "Help",
        "The default model is for research and non-commercial use. The same holds for the editing vectors learnt with "
        "it and for the pictures it makes. Do not pass them off as photographs of real people.",
    )
    return _show(parent, translate("Help", "Model terms"), f"<p>{intro}</p>{items}")


def show_about(parent: QWidget) -> QDialog:
    """Version, what the program is, the paper it follows, and whose work it stands on."""
    body = translate(
        "Help",
        "Repaint the map of a face's parts and the picture follows; every edit becomes a slider for other faces.",
    )
    paper = translate(
        "Help",
        "A new implementation of “EditGAN: High-Precision Semantic Image Editing” "
        "(Ling, Kreis, Li, Kim, Torralba, Fidler, NeurIPS 2021).",
    )
    licence = translate(
        "Help", "The code is under the Apache License 2.0; the model has terms of its own, see Model terms."
    )
    link = translate("Help", "The paper")
    libraries = translate("Help", "Libraries it stands on, and their licences")
    text = (
        f"<h2>EditGAN Desktop {__version__}</h2><p>{body}</p>"
        f"<p>{paper} <a href='{PAPER}'>{link}</a></p><p>{licence}</p>"
        f"<h3>{libraries}</h3>{_table([(_named(name), licence) for name, licence in LIBRARIES])}"
    )
    return _show(parent, translate("Help", "About EditGAN Desktop"), text)


def _named(package: str) -> str:
    """A library with its version, where that is known: a built application may not carry it."""
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return package


class HelpDialog(QDialog):
    """Text to be read; links open in the browser."""

    def __init__(self, parent: QWidget, title: str, html: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 520)
        self.text = QTextBrowser()
        self.text.setHtml(html)
        self.text.setOpenExternalLinks(True)
        set_role(self.text, "page")
        self.text.setAccessibleName(title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.text)
        layout.addWidget(self.buttons)
        self.finished.connect(self.deleteLater)


def _show(parent: QWidget, title: str, html: str) -> HelpDialog:
    dialog = HelpDialog(parent, title, html)
    dialog.open()
    return dialog


def _table(rows: Sequence[tuple[str, str]]) -> str:
    cells = "".join(f"<tr><td width='270'>{escape(what)}</td><td>{escape(keys)}</td></tr>" for what, keys in rows)
    return f"<table cellpadding='3'>{cells}</table>"


def _plain(text: str) -> str:
    return without_mark(text).rstrip("…")


def _keys(action: QAction) -> str:
    return ", ".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts())
