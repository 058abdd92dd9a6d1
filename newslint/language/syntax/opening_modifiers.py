"""Phrases at the head of a sentence that belong to its subject: "Searching the store, police", "Unable to swim, he".

The tree says to which verb the participle or adjective belongs, and what the subject of that verb is.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.introduced_subjects import subject_after
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role, share_of
from newslint.language.words.morphology import lemma, lemmas, possible_tags
from newslint.language.words.noun_kinds import DOERS, Kind, is_surely
from newslint.lexicon.lists import rows
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.util.records import NamedTuple

LEADS = frozenset(
    "while when whenever once still now already after before by on upon without despite since though although if "
    "in until unless whilst but and yet".split()
)
"""Words that may stand before a participle at the head of a sentence."""
_OBJECTS = ("obj", "ccomp", "xcomp", "iobj")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "expl"})
_BREAKS = frozenset({":", ";", "“", '"', "``", "–", "—", "(", ")", "?"})
_REACH = 30
"""Tokens in which the comma after the phrase stands."""
_DEEP = 40


class OpeningModifier(NamedTuple):
    """A participle or adjective that opens a sentence, and the subject that it is said of by its place."""

    first: int
    """The token with which the phrase begins, a word like "while" before it included."""
    at: int
    """The participle or adjective: "lost" of "having lost"."""
    word: str
    """Its basic form; nothing for what somebody is, or how old: "as a boy", "aged nine"."""
    role: Role
    """What the subject is to it."""
    comma: int
    """The comma before the subject."""
    start: int
    """The token with which the subject begins."""
    subject: int
    """The head of the subject."""


def opening_modifiers(view: SyntaxView) -> Iterator[OpeningModifier]:
    """All of a document, but those that stand for themselves: "considering the weather", "speaking of which"."""
    for first, last in zip(view.tokens.first.tolist(), view.tokens.last.tolist(), strict=True):
        if "," not in view.lower[first + 1 : min(last, first + _REACH)]:
            continue
        at = _status(view, first, last)
        found = _opened(view, first, at if at >= 0 else _participle(view, first, last), last)
        if found is not None:
            yield found
    for first in view.tokens.where(*_LEADS_INSIDE):
        low, last = view.sentence_start(first), view.sentence_end(first)
        if first - low > 1 and view.text[first - 1] == "," and view.lower[first - 2] in _JOINTS:
            inside = "," in view.lower[first + 1 : min(last, first + _REACH)]
            found = _opened(view, first, _participle(view, first, last), last) if inside else None
            if found is not None:
                yield found


def _opened(view: SyntaxView, first: int, at: int, last: int) -> OpeningModifier | None:
    """The opening whose participle or adjective stands there; nothing for -1, or where it stands for itself."""
    return None if at < 0 or _stands_alone(view, first, at, last) else _modifier(view, first, at)


_LEADS_INSIDE = frozenset("while after before despite without although though having when once whilst".split())
_JOINTS = frozenset({"that", "but", "and", "because"})
"""Words behind which an opening may stand between commas, inside a sentence: “said that, despite being warned,”."""


def _status(view: SyntaxView, first: int, last: int) -> int:
    """The last word of an opening that says what somebody is, or of what age; -1 where there is none."""
    words = view.lower[first : first + 4]
    if words[:1] == ["as"] and words[1:2] in (["a"], ["an"]):
        phrase = view.noun_phrase(first + 1)
        ends = phrase is not None and view.next_word(phrase.head) == ","
        return phrase.head if phrase and ends and is_surely(view.lower[phrase.head], Kind.PERSON) else -1
    age = first + 1 if words[:1] == ["aged"] else first + 4 if words == ["at", "the", "age", "of"] else last
    return age if age < last and view.tag[age] == "CD" and view.next_word(age) == "," else -1


def _participle(view: SyntaxView, first: int, last: int) -> int:
    """The participle or adjective that opens a sentence, -1 where none does."""
    at, led = first, ""
    while at < min(last - 2, first + _LED) and (view.lower[at] in LEADS or view.tag[at] == "RB"):
        led = view.lower[at] if view.lower[at] in LEADS else led
        at += 1
    if at >= last - 2 or (at > first and view.lower[at] == "speaking"):
        return -1  # broadly speaking
    if view.lower[at] == "having":
        at += 1
        while at < last - 1 and (view.tag[at] == "RB" or view.lower[at] == "been"):
            at += 1
        return at if view.tag[at] in {"VBN", "VBD"} or "VBN" in possible_tags(view.lower[at]) else -1
    if view.lower[at] == "being" and view.tag[at + 1] == "VBN":
        return at + 1
    return at if _may_open(view, at, led, alone=at == first) else -1


def _may_open(view: SyntaxView, at: int, led: str, *, alone: bool) -> bool:
    """Whether a word may be a participle or an adjective by itself, with nothing but what goes with it."""
    tag, word, after = view.tag[at], view.lower[at], view.next_word(at)
    if view.relation[at] == "amod" and view.next_tag(at) not in {"DT", "PRP$", "IN"}:
        return False
    if alone and after == "by" and "VBN" in possible_tags(word):
        return True  # whatever the capital makes of it
    if word.endswith("ing") and after != ",":
        return tag == "VBG" or (alone and "VBG" in possible_tags(word))
    if led in _BEFORE_GERUND or word in _WHATEVER or view.previous_word(at) in _HOWEVER:
        return False
    if tag == "JJ":  # "equally significant, the Pope", "lucky for us, the beach"
        return after not in _WITH_TOLD or (after == "to" and _is_of_persons(word))
    if after == ",":
        return tag == "VBN" and not alone
    return tag == "VBN" or (alone and tag in {"VBD", "NNP"} and word.endswith("ed"))


def _is_of_persons(word: str) -> bool:
    """Whether an adjective is said of persons and of hardly anything else: not of what somebody tells."""
    return share_of(word, Role.IS, DOERS) >= _PERSONAL


_WITH_TOLD = frozenset({",", "for", "to", "that"})
"""Words behind an adjective that says what is thought of all that follows: "lucky for them, the beach"."""
_PERSONAL = 0.88
_HOWEVER = frozenset({"however", "how", "more", "most", "equally", "less", "even", "as", "so", "too"})
_LED = 3
_BEFORE_GERUND = frozenset("before by on upon without despite since in after".split())
"""Words before a form in -ing alone."""
_WHATEVER = frozenset({"possible", "necessary", "needed", "appropriate", "true", "applicable", "available"})
"""Adjectives that are said of all that follows: "where possible"."""


def _stands_alone(view: SyntaxView, first: int, at: int, last: int) -> bool:
    """Whether an opening is one of those that need no subject."""
    if view.lower[at] in {"looking", "going", "moving"} and not _AHEAD.isdisjoint(view.lower[at + 1 : at + _FEW]):
        return True
    if view.lower[at] == "counting" and not _COUNTED.isdisjoint(view.lower[at + 1 : at + _FEW]):
        return False  # including nobody: "counting the votes, the clerks"
    return any(
        [*phrase] == view.lower[k : min(last, k + len(phrase))]
        for k in range(first, at + 1)
        if k == first or view.lower[k] != "being"  # "after being stopped"
        for phrase in _ALONE.get(view.lower[k], ())
    )


_COUNTED = frozenset({"votes", "ballots", "cash", "takings", "coins", "money", "banknotes"})
_AHEAD, _FEW = frozenset({"ahead", "back", "forward", "beyond"}), 5


_ALONE: dict[str, list[tuple[str, ...]]] = {}
for _phrase, *_ in rows("absolute-participles"):
    _ALONE.setdefault(_phrase.split()[0], []).append(tuple(_phrase.split()))


def _modifier(view: SyntaxView, first: int, at: int) -> OpeningModifier | None:
    """The phrase with its subject; nothing where a clause, a list or a gerund stands there."""
    for subject in range(at + 1, min(at + _REACH, view.sentence_end(at))):
        if view.relation[subject] not in _SUBJECTS or view.tag[subject] in _RELATIVES or view.head[subject] == at:
            continue
        start = view.tree.subtree(subject)[0]
        comma = start - 1
        if comma <= at or view.lower[comma] != "," or view.tag[start] in _RELATIVES or _only_says(view, subject):
            continue
        if not _BREAKS.isdisjoint(view.lower[at:comma]):
            return None
        if not _is_one_phrase(view, at, comma):
            break
        if view.lower[subject : max(subject, view.head[subject])].count(",") % 2:
            return None  # a phrase by itself: "his career in tatters, the MP resigned"
        return OpeningModifier(first, at, *_role(view, first, at, comma), comma, start, subject)
    return _by_words(view, first, at)


def _by_words(view: SyntaxView, first: int, at: int) -> OpeningModifier | None:
    """The phrase with the subject that the words alone tell, where the tree has none behind the first comma."""
    last = view.sentence_end(at)
    comma = next((k for k in range(at + 1, min(at + _REACH, last)) if view.text[k] == ","), -1)
    if comma < 0 or not _BREAKS.isdisjoint(view.lower[at:comma]):
        return None
    asked = view.tag[at + 1] in {"WRB", "WP"} or view.lower[at + 1] in {"if", "whether"}
    if not asked and not FINITE.isdisjoint(view.tag[at + 1 : comma]):
        return None
    if view.tag[comma - 1].startswith("JJ"):
        return None  # "Spending on private, nonresidential construction was off"
    subject, _ = subject_after(view, comma, last)
    phrase = view.noun_phrase(comma + 1) if subject < 0 and asked and comma + 1 < last else None
    if phrase is not None and view.next_tag(phrase.head) == "IN":
        subject = phrase.head  # "Asked why, the reply from the director, Colin Baird, was"
    if subject < 0 or view.tag[subject] not in {"NN", "NNS"} or view.next_tag(subject) == "HYPH":
        return None
    return OpeningModifier(first, at, *_role(view, first, at, comma), comma, comma + 1, subject)


def _only_says(view: SyntaxView, subject: int) -> bool:
    """Whether a subject and its verb stand between commas and only say who said so: ", they wrote,"."""
    verb = subject + 1
    return (
        view.next_tag(subject) in FINITE
        and view.next_word(verb) == ","
        and not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[verb]))
    )


_RELATIVES = frozenset({"WDT", "WP", "WP$", "IN"})


def _is_one_phrase(view: SyntaxView, at: int, comma: int) -> bool:
    """Whether whatever stands before the comma belongs to the participle, and no finite verb is its own."""
    if comma - at > _REACH or (view.lower[comma - 1] in {"and", "or", "but"}):
        return False
    return all(
        view.tag[k] not in FINITE or _hangs_from(view, k, at) or _only_says(view, k - 1) for k in range(at + 1, comma)
    )


def _hangs_from(view: SyntaxView, k: int, top: int) -> bool:
    """Whether a token is under another in the tree."""
    for _ in range(_DEEP):
        if k == top:
            return True
        k = view.head[k]
        if k < 0:
            return False
    return False


def _role(view: SyntaxView, first: int, at: int, comma: int) -> tuple[str, Role]:
    """The basic form of an opening word, and what its subject is to it."""
    word, tag = view.lower[at], view.tag[at]
    if (word == "turned" and view.next_tag(at) == "CD") or tag == "CD" or (tag == "NN" and view.lower[first] == "as"):
        return "", Role.IS
    verb = next((one for one in lemmas(word) if one != word), "") or lemma(word, tag if tag[0] == "V" else "VBN")
    led = view.lower[first:at]
    if tag == "JJ" and not word.endswith(("ing", "ed")) and "having" not in led:
        return word, Role.IS
    active = word.endswith("ing") or ("having" in led and "been" not in led)
    if not active:
        return verb, Role.SUFFERS
    has_object = any(
        at < k < comma and view.relation[k] in _OBJECTS and view.tag[k] != "JJ" for k in view.tree.children(at)
    )
    return verb, Role.DOES_TO if has_object or view.tag[at + 1] in {"NNP", "PRP"} else Role.DOES
