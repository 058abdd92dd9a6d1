"""A negative that opens a sentence, and the order of a statement behind it: "never the town had seen"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.clauses._runs import run_of
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.function_words import POSSESSIVES
from newslint.text import Document

_OPENERS = (
    ("not", "only"),
    ("no", "sooner"),
    ("never", "before"),
    ("never",),
    ("hardly",),
    ("scarcely",),
    ("rarely",),
    ("seldom",),
    ("nowhere",),
    ("under", "no", "circumstances"),
    ("under", "no", "circumstance"),
    ("in", "no", "circumstances"),
    ("at", "no", "time"),
    ("at", "no", "point"),
    ("at", "no", "stage"),
    ("in", "no", "way"),
    ("in", "no", "case"),
    ("on", "no", "account"),
    ("not", "once"),
    ("only", "then"),
    ("only", "now"),
    ("only", "once"),
    ("nor",),
    ("little",),
)
_LEADS = (("not", "until"), ("only", "after"), ("only", "when"), ("only", "if"), ("only", "by"), ("not", "since"))
"""Openers that lead a phrase or a clause of their own: not until Monday, only after the vote."""
_UNKNOWN = frozenset("know realise realize suspect expect imagine think understand care dream".split())
"""What one may little do: little did he know."""
_STRETCHES = frozenset("day week month year hour minute night season decade moment word soul".split())
"""Hardly a day goes by, rarely a week passes: the nouns that stand so."""
_PARTS = frozenset({"but", "and", "or"})
_INSIDE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "POS", "CD", "IN", "TO", "HYPH", "VBG"}
_SUBJECTS = frozenset({"DT", "PRP$", "PRP"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i", "it"})
_REACH = 6
_CLAUSES = frozenset({"when", "after", "if", "until", "since"})
_JOINTS = frozenset({"WDT", "WP", "WRB", "CC", ":"})
_TIMES = frozenset("day days week weeks month months year years morning evening night afternoon hour season".split())
_PHRASES = frozenset({"time", "point", "stage", "circumstances", "account"})


class NoInversion(Rule):
    """``never the town had seen``."""

    meta = Meta(
        code="GRM708",
        name="no-inversion",
        summary="“Never”, “rarely” or “not only” opens a sentence, and the subject stands before its verb.",
        why="Behind a negative at the start, verb and subject change places: never had the town seen such a storm.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: inversion",
        bad=(
            "[[Never the town had]] seen such a storm.",
            "[[Not only the firm lost]] money, but it also lost staff.",
            "[[Hardly he had]] arrived when the roof fell in.",
            "[[Rarely they speak]] of the war.",
            "[[Under no circumstances the state will]] pay.",
            "[[Not until Monday the firm admitted]] the leak.",
            "[[Only after he left, the firm admitted]] the leak.",
            "[[Not until 1994 the women were]] given a vote.",
            "[[Only after the vote the mayor began]] to speak, and by then it was late.",
            "[[Only after the vote the mayor sent]] a clerk to the hall, where he found nobody.",
            "[[Not since the flood of 1953 so many people have]] left the coast.",
            "[[So loud the blast was]] that windows broke a mile away.",
            "[[Rarely a bank fails]] so fast.",
            "[[Only when the smoke had gone officers were]] able to enter.",
            "[[At no point during the talks the directors did]] ask.",
        ),
        good=(
            "Never had the town seen such a storm.",
            "Not only did the firm lose money, but it also lost staff.",
            "Not only the firm but also the bank lost money.",
            "Hardly a day goes by without rain, and never a word was said.",
            "Never mind the rain, they said.",
            "Not until Monday did the firm admit the leak. Only after he left, the firm said, was it told.",
            "Only then did they come. Little is known of the man, nor do they care.",
            "Not since the floods of 1953 have so many people left the coast.",
            "Only once the rain stopped did they leave.",
            "Only when the smoke had gone were officers able to enter, and at no point during it did they fear.",
        ),
    )
    triggers = frozenset(words[0] for words in _OPENERS) | {"so"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each opener for a subject and its verb."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if at != view.sentence_start(at):
                continue
            if tuple(view.lower[at : at + 2]) in _LEADS:
                verb = _verb_behind_lead(view, at)
                if verb >= 0:
                    message = "Behind this opener the helping verb stands before its subject: “only then did he”."
                    yield self.found(view.tokens.span(at, verb + 1), message)
                continue
            if view.lower[at] == "so":
                verb = _verb_behind_so(view, at)
                if verb >= 0:
                    yield self.found(
                        view.tokens.span(at, verb + 1), "The verb comes before its subject: “so loud was it that”."
                    )
                continue
            for words in _OPENERS:
                last = at + len(words)
                verb = _verb(view, at, last) if tuple(view.lower[at:last]) == words else -1
                if verb >= 0:
                    subject = document[view.tokens.span(last, verb)]
                    helper = _helper(view, verb)
                    opener = document[view.tokens.span(at, last)]
                    yield self.found(
                        view.tokens.span(at, verb + 1),
                        f"After “{opener}” verb and subject change places: “{opener} {helper} {subject} …”.",
                    )


def _helper(view: SyntaxView, verb: int) -> str:
    """The verb that changes places with the subject: one that helps, or a form of “do”."""
    if view.lower[verb] in HELPERS:
        return view.lower[verb]
    return {"VBD": "did", "VBP": "do"}.get(view.tag[verb], "does")


def _verb(view: SyntaxView, at: int, k: int) -> int:
    """The finite verb right behind the subject that follows an opener; -1 where there is none."""
    last = view.sentence_end(at)
    if k + 2 >= last:
        return -1
    if view.lower[at] == "little":
        return _little(view, k)
    k = _behind_phrase(view, at, k)
    if k + 2 >= last:
        return -1
    if view.lower[k] == "so" and view.lower[k + 1] in {"many", "few"} and view.tag[k + 2] == "NNS":
        return k + 3 if k + 3 < last and view.tag[k + 3] in FINITE else -1
    if view.lower[at:k] == ["only", "once"] and "," not in view.text[k:last]:
        return -1  # "Only once the rain stopped did they leave"
    if view.lower[k] in _NOMINATIVE:
        return k + 1 if view.tag[k + 1] in FINITE else -1
    article = view.lower[k] in {"a", "an"} and view.lower[at] in {"rarely", "seldom", "under", "at", "in", "on"}
    if view.lower[k] not in POSSESSIVES | {"the", "this", "these"} and view.tag[k] != "NNP" and not article:
        return -1
    end = run_of(view, k, NOUNS | {"DT", "PRP$", "JJ", "POS", "CD"}, most=_REACH, end=last)
    if end == k or end + 1 >= last or view.tag[end - 1] not in NOUNS or view.tag[end] not in FINITE:
        return -1
    if article and view.lower[end - 1] in _STRETCHES:
        return -1
    return end if _PARTS.isdisjoint(view.lower[k:end]) else -1


def _behind_phrase(view: SyntaxView, at: int, k: int) -> int:
    """Where a subject begins behind an opener, and a phrase with it: at no point during the talks the directors did."""
    last = view.sentence_end(at)
    if view.lower[k - 1] not in _PHRASES or view.tag[k] != "IN":
        return k
    k = next((j for j in range(k + 2, last) if view.tag[j] in _SUBJECTS and view.tag[j - 1] in NOUNS), last)
    return k if k < last and _INSIDE.issuperset(view.tag[at:k]) else last


def _little(view: SyntaxView, k: int) -> int:
    """The verb of knowing behind “little” and a subject; -1 where there is none."""
    end = k + 1
    if view.tag[k] != "PRP":
        end = run_of(view, k, NOUNS | {"DT", "PRP$", "JJ"}, most=_REACH, end=view.sentence_end(k) - 1)
    knows = view.tag[end] in FINITE and not _UNKNOWN.isdisjoint(lemmas(view.lower[end]))
    return end if end > k and view.tag[k] in _SUBJECTS and knows else -1


def _verb_behind_clause(view: SyntaxView, at: int) -> int:
    """The second verb of a sentence whose opener leads a clause without a comma, with its subject before it; else -1.

    “Only when the smoke had cleared officers were able”, but “only when he left the house did they” and “were they”.
    """
    end = view.sentence_end(at)
    finite = [k for k in range(at + 2, end) if view.tag[k] in FINITE]
    if len(finite) < 2 or view.lower[at + 1] not in _CLAUSES:
        return _verb_behind_phrase(view, at, finite)
    first, verb = finite[:2]
    if _is_turned(view, first):
        return -1  # "not since the floods have the drummers had"
    if not _JOINTS.isdisjoint(view.tag[at + 2 : verb]) or not {",", "that"}.isdisjoint(view.lower[at + 2 : verb]):
        return -1
    many = view.tag[verb - 1] in {"NNS", "PRP"} or view.lower[verb - 1] == "police"
    subject = many and verb - first > 2 and view.lower[verb - 1] not in {"it", "them"}
    return verb if subject and not _is_turned(view, verb) and not any(_is_turned(view, k) for k in finite[2:]) else -1


def _verb_behind_phrase(view: SyntaxView, at: int, finite: list[int]) -> int:
    """The first verb, with a bare plural for its subject right before it behind a phrase: until May rescuers."""
    verb = finite[0] if finite else -1
    bare = verb > at + 4 and view.tag[verb - 1] == "NNS" and view.tag[verb - 2] in {"NN", "NNP", "CD"}
    if not bare or (view.lower[verb - 2] not in _TIMES and view.text[verb - 2] not in CALENDAR):
        return -1
    return verb if _INSIDE.issuperset(view.tag[at + 2 : verb]) and not _is_turned(view, verb) else -1


def _opens_subject(view: SyntaxView, k: int) -> bool:
    """Whether a subject opens at a token: an article, an owner, a pronoun, “so many”."""
    return view.tag[k] in _SUBJECTS or (view.lower[k] == "so" and view.next_word(k) in {"many", "few"})


def _verb_behind_so(view: SyntaxView, at: int) -> int:
    """The form of “be” behind “so”, an adjective and its subject, where “that” follows; -1 where none does."""
    end = view.sentence_end(at)
    if view.tag[at + 1 : at + 2] != ["JJ"] or view.tag[at + 2 : at + 3] not in (["DT"], ["PRP$"], ["PRP"]):
        return -1
    verb = run_of(view, at + 2, NOUNS | {"DT", "PRP$", "JJ", "PRP"}, most=_REACH, end=end)
    return (
        verb
        if verb + 2 < end and view.lower[verb] in {"was", "is", "were", "are"} and view.lower[verb + 1] == "that"
        else -1
    )


def _is_turned(view: SyntaxView, verb: int) -> bool:
    """Whether the subject of a helping verb may stand right behind it."""
    if view.lower[verb] in HELPERS and view.next_word(verb) in {"so", "as", "too", "any", "no", "such", "many"}:
        return True
    return view.lower[verb] in HELPERS and view.next_tag(verb) in NOUNS | {"PRP", "DT", "PRP$", "CD", "EX"}


def _verb_behind_lead(view: SyntaxView, at: int) -> int:
    """The finite verb right behind a subject that follows a phrase, or a clause with its comma; -1 where none does."""
    last, k = view.sentence_end(at), at + 2
    verb = _verb_behind_clause(view, at)
    if verb >= 0:
        return verb
    comma = next((j for j in range(k, last) if view.text[j] == ","), -1)
    if any(view.text[j] == "," and view.lower[j + 1] in HELPERS for j in range(comma + 1, last - 1)):
        return -1  # "Only after he had left, a guard told us, did they see it"
    joined = 0 < comma < last - 1 and view.tag[comma + 1] not in _SUBJECTS | NOUNS
    if comma > 0 and not joined and not FINITE.isdisjoint(view.tag[k:comma]):
        start = comma + 1
        if view.lower[at + 1] == "by":
            return -1
    else:
        ends = NOUNS | {"CD"}
        start = next((j for j in range(k + 1, last) if _opens_subject(view, j) and view.tag[j - 1] in ends), -1)
        if start < 0 or not _INSIDE.issuperset(view.tag[k:start]):
            return -1
    if start + 1 >= last or (not _opens_subject(view, start) and view.tag[start] != "NNP"):
        return -1
    if view.tag[start] == "PRP":
        verb = start + 1
    else:
        phrase = NOUNS | {"DT", "PRP$", "JJ", "POS", "CD"}
        verb = run_of(view, start + (view.lower[start] == "so"), phrase, most=_REACH, end=last)
        if verb + 2 < last and view.lower[verb] == "of":
            verb = run_of(view, verb + 1, phrase, most=_REACH, end=last)  # "the extent of the losses"
    if verb + 1 >= last or view.tag[verb] not in FINITE or view.text[verb + 1] == ",":
        return -1
    stop = next((j for j in range(verb + 1, last) if view.text[j] == ","), last)
    alone = all(view.tag[j] not in FINITE for j in range(verb + 1, stop))
    turned = any(_is_turned(view, j) for j in range(stop, last))
    return verb if (alone and not turned) or (comma > 0 and not joined) else -1
