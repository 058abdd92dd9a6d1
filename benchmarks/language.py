"""How right and how fast the language core is, on the test splits, beside the taggers of TextBlob and NLTK.

    python benchmarks/language.py DATA

DATA is the folder that `training/README.md` describes. Words and sentences are the treebanks' own (gold), so that tags
and heads are measured alone. Times are processor time of this process; set OMP_NUM_THREADS=1 for one core.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from newslint.language.network import network
from newslint.language.segmentation.lexemes import lexeme_store
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.parsing import RELATIONS, Tree, tree
from newslint.language.syntax.tagging import HiddenStates, Tags, hidden_states, tags
from newslint.lexicon.lists import SHIPPED
from newslint.text import Document
from training.corpora import Sentence, journal, treebank

Tagger = Callable[[Document], Sequence[str]]

SINGULAR = frozenset({"NN", "NNP"})
PLURAL = frozenset({"NNS", "NNPS"})
NUMBERS = {"Sing": SINGULAR, "Plur": PLURAL}
SUBJECTS = ("nsubj", "nsubj:pass")


def gold_document(sentences: Iterable[Sequence[str]]) -> Document:
    """A document whose tokens and sentences are given: words parted by spaces, sentences by line feeds."""
    lines = [list(words) for words in sentences]
    words = [word for line in lines for word in line]
    length = np.array([len(word) for word in words], np.int32)
    end = np.cumsum(length + 1, dtype=np.int32) - 1
    first = np.cumsum([0, *map(len, lines)], dtype=np.int32)[:-1]
    document = Document("\n".join(" ".join(line) for line in lines))
    known = lexeme_store(SHIPPED)
    paragraph = np.arange(len(lines), dtype=np.int32)
    document.annotate(tokens, Tokens(known, known.ids_of(words), end - length, end, first, paragraph))
    return document


def ours(document: Document) -> Sequence[str]:
    return tags(document).text


def patterns(document: Document) -> Sequence[str]:
    from textblob.en.taggers import PatternTagger

    return _foreign(document, PatternTagger())


def perceptron(document: Document) -> Sequence[str]:
    """NLTK's tagger over gold words; its data must be installed."""
    import nltk

    table = tokens(document)
    lines = (table.text[a:b] for a, b in zip(table.first.tolist(), table.last.tolist(), strict=True))
    brackets = {"(": "-LRB-", ")": "-RRB-"}
    return [brackets.get(tag, tag) for line in nltk.pos_tag_sents(lines) for _, tag in line]


def _foreign(document: Document, tagger: object) -> Sequence[str]:
    from newslint.language.textblob.blob import tag_codes

    return Tags(tag_codes(document, tagger)).text


def same_tag(found: str, gold: str, word: str) -> bool:
    """Whether a tag is right; every "to" counts, for taggers of the older habit call all of them TO."""
    return found == gold or (word.lower() == "to" and {found, gold} <= {"TO", "IN"})


def tag_share(tagger: Tagger, sentences: Sequence[Sentence]) -> tuple[float, float]:
    """The share of tags that are right, and words a second of processor time."""
    document = gold_document(s.words for s in sentences)
    begin = time.process_time()
    found = tagger(document)
    spent = time.process_time() - begin
    gold = [(tag, word) for s in sentences for tag, word in zip(s.tags, s.words, strict=True)]
    right = sum(same_tag(f, tag, word) for f, (tag, word) in zip(found, gold, strict=True))
    return right / len(gold), len(gold) / spent


def gold_tree(sentences: Sequence[Sentence]) -> tuple[np.ndarray, np.ndarray]:
    """Heads (-1 for roots) and names of relations of all words of some sentences."""
    heads, at = [], 0
    for s in sentences:
        heads += [head + at if head >= 0 else -1 for head in s.heads]
        at += len(s)
    return np.array(heads), np.array([name for s in sentences for name in s.relations])


def tree_shares(sentences: Sequence[Sentence]) -> dict[str, float]:
    """Shares of heads, of heads with relations, and of heads and numbers of subjects that are right."""
    document = gold_document(s.words for s in sentences)
    found: Tree = tree(document)
    heads, relations = gold_tree(sentences)
    known = np.array([r if r in RELATIONS else r.split(":")[0] for r in relations])
    right = found.head == heads
    labelled = right & (np.array(found.relation_text) == known)
    subject = np.isin(relations, SUBJECTS)
    names = ours(document)
    numbers = [number for s in sentences for number in s.numbers]
    nouns = [tag[:2] == "NN" for s in sentences for tag in s.tags]
    counted = [i for i in np.flatnonzero(subject).tolist() if nouns[i] and numbers[i] in NUMBERS]
    return {
        "heads": right.mean(),
        "labelled": labelled.mean(),
        "subject heads": right[subject].mean(),
        "subject number": float(np.mean([names[i] in NUMBERS[numbers[i]] for i in counted])),
    }


def pace(sentences: Sequence[Sentence], *, parse: bool, copies: int = 1) -> float:
    """Words a second with word types already met, the best of five runs."""
    best = 0.0
    for _ in range(5):
        document = gold_document([s.words for s in sentences] * copies)
        n = len(tokens(document))
        begin = time.process_time()
        document.annotate(hidden_states, HiddenStates(tokens(document)))
        tags(document)
        if parse:
            tree(document)
        best = max(best, n / (time.process_time() - begin))
    return best


def loading() -> float:
    """Milliseconds to read the weights in a fresh process, numpy already imported, the best of five."""
    code = (
        "import numpy, re, zlib, threading, time, newslint.text; a = time.process_time();"
        "from newslint.language.network import network; network(); print((time.process_time() - a) * 1000)"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(Path(__file__).resolve().parents[1])
    command = [sys.executable, "-c", code]
    runs = [subprocess.run(command, capture_output=True, check=True, text=True, env=environment) for _ in range(5)]
    return min(float(run.stdout) for run in runs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with treebanks/")
    banks = parser.parse_args().data / "treebanks"
    parsed = {name: list(treebank(banks / f"{name.lower()}-test.conllu.gz")) for name in ("EWT", "GUM")}
    sets = parsed | {"WSJ": list(journal(banks / "wsj-chunks-test.tsv.gz"))}
    network()
    print(f"{'tags right, words/s':24}" + "".join(f"{name:>18}" for name in sets))
    for name, tagger in (("newslint", ours), ("TextBlob PatternTagger", patterns), ("NLTK perceptron", perceptron)):
        try:
            results = [tag_share(tagger, sentences) for sentences in sets.values()]
        except LookupError:
            print(f"{name:24} its data is not installed")
            continue
        print(f"{name:24}" + "".join(f"{share:10.2%} {speed:7,.0f}" for share, speed in results))
    print()
    shares = {name: tree_shares(sentences) for name, sentences in parsed.items()}
    for measure in next(iter(shares.values())):
        print(f"{measure:24}" + "".join(f"{shares[name][measure]:10.2%}{'':8}" for name in shares))
    print()
    everything = [s for sentences in parsed.values() for s in sentences]
    million = max(round(1e6 / sum(len(word) + 1 for s in everything for word in s.words)), 1)
    print(f"tags only, warm          {pace(everything, parse=False):10,.0f} words/s")
    print(f"tags and heads, warm     {pace(everything, parse=True):10,.0f} words/s")
    print(f"the same in one MB       {pace(everything, parse=True, copies=million):10,.0f} words/s")
    print(f"loading                  {loading():10.1f} ms")


if __name__ == "__main__":
    main()
