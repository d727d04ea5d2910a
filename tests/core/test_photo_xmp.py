"""XMP packets: the mark, the recipe, and what the photo's own packet keeps."""

from __future__ import annotations

import math
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring

from editgan_desktop.core.photo_xmp import COMPOSITE, GENERATED, exported_packet, is_ai_edited, recipe_in

LIGHTROOM = b"""<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:own="urn:someone#" own:mood="calm">
 <dc:creator><rdf:Seq><rdf:li>J\xc3\xb6rg</rdf:li></rdf:Seq></dc:creator>
 <tiff:Orientation>8</tiff:Orientation>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def test_nothing_to_say() -> None:
    assert exported_packet(None, ai_edited=False, recipe=None) is None


def test_mark_and_recipe() -> None:
    packet = exported_packet(None, True, {"name": 'quo"ted <&> ö', "n": [1, 2.5]})
    assert is_ai_edited(packet) and recipe_in(packet) == {"name": 'quo"ted <&> ö', "n": [1, 2.5]}
    assert packet is not None and packet.startswith(b"<?xpacket begin=") and packet.endswith(b'<?xpacket end="w"?>')
    assert b"Iptc4xmpExt:DigitalSourceType=" in packet and COMPOSITE.encode() in packet


def test_a_generated_picture_says_that_it_is_one() -> None:
    packet = exported_packet(None, True, None, generated=True)
    assert is_ai_edited(packet) and packet is not None and GENERATED.encode() in packet
    assert COMPOSITE.encode() not in packet


def test_a_recipe_alone_is_no_mark() -> None:
    assert not is_ai_edited(exported_packet(None, False, {"a": 1}))


def test_the_photo_s_own_words_stay() -> None:
    packet = exported_packet(LIGHTROOM, True, None) or b""
    assert "Jörg" in packet.decode() and b"calm" in packet and is_ai_edited(packet)
    assert recipe_in(packet) is None


@pytest.mark.parametrize("edited", [False, True])
def test_orientation_is_one_as_the_pixels_are(edited: bool) -> None:
    root = fromstring(exported_packet(LIGHTROOM, edited, None))
    name = "{http://ns.adobe.com/tiff/1.0/}Orientation"
    assert [e.get(name) for e in root.iter() if e.get(name)] == ["1"]
    assert [e.text for e in root.iter(name)] == ["1"]


def test_an_edit_of_an_edit_has_one_mark_and_one_recipe() -> None:
    first = exported_packet(LIGHTROOM, True, {"edit": 1})
    packet = exported_packet(first, True, {"edit": 2}) or b""
    assert packet.count(COMPOSITE.encode()) == 1 and recipe_in(packet) == {"edit": 2}


def test_another_source_type_yields() -> None:
    first = LIGHTROOM.replace(
        b"own:mood", b'xmlns:i="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" i:DigitalSourceType="camera" own:mood'
    )
    packet = exported_packet(first, True, None) or b""
    assert b"camera" not in packet and is_ai_edited(packet)
    assert b"camera" in (exported_packet(first, False, None) or b""), "unedited photos keep theirs"


def test_a_photo_edited_before_stays_marked_but_loses_its_old_recipe() -> None:
    first = exported_packet(None, True, {"edit": 1})
    packet = exported_packet(first, False, None)
    assert is_ai_edited(packet) and recipe_in(packet) is None


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"not xml",
        b"<a/>",
        LIGHTROOM[:-80],
        b'<!DOCTYPE x [<!ENTITY a "b">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&a;</x:xmpmeta>',
    ],
)
def test_a_packet_that_cannot_be_read_is_left_out(broken: bytes) -> None:
    assert not is_ai_edited(broken) and recipe_in(broken) is None
    assert is_ai_edited(exported_packet(broken, True, None))


def test_padding_around_a_packet_does_no_harm() -> None:
    packet = (exported_packet(None, True, {"a": 1}) or b"") + b" \n" * 50 + bytes(20)
    assert is_ai_edited(packet) and recipe_in(packet) == {"a": 1}


@pytest.mark.parametrize("text", ["[1]", "{broken", '"words"'])
def test_what_is_no_recipe(text: str) -> None:
    packet = exported_packet(None, False, {"marker": 1}) or b""
    other = packet.replace(b"{&quot;marker&quot;:1}", text.replace('"', "&quot;").encode())
    assert other != packet and recipe_in(other) is None


@pytest.mark.parametrize("value", [math.nan, object()])
def test_what_is_no_json_is_refused(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        exported_packet(None, True, {"a": value})
