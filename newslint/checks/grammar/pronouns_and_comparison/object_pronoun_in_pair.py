"""``him and his wife have sold``, ``me and John went``, ``said that her and the mayor``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.language.words.pronouns import SUBJECT_OF, write
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.function_words import CLAUSE_OPENERS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document

_PHRASE = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "HYPH", "POS", "VBN"})
_OPENS = CLAUSE_OPENERS | {"that", "how", "why", "where", "when", "then", "and", "but", "after", "before", "until"}
_SECOND = {"neither": "nor", "either": "or", "both": "and"}
_HEADS = frozenset({"DT", "PRP$", "NNP"})
_LEADS = frozenset({"that", "when", "because", "if", "while", "although", "after", "before", "where", "why", "how"})
_LONG = 7
"""Tokens of the longest first subject."""
_CLAUSE = frozenset({"WRB", "WDT", "WP"})


class ObjectPronounInPair(Rule):
    """An object pronoun as one of two subjects."""

    meta = Meta(
        code="GRM505",
        name="object-pronoun-in-pair",
        summary="Each of two subjects has its subject form: he and his wife have sold, John and I went.",
        why="Take the other one away and the slip is heard: nobody writes “him has sold”.",
        severity=Severity.ERROR,
        doubt=5,
        fix_doubt=30,
        scope="sentence",
        source="Garner's Modern English Usage: pronouns, case",
        bad=(
            "Police said that [[him]] and a friend had bought the press.",
            "[[Her]] and her husband run the shop.",
            "He left after [[her]] and the mayor had spoken.",
            "Neither [[him]] nor his lawyer was in court.",
            "Both [[her]] and the clerk have left.",
            "She said that the dead man and [[him]] had quarrelled.",
        ),
        good=(
            "Police said that he and a friend had bought the press.",
            "They saw him and his wife, who run the shop.",
            "Her brother and sister run the shop.",
            "The minister met them and left; between him and his wife there is a bond.",
            "A letter from him and his wife was read out.",
            "Both her sister and her mother left; neither him nor her did they see.",
        ),
    )
    triggers = frozenset(SUBJECT_OF)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each object pronoun beside "and"."""
        view = syntax(document)
        for at in view.tokens.where(*SUBJECT_OF):
            if view.text[at] == "US" or view.tag[at] not in {"PRP", "PRP$"}:
                continue
            verb = max(_verb_of_pair(view, at), _verb_behind(view, at))
            if verb < 0:
                continue
            use = write(SUBJECT_OF[view.lower[at]], view.text[at])
            yield self.found(
                view.tokens.span(at),
                f"With another one it is the subject of “{view.text[verb]}”: write “{use}”.",
                fixes=(Fix.swap(view.tokens.span(at), use),),
            )


def _verb_of_pair(view: SyntaxView, at: int) -> int:
    """The finite verb of which a pronoun and what "and" joins to it are the subject; -1 where they are none."""
    last = view.sentence_end(at)
    pair = at > 0 and view.next_word(at) == _SECOND.get(view.previous_word(at))
    opens = _can_open(view, at - 1) if pair else view.next_word(at) == "and" and _can_open(view, at)
    of_both = view.lower[at] == "her" and view.lower[at + 2 : at + 3] in (["his"], ["their"], ["my"])
    if not opens or of_both:
        return -1  # "her and his names adorn it"
    k = at + 2
    while k < last and (view.tag[k] in _PHRASE or view.tag[k - 1] == "HYPH"):
        k += 1
    if k < last and view.tag[k] == "PRP" and k == at + 2:
        k += 1
    k = _after_aside(view, k, last)
    k = view.skip_adverbs(k) if k < last else last
    ends = k > at + 2 and (view.tag[k - 1] in NOUNS or view.tag[k - 1] in {"PRP", ",", "RB"})
    inverted = pair and k < last and view.next_tag(k) == "PRP"  # "neither her nor him did they see"
    return k if k < last and ends and view.tag[k] in FINITE and not inverted else -1


def _verb_behind(view: SyntaxView, at: int) -> int:
    """The finite verb right behind a pronoun that closes a pair of subjects: the man and him had; -1 for none."""
    verb = at + 1
    if verb >= view.sentence_end(at) or view.tag[verb] not in FINITE or view.previous_word(at) != "and":
        return -1
    if view.tag[verb] in {"VBP", "MD"} or view.lower[verb] not in HELPERS:
        return -1
    start, first = at - 1, view.sentence_start(at)
    while start > first and view.tag[start - 1] in _PHRASE and at - start < _LONG:
        start -= 1
    opens = start < at - 1 and view.tag[at - 2] in NOUNS and view.tag[start] in _HEADS
    return verb if opens and (start == first or view.lower[start - 1] in _LEADS) else -1


def _can_open(view: SyntaxView, at: int) -> bool:
    """Whether a clause can begin with the pronoun, as far as the word before tells."""
    first = view.sentence_start(at)
    if at == first:
        return True
    before = view.lower[at - 1]
    if before == "that" or view.tag[at - 1] in _CLAUSE:
        return True
    if before in {"and", "but"}:
        return at - 1 == first or view.lower[at - 2] == ","
    if before in _OPENS:
        return True
    if before == ",":
        return view.tag[first] in {"IN", "RB", "WRB"} and "," not in view.lower[first : at - 1]
    return not CLAUSE_VERBS.isdisjoint(lemmas(before)) and view.tag[at - 1][:2] == "VB" and before not in _SEEING


_SEEING = frozenset(
    "see saw seen find found hear heard feel felt know knew show showed tell told remind warned warn".split()
)


def _after_aside(view: SyntaxView, k: int, last: int) -> int:
    """The token after a relative clause or an apposition between commas that begins at a token, or the token itself."""
    if k >= last or view.lower[k] != ",":
        return k
    closing = next((j for j in range(k + 1, last) if view.lower[j] == ","), -1)
    return closing + 1 if closing > 0 else k
