"""``would have saved money and leave``, ``had complained of pain or fell ill``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._row_of_verbs import OWN, HiddenInRow, RowOfVerbs, joins_gerunds
from newslint.checks.grammar.verb_forms._stray_forms import stray_infinitives, stray_participles
from newslint.engine.finding import Finding, Fix, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, is_noun, is_verb, lemma, possible_tags
from newslint.language.words.noun_kinds import DOERS, Kind, is_never
from newslint.language.words.verb_forms import past_only
from newslint.lexicon.auxiliaries import DO, HAVE
from newslint.text import Document

_AFTER = frozenset({"IN", "DT", "JJ", ".", ",", "TO"})
"""Tags of what may follow the second of two nouns."""
_HELPS = frozenset({"aux", "aux:pass"})
_PERFECT = HAVE | {"having", "'ve"}
_ALONE = frozenset({"has", "had", "having"})
_JOINED = frozenset({"conj", "advcl", "parataxis"})
_ONE = frozenset({"was", "is", "has"})
_BE = frozenset({"was", "is", "been"})
_PLAIN = frozenset({"VB", "VBP"})
_WOULD = frozenset({"would", "could", "might", "should"})
_FINITE_FORMS = frozenset({"VBZ", "VBD"})
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "CD", "RP", "NNP", "JJ"})
"""What shows that a word that may be a noun is a verb."""
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_OTHER_CLAUSE = FINITE | {"TO", "WDT", "WP", "WRB", ":", "``", "''"}


class JoinedVerbForm(Rule):
    """A second verb in another form than the helping verb of the first one asks for."""

    meta = Meta(
        code="GRM420",
        name="joined-verb-form",
        summary="Verbs that share a helping verb have the same form.",
        why="“Would have saved and left” shares “would have”; “would have saved and leave” does not read on.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Quirk and others, A Comprehensive Grammar of the English Language, section 13.54",
        bad=(
            "The plan would have saved $3 billion and [[leave]] the army with fewer tanks.",
            "Several patients had complained of pain or [[fell]] ill within hours.",
            "He is said to have taken the money and [[spend]] it on cars.",
            "They have cut prices, [[hire]] 200 staff and opened a second shop.",
            "The tower was sold in May, [[demolish]] in June and replaced by a car park.",
            "The bank can raise rates, sell bonds and [[cuts]] its staff.",
            "The government will neither raise taxes nor [[cutting]] spending.",
            "He was stopped at the gate, questioned for an hour and later [[charging]] with fraud.",
            "The lorry left the road, crossed two fields and [[come]] to rest in a pond.",
            "The thief fired, took the money and [[escapes]] on a bicycle.",
            "The driver lost control of the van and [[crash]] into a wall.",
            "The town is to mend the bridge and [[opening]] the road by July.",
            "Divers searched the lake for two days, [[but finding]] only an oar.",
            "He left the party in May [[and joining]] a rival group within a week.",
            "The patrol had stopped the boat and [[to search]] its hold.",
        ),
        good=(
            "The plan would have saved $3 billion and left the army with fewer tanks.",
            "They have taken part in the course and believe in the farm. She has left home and lives in Rome.",
            "He had walked to the embassy and began to film. The storm had forced them to land and delay the trip.",
            "He did not testify but said that he would. The firm will tour in May and plans a record.",
            "The ship was found at Denali Park and Preserve. He was born in New York and came west in 1920.",
            "The cook made him stop and turn round. The board urged that it eject, and prevent the return of, the men.",
            "Where yours has moved on, take it back.",
            "He was found alive and waiting for help. The men were tired and smiling at the crowd.",
            "They asked the men to leave the hall, shut it and come back. Asking us to pay and closing it is wrong.",
            "They had no choice but to leave. She took up fishing and hunting, and spoke of graft and wasting time.",
            "He lost his keys, leaving the door open and waking the dog. It came to stay and to grow.",
            "She has signed a law that will bar the drug and mandate a test.",
            "The firm fears that rising demand could spark a crisis and wants to prevent it.",
            "The host gave us yogurt and applesauce.",
        ),
    )
    triggers = frozenset({"and", "or", "nor", "but"})
    evidence = (RowOfVerbs, HiddenInRow)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verbs that "and" joins to one with a helping verb, and that have none themselves."""
        view = syntax(document)
        for verb in view.tree.where("conj", "advcl", "parataxis").tolist():
            first, row = _row(view, verb)
            if first < 0 or not view.text[verb].islower() or not _shares(view, first, verb) or _is_noun(view, verb):
                continue
            tag = _asked(view, first, verb, row)
            base = lemma(view.lower[verb], view.tag[verb])
            use = base if tag == "VB" else next(iter(inflect(base, tag)), "") if tag else ""
            if not use or use == view.lower[verb] or not is_verb(base):
                continue
            yield self.found(
                view.tokens.span(verb),
                f"“{view.text[verb]}” goes on from “{view.text[first]}”: write “{use}”?",
                fixes=(Fix.swap(view.tokens.span(verb), use),),
                related=(Related(view.tokens.span(first), "The first verb."),),
            )
        yield from self._stray(view)

    def _stray(self, view: SyntaxView) -> Iterator[Finding]:
        """Report forms in -ing and infinitives behind "and" and "but" that go on from no verb before."""
        for verb in stray_participles(view):
            use = next(iter(inflect(lemma(view.lower[verb], "VBG"), "VBD")), "")
            fixes = (Fix.swap(view.tokens.span(verb), use),) if use else ()
            span = view.tokens.span(verb - (view.tag[verb - 1] == "CC"), verb + 1)
            yield self.found(span, f"“{view.text[verb]}” goes on from no verb before: write “{use}”?", fixes=fixes)
        for to in stray_infinitives(view):
            span = view.tokens.span(to, to + 2)
            yield self.found(
                span, f"“{view.document[span]}” goes on from no verb before: give it the form of the first."
            )


def _row(view: SyntaxView, verb: int) -> tuple[int, list[int]]:
    """The first of the verbs that a verb goes on from, and all others in the row but the verb; -1 for none."""
    first = view.head[verb]
    before = view.before_adverbs(verb - 1)
    joint = view.tag[before] == "CC" and view.relation[verb] == "conj"
    if not 0 <= first < verb or not (joint or view.text[before] == ",") or view.next_tag(verb) == ".":
        return -1, []
    while view.relation[first] == "conj" and 0 <= view.head[first] < first and not _has_own(view, first):
        first = view.head[first]
    row: list[int] = []
    waiting = [first]
    while waiting:
        more = [k for k in view.tree.children(waiting.pop()) if view.relation[k] in _JOINED and k > first]
        row += (k for k in more if k != verb and not _has_own(view, k))
        waiting += more
    return first, row


def _is_noun(view: SyntaxView, verb: int) -> bool:
    """Whether what is read as a verb behind "and" is the second of two nouns: kids and grandkids, boxes and sticks."""
    joint, forms = verb - 1, possible_tags(view.lower[verb])
    nouns = view.tag[joint] == "CC" and view.tag[joint - 1] == "NNS" and view.tag[verb] in {"VBZ", "VBP"}
    return nouns and view.lower[verb].endswith("s") and (not forms or "NNS" in forms) and view.next_tag(verb) in _AFTER


def _has_own(view: SyntaxView, verb: int) -> bool:
    """Whether a verb has a subject or a helping verb of its own."""
    return any(view.relation[k] in OWN for k in view.tree.children(verb))


def _shares(view: SyntaxView, first: int, verb: int) -> bool:
    """Whether a verb has nothing of its own, and no other clause stands between it and the first verb."""
    if not view.tag[first].startswith("VB") or _has_own(view, verb):
        return False
    meant = any(view.lower[k] == "to" and "VB" in possible_tags(view.lower[k + 1]) for k in range(first + 1, verb))
    between = {view.tag[k] for k in range(first + 1, verb) if view.relation[k] not in _JOINED}
    low = view.sentence_start(first)
    opened = "VB" in possible_tags(view.lower[verb]) and any(
        view.lower[k] == "to" and view.lower[k + 1] not in {"have", "be"} and "VB" in possible_tags(view.lower[k + 1])
        for k in range(low, first)
    )
    if opened:
        return False  # "needed to see the changes it has brought and embrace them"
    return not meant and _OTHER_CLAUSE.isdisjoint(between)


def _asked(view: SyntaxView, first: int, verb: int, row: list[int]) -> str:
    """The tag of the form that the helping verb of the first verb asks for; empty where a form may well be right."""
    helps = [k for k in view.tree.children(first) if view.relation[k] in _HELPS and k < first]
    words = {view.lower[k] for k in helps}
    if view.tag[first] == "VBN" or words & _PERFECT:
        return "VBN" if _wants_participle(view, first, verb, row) else ""
    known, tag = possible_tags(view.lower[verb]), view.tag[verb]
    if tag == "VBG" and joins_gerunds(view, view.before_adverbs(verb - 1)):
        return ""
    if view.tag[first] != "VB":
        return ""
    led = any(view.tag[k] == "MD" or view.lower[k] in DO for k in helps) or view.tree.dependent(first, "mark") >= 0
    if not led or "VB" in known or _joint(view, verb) == "but":
        return ""
    if any(first < k < verb and view.tag[k] == "VB" for k in row) and tag in _FINITE_FORMS:
        return "VB"
    low = view.sentence_start(verb)
    own = any("VBZ" in possible_tags(word) for word in view.lower[low:verb])  # "it fears a flood would come and wants"
    if words & _WOULD and tag == "VBZ" and _joint(view, verb) == "and" and not own:
        subject = view.tree.subject_of(first)
        if subject >= 0 and view.tag[subject] == "NN" and is_never(view.lower[subject], *DOERS, Kind.PLACE):
            return "VB"
    before = view.previous_word(first)
    paired = (before, _joint(view, verb)) in {("neither", "nor"), ("either", "or")}
    return "VB" if paired and tag in _FINITE_FORMS | {"VBG"} else ""


def _wants_participle(view: SyntaxView, first: int, verb: int, row: list[int]) -> bool:
    """Whether a verb goes on from a participle, and can be neither one nor a form with the subject itself."""
    helps = [k for k in view.tree.children(first) if view.relation[k] in _HELPS and k < first]
    words = {view.lower[k] for k in helps}
    in_row = any(k > verb + 1 and "VBN" in possible_tags(view.lower[k]) for k in row)
    plain = view.tag[verb] in _PLAIN and "VBN" not in possible_tags(view.lower[verb])
    sure = in_row or (view.tag[view.before_adverbs(verb - 1)] == "CC" and _is_verb(view, verb))
    plain = plain and "VB" not in view.tag[first + 1 : verb] and sure
    if "have" in words and "been" in words and not in_row:
        return False  # "women who have been assaulted or feel threatened"
    if words & _PERFECT:
        if plain and (in_row or words & _ALONE or any(view.tag[k] in {"MD", "VB"} for k in helps)):
            return True
        return past_only(view.lower[verb]) and (in_row or ("had" in words and _joint(view, verb) in {"or", "nor"}))
    return plain and bool(words & _BE) and (bool(words & _ONE) or in_row)


def _is_verb(view: SyntaxView, verb: int) -> bool:
    """Whether a word is no noun, or what follows it, or the article before "and", shows that it is none here."""
    after = view.next_tag(verb)
    if not is_noun(view.lower[verb]) or after in _OBJECTS or view.tag[verb + 1 : verb + 3] == ["TO", "VB"]:
        return True
    opened = next((k for k in range(verb - 2, verb - 6, -1) if view.tag[k] in {"DT", "PRP$", "IN", "VBN"}), -1)
    return after in {"IN", "TO", "RB"} and view.lower[opened] in _DETERMINERS and view.next_word(verb) != "of"


def _joint(view: SyntaxView, verb: int) -> str:
    """The conjunction that joins a verb; nothing where it is a comma."""
    joint = view.tree.dependent(verb, "cc")
    return view.lower[joint] if 0 <= joint < verb else ""
