"""Aged 64, born in 1950, died in 2011."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.dates._came_at import came_at
from newslint.checks.dates._implied_years import implied
from newslint.checks.dates._lives_apart import lives_apart
from newslint.checks.dates._near_years import SLIP, ages_of_the_one_born, years_of_age
from newslint.engine.bases.arithmetic import ArithmeticRule, Mismatch, quoted
from newslint.engine.finding import Related, Severity
from newslint.engine.rule import Meta
from newslint.language.segmentation.tokens import tokens
from newslint.story.dates import dates
from newslint.story.lives import Age, Birth, ages, births
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_BORN = lazy_regex(r"\bborn\b[^.;]{0,60}?\b((?:18|19|20)\d\d)\b")
_DIED = lazy_regex(r"\b(?:died|dead|death|killed)\b[^.;]{0,60}?\b((?:18|19|20)\d\d)\b")
_AGED = lazy_regex(
    r"\b(?:aged|at the age of|at age|at) (\d{1,3})(?![\d,.]\d|%| ?(?:am|pm|a\.m|p\.m|per|miles|km|mph))\b"
)
_THEN = lazy_regex(r"\b(?:was|were) (\d{1,3}) when (?:he|she|they)\b[^.;]{0,60}?\b(?P<year>(?:18|19|20)\d\d)\b")
_NOW = lazy_regex(r"(?<=[a-z]), (\d{1,3}),|\b(\d{1,3})-year-old\b|\baged (\d{1,3}), |\bwho is (\d{1,3})\b")
_LONGEST = 115  # years


class AgeAgainstBirth(ArithmeticRule):
    """An age that the years of birth and death do not allow."""

    meta = Meta(
        code="DAT104",
        name="age-against-birth",
        aliases=("age-and-birth",),
        summary="An age does not fit the year of birth.",
        why="One of the two is wrong, and families notice.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            "She was born in 1930 and died in 2004, [[aged 64]].",
            "7 May 2019\n\nAnna Berg[[, 64,]] was born in Bergen in 1950.",
            "Anna Berg, born in 1958, [[was 44 when she swam at the 1972]] Games in Munich.",
            "Anna Berg, [[61]], was jailed on Monday, 9 February 2026. She has two sons.\n\n"
            "Born in March 1967, Berg moved to Oslo in 1990.",
            "Anna Berg has died in Oslo at the age of [[84]]. She died on 3 March 2026, her publisher said.\n\n"
            "Born in September 1943, Berg had two sons.",
            "Anna Berg, [[who is 111]] and was born in 1928, voted on 7 May 2014.",
            "Born in 1949, Tom Moss joined the navy at 19. He was [[43]] when, in 1990, the dockyard shut.",
            "Born in Oslo in 1956, she celebrated her [[60]]th birthday on stage in 2015.",
            "Anna Berg died on December 2, 2023. She would have turned [[56]] next March.\n\n"
            "Born on March 27, 1969, Berg had two sons.",
            "Tom Moss died at his home on May 19, 2024. He was [[84]].\n\nMoss was born on February 3, 1938.",
            "She came to Oslo at the age of [[15]]. She was born in Bergen in 1945, and sailed in 1963.",
            "Anna Berg, [[48]], said sales were good. She sold 20,000 tickets in 2024.\n\nBorn in Bergen in 1967, Berg"
            " has two sons.",
            "Anna Berg, [[24]], who was born in 2004, sells shoes.\n\nThe minister said on April 11, 2026, that he was"
            " sorry.",
            "Ida Lund was 16 when she was jailed in 2004.\n\nLund, now [[46]], walked out on 4 March 2024.",
        ),
        good=(
            "Ida Lund was 16 when she was jailed in 2004.\n\nLund, now 36, walked out on 4 March 2024.",
            "She came to Oslo at the age of 18. She was born in Bergen in 1945, and sailed in 1963.",
            "Anna Berg, 48, said sales were good. She sold 20,000 tickets in 2024.\n\nBorn in Bergen in 1976, Berg has"
            " two sons.",
            "Anna Berg, 48, will sail again in 2024.\n\nBorn in Bergen in 1967, Berg has two sons.",
            "Anna Berg was born in June 1958. In October 2025 she was still, at 67, a sailor.",
            "Born in 1949, Tom Moss joined the navy at 19. He was 41 when, in 1990, the dockyard shut.",
            "Born in Oslo in 1956, she celebrated her 60th birthday on stage in 2016.",
            "Tom Moss died at his home on May 19, 2024. He was 86.\n\nMoss was born on February 3, 1938.",
            "She was born in 1930 and died in 2004, aged 73.",
            "Anna Berg died on December 2, 2023. She would have turned 55 next March.\n\n"
            "Born on March 27, 1969, Berg had two sons.",
            "7 May 2019\n\nAnna Berg, 68, was born in Bergen in 1950.",
            "Born in Bergen in 1950, she moved to Oslo at 17 and died in 2004.",
            "Anna Berg, 64, was born in Bergen in 1950.",
            "Anna Berg, born in 1958, was 14 when she swam at the 1972 Games in Munich.",
            "Anna Berg, 58, was jailed on Monday, 9 February 2026. She has two sons.\n\n"
            "Born in March 1967, Berg moved to Oslo in 1990.",
            "Anna Berg, who sang in Rome in 2010, has died at the age of 92. Berg was born in 1930.",
            "Anna Berg, 58, was jailed on Monday, 9 February 2026.\n\nHer son, born in March 1997, is a sailor.",
            "Anna Berg, who is 86 and was born in 1928, voted on 7 May 2014.",
        ),
    )
    triggers = frozenset({"born", "age", "aged", "old", "birthday", "was"})

    def mismatches(self, document: Document) -> Iterator[Mismatch]:
        """Reckon within sentences that have a birth and an age, and over the story for each person."""
        seen: list[Span] = []
        for found in _in_one_sentence(document):
            seen.append(found.span)
            yield found
        born = {id(birth.who): birth for birth in births(document)}
        for age in ages(document) if born else ():
            birth = born.get(id(age.who))
            if birth is not None and not any(span.overlaps(age.age.span) for span in seen):
                seen.append(age.age.span)
                yield from _reckoned(document, birth, age)
        yield from _of_lives(document, seen)
        for aged in ages_of_the_one_born(document):
            if not any(span.overlaps(aged.span) for span in seen):
                birth_told = f"Born {'on' if aged.born.unit == 'day' else 'in'} {document[aged.born.span]}"
                yield Mismatch(
                    aged.span,
                    f"{birth_told}, a person was {aged.right} then, not {aged.stated}",
                    (Related(aged.born.span, "The birth."), Related(aged.when.span, "The time.")),
                    question="which is wrong?",
                )
        for came in came_at(document):
            if not any(span.overlaps(came.age.span) for span in seen):
                yield Mismatch(
                    came.age.span,
                    f"Born in {document[came.born.span]}, a person is {came.right - 1} or {came.right} in"
                    f" {document[came.moved.span]}, not {came.age.value:.0f}",
                    quoted(document, came.born.span, came.moved.span),
                    question="which is wrong?",
                )
        for told in implied(document):
            if not any(span.overlaps(told.age) for span in seen):
                on = "on" if told.born.unit == "day" else "in"
                yield Mismatch(
                    told.age,
                    f"{told.who}, born {on} {document[told.born.span]}, is {told.years} in {told.least} or"
                    f" {told.least + 1}, and the story speaks of “{document[told.year.span]}”",
                    (Related(told.born.span, "The birth."), Related(told.year.span, "The year.")),
                    question="is the age or the birth wrong?",
                )


def _of_lives(document: Document, seen: list[Span]) -> Iterator[Mismatch]:
    """The ages of a life that its other points do not allow."""
    for apart in lives_apart(document):
        one, two = apart.one, apart.two
        if not any(span.overlaps(two.span) or span.overlaps(one.span) for span in seen):
            seen.append(two.span)
            yield Mismatch(
                two.span,
                f"By “{document[one.span]}” the age here is {apart.right}, not “{document[two.span]}”",
                quoted(document, *sorted({one.span, *(p.when for p in (one, two) if p.when is not None)})),
                question="which is wrong?",
            )


def _reckoned(document: Document, birth: Birth, age: Age) -> Iterator[Mismatch]:
    """The mismatch of an age and a birth anywhere in the story, if it is one."""
    exact = age.exact and birth.when.unit != "year"
    between = age.at - birth.when.value
    low, high = years_of_age(birth.when.value, age.at, exact=exact)
    stated = age.age.value
    if low <= stated <= high or not 0 < between < _LONGEST or age.age.rough is not None or abs(stated - between) > SLIP:
        return
    right = f"{low}" if low == high else f"{low} or {high}"
    yield Mismatch(
        age.age.span,
        f"{age.who.surname}, born in {document[birth.when.span]}, was {right} then, not {stated:g}",
        (
            Related(birth.when.span, "The birth."),
            *(
                (Related(age.said, "The story speaks of this time."),)
                if age.said not in (None, birth.when.span)
                else ()
            ),
        ),
        question="which is wrong?",
        right=right if low == high else "",
    )


def _in_one_sentence(document: Document) -> Iterator[Mismatch]:
    """Mismatches in sentences with “born” and a year: with a year of death, or with the day the story was filed."""
    table = tokens(document)
    anchor = dates(document).anchor
    for sentence in sorted({table.sentence_of(k) for k in table.where("born")}):
        span = table.sentence_span(sentence)
        text = document[span]
        born = _BORN.search(text)
        if born is None:
            continue
        then = _THEN.search(text, born.end())
        if then is not None:
            yield from _compared(span, born, iter((then,)), int(then["year"]))
        died = _DIED.search(text)
        if died is not None:
            yield from _compared(span, born, _AGED.finditer(text, died.start()), int(died[1]))
        elif (year := _year_of(document, sentence) or (anchor.year if anchor else 0)) > 0:
            yield from _compared(span, born, _NOW.finditer(text, 0, born.start()), year)


def _compared(span: Span, born: re.Match[str], ages: Iterator[re.Match[str]], year: int) -> Iterator[Mismatch]:
    """Ages that are not the years between, give or take the birthday; matches are counted from the span's start."""
    years = year - int(born[1])
    for age in ages:
        stated = int(next(group for group in age.groups() if group))
        if years - 1 <= stated <= years or not 0 < years < 120:
            continue
        yield Mismatch(
            Span(span.start + age.start(), span.start + age.end()),
            f"Born in {born[1]}, a person was {years - 1} or {years} in {year}, not {stated}",
            (Related(Span(span.start + born.start(1), span.start + born.end(1)), "The year of birth."),),
            question="which is wrong?",
        )


def _year_of(document: Document, sentence: int) -> int:
    """The year of the one full date of a sentence; 0 where there is none, or more than one."""
    table = tokens(document)
    years = {d.year for d in dates(document).all if d.year and table.sentence_of(d.day_at) == sentence}
    return next(iter(years)) if len(years) == 1 else 0
