"""On the northern edge of the city here, and two miles south of its centre there."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._homes_told import homes_told
from newslint.checks.places._journeys_told import journeys_told
from newslint.checks.places._names_told import names_told
from newslint.checks.places._origins_told import origins_told
from newslint.checks.places._pairs_told import pairs_told
from newslint.checks.places._people_told import people_told
from newslint.checks.places._sides_told import sides_told
from newslint.checks.places._stretches_told import stretches_told
from newslint.checks.places._venues_told import venues_told
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.text import Document

_EVIDENCE = (
    sides_told,
    pairs_told,
    journeys_told,
    stretches_told,
    venues_told,
    names_told,
    homes_told,
    origins_told,
    people_told,
)


class ContradictingWhereabouts(Rule):
    """``on the west coast ... along the eastern shore, where it made landfall``."""

    meta = Meta(
        code="PLC114",
        name="contradicting-whereabouts",
        summary="A story tells in two ways where something lies, happened, comes from or goes.",
        why="Only one can be right, and readers who know the place notice.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "A barn burned down on the northern edge of Thorby. The barn, two miles [[south]] of the town, was full.",
            "The storm came ashore on the west coast. Roads were cut where it made landfall, along the"
            " [[eastern shore]].",
            "A fire broke out in a third-floor flat. It is thought that the fire in the flat on the [[fifth floor]] was"
            " caused by a candle.",
            "Ida Lund lost her left leg in a crash. She had the [[right leg]] amputated in May.",
            "A lorry travelling from Thorby to Marlow overturned. The driver had loaded the pigs in [[Marlow]].",
            "Ann Lund scored as Thorby Town won 2-1 at Marlow City. Lund ran to celebrate with the [[home]] fans.",
            "A man died outside a pub in Mill Street. Flowers were left in [[Mill Road]], where he died.",
            "A Derby woman has won a prize. She will stay in her house in [[Nottingham]].",
            "Ann Lund was born in Ballina. She spoke in her native [[Youghal]] on Monday.",
            "Thorby Systems, the Limerick-based maker of soap, has grown. It has outgrown its [[Sligo]] headquarters.",
            "TURIN: Police found six idols in a garage. An officer told of the find here in [[Milan]] on Monday.",
            "The road will be closed between the library and the bank. The closure runs from [[the library to the"
            " chapel]].",
            "The Ghanaian striker scored twice. It was a good week for the 24-year-old [[Senegalese]].",
            "The epicentre was 30km south of Llacma. In Llacma itself, 30km [[south]] of the epicentre, the quake broke"
            " windows.",
            "A shark bit a swimmer 200 metres off Palm Beach. The shark bit him [[500 metres]] off the beach.",
        ),
        good=(
            "A barn burned down on the northern edge of Thorby. The barn, two miles north of the town, was full.",
            "A barn burned down on the northern edge of Thorby. Another barn south of the town was saved.",
            "A fire broke out in a third-floor flat. It is thought that the fire in the flat on the third floor was"
            " caused by a candle.",
            "Ida Lund lost her left leg in a crash. She had surgery on her right arm in May.",
            "A lorry travelling from Thorby to Marlow overturned. The driver had loaded the pigs in Thorby.",
            "Ann Lund scored as Thorby Town won 2-1 at Marlow City. Lund silenced the home fans.",
            "A leak at a factory in Turin hurt six people. Inspectors have sealed the Turin plant.",
            "A train from Thorby to Marlow was late. It returned from Marlow at noon.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare what is told of one thing, of whatever sort."""
        for evidence in _EVIDENCE:
            for clash in evidence(document):
                before, here = document[clash.before], document[clash.here]
                said = clash.said or f"“{here}” here, and “{before}” before"
                yield self.found(
                    clash.here, f"{said}: which is right?", related=(Related(clash.before, f"“{before}” here."),)
                )
