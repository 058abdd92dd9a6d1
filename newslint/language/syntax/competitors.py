"""Whether something else than the subject found may be the subject of a verb, or the verb be no verb at all.

A cautious reader calls a verb wrong only if no reading of the words before it makes it right: neither a nearer noun
that a conjunction may lead to ("scenes after the crash were"), nor a farther one whose phrase the nearer noun may close
("the decision to admit girls is"), nor a clause ("making sure shops are open is").
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.agreement import GrammaticalNumber, head_number
from newslint.language.syntax.phrases import DETERMINERS, is_time_phrase, phrase_start, quantified_phrase_start
from newslint.language.syntax.subjects import closes_introduction
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_mass, is_noun, lemmas, possible_tags
from newslint.lexicon.function_words import CLAUSE_OPENERS, SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

_OPENERS = (SUBORDINATORS | {"how", "why"}) - {"so", "for"}
"""Words that may open a clause, so that the noun after them may be its subject; some are prepositions as well."""
_CLAUSES = frozenset("what whatever whoever whichever whether how why where when".split())
"""Words that open a clause which may be a subject as a whole."""
_SUBJECT_FORMS = frozenset({"i", "he", "she", "we", "they", "it", "you", "there", "one"})
_AFTER_PRONOUNS = frozenset({"IN", "VBZ", "VBP", "VBD", "RB", "MD"})
_SEEMING = frozenset({"seem", "appear", "happen", "tend", "continue", "fail"})
_STANDING_ALONE = frozenset({"DT", "CD", "PDT"})
_PART_OF_PHRASE = NOUNS | {"POS", "HYPH"}
_NON_FINITE = frozenset({"VB", "VBG", "VBN"})
_ENDS_CLAUSE = frozenset({":", "``", "''", "-LRB-", "."})
_COMPARING = frozenset({"as", "than", "since"})
"""Openers that the tree too easily takes for prepositions."""
_OR_RELATIVE = frozenset({"CC", "WDT", "WP"})
"""After these a clause goes on: "firms that say the same thing give", whose verb is that of the firms."""
_PAIR = 2  # commas around what is inserted
_MOST_VERBS = 3  # finite verbs to look past: farther back, nothing is a subject


def has_competitor(view: SyntaxView, noun: int, verb: int, asked: GrammaticalNumber) -> bool:
    """Whether another word could be the subject as well, and may ask for the number that the verb has."""
    start = phrase_start(view, noun)
    if asked == "sing" and start < noun and _is_gerund(view, start) and _opens(view, start):
        return True  # "closing parks is"
    if asked == "plur" and _hides_clause(view, noun, verb):
        return True
    commas = [k for k in range(noun + 1, verb) if view.lower[k] == ","]
    inserted = range(commas[0], commas[1]) if len(commas) == _PAIR else range(0)
    for k in possible_subjects(view, verb):
        if start <= k <= noun:
            if _surely_opens(view, start):
                return False
            continue
        if k in inserted or _joined(view, k, noun) or completes(view, k, noun):
            continue
        if view.tag[k] == "VBG" or view.lower[k].endswith("ing"):
            number: GrammaticalNumber | None = "sing"
        else:
            number = None if view.lower[k] in _CLAUSES or view.lower[k] == "to" else head_number(view, k)
        if number is None or number == asked:
            return True
    return False


def possible_subjects(view: SyntaxView, verb: int) -> Iterator[int]:
    """What could be the subject of a verb by its place alone, from right to left: heads of phrases, gerunds, clauses.

    Nouns after a preposition are none, nor objects of participles; each finite verb on the way takes one for itself.
    """
    first, k, wanting = view.sentence_start(verb), verb - 1, 0
    while k >= first and wanting <= _MOST_VERBS and not _ends_clause(view, k):
        tag, start = view.tag[k], k
        takes = tag in {"WDT", "WP", "EX"} or view.lower[k] in _SUBJECT_FORMS
        found = _is_open(view, k, wanting)
        if tag in NOUNS and view.next_tag(k) not in _PART_OF_PHRASE:
            start = _phrase_start(view, k)
            takes = found = not (is_time_phrase(view, k) or _led(view, start))
        elif tag in _STANDING_ALONE and view.next_tag(k) in _AFTER_PRONOUNS:
            takes = found = not _led(view, phrase_start(view, k))
        if found and not wanting:
            yield k
        wanting = max(0, wanting - takes) + (tag in FINITE)
        if not wanting and start < k and view.tag[start] == "VBG" and _opens(view, start):
            yield start
        k = start - 1


def _ends_clause(view: SyntaxView, k: int) -> bool:
    """Whether a mark stands there that no clause goes beyond; a colon in a word or a figure is none."""
    return view.tag[k] in _ENDS_CLAUSE and not view.tokens.adjacent(k)


def _is_open(view: SyntaxView, k: int, wanting: int) -> bool:
    """Whether a clause that may be a subject begins with a token, and no verb nearer wants that subject."""
    return not wanting and ((view.lower[k] in _CLAUSES and view.tag[k] in {"WDT", "WP"}) or _stands_for_clause(view, k))


def _is_gerund(view: SyntaxView, k: int) -> bool:
    """Whether a token may be what somebody does: a form in -ing, whatever its tag."""
    return view.tag[k] == "VBG" or "VBG" in possible_tags(view.lower[k])


def _stands_for_clause(view: SyntaxView, k: int) -> bool:
    """Whether a token opens what may be a subject without a noun: cutting costs, to cut costs, whether costs fall."""
    if view.tag[k] == "TO" and k > view.sentence_start(k) and not _SEEMING.isdisjoint(lemmas(view.lower[k - 1])):
        return False  # "seems to load": it goes with the verb before
    if view.tag[k] == "VBG" or view.lower[k] in _CLAUSES or (view.tag[k] == "TO" and view.next_tag(k) == "VB"):
        return _opens(view, k)
    return False


def _phrase_start(view: SyntaxView, noun: int) -> int:
    """The first token of the phrase that a noun heads, without a noun before it that it may be parted from.

    "another reason young voters have", "strategies companies use": a clause may begin inside a run of nouns.
    """
    start = phrase_start(view, noun)
    for k in range(noun - 1, start - 1, -1):
        if view.tag[k] == "JJ" and k > start and view.tag[k - 1] in NOUNS:
            return k
        if view.tag[k] == "NNS" and view.tag[noun] == "NNS":
            return k + 1
    return start


def _led(view: SyntaxView, start: int) -> bool:
    """Whether what stands before a phrase makes it no subject: a preposition, or a participle or infinitive of it."""
    before = quantified_phrase_start(view, start) - 1
    first = view.sentence_start(start)
    while before > first and view.tag[before] in {"RB", "CD", "$"}:
        before -= 1
    if before < first:
        return False
    tag, word = view.tag[before], view.lower[before]
    if tag in {"IN", "TO", "RP"}:
        if word not in _OPENERS or view.previous_word(before) == "such":
            return True
        return view.relation[before] == "case" and word not in _COMPARING
    if tag in _NON_FINITE or tag in FINITE:
        return CLAUSE_VERBS.isdisjoint(lemmas(word))
    if tag == "CC" and before > first and view.tag[before - 1] in NOUNS:
        return _led(view, _phrase_start(view, before - 1))
    return False


def _surely_opens(view: SyntaxView, start: int) -> bool:
    """Whether a clause surely begins with a phrase, so that nothing before it can be the subject."""
    first = view.sentence_start(start)
    if start == first or is_time_phrase(view, start - 1):
        return True
    word, tag = view.previous_word(start), view.previous_tag(start)
    if tag == ",":
        return closes_introduction(view, start - 1)
    if word == "that":
        return start - 2 >= first and view.tag[start - 2] not in NOUNS
    if tag in FINITE:
        return not CLAUSE_VERBS.isdisjoint(lemmas(word)) and view.previous_tag(start - 1) not in _OR_RELATIVE
    return word in CLAUSE_OPENERS or tag in {"``", "''", "WP$"}


def _opens(view: SyntaxView, k: int) -> bool:
    """Whether a clause begins with a token: at the start of the sentence, or after what leads to a clause."""
    if k == view.sentence_start(k):
        return True
    before, tag = view.previous_word(k), view.previous_tag(k)
    if tag in {"IN", "WRB"} or before == "that":
        return before in _OPENERS
    if tag in {"VBD", "VBZ", "VBP", "VBG", "VB"}:
        return not CLAUSE_VERBS.isdisjoint(lemmas(before))
    return tag in {",", ":", "``", "''", "CC", "RB"}


def _joined(view: SyntaxView, one: int, other: int) -> bool:
    """Whether two nouns are parts of one enumeration, by the tree."""
    if view.head[one] == view.head[other] and view.relation[one] == view.relation[other]:
        return view.previous_word(phrase_start(view, max(one, other))) == "and"
    return _hangs_on(view, one, other) or _hangs_on(view, other, one)


_COMPLETING = frozenset({"nmod", "obl", "appos", "nmod:poss"})
_ACTING = ("ers", "ors", "ists", "ians", "ants", "ents", "ees", "people", "men", "officials", "critics", "experts")
"""Ends of plurals that name people, who may do something to what was named before: "concerns city voters have"."""


def completes(view: SyntaxView, part: int, head: int) -> bool:
    """Whether a word surely completes the phrase of a head before it: "council" in "plans before the council".

    The tree says so, and behind "and" the word is not as much a subject as the head: "the path to citizenship and
    other provisions are".
    """
    k = _first_of_list(view, part)
    while k > head and view.relation[k] in _COMPLETING:
        k = view.head[k]
    return k == head


def _first_of_list(view: SyntaxView, part: int) -> int:
    """The first of things as bare and as like as one: "eggs" for "milk" in "the price of eggs and milk"."""
    one = view.head[part] if view.relation[part] == "conj" else -1
    if one < 0:
        return part
    listed = [one, *(k for k in view.tree.children(one) if view.relation[k] == "conj" and k <= part)]
    if view.previous_tag(phrase_start(view, one)) != "IN" or listed[-1] != part:
        return part
    return one if len({view.tag[k] for k in listed}) == 1 and all(_is_bare(view, k) for k in listed) else part


def _is_bare(view: SyntaxView, noun: int) -> bool:
    """Whether a plural or a substance stands with nothing before it that points or counts."""
    words = view.lower[phrase_start(view, noun) : noun]
    before = view.tag[phrase_start(view, noun) : noun]
    return (
        (view.tag[noun] == "NNS" or is_mass(view.lower[noun]))
        and DETERMINERS.isdisjoint(before)
        and not {"CD", "POS"}.intersection(before)
        and not {"other", "many", "such", "several", "few"}.intersection(words)
    )


def _hides_clause(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether people named inside a run of nouns may have a clause: "concerns North Korea experts have"."""
    if view.next_tag(verb) == "VBN":
        return False  # "the number of care workers have doubled"
    return any(
        view.tag[k] == "NNS"
        and view.lower[k].endswith(_ACTING)
        and view.tag[k - 1] in NOUNS
        and view.next_tag(k) in FINITE | {"RB"}
        for k in range(noun + 2, verb)
    )


def _hangs_on(view: SyntaxView, part: int, head: int) -> bool:
    """Whether the first word is joined with the second, or with one that is."""
    while view.relation[part] == "flat":
        part = view.head[part]
    while view.relation[part] == "conj" and view.head[part] >= 0:
        part = view.head[part]
        if part == head:
            return True
    return False


def parted_by_comma(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether a single comma stands between a noun and a verb, which then belong to different parts of the sentence.

    Not so in an enumeration; two commas enclose what is inserted.
    """
    between = view.lower[noun + 1 : verb]
    return between.count(",") == 1 and "and" not in between and "or" not in between


def verb_follows(view: SyntaxView, verb: int) -> bool:
    """Whether another finite verb follows that has no subject but the one before: "the price cut costs us millions".

    The word is a noun then, of those that may be verbs.
    """
    if not is_noun(view.lower[verb]):
        return False
    subject = False
    for k in range(verb + 1, view.sentence_end(verb)):
        tag = view.tag[k]
        if tag in NOUNS or tag == "EX" or (tag in {"PRP", "DT"} and not view.lower[k].endswith(("self", "selves"))):
            subject = True
        elif tag in FINITE or (subject and tag == "VBN" and "VBD" in possible_tags(view.lower[k])):
            if not subject:
                return True
            subject = False
        elif tag in {",", "CC", "WDT", "WP", "WRB", ":", "IN", "TO"} and view.lower[k] not in _PREPOSITIONS:
            return False
    return False


_PREPOSITIONS = frozenset("of in on at from for with by".split())
