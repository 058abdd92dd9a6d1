"""What numbers count: the one form by which two counts are seen to be of one thing."""

from __future__ import annotations

_PLURALS = {"people": "person", "men": "man", "women": "woman", "children": "child", "policemen": "policeman"}


def singular(noun: str) -> str:
    """The singular of a regular plural, and of those for people."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
