"""Who smiles: the judge of the benchmark, and how good it is on photos of which we know.

The judge reads the picture alone. It has no part in any edit: EditGAN's vector was painted, and the rival's
direction was labelled by the face parser.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from ...assets.manifest import find_weight
from ...assets.restricted_pickle import read_torch_state
from ...assets.store import local_paths
from ...core.errors import CorruptFileError
from ...networks.expression import HAPPY, INPUT, ExpressionNet

Picture = NDArray[np.uint8]
WEIGHTS = "expression"  # in the manifest
DETECT_SIZE = 512  # YuNet misses faces that fill a larger picture


class SmileJudge:
    """Tells from a picture [H, W, 3] uint8 RGB how much its largest face smiles."""

    def __init__(self, detector: Path, network: ExpressionNet) -> None:
        """`detector`: YuNet's ONNX file."""
        self._detector = cv2.FaceDetectorYN.create(str(detector), "", (DETECT_SIZE, DETECT_SIZE), 0.6)
        self._network = network.eval()

    @torch.no_grad()
    def smile(self, picture: Picture) -> float:
        """Logit of happy minus the largest other one: above 0 it smiles. NaN when no face is seen.

        The detector's box differs in a mirror, and the classifier minds: both boxes, and the mirror image of what is
        in either, are averaged, so that a face and its mirror image smile alike.
        """
        found = [self._face(side) for side in (picture, np.ascontiguousarray(picture[:, ::-1]))]
        faces = [view for face in found if face is not None for view in (face, face[:, ::-1])]
        if not faces:
            return float("nan")
        views = torch.from_numpy(np.stack(faces))[:, None].float() / 127.5 - 1
        return happy_margin(self._network(views).mean(0).numpy())

    def _face(self, picture: Picture) -> NDArray[np.uint8] | None:
        """The detector's box of the largest face, grey, [48, 48]."""
        scale = DETECT_SIZE / max(picture.shape[:2])
        small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        self._detector.setInputSize((small.shape[1], small.shape[0]))
        faces = self._detector.detect(cv2.cvtColor(small, cv2.COLOR_RGB2BGR))[1]
        if faces is None:
            return None
        x, y, width, height = max(np.asarray(faces), key=lambda face: float(face[2] * face[3]))[:4] / scale
        top, left = max(round(y), 0), max(round(x), 0)
        inside = picture[top : round(y + height), left : round(x + width)]
        if not inside.size:
            return None
        grey = cv2.cvtColor(np.ascontiguousarray(inside), cv2.COLOR_RGB2GRAY)
        return np.asarray(cv2.resize(grey, (INPUT, INPUT), interpolation=cv2.INTER_AREA), np.uint8)


@dataclass(frozen=True)
class JudgeScore:
    """How good the judge is on photos of which we know.

    Attributes:
        accuracy: share of all photos that it tells right. auc: how often it gives a smiling photo the higher value
            than a neutral one, whatever the threshold. pairs_right: the same for two photos of one person; None when
            there are none. neutral_smiling, smiling_smiling: shares of either kind that it says smile.
    """

    accuracy: float
    auc: float
    pairs_right: float | None
    neutral_smiling: float
    smiling_smiling: float
    photos: int


def load_smile_judge() -> SmileJudge:
    """The judge from the weights cache. Raises WeightsMissingError, CorruptFileError."""
    (detector,) = local_paths(find_weight("yunet")).values()
    (path,) = local_paths(find_weight(WEIGHTS)).values()
    network = ExpressionNet()
    try:
        network.load_state_dict(read_torch_state(path)["network"])
    except (KeyError, RuntimeError, TypeError, AttributeError) as error:
        raise CorruptFileError(f"{path.name} is not the expression classifier.", "Fetch it again.") from error
    return SmileJudge(detector, network)


def happy_margin(logits: NDArray[np.floating[Any]]) -> float:
    """How far happy lies above the strongest other expression, from logits [7]."""
    return float(logits[HAPPY] - np.delete(logits, HAPPY).max())


def judge_score(neutral: Mapping[str, float], smiling: Mapping[str, float]) -> JudgeScore:
    """The judge against what is known: margins by person of neutral and of smiling photos; NaN smiles not."""
    low, high = (np.nan_to_num(np.array(list(m.values())), nan=-np.inf) for m in (neutral, smiling))
    right = int((low <= 0).sum() + (high > 0).sum())
    both = [name for name in neutral if name in smiling]
    pairs = [smiling[name] > neutral[name] for name in both]
    return JudgeScore(
        right / (len(low) + len(high)),
        area_under_curve(low, high),
        float(np.mean(pairs)) if pairs else None,
        float((low > 0).mean()),
        float((high > 0).mean()),
        len(low) + len(high),
    )


def area_under_curve(low: NDArray[np.floating[Any]], high: NDArray[np.floating[Any]]) -> float:
    """Share of pairs in which the value of `high` is the greater one; ties count half."""
    above, equal = high[:, None] > low[None], high[:, None] == low[None]
    return float((above + equal / 2).mean())
