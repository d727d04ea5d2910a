"""The user's language: catalogues of Qt Linguist (`resources/translations/*.ts`), read as they are.

English is the language of the sources. Words reach the catalogue by context and source text; messages of the engine,
which knows no Qt, are found again by their templates (`packaging/translation_sources.py` collects them).
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from defusedxml import ElementTree
from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from ..core.errors import EditGANError
from ..core.paths import shipped

MESSAGES = "Messages"  # context of what the engine says
LANGUAGES = {QLocale.Language.Chinese: "zh"}  # those with a catalogue, besides English
OF_QT = {"zh": "qtbase_zh_CN"}  # Qt's own words: buttons of its dialogs, menus of its fields
FEWEST_LETTERS = 6  # of a template besides what is filled in: one with fewer would match anything
SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z“])")


class Catalogue(QTranslator):
    """All translations of a language, by context and source text. Raises OSError, ParseError for a broken file."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = dict(_entries(path))
        self.messages = {source: target for (context, source), target in self._known.items() if context == MESSAGES}

    def isEmpty(self) -> bool:  # noqa: N802 (Qt)
        return not self._known

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]
        """The translation, or None: then Qt asks the next catalogue, and shows the source in the end."""
        return self._known.get((context, source))


def language_of(choice: str) -> str:
    """The language of a choice in the settings: "system", or the language itself."""
    return LANGUAGES.get(QLocale.system().language(), "en") if choice == "system" else choice


def install(app: QApplication, choice: str) -> None:
    """From now on widgets that are made speak the language; those that are there go on as they are."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)  # type: ignore[call-overload]
    translated.cache_clear()
    language = language_of(choice)
    path = shipped("resources", "translations", f"{language}.ts")
    QLocale.setDefault(QLocale(language) if choice != "system" else QLocale.system())
    if language == "en" or not path.is_file():
        return
    of_qt = QTranslator(app)
    of_qt.load(OF_QT[language], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (of_qt, Catalogue(path, app)):
        app.installTranslator(translator)


@lru_cache(maxsize=256)
def translated(message: str) -> str:
    """What the engine says, in the user's language; what no template fits stays English."""
    app = QApplication.instance()
    catalogues = [c for c in app.findChildren(Catalogue) if c.messages] if app else []
    return _translated(message, catalogues[-1].messages) if catalogues and message else message


def explained(error: EditGANError) -> str:
    """What happened and what to do about it, in the user's language."""
    return f"{translated(error.message)} {translated(error.hint)}".strip()


def _translated(message: str, known: dict[str, str]) -> str:
    found = _by_template(message, known)
    if found is not None:
        return found
    sentences = SENTENCE_END.split(message)
    if len(sentences) == 1:
        return message
    return "".join(_translated(sentence, known) for sentence in sentences)


def _by_template(message: str, known: dict[str, str]) -> str | None:
    """The translation of the template that says most of the message itself."""
    if message in known:
        return known[message]
    fits = [(len(_letters(t)), t, m) for t in known if "{" in t and (m := _pattern(t).fullmatch(message))]
    if not fits:
        return None
    letters, template, match = max(fits, key=lambda fit: fit[0])
    if letters < FEWEST_LETTERS:
        return None
    values = [_translated(value, known) for value in match.groups()]
    return known[template].format(*values)


@lru_cache(maxsize=4096)
def _pattern(template: str) -> re.Pattern[str]:
    """Matches what the template says, with a group for each {0}, {1}, … in this order."""
    parts = re.split(r"\{\d+\}", template)
    return re.compile("(.*?)".join(re.escape(part.replace("{{", "{").replace("}}", "}")) for part in parts), re.DOTALL)


def _letters(template: str) -> str:
    return re.sub(r"\{\d+\}|\W", "", template)


def _entries(path: Path) -> list[tuple[tuple[str, str], str]]:
    """((context, source), translation) of all that is translated."""
    found = []
    root = ElementTree.parse(path).getroot()
    for context in root.iter("context") if root is not None else ():
        name = context.findtext("name", "")
        for message in context.iter("message"):
            target = message.find("translation")
            if target is not None and target.text and target.get("type") not in ("obsolete", "vanished"):
                found.append(((name, message.findtext("source", "")), target.text))
    return found
