"""A pronoun that makes a man of a woman, or a woman of a man."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.checks.names._crossed_relatives import crossed_relatives
from newslint.checks.names._leading_pronouns import Leading, leading_pronouns
from newslint.checks.names._misfits import Misfit, looker, misfits
from newslint.checks.names._mixed_pronouns import mixed_pronouns
from newslint.checks.names._of_another import is_of_another
from newslint.checks.names._paragraph_misfits import paragraph_misfits
from newslint.checks.names._plain_misfits import plain_misfits
from newslint.checks.names._topic_misfits import topic_misfits
from newslint.checks.names._turned_pronouns import turned_pronouns
from newslint.checks.names._unlikely_pronouns import unlikely_pronouns
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import FINITE, tags
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.pronouns import SEXES, Tie, sight, ties
from newslint.text import Document
from newslint.util.casing import copy_capital

_BACK, _BACK_SAID, _BACK_GOES_ON = 6, 2, 1
"""Sentences before a pronoun in which nobody else of its sex may be named or spoken of; of one after ``Lund said`` or
``Lund sat down.``; of one in a sentence that goes on with whom the one before it names."""


class ChangedPronoun(Rule):
    """``Ms Lund ... she ... he``."""

    meta = Meta(
        code="NAM106",
        name="changed-pronoun",
        summary="A person is he in one place and she elsewhere.",
        why="A wrong pronoun is a wrong fact about a person.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "Karl Berg built the pier.\n\nIda Lund, a guest, said [[his]] party would shut it.",
            "Karl Berg built the pier.\n\nIt is weak, according to Ida Lund, who leads a union. [[He]] will sue.",
            Example(
                "Ms Lund opened the pier. She said it was strong. Later she cut a ribbon, and then [[he]] sang.",
                fixed="Ms Lund opened the pier. She said it was strong. Later she cut a ribbon, and then she sang.",
            ),
            Example(
                "Karl Berg opened the pier. Mary Lund, who sold her boat in May, praised it.\n\n"
                "The pier is strong. Lund said [[he]] would sing.",
                fixed="Karl Berg opened the pier. Mary Lund, who sold her boat in May, praised it.\n\n"
                "The pier is strong. Lund said she would sing.",
            ),
            "Ida Lund opened the pier in May. She sold her boat to build it.\n\n"
            "Lund said it was strong. [[His]] next pier will be longer.",
            "“The pilot is here to stay,” Ida Lund, the convener, told reporters at Quayside. [[He]] said the pier was"
            " strong.",
            "The pier of Cho Mi-ran is done. “It is strong, and we are glad of it,” she said. [[He]] promised to sing.",
            "The pier is done. It was her idea, and she built it. Even if [[he]] had failed, it would be her pier.",
            "The pier is done. Speaking from [[her]] office, Mr Berg said it was strong.",
            "Its keeper, Ida Lund, said that [[he]] had been told of the plan in May.",
            "Mr Berg, who ran the pier before [[she]] was elected, sang.",
            "Mr Berg gave the pier to his sister, and [[her]] debtors, from whom he had had no penny, were glad.",
            "Mayor Ida Lund shut the pier. It is 90 years old.\n\n“I will not sell it,” [[he]] said.",
            "The pier of Leigh is open.\n\nIda Lund, 40, has spent her life in St Neot’s. [[He]] came in 1999.",
            "Ida Lund built the pier. It is strong. A storm spared it.\n\nMr Berg came with [[her]] hat in his hand.",
            "Karl Berg built the pier for Ida Lund. Ms Lund kissed [[her]] when it was done.",
            "Ida Lund was the youngest of nine. She left school in May, and it was here that a guest heard [[him]].",
        ),
        good=(
            "Mr Berg gave the pier to his sister, and her sons, with whom he had quarrelled, were glad.",
            "Karl Berg built the pier. Its keeper, Ida Lund, said that she had told him of the plan in May.",
            "Mr Berg, who ran the pier before the woman who was elected in May, said she sang.",
            "Mayor Ida Lund shut the pier. A guest has its key.\n\n“I will not give it back,” he said.",
            "The pier is done. It was her idea, and her son built it. Even if he had failed, it would be her pier.",
            "The pier is done. Speaking from his office, Mr Berg said it was strong.",
            "Ida Lund died in May. Speaking at her funeral, Mr Berg said she was strong.",
            "Ms Lund opened the pier. She said it was strong. Later she cut a ribbon, and then she sang.",
            "Ms Lund opened the pier. She said it was strong. Later she thanked her brother, and then he sang.",
            "Ms Lund opened the pier. She said it was strong. Later she thanked Karl Berg, and then he sang.",
            "Karl Berg opened the pier. Mary Lund sold her boat in May. Her son sang. Lund said he was ill.",
            "Karl Berg built the pier for Ida Lund. Ms Lund kissed him when it was done.",
            "Karl Berg is the youngest of nine. Ida Lund left in May, and it was here that a guest heard him.",
            "Karl Berg built the pier. As she sold it, the wind took the hat of Ida Lund.",
            "A mare ran along the pier. Karl Berg fed it, and the mare ate until she slept.",
            "Ida Lund opened the pier. She said it was strong. A guest sang, and Lund praised his voice.",
            "Ida Lund sold her boat in May. A guest sang, and Lund said it was his song that moved her.",
            "Mrs Lund opened the pier. Of the five trustees, only Mrs Lund and he voted for it.",
            "Ida Lund opened the pier. She sold her boat. Lund asked every guest whether he or she would sing.",
        ),
    )
    triggers = frozenset(SEXES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for the one pronoun of a person that is not of the sex that the name and the other pronouns tell."""
        by_person: dict[int, list[Tie]] = defaultdict(list)
        table = tokens(document)
        for tie in ties(document):
            by_person[id(tie.person)].append(tie)
        found = [(odd, len(told) > 1) for told in by_person.values() if (odd := _odd(told)) is not None]
        told = set()
        for tie, paired in sorted(found, key=lambda pair: pair[0].token):
            near = _another_is_near(document, tie) or _stands_beside(table, tie.token)
            if not (near or looker(document).later(tie.token, tie.sex)):
                told.add(tie.token)
                yield self._finding(document, tie, paired=paired)
        for lead in leading_pronouns(document):
            if lead.pronoun not in told:
                told.add(lead.pronoun)
                yield self._led(document, lead)
        for misfit in (
            *misfits(document),
            *plain_misfits(document),
            *topic_misfits(document),
            *paragraph_misfits(document),
            *unlikely_pronouns(document),
        ):
            if misfit.pronoun not in told and not _may_be_another(document, misfit):
                told.add(misfit.pronoun)
                yield self._misfit(document, misfit)
        beside = [(k, other, "right behind") for k, other in crossed_relatives(document)]
        beside += [(k, at, "just before") for k, at in (*turned_pronouns(document), *mixed_pronouns(document))]
        for k, other, where in beside:
            if k not in told:
                told.add(k)
                yield self._beside(document, k, other, where)

    def _beside(self, document: Document, k: int, other: int, where: str) -> Finding:
        """Ask who is meant by a pronoun beside one of the other sex."""
        table = tokens(document)
        here, there = table.span(k), table.span(other)
        message = f"“{document[here]}” here, “{document[there]}” {where}: who is meant?"
        fix = Fix.swap(here, copy_capital(document[here], _other(document, table, k)), Safety.DISPLAY)
        return self.found(here, message, fixes=(fix,), related=(Related(there, f"“{document[there]}” here."),))

    def _led(self, document: Document, lead: Leading) -> Finding:
        """Ask who is meant by a pronoun that leads to a name."""
        table = tokens(document)
        here, there = table.span(lead.pronoun), table.span(lead.name.name_span.start, lead.name.name_span.last)
        wanted = _other(document, table, lead.pronoun)
        message = f"“{document[here]}” here, and it leads to {document[there]}: who is meant?"
        fix = Fix.swap(here, copy_capital(document[here], wanted), Safety.DISPLAY)
        return self.found(here, message, fixes=(fix,), related=(Related(there, f"“{document[there]}” here."),))

    def _misfit(self, document: Document, misfit: Misfit) -> Finding:
        """Ask who is meant by a pronoun that nobody in sight fits."""
        table, person = tokens(document), misfit.whom.person
        here, there = table.span(misfit.pronoun), table.span(misfit.whom.token)
        if person is not None:
            there = next((mention.span for mention in person.mentions if mention.first == misfit.whom.token), there)
        wanted = _other(document, table, misfit.pronoun)
        message = f"“{document[here]}” here, but only “{document[there]}” is in sight: who is meant?"
        fix = Fix.swap(here, copy_capital(document[here], wanted), Safety.DISPLAY)
        return self.found(here, message, fixes=(fix,), related=(Related(there, f"“{document[there]}” here."),))

    def _finding(self, document: Document, tie: Tie, *, paired: bool) -> Finding:
        """Ask who is meant."""
        table, person = tokens(document), tie.person
        span = table.span(tie.token)
        wanted = _other(document, table, tie.token)
        where = table.span(person.mentions[0].first, person.mentions[0].name_span.last)
        told = f"“{wanted}” elsewhere" if paired else f"and {person.words[0]} is “{wanted}” as a rule"
        message = f"“{document[span]}” here, {told}, for {person.name}: who is meant?"
        fix = Fix.swap(span, copy_capital(document[span], wanted), Safety.DISPLAY)
        return self.found(span, message, fixes=(fix,), related=(Related(where, f"{person.name}, first here."),))


_OTHER = {"he": "she", "she": "he", "his": "her", "him": "her", "himself": "herself", "herself": "himself"}


def _other(document: Document, table: Tokens, k: int) -> str:
    """The pronoun of the other sex: ``her`` is ``his`` before a noun and ``him`` elsewhere."""
    word = table.lower[k]
    return _OTHER.get(word) or ("him" if word == "her" and tags(document)[k] == "PRP" else "his")


def _odd(told: list[Tie]) -> Tie | None:
    """The one pronoun for a person that is alone of its sex, where a name or another pronoun says otherwise.

    Of two, the one that goes against the name; where no name tells, the later one.
    """
    gender = told[0].person.gender
    by_sex = {sex: [tie for tie in told if tie.sex == sex] for sex in ("m", "f")}
    fewer = min(by_sex, key=lambda sex: (len(by_sex[sex]), sex == gender, by_sex[sex] and -by_sex[sex][0].token))
    odd, others = by_sex[fewer], by_sex["f" if fewer == "m" else "m"]
    if len(odd) == 1 and others and fewer != gender:
        return odd[0]
    against = told[0]
    return against if len(told) == 1 and gender and against.sex != gender else None


def _another_is_near(document: Document, tie: Tie) -> bool:
    """Whether the sentences before tell of somebody else whom the pronoun may stand for."""
    table = tokens(document)
    sentence = table.sentence_of(tie.token)
    back = _BACK
    named = any(table.sentence_of(mention.first) == sentence - 1 for mention in tie.person.mentions)
    if named and sight(document).goes_on(tie.token):
        back = _BACK_GOES_ON
    elif _is_said_by(table, tie) or _leads(document, tie):
        back = _BACK_SAID
    low = table.sentence_bounds(max(0, sentence - back))[0]
    return sight(document).another(low, tie.token, tie.sex, tie.person)


def _may_be_another(document: Document, misfit: Misfit) -> bool:
    """Whether somebody else may be meant: one joined by "and", or "Ann Lee, whom Berg had named, said that she"."""
    table, pronoun = tokens(document), misfit.pronoun
    whom = "whom" in table.lower[table.sentence_start(pronoun) : pronoun]
    return whom or _stands_beside(table, pronoun) or is_of_another(document, misfit)


def _stands_beside(table: Tokens, k: int) -> bool:
    """Whether a pronoun is joined with a name, so that it stands for somebody else: "only Mrs Lund and he voted"."""
    before = k > 1 and table.lower[k - 1] == "and" and table.text[k - 2][0].isupper()
    return before or (
        table.lower[k + 1 : k + 2] == ["and"] and table.text[k + 2 : k + 3] != [] and table.text[k + 2][0].isupper()
    )


def _leads(document: Document, tie: Tie) -> bool:
    """Whether a pronoun opens a sentence after one of its paragraph that its person opens, or that he or she says.

    ``Lund sat down. She sang``; ``“I did,” said Lund. She sang``.
    """
    table, tagged = tokens(document), tags(document)
    sentence = table.sentence_of(tie.token)
    low, high = table.sentence_bounds(sentence - 1) if sentence else (0, 0)
    first = next((mention for mention in tie.person.mentions if low <= mention.first < high), None)
    if first is None or table.paragraph[sentence - 1] != table.paragraph[sentence]:
        return False
    said = speech_forms(table.lexicon)
    verbs = [k for k in range(low, first.first) if tagged[k] in FINITE and table.lower[k] not in said]
    opens = tie.token == table.sentence_start(tie.token) and table.lower[first.name_span.last] not in ("'s", "’s")
    return opens and all(document.quotes.touches(table.span(k)) for k in verbs)


def _is_said_by(table: Tokens, tie: Tie) -> bool:
    """Whether a pronoun follows its person's name and a verb of speech: ``Lund said he``, ``Lund said that he``."""
    k = tie.token - 1
    if table.lower[k] == "that":
        k -= 1
    ends = {mention.name_span.last for mention in tie.person.mentions}
    return table.lower[k] in speech_forms(table.lexicon) and k in ends
