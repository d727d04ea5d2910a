"""Python runs this at its start when this folder is on PYTHONPATH: from then on there is no Qt."""

from __future__ import annotations

import sys
from collections.abc import Sequence

HIDDEN = frozenset({"PySide6", "shiboken6", "qtawesome", "qtpy", "pytestqt"})


class HideQt:
    """An import finder that finds the hidden modules missing and leaves the others to the next finder."""

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: object = None) -> None:
        if name.partition(".")[0] in HIDDEN:
            raise ModuleNotFoundError(f"No module named {name!r} (hidden by .ci/without_qt)", name=name)


sys.meta_path.insert(0, HideQt())  # type: ignore[arg-type]
