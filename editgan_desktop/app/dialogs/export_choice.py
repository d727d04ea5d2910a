"""What an export shall be like, and how that is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ...core.photo import Photo, PhotoMetadata
from ...core.photo_write import DEEP, WriteSettings
from ...session.settings import Settings

SUFFIXES: Mapping[str, str] = {
    "PNG": "PNG (*.png)", "JPEG": "JPEG (*.jpg *.jpeg)", "WEBP": "WebP (*.webp)", "TIFF": "TIFF (*.tif *.tiff)",
}  # fmt: skip
NATURAL = {"JPEG": "JPEG", "HEIC": "JPEG", "WEBP": "WEBP", "TIFF": "TIFF"}  # of a photo's format; else PNG


@dataclass(frozen=True)
class ExportChoice:
    """What the user wants.

    Attributes:
        whole: the whole photo, not the face alone. form: "PNG", "JPEG", "WEBP" or "TIFF".
        information: the photo's own EXIF, XMP and IPTC stay. edit: the file tells what brings the edit back.
    """

    whole: bool
    form: str
    settings: WriteSettings = field(default_factory=WriteSettings)
    information: bool = True
    edit: bool = True

    def dressed(self, photo: Photo) -> Photo:
        """A photo as its file shall describe it; the colour profile always stays."""
        if self.information:
            return photo
        return replace(photo, metadata=PhotoMetadata(photo.metadata.format, grey=photo.metadata.grey))

    def bits(self, photo: Photo) -> int:
        """Per channel, in the file."""
        return photo.bits if self.form in DEEP else 8


def kinds_of(form: str) -> str:
    """All formats as a filter of a file dialog, with one of them first."""
    return ";;".join([SUFFIXES[form], *(kind for other, kind in SUFFIXES.items() if other != form)])


def remembered_choice(settings: Settings, photo: Photo | None) -> ExportChoice:
    """What was chosen last; in the format of the photo as long as no other was chosen."""
    natural = NATURAL.get(photo.metadata.format, "PNG") if photo else "PNG"
    packing = WriteSettings(
        quality=settings.get("export.quality"), lossless=settings.get("export.lossless"),
        compression=settings.get("export.compression"),
    )  # fmt: skip
    return ExportChoice(
        photo is not None, settings.get("export.format") or natural, packing,
        settings.get("export.information"), settings.get("export.edit"),
    )  # fmt: skip


def remember_choice(settings: Settings, choice: ExportChoice, shown: ExportChoice) -> None:
    """For the next time. `shown`: what was suggested; a format that was only accepted is not held on to."""
    if choice.form != shown.form:
        settings.set("export.format", choice.form)
    settings.set("export.quality", choice.settings.quality)
    settings.set("export.lossless", choice.settings.lossless)
    settings.set("export.compression", choice.settings.compression)
    settings.set("export.information", choice.information)
    settings.set("export.edit", choice.edit)
