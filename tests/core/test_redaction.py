"""Nothing private is left in a text, and what helps stays."""

from __future__ import annotations

import pytest

from editgan_desktop.core.redaction import Redaction

REDACTION = Redaction({"anna", "Anna Berg"}, {"/home/anna", "Wedding Day", "Me and Bob", "/data/secret place"})
STAMP = "2026-11-21 20:38:53,123 ERROR editgan_desktop.jobs.failures: "

PRIVATE = [
    "Cannot write /home/anna/My Faces/Wedding Day.egd: No space left on device.",
    "Cannot write /mnt/usb stick/Lena and Tom.png: No space left.",
    r"Cannot open C:\Users\anna\Pictures\Lena and Tom.jpg: Permission denied.",
    r"Cannot open \\server\share\Lena and Tom.jpg: Permission denied.",
    "FileNotFoundError: [Errno 2] No such file or directory: '/srv/Lena and Tom.webp'",
    "Lena and Tom.HEIC is no picture that can be read.",
    "opened “Lena and Tom.jpg” by anna",
    "see file:///home/anna/Lena%20and%20Tom.png for more",
    "see ~/Lena and Tom.png",
    '  File "/home/anna/src/lena/editgan_desktop/app/window.py", line 3, in show',
    "face “Me and Bob” failed for Anna Berg, ANNA!",
    "Written: /tmp/Lena and Tom",
    "['/a/Lena.png', '/b/Tom and me.png']",
    "the project wedding day could not be read",
    "in /data/secret place/lena/x",
]
WORDS = ("lena", "tom", "anna", "berg", "bob", "wedding", "secret", "users", "usb", "server", "srv", "tmp")


@pytest.mark.parametrize("line", PRIVATE)
def test_nothing_private_is_left(line: str) -> None:
    told = REDACTION.text(STAMP + line).lower()
    assert told.startswith(STAMP.lower())
    assert [word for word in WORDS if word in told.removeprefix(STAMP.lower())] == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Cannot write /home/anna/x.egd: No space left.", "Cannot write <path>: No space left."),
        ("open 'Lena.jpg' now", "open '<file>.jpg' now"),
        ("step 3/60, loss 0.5, image/png and/or CPU / GPU", "step 3/60, loss 0.5, image/png and/or CPU / GPU"),
        ("RuntimeError: CUDA out of memory", "RuntimeError: CUDA out of memory"),
        ("hannah and annabel stay", "hannah and annabel stay"),
        ('  File "/home/anna/editgan_desktop/editgan_desktop/app/main.py", line 3, in run',
         '  File "editgan_desktop/app/main.py", line 3, in run'),
        ('  File "/opt/x/lib/python3.11/site-packages/torch/nn.py", line 9, in f',
         '  File "site-packages/torch/nn.py", line 9, in f'),
        ("https://example.org/anna/page stays an address", "https://example.org/<user>/page stays an address"),
    ],
)  # fmt: skip
def test_what_helps_stays(line: str, told: str) -> None:
    assert REDACTION.text(STAMP + line) == STAMP + told


def test_lines_stay_lines_and_nothing_known_is_no_harm() -> None:
    nobody = Redaction((), ())
    assert nobody.text("a\n\n  b\n") == "a\n\n  b\n"
    assert Redaction({"al"}, {"", "x"}).text("also an axe") == "also an axe"  # too short to be looked for
