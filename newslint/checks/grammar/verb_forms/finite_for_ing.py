"""``a woman stood at the stop was hit``, ``a lorry carried timber was held up``, ``a man worn a cap was seen``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._two_objects import TWO_OBJECTS
from newslint.checks.grammar.verb_forms._missing_be import TELLS
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, is_noun, lemmas, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.language.words.verb_forms import past_only, plain_forms
from newslint.lexicon.auxiliaries import BE, HAVE, HELPERS
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.transitives import intransitives
from newslint.text import Document

_TELLS = TELLS | frozenset({"rumour", "mean", "ensure", "signal", "signify", "imply"})
"""Verbs behind which a clause may stand without “that”."""
_DOUBLE = TWO_OBJECTS | frozenset(
    """leave cost serve feed deal forgive refuse guarantee assure make vote bear find spare read bequeath set bring buy
    get save wish assign age number name value rate allot prescribe rank spend last keep turn become""".split()
)
"""Verbs whose participle has an object, or what is like one, in the passive as well: a man left a fortune was."""
_ROUND = frozenset({"know", "see", "do", "go"})
"""Verbs with whose participle a place or a measure stands: known the world over, gone a mile."""
_STAY = frozenset("live work stand sit lie wait walk travel sleep shelter stay queue camp hide belong drive".split())
"""Verbs that need no object; what stands with a place or a time behind them is active."""
_SECOND = (HELPERS - {"do", "does", "did", "am"}) | {"said", "says", "told", "died", "fell"}
"""What shows a second tense."""
_STOPS = frozenset({",", ";", ":", "(", ")", "–", "—", "-"})
_ASKS = frozenset({"WDT", "WP", "WRB", "WP$", "CC", "EX", "``", "''", "TO", "MD"})
_JOINTS = SUBORDINATORS | frozenset({"that", "like", "so", "than", "as"})
_OBJECTS = frozenset({"DT", "PRP$", "CD", "NNS", "NN", "RB", "JJ"})
_PHRASE = NOUNS | {"DT", "JJ", "JJR", "JJS", "CD", "PRP$", "POS", "IN", "HYPH", "VBN", "$", "NNP", "RB"}
_ASKED = BE | HAVE | {"been", "be", "'ve", "get", "got"}
_FAR = 14
_SOME = 0.3


class FiniteForIng(Rule):
    """A finite verb behind the subject of another one, where a form in -ing describes the subject."""

    meta = Meta(
        code="GRM451",
        name="finite-for-ing",
        summary="What describes the subject has -ing or “who” before it: a woman standing there was hit.",
        why="Two verbs with one subject make the reader start again.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, section 17.28",
        bad=(
            Example(
                "A woman [[stood]] at the stop was hit by a branch.",
                "A woman standing at the stop was hit by a branch.",
            ),
            Example("A boy [[worn]] a red cap was seen there.", "A boy wearing a red cap was seen there."),
            "The driver of a lorry [[carried]] two tonnes of timber was held.",
            "Police want to trace a man [[worn]] a yellow coat.",
            "Hopes faded for the seven [[remained]] men.",
            "The board urged people [[lived]] near the mill to leave.",
            "Police said a man [[held]] a knife had been seen.",
        ),
        good=(
            "A woman standing at the stop was hit by a branch.",
            "Hopes faded for the seven remaining men. The seven remained hostages. He urged people living here to go.",
            "A woman stood at the stop, was hit and fell. The man left a fortune was glad.",
            "The court heard the man held a knife the cook had bought.",
            "The house built a year ago was sold. The horses raced past the barn were tired.",
            "After the troops left the town was quiet. The house passed a bill critics say will fail.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb right behind a noun, and at the next verb that shows a tense."""
        view = syntax(document)
        code = tags(document)
        behind = (code.mask("NN", "NNS", "NNP")[:-1] & code.mask("VBD", "VBN")[1:]).nonzero()[0] + 1
        yield from self._of_rest(view)
        for verb in behind.tolist():
            if view.tag[verb - 1] == "NNP" and not _is_first_noun(view, verb - 1):
                continue
            worn = _is_worn(view, verb)
            ordered = not worn and _is_ordered(view, verb)
            second = -1 if worn or ordered or not _may_describe(view, verb) else _second(view, verb)
            if not (worn or ordered or (second > 0 and _is_subject(view, verb - 1))):
                continue
            use = (inflect(plain_forms(view.lower[verb])[0], "VBG") or [""])[0]
            span = view.tokens.span(verb)
            if ordered:
                message = f"It tells who they are: write “{use}”, or “who” before it."
            elif worn:
                message = f"A participle has no object: write “{use}”, or “who” or “which” before a past."
            else:
                other = view.text[second]
                message = f"The verb of this subject is “{other}”: write “{use}” here, or “who” or “which” before it."
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))

    def _of_rest(self, view: SyntaxView) -> Iterator[Finding]:
        """Pasts inside a noun phrase where a form in -ing is meant."""
        for at in view.tokens.where(*_REST):
            if at > view.sentence_start(at) and _is_before_noun(view, at):
                use, span = _REST[view.lower[at]], view.tokens.span(at)
                fix = Fix.swap(span, use, Safety.UNSAFE)
                yield self.found(span, f"Before its noun this verb has -ing: write “{use}”.", fixes=(fix,))


_REST = {"remained": "remaining", "survived": "surviving", "existed": "existing", "missed": "missing"}
"""Forms that stand before a noun for those in -ing: the seven remained men."""


def _is_before_noun(view: SyntaxView, at: int) -> bool:
    """Whether a past stands inside a noun phrase that a preposition governs, or that is the subject of a verb."""
    noun = at + 1
    if noun + 1 >= view.sentence_end(at) or view.tag[noun] not in {"NN", "NNS"} or view.tag[at - 1] not in {"CD", "DT"}:
        return False
    if view.lower[at] == "missed" and share(view.lower[noun], Kind.PERSON) < 1 - _SOME:
        return False
    start = at - 1
    while start > view.sentence_start(at) and view.tag[start - 1] in {"DT", "PRP$", "CD", "JJ"}:
        start -= 1
    governed = start > view.sentence_start(at) and view.tag[start - 1] in {"IN", "VBD", "VB", "VBG"}
    followed = view.next_tag(noun) in FINITE
    return followed or (governed and start < at and view.lower[start] in {"the", "all", "their", "his", "its"})


def _is_first_noun(view: SyntaxView, noun: int) -> bool:
    """Whether a common noun opens a sentence, and is taken for a name because of its capital."""
    return noun == view.sentence_start(noun) and is_noun(view.lower[noun]) and view.text[noun][1:].islower()


def _is_alone(word: str) -> bool:
    """Whether a verb needs no object."""
    return any(verb in _STAY or verb in intransitives() for verb in lemmas(word))


def _is_ordered(view: SyntaxView, verb: int) -> bool:
    """Whether a past tells of those whom a verb orders “to” do something: "urged people lived there to"."""
    order = next(
        (k for k in range(verb - 2, view.sentence_start(verb), -1) if view.tag[k] not in _PHRASE - {"VBN"}), -1
    )
    if order < 0 or view.tag[order] not in FINITE | {"VB", "VBN", "VBG"} or view.tag[verb - 1] != "NNS":
        return False
    if _ORDERS.isdisjoint(lemmas(view.lower[order])) or not _is_alone(view.lower[verb]):
        return False
    near = range(verb + 1, min(view.sentence_end(verb) - 1, verb + _FAR))
    to = next((k for k in near if view.tag[k] in FINITE | {"TO", "CC", ","}), -1)
    return view.next_tag(verb) in {"IN", "RB"} and to > 0 and view.tag[to] == "TO" and view.tag[to + 1] == "VB"


_ORDERS = frozenset("advise urge tell ask warn order allow force help invite encourage instruct require want".split())


def _is_worn(view: SyntaxView, verb: int) -> bool:
    """Whether what can only be a participle has an object behind a noun: "trace a man worn a yellow jacket"."""
    tags_of = possible_tags(view.lower[verb])
    if "VBN" not in tags_of or "VBD" in tags_of or view.next_tag(verb) not in {"DT", "PRP$"} or verb < 2:
        return False
    if not (_DOUBLE | _ROUND).isdisjoint(lemmas(view.lower[verb])) or view.lower[verb] in BE | HAVE | {"been"}:
        return False
    if view.previous_tag(verb - 1) not in {"DT", "JJ", "CD", "IN"} or view.lower[verb + 1] in {"all", "both", "each"}:
        return False
    if not _ASKED.isdisjoint(view.lower[max(view.sentence_start(verb), verb - 7) : verb]):
        return False  # "has the board taken the money", "they had the car driven the whole way"
    return _has_thing(view, verb)


def _has_thing(view: SyntaxView, verb: int) -> bool:
    """Whether the phrase behind a verb tells of no time and no money."""
    head, end = verb + 1, view.sentence_end(verb)
    while head + 1 < end and view.tag[head] in _PHRASE - {"IN"} and view.tag[head + 1] in _PHRASE - {"IN"}:
        head += 1
    return view.tag[head] in NOUNS and share(view.lower[head], Kind.TIME, Kind.MONEY) < _SOME


def _may_describe(view: SyntaxView, verb: int) -> bool:
    """Whether a verb is active: it has an object, or can be no participle, or needs no object."""
    word = view.lower[verb]
    known = lemmas(word)
    if word in BE | HAVE or not view.text[verb].islower() or verb + 2 >= view.sentence_end(verb):
        return False
    if not (_TELLS | _DOUBLE).isdisjoint(known) or possible_tags(word).isdisjoint({"VBD", "VBN", "VBZ"}):
        return False
    after = view.next_tag(verb)
    if after in _OBJECTS:
        if after in {"NN", "RB", "JJ"} and view.tag[verb] == "VBN":
            return False
        return _has_thing(view, verb)
    return after == "IN" and (past_only(word) or view.tag[verb] == "VBZ" or _is_alone(word))


def _second(view: SyntaxView, verb: int) -> int:
    """The next verb that shows a tense, where no other subject stands before it; -1 where there is none."""
    end = min(view.sentence_end(verb), verb + _FAR)
    for k in range(verb + 1, end):
        if _shows_tense(view, k):
            if not view.text[k].islower():
                return -1  # "The Kids Are Alright"
            return k if k > verb + 1 and view.tag[k - 1] in NOUNS | {"CD", "RB", "VB"} else -1
        if view.tag[k] not in _PHRASE | {"TO", "VB"} or view.text[k] in _STOPS or view.lower[k] in _JOINTS:
            return -1
        if view.tag[k - 1] in NOUNS and view.tag[k] in {"DT", "PRP$", "NNP", "NNPS", "CD"}:
            return -1
    return -1


def _shows_tense(view: SyntaxView, k: int) -> bool:
    """Whether a word can only be a verb with a tense."""
    if view.lower[k] in {"say", "said", "says"} and view.next_tag(k) in FINITE | {"MD"}:
        return False  # "a bill critics say will fail"
    if view.lower[k] in _SECOND:
        return view.tag[k] in FINITE | {"MD"}
    if view.lower[k] == "say":
        return view.tag[k] == "VBP"
    return view.tag[k] == "VBD" and (past_only(view.lower[k]) or view.next_tag(k) in {"DT", "PRP$"})


def _is_subject(view: SyntaxView, noun: int) -> bool:
    """Whether a noun closes the first phrase of a clause: at the start of a sentence, or behind “said” and “that”."""
    low, k = view.sentence_start(noun), noun
    while k >= low and view.tag[k] in _PHRASE and view.text[k] not in _STOPS and view.lower[k] not in _JOINTS:
        k -= 1
    if k < low:
        return view.tag[low] not in {"IN", "RB"}
    if view.tag[k + 1] in {"IN", "VBN", "RB"}:
        return False
    clause = (
        low + 1 < k
        and view.lower[k] == "that"
        and view.tag[k - 1][:2] == "VB"
        and not _TELLS.isdisjoint(lemmas(view.lower[k - 1]))
    )
    told = view.tag[k] in FINITE and not _TELLS.isdisjoint(lemmas(view.lower[k]))
    return clause or (told and not any(view.tag[j] in _ASKS for j in range(low, k)))
