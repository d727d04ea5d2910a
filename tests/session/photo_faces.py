"""Faces in photos made by hand: a small JPEG, and what an inversion and a tuning could have found."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from typing import Any

import numpy as np
from PIL import Image

from editgan_desktop.core.crop import Crop
from editgan_desktop.core.photo_face import PhotoFace, PhotoSource
from editgan_desktop.core.photo_read import decode
from editgan_desktop.core.tuning import Tuning
from editgan_desktop.session.document import Document
from editgan_desktop.session.look import Look

from .faces import SCHEME, SPACE, labels, latent

CROP = Crop((60.5, -2.25), 71.0, -0.5)
SIDE = 32  # of the aligned picture


def jpeg(seed: int = 0, size: tuple[int, int] = (96, 64)) -> bytes:
    """A photo's file with some noise in it."""
    picture = np.random.default_rng(seed).integers(90, 160, (size[1], size[0], 3)).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "JPEG")
    return buffer.getvalue()


def tuning() -> Tuning:
    """Changes of a filter and a bias."""
    rng = np.random.default_rng(2)
    shapes = {"blocks.0.pointwise": (6, 4, 1, 1), "blocks.0.bias": (6,)}
    return Tuning(SPACE, {name: rng.standard_normal(shape).astype(np.float16) for name, shape in shapes.items()})


def photo_face(content: bytes | None = None, name: str = "Ich & Du.jpg", **more: Any) -> PhotoFace:
    """An inverted face, not tuned."""
    content = content or jpeg()
    source = PhotoSource(name, hashlib.sha256(content).hexdigest(), CROP)
    aligned = np.random.default_rng(1).integers(0, 256, (SIDE, SIDE, 3)).astype(np.uint8)
    return replace(PhotoFace(source, content, decode(content, name), aligned, latent(0.5), 100), **more)


def photo_document(face: PhotoFace | None = None) -> Document:
    """The face as it was opened: nothing painted, nothing edited."""
    face = face or photo_face()
    picture = np.full((SIDE, SIDE, 3), 90, np.uint8)
    return Document(face, Look(face.latent, picture, labels(shape=(16, 16)), True), SCHEME)
