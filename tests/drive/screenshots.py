"""Pictures of every panel and dialog, in both themes and languages, all of them real: no state is made up.

    QT_QPA_PLATFORM=offscreen python tests/drive/screenshots.py --out /tmp/shots --language both
    python tests/drive/screenshots.py --out docs/images/window --form jpg --only work-wipe panel-library-list

A picture is called SUBJECT-NAME-THEME; `--only` takes names without the theme, with * and ?. Needs the default model in
the cache and, for the download of the first start, the network. On a screen (or `xvfb-run`) it shows its windows.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path

THEMES = {"light": ("light",), "dark": ("dark",), "both": ("light", "dark")}
LANGUAGES = {"en": ("en",), "zh": ("zh",), "both": ("en", "zh")}


def main() -> int:
    arguments = _parse()
    languages = LANGUAGES[arguments.language]
    if len(languages) == 1:
        return _take(arguments)
    again = [sys.executable, __file__, *_without(sys.argv[1:], "--language")]
    return max(subprocess.run([*again, "--language", language], check=False).returncode for language in languages)


def _take(arguments: argparse.Namespace) -> int:
    """All pictures in one language and one scale, which a process has for ever."""
    if arguments.scale != 1:
        os.environ["QT_SCALE_FACTOR"] = str(arguments.scale)
    from PySide6.QtWidgets import QApplication
    from shots.camera import Camera
    from shots.studio import report

    from editgan_desktop.app.language import install
    from editgan_desktop.app.theme import Theme

    app = QApplication(sys.argv[:1])
    install(app, arguments.language)
    arguments.out.mkdir(parents=True, exist_ok=True)
    themes = [Theme(name) for name in THEMES[arguments.theme]]
    camera = Camera(arguments.out, themes, arguments.language, arguments.scale, arguments.only, arguments.form)
    failed = [line for subject in _subjects(arguments.only) for line in _picture(subject, camera)]
    print(len(camera.taken), "pictures in", arguments.out)
    return report(failed)


def _picture(subject: type, camera: object) -> list[str]:
    """The pictures of one subject, in a library and with settings of its own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["EDITGAN_DATA"] = str(Path(folder) / "data")
        (Path(folder) / "data").mkdir()
        studio = subject(camera)
        try:
            studio.run()
        except TimeoutError as error:
            return [*studio.failed, f"{subject.__name__}: {error}"]
        finally:
            studio.close()
        return studio.failed


def _subjects(patterns: Sequence[str]) -> list[type]:
    """Those that may have pictures which are asked for."""
    from shots.dialogs import Dialogs, Recover
    from shots.first import First
    from shots.label import Label
    from shots.panels import Panels
    from shots.photo import Photo
    from shots.work import Work

    every = [First, Work, Panels, Dialogs, Recover, Photo, Label]
    begun = [pattern.split("-")[0] for pattern in patterns]
    return [kind for kind in every if not begun or any(fnmatch(kind.subject, begin) for begin in begun)]


def _without(words: Sequence[str], option: str) -> list[str]:
    """A command line without an option and its value."""
    place = words.index(option)
    return [*words[:place], *words[place + 2 :]]


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--theme", choices=THEMES, default="both")
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    parser.add_argument("--scale", type=int, choices=[1, 2], default=1, help="screen pixels for each pixel")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="pictures, such as work-wipe or dialog-*")
    parser.add_argument("--form", choices=["png", "jpg"], default="png")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
