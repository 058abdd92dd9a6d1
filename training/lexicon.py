"""Make the lexicon of morphology and sounds: ``python -m training.lexicon FOLDER CMUDICT``.

FOLDER holds ``text/*.txt.gz`` (counts of words only go into the product) and ``treebanks/*-train.conllu.gz`` (counts
of words with tags and lemmas); CMUDICT is the file ``cmudict.dict``. LemmInflect's tables come from its installed
package. Nouns' countability is in ``nouns.txt`` beside this file, and mendings of the tables in ``lexicon_fixes.tsv``.
The format is described in :mod:`newslint.language.words.lexicon`. The result does not depend on anything else.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import math
import re
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path

from newslint.language.words import indefinite_article, inflection_rules, lexicon, morphology

HERE = Path(__file__).parent
TARGET = HERE.parent / "newslint" / "language" / "data" / "lexicon.tsv"
WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
POS = {"noun": "N", "verb": "V", "adj": "J", "adv": "R"}
SLOTS = {"N": ["NNS"], "V": ["VBD", "VBN", "VBG", "VBZ"], "J": ["JJR", "JJS"], "R": ["RBR", "RBS"]}
RULES = {
    "NNS": inflection_rules.add_s,
    "VBZ": inflection_rules.add_s,
    "VBD": inflection_rules.add_ed,
    "VBN": inflection_rules.add_ed,
    "VBG": inflection_rules.add_ing,
    "JJR": inflection_rules.add_er,
    "RBR": inflection_rules.add_er,
    "JJS": inflection_rules.add_est,
    "RBS": inflection_rules.add_est,
}
CLOSED = frozenset("CC DT EX IN MD PDT PRP PRP$ RP TO UH WDT WP WP$ WRB CD RB".split())
COUNTABILITY = {
    "uncountable": "u",
    "mass": "m",
    "invariant": "i",
    "plural-only": "p",
    "singular-in-s": "s",
    "collective": "c",
}
LEAST = 3  # a word counted less often than this has no frequency

Forms = dict[str, list[str]]  # the forms of a lemma by tag


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("cmudict", type=Path)
    options = parser.parse_args()
    counts = count_words(options.folder / "text")
    tagged = count_tags(options.folder / "treebanks")
    for (form, _, _), n in tagged.items():
        counts[form] += n
    lines: dict[str, dict[str, str]] = defaultdict(dict)
    countability(lines)
    add_inflections(lines, counts, tagged)
    add_tags(lines, tagged)
    apply_fixes(lines)
    for word in counts:
        if counts[word] >= LEAST and len(word) < 30:
            lines[word]  # makes a line with a frequency and nothing else
    write(lines, counts)
    add_irregular(lines)
    add_sounds(lines, options.cmudict)
    write(lines, counts)
    print(f"{len(lines):,} words, {TARGET.stat().st_size:,} bytes")


def count_words(folder: Path) -> Counter[str]:
    """How often each word occurs in the plain text."""
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt.gz")):
        counts.update(WORD.findall(gzip.decompress(path.read_bytes()).decode().replace("’", "'").lower()))
    return counts


def count_tags(folder: Path) -> Counter[tuple[str, str, str]]:
    """How often each word, tag and lemma occur together in the treebanks' training parts."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for path in sorted(folder.glob("*-train.conllu.gz")):
        for line in gzip.decompress(path.read_bytes()).decode().splitlines():
            cells = line.split("\t")
            if (
                len(cells) == 10
                and cells[0].isdigit()
                and "Typo=Yes" not in cells[5]
                and WORD.fullmatch(cells[1].lower())
            ):
                counts[cells[1].lower(), cells[4], cells[2].lower()] += 1
    return counts


def countability(lines: dict[str, dict[str, str]]) -> None:
    """Read the classes of nouns."""
    letter = ""
    for line in (HERE / "nouns.txt").read_text("utf-8").splitlines():
        if line.endswith(":"):
            letter = COUNTABILITY[line[:-1]]
        elif not line.startswith("#"):
            for word in line.split():
                fields = lines[word]
                fields["C"] = fields.get("C", "") + letter
                if letter in "upi":
                    fields["N"] = word if letter == "i" else "-"


def add_inflections(
    lines: dict[str, dict[str, str]], counts: Counter[str], tagged: Counter[tuple[str, str, str]]
) -> None:
    """Take over LemmInflect's words, and the words that only the treebanks know."""
    table = lemminflect()
    known = {letter: {word for word, forms in table.items() if letter in forms} for letter in SLOTS}
    nouns: Counter[str] = Counter()
    plurals: Counter[str] = Counter()
    for (form, tag, lemma), n in tagged.items():
        letter = {"NN": "N", "VB": "V", "VBP": "V", "JJ": "J"}.get(tag)
        nouns[form] += n * (tag == "NN")
        plurals[form] += n * (tag == "NNS")
        if letter and n > 1 and form == lemma and len(form) > 2 and form not in known[letter]:
            table[form].setdefault(letter, {})
    for word, classes in table.items():
        for letter, forms in classes.items():
            if letter in lines[word]:
                continue
            if letter == "N" and plural_of_another(word, known["N"]) and plurals[word] + 1 > 2 * nouns[word]:
                continue  # "results" is no word of its own
            lines[word][letter] = spell_out(word, letter, forms, lines[word].get("C", ""), counts, tagged)


def lemminflect() -> dict[str, dict[str, Forms]]:
    """LemmInflect's table of inflections: word, part of speech, tag, forms."""
    raw = gzip.decompress(files("lemminflect").joinpath("resources", "infl_lu.csv.gz").read_bytes()).decode()
    table: dict[str, dict[str, Forms]] = defaultdict(dict)
    for word, kind, *cells in csv.reader(io.StringIO(raw)):
        if kind not in POS or not WORD.fullmatch(word) or len(word) < 2 or len(cells) > 4:
            continue
        letter = POS[kind]
        slots = [cell.split("/") if cell else [] for cell in cells]
        if letter == "V":
            slots[1] = slots[1] or slots[0]  # an empty participle is the past
        table[word][letter] = dict(zip(SLOTS[letter], slots, strict=False)) if any(slots) else {}
    overrides = files("lemminflect").joinpath("resources", "infl_overrides.csv").read_text("utf-8")
    for word, tag, form in csv.reader(io.StringIO(overrides)):
        for letter, tags in SLOTS.items():
            if tag in tags and letter in table.get(word, {}) and form not in table[word][letter].get(tag, []):
                table[word][letter][tag] = [*table[word][letter].get(tag, []), form]
    return table


def plural_of_another(word: str, nouns: set[str]) -> bool:
    """Whether a word is the regular plural of a noun in the table."""
    return any(
        stem != word and stem in nouns and inflection_rules.add_s(stem) == word for stem in inflection_rules.stems(word)
    )


def spell_out(
    word: str, letter: str, forms: Forms, countable: str, counts: Counter[str], tagged: Counter[tuple[str, str, str]]
) -> str:
    """The field of a word: its forms where they differ from the rule, best first."""
    if letter in "JR" and not any(forms.values()):
        return "-"
    cells = []
    for tag in SLOTS[letter]:
        rule = RULES[tag](word)
        found = [form for form in forms.get(tag, []) if form.isascii() and not re.search(r"(.)\1\1", form)]
        if letter == "N" and len(found) > 1:
            found = [form for form in found if form != word]  # "advices/advice": countability has its own field
        found.sort(key=lambda form: -(20 * tagged[form, tag, word] + (form == rule) + counts[form] * (form != word)))
        best = [form for form in found if counts[form] * 30 >= counts[found[0]]]
        if letter == "N" and not forms.get(tag) and word in forms:
            best = ["-"]
        if letter == "N" and found == [word] and "i" not in countable:
            best = ["-"] if "s" in countable else [rule] if counts[rule] >= LEAST else best
        if letter in "JR" and long_word(word) and max(counts[form] for form in [rule, *best]) < LEAST:
            best = ["-"]
        cells.append("" if best in ([], [rule]) else "/".join(best))
    return ",".join(cells) if any(cells) else ""


def long_word(word: str) -> bool:
    """Whether an adjective is compared with "more" unless it is seen otherwise: two syllables, but none of "happy"."""
    return len(re.findall("[aeiouy]+", word.removesuffix("e"))) > 1 and not word.endswith(("y", "le", "ow", "er"))


def add_tags(lines: dict[str, dict[str, str]], tagged: Counter[tuple[str, str, str]]) -> None:
    """Tags of the closed classes, and of adverbs that do not inflect."""
    total: Counter[str] = Counter()
    closed: dict[str, Counter[str]] = defaultdict(Counter)
    for (form, tag, _), n in tagged.items():
        total[form] += n
        if tag in CLOSED:
            closed[form][tag] += n
    for form, tags in closed.items():
        kept = sorted(
            tag
            for tag, n in tags.items()
            if n >= 3 and n * 50 > total[form] and not (tag == "RB" and "R" in lines.get(form, {}))
        )
        if kept:
            lines[form]["T"] = ",".join(kept)


def apply_fixes(lines: dict[str, dict[str, str]]) -> None:
    """Mend what the tables have wrong: word, field, value; an asterisk takes the field away."""
    for line in (HERE / "lexicon_fixes.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            word, letter, value = line.split("\t")
            if value == "*":
                lines[word].pop(letter, None)
            else:
                lines[word][letter] = value


def add_irregular(lines: dict[str, dict[str, str]]) -> None:
    """Note the lemma of each form from which the rules of spelling would not find it."""
    lost: dict[str, list[str]] = defaultdict(list)
    for word in sorted(lines):
        for letter in SLOTS.keys() & lines[word].keys():
            for tag in SLOTS[letter]:
                for form in morphology.inflect(word, tag):
                    if tag in {"VBD", "VBN"} if form == word else word not in inflection_rules.stems(form):
                        lost[form].append(f"{word}:{tag}")
    for form, readings in lost.items():
        lines[form]["F"] = ",".join(sorted({*readings, *filter(None, lines[form].get("F", "").split(","))}))


def add_sounds(lines: dict[str, dict[str, str]], cmudict: Path) -> None:
    """Note the article of each word whose spelling misleads the rules, by its pronunciations in CMUdict."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in cmudict.read_text("utf-8").splitlines():
        word, phone = line.split()[:2]
        found[word.split("(")[0]].add("an" if phone[-1].isdigit() else "a")
    for word, articles in found.items():
        if not word.isalpha() or len(word) < 4 or "S" in lines.get(word, {}) or not re.search("[aeiouy]", word):
            continue
        said = "either" if len(articles) == 2 else articles.pop()
        ruled = indefinite_article.article_by_spelling(word)
        if ruled is not None and ruled != said and (word[0] in "aeiouhxy" or said == "an"):
            lines[word]["S"] = said


def write(lines: dict[str, dict[str, str]], counts: Counter[str]) -> None:
    """Write the lexicon, and forget what was read of an older one."""
    total = sum(counts.values())
    rows = []
    for word in sorted(lines, key=lambda word: word + "\t"):
        n = counts[word]
        zipf = round(10 * math.log10(n / total * 1e9)) if n >= LEAST else 0
        fields = (f"{letter}={value}" if value else letter for letter, value in sorted(lines[word].items()))
        rows.append(f"{word}\t{zipf}\t{' '.join(fields)}")
    TARGET.write_text("\n".join(rows) + "\n", "utf-8")
    lexicon.table.cache_clear()
    lexicon.entry.cache_clear()
    morphology._inflect.cache_clear()
    morphology.analyses.cache_clear()


if __name__ == "__main__":
    main()
