"""A package index on this computer that can misbehave."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler


@dataclass
class Index:
    """What the package index of the tests serves, how it misbehaves, and what it was asked for.

    Attributes:
        break_after: for each coming request of a file, after how many bytes the connection breaks.
        ranges, lengths: whether it can send a part of a file, and tells how long what it sends will be.
        starts: first byte asked for, of each request of a file.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    break_after: list[int] = field(default_factory=list)
    ranges: bool = True
    lengths: bool = True
    status: int = 200
    starts: list[int] = field(default_factory=list)


def handler(state: Index) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/simple/tiny-project/":
                links = "".join(f'<a href="/files/{name}">{name}</a>' for name in state.files)
                self._send(200, f"<html><body>{links}</body></html>".encode(), "text/html")
            elif self.path.startswith("/files/"):
                self._send_file(state.files[self.path.removeprefix("/files/")])
            else:
                self._send(404, b"", "text/plain")

        def _send_file(self, content: bytes) -> None:
            asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
            start = int(asked[1]) if asked else 0
            state.starts.append(start)
            if state.status != 200:
                self._send(state.status, b"", "text/plain")
            elif asked and state.ranges:
                self._send(206, content[start:], "application/octet-stream", self._break())
            else:
                self._send(200, content, "application/octet-stream", self._break())

        def _break(self) -> int | None:
            return state.break_after.pop(0) if state.break_after else None

        def _send(self, status: int, body: bytes, kind: str, break_after: int | None = None) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            if state.lengths:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[:break_after])

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
