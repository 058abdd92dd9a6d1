"""Rules in YAML that tests of several rooms write into a newsroom's folder."""

from __future__ import annotations

_DAVENPORT = """\
code: HSE101
name: house-style
kind: forbid
summary: A word that this desk does not use.
why: The desk has agreed on another one.
severity: {severity}
forbid: [davenport]
examples:
  bad: ["He sat on the [[davenport]] all day."]
  good: ["He sat on the sofa all day.", "He sat all day."]
"""
_WRONG = """\
code: {code}
name: {name}
kind: swap
summary: "A word."
why: "W."
severity: error
{more}
swap: {{"{word}": right}}
examples:
  bad: ["It is [[{word}]]."]
  good: ["It is right.", "It is not."]
"""


def davenport(severity: str = "warning") -> str:
    """A rule against one word, with nothing to write instead: ``house-style``."""
    return _DAVENPORT.format(severity=severity)


def swap(code: str, name: str, more: str = "", word: str = "wrong") -> str:
    """A rule that writes "right" for a word, with more lines."""
    return _WRONG.format(code=code, name=name, more=more, word=word)
