"""The XMP packet of an export: what the photo's own said, that a generative model had a hand in it, and the recipe."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TIFF = "http://ns.adobe.com/tiff/1.0/"
IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
OURS = "urn:editgan-desktop:xmp:1#"
ORIENTATION, SOURCE_TYPE, RECIPE = f"{{{TIFF}}}Orientation", f"{{{IPTC}}}DigitalSourceType", f"{{{OURS}}}recipe"
# IPTC's words for a photo with parts that a trained model made, and for a picture that it made altogether.
COMPOSITE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
GENERATED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
PREFIXES = {
    "x": "adobe:ns:meta/",
    "rdf": RDF,
    "tiff": TIFF,
    "Iptc4xmpExt": IPTC,
    "editgan": OURS,
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "crs": "http://ns.adobe.com/camera-raw-settings/1.0/",
}
for _prefix, _name in PREFIXES.items():  # the customary prefixes; others are renamed, which XML allows
    ElementTree.register_namespace(_prefix, _name)


def exported_packet(
    packet: bytes | None, ai_edited: bool, recipe: Mapping[str, Any] | None, generated: bool = False
) -> bytes | None:
    """The packet for a file of upright pixels, or None when there is nothing to say.

    A packet that cannot be read is left out. `ai_edited` pictures were edited by a generative model; with `generated`
    it made them altogether.
    """
    if packet is None and not ai_edited and recipe is None:
        return None
    root = _parsed(packet)
    root = _empty() if root is None else root
    _drop(root, RECIPE)
    if ai_edited:
        _drop(root, SOURCE_TYPE)
    _set_upright(root)
    own: dict[str, str] = {SOURCE_TYPE: GENERATED if generated else COMPOSITE} if ai_edited else {}
    if recipe is not None:
        own[RECIPE] = json.dumps(recipe, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    if own:
        ElementTree.SubElement(_rdf(root), f"{{{RDF}}}Description", {f"{{{RDF}}}about": "", **own})
    start, end = b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n', b'\n<?xpacket end="w"?>'
    return start + ElementTree.tostring(root, "utf-8", xml_declaration=False) + end


def recipe_in(packet: bytes | None) -> dict[str, Any] | None:
    """The recipe that an export carries, or None."""
    try:
        recipe = next((json.loads(text) for text in _values(packet, RECIPE)), None)
    except ValueError:
        return None
    return recipe if isinstance(recipe, dict) else None


def is_ai_edited(packet: bytes | None) -> bool:
    """True when the packet says that a generative model made the picture or parts of it."""
    return not {COMPOSITE, GENERATED}.isdisjoint(_values(packet, SOURCE_TYPE))


def _parsed(packet: bytes | None) -> Element | None:
    """The root when it is XML with an RDF in it."""
    try:
        root: Element = fromstring((packet or b"").strip(b"\0 \r\n\t"))
    except (ElementTree.ParseError, DefusedXmlException, ValueError):
        return None
    return root if root.tag == f"{{{RDF}}}RDF" or root.find(f"{{{RDF}}}RDF") is not None else None


def _values(packet: bytes | None, name: str) -> list[str]:
    """Of a property, wherever it stands."""
    root = _parsed(packet)
    found = [] if root is None else [element.get(name) or element.findtext(name) for element in root.iter()]
    return [value for value in found if value]


def _empty() -> Element:
    root = Element(f"{{{PREFIXES['x']}}}xmpmeta")
    ElementTree.SubElement(root, f"{{{RDF}}}RDF")
    return root


def _rdf(root: Element) -> Element:
    found = root.find(f"{{{RDF}}}RDF")
    return root if found is None else found


def _drop(root: Element, name: str) -> None:
    """A property goes, whether it stands as attribute or as element."""
    for parent in root.iter():
        parent.attrib.pop(name, None)
        for child in parent.findall(name):
            parent.remove(child)


def _set_upright(root: Element) -> None:
    for element in root.iter():
        if ORIENTATION in element.attrib:
            element.set(ORIENTATION, "1")
        if element.tag == ORIENTATION:
            element.text = "1"
