"""What the gallery shows, and when its pictures would be others."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.latents import SeedSource, WPlus
from editgan_desktop.session.gallery import MOST, SHOWN, Gallery
from editgan_desktop.session.mixing import Aspect

from .faces import SPACE, document, latent, refinement, vector


def sampled() -> WPlus:
    return WPlus(np.random.default_rng(2).standard_normal((4, 8)).astype(np.float32), SPACE)


def test_more_and_other_seeds() -> None:
    gallery = Gallery()
    first = gallery.seeds
    assert len(set(first)) == SHOWN
    gallery.more()
    assert gallery.seeds[:SHOWN] == first and len(set(gallery.seeds)) == 2 * SHOWN
    gallery.shuffle()
    assert len(gallery.seeds) == SHOWN and not set(gallery.seeds) & set(first)


def test_there_is_an_end_to_more() -> None:
    gallery = Gallery()
    while not gallery.is_full:
        gallery.more()
    full = gallery.seeds
    gallery.more()
    assert gallery.seeds == full and len(full) == MOST


def test_pictures_of_seeds_that_are_gone_are_forgotten() -> None:
    gallery = Gallery()
    gallery.set_seeds([5, 7, 5])
    assert gallery.seeds == (5, 7)
    gallery.put(5, np.zeros((2, 2, 3), np.uint8))
    gallery.put(7, np.zeros((2, 2, 3), np.uint8))
    gallery.set_seeds([7, 9])
    assert list(gallery.pictures) == [7]


def test_samples_without_edits_stay_whatever_happens_to_the_face() -> None:
    gallery, face = Gallery(), document()
    before = gallery.basis(face)
    face.set_vector_strength(vector(), 1.0)
    assert gallery.basis(face) == before == gallery.basis(None)
    assert before is not None and before.source(7) == SeedSource(7, 0.7)
    assert before.latent(sampled()) is not None and np.array_equal(before.latent(sampled()).values, sampled().values)


def test_samples_with_edits_follow_the_strengths() -> None:
    gallery, face = Gallery(), document()
    gallery.use_edits(True)
    face.set_vector_strength(vector(value=2.0), 1.0)
    one = gallery.basis(face)
    assert one == gallery.basis(face)
    face.set_strength(face.edits.edits[0].key, 0.5)
    half = gallery.basis(face)
    assert one is not None and half is not None and one != half
    assert np.allclose(half.latent(sampled()).values, sampled().values + 1.0)


def test_a_refinement_stays_with_its_face() -> None:
    gallery, face = Gallery(), document()
    gallery.use_edits(True)
    face.set_vector_strength(vector("Wide", 2.0), 1.0)
    face.add_refinement(refinement(("Wide", 1.0)), ("nose",))
    basis = gallery.basis(face)
    assert basis is not None and np.allclose(basis.latent(sampled()).values, sampled().values + 2.0)


def test_varying_needs_a_face_and_keeps_its_edits() -> None:
    gallery, face = Gallery(), document()
    gallery.show(Aspect.COLOURS)
    assert gallery.basis(None) is None
    face.set_vector_strength(vector(value=2.0), 1.0)
    basis = gallery.basis(face)
    assert basis is not None
    shown = basis.latent(sampled()).values
    assert np.allclose(shown[:2], latent().values[:2] + 2.0)
    assert np.allclose(shown[-1], sampled().values[-1] + 2.0)


@pytest.mark.parametrize("change", ["truncation", "aspect", "face"])
def test_what_else_makes_other_pictures(change: str) -> None:
    gallery, face = Gallery(), document()
    gallery.show(Aspect.POSE)
    before = gallery.basis(face)
    if change == "truncation":
        gallery.set_truncation(0.3)
    elif change == "aspect":
        gallery.show(Aspect.FEATURES)
    assert gallery.basis(document(4) if change == "face" else face) != before


def test_it_tells_of_changes_and_of_nothing_else() -> None:
    gallery, told = Gallery(), []
    gallery.changed.connect(lambda: told.append(1))
    gallery.use_edits(False)
    gallery.show(None)
    gallery.set_seeds(gallery.seeds)
    assert told == []
    gallery.set_in_sight(True)
    assert told == [1]
