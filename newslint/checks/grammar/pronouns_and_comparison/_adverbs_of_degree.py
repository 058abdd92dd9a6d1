"""Where an adjective tells in what degree another holds, as an adverb does: a considerable higher price."""

from __future__ import annotations

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.manner import adverb_of
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.auxiliaries import BE_FORMS

KEEPS = frozenset(
    """alike unable due regardless prior present such unlike public private live single late early hard high low close
    deep wide clear free right wrong short long slow fast loud straight flat full easy tight sharp clean fine fair dead
    light thick thin even still very only kind likely hourly daily weekly monthly yearly next last past sound sure true
    rough wild silent calm quiet worldwide nationwide overnight alone dear cheap quick naked ill apparent first
    rich poor common particular general responsible possible available local foreign able subject sick bold proud big
    natural bright soft active equal false wet dry warm cold cool pure double real nice""".split()
)
"""Adjectives that are adverbs as they stand, or may tell what somebody is behind a verb that tells what is done."""
LINKS = BE_FORMS | frozenset(
    "become becomes became becoming remain remains remained seem seems seemed looks looked".split()
)
_NEVER_FIRST = KEEPS | frozenset(
    """red dark new old young own other same former military medical political legal social federal national civil
    chemical nuclear physical official central final internal external total potential
    multiple initial special open economic financial commercial professional industrial subtle bitter
    religious electric tall small large good bad great sole various numerous several separate
    recent previous current eventual actual original plain""".split()
)
"""Adjectives before another that describe the thing itself, or make one word with it."""
_COLOURS = frozenset("red blue green black white grey gray brown yellow pink orange purple golden".split())
_MUCH = frozenset(
    """considerable significant substantial slight noticeable dramatic remarkable incredible surprising marginal
    infinite appreciable vast relative comparative unusual exceptional enormous immense drastic""".split()
)
"""Adjectives of which the adverb tells how much more something is."""
_HIGHS = frozenset(
    {"further", "greater", "upper", "lower", "inner", "outer", "later", "elder", "senior", "more", "less"}
)
_MEASURES = frozenset(
    """high low warm cold hot dry wet large small long short strong weak heavy poor popular important expensive
    difficult rare bad slow fast common critical unpopular dangerous hard simple frequent""".split()
)
"""Adjectives that have a degree, before a noun or not."""
_FAIRLY = frozenset("quiet calm mild safe modest minor easy clean healthy unknown new young recent".split())
"""Adjectives that “relative” does not describe the noun of: a relatively quiet night."""
_REGARDS = frozenset("financial legal political economic social commercial physical medical technical military".split())
_IN_REGARD = frozenset(
    """sound viable independent dependent correct possible impossible responsible stable active secure strong weak
    important significant feasible acceptable unacceptable fit able""".split()
)
"""Adjectives that hold in one regard: financially sound."""
_STEEP = frozenset({"sharp", "steep", "modest", "marked", "broad", "moderate"})
_DEGREES = frozenset(
    {"relative", "increasing", "comparative", "exceeding", "unusual", "considerable", "extreme", "surprising"}
)


def tells_degree(view: SyntaxView, at: int) -> bool:
    """Whether an adjective tells in what degree the one behind it holds."""
    end = view.sentence_end(at)
    if at <= view.sentence_start(at) or at + 2 >= end or view.tokens.adjacent(at) or not view.text[at + 1].islower():
        return False
    return _by_degree(view, at) or _behind_link(view, at)


def _by_degree(view: SyntaxView, at: int) -> bool:
    """Whether an adjective of degree stands before one that has degrees: a considerable higher price."""
    word, other, tag, after = view.lower[at], view.lower[at + 1], view.tag[at + 1], view.next_tag(at + 1)
    if other in {"higher", "lower"} and word in _MUCH | _STEEP and view.tag[at - 1][:2] == "VB":
        return True
    if tag in {"JJR", "RBR"}:
        return word in _MUCH and other not in _HIGHS
    if other in {"few", "many", "little"}:
        return word in _DEGREES | {"remarkable", "extraordinary"}
    if word == "relative" and other in _FAIRLY and after == "NN":
        return True
    if word not in _DEGREES or other not in _MEASURES or tag != "JJ":
        return False
    if word == "extreme":
        return other not in _EXTREMES or view.lower[at - 1] in LINKS
    return after in NOUNS | {"IN", ".", ",", "TO", "JJ", "CC"}


_EXTREMES = frozenset({"hot", "cold", "wet", "dry", "heavy", "low", "high"})
"""Adjectives that “extreme” may describe the weather by, beside another: extreme cold weather."""


def _behind_link(view: SyntaxView, at: int) -> bool:
    """Whether two adjectives stand behind “be”, and nothing that they describe: was structural sound."""
    word, other, tag = view.lower[at], view.lower[at + 1], view.tag[at + 1]
    if tag in {"JJR", "RBR"} or (word in _DEGREES and other in _MEASURES):
        return False
    if "JJ" not in possible_tags(other) or other in _COLOURS or other.endswith(("ing", "ed", "an", "ese")):
        return False
    if tag == "NN" and "NN" in possible_tags(other) and other not in {"sound", "dangerous", "secure"}:
        return False
    link = view.before_adverbs(at - 1)
    if view.lower[link] not in LINKS or (word in _NEVER_FIRST and not (word in _REGARDS and other in _IN_REGARD)):
        return False
    after, follows = view.next_tag(at + 1), view.next_word(at + 1)
    closes = after in {"IN", "TO", "WRB", ".", ","} or (after == "CC" and follows == "and")
    return closes and adverb_of(word).endswith("ly")
