"""Makes the pictures of the gallery, one after the other, while somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer

from ...core.errors import EditGANError
from ...core.latents import SeedSource, WPlus
from ...session.gallery import Basis
from ...session.look import thumbnail
from ...session.session import Session
from ..binding import DocumentBinding, Subscriptions
from ..calls import Calls

if TYPE_CHECKING:
    from ..engine import Engine

REST_MS = 350  # that sliders rest before the gallery follows: the face itself, in full, comes first
SIDE = 256  # pixels kept of a picture: enough for the gallery at 200 %
Made = tuple[WPlus, NDArray[np.uint8]]


class Tiles(QObject):
    """Fills `session.gallery` with pictures.

    The next one is asked for when the one before is there: a slider or a step of a job waits for one at most.
    """

    def __init__(self, session: Session, calls: Calls, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._gallery, self._calls, self._engine = session, session.gallery, calls, engine
        self._basis: Basis | None = None
        self._made_of: dict[int, Basis] = {}
        self._latents: dict[SeedSource, WPlus] = {}
        self._asked = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._follow)
        slots = dict.fromkeys(("edits_changed", "face_changed"), self._soon)
        self._binding = DocumentBinding(session, slots, on_switch=self._follow)
        self._ends = Subscriptions()
        self._ends.connect(self._gallery.changed, self._follow)
        self._follow()

    def release(self) -> None:
        """Stop listening, and make no more."""
        self._rest.stop()
        self._binding.close()
        self._ends.close()
        self._basis = None

    def retry(self) -> None:
        """Go on after a fault."""
        self._gallery.report(0)
        self._go_on()

    def with_latent(self, source: SeedSource, then: Callable[[WPlus], object]) -> None:
        """Call `then` with the latent of a seed: at once when it is known."""
        known = self._latents.get(source)
        if known is not None:
            then(known)
            return
        engine = self._engine

        def make() -> WPlus:
            from .worker import sampled_latent

            return sampled_latent(engine, source)

        self._calls.ask(self.tr("Sample a face"), make, then)

    def with_picture(self, source: SeedSource, then: Callable[[NDArray[np.uint8]], object]) -> None:
        """Call `then` with a small picture of a sampled face."""
        engine = self._engine

        def make() -> NDArray[np.uint8]:
            from .worker import sampled_latent, tile

            return thumbnail(tile(engine, sampled_latent(engine, source)), SIDE)

        self._calls.ask(self.tr("Picture of a sample"), make, then, lambda _: None, latest=True)

    # ---- inside

    def _soon(self, *_: object) -> None:
        self._rest.start()

    def _follow(self, *_: object) -> None:
        """Make what is shown now, and begin with what was shown before where it is of the same kind."""
        self._rest.stop()
        basis, before = self._gallery.basis(self._session.current), self._basis
        self._latents = {
            source: latent for source, latent in self._latents.items() if source.seed in self._gallery.seeds
        }
        if basis != before:
            self._basis = basis
            if basis is None or before is None or _kind(basis) != _kind(before):
                self._made_of.clear()
                self._gallery.forget_pictures()
            self._gallery.report(0)  # what was at fault may be gone
        self._go_on()

    def _go_on(self) -> None:
        """Ask for the next picture, if one is missing and anybody looks."""
        gallery, basis = self._gallery, self._basis
        if basis is None or not gallery.in_sight or gallery.fault or self._rest.isActive():
            return
        made = {seed for seed in gallery.pictures if self._made_of.get(seed) == basis}
        missing = [seed for seed in gallery.seeds if seed not in made]
        gallery.report(len(missing))
        if missing and not self._asked:
            self._ask(missing[0], basis)

    def _ask(self, seed: int, basis: Basis) -> None:
        engine, source, face = self._engine, basis.source(seed), basis.document.face if basis.document else None
        known = self._latents.get(source)

        def make() -> Made:
            from .worker import sampled_latent, tile

            latent = known or sampled_latent(engine, source)
            return latent, thumbnail(tile(engine, basis.latent(latent), face), SIDE)

        def show(made: Made) -> None:
            self._asked = False
            self._latents[source], picture = made
            current = self._basis
            if current and _kind(current) == _kind(basis) and seed in self._gallery.seeds:
                self._made_of[seed] = basis
                self._gallery.put(seed, picture)
            self._go_on()

        self._asked = True
        self._calls.ask(self.tr("Gallery"), make, show, self._fail, latest=True)

    def _fail(self, error: EditGANError) -> None:
        self._asked = False
        self._gallery.report(0, error)


def _kind(basis: Basis) -> Any:
    """Pictures of one kind may stand in for each other for a moment."""
    return basis.aspect, basis.document
