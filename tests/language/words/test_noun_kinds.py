"""What nouns stand for, and who does what verbs tell."""

import pytest

from newslint.language.words.doers import Role, doers, fits, share_of
from newslint.language.words.noun_kinds import DOERS, UNKNOWN, Kind, is_never, is_surely, kinds_of, share


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("minister", Kind.PERSON),
        ("Ministers", Kind.PERSON),
        ("women", Kind.PERSON),
        ("mothers-in-law", Kind.PERSON),
        ("binwoman", Kind.PERSON),
        ("police", Kind.GROUP),
        ("council", Kind.GROUP),
        ("horse", Kind.ANIMAL),
        ("ledger", Kind.MONEY),
        ("bridge", Kind.THING),
        ("fire-engine", Kind.THING),
        ("smartphones", Kind.THING),
        ("reply", Kind.WORDS),
        ("explosion", Kind.EVENT),
        ("silence", Kind.QUALITY),
        ("week", Kind.TIME),
        ("eyes", Kind.BODY),
    ],
)
def test_the_likeliest_kind_comes_first(noun: str, kind: Kind) -> None:
    shares = kinds_of(noun)
    assert next(iter(shares)) is kind
    assert sum(shares.values()) == pytest.approx(1, abs=0.03)


def test_some_nouns_are_of_several_kinds() -> None:
    for noun, *kinds in (("bank", Kind.GROUP, Kind.THING), ("board", Kind.GROUP, Kind.THING), ("star", Kind.PERSON)):
        assert all(0.2 < share(noun, kind) < 0.8 for kind in kinds)


def test_nothing_is_said_of_words_that_are_unknown() -> None:
    assert kinds_of("xyzzy") == UNKNOWN
    assert not is_never("xyzzy", *DOERS)
    assert not is_surely("xyzzy", *DOERS)


def test_sure_is_what_hardly_ever_is_anything_else() -> None:
    assert is_surely("lawyers", Kind.PERSON)
    assert is_never("ledgers", *DOERS)
    assert not is_never("bank", *DOERS)


def test_roles_have_their_kinds() -> None:
    assert share_of("write", Role.DOES_TO, DOERS) > 0.9
    assert share_of("found", Role.SUFFERS, DOERS - {Kind.GROUP}) < 0.15
    assert share_of("elect", Role.SUFFERS, {Kind.PERSON}) > 0.7
    assert doers("xyzzy", Role.DOES) is None


def test_what_fits_is_met_there() -> None:
    def fit(noun: str, word: str, role: Role) -> float:
        found = fits(kinds_of(noun), word, role)
        assert found is not None
        return found

    assert fit("mill", "build", Role.SUFFERS) > 1 > 0.5 > fit("councillor", "build", Role.SUFFERS)
    assert fit("teacher", "walk", Role.DOES) > 1 > 0.5 > fit("door", "walk", Role.DOES)
    assert fit("house", "empty", Role.IS) > 1 > 0.5 > fit("councillor", "empty", Role.IS)
    assert fits(UNKNOWN, "walk", Role.DOES) is None
