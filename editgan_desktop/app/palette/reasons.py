"""Why a command cannot be given now, in words."""

from __future__ import annotations

from ...session.possible import Reason, why_not_change_photo, why_not_continue, why_not_refine, why_not_run
from ...session.session import Session
from ..translation import QT_TRANSLATE_NOOP, translate

_ASKED = {
    "run": why_not_run,
    "continue": why_not_continue,
    "refine": why_not_refine,
    "closer": why_not_change_photo,
    "tune": why_not_change_photo,
    "adjust-crop": why_not_change_photo,
}
_WORDS = {
    Reason.NO_FACE: QT_TRANSLATE_NOOP("Reasons", "Open a face first"),
    Reason.NO_PAINT: QT_TRANSLATE_NOOP("Reasons", "Paint on a part first"),
    Reason.LEARNING: QT_TRANSLATE_NOOP("Reasons", "What is painted is being learnt"),
    Reason.NO_RESULT: QT_TRANSLATE_NOOP("Reasons", "Run first"),
    Reason.NO_EDITS: QT_TRANSLATE_NOOP("Reasons", "No edit is applied to this face"),
    Reason.NO_PHOTO: QT_TRANSLATE_NOOP("Reasons", "This face is not from a photo"),
    Reason.NO_PARTS: QT_TRANSLATE_NOOP("Reasons", "These edits name no parts"),
    Reason.MIXED: QT_TRANSLATE_NOOP("Reasons", "A mix changes the whole face: switch it off to refine"),
    Reason.BUSY: QT_TRANSLATE_NOOP("Reasons", "A job is running"),
    Reason.BUSY_ELSEWHERE: QT_TRANSLATE_NOOP("Reasons", "A job is running for another face"),
}
_OTHERS = {
    "undo": QT_TRANSLATE_NOOP("Reasons", "Nothing was done yet"),
    "redo": QT_TRANSLATE_NOOP("Reasons", "Nothing was undone"),
    "reset-mask": _WORDS[Reason.NO_PAINT],
    "remove-edits": _WORDS[Reason.NO_EDITS],
    "save-vector": QT_TRANSLATE_NOOP("Reasons", "There is no painted edit that the library does not have"),
    "use-tuning": QT_TRANSLATE_NOOP("Reasons", "This face is not tuned to a photo"),
    "stop": QT_TRANSLATE_NOOP("Reasons", "No job is running that has something to keep"),
    "cancel": QT_TRANSLATE_NOOP("Reasons", "No job is running"),
    "clear-jobs": QT_TRANSLATE_NOOP("Reasons", "No job is over"),
    "apply-vectors": QT_TRANSLATE_NOOP("Reasons", "Select a vector first"),
    "average-vectors": QT_TRANSLATE_NOOP("Reasons", "Select two vectors or more first"),
    "merge-edits": QT_TRANSLATE_NOOP("Reasons", "There are no two edits on this face"),
    "undo-library": QT_TRANSLATE_NOOP("Reasons", "Nothing was done to the library yet"),
    "restore-vector": QT_TRANSLATE_NOOP("Reasons", "No vector was deleted"),
    "export-sweep": _WORDS[Reason.NO_EDITS],
    "copy-command": QT_TRANSLATE_NOOP("Reasons", "No vector of the library is applied to this face"),
}
_WITHOUT_FACE = ("clear-jobs", "average-vectors", "undo-library", "restore-vector")


def why_not(command_id: str, session: Session | None) -> str:
    """Why a command that cannot be given cannot be given; "" when nobody knows."""
    if session is None:
        return translate("Reasons", "The model is not loaded yet")
    if session.current is None and command_id not in _WITHOUT_FACE:
        return translate("Reasons", _WORDS[Reason.NO_FACE])
    reason = _ASKED[command_id](session) if command_id in _ASKED else None
    text = _WORDS[reason] if reason else _OTHERS.get(command_id, "")
    return translate("Reasons", text) if text else ""
