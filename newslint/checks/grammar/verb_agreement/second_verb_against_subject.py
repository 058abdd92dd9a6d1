"""``The yard makes boats and sell them``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._choices import swaps, written
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.concord import subject_number
from newslint.language.syntax.mood import may_be_subjunctive
from newslint.language.syntax.subjects import governor, subject_of
from newslint.language.syntax.tagging import FINITE, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import agreeing, is_mass, is_noun, lemmas, possible_tags, verb_number
from newslint.lexicon.auxiliaries import AGREEING, HAVE
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document

_OTHER_VERBS = FINITE | {"VB", "TO", "WDT", "WP", "VBG"}
"""Tags between two verbs that may give the second another subject, or make it an infinitive."""
_SHOWN = frozenset({"VBZ", "VBP", "VBD"})
_INSERTED = frozenset({"WDT", "WP", "WRB", ":", "``", "-LRB-"})
_HELPS = frozenset({"aux", "aux:pass", "cop"})
_SURELY_FINITE = frozenset({"is", "are", "was", "were", "has", "does"})
_BEFORE_OBJECTS = frozenset({"DT", "PRP", "PRP$"})
_AFTER_VERBS = _BEFORE_OBJECTS | {
    *("IN", "TO", "RB", "RP", "JJ", "JJR", "CD", "VBN", "VBG", "NN", "NNS", "NNP", "WP", "WRB", "$"),
}
_OBJECTS = ("obj", "xcomp", "ccomp")
_TURNING = frozenset({"so", "nor", "neither", "below", "above", "under", "over"})
_ROW = frozenset({"conj", "parataxis"})
_BEHIND_VERBS = frozenset({"IN", "TO", "RP", "CD"})
_CERTAIN: dict[str, GrammaticalNumber] = {"he": "sing", "she": "sing", "it": "sing", "we": "plur", "they": "plur"}


class SecondVerbAgainstSubject(Rule):
    """The second of two verbs with one subject, in another number than the first."""

    meta = Meta(
        code="GRM206",
        name="second-verb-against-subject",
        aliases=("second-verb",),
        summary="The second of two verbs does not agree with the subject of both.",
        why="The second verb stands far from the subject, and is easily left as it was in another draft.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=50,
        bad=(
            "The airline operates 58 planes and [[fly]] to 41 cities.",
            "The yard makes boats and [[sell]] them abroad.",
            "They make boats and [[sells]] them abroad.",
            "The hotel is on a hill and [[have]] a view of the sea.",
            "The bridge has closed and [[are]] not expected to open soon.",
            "Prices have fallen and [[is]] likely to fall again.",
            "The committee has met twice and [[are]] to vote in May.",
            "The cottages were built in 1900 and [[needs]] a new roof.",
            "Both men have denied it but, when asked, [[refuses]] to say more.",
            "The owls feed at night, sleep by day and [[is]] hard to see.",
            "The yard, which is old, makes boats and [[cause]] little noise.",
            "It has asked for a boat and [[have]] been told that one may come.",
            "The yard, whose owners voted in May, has built a boat and [[mean]] to sell it.",
        ),
        good=(
            "The fire is the furthest north but close to the town, and the plant makes boats and sails to order.",
            "The yard makes boats and sells them abroad.",
            "She runs firms that make boats and sell them.",
            "The grant helps build boats and sell them.",
            "The scheme lets owners rent boats and use them at weekends.",
            "He makes boats and sails.",
            "Owners say it is unfair and are suing. The yard that makes boats and sells them is closing.",
            "The board estimated that 20 are missing, and has not named them.",
            "The yard, which makes boats, has cranes and, as it is old, needs men who mend them and cause no harm.",
            "Let us learn how the plant makes boats and decide to visit it.",
            "She has a yard that two men run and are proud of. It has promised to build boats and have them ready.",
        ),
    )
    triggers = frozenset({"and", "but", "or"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each verb right after such a word, adverbs apart, and at the verb that it is joined with."""
        view = syntax(document)
        shown = {*tags(document).where("VBZ", "VBP", "VB").tolist(), *view.tokens.where("was", "were")}
        for at in view.tokens.where("and", "but", "or"):
            verb = view.skip_adverbs(view.behind_aside(at))
            if verb < view.sentence_end(at) and view.tag[verb] == "NNS" and _has_object(view, verb):
                shown.add(verb)
            if (
                verb >= view.sentence_end(at)
                or verb not in shown
                or not view.text[verb].islower()
                or _goes_otherwise(view, at, verb)
            ):
                continue
            first = _first_verb(view, at, verb)
            if first < 0:
                continue
            count = _count(view, first)
            asked = verb_number(view.lower[verb])
            if count is None or asked not in {"sing", "plur"} or asked == count:
                continue
            use = agreeing(view.text[verb], count)
            if use is None or (asked == "plur" and _is_demanded(view, first, verb)):
                continue
            span = view.tokens.span(verb)
            yield self.found(
                span,
                f"“{view.text[first]}” and “{view.text[verb]}” have one subject: write {written([use])}.",
                fixes=swaps(span, [use]),
                related=(Related(view.tokens.span(first), "The first verb."),),
            )


def _has_object(view: SyntaxView, verb: int) -> bool:
    """Whether a word that may be a plural has an object as only a verb has: "and supplies two million people"."""
    if "VBZ" not in possible_tags(view.lower[verb]) or view.next_tag(verb) not in _BEFORE_OBJECTS | {"RB", "CD"}:
        return False
    return view.tree.dependent(verb, "obj") > verb


def _is_demanded(view: SyntaxView, first: int, verb: int) -> bool:
    """Whether the second verb may be one of wish or demand; of demand only after “that”: “it has asked and have”."""
    opened = view.lower[verb] == "were" or "that" in view.lower[view.sentence_start(verb) : first]
    return (opened or "that" in view.lower[first:verb]) and may_be_subjunctive(view, verb)


def _goes_otherwise(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether the verb stands before its subject ("and so were the others"), or is joined with none."""
    return (view.text[at + 1] != "," and not _TURNING.isdisjoint(view.lower[at + 1 : verb])) or view.previous_word(
        at
    ) == "all"


def _first_verb(view: SyntaxView, at: int, verb: int) -> int:
    """The finite verb that one after "and" is joined with, where that is sure; else -1."""
    predicate = governor(view, verb)
    if view.relation[predicate] != "conj" or not _is_verb(view, verb):
        return -1
    joined = view.head[predicate]
    while view.tag[joined] == "VB" and view.relation[joined] in {"conj", "parataxis"} and _shares(view, joined):
        joined = view.head[joined]  # "feed at night, hide by day and are"
    helps = (k for k in view.tree.children(joined) if view.relation[k] in _HELPS and k < joined)
    first = next(helps, joined)
    if (
        view.tag[first] not in _SHOWN
        or first >= at
        or any(view.relation[k] in SUBJECTS and view.next_word(k) != "," for k in view.tree.children(predicate))
    ):
        return -1
    asked = verb_number(view.lower[verb])
    if asked == "both" or (view.lower[first] in HAVE and "VBN" in possible_tags(view.lower[verb])):
        return -1  # "has left home and become a clown"
    before = [k for k in range(view.sentence_start(at), at) if view.tag[k] in FINITE | {"MD"} and k != first]
    if any(verb_number(view.lower[k]) in {asked, "both"} and not _tells_of_noun(view, k, first) for k in before):
        return -1  # "they say it is wrong and are trying": the second may go on from an earlier verb
    if any(view.tag[k] == "VBD" and not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[k])) for k in before):
        return -1  # "it said that some were missing and has not named them"
    if verb_number(view.lower[verb]) == "plur" and view.lower[verb] not in AGREEING and _follows_plain(view, joined):
        return -1  # "learn how the trees grow and decide"
    between = view.tag[first + 1 : at]
    if view.lower[verb] in _SURELY_FINITE or view.tag[verb] == "VBZ":
        told = verb_number(view.lower[first]) != "both" or view.relation[joined] in {"root", "ccomp"}
        return first if told and _INSERTED.isdisjoint(between) else -1
    if view.tag[first] == "VBD":
        return -1
    return -1 if not _OTHER_VERBS.isdisjoint(between) or not {",", "that"}.isdisjoint(view.lower[first:at]) else first


def _shares(view: SyntaxView, verb: int) -> bool:
    """Whether a verb has neither a subject nor a helping verb of its own, and goes on from one before it."""
    own = any(view.relation[k] in SUBJECTS or view.relation[k] in _HELPS for k in view.tree.children(verb))
    return not own and view.sentence_start(verb) <= view.head[verb] < verb


def _tells_of_noun(view: SyntaxView, verb: int, first: int) -> bool:
    """Whether a verb stands in a clause about a noun that ends before the first of two verbs, or a past in any such.

    No second verb goes on from these: "a man who came from Porto and speaks", "the yard, whose owners vote, has".
    """
    at = governor(view, verb)
    return view.relation[at] == "acl:relcl" and (view.tag[verb] == "VBD" or view.tree.subtree(at)[1] <= first)


def _follows_plain(view: SyntaxView, joined: int) -> bool:
    """Whether a plain verb before a clause inside the sentence may go on after it."""
    return view.relation[joined] != "root" and "VB" in view.tag[view.sentence_start(joined) : joined]


def _is_verb(view: SyntaxView, verb: int) -> bool:
    """Whether a word that may be a noun as well ("boats and sails") is surely a verb, by what follows."""
    if view.lower[verb] in AGREEING:
        return True
    if view.next_word(verb) == "of":
        return False
    after = view.next_tag(verb)
    if not is_noun(view.lower[verb]):
        return after in _AFTER_VERBS
    other = is_mass(view.lower[verb]) or "JJ" in possible_tags(view.lower[verb])
    bare = view.tag[verb] in {"VB", "VBP"} and not other and after in _BEHIND_VERBS
    if view.tree.dependent(verb, *_OBJECTS) > verb and after != "IN":
        return True  # "and cause little pain", "and hopes to travel on", "and sells ice"
    return after in _BEFORE_OBJECTS or bare  # "operates 58 planes and fly to 41 cities"


def _count(view: SyntaxView, first: int) -> GrammaticalNumber | None:
    """The number that the first verb shows, unless its subject has another; that of the subject where it shows none."""
    shown = verb_number(view.lower[first])
    noun = subject_of(view, first)
    while (
        (noun < 0 or view.text[first - 1] == ",")
        and view.relation[first] in _ROW
        and view.sentence_start(first) <= view.head[first] < first
    ):
        first = view.head[first]
        noun = subject_of(view, first)
    if noun < 0:
        return None
    own = _CERTAIN.get(view.lower[noun]) if view.tag[noun] == "PRP" else subject_number(view, noun, first)
    if shown not in {"sing", "plur"}:
        return own
    if view.lower[noun] in {"you", "i"} or own not in {shown, None}:
        return None  # then it is the first that is wrong
    return "sing" if shown == "sing" else "plur"
