"""``What is the limits?``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_agreement._listed_after import are_listed
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.agreement import GrammaticalNumber, head_number
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.turned import turned_clause
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import agreeing, verb_number
from newslint.lexicon.auxiliaries import AGREEING
from newslint.text import Document

_ASKING = frozenset({"what", "where", "when", "why", "how", "whither", "here"})
_PLACES = frozenset(
    "among on in at with behind beside beneath under above between inside outside near out opposite down over across "
    "along through from around beyond up".split()
)
_IN_PLACE = NOUNS | {"DT", "JJ", "PRP$", "IN", "POS", "CD", "VBN", "CC", "RB", "TO", "PRP", "HYPH", "RP"}
_SETTING = frozenset("comes goes lies hangs stands sits lives".split())
_ALL_SETTING = frozenset("come go lie hang stand sit live".split())
"""Verbs of place that may come before what is there."""
_TURNING = frozenset("nor neither so rarely seldom never nowhere hardly scarcely".split())
_TURNING_PAIRS = frozenset(
    {("not", "only"), ("only", "then"), ("only", "now"), ("how", "much"), ("how", "long"), ("how", "often"),
     ("how", "far")}
)  # fmt: skip
_STATES = frozenset("gone missing absent present lying standing sitting hanging waiting central".split())
"""What may open a sentence whose subject comes last: gone are the days."""
_LINKING = frozenset("given provided granted seen".split())
_ALONE = frozenset("a an this that one each every all what".split())
_SEVERAL = frozenset({"several", "many", "few", "dozens", "hundreds", "thousands"})
_PRONOUNS: dict[str, GrammaticalNumber] = {
    "he": "sing", "she": "sing", "it": "sing", "we": "plur", "they": "plur", "you": "plur",
}  # fmt: skip


class VerbAgainstLaterSubject(Rule):
    """A verb before its subject, as in a question, of another number."""

    meta = Meta(
        code="GRM205",
        name="verb-against-later-subject",
        aliases=("inverted-verb",),
        summary="A verb that stands before its subject does not agree with it.",
        why="In a question the verb comes first, and is easily left in the number of another draft.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=60,
        bad=(
            "[[Is]] the villagers safe?",
            "What [[is]] the limits of the law?",
            "Where [[do]] the mayor live?",
            "On the stage [[was]] two drums.",
            "Nor [[was]] the singers told of the change.",
            "Gone [[is]] the days of free parking.",
            "Also injured [[was]] two singers.",
            "On the wall [[hangs]] portraits of past mayors.",
            "Out of the smoke [[comes]] three singers.",
            "Nowhere [[were]] the drum heard more often.",
            "Among them [[was]] a singer and a dancer.",
            "Not only [[was]] the drums too loud, but the hall was cold.",
            "Here [[comes]] the drummers.",
            "Among the guests [[was]] the mayor, two singers and a drummer.",
            "Not since the floods of 2009 [[has]] the drummers had to play indoors.",
            "Only after the vote of May [[was]] the drums taken down.",
            "So loud [[were]] the drum that two singers left.",
            "Behind the stage [[stand]] a small hut that the singers share.",
        ),
        good=(
            "Are the villagers safe? What are the limits of the law?",
            "Is he, or are they, to blame? Are he and Tom free?",
            "On the stage was a harp and two drums, and in it was two weeks of work.",
            "Not since the floods of 2009 have the drummers had to play indoors. So many were the drums.",
            "Behind the stage stand a hut and two huts more. Only the drums in the hall were loud.",
            "Nor was the singer told. So do the drummers, and so is the mayor.",
            "Among them was a singer who plays the harp and the drums. Among the dead was Ann Lund, a nurse.",
            "On the wall hangs a portrait. Included in the price is a meal.",
            "What is 10 miles to a runner? Is politics fun?",
            "Do the right thing, and have the car washed.",
            "Left alone while her son was miles away in town, she ran the farm.",
        ),
    )
    triggers = AGREEING | _SETTING | _ALL_SETTING

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each such verb that opens a question."""
        view = syntax(document)
        for verb in view.tokens.where(*self.triggers):
            if view.tag[verb] not in {"VBZ", "VBP", "VBD", "VB"}:
                continue
            asked = verb_number(view.lower[verb])
            if _one_in_place(view, verb):
                count = _count_after(view, verb)
            elif view.lower[verb] in _ALL_SETTING or not (
                _opens(view, verb) or _turned(view, verb) or _follows_place(view, verb) or turned_clause(view, verb)
            ):
                continue
            else:
                count = "plur" if _among_several(view, verb) else _count_after(view, verb)
            if count is None or count == asked:
                continue
            use = agreeing(view.text[verb], count)
            if use is not None:
                yield self.found(
                    view.tokens.span(verb),
                    f"The subject, after the verb, is {'plural' if count == 'plur' else 'singular'}: write “{use}”.",
                    fixes=(Fix.swap(view.tokens.span(verb), use),),
                )


def _opens(view: SyntaxView, verb: int) -> bool:
    """Whether the verb opens a question, or follows its question word or "here"."""
    first, last = view.sentence_start(verb), view.sentence_end(verb)
    asks = "?" in view.lower[max(first, last - 3) : last]
    if not asks and "here" not in view.lower[first:verb]:
        return False
    while first < verb and view.lower[first] in {"and", "but", "so", "or", ",", '"', "“", "or:", "then"}:
        first += 1
    colon = next((k for k in range(verb - 1, first - 1, -1) if view.lower[k] == ":"), -1)
    first = colon + 1 if colon >= 0 else first
    if verb == first:
        return asks
    opener = view.lower[first]
    if verb != first + 1 or opener not in _ASKING:
        return False
    return opener == "here" or (asks and view.lower[verb] in AGREEING)


def _turned(view: SyntaxView, verb: int) -> bool:
    """Whether a helper follows what turns a sentence round: nor, so, rarely, not only, only then, how much."""
    first = view.sentence_start(verb)
    before = verb - 1
    if before < first or view.lower[verb] not in AGREEING:
        return False
    word = view.lower[before]
    if word in _TURNING:
        opens = before == first or view.lower[before - 1] in {"and", ",", ";", "–", "—"}
        return opens and (word != "so" or view.next_tag(verb) in {"DT", "PRP$", "NNS", "CD"})
    return before == first + 1 and (view.lower[first], word) in _TURNING_PAIRS


def _follows_place(view: SyntaxView, verb: int) -> bool:
    """Whether a singular verb follows a place or a state that opens the sentence: "in it was two", "gone is the days".

    The words before the verb hold no subject then, so that it must come after it.
    """
    first, after = view.sentence_start(verb), verb + 1
    if view.tag[verb] not in {"VBZ", "VBD"} or verb_number(view.lower[verb]) != "sing" or verb == first:
        return False
    if after >= view.sentence_end(verb) or view.lower[verb] in {"has", "does"}:
        return False
    if view.lower[first] == "also":
        first += 1
    if "mark" in view.relation[first:verb]:
        return False  # "left alone while her husband was away": a clause with its subject
    if view.tag[first:verb].count("POS") > 1:
        return False  # "In the keeper's absence the club's solution was crosses"
    between = set(view.tag[first + 1 : verb])
    if view.lower[first] in _STATES or (view.tag[first] == "VBN" and view.lower[first] not in _LINKING):
        return between <= _IN_PLACE and _is_phrase_of_several(view, after)
    if view.lower[first] not in _PLACES or not between or not between <= _IN_PLACE:
        return False
    several = view.lower[after] in _SEVERAL or (view.tag[after] == "CD" and view.lower[after] not in {"1", "one"})
    return several or _among_several(view, verb) or _is_phrase_of_several(view, after)


def _one_in_place(view: SyntaxView, verb: int) -> bool:
    """Whether a plural verb stands between a place that opens the sentence and one thing, and nothing joined with it.

    "Behind the wall stand a small chapel": a list, an apposition or a clause that goes on would ask for another look.
    """
    first, after, last = view.sentence_start(verb), verb + 1, view.sentence_end(verb)
    plural = view.lower[verb] in _ALL_SETTING or view.lower[verb] in {"are", "were"}
    if not plural or verb == first or after >= last or view.lower[after] not in {"a", "an"}:
        return False
    if view.lower[first] not in _PLACES or not set(view.tag[first + 1 : verb]) <= _IN_PLACE:
        return False
    end = next((k for k in range(after, last) if view.tag[k] in {"WDT", "WP", "WRB", "."}), last)
    return not {"and", "or", ",", "&", "plus", "-", "–", "—", ":"}.intersection(view.lower[after:end])


def _is_phrase_of_several(view: SyntaxView, after: int) -> bool:
    """Whether a phrase in the plural begins at a token: "the names", "three photographs", "portraits"."""
    return view.tag[after] in {"DT", "CD", "JJ", "NNS", "PRP$"} and view.lower[after] not in _ALONE


def _among_several(view: SyntaxView, verb: int) -> bool:
    """Whether several things follow a verb behind a place, by the tree or by the words."""
    return _are_joined(view, verb) or are_listed(view, verb)


def _are_joined(view: SyntaxView, verb: int) -> bool:
    """Whether things joined by "and" follow a singular verb after "among": "among them was a teacher and a nurse"."""
    if view.lower[view.sentence_start(verb)] != "among" or view.lower[verb] not in {"is", "was"}:
        return False
    head = governor(view, verb)
    return view.tag[head] in NOUNS and any(
        view.relation[k] == "conj"
        and view.tag[k] in NOUNS
        and any(view.lower[j] == "and" for j in view.tree.children(k))
        and view.tag[phrase_start(view, k)] in {"DT", "CD", "PRP$"}
        for k in view.tree.children(head)
    )


def _count_after(view: SyntaxView, verb: int) -> GrammaticalNumber | None:
    """The number of the phrase right after a verb (and "not")."""
    at = verb + 1
    if at < view.sentence_end(verb) and view.lower[at] in {"n't", "not"}:
        at += 1
    if at >= view.sentence_end(verb):
        return None
    if view.lower[at] in _PRONOUNS:
        return None if view.next_word(at) in {"and", "or"} else _PRONOUNS[view.lower[at]]
    if view.tag[at] == "RB":
        return None
    if view.tag[at] == "PDT" or view.lower[at] in {"all", "both"}:
        at += 1
    opened = view.tag[at] in {"DT", "PRP$"}
    group = view.noun_phrase(at if opened else at - 1)
    if group is None or group.first > at + 1 or view.tag[group.head] not in NOUNS:
        return None
    after = group.head + 1
    rest = view.lower[after : view.sentence_end(verb)]
    if "and" in rest[:8] and view.tag[group.head] != "NNS":
        return None
    if "or" in rest[:2] or (not opened and view.tag[group.head] == "NN"):
        return None
    return head_number(view, group.head)
