"""Pronouns of the wrong sex for the one of whom a paragraph tells, although the story tells of others above it.

“Oduya, 57, trained in Delft. He retired in 2021”; “their mother, Ida Lund, was hurt. A guest dragged him out”; “Berg
sang all day. Her wife died in 2022”; and the one “he” of an obituary that has “she” and “her” all over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.checks.names._misfits import Misfit, looker
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.place_names import place_words
from newslint.story.antecedents import Antecedent, antecedents, told_before
from newslint.story.epithets import lead_of
from newslint.story.name_spans import headings
from newslint.story.pronouns import SEXES
from newslint.text import Document

_BOUND = frozenset({"himself", "herself", "hers"})
_SPOUSES = frozenset({("her", "wife"), ("his", "husband")})
_MANY, _FAR = 3, 2
_PLACED = frozenset({"in", "at", "from", "near", "to", "and", "of", ","})


def paragraph_misfits(document: Document) -> Iterator[Misfit]:
    """The pronouns of those kinds, each with whoever is meant."""
    table = tokens(document)
    found = table.where(*(SEXES.keys() - _BOUND))
    if not found:
        return
    look, view = looker(document), syntax(document)
    everybody = antecedents(document)
    told = Counter(SEXES[table.lower[k]] for k in found if not document.quotes.touches(table.span(k)))
    for k in found:
        if not look.asked(k):
            continue
        before = everybody[: told_before(document, k)]
        sex = SEXES[table.lower[k]]
        spouse = (table.lower[k], view.next_word(k)) in _SPOUSES
        if look.later(k, sex) and not (spouse and k == table.sentence_start(k)):
            continue
        whom = _of_paragraph(document, table, view, k, before)
        if whom is None and told[sex] == 1 and told.total() > _MANY:
            whom = _of_story(document, k, before, spouse=spouse)
        if whom is not None:
            yield Misfit(k, whom)


def _of_paragraph(
    document: Document, table: Tokens, view: SyntaxView, k: int, before: tuple[Antecedent, ...]
) -> Antecedent | None:
    """The one person named in the paragraph, where the sentence before is about him or her, or who is named there."""
    sentence = table.sentence_of(k)
    if not sentence or table.paragraph[sentence - 1] != table.paragraph[sentence]:
        return None
    paragraph, sex, low = table.paragraph[sentence], SEXES[table.lower[k]], table.sentence_start(k)
    here = [one for one in before if table.paragraph[table.sentence_of(one.token)] == paragraph]
    named = [one for one in here if one.name and one.person is not None]
    if not named or len({id(one.person) for one in named}) > 1 or named[0].sex in ("", sex):
        return None
    whom = named[-1]
    agent = _is_object(view, k) and k > low
    subject = k == low and view.relation[k].startswith("nsubj")
    if not (agent or subject) or table.sentence_of(whom.token) != sentence - 1:
        return None
    for one in here:
        if one.person is whom.person and one.name:
            continue
        if agent and one.token >= low and not one.sex and _is_subject_of(view, one.token, view.head[k]):
            continue
        if one.sex in ("", sex) and not _is_place(table, one):
            return None
    if subject:
        _, head = _root(table, view, sentence - 1)
        return whom if _is_given(document, whom) and _reaches(view, whom.token, head) else None
    return whom


def _is_given(document: Document, whom: Antecedent) -> bool:
    """Whether somebody was told of before the paragraph in which he or she is named."""
    person = whom.person
    if person is None:
        return False
    lead = lead_of(document)
    first = next((m for m in person.mentions if not m.name_span.heading), None)
    table = tokens(document)
    if lead is not None and lead[1] is person:
        return True
    here = table.paragraph[table.sentence_of(whom.token)]
    return first is not None and table.paragraph[table.sentence_of(first.first)] < here


def _root(table: Tokens, view: SyntaxView, sentence: int) -> tuple[int, int]:
    """The main verb of a sentence and the head of its subject; -1 where there is none."""
    low, high = table.sentence_bounds(sentence)
    root = next((k for k in range(low, high) if view.head[k] < 0), -1)
    return root, view.tree.subject_of(root) if root >= 0 else -1


def _reaches(view: SyntaxView, token: int, head: int) -> bool:
    """Whether a name opens its sentence, or begins at a token and ends at the head of the subject."""
    if view.sentence_start(token) >= token - 1 and view.next_word(token) not in {"'s", "’s"}:
        return True
    for _ in range(4):
        if token == head:
            return True
        if token < 0 or view.relation[token] not in ("flat", "compound", "appos", "nmod:desc"):
            return False
        token = view.head[token]
    return False


def _is_object(view: SyntaxView, k: int) -> bool:
    """Whether a pronoun is the object of the main verb of its sentence."""
    verb = view.head[k]
    return view.relation[k] in {"obj", "iobj"} and verb >= 0 and view.head[verb] < 0


def _is_subject_of(view: SyntaxView, token: int, verb: int) -> bool:
    """Whether a word is the subject of a verb: whoever does something to “him” is not he."""
    return view.head[token] == verb and view.relation[token].startswith("nsubj")


def _is_place(table: Tokens, one: Antecedent) -> bool:
    """Whether a name of which nothing is known stands where places do: in Nairobi and Delft."""
    k = one.token
    if not one.name or one.person is not None or k < 2 or table.lower[k - 1] not in _PLACED:
        return False
    return table.lower[k - 1] not in {"and", ","} or table.lower[k - 2] in place_words(table.lexicon)


def _of_story(document: Document, k: int, before: tuple[Antecedent, ...], *, spouse: bool) -> Antecedent | None:
    """Whoever was named last, where nobody of the other sex is near and the pronoun is the only one of its sex."""
    view, table = syntax(document), tokens(document)
    sex = SEXES[table.lower[k]]
    scene = looker(document).scene(k, sex)
    if min(scene.same, scene.perhaps) < _FAR or scene.apart < 1 or table.sentence_of(k) in headings(document):
        return None
    if k != table.sentence_start(k) or not (view.relation[k].startswith("nsubj") or spouse):
        return None
    last = before[-1] if before else None
    if last is None or last.sex in ("", sex) or table.sentence_of(k) - table.sentence_of(last.token) > 1:
        return None
    named = [one for one in before if one.name and one.person is not None and one.sex not in ("", sex)]
    return named[-1] if named else None
