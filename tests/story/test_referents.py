"""What nouns and names of a story stand for."""

import pytest

from newslint.language.syntax.view import syntax
from newslint.language.words.noun_kinds import Kind
from newslint.story.referents import referents
from newslint.text import Document


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The minister left.", "minister", Kind.PERSON),
        ("She left.", "she", Kind.PERSON),
        ("A series of catches went down.", "series", Kind.QUALITY),
        ("Two of the ministers left.", "two", Kind.PERSON),
        ("On Friday Mr Patel said no.", "patel", Kind.PERSON),
        ("On Friday Cllr Dunphy said no.", "dunphy", Kind.PERSON),
        ("On Friday the Leeds Housing Association said no.", "association", Kind.GROUP),
        ("On Friday few expected it to last.", "few", Kind.PERSON),
        ("Then Brussels acted.", "brussels", Kind.PLACE),
    ],
)
def test_kinds_where_they_stand(text: str, word: str, kind: Kind) -> None:
    document = Document(text + "\n")
    shares = referents(document).kinds(syntax(document).lower.index(word))
    assert max(shares, key=shares.__getitem__) is kind
