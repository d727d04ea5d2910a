"""Downloading one named archive from the default package index, in small steps and resumable."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from pypi_simple import (
    NoSuchProjectError,
    PyPISimple,
    UnsupportedContentTypeError,
    UnsupportedRepoVersionError,
)
from requests import ConnectionError as BrokenConnectionError
from requests import HTTPError, RequestException, Response

from ..core.errors import CorruptFileError, WeightsMissingError
from ..core.progress import Job, Progress
from .manifest import Weight
from .store import CHUNK, disk_errors

PAUSES = (0.5, 1.0, 2.0, 4.0)  # seconds before each further attempt
TICK = 0.1
TIMEOUT = (10.0, 30.0)  # seconds to connect, and between two packets


def download(weight: Weight, part: Path) -> Job[None]:
    """Bring `part` to the full length of the archive, going on where an earlier attempt stopped.

    Raises:
        WeightsMissingError: there is no network, or the index does not have the archive.
        CorruptFileError: the index sends more than the archive holds.
    """
    try:
        with PyPISimple() as index:
            url = _address(index, weight)  # not tried again: when this fails there is no network
            yield from _download(index, url, weight, part)
    except (
        RequestException,
        NoSuchProjectError,
        UnsupportedContentTypeError,
        UnsupportedRepoVersionError,
    ) as error:
        raise WeightsMissingError(f"Cannot download {weight.title}: {_reason(error)}.", how_to_bring(weight)) from error


def how_to_bring(weight: Weight) -> str:
    """What a user without a network can do, with all they need to know."""
    return (
        f"Get {weight.file} ({weight.project} {weight.version}, sha256 {weight.archive_sha256}) on another "
        f"computer. Then put it into the folder that EDITGAN_WEIGHTS_DIR names, or run: "
        f"editgan models fetch {weight.name} --from {weight.file}"
    )


def wait(seconds: float, message: str) -> Iterator[Progress]:
    """Wait in ticks, so that whoever drives the job stays alive and can cancel."""
    for _ in range(max(1, round(seconds / TICK))):
        yield Progress("wait", 0, 0, message)
        time.sleep(TICK)


def _address(index: PyPISimple, weight: Weight) -> str:
    page = index.get_project_page(weight.project, timeout=TIMEOUT)
    for package in page.packages:
        if package.filename == weight.file:
            return package.url
    raise NoSuchProjectError(weight.project, weight.file)


def _download(index: PyPISimple, url: str, weight: Weight, part: Path) -> Iterator[Progress]:
    """Attempt after attempt; each keeps what the ones before it have brought."""
    for pause in PAUSES:
        try:
            yield from _attempt(index, url, weight, part)
            return
        except RequestException as error:
            if not _may_pass(error):
                raise
        yield from wait(pause, "the connection broke, trying again")
    yield from _attempt(index, url, weight, part)


def _attempt(index: PyPISimple, url: str, weight: Weight, part: Path) -> Iterator[Progress]:
    have = part.stat().st_size if part.exists() else 0
    if have >= weight.archive_bytes:  # cannot be a beginning of the archive
        have = 0
    headers = {"Accept-Encoding": "identity", "Range": f"bytes={have}-"}
    with index.s.get(url, headers=headers, stream=True, timeout=TIMEOUT) as response:
        response.raise_for_status()
        yield from _append(response, weight, part, have if response.status_code == 206 else 0)


def _append(response: Response, weight: Weight, part: Path, have: int) -> Iterator[Progress]:
    """Write what arrives after the first `have` bytes of `part`. The file is never open across a yield."""
    with disk_errors(part), part.open("ab") as file:
        file.truncate(have)
    for chunk in response.iter_content(CHUNK):
        have += len(chunk)
        if have > weight.archive_bytes:
            raise CorruptFileError(f"{weight.file} is larger than it should be.", how_to_bring(weight))
        with disk_errors(part), part.open("ab") as file:
            file.write(chunk)
        yield Progress("download", have, weight.archive_bytes, weight.title)
    if have < weight.archive_bytes:
        raise BrokenConnectionError("the connection ended early")


def _may_pass(error: RequestException) -> bool:
    """True for a broken connection or a busy server, False for a plain refusal."""
    return error.response is None or error.response.status_code in (408, 429) or error.response.status_code >= 500


def _reason(error: Exception) -> str:
    """Short words for the many ways a network fails; the libraries' own fill half a screen."""
    if isinstance(error, HTTPError) and error.response is not None:
        return f"the package index answers {error.response.status_code}"
    if isinstance(error, RequestException):
        return "there is no connection to the package index, or it broke"
    return "the package index does not have it"
