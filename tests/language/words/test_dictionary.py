import pytest

from newslint.language.words.dictionary import are_common_pairs, in_vocabulary, out_of_vocabulary
from newslint.language.words.spelling_candidates import candidates, frequency, split


@pytest.mark.parametrize("word", ["the", "cat", "colour", "color", "organising", "backyards", "recommended", "priori"])
def test_words_of_all_varieties_are_known(word: str) -> None:
    assert in_vocabulary([word]).all()


def test_slips_are_unknown() -> None:
    assert not in_vocabulary(["goverment", "recomend", "whcih", "qwxzy"]).any()


def test_only_what_looks_like_a_word_is_unknown() -> None:
    tokens = {"goverment", "the", "42", ",", "n't", "dlr", "naïveté", "x-ray"}
    assert out_of_vocabulary(tokens) == {"goverment"}
    assert out_of_vocabulary(tokens) == {"goverment"}  # now remembered


def test_common_pairs() -> None:
    assert are_common_pairs(["coffee table", "table coffee"]).tolist() == [True, False]


@pytest.mark.parametrize(
    ("spelling", "word"),
    [
        ("goverment", "government"),
        ("participaiton", "participation"),
        ("occured", "occurred"),
        ("recieve", "receive"),
        ("begining", "beginning"),
        ("seperated", "separated"),
        ("whcih", "which"),
        ("assymetric", "asymmetric"),
    ],
)
def test_the_likeliest_word_comes_first(spelling: str, word: str) -> None:
    assert candidates(spelling)[0].word == word


def test_a_slip_in_the_first_letter_is_least_likely() -> None:
    words = [candidate.word for candidate in candidates("gusiness")]
    assert words == ["business"]
    assert candidates("gusiness")[0].score < candidates("businuss")[0].score


def test_guesses_are_words_and_none_is_the_spelling_itself() -> None:
    found = [candidate.word for candidate in candidates("stret")]
    assert "street" in found
    assert "stret" not in found
    assert in_vocabulary(found).all()


def test_uncounted_forms_are_rarer_than_their_words() -> None:
    assert frequency("the") > frequency("street") > frequency("zxcv") == 0


@pytest.mark.parametrize(
    ("spelling", "phrase"),
    [("coffeetable", "coffee table"), ("twothirds", "two-thirds"), ("snarfing", None), ("ab", None)],
)
def test_parted(spelling: str, phrase: str | None) -> None:
    assert split(spelling) == phrase


def test_what_is_far_too_long_for_a_word_is_let_be() -> None:
    assert candidates("a" * 100_000) == ()
    assert split("a" * 100_000) is None
