"""How patterns are written, and read.

A pattern is a line of elements parted by spaces, or a list of mappings for what a line cannot say:

=============  ==========================================================================================
``word``       this token, in any case; clitics and hyphens are tokens too, and are split off for you
``a|b``        any of these; one may be several tokens ("full-time|casual")
``<give>``     any form of a lemma; ``<give|take>`` any form of any of these
``{NN}``       a token with this Penn tag; ``{NN|NNS}`` with one of these; ``{N*}`` with a tag that begins so
``*``          any one token that is no punctuation
``..``         nothing, or up to three tokens that are no punctuation
``x?``         the element may be missing
``[ ... ]``    what stands between is the part to be marked; without brackets, all of it is
``/.../``      no pattern but a regular expression, see ``regex``
=============  ==========================================================================================
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from newslint.engine.declarative.pattern import Element, Pattern
from newslint.engine.declarative.problems import PatternError
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokenizer import are_whole
from newslint.language.segmentation.tokens import split_words
from newslint.language.syntax.tagging import TAGS
from newslint.language.words.morphology import forms
from newslint.lexicon.function_words import STOP_WORDS
from newslint.util.lazy_regex import lazy_regex
from newslint.util.suggest import did_you_mean

if TYPE_CHECKING:
    from newslint.engine.declarative.regex import RegexPattern

MOST = 24
"""Tokens that a pattern may take at most."""
_LOOSE = 2
"""Up to so many elements that vary in length a pattern is matched without keeping count of what failed."""
_KEYS = ("word", "lemma", "tag", "not", "relation", "head", "min", "max", "mark")
_CLITICS = frozenset({"n't", "'s", "'d", "'m", "'re", "'ve", "'ll"})
_SIGN = lazy_regex(r"\[|\]|[^\s\[\]]+")
_REGEX = lazy_regex(r"\\|\.[*+?]|\w\*(?![|}])|\w\?\w|\(\?|\([^()\s]*\||\^\w")
"""What stands in regular expressions and in no pattern."""


def read(source: str | Sequence[Mapping[str, Any]], *, exact: bool = False) -> Pattern | RegexPattern:
    """Read what a rule looks for: a pattern, or between slashes a regular expression."""
    if not is_regex(source):
        return parse(source, exact=exact)
    from newslint.engine.declarative.regex import RegexPattern

    return RegexPattern(str(source), exact=exact)


def is_regex(source: object) -> bool:
    """Whether what a rule looks for is written as a regular expression: between slashes."""
    return isinstance(source, str) and len(source) > 2 and source[0] == source[-1] == "/"


def parse(source: str | Sequence[Mapping[str, Any]], *, exact: bool = False) -> Pattern:
    """Read a pattern from its line or its list of mappings; a :class:`PatternError` where it makes no sense.

    With ``exact``, words must stand in the capitals that the pattern has.
    """
    try:
        elements = tuple(_parse_line(source, exact=exact) if isinstance(source, str) else map(_parse_mapping, source))
        return _pattern(elements)
    except PatternError as error:
        error.source = error.source or source
        raise


def _pattern(elements: tuple[Element, ...]) -> Pattern:
    """The pattern of some elements, with what makes it quick to find."""
    if not elements:
        raise PatternError("the pattern is empty")
    width = sum(e.most for e in elements)
    if width > MOST:
        raise PatternError(f"the pattern is too wide: it may take {width} tokens, and {MOST} is the most")
    anchor = _anchor(elements)
    head = [e.words for e in takewhile(_is_word, elements) if e.words is not None]
    needed = (min(words) for e in elements if e.least and (words := e.words) is not None and len(words) == 1)
    loose = sum(e.least != e.most for e in elements) > _LOOSE
    return Pattern(elements, anchor, tuple(_near(elements, anchor)), tuple(needed), tuple(head), loose)


def _is_word(element: Element) -> bool:
    """Whether an element is exactly one token, one of some words."""
    return element.words is not None and element.least == element.most == 1


def _near(elements: Sequence[Element], anchor: int) -> Iterator[tuple[int, frozenset[str]]]:
    """The words at fixed distances from the anchor: those of elements with nothing of uncertain length between."""
    for step in (-1, 1):
        k = anchor + step
        off = step if step < 0 else elements[anchor].most
        if step > 0 and elements[anchor].least != elements[anchor].most:
            continue
        while 0 <= k < len(elements) and elements[k].least == elements[k].most == 1:
            words = elements[k].words
            if words is not None:
                yield off, words
            k += step
            off += step


def _anchor(elements: Sequence[Element]) -> int:
    """The element to start from: one that must be there and is rare; no marks or function words, few, long words."""
    fit = [(k, e.words) for k, e in enumerate(elements) if e.words and e.least and (e.most == 1 or e.runs)]
    if not fit:
        raise PatternError("the pattern needs at least one word or lemma that must be there")
    return max(
        fit,
        key=lambda f: (
            any(map(str.isalnum, f[1])),
            f[1].isdisjoint(STOP_WORDS),
            min(map(len, f[1])) - 0.5 * len(f[1]),
            -f[0],
        ),
    )[0]


def _parse_line(line: str, *, exact: bool) -> Iterator[Element]:
    """The elements of a pattern written as a line."""
    inside = False
    for m in _SIGN.finditer(line):
        sign = m.group()
        if sign not in "[]":
            yield from _parse_element(sign, marked=inside, exact=exact)
            continue
        if inside == (sign == "["):
            raise PatternError(f"“{sign}” {'within “[ ]”' if inside else 'without “[”'} in “{line}”")
        if line[m.start() - 1 : m.start()].isalnum() and line[m.end() : m.end() + 1].isalnum():
            raise PatternError(f"“{sign}” parts a word in “{line}”; brackets mark whole words")
        inside = not inside
    if inside:
        raise PatternError(f"“[” without “]” in “{line}”")


def _parse_element(body: str, *, marked: bool, exact: bool) -> Iterator[Element]:
    """What one stretch of a pattern line stands for; a word with clitics or hyphens gives several elements."""
    if _REGEX.search(body):
        raise PatternError(
            f"“{body}” looks like a regular expression, which stands between slashes; a pattern is made of words "
            f"and of “a|b”, “x?”, “<give>”, “{{NN}}”, “*” and “..”"
        )
    least = 1
    if len(body) > 1 and body.endswith("?"):
        body, least = body[:-1], 0
    if body == "..":
        yield Element(least=0, most=3, marked=marked)
    elif body == "*":
        yield Element(least=least, marked=marked)
    elif any(sign in body for sign in "<{") and len(body) > 1:
        yield _bracketed(body)._replace(least=least, marked=marked)
    else:
        parts = body.split("|") if body != "|" else [body]
        if "" in parts or (len(parts) > 1 and not {"*", ".."}.isdisjoint(parts)):
            raise PatternError(f"one alternative of “{body}” is no word")
        if len(parts) > 1 or not least:
            yield _literal(parts, least=least, marked=marked, exact=exact)
        else:
            for word in _split(body):
                yield _literal([word], least=1, marked=marked, exact=exact)


def _bracketed(body: str) -> Element:
    """An element of lemmas or of tags."""
    inner = body[1:-1]
    if body[0] + body[-1] == "<>" and not {"<", ">", "{"} & set(inner):
        return _of_words(_forms(inner.split("|")))
    if body[0] + body[-1] == "{}" and not {"{", "}", "<"} & set(inner):
        return Element(tags=_tags(inner.split("|")))
    raise PatternError(
        f"“{body}” is neither lemmas, written <give|take>, nor tags, written {{NN|NNS}}, nor words alone"
    )


def _literal(words: Sequence[str], *, least: int, marked: bool, exact: bool) -> Element:
    """An element that takes one of some words."""
    element = _of_words(words)
    if marked:
        element = element._replace(marked=True)
    if exact:
        spelled = {" ".join(_split(word)) for word in words}
        curled = {text.replace("'", "’") for text in spelled} | {text.replace("’", "'") for text in spelled}
        element = element._replace(exact=frozenset(spelled | curled))
    return element if least else element._replace(least=0)


def _of_words(words: Collection[str]) -> Element:
    """An element that takes one of some words, each of which may be several tokens."""
    if are_whole(words):
        return Element(words=frozenset(words))
    runs = sorted({tuple(map(lowered, _split(word))) for word in words}, key=lambda run: (-len(run), run))
    if all(len(run) == 1 for run in runs):
        return Element(words=frozenset(run[0] for run in runs))
    first = frozenset(run[0] for run in runs)
    return Element(words=first, least=len(runs[-1]), most=len(runs[0]), runs=tuple(runs))


def _split(word: str) -> list[str]:
    """The tokens of a word as it stands in a sentence: a clitic is one, though alone it would be cut in two."""
    return [word] if lowered(word) in _CLITICS else split_words(word)


def _tags(names: Sequence[str]) -> tuple[str, ...]:
    """Tags, or beginnings of tags with ``*``, that there are."""
    for name in names:
        known = any(tag.startswith(name[:-1]) for tag in TAGS) if name.endswith("*") else name in TAGS
        if not known:
            raise PatternError(
                f"there is no tag “{name}”" + (did_you_mean(name, TAGS) or "; use Penn tags"), source=name
            )
    return tuple(names)


def _relations(names: Sequence[str]) -> frozenset[str]:
    """Relations that there are; one that has finer ones means these too."""
    if not names:
        return frozenset()
    from newslint.language.syntax.parsing import RELATIONS

    for name in names:
        if name not in RELATIONS:
            raise PatternError(f"there is no relation “{name}”{did_you_mean(name, RELATIONS)}", source=name)
    return frozenset(found for found in RELATIONS for name in names if found == name or found.startswith(f"{name}:"))


def _parse_mapping(body: Mapping[str, Any]) -> Element:
    """An element written as a mapping with the keys word, lemma, tag, not, relation, head, min, max, mark."""
    if unknown := sorted(set(body) - set(_KEYS)):
        hint = did_you_mean(unknown[0], _KEYS) or f"; known are {', '.join(_KEYS)}"
        raise PatternError(f"unknown key “{unknown[0]}” in an element{hint}", source=unknown[0])
    words = [*_list(body.get("word")), *_forms(_list(body.get("lemma")))]
    element = _of_words(words) if words else Element()
    least, most = int(body.get("min", 1)), int(body.get("max", 1))
    if not 0 <= least <= most or not most:
        raise PatternError(f"an element is taken from {least} to {most} times: “min” and “max” do not fit")
    if element.runs and (most > 1 or body.get("not") or body.get("tag")):
        raise PatternError("an element with words of several tokens takes neither “max”, “not” nor “tag”")
    return element._replace(
        tags=_tags(_list(body.get("tag"))) or None,
        least=element.least if element.runs and least else least,
        most=element.most if element.runs else most,
        marked=bool(body.get("mark", False)),
        refused=frozenset(map(lowered, _list(body.get("not")))),
        relations=_relations(_list(body.get("relation"))),
        heads=_forms(_list(body.get("head"))),
    )


def _forms(lemmas: Sequence[str]) -> frozenset[str]:
    """All forms of some lemmas, themselves included."""
    if not all(lemmas):
        raise PatternError("a lemma is missing between “<”, “|” and “>”")
    return frozenset(form for lemma in lemmas for form in forms(lemma))


def _list(value: Any) -> list[str]:
    """A list of words from nothing, one word or a list."""
    return [] if value is None else [value] if isinstance(value, str) else list(value)
