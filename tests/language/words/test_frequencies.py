import pytest

from newslint.language.words.frequencies import frequency, resembling, sign


def test_common_words_are_more_frequent() -> None:
    assert frequency("government") > frequency("governess") > 0
    assert frequency("goverment") == 0


@pytest.mark.parametrize("name", ["paul", "turin", "marie"])
def test_names_in_small_letters_are_never_meant(name: str) -> None:
    assert frequency(name) == 0


def test_words_that_resemble_a_spelling() -> None:
    found = set(resembling("questionare", "q", 2))
    assert "questionnaire" in found
    assert "question" not in found
    assert set(resembling("questionare", "x", 2)) == set()


def test_each_tenth_has_a_sign_that_parts_no_column() -> None:
    signs = [sign(step / 10) for step in range(78)]
    assert len(set(signs)) == len(signs)
    assert all(len(one) == 1 and one.isprintable() and not one.isspace() for one in signs)
