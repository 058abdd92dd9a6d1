"""Things counted as one kind, and told by their sorts: “three vehicles”, and two cars, a van and a lorry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.checks.numbers._made_of import MadeOf
from newslint.language.segmentation.tokens import tokens
from newslint.story.counts.groups import reading, told
from newslint.text import Document
from newslint.util.records import NamedTuple

_OFF, _FAR = 2, 4


class _Kind(NamedTuple):
    """A kind of things, and what is of it."""

    wholes: str
    sorts: str


_KINDS = (
    _Kind("vehicles vehicle", "cars? vans? lorry lorries trucks? bus buses taxis? coach(?:es)? motorcycles? tankers?"
          " tractors? minibus(?:es)? ambulances? pick-ups? motorbikes? scooters? trams? 4x4s?"),
    _Kind("pets animals beasts", "dogs? cats? rabbits? horses? pon(?:y|ies) cows? pigs? goats? sheep donkeys? parrots?"
          " budgies? hamsters? hens? ducks? geese goose tortoises? snakes? lizards? puppy puppies kittens? lions?"
          " tigers? bears? wolves wolf"),
    _Kind("guns weapons firearms", "pistols? rifles? shotguns? revolvers? handguns? machine-guns? muskets?"
          " knife knives swords? machetes?"),
    _Kind("aircraft planes", "jets? helicopters? airliners? gliders? bombers? fighters?"),
    _Kind("boats vessels ships", "trawlers? tankers? ferr(?:y|ies) tugs? yachts? dingh(?:y|ies) lifeboats? frigates?"
          " destroyers? freighters? barges?"),
    _Kind("buildings properties", "houses? shops? churches? church school schools barns? flats? pubs? garages? sheds?"
          " factor(?:y|ies) warehouses? cottages? bungalows?"),
    _Kind("instruments", "violins? violas? cellos? guitars? flutes? harps? trumpets? pianos? drums? bass(?:es)?"),
    _Kind("children youngsters kids", "boys? girls? baby babies toddlers? teenagers?"),
)  # fmt: skip
_WHOLES = {word: kind for kind in _KINDS for word in kind.wholes.split()}


@cache
def _list_of(kind: _Kind) -> re.Pattern[str]:
    """The list of things of a kind, by their sorts."""
    one = rf"(?:#\d+|an?|one) (?:(?!and|or|with|in|on)[a-z-]+ ){{0,2}}?(?:{'|'.join(kind.sorts.split())})"
    return re.compile(rf"(?<!\S){one}(?: , {one})*(?: ,)? and {one} (?!of |with )")


def kinds_of(document: Document) -> Iterator[MadeOf]:
    """The numbers of things of a kind that the only list of their sorts does not come to."""
    table = tokens(document)
    for kind in {_WHOLES[word] for word in _WHOLES.keys() & table.index.keys()}:
        wholes = [
            (g, k)
            for k in sorted({table.sentence_of(k) for k in table.where(*kind.wholes.split())})
            for g, _ in reading(document, k).matched(
                re.compile(rf"(?P<n>#\d+) (?:- )?(?:[a-z-]+ )??(?:{'|'.join(kind.wholes.split())})\b")
            )
        ]
        if not wholes or len({g.size for g, _ in wholes}) > 1:
            continue
        whole, at = wholes[0]
        lists = [
            (reading(document, k), m)
            for k in range(max(0, at - _FAR), min(at + _FAR + 1, len(table.first)))
            for m in _list_of(kind).finditer(reading(document, k).text)
        ]
        if len(lists) != 1 or "including" in lists[0][0].text:
            continue
        here, m = lists[0]
        total = sum(here.group(w).size if w[0] == "#" else 1 for w in m[0].split() if w[0] == "#" or w in ("a", "an"))
        if 0 < abs(total - whole.size) <= _OFF:
            span = table.span(here.token(m.start()), here.token(m.end() - 2) + 1)
            yield MadeOf(told(document, whole), whole.size, span, total)
