"""A face in a photo of one's own: where it comes from, how it lies there, and what stands for it in the generator."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .crop import Crop
from .errors import BadInputError
from .latents import WPlus
from .photo import Photo
from .tuning import Tuning

LONGEST_NAME = 255


@dataclass(frozen=True)
class PhotoSource:
    """Which photo, told so that it can be found again, and which square of it.

    Attributes:
        name: of the file, without its folder. sha256: of the file's content, in hexadecimal.
    """

    name: str
    sha256: str
    crop: Crop

    def __post_init__(self) -> None:
        plain = PurePath(self.name).name == self.name != ".." and 0 < len(self.name) <= LONGEST_NAME
        if not plain or not self.name.isprintable() or not re.fullmatch("[0-9a-f]{64}", self.sha256):
            raise BadInputError("This names no photo.", "It needs a file name and a sha256.")

    @property
    def stem(self) -> str:
        """The name without its ending, as a first name for files and titles."""
        return PurePath(self.name).stem

    def to_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {"name": self.name, "sha256": self.sha256, "crop": self.crop.to_dict()}

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> PhotoSource:
        """Back from `to_dict`. Raises BadInputError when it is no source."""
        try:
            return cls(value["name"], value["sha256"], Crop.from_dict(value["crop"]))
        except (KeyError, TypeError, AttributeError) as error:
            raise BadInputError("This names no photo.", "It needs name, sha256 and crop.") from error


@dataclass(frozen=True, eq=False)
class PhotoFace:
    """A face in a photo, and the latent that stands for it.

    Attributes:
        content: the photo's file, byte for byte; `photo` is what was read from it.
        aligned: [S, S, 3] uint8 sRGB, the crop at the generator's size.
        latent: the inversion (EditGAN sec. 3.4). steps: of its optimisation in all, 0 for an encoder's first guess.
        tuning: the generator tuned to the photo; None while it is not. tuned: whether the tuning is in use.
    """

    source: PhotoSource
    content: bytes
    photo: Photo
    aligned: NDArray[np.uint8]
    latent: WPlus
    steps: int = 0
    tuning: Tuning | None = None
    tuned: bool = True

    @property
    def crop(self) -> Crop:
        """The square of the photo."""
        return self.source.crop

    @property
    def tuning_in_use(self) -> Tuning | None:
        """The tuning, if there is one and it is switched on."""
        return self.tuning if self.tuned else None

    def inverted(self, latent: WPlus, steps: int) -> PhotoFace:
        """With an inversion that took `steps` more; a tuning is lost, for it belongs to the latent it was made for."""
        return replace(self, latent=latent, steps=self.steps + steps, tuning=None, tuned=True)
