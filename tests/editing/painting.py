"""Paintings for tiny models: a patch of one face's labels put into another's."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from editgan_desktop.core.requests import EditRequest, OptimiseSettings
from editgan_desktop.editing.losses import EditObjective, Terms
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.region import painted_parts
from editgan_desktop.editing.synthesise import latent_tensor, segment

from ..tiny import face

SETTINGS = OptimiseSettings(steps=8, draft=0.5, rows=None, preview_every=0)


def painting(model: Model, settings: OptimiseSettings = SETTINGS, **changes: Any) -> EditRequest:
    """Face 0 is to take over the labels of face 1 in a patch right of its middle."""
    source = face(model, 0)
    original, other = segment(model, source), segment(model, face(model, 1))
    height, width = original.shape
    patch = np.zeros(original.shape, bool)
    patch[height // 4 : height * 3 // 4, width // 2 : width * 7 // 8] = True
    painted = np.where(patch, other, original)
    assert (painted != original).sum() > 40
    parts = painted_parts(model.scheme, original, painted)
    facts = {"settings": settings, "buffer": 1} | changes
    return EditRequest(source, original, painted, model.scheme.name, parts, **facts)


@torch.no_grad()
def terms_at(model: Model, request: EditRequest, delta: np.ndarray, height: int) -> Terms:
    """The objective of a request at one displacement of its source."""
    moved = torch.from_numpy(delta)[None]
    return EditObjective(model, request, height)(latent_tensor(model, request.source) + moved, moved)
