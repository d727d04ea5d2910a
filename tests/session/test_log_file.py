"""The log is read as it grows, is replaced, or is not there."""

from __future__ import annotations

import logging
from pathlib import Path

from editgan_desktop.session import log_file
from editgan_desktop.session.log_file import FORMAT, LogFile, LogRecord

FIRST = "2026-11-21 20:38:53,123 INFO a.b: one"
SECOND = "2026-11-21 20:38:54,000 ERROR a.b: two\nTraceback:\n  File"


def test_only_what_is_new_is_told(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    log = LogFile(path)
    assert log.read() == []
    path.write_text(FIRST + "\n")
    assert log.read() == [LogRecord(logging.INFO, FIRST)]
    assert log.read() == []
    with path.open("a") as file:
        file.write(SECOND + "\n")
    assert log.read() == [LogRecord(logging.ERROR, SECOND)]


def test_half_a_line_waits_for_its_end(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_text(FIRST[:30])
    log = LogFile(path)
    assert log.read() == []
    path.write_text(FIRST + "\n")
    assert log.read() == [LogRecord(logging.INFO, FIRST)]


def test_a_new_file_in_its_place_is_read_from_the_start(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_text((FIRST + "\n") * 5)
    log = LogFile(path)
    assert len(log.read()) == 5
    path.write_text(FIRST + "\n")  # shorter: the old one was put away
    assert log.read() == [LogRecord(logging.INFO, FIRST)]


def test_of_a_long_file_the_end_is_read(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"\xff" * log_file.MOST_BYTES + b"\n" + FIRST.encode() + b"\n")
    assert LogFile(path).read()[-1] == LogRecord(logging.INFO, FIRST)


def test_what_cannot_be_read_is_no_record(tmp_path: Path) -> None:
    assert LogFile(tmp_path).read() == []


def test_the_program_writes_what_is_read(tmp_path: Path) -> None:
    handler = logging.FileHandler(tmp_path / "log.txt", encoding="utf-8")
    handler.setFormatter(logging.Formatter(FORMAT))
    record = logging.LogRecord("x", logging.WARNING, "", 0, "größer\nlines", None, None)
    handler.emit(record)
    handler.close()
    (read,) = LogFile(tmp_path / "log.txt").read()
    assert read.level == logging.WARNING and read.text.endswith("WARNING x: größer\nlines")
