"""The judge of an edit: the face parser and SFace on the final full-size picture, never the optimised head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from ..assets.manifest import find_weight
from ..assets.store import local_paths
from ..core.labels import LabelScheme
from ..core.requests import EditRequest
from ..editing.load import load_parser, load_perceptual
from ..editing.model import Model
from ..editing.region import edit_region, request_region, resize_mask
from ..editing.synthesise import to_tensor
from ..networks.face_parser import PARSER_SIZE, FaceParser
from ..networks.perceptual import Perceptual
from ..training.face_labels import parse_face
from .face_identity import FaceIdentity

Picture = NDArray[np.uint8]
Labels = NDArray[np.uint8]
JUDGE_WEIGHTS = ("face-parser", "yunet", "sface")
LPIPS_SIZE = 256  # pictures are area-downsampled to this before LPIPS


@dataclass(frozen=True)
class Judge:
    """Networks that only look."""

    parser: FaceParser
    identity: FaceIdentity
    perceptual: Perceptual
    scheme: LabelScheme

    def parse(self, picture: Picture) -> Labels:
        """Label map [512, 512] by the face parser."""
        return parse_face(self.parser, to_tensor(picture))

    def same_person(self, before: Picture, after: Picture) -> float:
        """SFace cosine similarity."""
        return self.identity.similarity(before, after)

    def outside(self, before: Picture, after: Picture, region: NDArray[np.bool_]) -> tuple[float, float]:
        """LPIPS (Alex, at 256², the region blanked in both) and 99th percentile of |difference| (0..255) outside."""
        keep = 1 - torch.from_numpy(resize_mask(region, (LPIPS_SIZE, LPIPS_SIZE)))
        small = [F.interpolate(to_tensor(p), (LPIPS_SIZE, LPIPS_SIZE), mode="area") * keep for p in (before, after)]
        apart = np.abs(before.astype(np.int16) - after.astype(np.int16)).max(2)
        outside = apart[resize_mask(region, (apart.shape[0], apart.shape[1])) < 0.5]
        p99 = float(np.percentile(outside, 99)) if outside.size else 0.0
        return self.perceptual.distance(*small), p99

    def region(self, parts: Sequence[str], before: Labels, after: Labels, buffer: int) -> NDArray[np.bool_]:
        """The edit region by the parser's own labels, buffer in pixels at 256²."""
        return edit_region(self.scheme, parts, before, after, buffer * before.shape[0] // LPIPS_SIZE)

    @torch.no_grad()
    def cross_entropy(self, picture: Picture, painted: Labels, region: NDArray[np.bool_]) -> float:
        """Mean cross-entropy of the parser to a painted label map [H, W] inside a region of its size.

        Left and right twins count as one, since the parser mixes them up.
        """
        small = F.interpolate(to_tensor(picture), (PARSER_SIZE, PARSER_SIZE), mode="area")
        probability = self.parser(small).softmax(1)
        probability = probability + _twins(probability, self.scheme)
        wanted = torch.from_numpy(resize_labels(painted, PARSER_SIZE).astype(np.int64))
        chosen = probability[0].gather(0, wanted[None])[0].clamp(1e-6, 1)
        inside = torch.from_numpy(resize_mask(region, (PARSER_SIZE, PARSER_SIZE)) > 0.5)
        return float(-chosen[inside].log().mean())


def load_judge(model: Model) -> Judge:
    """The judge, from the weights cache; it stays on the CPU."""
    cpu = torch.device("cpu")
    (detector,) = local_paths(find_weight("yunet")).values()
    (recogniser,) = local_paths(find_weight("sface")).values()
    return Judge(load_parser(cpu), FaceIdentity(detector, recogniser), load_perceptual("alex", cpu), model.scheme)


def changed_agreement(found: Labels, request: EditRequest) -> float:
    """Share of the repainted pixels that carry the painted label in `found` (any size)."""
    changed = resize_labels(request.changed.astype(np.uint8), found.shape[0]) > 0
    painted = resize_labels(request.painted, found.shape[0])
    return float((found == painted)[changed].mean())


def judge_edit(judge: Judge, request: EditRequest, before: Picture, after: Picture) -> dict[str, float]:
    """All figures of a painted edit, from the two full pictures."""
    region = request_region(judge.scheme, request)
    lpips, p99 = judge.outside(before, after, region)
    return {
        "ce_before": judge.cross_entropy(before, request.painted, region),
        "ce_after": judge.cross_entropy(after, request.painted, region),
        "changed_agreement_before": changed_agreement(judge.parse(before), request),
        "changed_agreement_after": changed_agreement(judge.parse(after), request),
        "outside_lpips": lpips,
        "outside_p99": p99,
        "identity": judge.same_person(before, after),
    }


def resize_labels(labels: Labels, side: int) -> Labels:
    """Nearest-pixel resample of a label map to `side` rows, same shape."""
    width = labels.shape[1] * side // labels.shape[0]
    return cv2.resize(labels, (width, side), interpolation=cv2.INTER_NEAREST).astype(np.uint8)


def _twins(probability: Tensor, scheme: LabelScheme) -> Tensor:
    """For each part with a left/right twin, the twin's probability; 0 for the rest."""
    mirrored = torch.from_numpy(scheme.mirrored().astype(np.int64))
    has_twin = (mirrored != torch.arange(len(mirrored))).float()
    return probability[:, mirrored] * has_twin[None, :, None, None]
