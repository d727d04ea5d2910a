"""The shell: welcome page first, the workbench when the model is there; messages on top of both."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from ..core.errors import EditGANError
from ..session.library_view import LibraryView
from ..session.settings import Settings
from .actions import connect, make_actions
from .application import Application
from .calls import Calls
from .dialogs.unsaved import Answer, ask_about_jobs, ask_about_unsaved
from .labelling.window import LabelWindow
from .menus import make_menus, make_theme_menu
from .notice import NoticeBar
from .startup import Startup, load_default_engine
from .status import Status
from .welcome import WelcomePage
from .workbench import Workbench
from .worker import Worker

_log = logging.getLogger(__name__)
SMALLEST = (960, 640)


@dataclass(frozen=True)
class Opening:
    """What the command line asks to be opened."""

    file: Path | None = None
    seed: int | None = None


class Window(QMainWindow):
    """The main window. `start` begins; `close` ends it and its worker."""

    failed = Signal(object)  # every error the user is shown
    unforeseen = Signal(object)  # an error to be shown, from any thread
    terms_asked = Signal()
    first_face_shown = Signal()

    def __init__(
        self, settings: Settings, library: LibraryView, opening: Opening | None = None,
        load: Callable[[], Any] = load_default_engine,
    ) -> None:  # fmt: skip
        super().__init__()
        self.settings, self.library, self.opening = settings, library, opening or Opening()
        self.workbench: Workbench | None = None
        self.label_window: LabelWindow | None = None
        self.discard_on_close = False
        self.worker = Worker(self)
        self.calls = Calls(self.worker, self)
        self.setWindowTitle("EditGAN Desktop")
        self.setMinimumSize(*SMALLEST)
        self.actions_by_id = make_actions(self)
        self.menus = make_menus(self, self.actions_by_id)
        self._make_middle()
        self._connect()
        self.startup = Startup(self.welcome, self.calls, load=load, parent=self)
        self.startup.ready.connect(self._open_workbench)
        self.startup.busy.connect(self.status.show_activity)
        self.startup.terms_wanted.connect(self.terms_asked)
        self.startup.failed.connect(self.failed)
        self._restore("window.geometry", self.restoreGeometry, lambda: self.resize(1280, 800))

    def start(self) -> None:
        """Let the worker begin, and bring the model in."""
        self.worker.start()
        if self.settings.problem:
            self.notice.show_warning(self.settings.problem)
        self.startup.begin()

    def show_error(self, error: EditGANError) -> None:
        """Tell what happened and what to do next."""
        self.notice.show_error(error)
        self.failed.emit(error)

    def show_labelling(self) -> None:
        """Bring the window in which parts of one's own are labelled to the front; it opens what was open last."""
        if self.workbench is None:
            return
        if self.label_window is None:
            self.label_window = LabelWindow(self.calls, self.workbench.engine, self.library)
            self.label_window.failed.connect(self.failed)
            self.label_window.busy.connect(self.status.show_activity)
            self.label_window.use_requested.connect(self._use_parts)
            self.label_window.closed.connect(self._forget_labelling)
            self.label_window.show()
            self.label_window.start()
        self.label_window.raise_()
        self.label_window.activateWindow()

    # ---- making

    def _make_middle(self) -> None:
        self.welcome, self.pages, self.status = WelcomePage(), QStackedWidget(), Status()
        self.setStatusBar(self.status)
        self.pages.addWidget(self.welcome)
        self.setCentralWidget(self.pages)
        self.notice = NoticeBar(self.pages)  # above what is shown, so that no message moves the picture under a pen

    def _connect(self) -> None:
        connect(
            self.actions_by_id,
            {
                "quit": self.close,
                "label-faces": self.show_labelling,
            },
        )
        for name, action in self.actions_by_id.items():
            action.setEnabled(name == "quit")
        self.welcome.quit_requested.connect(self.close)
        self.calls.request_failed.connect(self.show_error)
        self.unforeseen.connect(self.show_error)
        self.theme_actions = make_theme_menu(self, self.menus["view"])
        self.application = Application(self)

    def _open_workbench(self, engine: Any) -> None:
        self.workbench = Workbench(self, engine)
        self.pages.addWidget(self.workbench.editor)
        self.pages.setCurrentWidget(self.workbench.editor)
        self.workbench.show_layout()
        self.workbench.open_first(self.opening)
        self.actions_by_id["label-faces"].setEnabled(True)

    def _use_parts(self, folder: Path) -> None:
        """Edit with the parts of a labelling project."""
        if self.workbench:
            self.raise_()
            self.activateWindow()
            self.workbench.use_scheme_folder(folder)

    def _forget_labelling(self) -> None:
        """The label window was closed."""
        if self.label_window:
            self.label_window.deleteLater()
            self.label_window = None

    def _restore(
        self, key: str, restore: Callable[[QByteArray], bool], otherwise: Callable[[], object] | None = None
    ) -> None:
        kept = QByteArray.fromBase64(self.settings.get(key).encode())
        if (kept.isEmpty() or not restore(kept)) and otherwise:
            otherwise()

    # ---- Qt's events

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.workbench:
            self.library.look_again()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self._may_close():
            event.ignore()
            return
        if not self.discard_on_close:
            self._remember()
        if self.label_window:
            self.label_window.asks = False  # that was done
            self.label_window.close()
        self.application.release()
        self.hide()  # the worker may need a moment for the step in hand
        self.calls.finish_requests()
        if self.workbench:
            self.workbench.release()
        while not self.worker.shut_down():
            pass
        event.accept()

    def _may_close(self) -> bool:
        if self.label_window and not self.discard_on_close and not self.label_window.may_close():
            return False
        if not self.workbench or self.discard_on_close or not self.settings.get("session.confirm_close"):
            return True
        unsaved, jobs = self.workbench.unsaved, self.workbench.session.job.live
        if not unsaved:
            return not jobs or ask_about_jobs(self, len(jobs))
        answer = ask_about_unsaved(self, unsaved)
        return self.workbench.save_all() if answer is Answer.SAVE else answer is Answer.DISCARD

    def _remember(self) -> None:
        def encoded(data: QByteArray) -> str:
            return bytes(data.toBase64().data()).decode()

        self.settings.set("window.geometry", encoded(self.saveGeometry()))
        try:
            if self.workbench:
                self.workbench.store_preferences()
            self.settings.save()
        except EditGANError as error:
            _log.warning("the settings were not kept: %s", error)
