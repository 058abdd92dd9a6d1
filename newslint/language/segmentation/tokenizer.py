"""From a run of characters without white space to its tokens, as Universal Dependencies cuts English.

Clitics part from their word ("do|n't", "mayor|'s", "gon|na"), hyphens are tokens of their own ("two|-|way") but after
a prefix ("re-elected", "e-mail"), figures part from units and signs ("$|8|m", "5|%"), abbreviations keep their stop
("Gen.", "p.m."). Addresses, handles, tags, telephone numbers and emoticons stay whole.

Source of the conventions: the English Web Treebank and GUM, and the tokenizer guidelines they follow.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from newslint.language.limits import LONGEST_ADDRESS, LONGEST_CHUNK
from newslint.language.segmentation.abbreviations import is_abbreviation
from newslint.lexicon.lists import SHIPPED, Lexicon, words
from newslint.util.lazy_regex import lazy_regex

_JOINERS = "\u00ad\u200b-\u200d\u2060\u0300-\u036f"  # soft hyphen, zero-width characters, combining accents
_PREFIXES = "|".join(sorted(words("prefixes", "token")))
_UNITS = (
    r"[KMB]|(?i:[ap]\.m\.?|[ap]m|bn|tn|mm|cm|km|kg|mg|ml|ft|lbs?|oz|mph|kph|kw|mw|gw|kwh|mwh|gb|mb|tb|ghz|mhz|hz|hrs?"
    r"|mins?|secs?)|[kmbtgp]"
)
_DOMAINS = r"com|org|net|edu|gov|mil|info|biz|tv|co\.(?:uk|nz|za|jp)|com\.(?:au|br|cn|hk|sg)|(?:ac|gov|org)\.uk"
_FILES = "pdf|docx?|xlsx?|pptx?|txt|html?|jpe?g|png|gif|mp[34]|zip|exe|csv"
_CLITICS = "(?i:s|re|ve|ll|d|m)"

# Possessive quantifiers and small bounds keep every alternative linear in the length of the chunk.
_ADDRESS = lazy_regex(
    rf"""
      (?:https?|ftp|file)://[^\s<>"“”]++
    | www\.[^\s<>"“”,;]++
    | (?:mailto:)?[\w.+%-]{{1,64}}+@[\w-]{{1,63}}+(?:\.[\w-]{{1,63}}+){{0,6}}  # mail; within a company without a domain
    | [A-Za-z0-9-]{{1,63}}+(?:\.[A-Za-z0-9-]{{1,63}}+){{0,3}}\.(?i:{_DOMAINS})(?![-\w@])(?:/[^\s<>"“”]*+)?
    | (?:\w[\w\#~-]{{0,62}}+)?\.(?i:{_FILES})(?!\w)
    | [a-z][a-z0-9-]{{1,20}}+(?:\.[a-z][a-z0-9-]{{1,20}}+){{2,8}}(?!\w)     # comp.lang.python
    """,
    re.VERBOSE,
)
_TOKEN = lazy_regex(
    rf"""
      (?P<whole>
          [@\#][A-Za-z_]\w*+                                               # handles and tags
        | ['’‘]\d\ds?(?![-\w])                                             # '90s
        | ['’](?i:em|til|twas|tis|cause|n|bout)(?!\w)                      # elided words
        | (?<=[\w.)”"%])['’`]{_CLITICS}(?!\w)                              # of anything but a plain word
        | [A-Z]++(?:&[A-Z]++)+                                             # AT&T
        | [A-Z]{{1,3}}\$                                                   # US$
        | (?:[KTU]?Sh|Ksh|Rs|RM|Tk|GH[¢₵S])(?=\d)                          # Sh400, GH¢20
        | [RNPK](?=\d{{1,3}}(?:,\d{{3}}){{1,6}}(?!\w)|\d++\.\d++(?:m|bn)?(?!\w)|\d++(?:m|bn)(?!\w))  # R4.7m, N425,000
        | (?i:w/o|b/c|s/he)(?!\w)
        | \+?(?:\d{{1,2}}-)?(?:\d{{3}}[-./]){{1,2}}\d{{4}}(?![-\w])        # telephone numbers
        | \+\d++(?:-\d++)*+(?![-.,%\w])                                 # +44
        | \d{{5}}-\d{{4}}(?![-\w])                                        # American postal codes
        | \d{{1,4}}[-/]\d{{1,2}}[-/]\d{{2,4}}(?![-/\w])                    # 11-20-2000, 2001/02/14
        | \d{{1,2}}/\d{{1,2}}(?![-/\w])                                    # 9/11, 1/2
        | (?:[^\W\d_]\.){{1,12}}[^\W\d_](?!\w)(?:\.(?!\.))?                # U.S., p.m., e.g
        | (?:Ph|Lit|Ed|Psy)\.D\b\.?
        | \d++(?:[.,:]\d++)*+(?:st|nd|rd|th|s|(?<=0)['’]s)(?!\w)           # 19th, 1980s, 1980's
        | \.{{2,}}|…++|[!?]{{2,}}|-{{2,}}|={{2,}}|\*{{2,}}|~{{2,}}|\+{{2,}}|\${{2,}}|['’‘]{{2}}|`{{2}}|<{{2}}|>{{2}}
      )
    | (?P<figure>\d++(?:[.,:]\d++)*+|(?<!\w)\.\d++)(?:(?P<unit>{_UNITS})(?!\w)|(?P<tail>\w++))?
    | (?P<word>(?:(?i:{_PREFIXES})-(?=[^\W_]))?[\w{_JOINERS}]++(?:['’`][^\W\d_]++)*+)
    | (?P<sign>(?P<one>.)(?P=one){{7,}}+|.)                                # a row of signs is one, however long
    """,
    re.VERBOSE | re.DOTALL,
)
_EMOTICON = lazy_regex(r">?[:;=]['^o]?[()DPp|/\\\[\]*]+|[:;=]-[()DPp|/\\\[\]*]+|\^_+\^|-_+-|<3+")
_CLITIC_ENDINGS = {form.replace("'", mark) for form in ("n't", "'s", "'d", "'m", "'re", "'ve", "'ll") for mark in "'’`"}
_FUSED = {
    **dict.fromkeys(("gonna", "wanna", "gotta", "cannot", "didnt", "wasnt", "hasnt", "arent"), 3),
    **dict.fromkeys(("dont", "isnt", "aint"), 2),
    **dict.fromkeys(("doesnt", "havent", "werent"), 4),
    **dict.fromkeys(("couldnt", "wouldnt"), 5),
    "shouldnt": 6,
}
"""Two words written as one, and the length of the first."""

_LONG_EMOTICON = 8  # with the stop after it


def tokenize(chunk: str, lexicon: Lexicon = SHIPPED) -> tuple[str, ...]:
    """The tokens of a run of characters without white space; joined, they give the run again."""
    if len(chunk) > LONGEST_CHUNK:
        size = LONGEST_ADDRESS if "://" in chunk[:10] else LONGEST_CHUNK
        if len(chunk) > size:
            pieces = (chunk[k : k + size] for k in range(0, len(chunk), size))
            parts = ((piece,) if _is_noise(piece) else tokenize(piece, lexicon) for piece in pieces)
            return tuple(token for part in parts for token in part)
    if chunk.isalpha() and chunk.isascii():
        cut = _FUSED.get(chunk.lower())
        return (chunk[:cut], chunk[cut:]) if cut else (chunk,)
    if chunk[-1] in ",." and (word := chunk[:-1]).isalpha() and word.isascii():  # what most others are
        return (chunk,) if _keeps_stop(word, chunk, len(word), lexicon) else (word, chunk[-1])
    if len(chunk) < _LONG_EMOTICON and not chunk[0].isalnum():
        face = chunk.rstrip(".,!?")
        if _EMOTICON.fullmatch(face):
            return (face, *tokenize(chunk[len(face) :], lexicon)) if len(face) < len(chunk) else (face,)
    tokens: list[str] = []
    addressed = chunk.find(".", 1, -1) > 0 or "@" in chunk or "://" in chunk
    at = 0
    while at < len(chunk):
        if addressed and (address := _ADDRESS.match(chunk, at)):
            tokens.append(_trim(address.group()))
            at += len(tokens[-1])
            continue
        found = _TOKEN.match(chunk, at)
        assert found is not None, "the last alternative matches any character"
        at = _take(found, chunk, tokens, lexicon)
    return tuple(tokens)


def are_whole(words: Collection[str]) -> bool:
    """Whether each of some words is plainly one token, in the small letters that tokens are looked up by."""
    together = "".join(words)
    plain = together.isascii() and together.isalpha() and together.islower()
    return plain and "" not in words and _FUSED.keys().isdisjoint(words)


def _is_noise(piece: str) -> bool:
    """Whether a part of an endless run is mostly signs: one token, where each sign by itself would be one."""
    return 2 * sum(map(str.isalnum, piece)) <= len(piece)


def _take(found: re.Match[str], chunk: str, tokens: list[str], lexicon: Lexicon) -> int:
    """Append what was found, cut where it must be; the offset to go on from."""
    text = found.group()
    kind = found.lastgroup
    if kind == "unit":
        tokens.append(found["figure"])
        tokens.append(found["unit"])
        return found.end()
    if kind == "word":
        if _keeps_stop(text, chunk, found.end(), lexicon):
            tokens.append(text + ".")
            return found.end() + 1
        if not text.isalpha():
            tokens.extend(_split_clitics(text))
            return found.end()
    tokens.append(text)
    return found.end()


def _trim(address: str) -> str:
    """An address without the punctuation of the sentence around it."""
    closers = ".,;:!?'’*>]}" if "(" in address else ".,;:!?'’*>]})"
    return address.rstrip(closers) or address


def _keeps_stop(word: str, chunk: str, at: int, lexicon: Lexicon) -> bool:
    """Whether the full stop after a word may be part of it: an initial, or a listed abbreviation."""
    if not chunk.startswith(".", at) or chunk.startswith("..", at):
        return False
    return (len(word) == 1 and word.isupper()) or is_abbreviation(word, lexicon)


def _split_clitics(word: str) -> list[str]:
    """A word and its clitics, however many ("could|n't|'ve")."""
    clitics: list[str] = []
    while size := next((k for k in (3, 2) if k < len(word) and word[-k:].lower() in _CLITIC_ENDINGS), 0):
        clitics.append(word[-size:])
        word = word[:-size]
    return [word, *reversed(clitics)]
