"""SFace and YuNet on real faces."""

from __future__ import annotations

import numpy as np
import pytest
from torch import Tensor

from editgan_desktop.assets.manifest import find_weight
from editgan_desktop.assets.store import local_paths
from editgan_desktop.editing.synthesise import to_uint8
from editgan_desktop.evaluation.face_identity import FaceIdentity

from ..conftest import RealWeights

pytestmark = pytest.mark.weights


@pytest.fixture(scope="module")
def identity(real_weights: RealWeights) -> FaceIdentity:
    real_weights("yunet", "sface")
    (detector,), (recogniser,) = (local_paths(find_weight(name)).values() for name in ("yunet", "sface"))
    return FaceIdentity(detector, recogniser)


def test_a_person_is_known_again_and_told_from_another(identity: FaceIdentity, real_faces: Tensor) -> None:
    first, second = to_uint8(real_faces[:1]), to_uint8(real_faces[1:])
    assert identity.similarity(first, first) == pytest.approx(1, abs=1e-4)
    darker = (first * 0.7).astype(np.uint8)[20:, 10:]
    assert identity.similarity(first, darker) > 0.8
    assert identity.similarity(first, second) < 0.5
    assert identity.similarity(second, first) == pytest.approx(identity.similarity(first, second), abs=1e-5)


def test_a_picture_without_a_face_has_no_likeness(identity: FaceIdentity, real_faces: Tensor) -> None:
    empty = np.full((600, 800, 3), 90, np.uint8)
    assert identity.feature(empty) is None
    assert np.isnan(identity.similarity(to_uint8(real_faces[:1]), empty))


def test_a_small_or_wide_picture_is_looked_at_too(identity: FaceIdentity, real_faces: Tensor) -> None:
    face = to_uint8(real_faces[:1])
    wide = np.full((1024, 1600, 3), 90, np.uint8)
    wide[:, 300:1324] = face
    assert identity.similarity(face, wide) > 0.8
    assert identity.similarity(face, face[::4, ::4]) > 0.6
