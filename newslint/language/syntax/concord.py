"""The number that a subject asks of its verb: that of its head, unless others are joined with it.

Sources: the chapters on concord of the usual reference grammars of English.
"""

from __future__ import annotations

from newslint.language.syntax.agreement import NUMBER_TRANSPARENT, ONE_IN_S, GrammaticalNumber, head_number
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.quantities import counts_others, quantity_number
from newslint.language.syntax.subjects import before_aside
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_mass, number
from newslint.lexicon.name_words import given_names
from newslint.lexicon.place_names import place_words

_SINGULAR_VERBS = frozenset({"is", "has", "was", "does"})
_PAIR = 2
_CHOICE = frozenset({"or", "nor", ":", ";", "/", "&", "(", "-", "–", "—"})
_POINTING = frozenset({"DT", "PRP$"})
_IN_LIST = NOUNS | {"DT", "PRP$", "JJ", "CD", ",", "HYPH"}


def subject_number(view: SyntaxView, noun: int, verb: int) -> GrammaticalNumber | None:
    """The number that the subject with this head asks of its verb, or nothing where both may be right."""
    joined = _coordinated_number(view, noun, verb)
    if joined is not None:
        return joined if joined in {"sing", "plur"} else None  # type: ignore[return-value]
    if _may_be_title(view, noun, verb):
        return None
    return quantity_number(view, noun) if counts_others(view, noun) else head_number(view, noun)


def _may_be_title(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether a plural alone before its verb may name one thing: a sport, a programme, a firm ("Neighbours is")."""
    if (
        noun != view.sentence_start(noun)
        or verb != noun + 1
        or view.lower[verb] not in _SINGULAR_VERBS
        or view.tag[noun] != "NNS"
        or not view.lower[noun].endswith("s")
    ):
        return False
    return not any(view.text[k].islower() for k in view.tokens.where(view.lower[noun]))


def certainly_agrees(view: SyntaxView, noun: int, verb: int, asked: GrammaticalNumber) -> bool:
    """Whether a head cannot ask for another number than its verb has: most do not, and are cheaply told from the rest.

    What `subject_number` would say is then either that number or nothing.
    """
    tag = view.tag[noun]
    if counts_others(view, noun):
        return False
    if asked == "plur":
        return tag == "NNS" and view.lower[noun] not in ONE_IN_S
    if tag not in {"NN", "NNP"} or view.lower[noun] == "police":
        return False
    if view.previous_word(phrase_start(view, noun)) == "and":
        return False
    return not any(noun < k < verb and view.relation[k] == "conj" for k in view.tree.children(noun))


def _coordinated_number(view: SyntaxView, noun: int, verb: int) -> str | None:
    """The number of a subject that is joined with others: "either" where it cannot be told, nothing where it is not."""
    joined = [k for k in view.tree.children(noun) if noun < k < verb and view.relation[k] == "conj"]
    if _several_whatever_follows(view, noun, verb):
        return None
    if not joined:
        earlier = _earlier_part(view, noun)
        if earlier >= 0:
            return _sum_number(view, earlier, [noun], verb)
        return "either" if _and_near(view, noun, before_aside(view, noun, verb)) else None
    words = {
        view.lower[k] for other in joined for k in view.tree.children(other) if view.relation[k] == "cc" and k < other
    }
    if words == {"and"}:
        return _sum_number(view, noun, joined, verb)
    if words in ({"nor"}, {"or"}):
        return _choice_number(view, noun, joined)
    if not words and view.next_word(noun) == "," and view.next_tag(noun + 1) in {"DT", "CD", "PRP$"}:
        return None  # an apposition: "Mr Jones, 35,"
    return "either"


def _several_whatever_follows(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether a plural opens a sentence and only phrases and "and" part it from its verb: it is several either way."""
    start = phrase_start(view, noun)
    if view.tag[noun] != "NNS" or start != view.sentence_start(noun) or view.lower[start] not in {"the", "these"}:
        return False
    return FINITE.isdisjoint(view.tag[start:verb]) and _CHOICE.isdisjoint(view.lower[noun:verb])


def _earlier_part(view: SyntaxView, noun: int) -> int:
    """The first part of a sum whose last part the tree takes for a subject too: "the school, the library and the pool".

    Only where all that stands between them is joined with one or the other.
    """
    start, first = phrase_start(view, noun), view.sentence_start(noun)
    if start <= first or view.lower[start - 1] != "and" or view.tag[start] not in _POINTING:
        return -1
    subjects = [k for k in view.tree.children(view.head[noun]) if view.relation[k] == view.relation[noun] and k < noun]
    if not subjects or view.tag[phrase_start(view, subjects[-1])] not in _POINTING:
        return -1
    between = range(subjects[-1] + 1, start - 1)
    return subjects[-1] if _IN_LIST.issuperset(view.tag[between.start : between.stop]) else -1


def _choice_number(view: SyntaxView, noun: int, joined: list[int]) -> str:
    """The number of things joined by "or" or "nor": of two singulars one is meant, of two plurals several.

    Of one and the other, it is the nearer that decides; but a plural verb beside a plural farther off is often allowed.
    """
    paired = view.previous_word(phrase_start(view, noun)) in {"neither", "either"}
    parts = [noun, *joined]
    if not paired and any(view.tag[k] != "NN" or view.tag[phrase_start(view, k)] not in _POINTING for k in parts):
        return "either"
    counts = [head_number(view, k) or ("sing" if view.tag[k] == "NNP" else None) for k in parts]
    if len(set(counts)) == 1:
        return counts[0] or "either"
    if paired and counts[-1] == "sing" and all(view.tag[k] == "NN" for k in parts):
        return "sing"  # of a body, which takes either number, and one other thing
    return "plur" if paired and counts[-1] == "plur" else "either"


def _sum_number(view: SyntaxView, noun: int, joined: list[int], verb: int) -> str:
    """The number of things joined by "and": several, unless they may be one (bread and butter)."""
    between = range(noun + 1, joined[-1])
    if any(view.tag[k] == "IN" and view.lower[k] != "of" for k in between) or any(
        view.relation[k] == "nmod" and view.head[k] == noun for k in between
    ):
        return "either"  # "the rise in costs and wages"
    if any(k - 1 in joined or k - 1 == noun for k in joined):
        return "either"  # "the hat and gloves firm Lund"
    opener = view.lower[phrase_start(view, noun)]
    if opener in {"each", "every"}:
        return "sing" if _each_is_one(view, noun, joined) else "either"
    if opener in {"no", "any"} or view.lower[noun] in {"this", "that"}:
        return "either"
    if "both" in {opener, view.previous_word(phrase_start(view, noun))}:
        return "plur"
    counts = [head_number(view, k) for k in (noun, *joined)]
    if len(counts) == _PAIR and joined[0] == noun + 2 and phrase_start(view, noun) == noun and set(counts) != {"plur"}:
        return "plur" if _are_two_places(view, noun, joined[0], verb) else "either"  # "fish and chips is"
    if "plur" in counts or _stand_apart(view, noun, joined, verb):
        return "plur"
    return "either"


def _each_is_one(view: SyntaxView, noun: int, joined: list[int]) -> bool:
    """Whether each of some joined things is spoken of: every driver and passenger, each man and each woman."""
    plain = all(view.tag[k] == "NN" for k in (noun, *joined)) and "POS" not in view.tag[phrase_start(view, noun) : noun]
    return plain and all(
        phrase_start(view, k) == k or view.lower[phrase_start(view, k)] in {"each", "every"} for k in joined
    )


def _stand_apart(view: SyntaxView, noun: int, joined: list[int], verb: int) -> bool:
    """Whether singulars joined by "and" are surely several: people whom the story names apart, things with an article.

    Not "the founder and chairman", nor "Marks and Spencer".
    """
    parts = [noun, *joined]
    if all(view.tag[k] == "NNP" for k in parts):
        return _closes(view, joined[-1], verb) and (
            all(_is_full_name(view, k) for k in parts) or all(_named_apart(view, k, parts) for k in parts)
        )
    return all(
        view.tag[k] == "NN"
        and number(view.lower[k]) == "sing"
        and view.lower[k] not in NUMBER_TRANSPARENT
        and not is_mass(view.lower[k])
        and view.tag[phrase_start(view, k)] in _POINTING
        for k in parts
    )


def _closes(view: SyntaxView, name: int, verb: int) -> bool:
    """Whether a name ends right before the verb: not "the Hill and Wood Foundation also runs"."""
    last = verb - 1
    while last > name and view.tag[last] == "RB":
        last -= 1
    while last > name and view.relation[last] == "flat":
        last -= 1
    return last == name


def _is_full_name(view: SyntaxView, name: int) -> bool:
    """Whether a name begins with a given name, has a surname, and no article."""
    return (
        view.text[name] in given_names(view.tokens.lexicon)
        and view.next_tag(name) == "NNP"
        and view.relation[name + 1] == "flat"
        and phrase_start(view, name) == name
    )


def _are_two_places(view: SyntaxView, one: int, other: int, verb: int) -> bool:
    """Whether two names are those of places apart, and no name of one country: not "Trinidad and Tobago"."""
    known = place_words(view.tokens.lexicon)
    return (
        {view.tag[one], view.tag[other]} == {"NNP"}
        and _closes(view, other, verb)
        and view.lower[one] in known
        and view.lower[other] in known
        and f"{view.lower[one]} and {view.lower[other]}" not in _ONE_PLACE
    )


_ONE_PLACE = frozenset(
    {
        "trinidad and tobago", "bosnia and herzegovina", "antigua and barbuda", "tyne and wear", "brighton and hove",
        "newfoundland and labrador", "jammu and kashmir", "oxford and cambridge", "turks and caicos",
    }
)  # fmt: skip


def _named_apart(view: SyntaxView, name: int, parts: list[int]) -> bool:
    """Whether a name stands elsewhere in the story without "and" beside it."""
    return any(
        view.next_word(k) not in {"and", "&"} and view.previous_word(k) not in {"and", "&"}
        for k in view.tokens.where(view.lower[name])
        if k not in parts and view.tag[k] == "NNP"
    )


def _opens_clause(view: SyntaxView, noun: int, start: int) -> bool:
    """Whether a plural after ", and" opens a clause of its own, as one has passed: "Rents rose, and prices remain"."""
    before = range(view.sentence_start(noun), start - 2)
    return (
        view.tag[noun] == "NNS"
        and view.lower[start - 2 : start] == [",", "and"]
        and any(view.tag[k] in FINITE for k in before)
        and not any(view.lower[k] == "," for k in before)
    )


def _and_near(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether an "and" stands near a subject that the tree does not join with anything."""
    lower = view.lower
    start, first = phrase_start(view, noun), view.sentence_start(noun)
    if start > first and lower[start - 1] in {"and", "or", "&", "nor", "plus"} and not _opens_clause(view, noun, start):
        return True
    if "and" in lower[max(first, start - 3) : start] and view.tag[start - 1] in {
        "VBG",
        "VBN",
        "RB",
        "JJ",
    }:
        return True  # "the menus, keyboard and truly irritating screen"
    if view.next_word(noun) in {"and", "&", "or", "nor", "plus", "/"}:
        return True
    # "the collapse of prices and the cancellation of loans": the second may be joined with the subject
    return "and" in lower[noun + 1 : verb - 1] and any(
        lower[k] == "and" and (view.tag[k + 1] in _POINTING or view.tag[noun] == view.tag[k + 1] == "NNP")
        for k in range(noun + 1, verb - 1)
    )
