"""Label maps of pictures by the face parser, with left and right made reliable.

The parser's own left and right are not: on generated faces they lie on either side about half the time.
So each pair is merged and split again by the face's own midline. Left is the *subject's* left.
"""

from __future__ import annotations

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from ..core.labels import LabelScheme, load_scheme
from ..networks.face_parser import PARSER_SIZE, FaceParser

SCHEME = "celebamask-19"  # listed in the parser's own order
CROSSING = 0.25  # a blob with more than this on its lesser side lies across the midline

Labels = NDArray[np.uint8]


@torch.no_grad()
def parse_face(parser: FaceParser, picture: Tensor) -> Labels:
    """Label map [512, 512] in scheme `celebamask-19` of a picture [1, 3, H, W] in [-1, 1]."""
    small = F.interpolate(picture, (PARSER_SIZE, PARSER_SIZE), mode="area")
    labels = parser(small.clamp(-1, 1)).argmax(1)[0].to(torch.uint8).cpu().numpy()
    return split_left_right(labels, load_scheme(SCHEME))


def split_left_right(labels: Labels, scheme: LabelScheme) -> Labels:
    """The same map with every left/right pair assigned by the side of the face's midline it lies on."""
    point, across = face_midline(labels, scheme)
    rows, columns = np.indices(labels.shape)
    side = (columns - point[0]) * across[0] + (rows - point[1]) * across[1]
    result = labels.copy()
    for part in scheme.parts:
        if part.name.endswith("_left") and part.mirror:
            left, right = scheme.id(part.name), scheme.id(part.mirror)
            _split_pair(result, np.isin(labels, (left, right)), side, (left, right))
    return result


def face_midline(labels: Labels, scheme: LabelScheme) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """A point (x, y) on the midline, and the unit vector across it towards the subject's left."""
    eyes = _largest_blobs(np.isin(labels, scheme.ids(["eyes"])), 2)
    if len(eyes) == 2:
        right, left = sorted(eyes, key=lambda blob: float(blob[0]))
        return (right + left) / 2, (left - right) / np.linalg.norm(left - right)
    nose = _largest_blobs(labels == scheme.id("nose"), 1)
    mouth = _largest_blobs(np.isin(labels, scheme.ids(["mouth"])), 1)
    if nose and mouth:
        down = (mouth[0] - nose[0]) / max(float(np.linalg.norm(mouth[0] - nose[0])), 1e-6)
        return nose[0], np.array([down[1], -down[0]])
    face = _largest_blobs(labels == scheme.id("skin"), 1)
    centre = face[0] if face else np.array([labels.shape[1] / 2, labels.shape[0] / 2])
    return centre, np.array([1.0, 0.0])


def _largest_blobs(mask: NDArray[np.bool_], count: int) -> list[NDArray[np.float64]]:
    """Centroids (x, y) of the largest connected blobs, leaving out crumbs a tenth the size of the first."""
    _, _, stats, centroids = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    sizes = stats[1:, cv2.CC_STAT_AREA]
    order = np.argsort(-sizes)[:count]
    return [centroids[1 + i] for i in order if sizes[i] >= 0.1 * sizes[order[0]]]


def _split_pair(result: Labels, mask: NDArray[np.bool_], side: NDArray[np.float64], ids: tuple[int, int]) -> None:
    count, blobs = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)
    left, right = ids
    for k in range(1, count):
        blob = blobs == k
        share = float((side[blob] > 0).mean())
        if CROSSING < share < 1 - CROSSING:
            result[blob] = np.where(side[blob] > 0, left, right)
        else:
            result[blob] = left if share > 0.5 else right
