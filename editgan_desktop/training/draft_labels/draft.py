"""A draft label map of a picture: all parts, one after the other."""

from __future__ import annotations

import cv2
import numpy as np

from ...core.labels import load_scheme
from ...networks.face_parser import PARSER_SIZE
from .canvas import Draft, Labels
from .eyes import draw_eyes
from .glasses import draw_glasses
from .hair import draw_beard, draw_sideburns
from .landmarks import Eye, Landmarks, Picture
from .mouth import draw_mouth
from .nose import draw_nose
from .skin import draw_skin

SCHEME = "face-parts"
PARSER_SCHEME = "celebamask-19"


def draft_labels(picture: Picture, coarse: Labels, landmarks: Landmarks, *, bearded: bool = False) -> Labels:
    """Label map [512, 512] uint8 in scheme `face-parts`.

    Args:
        picture: [H, H, 3] sRGB. coarse: [512, 512] labels of the face parser, left and right made reliable.
        landmarks: in pixels of `picture`. bearded: look for a beard, which the parser does not know.
    """
    side = PARSER_SIZE
    small = cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA).astype(np.uint8)
    scale = side / picture.shape[0]
    draft = Draft(small, coarse, _scaled(landmarks, scale), load_scheme(PARSER_SCHEME), load_scheme(SCHEME))
    draw_skin(draft)
    draw_nose(draft)
    draw_mouth(draft)
    draw_sideburns(draft)
    if bearded:
        draw_beard(draft)
    draw_glasses(draft)
    draw_eyes(draft)
    return draft.labels


def _scaled(landmarks: Landmarks, scale: float) -> Landmarks:
    eyes = {side: Eye(eye.contour * scale, eye.iris * scale) for side, eye in landmarks.eyes.items()}
    return Landmarks(landmarks.mesh * scale, eyes)
