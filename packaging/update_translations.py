"""Brings the catalogues of translations up to date with the sources: new texts come in, texts that are gone leave.

    python packaging/update_translations.py            # reports what is not translated yet
    python packaging/update_translations.py --fill F   # takes translations from JSON: {context: {text: translation}}

Needs lupdate, which comes with PySide6. A translator may also edit the .ts file in Qt Linguist.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
from translation_sources import PACKAGE, RESOURCES, all_entries

CATALOGUES = RESOURCES / "translations"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", default="zh")
    parser.add_argument("--fill", type=Path)
    arguments = parser.parse_args()
    catalogue = CATALOGUES / f"{arguments.language}.ts"
    update(catalogue, arguments.language)
    if arguments.fill:
        fill(catalogue, json.loads(arguments.fill.read_text("utf-8")))
    left = untranslated(catalogue)
    print(f"{catalogue.name}: {len(left)} texts are not translated yet")
    for context, text in left:
        print(json.dumps([context, text], ensure_ascii=False))


def update(catalogue: Path, language: str) -> None:
    """Let lupdate read the window's sources, and with them a file of all other texts."""
    with tempfile.TemporaryDirectory() as folder:
        others = Path(folder) / "others.py"
        lines = [f"QT_TRANSLATE_NOOP({json.dumps(c)}, {json.dumps(t, ensure_ascii=False)})" for c, t in all_entries()]
        others.write_text("\n".join(lines), "utf-8")
        sources = [*sorted((PACKAGE / "app").rglob("*.py")), others]
        tool = Path(PySide6.__path__[0]) / "lupdate"
        options = ["-silent", "-no-obsolete", "-locations", "none", "-target-language", language]
        guesses = [
            "-disable-heuristic",
            "sametext",
            "-disable-heuristic",
            "similartext",
        ]  # of other contexts: often wrong
        subprocess.run([tool, *options, *guesses, *sources, "-ts", catalogue], check=True)


def fill(catalogue: Path, translations: dict[str, dict[str, str]]) -> None:
    """Write translations into the catalogue, over those that are there."""
    tree = ET.parse(catalogue)
    for context in tree.getroot().iter("context"):
        given = translations.get(context.findtext("name", ""), {})
        for message in context.iter("message"):
            text, target = message.findtext("source", ""), message.find("translation")
            if target is not None and given.get(text):
                target.text = given[text]
                target.attrib.pop("type", None)
    content = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)
    catalogue.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{content}\n', "utf-8")


def untranslated(catalogue: Path) -> list[tuple[str, str]]:
    """Context and text of what has no translation, or one that nobody has looked at."""
    left = []
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            if target is None or not target.text or target.get("type") == "unfinished":
                left.append((context.findtext("name", ""), message.findtext("source", "")))
    return left


if __name__ == "__main__":
    main()
