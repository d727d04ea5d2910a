"""XMP packets where JPEG and PNG files keep them.

libvips drops packets above 60,000 bytes from JPEG without a word, and compresses those of PNG, where the standard wants
plain text that others find.
"""

from __future__ import annotations

import struct
import zlib

MARKER = b"http://ns.adobe.com/xap/1.0/\0"
PNG_KEYWORD = b"XML:com.adobe.xmp"
APPLICATION = (0xE0, 0xE1)  # JFIF and EXIF come first
PNG_HEAD = 8 + 4 + 4 + 13 + 4  # signature and IHDR: other chunks follow


def jpeg_with_xmp(content: bytes, packet: bytes) -> bytes:
    """A JPEG file with a packet of at most 65,504 bytes, behind JFIF and EXIF."""
    place = 2
    while content[place] == 0xFF and content[place + 1] in APPLICATION:
        place += 2 + int.from_bytes(content[place + 2 : place + 4], "big")
    segment = MARKER + packet
    return content[:place] + struct.pack(">2sH", b"\xff\xe1", 2 + len(segment)) + segment + content[place:]


def png_with_xmp(content: bytes, packet: bytes) -> bytes:
    """A PNG file with a packet, as plain UTF-8 before the pixels."""
    chunk = b"iTXt" + PNG_KEYWORD + bytes(5) + packet  # end of the keyword, not packed, no language, no translation
    framed = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return content[:PNG_HEAD] + framed + content[PNG_HEAD:]
