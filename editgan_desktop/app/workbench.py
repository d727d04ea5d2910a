"""Everything there is once the model is loaded: session, services, canvases, panels, and what connects them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..core.paths import data_dir
from ..session.document import Document
from ..session.paint_commands import reset_paint
from ..session.session import Session
from ..session.settings import Settings
from .action_states import ActionStates
from .actions import connect
from .binding import DocumentBinding
from .canvas.pointer import Hover
from .closing import Closing
from .docks import LEFT, RIGHT, Docks
from .editor import Editor
from .exports import Exports
from .face_names import shown_title
from .faces import Faces
from .features import FEATURES, Feature
from .files import Files
from .hold import HoldToCompare
from .hover_text import hover_text
from .menus import make_tool_bars
from .panels.edits.panel import EditsPanel
from .panels.job.panel import JobPanel
from .panels.library.panel import LibraryPanel
from .panels.options.options import ToolOptions
from .panels.parts.chooser import SchemeChooser
from .panels.parts.panel import PartsPanel
from .panels.photo.panel import PhotoPanel
from .panels.run.panel import RunPanel
from .photos import Photos
from .places import Places
from .preferences import load_into, store
from .recent import RecentFiles
from .renders import Renders
from .reopening import Reopening
from .runs import Runs
from .schemes import Schemes
from .uncertainty import Uncertainties

if TYPE_CHECKING:
    from .engine import Engine
    from .window import Opening, Window

PARTS_WIDTH, WORK_WIDTH = 196, 340  # pixels at first; the user's own widths are remembered


class Workbench(QObject):
    """Made once, by the window, when the engine is there. Features add what is not its heart: see `features.py`."""

    editor: Editor
    parts: PartsPanel
    run_panel: RunPanel
    edits_panel: EditsPanel
    library_panel: LibraryPanel

    def __init__(self, window: Window, engine: Engine) -> None:
        super().__init__(window)
        facts = engine.facts
        self.window, self.engine = window, engine
        self.session = Session(facts.scheme, window.library)
        load_into(self.session, window.settings)
        self.renders = Renders(self.session, window.calls, engine, self)
        self.runs = Runs(self.session, window.calls, engine, self)
        self.faces = Faces(self.session, window.calls, engine, self)
        self.uncertainties = Uncertainties(self.session, window.calls, engine, self)
        self.schemes = Schemes(self.session, window.calls, engine, data_dir() / "labelling", window)
        self.places = Places(_folder(window.settings), window)
        self.reopening = Reopening(self.session, window.calls, engine, self.faces, self.places, self)
        self.photos = Photos(self.session, window.calls, engine, self.runs, self.reopening, self.places, window)
        self.files = Files(
            self.session, window.calls, engine, self.faces, self.photos, self.schemes, self.places, self
        )  # fmt: skip
        self.exports = Exports(self.session, window.calls, engine, self.places, window.settings, window)
        self.closing = Closing(self.session, window.settings, self.files.save, window)
        self._make_panels(facts.rows)
        window.status.show_device(facts.device)
        window.status.follow(self.session.job)
        self.recent = RecentFiles(window.menus["recent"], window.settings, self.files.open_path, self)
        self.states = ActionStates(self.session, window.actions_by_id, self)
        self.hold = HoldToCompare(self.session.view, self)
        self._connect()
        self.features: list[Feature] = [feature(self) for feature in FEATURES]
        self.docks.finish(front=("parts", "edit"))
        self.states.refresh()

    def on(
        self, command_id: str, handler: Callable[..., object], possible: Callable[[Session], bool] = lambda _: True
    ) -> None:
        """Let a command call `handler` (with whether it is checked, if it can be), while it is `possible`."""
        action = self.window.actions_by_id[command_id]
        action.triggered.connect(lambda checked=False: handler(checked) if action.isCheckable() else handler())
        self.states.rule(command_id, possible)

    # ---- what the window asks

    def open_first(self, opening: Opening) -> None:
        """The face, project or mask that the command line names; otherwise some face. With the parts used last."""
        self.schemes.begin(self.window.settings.get("parts.scheme"), lambda: self._open_first(opening))

    def _open_first(self, opening: Opening) -> None:
        path = opening.file
        if path and path.suffix.lower() == ".egd":
            self.files.open_path(path)
        else:
            self.faces.new(opening.seed, self.editor.faces.truncation)
        if path and path.suffix.lower() != ".egd":
            self._when_shown(lambda: self.files.open_path(path))
        self._when_shown(self._greet)

    def use_scheme_folder(self, path: Path) -> None:
        """Edit with the parts of the labelling project in this folder, as they were trained last."""
        self.schemes.use_folder(path)

    @property
    def unsaved(self) -> int:
        """How many faces have changes that no project holds."""
        return len(self._unsaved_faces())

    def save_all(self) -> bool:
        """Save every face that needs it, asking where. False when the user thought better of one."""
        for document in self._unsaved_faces():
            self.session.go_to(document)
            if not self.files.save():
                return False
        return True

    def close_face(self, document: Document) -> None:
        """Put a face away, and its running job with it; the notice brings it back."""
        self.closing.close([document])

    def show_layout(self) -> None:
        """Splitter, tab and panels as they were left."""
        self.editor.splitter.restoreState(QByteArray.fromBase64(self.window.settings.get("window.splitter").encode()))
        self.docks.restore(QByteArray.fromBase64(self.window.settings.get("window.state").encode()))
        shown = self.docks.any_shown
        self.window.actions_by_id["show-panels"].setChecked(shown)
        self.editor.faces.setVisible(shown)

    def store_preferences(self) -> None:
        store(self.session, self.window.settings)
        self.window.settings.set("faces.truncation", self.editor.faces.truncation)
        self.window.settings.set("recent.folder", str(self.places.folder))
        self.window.settings.set("parts.scheme", self.schemes.key)
        self.window.settings.set("window.splitter", bytes(self.editor.splitter.saveState().toBase64().data()).decode())
        self.window.settings.set("window.state", bytes(self.docks.layout_now().toBase64().data()).decode())

    def release(self) -> None:
        """Stop listening to the session: the window is closing."""
        self._title.close()
        for feature in self.features:
            feature.release()
        for part in (self.renders, self.uncertainties, self.chooser, self.states,
                     self.editor, self.parts, self.options, self.job_panel, self.photo_panel, self.run_panel,
                     self.edits_panel, self.library_panel, self.window.status):  # fmt: skip
            part.release()

    # ---- making

    def _make_panels(self, rows: int) -> None:
        session = self.session
        self.editor = Editor(session)
        self.chooser = SchemeChooser(session, self.schemes)
        self.options, self.parts = ToolOptions(session), PartsPanel(session, self.chooser)
        self.job_panel, self.run_panel = JobPanel(session), RunPanel(session, rows)
        self.photo_panel = PhotoPanel(session, self.window.actions_by_id)
        self.edits_panel, self.library_panel = EditsPanel(session), LibraryPanel(session)
        self.edits_panel.set_refine_steps(self.window.settings.get("refine.steps"))
        self.editor.faces.set_truncation(self.window.settings.get("faces.truncation"))
        make_tool_bars(self.window, self.window.actions_by_id, self.options)
        self.docks = Docks(self.window, self.window.menus["panels"])
        self.docks.add("parts", self.tr("Parts"), self.parts, LEFT, width=PARTS_WIDTH)
        edit = _stacked(self.job_panel, self.photo_panel, self.run_panel)
        self.docks.add("edit", self.tr("Edit"), edit, RIGHT, width=WORK_WIDTH)
        vectors = _stacked(self.edits_panel, self.library_panel)
        self.docks.add("library", self.tr("Library"), vectors, RIGHT, beside="edit")

    def _connect(self) -> None:
        self._connect_actions()
        self._connect_panels()
        status, editor = self.window.status, self.editor
        editor.pointer.hovered.connect(self._show_hover)
        editor.viewport.changed.connect(lambda: status.show_zoom(f"{editor.viewport.percent} %"))
        self._title = DocumentBinding(self.session, {"history.changed": self._show_title}, on_switch=self._show_title)
        self.faces.busy.connect(editor.faces.set_busy)

    def _connect_actions(self) -> None:
        runs, files, view, session = self.runs, self.files, self.editor.viewport, self.session
        connect(
            self.window.actions_by_id,
            {
                "new-face": self.editor.faces.request_new_face,
                "open": files.open, "save": files.save, "save-as": files.save_as,
                "open-photo": self.photos.open,
                "closer": self.photos.closer, "tune": self.photos.tune, "adjust-crop": self.photos.adjust_crop,
                "import-mask": files.import_mask, "export-mask": self.exports.export_mask,
                "export-image": self.exports.export_image, "export-both": self.exports.export_both,
                "export-latent": self.exports.export_latent,
                "close-face": self._close_face,
                "undo": lambda: self._with_face(lambda face: face.history.undo()),
                "redo": lambda: self._with_face(lambda face: face.history.redo()),
                "reset-mask": lambda: self._with_face(lambda face: reset_paint(session, face)),
                "remove-edits": lambda: self._with_face(Document.clear_edits),
                "smaller": lambda: session.brush.resize(-1), "larger": lambda: session.brush.resize(1),
                "reset-layout": self._reset_layout,
                "fit": view.fit, "one-to-one": view.one_to_one,
                "zoom-in": lambda: view.zoom_by(1.25), "zoom-out": lambda: view.zoom_by(0.8),
                "run": runs.run, "stop": runs.stop_and_keep, "cancel": runs.cancel, "continue": runs.go_on,
                "refine": self.edits_panel.bar.refine.click,
            },
        )  # fmt: skip

        self.window.actions_by_id["use-tuning"].triggered.connect(self.photos.use_tuning)
        self.window.actions_by_id["show-panels"].triggered.connect(self._show_panels)
        for name in ("show-panels", "reset-layout"):
            self.window.actions_by_id[name].setEnabled(True)
        for canvas in (self.editor.image_canvas, self.editor.mask_canvas):
            canvas.addAction(self.window.actions_by_id["show-panels"])  # its key, Tab, means this on canvases only

    def _connect_panels(self) -> None:
        window, runs, files = self.window, self.runs, self.files
        self.editor.faces.new_face_requested.connect(self.faces.new)
        self.run_panel.run_requested.connect(runs.run)
        self.job_panel.stop_requested.connect(runs.stop_and_keep)
        self.job_panel.cancel_requested.connect(runs.cancel)
        self.run_panel.continue_requested.connect(runs.go_on)
        self.edits_panel.refine_requested.connect(self._refine)
        self.library_panel.import_requested.connect(lambda: self.library_panel.import_files(files.choose_vectors()))
        self.library_panel.export_requested.connect(self.exports.export_vector)
        self.library_panel.notice_requested.connect(window.notice.show_info)
        self.chooser.own_requested.connect(window.actions_by_id["label-faces"].trigger)
        for source in (runs, files, self.exports, self.photos, self.reopening, self.library_panel, self.schemes):
            source.failed.connect(window.show_error)
        runs.cancelled.connect(lambda title: window.notice.show_info(self.tr("Cancelled: {0}").format(title)))
        for writer in (files, self.exports):
            writer.written.connect(lambda path: window.notice.show_info(self.tr("Written: {0}").format(path)))
        files.project_used.connect(self.recent.add)
        self.photos.opened.connect(self.recent.add)
        self.closing.closed.connect(lambda text, undo: window.notice.show_info(text, self.tr("Undo"), undo))
        for teller in (files, self.exports, self.photos, self.reopening, self.schemes, self.uncertainties, self.recent):
            teller.told.connect(window.notice.show_info)

    # ---- doing

    def _greet(self) -> None:
        """The first face is there: the painter can begin."""
        self.editor.image_canvas.setFocus()
        self.window.first_face_shown.emit()
        self.window.calls.ask(self.tr("Prepare for edits"), self.engine.warm_up, lambda _: None)

    def _refine(self, steps: int) -> None:
        self.window.settings.set("refine.steps", steps)
        self.runs.refine(steps)

    def _close_face(self) -> None:
        self._with_face(self.close_face)

    def _with_face(self, action: Any) -> None:
        if self.session.current:
            action(self.session.current)

    def _show_hover(self, hover: Hover | None) -> None:
        document = self.session.current
        self.window.status.show_hover(hover_text(document.scheme, hover) if hover and document else "")

    def _show_title(self) -> None:
        document = self.session.current
        name = (document.path.name if document.path else shown_title(document)) if document else ""
        self.window.setWindowTitle(f"{name}[*] – EditGAN Desktop" if name else "EditGAN Desktop")
        self.window.setWindowModified(document is not None and document.has_unsaved_work)

    def _show_panels(self, shown: bool) -> None:
        """All panels, or the pictures alone."""
        self.docks.show_all(shown)
        self.editor.faces.setVisible(shown)

    def _reset_layout(self) -> None:
        self.docks.reset()
        self.window.actions_by_id["show-panels"].setChecked(True)
        self.editor.faces.show()

    def _unsaved_faces(self) -> list[Document]:
        return [document for document in self.session.documents if document.has_unsaved_work]

    def _when_shown(self, action: Any) -> None:
        """Call once, when a face has come into view."""

        def once() -> None:
            if self.session.current:
                self.session.current_changed.disconnect(once)
                action()

        self.session.current_changed.connect(once)


def _folder(settings: Settings) -> Path:
    """Where the last file was read or written, if it is still there."""
    folder = Path(settings.get("recent.folder") or Path.home())
    return folder if folder.is_dir() else Path.home()


def _stacked(*widgets: QWidget) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretch(len(widgets) - 1, 1)
    return box
