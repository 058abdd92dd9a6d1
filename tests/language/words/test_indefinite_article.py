"""The article a word takes, by sound."""

import pytest

from newslint.language.words.indefinite_article import indefinite_article

AN = """
hour honest heir hourly unusual umbrella urgent utter unidentified uninsured onerous only owl Yvonne Ypres iPhone eBay
e-mail MP SEO FBI FAQ HIV MRI NGO SUV NHS MBA EU LGBT NFL LPGA X-ray F-16 AIDS OPEC ITV MPs 8 80 11 18 8m 800 8,000
11th 18-year-old 11,000 18.5 1812 1800s $8m €11m US$80 £18bn “unusual (old élite Åland Euler Oscar's 8-0 XI IV
"""
A = """
union European one once ewe unit uniform universe unanimous useful ubiquitous Ukrainian Ugandan Utah uranium user
Ouagadougou one-off year house Houthi UN UK UFO URL NASA NATO UNESCO UEFA PhD U-turn U.S. T-shirt BBC 100 110 1m 180
0.5 1-1 2nd 1,000,000 £1.8bn $1 'useful' "union Xerox Nguyen
"""
EITHER = "herb historic hotel homage 1,100 1,800 1/8 Uyghur"


@pytest.mark.parametrize("word", AN.split())
def test_a_vowel_sound_takes_an(word: str) -> None:
    assert indefinite_article(word + " of sorts") == "an"


@pytest.mark.parametrize("word", A.split())
def test_a_consonant_sound_takes_a(word: str) -> None:
    assert indefinite_article(word + " of sorts") == "a"


@pytest.mark.parametrize("word", EITHER.split())
def test_nothing_is_said_where_both_are_right(word: str) -> None:
    assert indefinite_article(word) is None


@pytest.mark.parametrize("text", ["", " ", "...", "— well", "%", "日本", "$", "&c."])
def test_nothing_is_said_where_there_is_no_word(text: str) -> None:
    assert indefinite_article(text) is None
