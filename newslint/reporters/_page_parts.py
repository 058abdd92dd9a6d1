"""Pieces of a page of HTML, made so that no text can be anything but text."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

from newslint.reporters._excerpt import visible

Part = Element | str


def element(name: str, *parts: Part, **attributes: str) -> Element:
    """An element with texts and elements in it, in order. An underscore at the end of a name is not part of it."""
    made = Element(name, {key.rstrip("_").replace("_", "-"): visible(value) for key, value in attributes.items()})
    for part in parts:
        add(made, part)
    return made


def add(to: Element, part: Part) -> None:
    """Put a text or an element at the end of an element; texts stand as they can be seen."""
    if not isinstance(part, str):
        to.append(part)
    elif len(to):
        to[-1].tail = (to[-1].tail or "") + visible(part)
    else:
        to.text = (to.text or "") + visible(part)


def html(made: Element) -> str:
    """An element as HTML."""
    return tostring(made, encoding="unicode", method="html")
