"""Pronouns of the wrong sex for whom a paragraph is about, although the story has told of others in paragraphs above.

“... according to Ida Lund, who speaks for 31 boats. He intends to sue”: nobody of that sex is told of in the paragraph.
“Lund said his constituents had been misled”: what somebody says of those who work for or belong to him or her. “Captain
Ida Lund was the last off. Superintendent Karl Berg praised his conduct”: nobody praises his own.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.names._misfits import Misfit, looker
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.lists import words
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.antecedents import Antecedent, antecedents, told_before
from newslint.story.lives import RELATIVES
from newslint.story.people import Person
from newslint.story.pronouns import SEXES
from newslint.text import Document

_OWN = frozenset(
    "team party constituents officers staff colleagues department office company firm union ministry pupils students"
    " crew flock congregation patients members clients client group charity organisation organization troops soldiers"
    " players squad men employees workers workforce customers crews deputies councillors successor predecessor"
    " government cabinet constituency parishioners readers tenants administration".split()
)
"""Those who belong to, or work for or with, whoever speaks of them."""
_CLIENTS = frozenset({"client", "clients"})
_JUDGES = frozenset(
    "praise thank applaud commend hail salute criticise criticize condemn defend admire congratulate rebuke denounce"
    " mock ridicule".split()
)
_FIRMS = words("roles-of-bodies") | {"operator"}
_HARDLY = 0.1
_BACK = 3
_DEPTH = 4


def topic_misfits(document: Document) -> Iterator[Misfit]:
    """The pronouns of those kinds, each with whoever is meant."""
    table = tokens(document)
    found = table.where("he", "she", "his", "her")
    if not found:
        return
    look, view = looker(document), syntax(document)
    everybody = antecedents(document)
    for k in found:
        if not look.asked(k) or look.later(k, SEXES[table.lower[k]]):
            continue
        before = everybody[: told_before(document, k)]
        whom = _of_paragraph(table, view, k, before) or _said_of_own(table, view, k, before)
        whom = whom or _judged(table, view, k, before) or _spouse(table, k, before)
        whom = whom or _told_that(table, view, k, before) or _said_next(table, k, before)
        if whom is not None:
            yield Misfit(k, whom)


def _of_paragraph(table: Tokens, view: SyntaxView, k: int, before: tuple[Antecedent, ...]) -> Antecedent | None:
    """The only person named in the paragraph, in the sentence before a pronoun that opens its own as the subject."""
    sentence = table.sentence_of(k)
    owns = view.relation[k] == "nmod:poss" and _is_owned(view, view.head[k])
    if k != table.sentence_start(k) or not sentence or not (owns or view.relation[k].startswith("nsubj")):
        return None
    paragraph = table.paragraph[sentence]
    if table.paragraph[sentence - 1] != paragraph:
        return None
    here = [one for one in before if table.paragraph[table.sentence_of(one.token)] == paragraph]
    here = [one for one in here if table.lower[one.token] not in _FIRMS]
    named = {id(one.person): one for one in here if one.name}
    if len(named) != 1:
        return None
    whom = next(iter(named.values()))
    sex = SEXES[table.lower[k]]
    near = any(one.name and table.sentence_of(one.token) == sentence - 1 for one in here)
    rest = [one for one in here if one.person is not whom.person or not one.name]
    others = any(one.sex == sex or (not one.sex and table.sentence_of(one.token) >= sentence - 1) for one in rest)
    if whom.person is None or whom.sex in ("", sex) or others or not near:
        return None
    return whom if _speaks(table, view, here, whom.person, sentence - 1) else None


def _is_owned(view: SyntaxView, noun: int) -> bool:
    """Whether a noun tells of those who belong to somebody, or of a thing of his or hers that is the subject."""
    word = view.lower[noun]
    thing = view.relation[noun].startswith("nsubj") and share(word, Kind.PERSON) <= _HARDLY and word not in RELATIVES
    return word in _OWN or thing


def _speaks(table: Tokens, view: SyntaxView, here: list[Antecedent], person: Person, sentence: int) -> bool:
    """Whether somebody says something in a sentence, or it has it from them: said Ida Lund; according to Ida Lund."""
    speech = speech_forms(table.lexicon)
    for one in here:
        if one.person is not person or table.sentence_of(one.token) != sentence:
            continue
        first = one.token - 1
        while (
            first > 0
            and first >= table.sentence_start(one.token)
            and view.relation[first] in ("compound", "flat", "nmod:desc")
        ):
            first -= 1
        if table.lower[first - 1 : first + 1] == ["according", "to"]:
            return True
        head = one.token
        for _ in range(_DEPTH):
            if view.relation[head].startswith("nsubj"):
                verb = view.head[head]
                return verb >= 0 and (view.lower[verb] in speech or view.head[verb] < 0)
            head = view.head[head]
            if head < 0:
                break
    return False


def _said_of_own(table: Tokens, view: SyntaxView, k: int, before: tuple[Antecedent, ...]) -> Antecedent | None:
    """Whoever says something of what is his or her own, where the paragraph has nobody else who may be meant."""
    if view.relation[k] != "nmod:poss" or view.head[k] != k + 1 or view.lower[k + 1] not in _OWN:
        return None
    low = table.sentence_start(k)
    speaker = _speaker(table, view, k)
    if speaker < low:
        return None
    paragraph = table.paragraph[table.sentence_of(k)]
    here = [one for one in before if table.paragraph[table.sentence_of(one.token)] == paragraph]
    sex = SEXES[table.lower[k]]
    holder = _holder(before, table, speaker)
    if holder is not None and holder.sex not in ("", sex):
        others = (one for one in here if one.token != speaker and one.person is not holder.person)
        return None if any(one.sex in ("", sex) for one in others) else holder
    own = [
        one
        for one in here
        if one.token >= low and one.name and one.sex not in ("", sex) and _reaches(view, one.token, speaker)
    ]
    if len(own) != 1:
        return None
    if view.lower[k + 1] in _CLIENTS:
        return own[0]  # a lawyer's are a lawyer's
    several = any(one.sex in ("", sex) for one in here if one.person is not own[0].person or not one.name)
    return None if several else own[0]


def _holder(before: tuple[Antecedent, ...], table: Tokens, speaker: int) -> Antecedent | None:
    """Whoever alone has the office that says something without a name: “the inspector said”."""
    office = table.lower[speaker]
    if table.lower[speaker - 1] != "the":
        return None
    held = {id(one.person): one for one in before if one.person and any(t.head == office for t in one.person.titles)}
    return next(iter(held.values())) if len(held) == 1 else None


def _told_that(table: Tokens, view: SyntaxView, k: int, before: tuple[Antecedent, ...]) -> Antecedent | None:
    """Whoever alone is named in a paragraph and tells somebody that “he” did: Ida Lund told the court that he."""
    if table.lower[k] not in ("he", "she") or table.lower[k - 1] != "that":
        return None
    low, sentence = table.sentence_start(k), table.sentence_of(k)
    verb = next((j for j in range(k - 2, low, -1) if view.tag[j] in FINITE), -1)
    if verb < 0 or table.lower[verb] not in ("told", "tells"):
        return None
    paragraph = table.paragraph[sentence]
    here = [one for one in before if table.paragraph[table.sentence_of(one.token)] == paragraph]
    named = [one for one in here if one.name]
    subject = view.tree.subject_of(verb)
    if len({id(one.person) for one in named}) != 1 or not low <= subject < verb or named[-1].person is None:
        return None
    whom, sex = named[-1], SEXES[table.lower[k]]
    others = any(one.sex in ("", sex) for one in here if not one.name)
    leads = low <= whom.token < verb
    return whom if whom.sex not in ("", sex) and not others and leads else None


def _said_next(table: Tokens, k: int, before: tuple[Antecedent, ...]) -> Antecedent | None:
    """Whoever alone is told of in a paragraph and has said that “he” did something: commander Ida Lund said he."""
    if table.lower[k] not in ("he", "she"):
        return None
    verb = k - 1 - (table.lower[k - 1] == "that")
    one = before[-1] if before else None
    if one is None or one.person is None or not one.name or table.lower[verb] not in speech_forms(table.lexicon):
        return None
    paragraph, sex = table.paragraph[table.sentence_of(k)], SEXES[table.lower[k]]
    here = [other for other in before if table.paragraph[table.sentence_of(other.token)] == paragraph]
    others = any(other.sex in ("", sex) for other in here if other.person is not one.person or not other.name)
    beside = any(m.first == one.token and m.name_span.last == verb for m in one.person.mentions)
    return one if beside and not others and one.sex not in ("", sex) else None


def _speaker(table: Tokens, view: SyntaxView, k: int) -> int:
    """The subject of the nearest verb of speech around a word, or -1."""
    speech, at = speech_forms(table.lexicon), view.head[k]
    for _ in range(2 * _DEPTH):
        if at < 0:
            return -1
        if view.lower[at] in speech and at < k:
            subject = view.tree.subject_of(at)
            return subject if 0 <= subject < at else -1
        at = view.head[at]
    return -1


def _reaches(view: SyntaxView, token: int, subject: int) -> bool:
    """Whether a name that begins at a token ends at a subject."""
    at = token
    for _ in range(_DEPTH):
        if at == subject:
            return True
        if view.relation[at] not in ("flat", "compound", "appos"):
            return False
        at = view.head[at]
    return False


def _spouse(table: Tokens, k: int, before: tuple[Antecedent, ...]) -> Antecedent | None:
    """Whoever is named right before “and her wife”: the two belong together, whoever tells of them."""
    spouse = {"her": "wife", "his": "husband"}.get(table.lower[k])
    if spouse is None or table.lower[k + 1 : k + 2] != [spouse] or table.lower[k - 1] != "and":
        return None
    end = k - 1 - (table.text[k - 2] == ",")
    one = before[-1] if before else None
    if one is None or one.person is None or not one.name or one.sex in ("", SEXES[table.lower[k]]):
        return None
    return one if any(m.first == one.token and m.name_span.last == end for m in one.person.mentions) else None


def _judged(table: Tokens, view: SyntaxView, k: int, before: tuple[Antecedent, ...]) -> Antecedent | None:
    """Whoever is praised for what is his or her own by somebody of the sex of the pronoun."""
    verb = k - 1
    if (
        table.lower[k] in ("he", "she")
        or verb <= table.sentence_start(k)
        or _JUDGES.isdisjoint(lemmas(view.lower[verb]))
    ):
        return None
    subject = view.tree.subject_of(verb)
    sentence, sex = table.sentence_of(k), SEXES[table.lower[k]]
    own = [one for one in before if one.name and table.sentence_of(one.token) == sentence and one.sex == sex]
    if len(own) != 1 or not 0 <= subject < verb or not _reaches(view, own[0].token, subject):
        return None
    low = table.sentence_bounds(max(0, sentence - _BACK))[0]
    near = [one for one in before if one.token >= low and one.person is not own[0].person]
    near = [one for one in near if table.lower[one.token] not in _FIRMS]
    if any(one.sex == sex or (not one.sex and not one.vague) for one in near):
        return None
    named = [one for one in near if one.name and table.sentence_of(one.token) == sentence - 1 and one.sex]
    return named[-1] if named else None
