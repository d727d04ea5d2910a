"""Every dock in its states, the tabs, notices and menus."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint

from editgan_desktop.app.panels.history.feature import HistoryFeature
from editgan_desktop.app.tabs.feature import TabsFeature

from .studio import Scenes, Studio


class Panels(Studio):
    """Three faces, vectors on one of them, and jobs that wait."""

    subject = "panel"

    def scenes(self) -> Scenes:
        return [self.at_first, self.learn, self.library, self.library_menus, self.parts, self.history, self.tabs,
                self.jobs, self.notices, self.menus]  # fmt: skip

    def at_first(self) -> None:
        """Docks with nothing in them yet."""
        for name in ("layers", "history", "jobs", "library", "edit"):
            self.bench.docks.show(name)
            self.artist.rest(0.2)
            self.shot(f"first-{name}")

    def library(self) -> None:
        self.play()
        self.shot("library-list")
        library, shown = self.session.library, self.session.library.shown
        self.bench.library_panel.search.setText("brow")
        self.artist.rest(0.3)
        self.shot("library-search")
        self.bench.library_panel.search.setText("cat")
        self.artist.rest(0.3)
        self.shot("library-nothing")
        self.bench.library_panel.search.clear()
        library.show(replace(shown, grid=True))
        self.artist.rest(0.5)
        self.shot("library-grid")
        library.show(replace(shown, grid=False))
        self.document.set_solo(self.document.edits.edits[-1].key)
        self.artist.rest(0.4)
        self.shot("library-solo")
        self.document.end_solo()

    def library_menus(self) -> None:
        row = self.bench.library_panel.list.rows[0]
        self.popup("menu-vector", lambda: row.menu_asked.emit(self.window.mapToGlobal(QPoint(600, 200))))
        self.menu("menu-library", self.bench.library_panel.more.menu())
        self.menu("menu-edits", self.bench.edits_panel.more.menu())

    def parts(self) -> None:
        self.bench.docks.show("parts")
        self._choose("lip_upper")
        self.do("lock-part")
        self.bench.parts.search.setText("lip")
        self.artist.rest(0.2)
        self.shot("parts-search")
        self.bench.parts.search.clear()
        self.do("free-parts")
        self.menu("menu-scheme", self.bench.chooser.choices)
        self.bench.docks.show("layers")
        self.do("outlines")
        self.artist.rest(0.2)
        self.shot("layers")
        self.do("outlines")
        self.bench.docks.show("parts")

    def history(self) -> None:
        self.bench.docks.show("history")
        self.do("undo")
        self.artist.rest(0.4)
        self.shot("history")
        self.do("redo")
        results = self.feature(HistoryFeature).results
        results.list.setCurrentIndex(results.model.index(0, 0))
        self.popup("menu-result", lambda: results.show_menu(self.window.mapToGlobal(QPoint(600, 200))))

    def tabs(self) -> None:
        for seed in (11, 12, 13):
            self.face(seed)
        self.bench.docks.show("edit")
        self.artist.rest(0.3)
        self.shot("tabs")
        tabs = self.feature(TabsFeature)
        self.popup("menu-tab", lambda: tabs._show_menu(self.document, self.window.mapToGlobal(QPoint(300, 100))))

    def jobs(self) -> None:
        """One that ended, one that was cancelled, one that runs, one that waits."""
        job = self.session.job
        self.bench.docks.show("jobs")
        self.session.set_optimise(replace(self.session.optimise, steps=60))
        self._strokes()
        self.do("run")
        self.artist.wait(lambda: job.now and job.now.done >= 2, "two steps")
        self.do("cancel")
        self.artist.wait(lambda: job.now is None, "the end")
        self.window.notice.dismiss()
        self.do("run")
        self.artist.wait(lambda: job.now and job.now.done >= 5, "five steps")
        first = self.session.documents[0]
        self.session.go_to(first)
        self._strokes()
        self.do("run")
        self.artist.rest(0.6)
        self.shot("jobs")
        self.bench.runs.pause(True)
        self.artist.rest(0.3)
        self.shot("jobs-paused")
        self.bench.runs.pause(False)
        for live in list(job.live):
            self.bench.runs.cancel(live)
        self.artist.wait(lambda: job.now is None and not job.live, "nothing to run")
        self.window.notice.dismiss()

    def notices(self) -> None:
        broken = self.out / "holiday.egd"
        broken.write_bytes(b"not a zip")
        self.bench.files.open_path(broken)
        self.artist.wait(self.window.notice.isVisible, "the error")
        broken.unlink()
        self.shot("notice-error", self.window.notice)
        self.window.notice.dismiss()
        self.bench.runs.told.emit("Too little memory: it went on with smaller pictures")
        self.artist.rest(0.2)
        self.shot("notice-warning", self.window.notice)
        self.window.notice.dismiss()
        self.bench.closing.close([self.session.documents[-1]])
        self.artist.rest(0.2)
        self.shot("notice-info", self.window.notice)
        self.window.notice.dismiss()

    def menus(self) -> None:
        for name, menu in self.window.menus.items():
            self.menu(f"menu-{name}", menu)
