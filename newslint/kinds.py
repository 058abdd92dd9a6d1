"""For those who write kinds of YAML rules: what a kind is made of.

A kind is a subclass of :class:`DeclarativeRule` under the entry point ``newslint.kinds``. It says in ``kind`` what it
is called, in ``FIELDS`` which keys it reads, in ``phrases`` what they ask to look for, and in ``check`` what is wrong
with a story where that is found. ``newslint.engine.kinds`` has our own, to look at.
"""

from newslint.engine.declarative.pattern import Match, marked_span
from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, one_of, record, table, text, truth, whole
from newslint.engine.declarative.wording import pattern, template

__all__ = [
    "BodyError",
    "DeclarativeRule",
    "Field",
    "Fields",
    "Match",
    "Phrase",
    "many",
    "marked_span",
    "one_of",
    "pattern",
    "record",
    "table",
    "template",
    "text",
    "truth",
    "whole",
]
