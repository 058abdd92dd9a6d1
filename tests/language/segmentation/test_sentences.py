"""Sentence boundaries: a bar stands where a sentence should end."""

import pytest

from newslint.language.segmentation.tokens import tokens
from newslint.text import Document

CASES = [
    # plain stops
    "The vote passed.|It was close.",
    "Who won?|Nobody knew!|Then the lights went out.",
    "The price rose 4.5 percent.|Shares fell 2.|Nobody sold.",
    # titles, initials, companies, places
    "Mr. Hale met Gen. Ruth Amos and Sen. T. J. Crane.|They talked.",
    "The author J. K. Lowell and George W. Marsh spoke.",
    "She joined Acme Inc. in May.",
    "She joined Acme Inc.|The firm makes anvils.",
    "Acme Corp. Chairman Ann Lee resigned.",
    "He flew from Akron, Ohio, to Gary, Ind., on Monday.",
    "The U.S. Senate sat late.|The U.S. was quick to reply.",
    "Troops from the U.S. arrived.",
    "Troops left the U.S.|They went home.",
    "He lives on Elm St. in St. Olave.",
    "Vitamin C.|Doctors praise it.",
    # clock, calendar, figures
    "It begins at 8 p.m. Monday in the hall.",
    "It begins at 8 p.m. EST.|Doors open at 7 a.m.|Bring a coat.",
    "The match is on Jan. 5 and the final on Sat., Feb. 9.",
    "They live at No. 10 and pay rent.",
    "I asked and he said no.|Then he left.",
    "See Fig. 2 and pp. 3-4 for more.",
    "1. Wash the rice.|2. Boil it.",
    # quotations and brackets
    "“We won.”|The crowd cheered.",
    '"We won." The crowd cheered.'.replace('" The', '"|The'),
    "“Will you stay?” she asked.|Nobody spoke.",
    "“Will you stay?” Marta Lind asked.|Nobody spoke.",
    "(It rained.)|Then it stopped.",
    "He paid (see above.) and left.",
    # ellipses and names with marks
    "I thought ... maybe not.",
    "He waited…|Nothing came.",
    "Yahoo! shares rose.|Yahoo! Inc. was pleased.",
    "It came out today.|iPhone sales rose.",
    # news
    "RIVERTON (AP) —|A bridge fell on Friday.|No one was hurt.",
    "ST. OLAVE, Ind., Jan. 5 (Reuters) -|Rain fell.",
    "The bridge on Monday|Photo: Ann Lee/Riverton Daily News",
    "Akron, Ohio —|Rain fell.",
    "Ann, Bob and Carl — The Trio — sang.",
    "Write to ann@example.org (weekdays) or call.|See https://example.org/a|https://example.org/b|Thanks.",
    "One part|--------|another part",
    "From: <ann.l...@example.org>|Date: 5 May 2004|Subject: Rain It fell.",
    "From: an idea to a bridge in ten years.",
    "It rained on us :-)|Nobody cared :)",
    "He left it at that ;) and went home.",
    "We won.|P.S. Bring a coat.",
    "P.S.",
    "no way!!!|it rained??|it did",
    "Who Wants to Be Rich? star Ann Lee has left.",
    "WE thank Major-General Amos.",
    "NATO — which met on Friday — agreed.",
    "The firm (www.example.com) closed.|Its owner left.",
    "Prices, wages, etc. will rise.|Prices, wages, etc.|Nothing else rose.",
    "An engineer talks about rust|Tuesday, September 1, 2015",
    "The trial will open on Tuesday, September 1, 2015",
    "Thursday, May 7, 2015|On Tuesday it rained.",
    "Thursday, May 7, 2015, was wet.",
    "Figure 1.2|The map shows the river.",
    "Figure 2 is wrong.",
    "No stop here",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_at_the_bars(case: str) -> None:
    document = Document(case.replace("|", " "))
    found = tokens(document)
    assert "|".join(document[found.sentence_span(k)] for k in range(len(found.first))) == case


def test_a_paragraph_always_ends_a_sentence() -> None:
    found = tokens(Document("By Ann Lee\nRiverton Bureau\nThe bridge fell on Jan.\nIt was old."))
    assert len(found.first) == 4


def test_the_stop_of_a_word_that_only_looks_abbreviated_is_its_own_token() -> None:
    assert tokens(Document("He said no. Then he ate.")).text == ["He", "said", "no", ".", "Then", "he", "ate", "."]
    assert tokens(Document("He saw Sat. We left on Sat.")).text[-2:] == ["Sat", "."]
    assert tokens(Document("We saw the U.S.")).text[-1] == "U.S."
    assert tokens(Document("We saw him in the sun.")).text[-2:] == ["sun", "."]
