"""Every dialog that needs no photo."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editgan_desktop.app.dialogs.unsaved import ask_about_unsaved
from editgan_desktop.app.main import _log_to_file
from editgan_desktop.app.tour.feature import Tour
from editgan_desktop.app.vectors import Vectors

from .studio import Look, Scenes, Studio, has_sample


class Dialogs(Studio):
    """A face with a run and vectors, and whatever can be asked about it."""

    subject = "dialog"

    def scenes(self) -> Scenes:
        return [self.learn, self.save_vector, self.play, self.vectors, self.output, self.settings, self.keys, self.help,
                self.palette, self.masks, self.unsaved, self.tour]  # fmt: skip

    def save_vector(self) -> None:
        key = self.document.edits.edits[-1].key
        self.dialog(
            "save-vector", lambda: self.feature(Vectors).saving.save(key), ("taken", lambda d: d.name.setText(""))
        )

    def vectors(self) -> None:
        library = self.session.library
        entry = library.entries[0]
        changes = self.bench.library_panel.changes
        copy = library.duplicate(entry.info.id)
        self.dialog("vector-details", lambda: changes._show_details(entry))
        made = next(other for other in library.entries if other.info.id == copy.id)
        self.dialog("tags", lambda: changes._edit_tags(made))
        self.dialog("merge", lambda: self.do("merge-edits"))
        ids = [other.info.id for other in library.entries[:2]]
        self.dialog("average", lambda: self.bench.library_panel.average_requested.emit(ids))
        self.dialog("rows", lambda: self.bench.edits_panel._ask_rows(self.document.edits.edits[-1].key))

    def output(self) -> None:
        jpeg = ("jpeg", lambda dialog: dialog.format.button("JPEG").click())
        self.dialog("export", lambda: self.do("export-image"), jpeg, ready=has_sample)
        self.dialog("sweep", lambda: self.do("export-sweep"), ("rest", lambda d: self.artist.rest(4)))
        folder = self.out / "portraits"
        folder.mkdir(exist_ok=True)
        fill = ("filled", lambda dialog: (dialog.photos.setText(str(folder)), dialog._suggest_out()))
        self.dialog("batch", lambda: self.do("batch"), fill)
        folder.rmdir()

    def settings(self) -> None:
        def group(row: int) -> Look:
            return lambda dialog: dialog.groups.setCurrentRow(row)

        groups = [(str(row), group(row)) for row in range(1, 11)]
        search = ("search", lambda dialog: dialog.search.setText("undo"))
        self.dialog("settings", lambda: self.do("settings"), *groups, search)

    def keys(self) -> None:
        chosen = ("chosen", lambda dialog: dialog.table.setCurrentItem(dialog.item("lasso")))
        self.dialog("shortcuts", lambda: self.do("edit-shortcuts"), chosen)
        self.dialog("keys", lambda: self.do("shortcuts"))

    def help(self) -> None:
        _log_to_file()
        for name in ("models", "log", "report", "about", "terms"):
            self.dialog(name, lambda name=name: self.do(name))

    def palette(self) -> None:
        palette = self.window.application.palette
        self.do("palette")
        self.artist.rest(0.3)
        self.shot("palette", self.window)
        palette.field.setText("ex")
        self.artist.rest(0.3)
        self.shot("palette-found", self.window)
        palette.field.setText("zzz")
        self.artist.rest(0.2)
        self.shot("palette-nothing", self.window)
        palette.close_again()

    def masks(self) -> None:
        self.face(11)
        self.dialog("copy-mask", lambda: self.do("copy-mask"))

    def unsaved(self) -> None:
        self.dialog("unsaved", lambda: ask_about_unsaved(self.window, 2))

    def tour(self) -> None:
        tour = self.feature(Tour)
        self.do("tour")
        step = 1
        while tour.runs and step < 12:
            self.artist.rest(0.3)
            self.shot(f"tour-{step}")
            tour.callout.moved.emit(1)
            step += 1


class Recover(Studio):
    """What a crash has left: the copies of a window that goes on are those of one that died."""

    subject = "recover"

    def scenes(self) -> Scenes:
        return [self.leave, self.find]

    def leave(self) -> None:
        from editgan_desktop.app.recovery.feature import RecoveryFeature

        self._strokes()
        self.play({"Bigger smile": 0.7})
        recovery = self.feature(RecoveryFeature)
        recovery.autosave.keep()
        self.artist.wait(lambda: not recovery.is_busy, "the copies")
        self.kept = Path(os.environ["EDITGAN_DATA"]).parent / "crashed"
        shutil.copytree(Path(os.environ["EDITGAN_DATA"]) / "recovery", self.kept / "recovery")
        self.close()

    def find(self) -> None:
        os.environ["EDITGAN_DATA"] = str(self.kept)
        super().__init__(self.camera)

        self.start()
        self.artist.wait(QApplication.activeModalWidget, "the offer")
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        self.artist.rest(0.5)
        self.shot("dialog", dialog)
        dialog.close()
