"""In which number a story speaks of its bodies by pronouns: the board ... it, the club, who ..., their."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newslint.language.syntax.agreement import names_a_body
from newslint.language.syntax.subjects import subject_around
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.name_words import person_nouns
from newslint.lexicon.place_names import place_words
from newslint.story.body_numbers import MANY_OF_THEM, body_uses
from newslint.story.name_spans import headings
from newslint.story.people import bearers
from newslint.story.person_mentions import person_mentions
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_ONE, _MANY = frozenset({"it", "its"}), frozenset({"they", "their"})
_NAMES = frozenset({"NNP", "NNPS"})
_EMPTY = frozenset(
    "seem appear happen matter turn sound feel be follow transpire remain rain snow take cost mean help emerge".split()
)
"""Verbs with an “it” that may stand for nothing, or for all that was said."""
_SEVERAL = frozenset(
    "they them their we us our both who people police everyone everybody anyone anybody staff others some many most few"
    " those these each couple pair".split()
)
_HOMES = frozenset({"family", "group", "list", "establishment", "household", "party", "race", "nation"})
"""What is many in most houses, or something else as well."""
_VERBS = frozenset({"VBZ", "VBP", "VBD", "MD"})
_UNITS = frozenset("years months weeks days hours minutes seconds percent times points goals votes miles".split())


class BodyWord(NamedTuple):
    """A verb or a pronoun that shows whether a body is one or many."""

    token: int
    head: int
    """The last word of the body that is meant."""
    plural: bool
    pronoun: bool
    key: str


@annotation
def body_words(document: Document) -> tuple[BodyWord, ...]:
    """The verbs and pronouns that show the number of a body, in order; none where no pronoun does."""
    view = syntax(document)
    told = tuple(_pronouns(view))
    if not told:
        return ()
    verbs = tuple(BodyWord(use.verb, use.head, use.plural, False, use.key) for use in body_uses(document))
    whole = _whole_names(document)
    joined = (word._replace(key=whole.get(word.key, word.key)) for word in (*told, *verbs))
    return tuple(sorted(joined, key=lambda word: word.token))


def _whole_names(document: Document) -> dict[str, str]:
    """By each word of a name of several words its last one: “westport” and “athletic” of Westport Athletic."""
    found: dict[str, set[str]] = {}
    for mention in person_mentions(document):
        words = [word.lower() for word in mention.name_span.words]
        if len(words) == 2 and mention.first not in bearers(document):
            for word in words:
                found.setdefault(word, set()).add(words[-1])
    return {word: next(iter(last)) for word, last in found.items() if len(last) == 1}


def _pronouns(view: SyntaxView) -> Iterator[BodyWord]:
    """The pronouns whose clause, or the one around it, has a body as its subject, and nothing else to stand for."""
    heading, quotes = headings(view.document), view.document.quotes
    found = view.tokens.where(*_ONE, *_MANY)
    for sentence, places in groupby(found, view.tokens.sentence_of):
        if sentence in heading:
            continue
        for k in places:
            if quotes.touches(view.tokens.span(k)):
                continue
            plural = view.lower[k] in _MANY
            opens = k == view.sentence_start(k) and view.lower[k] in {"it", "they"}
            if not _may_stand(view, k):
                continue
            head = (-1 if _many_before(view, k) else _topic(view, k)) if opens else _subject(view, k)
            key = _key(view, head) if head >= 0 and not _is_team(view, head) else ""
            if key and not _another(view, head, k, plural=plural):
                yield BodyWord(k, head, plural, True, key)
    yield from _asides(view)


def _asides(view: SyntaxView) -> Iterator[BodyWord]:
    """Each “who” right behind a body."""
    heading, quotes = headings(view.document), view.document.quotes
    for k in view.tokens.where("who"):
        head = k - 2 if view.previous_word(k) == "," else k - 1
        if head < 0 or view.tag[head] not in _NAMES or quotes.touches(view.tokens.span(k)):
            continue
        if view.lower[head - 1] in {"of", "at", "from", "for", "with"}:
            continue  # "Ida Lund of BT, who"
        if view.next_tag(k) in _VERBS and view.tokens.sentence_of(k) not in heading and _key(view, head):
            yield BodyWord(k, head, True, True, _key(view, head))


def _is_team(view: SyntaxView, head: int) -> bool:
    """Whether a body is a team, which is “it” here and “they” there in every paper."""
    return view.lower[head] in _TEAMS or view.lower[head - 1] in _TEAMS


_TEAMS = frozenset({"team", "squad", "side", "crew", "band", "group", "duo", "trio"})


def _many_before(view: SyntaxView, k: int) -> bool:
    """Whether the sentence before one tells of several things or people, which “they” may stand for."""
    sentence = view.tokens.sentence_of(k)
    if not sentence or view.lower[k] != "they":
        return False
    low, high = view.tokens.sentence_bounds(sentence - 1)
    return not {"NNS", "NNPS"}.isdisjoint(view.tag[low:high])


def _topic(view: SyntaxView, k: int) -> int:
    """The subject of the sentence before one, in its paragraph, for “it” in any, or -1."""
    table, sentence = view.tokens, view.tokens.sentence_of(k)
    if not sentence or sentence - 1 in headings(view.document):
        return -1
    if table.paragraph[sentence - 1] != table.paragraph[sentence] and view.lower[k] != "it":
        return -1
    low, high = table.sentence_bounds(sentence - 1)
    root = next((j for j in range(low, high) if view.head[j] < 0), -1)
    subject = view.tree.subject_of(root) if root >= 0 else -1
    return subject if subject >= low else -1


def _may_stand(view: SyntaxView, k: int) -> bool:
    """Whether a pronoun stands for something: the owner of something, or the subject of what somebody does."""
    if view.lower[k] in {"its", "their"}:
        return view.relation[k] == "nmod:poss"
    verb = view.head[k]
    if verb < 0 or view.relation[k] != "nsubj" or (view.lower[k] == "it" and not view.tag[verb].startswith("VB")):
        return False
    plain = lemmas(view.lower[verb])
    opens, plural = k == view.sentence_start(k), view.lower[k] == "they"
    if not opens and view.relation[verb] not in ({"ccomp", "advcl", "acl:relcl"} if plural else {"ccomp"}):
        return False
    return plural or (view.lower[verb] not in BE and _EMPTY.isdisjoint(plain))


def _subject(view: SyntaxView, k: int) -> int:
    """The subject of the nearest clause around a word that has one before it, or -1; what “which” stands for."""
    subject = subject_around(view, k)
    if subject < 0 or view.tag[subject] not in {"WDT", "WP"}:
        return subject
    noun = view.head[view.head[subject]] if view.head[subject] >= 0 else -1
    near = noun in {subject - 1, subject - 2}
    return noun if near else -1


def _key(view: SyntaxView, head: int) -> str:
    """The noun for a body, or the last word of the name of what is no person and no place; nothing elsewhere."""
    if view.next_word(head) == "&" and view.next_tag(head + 1) in _NAMES:
        head += 2
    word, tag = view.lower[head], view.tag[head]
    if tag == "NN" and _is_name(view, head):
        return word
    if tag == "NN":
        return word if names_a_body(view, head) and word not in _SEVERAL | MANY_OF_THEM | _HOMES else ""
    named = tag in _NAMES and head not in bearers(view.document) and word not in CALENDAR
    return word if named and word not in place_words(view.tokens.lexicon) else ""


def _is_name(view: SyntaxView, head: int) -> bool:
    """Whether a word that opens a sentence with a capital has one within a sentence as well: “Transit said”."""
    if head != view.sentence_start(head) or view.text[head].islower():
        return False
    others = view.tokens.index.get(view.lower[head], ())
    return any(k != view.sentence_start(k) and view.tag[k] in _NAMES for k in others)


def _aside(view: SyntaxView, head: int) -> range:
    """The clause with “which” or “who” between commas right behind a body."""
    if view.lower[head + 1 : head + 2] != [","] or view.lower[head + 2 : head + 3] not in (["which"], ["who"]):
        return range(0)
    end = view.sentence_end(head)
    close = next((j for j in range(head + 3, end) if view.lower[j] == ","), -1)
    return range(head + 1, close) if close > 0 else range(0)


def _another(view: SyntaxView, head: int, k: int, *, plural: bool) -> bool:
    """Whether a pronoun may stand for anything between its sentence’s start and itself but the body."""
    nouns, low = person_nouns(view.tokens.lexicon), view.sentence_start(min(k, head))
    aside = _aside(view, head)
    if "and" in view.lower[low:head] and any(view.relation[j] == "conj" for j in view.tree.children(head)):
        return True
    for j in range(low, k):
        if j in aside or j == head or (j == head + 2 and view.next_word(head) == "&"):
            continue
        word, tag = view.lower[j], view.tag[j]
        if plural:
            if word in _SEVERAL and not (word == "who" and j in {head + 1, head + 2}):
                return True
            if tag in {"NNS", "NNPS"} and word not in _UNITS and (j > head or nouns.get(word.removesuffix("s"))):
                return True
            if word == "and" and (view.tag[j + 1] in _NAMES or view.tag[j + 1] == "DT"):
                return True
        elif j > head and _may_be_it(view, j, k):
            return True
    return False


def _may_be_it(view: SyntaxView, j: int, k: int) -> bool:
    """Whether a word may be what “it” or “its” stands for: for the subject of a clause, a body alone."""
    if view.tag[j] not in {"NN", "NNP"} or view.relation[j] in {"compound", "flat"} or view.lower[j] in CALENDAR:
        return False
    return view.lower[k] == "its" or view.tag[j] == "NNP" or names_a_body(view, j)
