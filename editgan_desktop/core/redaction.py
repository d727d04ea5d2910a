"""Text without what is private: user names, paths, and the names of the user's own files.

What is left in doubt is taken out: a report that says less is better than one that says too much.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

FILE, PATH, USER, NAME = "<file>", "<path>", "<user>", "<name>"
SHORTEST = 3  # letters of a name that is looked for; shorter ones would be found in every other word
_ENDINGS = "jpe?g|png|webp|tiff?|heic|heif|avif|gif|bmp|mp4|egd|safetensors|zip"

# Our code and Python's, by paths that say nothing of where they are installed.
_CODE = re.compile(r"""[^\n"']*[\\/](?=(?:editgan_desktop|site-packages|lib[\\/]python3\.\d+)[\\/][^\n"']*\.py)""")
_QUOTED = re.compile(r"""(?P<open>["'“‘])(?:/|~|[A-Za-z]:[\\/]|\\\\|file:)[^"'”’\n]*(?P<close>["'”’])""")
_URL = re.compile(r"file:\S*")
# A path that is not quoted may hold spaces: it is taken to end where a sentence would go on.
_BARE = re.compile(r"""(?<![\w.:<>/\\~-])(?:~?/(?=[\w.~])|~\\|[A-Za-z]:[\\/]|\\\\(?=\w))[^\n:"'“”<>|]*""")
_QUOTED_FILE = re.compile(rf"""(?P<open>["'“‘])[^"'“”‘’\n]*\.(?P<ending>{_ENDINGS})(?P<close>["'”’])""", re.IGNORECASE)
_BARE_FILE = re.compile(rf"""[^\n:"'“”<>|]+\.(?P<ending>{_ENDINGS})\b""", re.IGNORECASE)


class Redaction:
    """Takes private things out of texts.

    Args:
        users: names of the user, as the system knows them. names: of the user's own files, projects and vectors, with
            or without folder and ending; each is taken out wherever it stands.
    """

    def __init__(self, users: Iterable[str], names: Iterable[str]) -> None:
        self._names = _any_of(names)
        self._users = _any_of(users, whole=True)

    def text(self, text: str) -> str:
        """The text without them; lines stay lines."""
        return "\n".join(map(self._line, text.split("\n")))

    def _line(self, line: str) -> str:
        line = _CODE.sub("", line) if '.py"' in line or ".py'" in line else line
        line = _QUOTED.sub(rf"\g<open>{PATH}\g<close>", line)
        line = _URL.sub(PATH, line)
        line = _BARE.sub(PATH, line) if not _is_code(line) else line
        line = _QUOTED_FILE.sub(rf"\g<open>{FILE}.\g<ending>\g<close>", line)
        line = _BARE_FILE.sub(rf" {FILE}.\g<ending>", line)
        line = self._names.sub(NAME, line) if self._names else line
        return self._users.sub(USER, line) if self._users else line


def _is_code(line: str) -> bool:
    """A line of a traceback that names a place in our code or Python's; its path was shortened already."""
    return bool(re.match(r"""\s*(?:File )?["']?(?:editgan_desktop|site-packages|lib)[\\/]""", line))


def _any_of(words: Iterable[str], *, whole: bool = False) -> re.Pattern[str] | None:
    """A pattern for any of the words, the longest first, in any case; None when there is none to look for."""
    known = sorted({word for word in words if len(word) >= SHORTEST}, key=len, reverse=True)
    if not known:
        return None
    pattern = "|".join(map(re.escape, known))
    return re.compile(rf"(?<![^\W_])(?:{pattern})(?![^\W_])" if whole else pattern, re.IGNORECASE)
