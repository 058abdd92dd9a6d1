"""``a talks``, ``every years``, ``another ways``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._possessors import WITHOUT_S
from newslint.engine.finding import Edit, Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_noun, is_verb, possible_tags, singular
from newslint.text import Document, Span
from newslint.text.characters import apostrophe

_ARTICLES = frozenset({"a", "an"})
_EACH = frozenset({"each", "every", "another", "either", "neither"})
_INSIDE = NOUNS | {"JJ", "VBN", "VBG", "HYPH"}
_FINITE_OR_MARK = FINITE | {".", ",", ":"}
_HEAPS = frozenset("lots hundreds thousands millions billions dozens scores loads tons".split())
_ONE_THING = frozenset("blues doubles singles damages heads remains commons ratings jobs thumbs hits".split())
"""Plurals that name one thing after an article: a blues, a doubles, a damages claim."""
_ADVERBIAL = frozenset("time day night week month year way result rule moment minute second series whole".split())
"""Nouns that close a phrase of time or manner before a bare plural: each time investors sell."""
_COMPARING = frozenset({"fewer", "more"})
_LIKELY, _LIKELY_ALONE = 0.15, 0.1
"""How likely, 0 to 1, the detector of slips must find the singular: a second, independent opinion."""
_SHOPS = frozenset(
    "jewellers jewelers barbers butchers bakers newsagents greengrocers chemists hairdressers florists grocers "
    "opticians tailors fishmongers stationers ironmongers bookmakers pawnbrokers tobacconists".split()
)
"""Traders whose shop goes by their name, with an apostrophe."""
_BETWEEN = frozenset(
    "few couple many dozen hundred thousand million billion further additional mere half other more".split()
)


class OneWithPlural(Rule):
    """A plural noun after a word that means one."""

    meta = Meta(
        code="GRM303",
        name="one-with-plural",
        summary="“A”, “each”, “every”, “another” and “either” go with a singular noun.",
        why="These words speak of one thing, so a plural after them is what is left of another version.",
        severity=Severity.ERROR,
        doubt=5,
        fix_doubt=30,
        scope="sentence",
        bad=(
            "The two sides held [[a talks]] on Monday.",
            "The fair is held [[every summers]].",
            "Police found [[another rusty knives]] in the shed.",
            Example("They robbed [[a jewellers]] in May.", fixed="They robbed a jeweller's in May."),
        ),
        good=(
            "The hospital saw a third fewer patients in May, and a quarter more visits.",
            "The two sides held talks on Monday.",
            "The fair is held every two summers.",
            "A few summers ago police found another 20 knives.",
            "A series of farmers markets opened, and a sports club closed.",
            "Each costs about as much as a goods train.",
            "There is a good chance things will improve, and it has a look buyers love.",
            "A regular stands at the bar. An original hangs on the wall.",
            "A radical stands where a moderate once stood.",
            "It was a greatest hits of excuses, and she gave a thumbs up.",
            "There is a simple reason content creators like it, and they were each fined tens of thousands.",
        ),
    )
    triggers = _ARTICLES | _EACH

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the head of each phrase that such a word opens."""
        view = syntax(document)
        for at in view.tokens.where(*_ARTICLES, *_EACH):
            if view.tag[at] != "DT":
                continue
            group = view.noun_phrase(at)
            if group is None or not view.certainly_plural(group.head):
                continue
            if not _spared(view, at, group.head) and _is_likely(view, at, group.head):
                yield self._finding(view, at, group.head)

    def _finding(self, view: SyntaxView, at: int, head: int) -> Finding:
        """Put the noun in the singular, or (after an article) drop the article."""
        words = view.tokens
        one = singular(view.text[head])
        if view.lower[head] in _SHOPS:
            one += f"{apostrophe(view.document)}s"  # "a jewellers" is a shop
        fixes = [Fix.swap(words.span(head), one)]
        if view.lower[at] in _ARTICLES:
            gap = Span(words.start_of(at), words.start_of(at + 1))
            rest = view.text[at + 1]
            edits = (Edit(gap, ""),)
            if view.text[at][0].isupper() and rest[0].islower():
                edits = (Edit(Span(gap.start, gap.end + 1), rest[0].upper()),)
            fixes.append(Fix(f"Delete “{view.text[at]}”", edits))
        return self.found(
            words.span(at, head + 1),
            f"“{view.text[at]}” goes with a singular: write “{one}”.",
            fixes=tuple(fixes),
        )


_COUNTED_FROM = frozenset({"after", "before", "later", "ago", "earlier"})


def _is_likely(view: SyntaxView, at: int, head: int) -> bool:
    """Whether the detector, too, would rather have a singular; a plural right after the article speaks for itself."""
    alone = head == at + 1 and view.lower[at] in _ARTICLES and view.lower[head] not in _ONE_THING
    return bool(edit_tags(view.document).likely([head], "noun-number", _LIKELY_ALONE if alone else _LIKELY))


def _spared(view: SyntaxView, at: int, head: int) -> bool:
    """Whether the plural is no fault: a figure counts it, it names one thing, or it is not the head after all."""
    if view.lower[head] == "ways" or (head > at + 1 and view.next_word(head) in _COUNTED_FROM):
        return True  # "a ways to go", "released a new tape days after the raid"
    if view.tokens.adjacent(at) or (at > view.sentence_start(at) and view.text[at].isupper()):
        return True  # "A-lists", "triple-A rated companies"
    if any(
        view.tag[k] == "CD" or view.lower[k] in _BETWEEN or view.lower[k].endswith("ing") for k in range(at + 1, head)
    ):
        return True
    if head > at + 1 and (view.lower[at + 1] in _ADVERBIAL or view.lower[at + 2] in _COMPARING):
        return True  # "each time investors sell", "a third fewer patients"
    if view.lower[at] in {"either", "neither"} and {"or", "nor"} & set(view.lower[head + 1 : head + 15]):
        return True
    after = view.next_word(head)
    if (
        view.lower[head] in _HEAPS
        or view.lower[head] in _ONE_THING
        or (after in {"and", "or"} and _joins(view, head + 2))
    ):
        return True
    if after.isalpha() and view.next_tag(head) in {"VB", "VBP", "NN"} and is_noun(after):
        return True  # "a damages claim"
    if view.lower[head] in WITHOUT_S and "NN" in possible_tags(after):
        return True  # "a children home", where an apostrophe is missing
    if _opens_clause(view, at, head):
        return True
    return is_verb(view.lower[head]) and _may_be_verb(view, at, head)


def _opens_clause(view: SyntaxView, at: int, head: int) -> bool:
    """Whether a plural after a noun is the subject of a clause about it: "a good chance things will improve"."""
    if head == at + 1 or view.tag[head - 1] != "NN":
        return False
    verb = view.skip_adverbs(head + 1)
    return verb < view.sentence_end(head) and view.tag[verb] in FINITE and view.tag[verb] != "VBZ"


def _joins(view: SyntaxView, at: int) -> bool:
    """Whether a noun, or what describes one, stands after an "and", so that the phrase goes on."""
    return at < view.sentence_end(at - 1) and view.tag[at] in _INSIDE


def _may_be_verb(view: SyntaxView, at: int, head: int) -> bool:
    """Whether the plural may as well be a verb: "each costs", "a small band plays"."""
    if head > at + 1:
        if view.relation[head] == "root" and head == at + 2 and is_noun(view.lower[head - 1]):
            return True  # "a regular stands at the bar": else there would be no verb
        takes_object = view.next_tag(head) in {"DT", "PRP", "PRP$"}
        return takes_object or view.tag[head - 1] in NOUNS or view.lower[head - 1] in {"second", "third"}
    if view.lower[at] not in {"each", "another", "either", "neither"}:
        return False
    if view.previous_tag(at) in {"IN", "VB", "VBD", "VBZ", "VBP"} or view.next_word(head) == "of":
        return False  # an object: "seized another chances"
    return view.next_tag(head) not in _FINITE_OR_MARK
