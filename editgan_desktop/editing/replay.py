"""Apply saved edits to any image: w' + sum of s_i · delta_i, in the order of the recipe (EditGAN sec. 3.4)."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from ..core.latents import WPlus
from ..core.recipe import AppliedStep, Recipe
from ..library.vector import EditingVector
from .model import Model
from .synthesise import look, render


def recipe_of(vectors: Iterable[tuple[EditingVector, float]]) -> Recipe:
    """Vectors with their strengths as a recipe, order kept."""
    return Recipe(tuple(AppliedStep(vector.name, vector.step(), strength) for vector, strength in vectors))


def preview(model: Model, source: WPlus, recipe: Recipe) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Small picture and label map of a recipe on a face."""
    return look(model, recipe.displace(source))


def full_picture(model: Model, source: WPlus, recipe: Recipe) -> NDArray[np.uint8]:
    """Full-size picture of a recipe on a face."""
    return render(model, recipe.displace(source))
