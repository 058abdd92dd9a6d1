"""Subjects that only look as if their verb had the wrong number: terms, bodies, and nouns that describe others."""

from __future__ import annotations

from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.name_words import person_nouns

SAYS = frozenset({"say", "says", "add", "adds", "explain", "explains", "note", "notes", "ask", "asks"})
"""What follows the words of somebody and comes before his or her name."""
_TERMS = frozenset(
    {
        ("breach", "contract"), ("cause", "death"), ("chain", "custody"), ("code", "conduct"), ("conflict", "interest"),
        ("cost", "living"), ("denial", "service"), ("duty", "care"), ("end", "life"), ("end", "year"),
        ("freedom", "information"), ("line", "duty"), ("loss", "life"), ("point", "sale"), ("prisoner", "war"),
        ("proof", "concept"), ("quality", "life"), ("right", "way"), ("rule", "law"), ("standard", "living"),
        ("state", "emergency"), ("work", "art"),
    }
)  # fmt: skip
"""Terms that stand before nouns as adjectives do: freedom of information requests."""


def is_a_term(view: SyntaxView, noun: int) -> bool:
    """Whether a story speaks of a plural as of a word, which is one: it has it between quotation marks elsewhere."""
    start = phrase_start(view, noun)
    if view.tag[noun] != "NNS" or noun - start != 1 or view.next_word(noun) == "of":
        return False
    term = f"{view.lower[start]} {view.lower[noun]}"
    prose = view.document.prose.lower()
    return term in prose and any(f"{one}{term}{two}" in prose for one, two in ('""', "“”", "''", "‘’"))


def is_a_body_by_initials(view: SyntaxView, noun: int) -> bool:
    """Whether initials in a name with “the” show a body, which may be many: "the CGI Mestre have stated"."""
    start = phrase_start(view, noun)
    return view.lower[start] == "the" and any(view.text[k].isupper() for k in range(start + 1, noun))


def describes_the_last(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether a term of three words describes the noun before the verb: "denial of service attacks are"."""
    term = (view.lower[noun], view.next_word(noun + 1))
    return view.next_word(noun) == "of" and term in _TERMS and verb > noun + 3 and view.tag[verb - 1] in NOUNS


def owns_the_last(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether somebody with an "of" owns the noun before the verb: "the head of the firm's remarks bear that out"."""
    is_person = view.lower[noun] in person_nouns(view.tokens.lexicon)
    if not is_person or view.next_word(noun) != "of" or view.lower[verb] in SAYS:
        return False
    owned = next((k + 1 for k in range(verb - 2, noun, -1) if view.tag[k] == "POS"), verb)
    return owned < verb and all(view.tag[k] in NOUNS | {"JJ"} for k in range(owned, verb))


def names_a_title(view: SyntaxView, noun: int) -> bool:
    """Whether an article with a capital follows: what a title names is a noun, "the talent show The Star is"."""
    return view.next_tag(noun) == "DT" and view.text[noun + 1].istitle()


def is_governed(view: SyntaxView, noun: int, subject: int) -> bool:
    """Whether a noun hangs from a preposition inside the phrase of a subject, itself or by what it is joined with."""
    last = noun
    while view.relation[noun] in {"conj", "flat", "compound"} and subject < view.head[noun] < noun:
        noun = view.head[noun]
    if (
        view.relation[last] == "conj"
        and FINITE.isdisjoint(view.tag[subject:noun])
        and "or" not in view.lower[noun:last]
    ):
        return False  # "the path to growth and other reforms are"
    led = any(view.relation[k] == "case" and k < noun for k in view.tree.children(noun))
    low, high = view.tree.subtree(subject)
    return led and low <= subject < noun < high


def ends_relative(view: SyntaxView, noun: int) -> bool:
    """Whether a noun is the object of a clause with "who" about a plural, right behind its verb."""
    clause = view.head[noun]
    if clause > noun or view.relation[clause] != "acl:relcl" or view.tag[view.head[clause]] != "NNS":
        return False
    return any(view.tag[k] in {"WP", "WDT"} and k < clause for k in view.tree.children(clause))
