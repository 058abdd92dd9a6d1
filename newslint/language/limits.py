"""How long the parts of a text may be: what is longer is no prose, and would cost more than in proportion.

Rules look back and forth within a word and within a sentence. With these bounds, kept in one place when a text is cut
into tokens and sentences, the time that a story takes is in proportion to its length, whatever the rules do.
"""

from __future__ import annotations

from typing import Final

LONGEST_CHUNK: Final = 512
"""Code points without white space between; longer runs (a row of dashes, a key, a script without spaces) are cut."""

LONGEST_ADDRESS: Final = 8192
"""Code points of an address with its scheme, which is never cut before that: servers take no longer one."""

LONGEST_WORD: Final = 64
"""Letters of what may be a word: chemists and place names reach 60. What is longer is never looked up."""

LONGEST_SENTENCE: Final = 256
"""Tokens of a sentence. What is longer (tables of results, lists of names) is cut, after a mark where there is one;
the network reads no longer ones either. Edited prose stays under 150."""
