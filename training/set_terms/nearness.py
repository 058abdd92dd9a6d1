"""Which words are near a word in any sense: by a thesaurus, by WordNet, and by vectors of a pretrained transformer."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from newslint.language.words import morphology
from newslint.lexicon.function_words import STOP_WORDS
from training.set_terms.thesaurus import SMALL, Thesaurus, same_stem
from training.set_terms.wordnet import WordNet
from training.teacher import folder

_COMMON, _LEAST, _WITH_VECTOR = 4, 3, 15
"""Times a word must stand in the news to be put for another, letters that it has, and times for it to get a vector."""
_KEPT, _BY_VECTOR = 120, 60
_ENOUGH = 0.5
_WIDTH, _HEADS, _LAYERS = 384, 12, 6


def vectors(words: Collection[str]) -> NDArray[np.float32]:
    """What MiniLM makes of words that stand alone, of length one: (words, 384)."""
    from safetensors.torch import load_file
    from tokenizers import Tokenizer

    weights = {name.removeprefix("bert."): w.float() for name, w in load_file(folder() / "model.safetensors").items()}
    tokenizer: Any = Tokenizer.from_file(str(folder() / "tokenizer.json"))
    tokenizer.no_padding()
    pieces = [tokenizer.encode(word).ids for word in words]
    found = np.zeros((len(pieces), _WIDTH), np.float32)
    with torch.no_grad():
        for length in {*map(len, pieces)}:
            rows = [k for k, some in enumerate(pieces) if len(some) == length]
            for first in range(0, len(rows), 256):
                some = rows[first : first + 256]
                found[some] = _encoded(weights, torch.tensor([pieces[k] for k in some])).numpy()
    unit: NDArray[np.float32] = found / np.linalg.norm(found, axis=1, keepdims=True)
    return unit


def _encoded(weights: Mapping[str, Any], pieces: Any) -> Any:
    """The mean of the last states of some words, (words, 384)."""

    def linear(x: Any, name: str) -> Any:
        return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def norm(x: Any, name: str) -> Any:
        shape = (_WIDTH,)
        return torch.nn.functional.layer_norm(x, shape, weights[f"{name}.weight"], weights[f"{name}.bias"], 1e-12)

    x = weights["embeddings.word_embeddings.weight"][pieces]
    x = x + weights["embeddings.position_embeddings.weight"][: pieces.shape[1]]
    x = norm(x + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    size = _WIDTH // _HEADS
    for k in range(_LAYERS):
        layer = f"encoder.layer.{k}"
        q, key, value = (
            linear(x, f"{layer}.attention.self.{part}").view(*x.shape[:2], _HEADS, size).transpose(1, 2)
            for part in ("query", "key", "value")
        )
        mixed = ((q @ key.transpose(2, 3)) / math.sqrt(size)).softmax(-1) @ value
        mixed = linear(mixed.transpose(1, 2).reshape(x.shape), f"{layer}.attention.output.dense")
        x = norm(x + mixed, f"{layer}.attention.output.LayerNorm")
        wide = linear(torch.nn.functional.gelu(linear(x, f"{layer}.intermediate.dense")), f"{layer}.output.dense")
        x = norm(x + wide, f"{layer}.output.LayerNorm")
    return x.mean(1)


class Nearness:
    """The common words that may be put for a word, the nearest first."""

    def __init__(self, thesaurus: Thesaurus, wordnet: WordNet, common: Mapping[str, int]) -> None:
        """``common`` says how often each word stands in the news."""
        self._thesaurus, self._wordnet, self._common = thesaurus, wordnet, common
        known = [
            word for word in sorted(common, key=lambda w: -common[w]) if word.isalpha() and common[word] >= _WITH_VECTOR
        ]
        self._words = known[:24_000]
        self._row = {word: k for k, word in enumerate(self._words)}
        self._vectors = vectors(self._words)

    def of(self, word: str) -> list[str]:
        """The words near one, in its number, at most 120."""
        plural = morphology.number(word) == "plur"
        base = morphology.singular(word) if plural else word
        row = self._row.get(word, self._row.get(base))
        alike = self._vectors @ self._vectors[row] if row is not None else None
        given, back = self._thesaurus.given, self._thesaurus.back
        own = given.get(base, set())
        others = own | back.get(base, set()) | {*self._wordnet.near.get(base, ())}
        if alike is not None:
            found = (self._words[k] for k in np.argpartition(-alike, _BY_VECTOR)[:_BY_VECTOR])
            others |= {morphology.singular(other) if plural else other for other in found}
        scored = []
        for other in sorted(others):
            put = self._form(base, other, plural=plural)
            if not put:
                continue
            both = (other in own) + (base in given.get(other, ()))
            theirs = given.get(other, set())
            shared = len((own | {base}) & (theirs | {other})) / max(20, min(len(own), len(theirs))) if both else 0.0
            cosine = float(alike[self._row[put]]) if alike is not None and put in self._row else 0.3
            kin = self._wordnet.near.get(base, {}).get(other, 0)
            score = 0.5 * both + 1.5 * shared + 0.35 * kin + 3 * max(0.0, cosine - 0.35)
            if score > _ENOUGH:
                scored.append((-score, put))
        return [put for _, put in sorted(scored)[:_KEPT]]

    def _form(self, base: str, other: str, *, plural: bool) -> str:
        """How a word is put for another; nothing where it cannot be."""
        if other == base or other in SMALL | STOP_WORDS or len(other) < _LEAST or not other.isalpha():
            return ""
        tags, may, nouns = morphology.possible_tags(base), morphology.possible_tags(other), {"NN", "JJ"}
        fits = "NN" in may if plural else bool(may & tags) or bool(nouns & may and nouns & tags)
        if not fits or same_stem(base, other):
            return ""
        put = morphology.plural(other) if plural else other
        return put if self._common.get(put, 0) >= _COMMON else ""
