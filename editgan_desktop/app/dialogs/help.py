"""Keys and mouse, terms of the model, about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ... import __version__
from ...assets.manifest import NEEDED, load_manifest


def tr(text: str) -> str:
    return QCoreApplication.translate("Help", text)


def show_keys(parent: QWidget, actions: Iterable[QAction]) -> QDialog:
    """Every action that has a shortcut, and what the mouse does on a canvas."""
    rows = [(_plain(action.text()), _keys(action)) for action in actions if action.shortcuts()]
    mouse = [
        (tr("Paint"), tr("Left button")),
        (tr("Straight line from the last stroke"), tr("Shift + click")),
        (tr("Erase"), tr("Right button")),
        (tr("Choose the part under the pointer"), tr("Alt + click")),
        (tr("Move the view"), tr("Middle button, or Space + drag")),
        (tr("Zoom at the pointer"), tr("Wheel, or pinch")),
        (tr("Brush size"), tr("Ctrl + wheel")),
        (tr("See the face before its edits"), tr("Hold C")),
        (tr("Take back the stroke in hand"), tr("Esc")),
    ]
    text = f"<h3>{tr('On the canvases')}</h3>{_table(mouse)}<h3>{tr('Commands')}</h3>{_table(rows)}"
    return _show(parent, tr("Keys and mouse"), text)


def show_terms(parent: QWidget) -> QDialog:
    """What may be done with the weights that editing takes, and with what comes out."""
    weights = [weight for name, weight in load_manifest().items() if name in NEEDED]
    items = "".join(
        f"<p><b>{escape(weight.title)}</b><br>{escape(weight.terms)}<br>"
        f"<i>{tr('Licence of the package')} {escape(weight.project)} {weight.version}: {escape(weight.licence)}</i></p>"
        for weight in weights
    )
    intro = tr(
        "The default model is for research and non-commercial use. The same holds for the editing vectors learnt with "
        "it and for the pictures it makes. Do not pass them off as photographs of real people."
    )
    return _show(parent, tr("Model terms"), f"<p>{intro}</p>{items}")


def show_about(parent: QWidget) -> QDialog:
    """Version, what the program is, and the paper it follows."""
    body = tr("Repaint the map of a face's parts and the picture follows; every edit becomes a slider for other faces.")
    paper = tr(
        "A new implementation of “EditGAN: High-Precision Semantic Image Editing” "
        "(Ling, Kreis, Li, Kim, Torralba, Fidler, NeurIPS 2021)."
    )
    licence = tr("The code is under the Apache License 2.0; the model has terms of its own, see Model terms.")
    text = f"<h2>EditGAN Desktop {__version__}</h2><p>{body}</p><p>{paper}</p><p>{licence}</p>"
    return _show(parent, tr("About EditGAN Desktop"), text)


def _show(parent: QWidget, title: str, html: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.resize(560, 520)
    text = QTextBrowser()
    text.setHtml(html)
    text.setAccessibleName(title)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(text)
    layout.addWidget(buttons)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _table(rows: Sequence[tuple[str, str]]) -> str:
    cells = "".join(f"<tr><td width='320'>{escape(what)}</td><td>{escape(keys)}</td></tr>" for what, keys in rows)
    return f"<table cellpadding='3'>{cells}</table>"


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


def _keys(action: QAction) -> str:
    return ", ".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts())
