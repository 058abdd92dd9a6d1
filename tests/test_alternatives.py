"""Every alternative of every line of every YAML rule is found in a text that is made from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from newslint.engine.declarative.notation import parse
from newslint.engine.declarative.pattern import Element, Pattern
from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.kinds.confused import Confused
from newslint.engine.kinds.cue import Cue
from newslint.engine.kinds.govern import Govern
from newslint.engine.kinds.join import Join
from newslint.engine.loading.registry import Registry
from newslint.language.detectors.confusion.disambiguation import exchanged
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import TAGS, Tags, tags
from newslint.story.paragraph_features import paragraph_features
from newslint.text import Document

RULES = [rule for entry in Registry.load(plugins=False) for rule in entry.make() if isinstance(rule, DeclarativeRule)]
_CLITICS = frozenset({"n't", "'s", "'d", "'m", "'re", "'ve", "'ll"})
_GLUED = _CLITICS | frozenset(".,;?!")

Word = tuple[str, str]
"""A token and its tag."""


def choices(element: Element) -> list[list[Word]]:
    """What an element takes, each alternative once."""
    tagged = sorted(element.tags or ("UH",))
    tag = next(t for t in TAGS if t.startswith(tagged[0].rstrip("*")))
    if element.runs:
        runs = [list(run) for run in element.runs]
    elif element.words is not None:
        runs = [[word] for word in sorted(element.words - element.refused)]
    else:
        runs = [["thing"]]
    if element.exact is not None:
        spelled = {text.lower(): text for text in element.exact if "’" not in text}
        runs = [spelled[" ".join(run)].split() for run in runs]
    least = 1 if element.runs else max(1, element.least)
    found = [[(word, tag) for word in run * least] for run in runs]
    others = [next(t for t in TAGS if t.startswith(name.rstrip("*"))) for name in tagged[1:]]
    return found + [[(word, other) for word, _ in found[0]] for other in others]


def ways(pattern: Pattern) -> Iterator[list[Word]]:
    """Token sequences that a pattern takes: each alternative of each element, with the first of the others."""
    every = [choices(element) for element in pattern.elements]
    for k, own in enumerate(every):
        for choice in own:
            parts = [
                choice if j == k else every[j][0] if element.least else [] for j, element in enumerate(pattern.elements)
            ]
            words = [word for part in parts for word in part]
            yield words if words[0][0] not in _CLITICS else [("they", "PRP"), *words]


def written(words: Sequence[Word]) -> str:
    """Tokens as a writer would set them."""
    text = ""
    for k, (word, _) in enumerate(words):
        hyphen = "-" in (word, words[k - 1][0]) if k else False
        between = 0 < k < len(words) - (word == "-")
        text += ("" if word.lower() in _GLUED or (hyphen and between) else " ") + word
    return text.strip()


def silent(phrases: Sequence[Phrase], rule: DeclarativeRule | None = None) -> list[str]:
    """The texts made from some phrases in which they are not found, or the rule that has them finds nothing."""
    made = [(phrase, words) for phrase in phrases for words in ways(phrase.words)]
    document = Document("\n\n".join(written(words) for _, words in made))
    table = tokens(document)
    given = [tag for _, words in made for _, tag in words]
    if len(given) == len(table):
        document.annotate(tags, Tags(np.array([TAGS.index(tag) for tag in given], np.uint8)))
    places = {id(phrase): {m.first for m in phrase.pattern.matches(document)} for phrase in phrases}
    ruled = None if rule is None else set(found_by(rule, document))
    lost = []
    for (phrase, words), span in zip(made, document.paragraphs, strict=True):
        first, last = (int(table.start.searchsorted(at)) for at in span)
        own = any(first <= at < last for at in places[id(phrase)])
        if not own or (ruled is not None and ruled.isdisjoint(range(first, last))):
            lost.append(f"{phrase.source}: {written(words)}")
    return lost


def found_by(rule: DeclarativeRule, document: Document) -> Iterator[int]:
    """The first tokens of what a rule makes out in a document."""
    if isinstance(rule, Cue):
        for cues in rule._by_line(document, paragraph_features(document)).values():
            yield from (cue.match.first for cue in cues)
    else:
        yield from (match.first for _, match in rule.matches(document))


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.meta.code)
def test_every_alternative_is_found(rule: DeclarativeRule) -> None:
    phrases = [rule._numbered(number) for number in range(len(rule.index.phrases))]
    if phrases:
        assert silent(phrases, rule) == []


@pytest.mark.parametrize("rule", [r for r in RULES if r.body.get("except")], ids=lambda r: r.meta.code)
def test_every_alternative_of_every_exception_is_found(rule: DeclarativeRule) -> None:
    assert silent([Phrase(source) for source in rule.body["except"]]) == []


@pytest.mark.parametrize("rule", [r for r in RULES if isinstance(r, Join)], ids=lambda r: r.meta.code)
def test_every_pair_is_found(rule: Join) -> None:
    for key, sign in (("join", " "), ("hyphens", "-")):
        for first, seconds in rule.body.get(key, {}).items():
            texts = [f"{first}{sign}{second}" for second in seconds.split()]
            assert [t for t in texts if not list(rule.check(Document(t)))] == []


@pytest.mark.parametrize("rule", [r for r in RULES if isinstance(r, Govern)], ids=lambda r: r.meta.code)
def test_every_governing_phrase_is_found(rule: Govern) -> None:
    for number in range(len(rule._lines)):
        governed = rule._read(number)
        for last in governed.words[-1]:
            words = (*(places[0] for places in governed.words[:-1]), last)
            document = Document(" ".join([*words, "of", "it"]))
            assert tuple(tokens(document).lower[:-2]) == words


@pytest.mark.parametrize("rule", [r for r in RULES if isinstance(r, Join)], ids=lambda r: r.meta.code)
def test_every_title_is_a_first_part(rule: Join) -> None:
    assert [word for word in rule.body.get("titles", "").split() if word not in rule.body["join"]] == []


@pytest.mark.parametrize("rule", [r for r in RULES if isinstance(r, Confused)], ids=lambda r: r.meta.code)
def test_of_every_line_of_confused_words_one_may_be_doubted_for_another(rule: Confused) -> None:
    exchanges = {frozenset((written, meant)) for written, meant in exchanged()}
    lines = [words.split() for words in rule.body["confused"]]
    assert [line for line in lines if not any(pair <= set(line) for pair in exchanges)] == []


@pytest.mark.parametrize("rule", [r for r in RULES if r.body.get("preferred")], ids=lambda r: r.meta.code)
def test_every_preferred_form_is_one_of_the_forms(rule: DeclarativeRule) -> None:
    forms = {form.lower() for group in rule.body["either"] for form in group}
    assert [form for side in rule.body["preferred"].values() for form in side if form.lower() not in forms] == []


def test_an_alternative_that_cannot_match_is_noticed() -> None:
    phrase = Phrase("a casual job")
    phrase.pattern = Pattern((Element(words=frozenset({"full-time", "casual"})), *parse("job").elements), 0)
    assert silent([phrase]) == ["a casual job: full-time job"]
