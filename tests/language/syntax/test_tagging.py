from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.language.network import Batch, Floats, network
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import TAGS, HiddenStates, tags
from newslint.language.textblob.blob import blob, use_tagger
from newslint.text import Document

STORY = (
    "The mayor's talks with ferry owners are over. Nobody was hurt, police said on Tuesday.\n\n"
    "Ticket prices rise by 4.5 per cent in June! “We don't like it,” Ann Holt told the Harbour Times."
)


def tagged(text: str) -> list[tuple[str, str]]:
    document = Document(text)
    return list(zip(tokens(document).text, tags(document).text, strict=True))


def test_the_labels_are_those_of_the_weights() -> None:
    assert network().tags == TAGS


@pytest.mark.parametrize(
    "text",
    [
        "The/DT minister/NN opens/VBZ the/DT new/JJ bridge/NN ./.",
        "Two/CD women/NNS were/VBD taken/VBN to/IN hospital/NN ./.",
        "He/PRP wants/VBZ to/TO leave/VB ,/, but/CC they/PRP do/VBP n't/RB ./.",
        "Their/PRP$ house/NN is/VBZ larger/JJR than/IN ours/PRP ./.",
    ],
)
def test_plain_sentences(text: str) -> None:
    expected = [tuple(pair.rsplit("/", 1)) for pair in text.split()]
    raw = " ".join(word for word, _ in expected).replace(" n't", "n't").replace(" ,", ",").replace(" .", ".")
    assert tagged(raw) == expected


def test_where_finds_tokens_by_tag() -> None:
    document = Document(STORY)
    found = tags(document)
    assert len(found) == len(tokens(document))
    expected = [i for i, tag in enumerate(found.text) if tag in ("NNP", "CD")]
    assert found.where("NNP", "CD").tolist() == expected
    assert found[expected[0]] in ("NNP", "CD")
    with pytest.raises(KeyError):
        found.where("NOUN")


def test_nothing_to_tag() -> None:
    assert tags(Document(" \n")).text == []


def test_a_text_is_tagged_alike_however_it_is_cut() -> None:
    parts = STORY.split("\n\n")
    assert tagged("\n\n".join([STORY] * 80)) == tagged(STORY) * 80
    assert [pair for part in parts for pair in tagged(part)] == tagged(STORY)


def test_tags_and_heads_are_the_same_read_one_by_one_or_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    days = (f"{STORY}\n\nOn day {day} the ferry left {day} people behind." for day in range(40, 120))
    words = tokens(Document("\n\n".join(days)))
    kept = HiddenStates(words)
    apart = kept.tag_codes(), *kept.arcs()
    monkeypatch.setattr(HiddenStates, "_KEPT", 0)
    fresh = HiddenStates(words)
    for one, other in zip(apart, (fresh.tag_codes(), *fresh.arcs()), strict=True):
        assert isinstance(one, np.ndarray)
        assert isinstance(other, np.ndarray)
        assert one.dtype == other.dtype
        np.testing.assert_array_equal(one, other)
    assert "_kept" not in vars(fresh)


def test_what_a_long_text_repeats_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    hidden = network().hidden
    monkeypatch.setattr(HiddenStates, "_KEPT", 0)

    def watched(words: Sequence[str], batch: Batch) -> Floats:
        read.extend(words)
        return hidden(words, batch)

    monkeypatch.setattr(network(), "hidden", watched)
    tags(Document("\n\n".join(["It rained.", "It snowed."] * 80)))
    assert read == ["It", "rained", ".", "It", "snowed", "."]


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_can_be_tagged(text: str) -> None:
    document = Document(text)
    assert len(tags(document)) == len(tokens(document))
    assert set(tags(document).text) <= set(TAGS)


def test_blob_has_our_sentences_tokens_and_tags() -> None:
    document = Document(STORY)
    seen = blob(document)
    assert list(seen.tokens) == tokens(document).text
    assert [STORY[s.start : s.end] for s in seen.sentences] == [s.raw for s in seen.sentences]
    marks = {"''", "``", ",", "."}
    expected = [(w, t) for w, t in tagged(STORY) if t not in marks]
    assert [(str(w), t) for w, t in seen.pos_tags] == expected
    assert blob(document) is seen


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # TextBlob leaves its lexicon open
def test_a_textblob_tagger_takes_the_place_of_the_network() -> None:
    from textblob.en.taggers import PatternTagger

    document = Document("The dog can't swim.")
    use_tagger(document, PatternTagger())
    assert [tags(document).text[i] for i in (0, 1, -1)] == ["DT", "NN", "."]


def test_a_tagger_that_cuts_words_its_own_way() -> None:
    from textblob.base import BaseTagger

    class Whole(BaseTagger):  # type: ignore[misc]
        def tag(self, text: object, tokenize: bool = True) -> list[tuple[str, str]]:
            return [("can't", "FW"), ("sw", "UH"), ("im", "XX")]

    document = Document("Fish can't swim.")
    use_tagger(document, Whole())
    assert tokens(document).text == ["Fish", "ca", "n't", "swim", "."]
    assert tags(document).text == ["NN", "FW", "FW", tags(Document("Fish can't swim.")).text[3], "."]
