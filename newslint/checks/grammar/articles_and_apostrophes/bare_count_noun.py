"""One thing or person that is counted, without an article: "Company said it would", "he was hit by lorry"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.articles_and_apostrophes._bare_by_count import bare_by_count
from newslint.checks.grammar.articles_and_apostrophes._bare_in_frames import bare_in_frames
from newslint.checks.grammar.articles_and_apostrophes._bare_role import bare_roles
from newslint.checks.grammar.articles_and_apostrophes._described_noun import described_nouns
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.indefinite_article import indefinite_article
from newslint.language.words.morphology import frequency, plural, possible_tags
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.article_nouns import nouns_with
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.governors import bare_behind, words_of
from newslint.text import Document

_TOUCHED = (Kind.PERSON, Kind.VEHICLE, Kind.BODY)
_SURE = 0.9
_OFTEN = 0.5
"""By how much the plural of what is counted may be rarer than the singular, as a power of ten."""
_GROUPS = frozenset("company firm bank factory ministry shop village club newspaper airline hotel university".split())
"""Bodies and houses that stand without an article in headlines alone."""
_SET = frozenset(
    """head hand heart face foot eye ear mouth mind lip chin nose neck arm leg voice blood skin hair bone back knee
    mum dad mom mother father grandma grandpa granny god man mankind captain king queen president prince princess
    coach police boss chef nurse doctor professor sir madam lady baby boy girl anyone someone everyone nobody everybody
    somebody anybody person who bus train car plane boat ship ferry taxi tram bike bicycle truck van rail jet ambulance
    helicopter coach canoe kayak goalkeeper striker midfielder winger defender target flesh muscle brain womb tongue
    stomach shoulder breast body tissue pole bar court base
    right push approach sperm egg vote election office power quarter third half editor author judge leader winner
    runner""".split()
)
"""Words that stand so in set phrases, and offices."""
_DOING = ("VBD", "VBZ")
_CLOSES = ("IN", ".", ",", "WRB", "WDT", "WP")


_BEING = BE | {"became", "becomes", "remained", "remains", "includes", "included"}
_LEADS = frozenset({"by", "with", "near", "into", "from"})


_WHILE = frozenset({"while", "when", "once", "though", "although", "if"})


class BareCountNoun(Rule):
    """``Company said it would``."""

    meta = Meta(
        code="GRM186",
        name="bare-count-noun",
        summary="A singular noun for what is counted stands without an article.",
        why="One company among many is a company, and one that is known is the company.",
        severity=Severity.ERROR,
        scope="sentence",
        doubt=15,
        source="Swan, Practical English Usage, 4th edition: articles",
        bad=(
            "[[Company]] said it would appeal.",
            "The minister met [[farmer]] in the village.",
            "Mr Danso has run [[small bakery]] since 2004.",
            "The fire was put out, and [[spokeswoman]] for the port said nobody was hurt.",
            "The driver, [[45-year-old father]] of three, was unhurt.",
            "The firm had twice sought [[extension]] of the deadline.",
            "After the crash, [[driver]] of the van was flown to hospital.",
            "After [[ten-day trial]] in Leeds, the men were freed.",
            "Mbeki, [[retired teacher]] from Durban, said she had waited.",
            "The board has opened [[investigation]] into the sale of the site.",
            "Staff will get [[extra day]] off in May.",
            "Rescuers found him in [[narrow cave]] on Saturday.",
            "It sailed with 212 passengers and [[crew]] of 14.",
        ),
        good=(
            "The company said it would appeal, and a farmer met the minister.",
            "After a ten-day trial the men were freed; Lund, captain of the team, said the size of it mattered.",
            "Police said that he came by bus, hand on heart.",
            "They halted deployment of the missiles on condition of anonymity, and the most wanted list grew.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each singular noun that opens a sentence, or stands right behind a verb."""
        view, found = syntax(document), tags(document)
        bare = found.mask("NN")
        bare[1:] &= found.mask(*_DOING, "IN")[:-1]
        bare[:-1] &= found.mask(*_CLOSES)[1:]
        behind = bare.nonzero()[0].tolist()
        first = [k for k in view.tokens.where(*(_GROUPS & view.tokens.index.keys())) if k == view.sentence_start(k)]
        told: set[int] = set()
        for noun in sorted({*behind, *first}):
            word = view.lower[noun]
            if word in _SET or not (
                _is_counted(word) or _is_one_of_many(word, behind_verb=view.tag[noun - 1] == "VBD")
            ):
                continue
            if _stands_bare(view, noun):
                told.add(noun)
                yield self.found(view.tokens.span(noun), f"Which one? Write “the {word}”, or “a … {word}”.")
        for bare_phrase, choice in (
            (bare_roles, ""),
            (described_nouns, ", or “the …”"),
            (_by_count, ""),
            (bare_in_frames, ""),
        ):
            for start, head in bare_phrase(view):
                if head in told or _stands_so(view, start, head):
                    continue
                told.add(head)
                span = view.tokens.span(start, head + 1)
                use = _with_article(view, start, head, known=bare_phrase is _by_count)
                fix = Fix.swap(span, use, Safety.UNSAFE)
                yield self.found(span, f"An article is missing: write “{use}”{choice}.", fixes=(fix,))


def _stands_so(view: SyntaxView, start: int, head: int) -> bool:
    """Whether a noun stands without an article in a frame: fell head first, while secretary, her failed bid."""
    if view.next_word(head) == "first" or view.previous_word(start) in _WHILE:
        return True
    lead = start - 1
    before = view.tag[lead - 1] if lead > view.sentence_start(start) else ""
    described = view.tag[lead] in {"VBN", "VBD", "VBG"} and before in {"DT", "PRP$", "POS"}
    return described or (view.tag[lead] == "VBG" and before in {"NN", "NNS"}) or view.lower[lead - 1] == "%"


def _with_article(view: SyntaxView, start: int, head: int, *, known: bool) -> str:
    """A phrase with its article: "the" for what is known by what follows, as counts tell, or else "a"."""
    opens = start == view.sentence_start(start)
    phrase = view.document[view.tokens.span(start, head + 1)]
    phrase = phrase[0].lower() + phrase[1:] if opens else phrase
    the = known and view.lower[head] not in nouns_with("often-a")
    use = f"{'the' if the else indefinite_article(phrase) or 'a'} {phrase}"
    return use[0].upper() + use[1:] if opens else use


def _by_count(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """Nouns that hardly ever stand so."""
    yield from bare_by_count(view.document)


def _is_counted(word: str) -> bool:
    """Whether a noun seldom stands without an article, or means a body or a house."""
    return word in _GROUPS or word in words_of("counted")


def _is_one_of_many(word: str, *, behind_verb: bool) -> bool:
    """Whether a noun means a person, a vehicle, or behind a verb a thing of which there are mostly several."""
    if is_surely(word, *_TOUCHED, least=_SURE):
        return True
    things = is_surely(word, Kind.THING, Kind.VEHICLE, least=_SURE)
    return behind_verb and things and frequency(plural(word)) > frequency(word) - _OFTEN


def _stands_bare(view: SyntaxView, noun: int) -> bool:
    """Whether a noun opens its sentence before its verb, or stands alone behind a verb or a preposition."""
    first, last = view.sentence_start(noun), view.sentence_end(noun)
    if view.text[last - 1] != "." or noun + 2 >= last:
        return False
    if noun == first:
        return view.tag[noun + 1] in FINITE and view.text[noun][1:].islower()
    before, after = view.lower[noun - 1], view.next_word(noun)
    if view.lower[noun] in (*view.lower[max(first, noun - 2) : noun], *view.lower[noun + 1 : noun + 3]):
        return False  # "story by story"
    if before in HAVE and "VBN" in possible_tags(view.lower[noun]):
        return False  # "five firms had bid for it"
    if after == "of" or before.startswith("'"):
        return False  # "ran chain of shops", "published it's report": other rules know better
    if view.tag[noun - 1] == "IN":
        if before not in _LEADS or after == "," or (before == "from" and "to" in view.lower[noun : noun + 4]):
            return False  # "from hero to villain"
        if before == "by" and (view.previous_tag(noun - 1) != "VBN" or view.lower[noun] == "letter"):
            return False  # "comes by barge"
    elif before in _BEING or after == ",":
        return False  # "was mayor": an office
    return before not in bare_behind(view.lower[noun]) and view.certainly_singular(noun)
