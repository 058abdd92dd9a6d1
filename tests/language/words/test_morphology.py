"""Forms, lemmas and number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.words import morphology as m
from newslint.language.words.lexicon import entry


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("go", "goes went gone going"),
        ("lie", "lies lay lain lying"),
        ("lay", "lays laid laid laying"),
        ("refer", "refers referred referred referring"),
        ("veto", "vetoes vetoed vetoed vetoing"),
        ("panic", "panics panicked panicked panicking"),
        ("broadcast", "broadcasts broadcast broadcast broadcasting"),
        ("try", "tries tried tried trying"),
        ("re-elect", "re-elects re-elected re-elected re-electing"),
        ("vlog", "vlogs vlogged vlogged vlogging"),
        ("be", "is was been being"),
        ("Google", "Googles Googled Googled Googling"),
    ],
)
def test_verbs_inflect(word: str, forms: str) -> None:
    assert " ".join(m.inflect(word, tag)[0] for tag in ("VBZ", "VBD", "VBN", "VBG")) == forms


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("city", "cities"),
        ("boy", "boys"),
        ("child", "children"),
        ("spokeswoman", "spokeswomen"),
        ("crisis", "crises"),
        ("person", "people"),
        ("potato", "potatoes"),
        ("photo", "photos"),
        ("wolf", "wolves"),
        ("roof", "roofs"),
        ("mother-in-law", "mothers-in-law"),
        ("passer-by", "passers-by"),
        ("Kennedy", "Kennedys"),
        ("MP", "MPs"),
        ("Monday", "Mondays"),
        ("aircraft", "aircraft"),
    ],
)
def test_nouns_have_plurals(singular: str, plural: str) -> None:
    assert m.plural(singular) == plural
    assert m.plural(plural) == plural


@pytest.mark.parametrize(
    "pair",
    ["passers-by passer-by", "cities city", "children child", "MPs MP", "Kennedys Kennedy", "buses bus", "bus bus"],
)
def test_plurals_have_singulars(pair: str) -> None:
    plural, singular = pair.split()
    assert m.singular(plural) == singular


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("went", "VBD", "go"),
        ("lay", "VBD", "lie"),
        ("lay", "VB", "lay"),
        ("found", "VBD", "find"),
        ("best", "JJS", "good"),
        ("happier", "JJR", "happy"),
        ("are", "VBP", "be"),
        ("N’T", "RB", "not"),
        ("'ve", "VBP", "have"),
        ("vlogging", "VBG", "vlog"),
        ("counterattacked", "VBD", "counterattack"),
        ("London", "NNP", "London"),
    ],
)
def test_forms_have_lemmas(word: str, tag: str, lemma: str) -> None:
    assert m.lemma(word, tag) == lemma


@pytest.mark.parametrize("case", ["big bigger biggest", "good better best", "sad sadder saddest", "wise wiser wisest"])
def test_adjectives_compare(case: str) -> None:
    word, comparative, superlative = case.split()
    assert (m.inflect(word, "JJR")[0], m.inflect(word, "JJS")[0]) == (comparative, superlative)


def test_what_has_no_form_gets_none() -> None:
    assert m.inflect("recent", "JJR") == []
    assert m.inflect("information", "NNS") == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("sing", "news physics information lens bus wombat process team"),
        ("plur", "police people children results glasses wombats passers-by co-workers"),
        ("both", "aircraft data politics sheep series"),
    ],
)
def test_number_of_nouns(number: str, words: str) -> None:
    assert {m.number(word) for word in words.split()} == {number}


def test_countability() -> None:
    assert m.is_uncountable("equipment")
    assert not m.is_uncountable("machine")
    assert m.is_mass("pollution")
    assert m.is_collective("committee")
    assert not m.is_collective("people")
    assert m.is_plural_only("scissors")


@pytest.mark.parametrize(
    ("one", "many"), [("is", "are"), ("was", "were"), ("has", "have"), ("does", "do"), ("goes", "go"), ("says", "say")]
)
def test_verbs_agree(one: str, many: str) -> None:
    assert (m.agreeing(one, "plur"), m.agreeing(many, "sing")) == (many, one)
    assert m.agreeing(one, "sing") is m.agreeing(many, "plur") is None
    assert (m.verb_number(one), m.verb_number(many)) == ("sing", "plur")


def test_past_tenses_and_modals_agree_with_all() -> None:
    assert [m.verb_number(form) for form in ("walked", "put", "can")] == ["both"] * 3
    assert m.agreeing("walked", "plur") is None
    assert m.verb_number("table-ish") is None


def test_possible_parts_of_speech() -> None:
    assert {"VBD", "NN"} <= m.possible_tags("saw")
    assert m.is_noun("walk")
    assert m.is_verb("walk")
    assert not m.is_adjective("walk")
    assert m.possible_tags("qwxyz") == frozenset()


def test_forms_of_a_lemma() -> None:
    assert m.forms("give") >= {"give", "gives", "gave", "given", "giving"}
    assert m.forms("be") >= {"be", "am", "is", "are", "was", "were", "been", "being"}


def test_common_words_are_commoner() -> None:
    assert m.frequency("the") > m.frequency("government") > m.frequency("wombat") >= 0


@given(
    st.text(max_size=12), st.sampled_from(["NNS", "NNPS", "VBZ", "VBD", "VBN", "VBG", "JJR", "RBS", "NN", "NNP", "X"])
)
def test_any_text_has_a_lemma_and_forms(word: str, tag: str) -> None:
    assert isinstance(m.lemma(word, tag), str)
    assert all(isinstance(form, str) for form in m.inflect(word, tag))
    assert m.lemmas(word)
    assert m.number(word) in {"sing", "plur", "both"}


@given(st.text("abcdefgh", min_size=1, max_size=6))
def test_the_lexicon_answers_for_words_it_does_not_have(word: str) -> None:
    assert entry(word + "zz").fields == {}
