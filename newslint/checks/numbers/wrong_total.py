"""Nine people: five men, three women and two children."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._aboard import aboard
from newslint.checks.numbers._brought_to import brought_to
from newslint.checks.numbers._contrasted import contrasted
from newslint.checks.numbers._each_told import each_told
from newslint.checks.numbers._hundred import hundred
from newslint.checks.numbers._in_all import in_all
from newslint.checks.numbers._kinds_of import kinds_of
from newslint.checks.numbers._ledgers import ledgers
from newslint.checks.numbers._left_over import left_over
from newslint.checks.numbers._made_of import made_of_groups
from newslint.checks.numbers._made_up_of import made_up_of
from newslint.checks.numbers._on_board import on_board, still_there
from newslint.checks.numbers._over_the_story import over_the_story
from newslint.checks.numbers._partitions import partitions
from newslint.checks.numbers._reckoned import Reckoned
from newslint.checks.numbers._remaining import remaining
from newslint.checks.numbers._rests import rests
from newslint.checks.numbers._rests_of_one_sentence import Rest
from newslint.checks.numbers._served import served
from newslint.checks.numbers._sums import shares_of_all, sums
from newslint.checks.numbers._tallies import tallies
from newslint.checks.numbers._together import together
from newslint.checks.numbers._tolls import listed, tolls
from newslint.checks.numbers._voiced_sums import voiced_sums
from newslint.checks.numbers._whole_and_parts import Partition
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.story.amounts import said_like
from newslint.text import Document


class WrongTotal(ArithmeticRule):
    """Parts that do not add up to the total before them."""

    meta = Meta(
        code="NUM126",
        name="wrong-total",
        aliases=("parts-and-total",),
        summary="The parts that a sentence lists do not add up to the total that it gives.",
        why="One of the numbers is wrong, and careful readers always add them up.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "A jury gave her [[$4.1 million]]. The award consists of $1.6 million in pay and $2.7 million in damages.",
            "Two engines came from Leigh, four from Bury and one from Orde, and the [[nine]] engines stayed all night.",
            "The church took £215,000. The villagers have £140,000 and need only [[£65,000]] more to match it.",
            "He was jailed for 14 years. With nine years already served, he has [[six]] left.",
            "Her fine of 800 euros plus costs of 350 euros comes to [[1,250 euros]].",
            "Crews restored power to 115,000 of the 185,000 homes. A further [[80,000]] would have to wait.",
            "The quake killed 52 people. Thirty-five died in Ica. Another [[19]] were killed on the coast.",
            "Some 8,400 runners started and all but 310 finished, leaving [[8,190]] with a medal.",
            "Leigh grows 46 per cent of its food and imports the other [[64 per cent]].",
            "Of [[1,100 letters]] sent out, 480 were answered and 120 came back, leaving 600 unaccounted for.",
            "The boat left Cork with 19 crew and 46 passengers. All [[67]] aboard were saved.",
            "A gang robbed [[14 shops]] on Friday, nine in the north and six in the south.",
            "[[Fourteen people]] were on the boat. Divers found nine bodies, and six are missing.",
            "There were 8,000 workers out. Another 3,500 left on Tuesday, taking the number on strike to [[12,500]].",
            "The blast killed [[nine people]]: five men, three women and two children.",
            "The firm employs 60 men and 50 women, a total of [[120]].",
            "He admitted [[14 charges]]: nine of theft, four of fraud and two of forgery.",
            "Orders reached [[€128m]]: €62m from Europe, €41m from Asia and €29m from elsewhere.",
            "Of the [[49 seats]] in the house, the Liberals hold 28, the Conservatives 19 and the Greens three.",
            "Of the [[176 riders]] who set out, 11 have withdrawn and 169 are left.",
            "The party had won 36 of the [[63 seats]] and its rival 29.",
            "The bill passed by 229 votes to 221 with 10 abstentions, so all [[480 members]] took part.",
            "The crash killed [[eleven people]]. Five were men, four were women and three were children.",
            "The [[£12m]] bridge is paid for by the state (£7m), the city (£3m) and a bank (£3m).",
            "Revenue was [[$216m]]. Trucks brought in $131m of that, ships $54m and shops the remaining $34m.",
            "Hull cuts [[1,350 jobs]]. Now 640 of the posts go at Leith, 515 at Wick and 95 at Oban.",
            "Labour took 47 of the [[93 seats]]. The League has 31. Greens have nine, others the remaining four.",
            "In the survey 62 per cent were for the law, 25 per cent against and [[18 per cent]] undecided.",
            "A blast killed nine people, and another left five dead. Three others died, bringing the toll to [[18]].",
            "The tug had [[20 men]] on board. The crew, a dozen Poles, five Finns and a Dane, was flown to Cork.",
            "The [[£4.6m]] pier opens in May. Of the total, £2.1m came from the state, £1.6m from the city and"
            " £1.1m from gifts.",
            "Of the [[11,400]] who set out, 10,260 finished in time and 1,240 gave up or withdrew.",
            "The ward has [[56 beds]]. On Monday 41 were taken and 25 stood empty.",
            "The blast killed [[11 people]]. Eight died at the scene and two in hospital.",
            "The pier costs [[$6.3 million]], of which the state gave $3.5 million and a bank $1.9 million, leaving the"
            " city to find $1.1 million.",
            "Of the [[44 women]] who started, 36 finished, six dropped out and one was disqualified.",
            "Smith had 5,211 votes and Jones 4,100; the other six candidates shared 610. In all [[9,721 votes]] were"
            " cast.",
            "The chain has [[84 shops]] in Fife.\n\nIt is to shut 12 of its shops by May, leaving it with 74.",
            "The plan passed by 27 votes to 19, with two of the [[49 members]] present abstaining.",
            "The four mines employ 120, 240, 310 and 150 people, so that [[920]] will be out of work.",
            "The club was fined £40,000. It must pay £7,500 in costs, bringing the total bill to [[£57,500]].",
            "The firm cuts [[38 jobs]], 26 of them in the shop and 14 in the mill.",
            "[[Forty-one people]] were taken off the ferry. It had 36 passengers and six crew.",
            "One of the seven men hurt has died. Of the [[seven]] who are still in hospital, two are in pain.",
            "The state uses 90 tonnes. It grows 30 tonnes and buys the remaining [[50 tonnes]].",
            "Nine of the ten members backed the plan. The [[two]] who voted against it live near.",
            "Snow shut schools in eight of the ten districts. They were open [[only in the coastal district]] of Hull.",
            "The choir has 24 singers, nine of them men. The [[16]] women sing first.",
            "Ann Lee, a mother of [[four]], has died. She leaves two sons, three daughters and a cat.",
            "The jury was of seven men and five women. All [[11]] jurors signed.",
            "Police seek a [[pair]] of robbers. One man took the till while his two accomplices kept watch.",
            "Leigh won [[seven]] medals. They have two golds, three silvers and three bronzes.",
            "Hale made [[18 points]] with four penalties and two conversions.",
            "Police stopped 420 drivers in May. They fined 31 of them. The other [[379]] were sent home.",
            "The [[nine]]-member board voted 6-4 to open later.",
            "The office had [[1,250]] applications. Of these 840 came from women and 390 from men.",
            "Leigh have nine wins and four draws. With [[33]] points they are top.",
        ),
        good=(
            "A jury gave her $4.3 million. The award consists of $1.6 million in pay and $2.7 million in damages.",
            "He was jailed for 14 years. With nine years already served, he has five left.",
            "Her fine of 800 euros plus costs of 350 euros comes to 1,150 euros.",
            "Crews restored power to 115,000 of the 185,000 homes. A further 70,000 would have to wait.",
            "The quake killed 52 people. Thirty-five died in Ica. Another 11 were killed on the coast.",
            "Some 8,400 runners started and all but 310 finished, leaving 8,090 with a medal.",
            "Leigh grows 46 per cent of its food and imports the other 54 per cent.",
            "Of 1,100 letters sent out, 480 were answered and 120 came back, leaving 500 unaccounted for.",
            "The boat left Cork with 19 crew and 46 passengers. All 65 aboard were saved.",
            "A gang robbed 14 shops on Friday, nine in the north and five in the south.",
            "Fourteen people were on the boat. Divers found nine bodies, and five are missing.",
            "There were 8,000 workers out. Another 3,500 left on Tuesday, taking the number on strike to 11,500.",
            "Nine of the ten members backed the plan. The one who voted against it lives near.",
            "Snow shut schools in nine of the ten districts. They were open only in the coastal district of Hull.",
            "The choir has 24 singers, nine of them men. The 15 women sing first.",
            "Ann Lee, a mother of five, has died. She leaves two sons, three daughters and a cat.",
            "Police seek a pair of robbers. One man took the till while his accomplice kept watch.",
            "Leigh won eight medals. They have two golds, three silvers and three bronzes.",
            "Twelve of the 40 pupils failed. A further ten were ill.",
            "The chain has 84 shops in Fife.\n\nIt is to shut 12 of its shops by May, leaving it with 72.",
            "The plan passed by 27 votes to 19, with two of the 48 members present abstaining.",
            "The four mines employ 120, 240, 310 and 150 people, so that 820 will be out of work.",
            "The club was fined £40,000. It must pay £7,500 in costs, bringing the total bill to £47,500.",
            "Hale made 16 points with four penalties and two conversions.",
            "Police stopped 420 drivers in May. They fined 31 of them. The other 389 were sent home.",
            "The nine-member board voted 6-3 to open later.",
            "The office had 1,230 applications. Of these 840 came from women and 390 from men.",
            "Leigh have nine wins and four draws. With 31 points they are top.",
            "Mr Orr must pay £645.\n\nHe was fined £400, with a surcharge of £160 and costs of £85.",
            "A boat struck a crate, one of 46 that fell off a ship. So far 19 have been found, leaving 27 at sea.",
            "Of the 44 women who started, 36 finished, seven dropped out and one was disqualified.",
            "Of the 40 pupils, 30 learn French, 22 learn German and five learn Latin.",
            "Smith had 5,211 votes and Jones 4,100; the other six candidates shared 610. In all 9,921 votes were cast.",
            "The £4.8m pier opens in May. Of the total, £2.1m came from the state, £1.6m from the city and"
            " £1.1m from gifts.",
            "Of the 11,400 who set out, 10,260 finished in time and 1,140 gave up or withdrew.",
            "The ward has 56 beds. On Monday 41 were taken and 15 stood empty.",
            "Of the 70 in the hall, 36 were killed and 32 others hurt.",
            "The hall had 70 people in it. Of those, 36 were killed and 32 others were hurt.",
            "The blast killed ten people: five men, three women and two children.",
            "The firm employs 60 men and 50 women, a total of 110.",
            "The blast killed nine people, including five men and two women.",
            "The blast killed nine people, five of them men and two women.",
            "The bus carried nine people, five men and a woman among them.",
            "He admitted 15 charges: nine of theft, four of fraud and two of forgery.",
            "He admitted 14 charges, including nine of theft and four of fraud.",
            "Of the 50 seats in the house, the Liberals hold 28, the Conservatives 19 and the Greens three.",
            "Of the 176 riders who set out, 11 have withdrawn and 165 are left.",
            "The party had won 36 of the 63 seats and its rival 27.",
            "Revenue was $216m. Trucks brought in $131m of that, ships $54m and shops the remaining $31m.",
            "Of the 40 pupils, 30 learn French and 22 learn German.",
            "Hull cuts 1,250 jobs. Now 640 of the posts go at Leith, 515 at Wick and 95 at Oban.",
            "Labour took 47 of the 91 seats. The League has 31. Greens have nine, others the remaining four.",
            "In the survey 62 per cent were for the law, 25 per cent against and 13 per cent undecided.",
            "A blast killed nine people, and another left five dead. Three others died, bringing the toll to 17.",
            "A blast killed nine people this week. Three others died, bringing the toll for the year to 40.",
            "The tug had 18 men on board. The crew, a dozen Poles, five Finns and a Dane, was flown to Cork.",
            "The yard cuts 1,350 jobs. It has 640 men at Leith, 515 at Wick and 95 at Oban.",
        ),
    )

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Add up the parts wherever a story states them, and set them against each whole that they may be of."""
        seen: set[int] = set()
        for told in ledgers(document):
            if told.total.first not in seen:
                seen |= {told.total.first, *(part.first for part in told.parts)}
                if abs(told.sum - told.total.value) > told.slack:
                    yield _mismatch(document, told)
        for wholes in partitions(document):
            wrong = [partition for partition in wholes if partition.wrong]
            if not wrong or any(abs(p.sum - p.total.value) <= p.slack for p in wholes):
                continue
            nearest = min(wrong, key=lambda p: abs(p.sum - p.total.value))
            if nearest.total.first not in seen and not any(part.first in seen for part in nearest.parts):
                seen.add(nearest.total.first)
                yield _mismatch(document, nearest)
        for partition in (
            *tallies(document),
            *sums(document),
            *tolls(document),
            *listed(document),
            *contrasted(document),
            *each_told(document),
            *together(document),
            *brought_to(document),
            *aboard(document),
            *in_all(document),
            *voiced_sums(document),
            *on_board(document),
            *(p for p in made_up_of(document) if p.sum != p.total.value and p.total.rough is None),
        ):
            if partition.total.first not in seen and not any(part.first in seen for part in partition.parts):
                seen.add(partition.total.first)
                yield _mismatch(document, partition)
        yield from _made_of(document, seen)
        yield from _left(document, seen)
        yield from _over_the_story(document, seen)


def _made_of(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The mismatches of a group and those of whom it is made up."""
    starts = {tokens(document).start_of(first) for first in seen}
    for made in (*made_of_groups(document), *kinds_of(document)):
        if made.whole.start not in starts:
            said = f"“{document[made.whole]}” here, and “{document[made.parts]}” make {made.sum}"
            yield Mismatch(made.whole, said, quoted(document, made.parts), question="which is right?")


def _left(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The mismatches of what is left, and of shares that come to more or less than all."""
    for rest in (*rests(document), *served(document), *remaining(document), *still_there(document)):
        if seen.isdisjoint(s.first for s in (rest.rest, rest.whole, *rest.parts)):
            seen.add(rest.rest.first)
            yield _rest(document, rest)
    for left in left_over(document):
        if left.rest.start not in {tokens(document).start_of(first) for first in seen}:
            yield Mismatch(
                left.rest,
                f"“{document[left.part]}” leaves {left.right}, not “{document[left.rest]}”",
                quoted(document, left.part),
            )
    for shares in (*shares_of_all(document), *hundred(document)):
        if not seen.isdisjoint(share.first for share in shares):
            continue
        seen.update(share.first for share in shares)
        come_to = said_like(shares[-1], sum(share.value for share in shares), document[shares[-1].span])
        places = quoted(document, *(share.span for share in shares[:-1]))
        yield Mismatch(shares[-1].span, f"The shares add up to {come_to}, not 100", places)


def _over_the_story(document: Document, seen: set[int]) -> Iterator[Mismatch]:
    """The mismatches of rests and totals with amounts that the story tells anywhere near them."""
    for found in over_the_story(document):
        whole = found.whole or found.claim
        if seen.isdisjoint(s.first for s in (found.claim, whole, *found.parts)):
            seen |= {found.claim.first, whole.first}
            yield _reckoned(document, found)


def _reckoned(document: Document, found: Reckoned) -> Mismatch:
    """The mismatch of a rest or a total with the amounts told around it."""
    if found.whole is not None:
        return _rest(document, Rest(found.claim, found.whole, found.parts, found.right))
    claim, parts = document[found.claim.span], sorted(part.span for part in found.parts)
    shown = said_like(found.claim, found.right, claim)
    if found.is_rest:
        said = f"{' and '.join(document[span] for span in parts)} leave {shown} of 100, not {claim}"
    else:
        said = f"{' and '.join(document[span] for span in parts)} make {shown}, not {claim}"
    return Mismatch(found.claim.span, said, quoted(document, *parts), right=shown)


def _rest(document: Document, found: Rest) -> Mismatch:
    """The mismatch of what is said to be left and what is."""
    rest, shown = document[found.rest.span], said_like(found.rest, found.right, document[found.rest.span])
    less = " and ".join(document[part.span] for part in found.parts)
    return Mismatch(
        found.rest.span,
        f"{document[found.whole.span]} minus {less} is {shown}, not {rest}",
        quoted(document, *sorted(s.span for s in (found.whole, *found.parts))),
        right=shown,
    )


def _mismatch(document: Document, partition: Partition) -> Mismatch:
    """The mismatch of a whole and its parts."""
    total = partition.total
    right = said_like(total, partition.sum, document[total.span])
    parts = sorted(part.span for part in partition.parts)
    return Mismatch(
        tokens(document).span(total.first, max(total.last, total.end)),
        f"The parts add up to {right}, not {document[total.span]}",
        quoted(document, *parts),
        right=right,
        number=total.span,
    )
