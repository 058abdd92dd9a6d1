"""Two sentences joined by a comma alone."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._clauses_in_row import ClausesInRow
from newslint.checks.punctuation._doubtful_stop import DoubtfulStop
from newslint.checks.punctuation._even_alone import EvenAlone
from newslint.checks.punctuation._first_sentence import is_no_statement
from newslint.checks.punctuation._part_of_them import PartOfThem
from newslint.checks.punctuation._plan_undone import PlanUndone
from newslint.checks.punctuation._second_sentence import (
    LINKS,
    SecondSentence,
    is_absolute,
    opens_title,
    third_clause,
    ways_to_part,
)
from newslint.checks.punctuation._sentence_behind_comma import SentenceBehindComma
from newslint.checks.punctuation._side_by_side import hang_together, stands_beside
from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.clauses import OPENERS, main_clause_before, main_clause_verb
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.calendar_names import MONTH_WORDS, WEEKDAYS
from newslint.text import Document

_MARKS = frozenset({'"', "“", "”", "(", ")", ":", ";", "--", "–", "—", "?", "!", "...", "…", "'", "‘"})
_FOLLOWERS = frozenset({"PRP", "EX", "DT", "PRP$", "NNS", "NN", "NNP", "NNPS", "CD", "JJ", "JJS", "PDT", "JJR"})
_RELATIVES = frozenset({"whom", "which", "whose"})
_SUBORDINATE = frozenset({"WRB", "WDT", "WP"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we"})
_WHEN = MONTH_WORDS.union(WEEKDAYS)
_ASYNDETON = 6  # words: shorter clauses with one subject may stand in a row, for effect
_DEPENDING = frozenset(
    "more less better worse sooner later harder farther further as if when while because although once but so such "
    "just only merely matter".split()
)
_SOME = frozenset({"some", "many", "one", "few", "most", "half"})
_OTHERS = frozenset({"some", "others", "other", "another", "many", "few", "half"})
_MOMENTS = frozenset({"moment", "second", "minute", "instant", "day", "time"})
_SINCE = frozenset({"after", "before", "since", "until", "as"})
_POINTING = frozenset({"it", "this", "that"})
_NEAREST = 4  # tokens before the comma
_DOUBT = 0.05


class CommaSplice(Rule):
    """``The bridge is old, it leaks``."""

    meta = Meta(
        code="PUN117",
        name="comma-splice",
        summary="A comma alone joins two sentences.",
        why="A comma joins two sentences only with “and”, “but” or another conjunction; without one, the reader takes "
        "the second sentence for a part of the first.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Fowler's Modern English Usage: comma; Guardian style guide: comma splice",
        bad=(
            Example(
                "The bridge is old[[,]] it will be shut in May.", fixed="The bridge is old; it will be shut in May."
            ),
            Example(
                "The forecast is for rain[[,]] the council has shut the bridge.",
                fixed="The forecast is for rain; the council has shut the bridge.",
            ),
            Example(
                "Ann Lee missed the ferry[[,]] now she must wait until May.",
                fixed="Ann Lee missed the ferry; now she must wait until May.",
            ),
            Example(
                "The river burst its banks on [[Friday it]] flooded 200 homes.",
                fixed="The river burst its banks on Friday; it flooded 200 homes.",
            ),
            "He sent a pass that Leigh cut out for a try[[,]] it was his first of the year.",
            "The bank, which has 300 branches, denied the claims[[,]] it said no money was lost.",
            "Three of the men are in custody, the prosecutor said[[,]] a fourth is thought to have fled.",
            "[[Even]] the car had been filmed near the bank[[,]] it took weeks to find its owner.",
            "Not everyone was convinced[[,]] the leader of the opposition, Ida Lund, described the plan as a stunt.",
            "The trial was due to begin in May[[,]] the judge fell ill and it was put off.",
            "The mine was flooded[[,]] none of the men has been found.",
            "Wins for Leigh, Hull and Ayr left the table as it was[[,]] Denton, who drew at home, will play on Friday.",
            "Although it rained all day, the bridge was mended by dusk[[,]] the ferry was not needed.",
            Example(
                "The council has new plans[[,]] there is no doubt about it.",
                fixed="The council has new plans; there is no doubt about it.",
            ),
        ),
        good=(
            "The yard fell in May, a loss the firm rarely talked about. When we do it, it is bold, it is brave.",
            "Both towns will meet in Oslo after five rounds of talks, the envoy told Radio Lund without saying when.",
            "The bridge is old; it will be shut in May.",
            "The bridge is old, and it will be shut in May.",
            "The bridge will be shut, the council said, and when it is shut, we take the ferry.",
            "The more it rains, the more it leaks.",
            "He came, he saw, he conquered.",
            "After it had rained all day, and the bridge was shut, the ferry, which is old, was needed.",
            "The plan was kept from us, it turns out.",
            "I have used it since May, I like it, and I will keep it.",
            "He was taken home and, according to the school, he was awake.",
            "The bridge is old now, we all in the town say",
            "The men left the hall, their heads bowed. Two men left, some of them hurt, none of whom fell.",
            "The mill is shut, the owner ill.",
            "It is not the cost of the bridge, it is the noise.",
            "The river burst the banks it had been given.",
            "The mill is old, its roof leaks and its owner is ill.",
            "Had the rain stopped, the match would have gone on.",
            "Shops in the town have opened, residents have come home to see the damage and the council will meet.",
            "The rich will pay half of it, the old will pay a fifth and the young nearly a third of the bill.",
            "The play was seen live on Saturday; in the spirit of the house, no tape of it exists.",
            "When Lund v. Berg was lost in May, the old law came back into force.",
            "It is one more coat of paint, this one laid over rot. The case may go to court, it appeared last night.",
            "She said that after the storm had passed, the crews would go out, and in May, the bridge will open.",
            "The road is not just old, the bridge is old too. He missed the cup, a prize he would have liked.",
            "Even the mayor was shocked, the clerk said. Even those who had left, she found, were there.",
        ),
    )
    triggers = frozenset({","}) | _SUBJECTS
    evidence = (SentenceBehindComma, SecondSentence, ClausesInRow, PartOfThem, PlanUndone, DoubtfulStop, EvenAlone)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the first comma of each sentence, where a pronoun or an article follows."""
        view = syntax(document)
        last = -1
        for comma in view.tokens.where(","):
            sentence = view.tokens.sentence_of(comma)
            if sentence == last or comma + 3 >= len(view.text):
                continue
            last = sentence
            if self._splices(view, comma) and _is_doubted(document, comma, comma + 1):
                yield self._report(view, comma)
        for pronoun in view.tokens.where(*_SUBJECTS):
            if self._runs_on(view, pronoun) and _is_doubted(document, pronoun - 1, pronoun + 1):
                here = view.tokens.end_of(pronoun - 1)
                message = f"Two sentences run together here: part them before “{view.text[pronoun]}”?"
                fixes = (Fix.insert("Put a semicolon", here, ";"),)
                yield self.found(view.tokens.span(pronoun - 1, pronoun + 1), message, fixes=fixes)

    def _runs_on(self, view: SyntaxView, pronoun: int) -> bool:
        """Whether a second sentence begins with a pronoun after a first one that has no mark at its end."""
        low, high = view.tokens.sentence_bounds(view.tokens.sentence_of(pronoun))
        if pronoun - low < _NEAREST or high - pronoun < _NEAREST or not view.text[pronoun].islower():
            return False
        if view.tag[pronoun - 1] != "CD" and view.lower[pronoun - 1] not in _WHEN:
            return False  # elsewhere a pronoun may tell of the noun before it: "the care it provides"
        if view.tag[pronoun + 1] not in FINITE or view.lower[pronoun - 2] in {"$", "£", "€", "the", "of"}:
            return False  # "the $40,000 he will earn", "short of the 61 it needs"
        if view.text[high - 1] != "." or not _MARKS.union(",").isdisjoint(view.text[low:pronoun]):
            return False
        if view.tag[low] not in OPENERS or any(
            view.tag[k] in _SUBORDINATE or view.lower[k] in _DEPENDING or view.relation[k] in {"cc", "mark"}
            for k in range(low, pronoun)
        ):
            return False
        return stands_beside(view, low, pronoun, high)

    def _splices(self, view: SyntaxView, comma: int) -> bool:
        """Whether whole clauses, and nothing but them, stand on both sides, the second without a conjunction."""
        low, high = view.tokens.sentence_bounds(view.tokens.sentence_of(comma))
        start = comma + 1 + (view.lower[comma + 1] in LINKS)
        if high - start < _NEAREST or comma - low < _NEAREST - 1 or view.text[high - 1] != ".":
            return False
        if view.tag[low] not in OPENERS or view.tag[start] not in _FOLLOWERS or view.text[start][-1] == ".":
            return False
        if not _MARKS.isdisjoint(view.text[low : min(high, comma + 8)]) or opens_title(view, comma + 1):
            return False
        if any(
            (view.tag[k] in _SUBORDINATE and not _tells_of_object(view, low, k, start)) or view.lower[k] in _DEPENDING
            for k in range(low, comma)
        ):
            return False
        if not _RELATIVES.isdisjoint(view.lower[comma + 1 : comma + 5]) or "according" in view.lower[low:comma]:
            return False
        if self._contrasts(view, low, comma) or _is_unfinished(view, low, comma):
            return False
        if not main_clause_before(view, comma):
            return False
        verb = main_clause_verb(view, start)
        if (
            verb < 0
            or third_clause(view, start) >= 0
            or "," in view.text[start:verb]
            or "PRP" in view.tag[start + 1 : verb]
            or is_absolute(view, start, verb)
        ):
            return False
        return hang_together(view, low, comma, verb)

    def _contrasts(self, view: SyntaxView, low: int, comma: int) -> bool:
        """Whether two short clauses stand side by side for effect: "It is not the money, it is the time"."""
        first, second = view.lower[low], view.lower[comma + 1]
        if (first in _POINTING and comma - low <= _NEAREST) or (first in _SOME and second in _OTHERS):
            return True  # "It's true, nature can heal", "Some complained, others laughed"
        if view.lower[low + 1] in _MOMENTS or (first == "the" and view.tag[low + 1] in {"JJR", "RBR"}):
            return True  # "The moment it rains, they leave", "The higher they go, the colder it is"
        if first == second and view.tag[low] in {"PRP", "EX"} and comma - low < _ASYNDETON:
            return True
        return second in _POINTING and not {"not", "n't"}.isdisjoint(view.lower[low:comma])

    def _report(self, view: SyntaxView, comma: int) -> Finding:
        """Offer a semicolon, a stop or a colon."""
        at, word = view.tokens.span(comma), view.text[comma + 1]
        fixes = (*ways_to_part(view, comma), Fix("Write a colon", (Edit(at, ":"),), Safety.UNSAFE))
        return self.found(at, f"A comma alone joins two sentences here: part them before “{word}”?", fixes=fixes)


def _is_doubted(document: Document, first: int, last: int) -> bool:
    """Whether the second reader finds anything odd in some tokens: trees alone are too often wrong."""
    return second_reader(document).doubt(first, last) >= _DOUBT


def _tells_of_object(view: SyntaxView, low: int, that: int, start: int) -> bool:
    """Whether “that” tells of a noun behind the main verb, and a pronoun with its verb follows the comma."""
    if view.lower[that] != "that" or view.lower[start] not in _SUBJECTS or view.tag[start + 1] not in FINITE:
        return False
    after_noun = view.tag[that - 1] in {"NN", "NNS", "NNP"}
    return after_noun and not FINITE.isdisjoint(view.tag[low : that - 1])


def _is_unfinished(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether a phrase that opens a further clause stands last: "and in the end,", "believe that by May,"."""
    if is_no_statement(view, low):
        return True
    subordinate = (k for k in range(low, comma) if view.lower[k] in _SINCE and view.tag[k + 1] not in {"CD", "VBG"})
    if any(view.tag[k + 1] in {"NNP", "NN"} and FINITE.isdisjoint(view.tag[k:comma]) for k in subordinate):
        return True  # "It came after the chairman, Ann Lee, won"
    return any(
        (view.tag[k] == "CC" or view.lower[k] == "that")
        and view.tag[k + 1] in {"IN", "VBG", "VBN"}
        and sum(map(FINITE.__contains__, view.tag[k:comma])) < 1 + (view.lower[k] == "that")
        for k in range(low, comma - 1)
    )
