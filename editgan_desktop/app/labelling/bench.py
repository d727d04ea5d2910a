"""An open project: its session, canvases and panels, and what connects them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabWidget, QToolBar, QToolButton, QVBoxLayout, QWidget

from ...core.errors import EditGANError
from ...core.latents import SeedSource
from ...session.labelling.project import LabellingProject
from ...session.library_view import LibraryView
from ...session.paint_commands import reset_paint
from ...session.session import Session
from ..actions import connect, make_actions
from ..calls import Calls
from ..canvas.pointer import Hover
from ..editor import Editor
from ..hover_text import hover_text
from ..menus import add_actions
from ..panels.options.options import ToolOptions
from ..panels.parts.panel import PartsPanel
from ..status import Status
from ..theme import set_role
from ..transforming import TransformActions
from ..view_commands import ViewCommands
from ..widgets.action_button import ActionButton
from .asking import Asking
from .commands import CANVASES, FACE_COMMANDS, TOOL_BAR
from .faces import LabelFaces
from .faces_panel import LabelFacesPanel
from .last import Last
from .search import Search
from .states import LabelStates
from .training import Training
from .training_panel import TrainingPanel

PARTS_WIDTH, WORK_WIDTH = 196, 320  # pixels at first


class LabelBench(QWidget):
    """Everything about one project with one scheme; another scheme needs another bench.

    Signals:
        told: words, words of a button or "", what the button does or None.
        scheme_wanted, import_wanted, export_wanted, use_wanted: for the window, which has the dialogs.
    """

    told = Signal(str, str, object)
    failed = Signal(object)
    busy = Signal(str)  # what the worker does for long; "" when nothing
    scheme_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    use_wanted = Signal()

    def __init__(
        self, project: LabellingProject, library: LibraryView, calls: Calls, asking: Asking, last: Last,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.project = project
        self.session = Session(project.scheme, library)
        self.session.view.region = False  # nothing is edited here
        self.session.brush.part = min(1, len(project.scheme) - 1)
        self.actions_by_id = make_actions(self, FACE_COMMANDS)
        self.faces = LabelFaces(self.session, project, calls, asking, self)
        self.search = Search(self.faces, self)
        self.training = Training(self.session, project, calls, asking, self)
        self.training.set_up(last.members, last.steps)
        self._make_panels()
        self._lay_out(last)
        self.views = ViewCommands(self.session, self.editor, self.actions_by_id, self)
        for name in (*CANVASES, "outlines-only"):
            self.actions_by_id[name].triggered.connect(self.views.handlers[name])
        self.states = LabelStates(self.faces, self.search, self.training, self.actions_by_id, self)
        self.transforming = TransformActions(self.session, self.actions_by_id, self)
        self.transforming.told.connect(self._tell)
        self._connect()

    def open_first(self, wanted: SeedSource | None) -> None:
        """The face that was last in view, or the first of the project."""
        sources = self.faces.sources()
        source = wanted if wanted in sources else next(iter(sources), None)
        if source is not None:
            self.faces.open(source)

    def remember(self, last: Last) -> None:
        """Put into `last` what it is to find again."""
        current = self.session.current
        last.project = self.project.name
        last.seed, last.truncation = (current.source.seed, current.source.truncation) if current else (-1, 0.7)
        last.members, last.steps = self.training.members, self.training.steps
        last.splitter = bytes(self.splitter.saveState().toBase64().data()).decode()

    def release(self) -> None:
        """Stop listening: the project is closed. What runs for it is cancelled."""
        self.session.settle()
        for part in (self.transforming, self.states, self.views, self.editor, self.parts, self.options,
                     self.faces_panel, self.training_panel, self.search, self.training, self.faces,
                     self.status):  # fmt: skip
            part.release()

    # ---- making

    def _make_panels(self) -> None:
        session, actions = self.session, self.actions_by_id
        self.editor, self.parts, self.options = Editor(session), PartsPanel(session), ToolOptions(session)
        self.editor.faces.hide()  # a list with more to say takes its place
        view = self.options.view
        view.leave_out(view.region, view.compare, view.before)  # they are about edits
        self.faces_panel = LabelFacesPanel(self.faces, self.search, actions)
        self.training_panel = TrainingPanel(self.project, self.training, actions)
        self.status = Status(ends_jobs=False)  # the panel beside it does
        self.status.follow(session.job)

    def _lay_out(self, last: Last) -> None:
        self.bar = QToolBar(self.tr("Tools"))  # the window shows it
        self.bar.setMovable(False)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.bar.setIconSize(QSize(20, 20))
        add_actions(self.bar, TOOL_BAR, self.actions_by_id)
        self.bar.addWidget(self.options)
        self._add_uncertainty()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.faces_panel, self.tr("Faces"))
        self.tabs.addTab(self.training_panel, self.tr("Training"))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self._left(), self.editor, self.tabs):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([PARTS_WIDTH, 1280 - PARTS_WIDTH - WORK_WIDTH, WORK_WIDTH])
        self.splitter.restoreState(QByteArray.fromBase64(last.splitter.encode()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.splitter, 1)

    def _add_uncertainty(self) -> None:
        """Beside the other button that draws over the pictures."""
        button, row = QToolButton(), self.options.view.layout()
        button.setDefaultAction(self.actions_by_id["uncertainty"])
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self.options.view.outlines) + 1, button)

    def _left(self) -> QWidget:
        """The parts to paint with, and the way to change them."""
        box = QWidget()
        set_role(box, "panel")
        box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(self.parts, 1)
        inset = QVBoxLayout()
        inset.setContentsMargins(8, 0, 8, 0)
        inset.addWidget(ActionButton(self.actions_by_id["edit-scheme"]))
        column.addLayout(inset)
        return box

    def _connect(self) -> None:
        self._connect_actions()
        editor, status = self.editor, self.status
        editor.pointer.hovered.connect(self._show_hover)
        editor.viewport.changed.connect(lambda: status.show_zoom(f"{editor.viewport.percent} %"))
        self.faces_panel.seed_requested.connect(self.faces.new)
        for source in (self.faces.failed, self.search.failed, self.training.failed):
            source.connect(self.failed)
        self.faces.removed.connect(self._tell_removed)
        self.search.changed.connect(self._tell_busy)
        self.training.changed.connect(self._tell_busy)
        self.training.finished.connect(self._trained)
        self.training.stopped.connect(lambda: self._tell(self.tr("Training stopped. It can go on where it was.")))

    def _connect_actions(self) -> None:
        faces, view, brush = self.faces, self.editor.viewport, self.session.brush
        actions: dict[str, QAction] = self.actions_by_id
        connect(
            actions,
            {
                "new-face": self.faces_panel.request_new, "helpful-face": self.search.begin,
                "undo": lambda: self._with_history("undo"), "redo": lambda: self._with_history("redo"),
                "reset-mask": self._reset,
                "smaller": lambda: brush.resize(-1), "larger": lambda: brush.resize(1),
                "fit": view.fit, "one-to-one": view.one_to_one,
                "zoom-in": lambda: view.zoom_by(1.25), "zoom-out": lambda: view.zoom_by(0.8),
                "accept": lambda: self._try(faces.accept), "remove-face": lambda: self._try(faces.remove),
                "train": self._train, "stop-training": self.training.stop,
                "edit-scheme": self.scheme_wanted.emit, "import-faces": self.import_wanted.emit,
                "export-project": self.export_wanted.emit, "use-parts": self.use_wanted.emit,
            },
        )  # fmt: skip
        actions["done"].triggered.connect(lambda on: self._try(lambda: faces.set_done(on)))

    # ---- doing

    def _train(self) -> None:
        self.tabs.setCurrentWidget(self.training_panel)
        self.training.begin()

    def _trained(self) -> None:
        self.faces.refresh()
        self._tell(self.tr("The network knows your parts now"), self.tr("Edit with them"), self.use_wanted.emit)

    def _with_history(self, what: str) -> None:
        if self.session.current:
            getattr(self.session.current.history, what)()

    def _reset(self) -> None:
        if self.session.current:
            reset_paint(self.session, self.session.current)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except EditGANError as error:
            self.failed.emit(error)
            self.faces.changed.emit()  # a button that was checked shows how things are

    # ---- telling

    def _tell(self, text: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        self.told.emit(text, button, act)

    def _tell_removed(self, source: SeedSource, kept: bool) -> None:
        text = self.tr("Removed seed {seed}").format(seed=source.seed)
        self._tell(text, self.tr("Undo"), lambda: self._try(lambda: self.faces.restore(source, kept=kept)))

    def _tell_busy(self) -> None:
        doing = self.tr("Looking for the most helpful face") if self.search.runs else ""
        self.status.show_activity(doing)
        self.busy.emit(self.tr("Training parts") if self.training.runs else doing)

    def _show_hover(self, hover: Hover | None) -> None:
        self.status.show_hover(hover_text(self.project.scheme, hover) if hover and self.session.current else "")
