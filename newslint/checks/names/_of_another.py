"""Pronouns that tell of another than whoever is named beside them: “The judge, Ida Lund, said he”; “her crew”."""

from __future__ import annotations

from newslint.checks.names._misfits import Misfit, looker
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.view import syntax
from newslint.language.words.noun_kinds import Kind, share
from newslint.story.epithets import lead_of
from newslint.story.person_mentions import PersonMention
from newslint.story.pronouns import SEXES
from newslint.text import Document

_NEAR, _NOBODY, _MOST = 3, 99, 0.5
_TRY = frozenset("judge coroner magistrate recorder sheriff prosecutor solicitor barrister lawyer doctor widow".split())
"""Who speaks of those whom a whole story is about."""
_VESSELS = frozenset(
    "ship vessel boat trawler yacht ferry frigate destroyer tanker liner submarine schooner warship lifeboat steamer"
    " dredger freighter cruiser tug ketch sloop barge catamaran galleon".split()
)


def is_of_another(document: Document, misfit: Misfit) -> bool:
    """Whether a pronoun may well stand for somebody else, or a ship, although only one person is near."""
    return _is_ship(document, misfit.pronoun) or _is_touched(document, misfit) or _is_told_by_new(document, misfit)


def _is_ship(document: Document, k: int) -> bool:
    """Whether a ship is told of in the sentence of “she” or “her”, or the one before."""
    table = tokens(document)
    if SEXES[table.lower[k]] != "f" or _VESSELS.isdisjoint(table.index.keys()):
        return False
    low = table.sentence_bounds(max(0, table.sentence_of(k) - 1))[0]
    return not _VESSELS.isdisjoint(table.lower[low:k])


def _is_touched(document: Document, misfit: Misfit) -> bool:
    """Whether somebody does something to another’s body: “Ida Lund pumped his chest”, of whom the lead tells."""
    view, k = syntax(document), misfit.pronoun
    if view.relation[k] != "nmod:poss" or share(view.lower[view.head[k]], Kind.BODY) < _MOST:
        return False
    return looker(document).scene(k, SEXES[view.lower[k]]).perhaps < _NEAR


def _is_told_by_new(document: Document, misfit: Misfit) -> bool:
    """Whether somebody who is named for the first time, with an office, speaks, and others are told of before."""
    table, whom = tokens(document), misfit.whom
    scene = looker(document).scene(misfit.pronoun, SEXES[table.lower[misfit.pronoun]])
    if not scene.said or whom.person is None:
        return False
    first = next((m for m in whom.person.mentions if not m.name_span.heading), None)
    if first is None or first.first != whom.token:
        return False
    office = _office(document, first)
    lead = lead_of(document)
    if not office or (lead is not None and lead[1] is whom.person):
        return False
    near = min(scene.same, scene.perhaps)
    return near < _NOBODY if office in _TRY else near <= _NEAR


def _office(document: Document, mention: PersonMention) -> str:
    """The noun that says who somebody is before the name: “the judge, Ida Lund”, “prosecutor Ida Lund”; or nothing."""
    if mention.title is not None:
        return mention.title.head
    table, at = tokens(document), mention.name_span.start - 1
    at -= at > 0 and table.text[at] == ","
    view = syntax(document)
    person = at >= table.sentence_start(mention.first) and share(table.lower[at], Kind.PERSON) >= _MOST
    return table.lower[at] if person and view.tag[at] == "NN" else ""
