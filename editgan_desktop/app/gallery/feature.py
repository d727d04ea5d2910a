"""The gallery at work: what a click on a picture does, what is remembered, and mixing with another face."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from ...core.errors import EditGANError
from ...core.latents import SeedSource, WPlus
from ...session.branching import branch
from ...session.document import Document
from ...session.edits import EditStack
from ...session.mixing import Aspect, for_another_face, vary
from ...session.paint_layer import UNPAINTED
from ...session.possible import has_face
from ..binding import Subscriptions
from .mixing import Mixing
from .tiles import Tiles

if TYPE_CHECKING:
    from ..workbench import Workbench

SAMPLES = "samples"  # in the settings; other values are aspects


class GalleryFeature(QObject):
    """Connects the strip below the canvases with the worker, the faces and the settings."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench, self._session, self._gallery = bench, bench.session, bench.session.gallery
        self._load()
        self.tiles = Tiles(bench.session, bench.window.calls, bench.engine, self)
        self.mixing = Mixing(bench.session, bench.window.calls, bench.engine, self.tiles, bench.window)
        self._ends = Subscriptions()
        self._ends.connect(self._gallery.changed, self._store)
        strip = bench.editor.faces
        strip.tile_requested.connect(self._take)
        strip.mix_requested.connect(self.mixing.start)
        strip.retry_requested.connect(self.tiles.retry)
        self.mixing.failed.connect(bench.window.show_error)
        bench.on("mix-face", self.mixing.start, has_face)
        bench.on("shuffle-gallery", self._gallery.shuffle)
        bench.on("more-gallery", self._gallery.more, lambda session: not session.gallery.is_full)
        self._store()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()
        self.tiles.release()

    # ---- what is remembered

    def _load(self) -> None:
        settings, gallery = self._bench.window.settings, self._gallery
        seeds = [int(text) for text in settings.get("gallery.seeds") if text.isdecimal()]
        if seeds:
            gallery.set_seeds(seeds)
        shown = settings.get("gallery.shown")
        gallery.show(None if shown == SAMPLES else Aspect(shown))
        gallery.use_edits(settings.get("gallery.with_edits"))

    def _store(self) -> None:
        settings, gallery = self._bench.window.settings, self._gallery
        settings.set("gallery.seeds", [str(seed) for seed in gallery.seeds])
        settings.set("gallery.shown", gallery.aspect.value if gallery.aspect else SAMPLES)
        settings.set("gallery.with_edits", gallery.with_edits)
        self._bench.states.refresh()

    # ---- a picture was chosen

    def _take(self, seed: int, alone: bool) -> None:
        """Open a sampled face, or vary the one in view; `alone`: as a face of its own."""
        basis = self._gallery.basis(self._session.current)
        if basis is None:
            return
        source, document = basis.source(seed), basis.document
        if document is None:
            self._open(source)
        else:
            self.tiles.with_latent(source, lambda latent: self._vary(document, seed, latent, alone))

    def _open(self, source: SeedSource) -> None:
        current = self._session.current
        edits = for_another_face(current.edits) if current and self._gallery.with_edits else EditStack()
        if not len(edits):
            self._bench.faces.new(source.seed, source.truncation)
            return
        known = next((face for face in self._session.documents if face.origin == source and _has(face, edits)), None)
        if known:
            self._session.go_to(known)
            return
        dress = lambda face: face.restore(edits, np.full(face.layer.shape, UNPAINTED, np.uint8))  # noqa: E731
        self._bench.faces.bring(source, dress)

    def _vary(self, document: Document, seed: int, sampled: WPlus, alone: bool) -> None:
        basis = self._gallery.basis(document)  # as it is by now: its latent had to be made perhaps
        if basis is None or basis.aspect is None or document not in self._session.documents:
            return
        names = {
            Aspect.POSE: self.tr("Pose of seed {seed}"),
            Aspect.FEATURES: self.tr("Features of seed {seed}"),
            Aspect.COLOURS: self.tr("Colours of seed {seed}"),
        }
        try:
            edits = basis.varied(sampled, names[basis.aspect].format(seed=seed))
            if alone:
                self._session.add_beside(branch(document, edits), document)
            else:
                vary(document, basis.aspect, edits)
        except EditGANError as error:
            self._bench.window.show_error(error)


def _has(face: Document, edits: EditStack) -> bool:
    """Whether a face has these edits on and no others."""
    told = lambda stack: [(edit.step, edit.strength, edit.enabled) for edit in stack]  # noqa: E731
    return told(face.edits) == told(edits)
