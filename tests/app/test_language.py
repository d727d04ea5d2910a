"""The catalogue of a language: words of the window, and messages of an engine that knows no Qt."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from editgan_desktop.app import language
from editgan_desktop.app.language import Catalogue, install, language_of, translated
from editgan_desktop.core.paths import shipped

MESSAGES = {
    "The mask is {0} pixels.": "蒙版为 {0} 像素。",
    "{0} is damaged: {1}.": "{0} 已损坏：{1}。",
    "Cannot read {0}: {1}": "无法读取 {0}：{1}",
    "Save the mask at its own size.": "请按原尺寸保存蒙版。",
    "{0} {1}": "{0}{1}",
}


@pytest.fixture
def own(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A small catalogue in the place of the shipped one."""
    path = tmp_path / "zh.ts"
    entries = "".join(
        f"<message><source>{source}</source><translation>{target}</translation></message>"
        for source, target in MESSAGES.items()
    )
    path.write_text(f"<TS><context><name>Messages</name>{entries}</context></TS>", "utf-8")
    monkeypatch.setattr(language, "shipped", lambda *_: path)
    before = QLocale()
    install(qapp, "zh")
    yield
    install(qapp, "en")
    QLocale.setDefault(before)


def test_words_of_the_window(chinese: QApplication, qtbot: QtBot) -> None:
    assert re.search("[一-鿿]", QCoreApplication.translate("Menus", "&File"))
    assert QCoreApplication.translate("Menus", "no such text") == "no such text"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "取消" in box.buttons()[0].text()  # Qt's own words, too


def test_english_needs_no_catalogue(chinese: QApplication) -> None:
    install(chinese, "en")
    assert QCoreApplication.translate("Menus", "&File") == "&File"
    assert chinese.findChildren(Catalogue) == []
    assert translated("The mask is 3 pixels.") == "The mask is 3 pixels."


def test_the_system_decides_unless_the_user_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(QLocale.Language.Chinese)))
    assert (language_of("system"), language_of("en"), language_of("zh")) == ("zh", "en", "zh")
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(QLocale.Language.German)))
    assert language_of("system") == "en"


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Save the mask at its own size.", "请按原尺寸保存蒙版。"),
        ("The mask is 3×4 pixels.", "蒙版为 3×4 像素。"),
        ("a.egd is damaged: Cannot read b.png: no such file.", "a.egd 已损坏：无法读取 b.png：no such file。"),
        ("The mask is 3 pixels. Save the mask at its own size.", "蒙版为 3 像素。请按原尺寸保存蒙版。"),
        ("Something nobody has foreseen", "Something nobody has foreseen"),
        ("", ""),
    ],
)
def test_messages_of_the_engine(own: None, message: str, expected: str) -> None:
    assert translated(message) == expected


# ---- what is shipped


def shipped_entries() -> list[tuple[str, str, str]]:
    """Context, source, translation ("" where there is none)."""
    root = ET.parse(shipped("resources", "translations", "zh.ts")).getroot()
    return [
        (c.findtext("name", ""), m.findtext("source", ""), m.findtext("translation", ""))
        for c in root.iter("context")
        for m in c.iter("message")
    ]


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{\w+[^}]*\}", text.replace("{{", "").replace("}}", "")))


def test_translations_fill_in_what_the_texts_fill_in() -> None:
    wrong = [(s, t) for _, s, t in shipped_entries() if t and placeholders(s) != placeholders(t)]
    assert wrong == []
