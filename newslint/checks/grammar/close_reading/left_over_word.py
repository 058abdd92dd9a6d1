"""``nine out of ten of drivers``, ``called off of the search``, ``would not to say``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.main_clauses import TELLS
from newslint.language.syntax.mood import HALF_MODALS
from newslint.language.syntax.tagging import NOUNS, VERBS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_noun, lemma, lemmas
from newslint.lexicon.transitives import never_behind
from newslint.text import Document, Span

_DESCRIBING = frozenset({"JJ", "JJR", "JJS", "NN", "VBN"})
_ARTICLES = frozenset({"DT", "PRP$"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "VB"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})
_OBJECT = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "NN", "JJ", "CD", "$"})
_MANNER = frozenset({"with", "by", "of"})
_CLOSING = frozenset({".", ",", "IN", "TO", "CC"})
_TWO_WORDS = HALF_MODALS | {"ought", "used"}
_REACH = 10  # tokens back to what may have taken the object of a verb


class LeftOverWord(Rule):
    """A small word that nothing asks for, by the words around it alone."""

    meta = Meta(
        code="GRM625",
        name="left-over-word",
        summary="A small word is left over.",
        why="When a sentence is changed, words of its first form stay behind.",
        severity=Severity.WARNING,
        scope="sentence",
        bad=(
            "Nine out of ten [[of]] drivers failed the test.",
            "The crew called off [[of]] the search at dusk.",
            "The two remaining [[of]] days will be held in private.",
            "Union leaders reacted [[with]] angrily to the offer.",
            "The judge ordered [[to]] the firm to pay the costs.",
        ),
        good=(
            "Nine of the ten drivers failed; it was in the top 5 of cities, and in 2016 of all years.",
            "The crew got out of the boat, and gave up hope of rescue.",
            "The plan that the crew reacted to angrily would, to say the least, not last.",
            "The place that she reached to her joy was the one he used to know.",
            "These were the last two songs Lund produced with Ida Berg, who died in May.",
            "The person whom they referred to collectively as Lund sold it to the firm.",
        ),
    )
    triggers = frozenset({"of", "to", "with", "by"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each of these words between its neighbours."""
        view = syntax(document)
        for k in view.tokens.where("of", "to", "with", "by"):
            if view.sentence_start(k) < k - 1 and k + 2 < view.sentence_end(k):
                message = _explain(view, k)
                if message:
                    here = Span(view.tokens.end_of(k - 1), view.tokens.end_of(k))
                    fixes = (Fix.swap(here, "", Safety.DISPLAY),)
                    yield self.found(view.tokens.span(k), message, fixes=fixes)


def _explain(view: SyntaxView, k: int) -> str:
    """What is wrong with a word; nothing where it may be right."""
    word, before, after = view.text[k], view.text[k - 1], view.text[k + 1]
    if view.lower[k] == "of":
        if view.tag[k - 1] == "CD" and _is_count(view, k - 1) and _opens_bare_plural(view, k + 1):
            return f"Is “{word}” left over between “{before}” and “{after}”, or “the” missing?"
        counted = view.tag[k - 1] in {"VBG", "JJ"} and view.tag[k - 2] == "CD" and view.tag[k - 3] in _ARTICLES
        if counted and view.tag[k + 1] == "NNS" and k - 3 >= view.sentence_start(k):
            return f"No “{word}” goes between “{before}” and “{after}”: delete it?"
        particle = view.tag[k - 1] == "RP" or view.relation[k - 1] == "compound:prt"
        particle = particle and view.tag[k - 2] in _VERBS and view.lower[k - 1] != "out"
        if particle and view.tag[k + 1] in _ARTICLES:
            return f"“{before}” takes no “{word}” here: delete it?"
    if view.lower[k] in _MANNER and _leads_to_manner(view, k):
        return f"No “{word}” goes before “{after}”: delete it?"
    if view.lower[k] == "to" and view.tag[k + 1] == "VB" and _is_behind_modal(view, k):
        return f"“{word}” does not go between the verb and its helping verb: delete it?"
    if _has_object_behind(view, k):
        return f"“{before}” takes no “{word}” here: delete it?"
    return ""


def _is_count(view: SyntaxView, number: int) -> bool:
    """Whether a number tells out of how many: no year, no "top 5" and no "day two"."""
    word = view.lower[number]
    year = len(word) == 4 and word.isdecimal()
    return not year and word not in {"one", "million", "billion", "trillion"} and view.lower[number - 1] in {"of", "in"}


def _opens_bare_plural(view: SyntaxView, start: int) -> bool:
    """Whether a plural without an article begins at a token: "of drivers", "of young drivers"."""
    end, k = view.sentence_end(start), start
    while k < end and view.tag[k] in _DESCRIBING:
        k += 1
    named = view.lower[start] in {"many", "other"}
    return k < end - 1 and view.tag[k] == "NNS" and view.tag[k + 1] != "POS" and not named


def _leads_to_manner(view: SyntaxView, k: int) -> bool:
    """Whether a verb stands before a preposition, and an adverb of manner alone behind it: "reacted with angrily"."""
    if view.tag[k + 1] != "RB" or not view.lower[k + 1].endswith("ly") or view.tag[k + 2] not in _CLOSING:
        return False
    return view.tag[k - 1] in _VERBS and not _is_relative(view, k - 1)


def _is_behind_modal(view: SyntaxView, to: int) -> bool:
    """Whether "not" or another adverb, and a modal before it, are all that stands before "to"."""
    modal = view.before_adverbs(to - 1)
    return modal < to - 1 and view.tag[modal] == "MD" and view.lower[modal] not in _TWO_WORDS


def _has_object_behind(view: SyntaxView, k: int) -> bool:
    """Whether a verb that takes its object right away has a preposition before it."""
    verb = k - 1
    if view.tag[k + 1] not in _OBJECT or view.tag[verb - 1] == "JJ" or not view.text[verb].islower():
        return False
    tag = "VBD" if view.tag[verb] == "VBN" and _is_only_verb(view, verb) else view.tag[verb]
    if tag not in _FINITE or view.lower[k] not in never_behind().get(lemma(view.lower[verb], tag), ()):
        return False
    if view.lower[k] == "to" and "see" in lemmas(view.lower[verb]):
        return False  # "she sees to that": takes care of it
    if view.lower[k] != "to" and not TELLS.isdisjoint(lemmas(view.lower[verb])):
        return False  # "told of its use", "says with a smile"
    if tag == "VBZ" and is_noun(view.lower[verb]):
        return False  # "one-time hits to profit"
    money = view.lower[k] == "to" and view.tag[k + 1] in {"CD", "$"}
    joined = view.relation[verb] == "conj" or view.tag[verb] == "VBN" or view.tree.subject_of(verb) >= 0
    if money or not joined:
        return False  # "income gained to $2 million"
    relative = _opens_behind_noun(view, verb - 1) or (view.tag[verb] != "VBN" and _is_relative(view, verb))
    gone = not _GAPS.isdisjoint(view.tag[view.sentence_start(verb) : verb])  # "an account which she issued to herself"
    return not (relative or gone) and view.tree.dependent(verb, "obj", "ccomp", "xcomp") < 0


_GAPS = frozenset({"WDT", "WP"})


def _is_only_verb(view: SyntaxView, verb: int) -> bool:
    """Whether what is read as a participle is the only verb of its sentence: "The floods destroyed of 400 houses"."""
    low, high = view.sentence_start(verb), view.sentence_end(verb)
    if view.tree.dependent(verb, "aux", "aux:pass") >= 0 or view.text[high - 1] != ".":
        return False
    others = {*view.tag[low:verb], *view.tag[verb + 1 : high]}
    return view.tag[verb - 1] in NOUNS and others.isdisjoint(VERBS | {"MD"})


def _opens_behind_noun(view: SyntaxView, subject: int) -> bool:
    """Whether a name or a pronoun stands right behind a noun of which it may tell: "the records Lund made with"."""
    return view.tag[subject] in {"NNP", "PRP"} and view.previous_tag(subject) in {"NN", "NNS"}


def _is_relative(view: SyntaxView, verb: int) -> bool:
    """Whether a verb may have its object before it: "the podcast that he hosts with Lund"."""
    subject = view.tree.subject_of(verb)
    if subject >= 0 and view.tag[subject] in {"WDT", "WP"}:
        return False  # "the crew who reached to the scene"
    if view.relation[verb].startswith("acl"):
        return True
    low = max(view.sentence_start(verb), verb - _REACH)
    return not _RELATIVES.isdisjoint(view.tag[low:verb]) or "that" in view.lower[low:verb]
