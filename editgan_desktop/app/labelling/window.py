"""The label window: make or open a project, label faces, train, and hand the parts to the edit window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QMessageBox, QStackedWidget, QWidget

from ...core.errors import EditGANError
from ...core.paths import data_dir
from ...session.labelling.project import LabellingProject, list_projects
from ...session.library_view import LibraryView
from ..actions import connect, make_actions
from ..calls import Calls
from ..dialogs.help import show_keys
from ..dialogs.save_file import ask_where_to_save, shown_kinds
from ..notice import NoticeBar
from ..translation import translate
from .asking import Asking
from .bench import LabelBench
from .commands import PROJECT_COMMANDS, add_bench_menus, make_project_menu
from .last import read_last, write_last
from .new_project import NewProjectDialog
from .scheme_editor import SchemeEditor
from .start import StartPage

if TYPE_CHECKING:
    from ..engine import Engine

SMALLEST, FIRST = (960, 640), (1280, 800)
ZIPS = "Labelling projects (*.zip)"
IMPORTABLE = "Labelling projects, label maps (*.zip *.png)"


class LabelWindow(QMainWindow):
    """Shares worker and model with the edit window, and has a session of its own for each project.

    Signals:
        use_requested: folder of a project whose parts the edit window is to use.
        busy: what the worker does for long, "" when nothing. closed: it is closed and will not come back.
    """

    use_requested = Signal(Path)
    failed = Signal(object)
    busy = Signal(str)
    closed = Signal()

    def __init__(self, calls: Calls, engine: Engine, library: LibraryView, root: Path | None = None) -> None:
        super().__init__()
        self.root = root or data_dir() / "labelling"
        self.bench: LabelBench | None = None
        self.asks = True  # before it stops a training
        self._calls, self._library, self._asking = calls, library, Asking(engine)
        self._last = read_last(self.root)
        self._bench_menus: tuple[list[QMenu], list[QAction]] = ([], [])
        self.setMinimumSize(*SMALLEST)
        self.actions_by_id = make_actions(self, PROJECT_COMMANDS)
        self.project_menu, self._others = make_project_menu(self.menuBar(), self.actions_by_id)
        self._make_middle()
        connect(
            self.actions_by_id,
            {"new-project": self.new_project, "shortcuts": self._show_keys, "close-window": self.close},
        )
        self._others.aboutToShow.connect(self._list_others)
        kept = QByteArray.fromBase64(self._last.geometry.encode())
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(*FIRST)

    def start(self) -> None:
        """Open what was open the last time."""
        folder = self.root / self._last.project
        if self._last.project and folder in list_projects(self.root):
            self.open_project(folder)
        else:
            self._show_start()

    # ---- what the user does

    def new_project(self) -> None:
        """Ask for a name and parts, and open the new project; one that starts empty is asked for its parts."""
        dialog = NewProjectDialog(self, self.root)
        dialog.finished.connect(dialog.deleteLater)
        if not dialog.exec() or not self.may_close():
            return

        def create() -> None:
            project = LabellingProject.create(self.root, *dialog.values())
            self._open(project)
            if dialog.starts_empty:
                self.edit_scheme()

        self._try(create)

    def open_project(self, folder: Path) -> None:
        """Show another project, unless a training is to go on."""
        if (self.bench is None or self.bench.project.folder != folder) and self.may_close():
            self._try(lambda: self._open(LabellingProject.open(folder)))
            if self.bench is None:
                self._show_start()

    def edit_scheme(self) -> None:
        """Change the parts of the project; what is labelled follows."""
        if self.bench is None:
            return
        project = self.bench.project
        dialog = SchemeEditor(self, project.scheme, len(project.faces))
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec():
            self._try(lambda: self._use_scheme(project, dialog))

    def may_close(self) -> bool:
        """Whether nothing runs, or the user lets it be stopped."""
        if self.bench is None or not self.bench.training.runs or not self.asks:
            return True
        return _ask_about_training(self)

    # ---- inside

    def _use_scheme(self, project: LabellingProject, dialog: SchemeEditor) -> None:
        project.set_scheme(dialog.scheme())
        self._open(project)

    def _open(self, project: LabellingProject) -> None:
        wanted = self._last.source if project.name == self._last.project else None
        if self.bench is not None:
            current = self.bench.session.current
            wanted = current.source if current and self.bench.project is project else wanted
            self._close_bench()
        bench = LabelBench(project, self._library, self._calls, self._asking, self._last)
        self.bench = bench
        self._bench_menus = add_bench_menus(
            self.menuBar(), self.project_menu, self.actions_by_id["close-window"], bench.actions_by_id
        )
        self.addToolBar(bench.bar)
        self.pages.addWidget(bench)
        self.pages.setCurrentWidget(bench)
        self.setStatusBar(bench.status)
        self.setWindowTitle(self.tr("{project} – Label faces").format(project=project.name))
        self._connect_bench(bench)
        for problem in project.problems:
            self.notice.show_warning(problem)
        bench.open_first(wanted)

    def _connect_bench(self, bench: LabelBench) -> None:
        bench.faces.viewed.connect(self._remember)
        bench.told.connect(self.notice.show_info)
        bench.failed.connect(self._show_error)
        bench.busy.connect(self.busy)
        bench.scheme_wanted.connect(self.edit_scheme)
        bench.import_wanted.connect(lambda: self._try(self._import_faces))
        bench.export_wanted.connect(lambda: self._try(self._export))
        bench.use_wanted.connect(lambda: self.use_requested.emit(bench.project.folder))

    def _remember(self) -> None:
        """At once: a program that is killed comes back to the same face."""
        if self.bench:
            self.bench.remember(self._last)
            write_last(self.root, self._last)

    def _close_bench(self) -> None:
        bench, self.bench = self.bench, None
        if bench is None:
            return
        bench.remember(self._last)
        bench.release()
        self.notice.withdraw_info()  # its button would act on what is gone
        menus, added = self._bench_menus
        self._bench_menus = ([], [])
        for action in added:
            self.project_menu.removeAction(action)
        for menu in menus:
            self.menuBar().removeAction(menu.menuAction())
            menu.deleteLater()
        self.removeToolBar(bench.bar)
        bench.bar.deleteLater()
        self.pages.removeWidget(bench)
        bench.hide()
        bench.deleteLater()
        self.busy.emit("")

    def _show_start(self) -> None:
        self.start_page.show_projects(list_projects(self.root))
        self.pages.setCurrentWidget(self.start_page)
        self.setWindowTitle(self.tr("Label faces"))

    def _list_others(self) -> None:
        """The menu of other projects, as they are now."""
        self._others.clear()
        here = self.bench.project.folder if self.bench else None
        for folder in list_projects(self.root):
            action = self._others.addAction(folder.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(folder == here)
            action.triggered.connect(lambda _checked=False, chosen=folder: self.open_project(chosen))
        if self._others.isEmpty():
            self._others.addAction(self.tr("None yet")).setEnabled(False)

    def _import_faces(self) -> None:
        """From a zip of a project, or from the folder of the label map that was chosen."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import labelled faces"), str(Path.home()), shown_kinds(IMPORTABLE)
        )
        if name and self.bench:
            path = Path(name)
            count = self.bench.project.import_faces(path if path.suffix.lower() == ".zip" else path.parent)
            self.bench.faces.read_again()
            self.notice.show_info(self.tr("Imported faces: {count}").format(count=count))
            if self.bench.session.current is None:
                self.bench.open_first(None)

    def _export(self) -> None:
        if self.bench is None:
            return
        suggested = Path.home() / f"{self.bench.project.name}.zip"
        path = ask_where_to_save(self, self.tr("Export project"), suggested, ZIPS)
        if path:
            self.bench.project.export(path)
            self.notice.show_info(self.tr("Written: {path}").format(path=path))

    def _show_keys(self) -> None:
        """Every command that can be given by keys, and what the mouse does."""
        of_project = self.bench.actions_by_id if self.bench else {}
        show_keys(self, [*of_project.values(), *self.actions_by_id.values()])

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except EditGANError as error:
            self._show_error(error)

    def _show_error(self, error: EditGANError) -> None:
        self.notice.show_error(error)
        self.failed.emit(error)

    def _make_middle(self) -> None:
        self.pages, self.start_page = QStackedWidget(), StartPage(self.actions_by_id["new-project"])
        self.pages.addWidget(self.start_page)
        self.setCentralWidget(self.pages)
        self.notice = NoticeBar(self.pages)
        self.start_page.chosen.connect(self.open_project)

    # ---- Qt's events

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self.may_close():
            event.ignore()
            return
        self._last.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._close_bench()
        write_last(self.root, self._last)
        event.accept()
        self.closed.emit()


def _ask_about_training(parent: QWidget) -> bool:
    """A training is running: stop it? Esc lets it run."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(translate("LabelWindow", "The training is still running."))
    box.setInformativeText(translate("LabelWindow", "If you stop it, it can go on from there the next time."))
    stop = box.addButton(translate("LabelWindow", "Stop training"), QMessageBox.ButtonRole.DestructiveRole)
    back = box.addButton(translate("LabelWindow", "Go back"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.finished.connect(box.deleteLater)
    box.exec()
    return box.clickedButton() is stop
