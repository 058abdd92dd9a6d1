"""``The guests sang. Ida Lund makes a speech, in which she thanked them. Guests wept``: a present in a past account."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma, lemmas
from newslint.lexicon.lists import words
from newslint.story.antecedents import antecedents
from newslint.story.name_spans import headings
from newslint.text import Document

_EVENTS = words("event-verbs") | frozenset(
    """make give deliver walk climb hold catch carry take bring throw sit stand go send call write pick put hand open
    shut close set pull push tell ask hear find meet pay sing shout cry pour lift jump swim ride drive""".split()
)
_NOW = frozenset(
    """now still today currently also always often usually never ever every each when if whenever sometimes normally
    seldom rarely generally this next later tomorrow""".split()
)
_IN = frozenset({"in", "during", "at", "after"})
_PRESENT = frozenset({"VBZ", "VBP"})
_PAST_OF_BE = {"is": "was", "are": "were"}
_FEW, _STORY = 2, 4
"""So many sentences in the present a story may have besides, and so many in the past it needs: two for a lone one."""


class LonePresent(Rule):
    """A sentence in the present between two in the past."""

    meta = Meta(
        code="GRM448",
        name="lone-present",
        summary="A sentence tells in the present what happened between two that tell it in the past.",
        why="A story told in the past stays there; one present in it is left over from another draft.",
        severity=Severity.WARNING,
        scope="story",
        source="Quirk et al., A Comprehensive Grammar of the English Language, 4.5 and 4.14",
        bad=(
            "A storm hit the pier. Guests sang in the hall. Ida Lund [[makes]] a speech, in which she thanked them."
            " They wept for joy. The band packed up.",
            "A storm hit the pier. The crew rowed out. The waves [[are]] too high for the boat to land."
            " They swam back. Guests gave them tea.",
        ),
        good=(
            "A storm hit the pier. Guests sang in the hall. Ida Lund made a speech, in which she thanked them."
            " They wept for joy. The band packed up.",
            "A storm hit the pier. Guests sang in the hall. Ida Lund makes boats. They wept for joy. The band left.",
            "A storm hits the pier. Guests sing in the hall. Ida Lund makes a speech, in which she thanked them.",
        ),
    )
    triggers = frozenset({"which", "too", "and", "where"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the few sentences in the present of a story that is told in the past."""
        view = syntax(document)
        heading, sentence = headings(document), view.tokens.sentence_of
        roots = {
            sentence(root): root for root in (view.tree.head < 0).nonzero()[0].tolist() if sentence(root) not in heading
        }
        finite = {at: _finite(view, root) for at, root in roots.items()}
        present = [at for at, verb in finite.items() if verb >= 0 and view.tag[verb] in _PRESENT]
        past = sum(verb >= 0 and view.tag[verb] == "VBD" for verb in finite.values())
        if not 0 < len(present) <= _FEW + 1 or past < (_STORY if len(present) > 1 else _FEW):
            return
        for at in present:
            near = [finite[other] for other in (at - 1, at + 1) if other in finite]
            told = near and all(verb >= 0 and view.tag[verb] == "VBD" for verb in near)
            if told and (_tells_event(view, roots[at], finite[at]) or _is_too_much(view, finite[at], len(near))):
                yield self._report(view, finite[at])

    def _report(self, view: SyntaxView, verb: int) -> Finding:
        """A finding at a verb."""
        span, word = view.tokens.span(verb), view.lower[verb]
        use = _PAST_OF_BE.get(word) or next(iter(inflect(lemma(word, view.tag[verb]), "VBD")), "")
        fixes = (Fix.swap(span, use, Safety.DISPLAY),) if use else ()
        return self.found(span, f"Told in the past before and after: is “{use}” meant for “{word}”?", fixes=fixes)


def _finite(view: SyntaxView, root: int) -> int:
    """The verb of a sentence that shows its tense, or -1."""
    helping = (k for k in view.tree.children(root) if view.relation[k] in {"aux", "aux:pass", "cop"})
    first = next((k for k in helping if view.tag[k] in _PRESENT or view.tag[k] in {"VBD", "MD"}), -1)
    return first if first >= 0 else root if view.tag[root] in _PRESENT or view.tag[root] == "VBD" else -1


def _is_free(view: SyntaxView, verb: int) -> bool:
    """Whether a sentence has no quotation and no word that says that it is so still, or as a rule."""
    low, high = view.sentence_start(verb), view.sentence_end(verb)
    quoted = any(view.document.quotes.touches(view.tokens.span(k)) for k in (low, verb, high - 1))
    return not quoted and _NOW.isdisjoint(view.lower[low:high])


def _tells_event(view: SyntaxView, root: int, verb: int) -> bool:
    """Whether somebody does in the present what a clause of the same sentence goes on to tell in the past."""
    if root != verb or _EVENTS.isdisjoint(lemmas(view.lower[verb])) or not _is_free(view, verb):
        return False
    subject = view.tree.subject_of(root)
    if not 0 <= subject < verb:
        return False
    low, high = view.tree.subtree(subject)
    somebody = any(low <= one.token < high for one in antecedents(view.document))
    after = any(view.tag[k] == "VBD" and _hangs_on(view, k, root) for k in range(verb + 1, view.sentence_end(verb)))
    return somebody and after


def _hangs_on(view: SyntaxView, past: int, root: int) -> bool:
    """Whether a past is joined to the main verb, or tells of its object where or in which something was done."""
    opened = view.lower[root + 1 : past]
    if any(word == "which" and before in _IN for before, word in pairwise(opened)):
        return True
    if view.relation[past] == "conj" and view.head[past] == root:
        return view.tree.subject_of(past) < 0
    return view.relation[past] == "acl:relcl" and "where" in opened


def _is_too_much(view: SyntaxView, verb: int, near: int) -> bool:
    """Whether something “is too high for”, or “to”: what kept somebody from what the sentences around tell."""
    if view.lower[verb] not in _PAST_OF_BE or near < 2 or not _is_free(view, verb):
        return False
    at = view.skip_adverbs(verb + 1)
    if view.previous_word(at) != "too" or view.next_word(at) not in {"for", "to"}:
        return False
    subject = view.tree.subject_of(view.head[verb])
    return 0 <= subject < verb and tags(view.document)[subject] in {"NN", "NNS"}
