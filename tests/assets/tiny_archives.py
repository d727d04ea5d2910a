"""Small archives and the weights that describe them."""

from __future__ import annotations

import hashlib
import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from editgan_desktop.assets.manifest import Member, Weight

CONTENT = {"net/a.bin": bytes(range(256)) * 4000, "net/b.xml": b"<net/>" * 50}

MakeWeight = Callable[..., tuple[Weight, Path]]


def describe(archive: Path, content: dict[str, bytes], name: str = "tiny") -> Weight:
    """The weight of the archive as it lies there, with the sums of `content`."""
    raw = archive.read_bytes()
    members = tuple(
        Member(Path(path).stem, path, hashlib.sha256(data).hexdigest(), len(data)) for path, data in content.items()
    )
    digest = hashlib.sha256(raw).hexdigest()
    return Weight(
        name,
        "test",
        "A tiny network",
        "tiny-project",
        "1.0",
        archive.name,
        digest,
        len(raw) or 1,
        "MIT",
        "None.",
        members,
    )


def zipped(content: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:  # stored, so that the archive is large enough to be cut
        for path, data in content.items():
            archive.writestr(path, data)
    return buffer.getvalue()


def tarred(content: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for path, data in content.items():
            info = tarfile.TarInfo(path)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()
