"""Other words for commands: what people look for who know other programs."""

from __future__ import annotations

from ..translation import QT_TRANSLATE_NOOP, translate

# by command id; translators put in the words of their language
SYNONYMS = {
    "new-face": QT_TRANSLATE_NOOP("Synonyms", "sample random seed create portrait generate"),
    "open": QT_TRANSLATE_NOOP("Synonyms", "load project file"),
    "open-photo": QT_TRANSLATE_NOOP("Synonyms", "import image picture jpeg png camera invert"),
    "save": QT_TRANSLATE_NOOP("Synonyms", "store keep write"),
    "export-image": QT_TRANSLATE_NOOP("Synonyms", "save picture png jpeg webp tiff render output"),
    "close-face": QT_TRANSLATE_NOOP("Synonyms", "tab document"),
    "quit": QT_TRANSLATE_NOOP("Synonyms", "exit leave"),
    "undo": QT_TRANSLATE_NOOP("Synonyms", "back revert step"),
    "redo": QT_TRANSLATE_NOOP("Synonyms", "forward again"),
    "reset-mask": QT_TRANSLATE_NOOP("Synonyms", "clear paint original erase all"),
    "remove-edits": QT_TRANSLATE_NOOP("Synonyms", "clear vectors sliders"),
    "brush": QT_TRANSLATE_NOOP("Synonyms", "pencil pen draw paint"),
    "eraser": QT_TRANSLATE_NOOP("Synonyms", "rubber remove restore"),
    "restore": QT_TRANSLATE_NOOP("Synonyms", "history brush original pixels undo local bring back"),
    "fill": QT_TRANSLATE_NOOP("Synonyms", "bucket flood"),
    "eyedropper": QT_TRANSLATE_NOOP("Synonyms", "pipette colour color picker sample"),
    "pan": QT_TRANSLATE_NOOP("Synonyms", "hand move scroll"),
    "fit": QT_TRANSLATE_NOOP("Synonyms", "zoom whole window"),
    "one-to-one": QT_TRANSLATE_NOOP("Synonyms", "zoom 100 actual pixels"),
    "region": QT_TRANSLATE_NOOP("Synonyms", "mask dashed outline buffer"),
    "wipe": QT_TRANSLATE_NOOP("Synonyms", "compare before after split slider"),
    "difference": QT_TRANSLATE_NOOP("Synonyms", "compare before after heat map"),
    "run": QT_TRANSLATE_NOOP("Synonyms", "optimise optimize start apply learn go"),
    "stop": QT_TRANSLATE_NOOP("Synonyms", "finish early end"),
    "cancel": QT_TRANSLATE_NOOP("Synonyms", "abort kill"),
    "refine": QT_TRANSLATE_NOOP("Synonyms", "clean self-supervised improve"),
    "save-vector": QT_TRANSLATE_NOOP("Synonyms", "keep slider library store edit"),
    "label-faces": QT_TRANSLATE_NOOP("Synonyms", "annotate own parts segmentation train"),
    "show-panels": QT_TRANSLATE_NOOP("Synonyms", "docks hide full screen distraction"),
    "settings": QT_TRANSLATE_NOOP("Synonyms", "preferences options configure"),
    "edit-shortcuts": QT_TRANSLATE_NOOP("Synonyms", "keyboard keys hotkeys bindings"),
    "shortcuts": QT_TRANSLATE_NOOP("Synonyms", "keyboard help cheat sheet"),
    "log": QT_TRANSLATE_NOOP("Synonyms", "errors messages debug"),
    "report": QT_TRANSLATE_NOOP("Synonyms", "bug issue feedback support"),
    "models": QT_TRANSLATE_NOOP("Synonyms", "weights download networks fetch licence"),
    "tour": QT_TRANSLATE_NOOP("Synonyms", "tutorial introduction guide learn help"),
    "terms": QT_TRANSLATE_NOOP("Synonyms", "licence license legal"),
    "about": QT_TRANSLATE_NOOP("Synonyms", "version licence license"),
}


def synonyms(command_id: str) -> str:
    """Other words for a command in the user's language, parted by spaces."""
    return translate("Synonyms", SYNONYMS[command_id]) if command_id in SYNONYMS else ""
