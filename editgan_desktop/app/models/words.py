"""What weights are for, and how they stand, in the user's language."""

from __future__ import annotations

from ...assets.manifest import NEEDED, Weight
from ..translation import QT_TRANSLATE_NOOP, translate
from ..widgets.figures import megabytes
from .service import Checked, WeightState, Work

# by the role in the manifest
PURPOSES = {
    "generator": QT_TRANSLATE_NOOP("Models", "Making faces"),
    "face parsing": QT_TRANSLATE_NOOP("Models", "Judging parts, training"),
    "perceptual loss": QT_TRANSLATE_NOOP("Models", "Editing"),
    "identity loss": QT_TRANSLATE_NOOP("Models", "Staying the same person"),
    "face detection": QT_TRANSLATE_NOOP("Models", "Finding faces in photos"),
    "identity score": QT_TRANSLATE_NOOP("Models", "Measuring likeness"),
    "landmarks": QT_TRANSLATE_NOOP("Models", "Drafting labels"),
    "encoder backbone": QT_TRANSLATE_NOOP("Models", "Training the encoder"),
    "expression score": QT_TRANSLATE_NOOP("Models", "Measuring expressions"),
    "picture statistics": QT_TRANSLATE_NOOP("Models", "Measuring pictures"),
}


def purpose(weight: Weight) -> str:
    """What some weights are for, and whether the program needs them to start."""
    words = translate("Models", PURPOSES[weight.role]) if weight.role in PURPOSES else weight.role
    return translate("Models", "{purpose} (needed)").format(purpose=words) if weight.name in NEEDED else words


def state_of(state: WeightState) -> str:
    """In a word or two."""
    if state.work is Work.FETCH:
        report = state.progress
        share = round(100 * report.done / report.total) if report and report.total else 0
        return translate("Models", "Downloading, {share} %").format(share=share)
    if state.work is Work.VERIFY:
        return translate("Models", "Checking")
    if state.error and state.checked is not Checked.DAMAGED:
        return translate("Models", "Failed")
    if not state.present:
        return translate("Models", "Not here")
    if state.checked is Checked.DAMAGED:
        return translate("Models", "Damaged")
    return translate("Models", "Here, checked") if state.checked is Checked.GOOD else translate("Models", "Here")


def stage_of(state: WeightState) -> str:
    """How far the work on some weights is; "" when nothing goes on."""
    report = state.progress
    if state.work is None:
        return ""
    if report is None:
        return translate("Models", "Waiting until the computer is free…")
    if state.work is Work.VERIFY or report.stage == "check":
        return translate("Models", "Comparing every byte…")
    if report.stage == "wait":
        return translate("Progress", report.message)
    fetching, unpacking = translate("Models", "Downloading: {done} of {total}"), translate("Models", "Unpacking…")
    if report.stage != "download":
        return unpacking
    return fetching.format(done=megabytes(report.done), total=megabytes(report.total))
