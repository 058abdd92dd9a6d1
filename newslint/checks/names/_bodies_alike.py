"""A firm, a school, a club or a place that stands in the story once more with another word in its name.

``St Brigid's College`` and ``St Bridget's``; ``Lund Athletic`` and ``Lund Albion``; ``Grange Hotel`` and ``Granby
Hotel``; ``Northline`` and ``Northlink``. Two names are compared that have all words but one in common, and the words in
which they differ must look like slips for one another, or be two of the names that clubs of one town may have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from newslint.checks.names._near import near, near_pairs
from newslint.checks.names._turned_letters import Turned
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.lists import SHIPPED, words
from newslint.lexicon.name_words import name_sexes, organisation_words, plain
from newslint.lexicon.place_names import affiliations, place_words
from newslint.story.name_spans import NameSpan, NameSpans, name_spans
from newslint.story.people import people
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_SAINTS = frozenset({"st", "st.", "saint"})
_LEAST, _LONG = 5, 7
"""Letters of the shortest word in a longer name, and of one that is all of a name."""
_BEGINNING = 3
"""Letters in which two words in longer names begin alike."""
_SLIPS, _ALIKE = 3, 0.60
_LONGEST = 4
"""Words of the longest name that is compared."""
_MANY = 64
"""Names that are compared: more are in no story but in a table."""

_PEOPLES = ("ican", "ian", "ean", "ese", "ish")
"""How words for a people end."""
_LEADERS = frozenset(
    "& the a an two three four five six both all many several some few most of these those other new former his her"
    " their our its as and or no any more".split()
)
"""Words before a common noun, or before the second of two names."""
_HONOURS = frozenset(
    "room stand award awards cup trophy prize centre center wing foundation trust fund scholarship suite memorial"
    " bequest collection lecture shield medal act law report inquiry review scheme campaign project initiative"
    " appeal".split()
)
"""What may be called after somebody, beside houses and streets."""


class _Naming(NamedTuple):
    """A name, the word of it that may be a slip, and where that stands; a word with hyphens is several tokens."""

    run: NameSpan
    at: int


def bodies_alike(document: Document) -> Iterator[Turned]:
    """The names that are another one of the story with one word changed, each where it stands less often or later."""
    spans, table = name_spans(document), tokens(document)
    yield from _of_several_words(table, spans)
    yield from _of_one_word(table, spans)
    yield from _in_the_plural(table, spans)
    yield from _called_after_somebody(document, table, spans)


def _of_several_words(table: Tokens, spans: NameSpans) -> Iterator[Turned]:
    """Names that share all words but one."""
    for (k, rest), by_word in _groups(table, spans).items():
        if not 2 <= len(by_word) <= _MANY:
            continue
        for pair in combinations(by_word, 2):
            rare, usual = sorted(pair, key=lambda word: (len(by_word[word]), -by_word[word][0].at))
            club = k == len(rest) and {rare.lower(), usual.lower()} <= _clubs()
            if not (club and rest[-1].lower() not in _TWO_CLUBS) and not _are_slips(
                table, rare, usual, saints=rest == ("St",)
            ):
                continue
            odd, other = by_word[rare][0], by_word[usual][0]
            if len(by_word[rare]) == 1 and not _are_told_apart(table, odd, by_word[usual]):
                yield Turned(_word(table, odd.at), usual, spans.span(other.run, honorific=True))


def _groups(table: Tokens, spans: NameSpans) -> dict[tuple[int, tuple[str, ...]], dict[str, list[_Naming]]]:
    """The names by all words but one, and the place of that one; then by that word."""
    groups: dict[tuple[int, tuple[str, ...]], dict[str, list[_Naming]]] = defaultdict(lambda: defaultdict(list))
    before = -1, ""
    for run in spans:
        parts = run.words
        if run.honorific.lower() in _SAINTS:
            groups[1, ("St",)][parts[0]].append(_Naming(run, run.first))
        if before[0] == run.first - 1 and table.lower[run.first - 1] == "of":
            groups[1, (before[1], "of")][parts[0]].append(_Naming(run, run.first))  # Isle of Lund
        before = (run.last, parts[-1]) if parts[-1].lower() in _sites() else (-1, "")
        at = run.first
        for k, word in enumerate(parts if 2 <= len(parts) <= _LONGEST else ()):
            rest = parts[:k] + parts[k + 1 :]
            if _holds(table, rest) or (k == len(parts) - 1 and word.lower() in _clubs()):
                groups[k, rest][word].append(_Naming(run, at))
            at += 1 + 2 * word.count("-")
    return groups


def _holds(table: Tokens, rest: tuple[str, ...]) -> bool:
    """Whether the rest of a name tells that it is that of a body or a place."""
    bodies, sites = organisation_words(table.lexicon), _sites()
    return any(word.lower() in bodies or word.lower() in sites for word in rest)


def _clubs() -> frozenset[str]:
    """What clubs are called after the name of their town."""
    return words("body-heads", "club")


def _sites() -> frozenset[str]:
    """What houses, schools, streets and other places are called."""
    return words("body-heads", "site")


_TWO_CLUBS = frozenset("manchester sheffield bristol dundee nottingham birmingham leeds hull".split())
"""Towns with two clubs that are known by their second names alone."""


def _are_slips(table: Tokens, one: str, two: str, *, saints: bool) -> bool:
    """Whether two words, of which one at most is a word of the language, are spelt so nearly alike."""
    a, b = one.lower(), two.lower()
    if min(len(a), len(b)) < _LEAST or not (a.isalpha() and b.isalpha()) or a[0] != b[0]:
        return False
    if (a.startswith(b) or b.startswith(a)) and not (saints and "s" not in (a[-1], b[-1])):
        return False
    known = place_words(table.lexicon) | affiliations(table.lexicon)
    if (_is_word(table, a) and _is_word(table, b)) or a in known or b in known:
        return False
    return _are_near(a, b, _BEGINNING)


def _are_near(a: str, b: str, beginning: int) -> bool:
    """Whether two words differ in one letter, or begin alike and have most letters in common."""
    if near(a, b):
        return True
    if a[:beginning] != b[:beginning]:
        return False
    from rapidfuzz.distance import OSA, Indel  # few stories have such names, and to import it takes long

    return OSA.distance(a, b, score_cutoff=_SLIPS) <= _SLIPS and Indel.normalized_similarity(a, b) >= _ALIKE


def _is_word(table: Tokens, word: str) -> bool:
    """Whether a word, lower case, is one of the language, of places, peoples or dates."""
    lexicon = table.lexicon
    known = word in place_words(lexicon) or word in affiliations(lexicon) or word in CALENDAR
    return known or bool(possible_tags(word))


def _are_told_apart(table: Tokens, odd: _Naming, others: list[_Naming]) -> bool:
    """Whether a sentence has both names, and so knows two."""
    sentence = table.sentence_of(odd.at)
    return any(table.sentence_of(naming.at) == sentence for naming in others)


def _word(table: Tokens, at: int) -> Span:
    """Where a word of a name stands, with what hyphens join to it."""
    last = at + 1
    while last + 1 < len(table) and table.text[last] == "-" and table.adjacent(last - 1) and table.adjacent(last):
        last += 2
    return table.span(at, last)


def _of_one_word(table: Tokens, spans: NameSpans) -> Iterator[Turned]:
    """Names that open with, or are, words that differ in one letter, of which neither is any other word."""
    places: dict[str, list[NameSpan]] = defaultdict(list)
    for run in spans:
        word = run.words[0]
        if len(word) >= _LONG and word.isalpha() and word[1:].islower():
            places[word].append(run)
    for pair in near_pairs(places):
        if len(pair[0]) != len(pair[1]) or any(_may_be_known(table, word) for word in pair):
            continue
        rare, usual = sorted(pair, key=lambda word: (len(places[word]), -places[word][0].first))
        odd = places[rare][0]
        if len(spans.by_word[rare]) > 1 or len(odd.words) > 1 or odd.heading:
            continue
        if not _are_told_apart(table, _Naming(odd, odd.first), [_Naming(n, n.first) for n in places[usual]]):
            yield Turned(spans.span(odd), usual, _word(table, places[usual][0].first))


def _may_be_known(table: Tokens, word: str) -> bool:
    """Whether a word is one of the language or a first name, or stands in small letters too."""
    lower = word.lower()
    small = any(table.text[k][0].islower() for k in table.index[lower])
    return small or plain(word) in name_sexes(SHIPPED) or _is_word(table, lower)


def _in_the_plural(table: Tokens, spans: NameSpans) -> Iterator[Turned]:
    """Names of several words of which the last has got an s once, or lost it: “Northern Lanterns would run”."""
    for text, runs in spans.by_text.items():
        usual = spans.by_text.get(f"{text}s", ()) if len(runs[0].words) > 1 else ()
        if not usual or text[-1] == "s" or (len(runs) > 1 and len(usual) > 1):
            continue
        rare, others = (runs, usual) if (len(runs), -runs[0].first) < (len(usual), -usual[0].first) else (usual, runs)
        odd = rare[0]
        known = affiliations(table.lexicon) | place_words(table.lexicon)
        if not known.isdisjoint(word.lower() for word in runs[0].words) or text.endswith(_PEOPLES):
            continue  # African Americans
        if odd.heading or any(_is_led(table, run) for run in (*runs, *usual)):
            continue
        if not _are_told_apart(table, _Naming(odd, odd.first), [_Naming(n, n.first) for n in others]):
            yield Turned(spans.span(odd), others[0].text, spans.span(others[0]))


def _is_led(table: Tokens, run: NameSpan) -> bool:
    """Whether a small word or a number makes a common noun of a name, or an s its owner: “the Prime Ministers”."""
    before = table.lower[run.start - 1] if run.start > table.sentence_start(run.first) else ""
    after = table.text[run.last] if run.last < len(table) else ""
    return before in _LEADERS or before[:1].isdigit() or after in ("'", "’") or after[:1].isupper()


def _called_after_somebody(document: Document, table: Tokens, spans: NameSpans) -> Iterator[Turned]:
    """Rooms, cups and the like called after somebody of the story, whose name they have in another spelling."""
    surnames = {p.words[-1]: p.mentions[0] for p in people(document) if len(p.words) > 1 and len(p.words[-1]) >= _LEAST}
    if not surnames:
        return
    for run in spans:
        word = run.words[0]
        if len(run.words) != 2 or word in surnames or len(word) < _LEAST or run.heading or word.isupper():
            continue
        last = run.words[1].lower()
        if not (last in _sites() or last in _HONOURS) or len(spans.by_word[word]) > 1 or _is_word(table, word.lower()):
            continue
        usual = next((name for name in surnames if near(word.lower(), name.lower()) and name[0] == word[0]), None)
        if usual is not None and f"{word}s" != usual and f"{usual}s" != word:
            yield Turned(_word(table, run.first), usual, surnames[usual].span)
