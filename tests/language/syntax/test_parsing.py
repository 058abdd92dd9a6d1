from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from newslint.language.network import LONGEST, network
from newslint.language.network.trees import best_heads, break_cycles, unrooted
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.parsing import RELATIONS, Tree, tree
from newslint.text import Document


def parsed(text: str) -> tuple[list[str], Tree]:
    document = Document(text)
    return tokens(document).text, tree(document)


def is_a_tree(head: np.ndarray) -> bool:
    return (head == -1).sum() == 1 and not unrooted(head).any()


def test_the_labels_are_those_of_the_weights() -> None:
    assert network().relations == RELATIONS


def test_a_plain_sentence() -> None:
    words, found = parsed("The owner of two ferries sold her house.")
    heads = ["" if h < 0 else words[h] for h in found.head.tolist()]
    assert heads == ["owner", "sold", "ferries", "ferries", "owner", "", "house", "sold", "sold"]
    assert found.relation_text == ["det", "nsubj", "case", "nummod", "nmod", "root", "nmod:poss", "obj", "punct"]


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        ("The talks between both sides are still going on.", "talks", "going"),
        ("The talks between both sides is still going on.", "talks", "going"),
        ("A list of the names were read out.", "list", "read"),
        ("The names on the list was read out by the mayor.", "names", "read"),
        ("Her brother was a teacher.", "brother", "teacher"),
    ],
)
def test_subjects_even_where_the_verb_disagrees(text: str, subject: str, predicate: str) -> None:
    words, found = parsed(text)
    assert words[found.subject_of(words.index(predicate))] == subject


def test_children_and_ranges() -> None:
    words, found = parsed("The owner of two ferries sold her house.")
    sold = words.index("sold")
    assert [words[i] for i in found.children(sold)] == ["owner", "house", "."]
    assert found.dependent(sold, "obj") == words.index("house")
    assert found.dependent(sold, "iobj") == -1
    assert found.subtree(words.index("owner")) == (0, 5)
    assert found.where("case", "det").tolist() == [0, 2]
    with pytest.raises(KeyError):
        found.where("subject")


def test_nothing_to_parse() -> None:
    assert len(parsed("")[1]) == 0


def test_a_text_is_read_alike_however_it_is_cut() -> None:
    text = (
        "Nobody knows why the old harbour wall fell.\n\nShe was told that two men, both drunk, had sung all night.\n\n"
    )
    words, one = parsed(text)
    many = parsed(text * 150)[1]
    shift = np.repeat(np.arange(150) * len(words), len(words))
    assert np.array_equal(many.head, np.where(np.tile(one.head, 150) < 0, -1, np.tile(one.head, 150) + shift))
    assert many.relation_text == one.relation_text * 150


def test_a_sentence_without_end_is_read_in_pieces() -> None:
    words, found = parsed("the very long and " * 200)
    assert len(words) == 800
    for at in range(0, len(words), LONGEST):
        head = found.head[at : at + LONGEST]
        assert is_a_tree(np.where(head < 0, -1, head - at))


@given(st.text(alphabet="ab .,'\n", max_size=300))
@settings(deadline=None)
def test_every_sentence_is_one_tree(text: str) -> None:
    document = Document(text)
    table, found = tokens(document), tree(document)
    for first, last in zip(table.first.tolist(), table.last.tolist(), strict=True):
        head = found.head[first:last]
        assert is_a_tree(np.where(head < 0, -1, head - first))
        assert [RELATIONS[r] == "root" for r in found.relation[first:last].tolist()] == (head < 0).tolist()


@given(st.integers(1, 12).flatmap(lambda n: arrays.arrays(np.float32, (n, n), elements=st.floats(-9, 9, width=32))))
@settings(deadline=None)
def test_cycles_are_broken_and_trees_left_alone(scores: np.ndarray) -> None:
    np.fill_diagonal(scores, -np.inf)
    heads = best_heads(scores[None], np.zeros((1, len(scores)), np.float32))[0]
    tree = np.array(break_cycles(heads.tolist(), scores))
    assert is_a_tree(tree)
    if is_a_tree(heads):
        assert np.array_equal(tree, heads)
    assert tree[heads < 0] == -1
