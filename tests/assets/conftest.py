"""Every test here has an empty cache of its own and no network, unless it asks for the index."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from pypi_simple import PyPISimple

from editgan_desktop.assets import download
from editgan_desktop.assets.manifest import Weight

from .package_index import Index, handler
from .tiny_archives import CONTENT, MakeWeight, describe, tarred, zipped


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, no folder of archives, no waiting, and no network."""
    monkeypatch.setenv("EDITGAN_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("EDITGAN_WEIGHTS_DIR", raising=False)
    monkeypatch.setattr(download, "PAUSES", (0, 0))
    monkeypatch.setattr(download, "TICK", 0.01)
    monkeypatch.setattr(download, "CHUNK", 1 << 16)
    _use_index(monkeypatch, "http://127.0.0.1:9/simple/")
    return tmp_path / "cache"


@pytest.fixture
def make_weight(tmp_path: Path) -> MakeWeight:
    """Write an archive of `content` and return the weight that describes it, and the archive's path."""

    def make(content: dict[str, bytes] = CONTENT, kind: str = ".whl", name: str = "tiny") -> tuple[Weight, Path]:
        archive = tmp_path / f"{name}-1.0{'-py3-none-any' if kind == '.whl' else ''}{kind}"
        archive.write_bytes(zipped(content) if kind == ".whl" else tarred(content))
        return describe(archive, content, name), archive

    return make


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[Index]:
    state = Index()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(state))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    _use_index(monkeypatch, f"http://127.0.0.1:{server.server_port}/simple/")
    yield state
    server.shutdown()
    server.server_close()
    thread.join()


def _use_index(monkeypatch: pytest.MonkeyPatch, endpoint: str) -> None:
    def connect() -> PyPISimple:
        client = PyPISimple(endpoint)
        client.s.trust_env = False
        return client

    monkeypatch.setattr(download, "PyPISimple", connect)
