"""Vectors at work: tried by pointing, dropped on the picture, combined, packed; the Library menu."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..core.errors import EditGANError
from ..core.recipe import StaticVector
from ..library.pack import PACK_SUFFIX, PACK_SUFFIXES, write_pack
from ..session.library_order import Sort
from ..session.session import Session
from .binding import Subscriptions
from .canvas_drop import CanvasDrop
from .combining import Combining
from .hover_preview import HoverPreview
from .saving import Saving
from .shown_names import other_words, shown_vector

if TYPE_CHECKING:
    from .workbench import Workbench

PACKS = f"Packs of vectors (*{PACK_SUFFIX} *.zip)"


class Vectors(QObject):
    """What the panels "On this face" and "Library" can do beyond themselves."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        window = bench.window
        self._bench, self._library = bench, bench.session.library
        self._library.speak(shown_vector, partial(other_words, schemes=bench.session.schemes))
        self._load_choices()
        self.saving = Saving(bench)
        self.combining = Combining(bench.session, window.calls, bench.engine, window)
        wanted = lambda: bool(window.settings.get("library.hover_preview"))  # noqa: E731
        self.hover = HoverPreview(bench.session, window.calls, bench.engine, wanted, self)
        canvases = (bench.editor.image_canvas, bench.editor.mask_canvas)
        self.drops = [CanvasDrop(canvas, self._drop_caption, self._apply) for canvas in canvases]
        self._ends = Subscriptions()
        self._ends.connect(self._library.changed, self._follow)
        self._ends.connect(self._library.selection.changed, self._follow)
        self._connect_panels()
        self._add_commands()
        self._follow()

    def release(self) -> None:
        """Stop listening to the session; remember how the library was shown."""
        self._ends.close()
        self.hover.release()

    # ---- making

    def _connect_panels(self) -> None:
        library, edits, window = self._bench.library_panel, self._bench.edits_panel, self._bench.window
        library.pointed.connect(self.hover.point_at)
        library.average_requested.connect(self.combining.average)
        library.pack_requested.connect(self._export_pack)
        edits.merge_requested.connect(self.combining.merge)
        edits.part_requested.connect(self.combining.save_part)
        self.combining.failed.connect(window.show_error)
        self.combining.added.connect(self._tell_added)

    def _add_commands(self) -> None:
        bench, panel = self._bench, self._bench.library_panel
        bench.on("find-vectors", self._find)
        bench.on("apply-vectors", lambda: self._apply(self._selected()), _can_apply)
        bench.on("merge-edits", self.combining.merge, _can_merge)
        bench.on("average-vectors", lambda: self.combining.average(self._selected()), _can_average)
        bench.on("import-vectors", panel.import_requested.emit)
        bench.on("export-pack", lambda: self._export_pack(self._selected() or self._own()), _can_pack)
        bench.on("library-favourites", lambda on: self._library.show(replace(self._library.shown, favourites=on)))
        bench.on("library-grid", lambda on: self._library.show(replace(self._library.shown, grid=on)))
        bench.on("undo-library", panel.changes.undo, lambda session: session.library.history.newest is not None)
        bench.on("restore-vector", panel.changes.restore_last, lambda session: bool(session.library.deleted))

    def _load_choices(self) -> None:
        settings = self._bench.window.settings
        sort, grid = Sort(settings.get("library.sort")), bool(settings.get("library.grid"))
        self._library.show(replace(self._library.shown, sort=sort, grid=grid))

    def _follow(self) -> None:
        shown, actions = self._library.shown, self._bench.window.actions_by_id
        actions["library-favourites"].setChecked(shown.favourites)
        actions["library-grid"].setChecked(shown.grid)
        self._bench.window.settings.set("library.sort", shown.sort.value)
        self._bench.window.settings.set("library.grid", shown.grid)
        self._bench.states.refresh()

    # ---- doing

    def _selected(self) -> list[str]:
        return [entry.info.id for entry in self._bench.library_panel.selected()]

    def _own(self) -> list[str]:
        return [entry.info.id for entry in self._library.listing.vectors if not entry.shipped]

    def _find(self) -> None:
        self._bench.docks.show("library")
        self._bench.library_panel.search.setFocus()
        self._bench.library_panel.search.selectAll()

    def _apply(self, vector_ids: list[str]) -> None:
        try:
            self._bench.session.apply_vectors(vector_ids)
        except EditGANError as error:
            self._bench.window.show_error(error)

    def _drop_caption(self, vector_ids: list[str]) -> str:
        if self._bench.session.current is None:
            return ""
        entry = self._library.entry(vector_ids[0])
        name = shown_vector(entry.info.name) if entry else ""
        several = self.tr("Apply {count} vectors").format(count=len(vector_ids))
        return self.tr("Apply “{name}”").format(name=name) if len(vector_ids) == 1 else several

    def _export_pack(self, vector_ids: list[str]) -> None:
        """Ask where to, and write vectors into one file."""
        path = self._bench.places.ask_save(self.tr("Export a pack"), f"vectors{PACK_SUFFIX}", PACKS)
        if path is None:
            return
        try:
            if path.suffix.lower() not in PACK_SUFFIXES:
                path = path.with_name(path.name + PACK_SUFFIX)
            written = write_pack(path, [self._library.vector(vector_id) for vector_id in vector_ids])
        except EditGANError as error:
            self._bench.window.show_error(error)
            return
        self._bench.window.notice.show_info(self.tr("Written: {0}").format(written))

    def _tell_added(self, name: str) -> None:
        self._bench.window.notice.show_info(self.tr("“{0}” is in the library").format(name))


def _can_apply(session: Session) -> bool:
    return session.current is not None and bool(session.library.selection.ids)


def _can_merge(session: Session) -> bool:
    edits = session.current.edits if session.current else ()
    return sum(isinstance(edit.step, StaticVector) for edit in edits) >= 2


def _can_average(session: Session) -> bool:
    return len(session.library.selection.ids) >= 2


def _can_pack(session: Session) -> bool:
    library = session.library
    return bool(library.selection.ids) or any(not entry.shipped for entry in library.listing.vectors)
