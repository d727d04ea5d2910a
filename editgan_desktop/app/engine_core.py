"""What all work with the model shares: the model, the photo at hand, and what happens when memory is short."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from ..assets.fetch import fetch
from ..assets.manifest import find_weight
from ..core.errors import EditGANError
from ..core.memory import MemoryFigures
from ..core.photo_face import PhotoFace
from ..core.progress import Job
from ..editing.fallback import graphics_memory, render_with_fallback
from ..editing.load import load_identity
from ..editing.model import Model
from ..editing.photo_edit import PhotoStage

IDENTITY = "mobilefacenet"  # its name in the manifest; fetched when it is first needed
_log = logging.getLogger(__name__)
R = TypeVar("R")


class EngineCore:
    """Owns the model. With a `face` its methods are about that face in its photo."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.tell: Callable[[str], None] = lambda how: None  # how a picture was made with too little memory
        self._stage: PhotoStage | None = None  # of the photo that was worked on last

    @property
    def latent_space(self) -> str:
        return self.model.generator.latent_space

    def memory(self) -> MemoryFigures | None:
        """Of the graphics card; None when the model is on the CPU."""
        return graphics_memory(self.model.device)

    def _stage_of(self, model: Model, face: PhotoFace | None) -> PhotoStage | None:
        """The stage of a face on a model; the last one on the model in use is kept, for what it knows of the face."""
        if face is None:
            return None
        if model is not self.model:
            return PhotoStage(model, face)
        stage = self._stage
        if stage is None or stage.face is not face or stage.untuned is not model:
            stage = self._stage = PhotoStage(model, face)
        return stage

    def _rendered(self, face: PhotoFace | None, make: Callable[[Model, PhotoStage | None], R]) -> R:
        """What `make` makes with the model, as it is tuned to the photo, and with the stage of the face."""

        def on(model: Model) -> R:
            stage = self._stage_of(model, face)
            return make(stage.model if stage else model, stage)

        return render_with_fallback(self.model, on, self.tell)

    def _try_identity(self) -> Job[None]:
        """The recogniser if it can be had: a likeness can be found without."""
        try:
            yield from self._bring_identity()
        except EditGANError as error:
            _log.warning("going on without the recogniser: %s", error)

    def _bring_identity(self) -> Job[None]:
        """The recogniser, fetched when it is first needed."""
        if self.model.identity is None:
            yield from fetch(find_weight(IDENTITY))
            self.model = self.model.changed(identity=load_identity(self.model.device))
