"""Entry point of the window: `editgan-desktop [FILE] [--seed N] [--screenshot PNG]`."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from .. import __version__
from ..core.errors import EditGANError
from ..core.paths import data_dir, shipped
from ..library.store import default_library
from ..session.library_view import LibraryView
from ..session.log_file import FORMAT
from ..session.settings import default_settings
from .language import install
from .screenshot import take_screenshot
from .startup import load_default_engine
from .theme import Theme, apply_theme
from .translation import translate
from .window import Opening, Window

LOG_BYTES = 1 << 18
LOCK_SECONDS = 0.5  # a window must not stand still for another program that changes the library
_log = logging.getLogger(__name__)


def run(argv: Sequence[str] | None = None) -> int:
    """Show the window until it is closed; the exit code is that of `editgan`."""
    arguments = _parse(argv)
    if not _has_screen():
        if not arguments.screenshot:
            print("There is no screen to show a window on. Use editgan, the command line, here.", file=sys.stderr)
            return 1
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _log_to_file()
    settings = default_settings()
    _use_scale(settings.get("appearance.scale"))
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("editgan-desktop")
    app.setApplicationDisplayName("EditGAN Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("editgan-desktop")  # by which a Wayland desktop finds the icon
    app.setWindowIcon(_icon())
    install(app, arguments.language or settings.get("appearance.language"))
    apply_theme(app, Theme(arguments.theme or settings.get("appearance.theme")))
    load = partial(load_default_engine, settings.get("compute.device"), settings.get("compute.threads"))
    library = LibraryView(default_library(LOCK_SECONDS))
    window = Window(settings, library, Opening(arguments.file, arguments.seed), load)
    sys.excepthook = _Unforeseen(window)
    if arguments.screenshot:
        return take_screenshot(app, window, arguments.screenshot)
    window.show()
    window.start()
    return app.exec()


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("editgan-desktop", description="Paint on the parts of a face; the face follows.")
    parser.add_argument("file", nargs="?", type=Path, help="a project (.egd), a photo, or a painted mask (.png)")
    parser.add_argument("--seed", type=_seed, help="which face: the same number is the same face for ever")
    parser.add_argument("--theme", choices=[theme.value for theme in Theme], help="only for this run")
    parser.add_argument("--language", choices=["system", "en", "zh"], help="only for this run")
    parser.add_argument("--screenshot", type=Path, metavar="PNG", help="write a picture of the loaded window, and end")
    parser.add_argument("--version", action="version", version=__version__)
    return parser.parse_args(argv)


def _icon() -> QIcon:
    """The program's icon, in the sizes that desktops ask for."""
    icon = QIcon()
    for path in sorted(shipped("resources", "icons").glob("editgan-desktop-*.png")):
        icon.addFile(str(path))
    return icon


def _has_screen() -> bool:
    """Without one Qt would abort the whole process."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def _seed(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 0")
    return int(text)


def _use_scale(percent: str) -> None:
    """Make everything larger; Qt looks at it only once, before there is an application."""
    if percent != "100":
        os.environ.setdefault("QT_SCALE_FACTOR", f"{int(percent) / 100:g}")


def _log_to_file() -> None:
    """What went wrong can be read afterwards in `log.txt` in the user's data folder."""
    logging.basicConfig(level=logging.INFO)
    try:
        data_dir().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(data_dir() / "log.txt", maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError as error:
        _log.warning("cannot keep a log: %s", error)
        return
    handler.setFormatter(logging.Formatter(FORMAT))
    logging.getLogger().addHandler(handler)


class _Unforeseen:
    """Logs an exception that no code caught, tells the user, and lets the window live on."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QMetaObject.invokeMethod(self._window, "close", Qt.ConnectionType.QueuedConnection)
            return
        _log.error("not foreseen", exc_info=(kind, error, trace))
        hint = translate("Unforeseen", "Save your work. Please report this together with the log in {folder}.")
        message = f"{kind.__name__}: {error}"
        # a signal, since this may be called on the worker
        self._window.unforeseen.emit(EditGANError(message, hint.format(folder=data_dir())))
