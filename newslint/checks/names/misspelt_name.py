"""One name in two spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from newslint.checks.names._bodies_alike import bodies_alike
from newslint.checks.names._lineups import in_lineup
from newslint.checks.names._near import LEAST, far_pairs, half_pairs, near_pairs
from newslint.checks.names._other_given import other_names
from newslint.checks.names._other_surnames import other_spellings
from newslint.checks.names._sounding_alike import sounding_alike
from newslint.checks.names._turned_halves import halves, turned_halves
from newslint.checks.names._turned_letters import turned
from newslint.checks.names._two_spellings import (
    Form,
    is_cut_or_doubled,
    is_ending,
    is_pronounced,
    is_sure,
    is_word_lore,
    may_be_one,
    weight,
)
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.lists import Lexicon, derived
from newslint.lexicon.name_words import given_names, organisation_words
from newslint.lexicon.place_names import affiliations, place_words
from newslint.story.name_spans import name_spans
from newslint.story.people import people
from newslint.story.person_mentions import PersonMention, person_mentions
from newslint.text import Document, Span

_UNHEARD = str.maketrans("", "", "aeiouyh")
_INSIDE = str.maketrans("", "", "-'’")
_APOSTROPHES = str.maketrans("’‘`", "'''")
_MANY = 8
"""So many first names before one last name are compared by sound."""
_SOUNDS = (
    *(("geo", "je"), ("ph", "f"), ("v", "f"), ("ch", "k"), ("ck", "k"), ("c", "k"), ("oh", "o"), ("ah", "a")),
    *(("y", "i"), ("ei", "i"), ("ie", "i"), ("th", "t"), ("w", "u"), ("au", "o")),
)


class MisspeltName(Rule):
    """``Takaichi ... Takachi``."""

    meta = Meta(
        code="NAM101",
        name="misspelt-name",
        summary="A name is spelt in two ways.",
        why="A misspelt name is the error that readers forgive least; no dictionary sees it, the story itself does.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "Ida Lund came with her husband, Neil. “It was strong,” said [[Niel]], who drove the van.",
            Example(
                "Ida Lundqvist opened the pier. Lundqvist said it was strong. Guests asked [[Lundqist]] to sing.",
                fixed="Ida Lundqvist opened the pier. Lundqvist said it was strong. Guests asked Lundqvist to sing.",
            ),
            "Catherine Lund opened the pier. [[Katherine]] Lund said it was strong, and Catherine Lund sang.",
            "Ida Quill-Orr opened the pier. Guests asked Ms [[Quill-Ormond]] to sing.",
            "Ida Quill-Orr opened the pier. Guests asked Ms [[Orr-Quill]] to sing.",
            "Ida Quill-Orr opened the pier. Guests asked Ms [[Orr]] to sing.",
            "Pupils of St Brigid’s School opened the pier. Guests asked those of St [[Bridget]]’s to sing.",
            "Fans of Oldbury Athletic opened the pier. Guests asked the manager of Oldbury [[Albion]] to sing.",
            "Gareth Lund opened the pier. Guests were late. [[Geraint]] Lund sang.",
            "Graeme Lund opened the pier. [[Graham]] Lund said it was strong, and Graeme Lund sang.",
            "Ida Nandakumar opened the pier. Guests asked Ms [[Nandakamur]] to sing.",
            "Alan Lundgren opened the pier. Alan [[Lindgran]] sang.",
            "Ida Quillerick opened the pier. Guests thanked Ms [[Quilwick]].",
            "Chiparo Lund opened the pier. Chiparo sang. Guests thanked [[Chipparo]].",
            "Ida Wadekar opened the pier. It is strong. [[Vadekar]] said so.",
            "Ida Lund opened the pier for Karl Quilley. Guests thanked Mr [[Quillwood]].",
            "Viktor Lund opened the pier. [[Victor]] Lund said it was strong, and Viktor Lund sang.",
        ),
        good=(
            "Ida Lund came with her brothers, Neil and Niel. “It was strong,” said Niel, who drove the van.",
            "Ida Lundqvist opened the pier. Lundqvist said it was strong. Guests asked Karl Lundkvist to sing.",
            "Ida Quill-Orr opened the pier. Guests asked Karl Quill-Ormond to sing.",
            "Fans of Oldbury Athletic and Oldbury Albion opened the pier. Oldbury Albion sang.",
            "Gareth Lund opened the pier. Guests were late. His brother, Geraint Lund, sang.",
            "Karen Lund opened the pier. Corinne Lund said it was strong, and Karen Lund sang.",
            "Ida Bergen opened the pier. Bergen said it was strong. Guests asked the Bergens to sing.",
            "Ida Dawson opened the pier. Dawson sang. Leigh: Berg, Lund, Dowson, Hale, Quill, Orr.",
            "Flights to Iran and Iraq were full. Airlines said Iran was a busy market, and Iran thanked them.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the odd spellings, but in rows of names."""
        return (finding for finding in self._odd(document) if not in_lineup(document, finding.span))

    def _odd(self, document: Document) -> Iterator[Finding]:
        """Compare last names that differ in one letter, and first names before the same last name."""
        forms: dict[str, Form] = defaultdict(Form)
        firsts: dict[str, dict[str, list[PersonMention]]] = defaultdict(lambda: defaultdict(list))
        table = tokens(document)
        for mention in person_mentions(document):
            if _goes_on(table, mention):
                continue
            form = forms[mention.words[-1]]
            form.namings.append(mention)
            if len(mention.words) > 1:
                form.given.add(mention.words[-2])
                firsts[mention.words[-1]][mention.words[0]].append(mention)
        told = [*self._last_names(document, table, forms), *self._first_names(document, table, firsts)]
        yield from told
        reversed_ = list(turned(document))
        seen_at: set[int] = set()
        for odd in (
            *reversed_,
            *turned_halves(document),
            *halves(document),
            *other_spellings(document),
            *sounding_alike(document),
            *bodies_alike(document),
            *other_names(document),
        ):
            if odd.span.start not in seen_at and not any(finding.span.overlaps(odd.span) for finding in told):
                seen_at.add(odd.span.start)
                seen = (
                    "Two letters are the other way round."
                    if odd in reversed_
                    else f"The story has “{odd.usual}” above."
                )
                message = f"“{document[odd.span]}” or “{odd.usual}”? {seen}"
                fix = Fix.swap(odd.span, odd.usual, Safety.DISPLAY)
                yield self.found(odd.span, message, fixes=(fix,), related=(Related(odd.where, f"“{odd.usual}” here."),))

    def _last_names(self, document: Document, table: Tokens, forms: dict[str, Form]) -> Iterator[Finding]:
        """Findings for last names."""
        elsewhere = name_spans(document).by_word
        common = _common(table)
        surnames = {person.words[-1] for person in people(document) if len(person.words) > 1}
        names = [word for word in forms if _may_be_name(table.lexicon, word)]
        far, halves = set(far_pairs(names)), set(half_pairs(names))
        for pair in (*near_pairs(names), *sorted(far | halves)):
            if _differ_in_print(*pair):
                continue
            rare, usual = sorted(pair, key=lambda word: (weight(forms[word], word in surnames), word))
            one, two = forms[rare], forms[usual]
            if (
                (is_ending(rare, usual) and not (usual in surnames and is_cut_or_doubled(table, one, rare, usual)))
                or any(map(common, pair))
                or len(elsewhere.get(rare, ())) > len(one.namings)
                or is_pronounced(table, one)
                or is_word_lore(table, one, two)
                or not may_be_one(table.lexicon, one, two, rare, usual, surnames)
                or (pair in far and not is_sure(one, two, rare, usual, surnames))
                or (pair in halves and (one.given or usual not in surnames or len(one.namings) > 1))
            ):
                continue
            for mention in one.namings:
                span = table.span(mention.last - 1 - 2 * rare.count("-"), mention.last)
                yield self._finding(document, span, usual, two.namings, table)

    def _first_names(
        self, document: Document, table: Tokens, firsts: dict[str, dict[str, list[PersonMention]]]
    ) -> Iterator[Finding]:
        """Findings for first names before one last name."""
        sexes, no_names, common = given_names(table.lexicon), _no_names(table.lexicon), _common(table)
        for last, by_first in firsts.items():
            if len(by_first) < 2 or last.lower() in no_names:
                continue
            for pair in _alike(word for word in by_first if _is_first_name(table.lexicon, word)):
                rare, usual = sorted(pair, key=lambda word: (len(by_first[word]), -by_first[word][0].first))
                if len(by_first[rare]) > 1 or {sexes.get(rare), sexes.get(usual)} == {"m", "f"}:
                    continue
                if is_ending(rare, usual) or any(map(common, pair)) or _differ_in_print(rare, usual):
                    continue
                mention = by_first[rare][0]
                span = table.span(mention.first, mention.first + 1 + 2 * rare.count("-"))
                yield self._finding(document, span, usual, by_first[usual], table)

    def _finding(
        self, document: Document, span: Span, usual: str, places: list[PersonMention], table: Tokens
    ) -> Finding:
        """Ask which spelling is right; the other place is shown."""
        other = next((n for n in places if not n.name_span.heading), places[0])
        where = table.span(other.first, other.name_span.last)
        found = document[span]
        times = "once" if len(places) == 1 else f"{len(places)} times"
        message = f"“{found}” or “{usual}”? The story has “{usual}” {times}."
        fix = Fix.swap(span, usual, Safety.DISPLAY)
        return self.found(span, message, fixes=(fix,), related=(Related(where, f"“{document[where]}” here."),))


def _goes_on(table: Tokens, mention: PersonMention) -> bool:
    """Whether a name is the first half of a longer word: ``Jong-suk``, ``Chang’e``."""
    k = mention.last
    return k < len(table) and table.lower[k] in ("-", "’", "'") and table.adjacent(k - 1) and table.adjacent(k)


def _differ_in_print(one: str, two: str) -> bool:
    """Whether two spellings differ in their apostrophe alone: O'Hara, O’Hara."""
    return one.translate(_APOSTROPHES) == two.translate(_APOSTROPHES)


def _alike(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of first names that differ in one letter, or are said alike: ``Catherine``, ``Katherine``."""
    known = sorted(set(words))
    near = list(near_pairs(known))
    yield from near
    for k, one in enumerate(known[:_MANY]):
        for two in known[k + 1 : _MANY]:
            if (_said(one) == _said(two) or _is_near_in_sound(one, two)) and (one, two) not in near:
                yield one, two


def _is_near_in_sound(one: str, two: str) -> bool:
    """Whether two longer names begin alike and have the same consonants: ``Graeme``, ``Graham``."""
    first, second = one.lower(), two.lower()
    if min(len(first), len(second)) <= LEAST or first[:3] != second[:3]:
        return False
    return first.translate(_UNHEARD) == second.translate(_UNHEARD)


def _said(name: str) -> str:
    """A first name as it sounds, roughly: what is written in two ways in names of one sound is one."""
    sound = name.lower()
    for written, heard in _SOUNDS:
        sound = sound.replace(written, heard)
    return "".join(letter for k, letter in enumerate(sound) if sound[k - 1 : k] != letter)


def _is_first_name(lexicon: Lexicon, word: str) -> bool:
    """Whether a word can be a first name; those of three letters, too."""
    return _may_be_name(lexicon, word) or (len(word) == LEAST - 1 and word.isalpha() and not word.isupper())


@derived
def _no_names(lexicon: Lexicon) -> frozenset[str]:
    """Words that are no last names, lower case: of organisations, places and dates."""
    return organisation_words(lexicon) | place_words(lexicon) | CALENDAR


def _may_be_name(lexicon: Lexicon, word: str) -> bool:
    """Whether a word can be somebody's name, as far as its letters tell."""
    lower = word.lower()
    return (
        len(word) >= LEAST
        and not word.isupper()
        and word.translate(_INSIDE).isalpha()
        and lower not in _no_names(lexicon)
        and lower not in affiliations(lexicon)
    )


def _common(table: Tokens) -> Callable[[str], bool]:
    """A test whether the story has a word in small letters too; it looks at the places of each word once."""
    return cache(lambda word: any(table.text[k].islower() for k in table.index.get(word.lower(), ())))
