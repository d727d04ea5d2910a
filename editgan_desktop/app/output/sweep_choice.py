"""What a sweep shall be like, and how that is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...session.settings import Settings
from ...session.sweep import Sweep

SHEET = "sheet"
SUFFIXES: Mapping[str, str] = {
    "mp4": "MP4 (*.mp4)", "gif": "GIF (*.gif)", "webp": "WebP (*.webp)", SHEET: "PNG (*.png);;JPEG (*.jpg *.jpeg)",
}  # fmt: skip
HEIGHTS = (256, 512, 1024)


@dataclass(frozen=True)
class SweepChoice:
    """Attributes: `form`: one of SUFFIXES. `height`: pixels of a picture. `seconds`: of the way from the first picture
    to the last. `back`: whether the film goes the same way back."""

    sweep: Sweep
    form: str = "mp4"
    height: int = 512
    seconds: float = 2.0
    back: bool = True

    @property
    def frames_per_second(self) -> float:
        return max((self.sweep.frames - 1) / self.seconds, 1.0)


def remembered_choice(settings: Settings, sweep: Sweep) -> SweepChoice:
    """As chosen last, for another sweep."""
    height = min(HEIGHTS, key=lambda known: abs(known - settings.get("sweep.height")))
    return SweepChoice(
        Sweep(sweep.key, sweep.first, sweep.last, settings.get("sweep.frames")),
        settings.get("sweep.form"), height, settings.get("sweep.seconds"), settings.get("sweep.back"),
    )  # fmt: skip


def remember_choice(settings: Settings, choice: SweepChoice) -> None:
    """For the next time."""
    for name in ("form", "height", "seconds", "back"):
        settings.set(f"sweep.{name}", getattr(choice, name))
    settings.set("sweep.frames", choice.sweep.frames)
