"""The second word of another comparison: "prefer tea than coffee", "as far from here than", "no sooner ... when"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document
from newslint.util.records import NamedTuple

_DEGREES = frozenset({"JJR", "RBR"})
_MORE = frozenset(
    {"more", "less", "fewer", "rather", "other", "else", "otherwise", "sooner", "different", "differently"}
)
"""Words that go on with "than" themselves."""
_LATIN = frozenset({"superior", "inferior", "senior", "junior", "preferable"})
"""Comparatives of Latin, that go on with "to"."""
_PREFERS = frozenset({"prefer", "prefers", "preferred", "preferring"})
_HARDLY = frozenset({"hardly", "scarcely", "barely"})
_STOPS = frozenset({";", ":", "“", "”", '"', "(", ")", "–", "—", "``", "''"})
_REACH = 14


class Wrong(NamedTuple):
    """The first word of a comparison, its second, and the one that belongs there; both are tokens."""

    first: int
    second: int
    use: str


class WrongComparisonPartner(Rule):
    """``They prefer a tax rise than a cut``."""

    meta = Meta(
        code="GRM585",
        name="wrong-comparison-partner",
        summary="A comparison goes on with the word of another: “prefer … than”, “as … than”, “no sooner … when”.",
        why="The pairs are as ... as, so ... that, prefer ... to, superior to, no sooner ... than, hardly ... when.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Garner's Modern English Usage: as ... as; prefer; no sooner ... than; hardly ... when",
        bad=(
            Example(
                "Most of them prefer a rise in tax [[than]] a cut in pay.",
                fixed="Most of them prefer a rise in tax to a cut in pay.",
            ),
            Example(
                "The mill is as far from the town [[than]] the port is.",
                fixed="The mill is as far from the town as the port is.",
            ),
            "He had no sooner sat down [[when]] the band began to play.",
            "She had scarcely ended her speech [[that]] the lights went out.",
            "They would rather fine the bank [[as]] shut it.",
            "The heat was so intense [[as]] crews had to leave.",
            "No sooner had the rain stopped [[when]] the crowd came back.",
            "Hardly had she sat down [[than]] the band began to play.",
            "Scarcely had it dried [[than]] it rained.",
            "He prefers a boat [[than]] a train.",
            "The bank has more branches in the west [[from]] any of its rivals.",
            "The ward treats more patients [[of]] any other in the town.",
            "It was such a loud bang [[than]] people ran out.",
            "The price is higher [[from]] that of its rival.",
            "The rain was so heavy [[as]] the match was stopped.",
            "The game was hardly over [[than]] fans ran on.",
            "The wind was so strong [[than]] the boats stayed in port.",
            "The hall was so badly burned [[as]] the owners pulled it down.",
            "The road was [[as]] badly damaged that the town was cut off.",
            "The ferry had hardly left the port [[than]] a light came on.",
        ),
        good=(
            "Most of them prefer a rise in tax to a cut in pay, and would rather walk than drive.",
            "The mill is as far from the town as the port is, and as many as 300 more than last year came.",
            "No sooner had the rain stopped than the crowd came back when the band began.",
            "Hardly had she sat down when the band began. The wind was so much stronger than in May that boats stayed.",
            "It is older and took more help from any of its friends; no more of any other kind is sold.",
            "They prefer more jobs than the plan has. As a teacher she earned more than he did.",
        ),
    )
    triggers = frozenset({"than", "sooner", "any", "from", "so", "as", "rather"}) | _HARDLY

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each second word for the first that it cannot belong to."""
        view = syntax(document)
        for at in view.tokens.where("than"):
            wrong = _before_than(view, at)
            if wrong is not None:
                yield self._finding(view, wrong)
        for at in view.tokens.where("that", "those"):
            if view.lower[at - 1] == "from" and view.next_word(at) in {"of", "in"} and _is_more(view, at - 2):
                yield self._finding(view, Wrong(at - 2, at - 1, "than"))
        others = [_so_as(view, at) for at in view.tokens.where("so")]
        others += [_as_that(view, at) for at in view.tokens.where("as")]
        others += [_rather_as(view, at) for at in view.tokens.where("rather")]
        others += [_before_any(view, at) for at in view.tokens.where("any")]
        others += [_hardly_that(view, at) for at in view.tokens.where_any(_HARDLY)]
        for other in others:
            if other is not None:
                yield self._finding(view, other)
        for at in view.tokens.where("sooner"):
            if view.previous_word(at) == "no" and (when := _when(view, at)) > 0:
                yield self._finding(view, Wrong(at, when, "than"))

    def _finding(self, view: SyntaxView, wrong: Wrong) -> Finding:
        """Put the right word there."""
        span = view.tokens.span(wrong.second)
        return self.found(
            span,
            f"“{view.text[wrong.first]}” goes with “{wrong.use}”: write “{wrong.use}”.",
            fixes=(Fix.swap(span, wrong.use, Safety.UNSAFE),),
            related=(Related(view.tokens.span(wrong.first), "The first of the pair."),),
        )


def _before_than(view: SyntaxView, at: int) -> Wrong | None:
    """The first word before "than" that does not go with it, where nothing nearer does."""
    first = max(view.sentence_start(at), at - _REACH)
    if view.lower[at - 1] in _LATIN and view.tag[at - 1] == "JJ":
        return Wrong(at - 1, at, "to")
    for k in range(at - 1, first - 1, -1):
        word, tag = view.lower[k], view.tag[k]
        if word in _STOPS or word in _MORE or tag in _DEGREES or word in {"as", "such", "but"}:
            if word == "such" and at - k <= _REACH // 2 and _clause_follows(view, at):
                return Wrong(k, at, "that")
            same = word == "as" and tag in {"RB", "IN"}
            return Wrong(k, at, "as") if same and _opens_equals(view, k, at) else None
        if word in _PREFERS and tag.startswith("V"):
            return None if view.next_tag(k) == "TO" else Wrong(k, at, "to")  # "preferred to walk than wait" is said
        if word in _HARDLY:
            near = view.previous_word(k) == "had" or at - k <= _SHORT
            if view.next_word(k) == "had" or (near and _clause_follows(view, at)):
                return Wrong(k, at, "when")
        if word == "so" and tag == "RB" and view.tag[k + 1] in {"JJ", "RB"} and at - k <= 3:
            return Wrong(k, at, "that") if _clause_follows(view, at) else None
    return None


def _so_as(view: SyntaxView, at: int) -> Wrong | None:
    """“So” and an adjective, and then “as” and a clause of what came of it: so heavy as the match was stopped."""
    joint = at + 2 + (view.tag[at + 1 : at + 2] == ["RB"] and view.next_tag(at + 1) in {"JJ", "VBN"})
    if joint + 3 >= view.sentence_end(at) or view.lower[joint] != "as" or view.tag[joint - 1] not in {"JJ", "VBN"}:
        return None
    denied = not _DENIED.isdisjoint(view.lower[max(view.sentence_start(at), at - 4) : at])
    if denied or view.lower[at + 1] in {"long", "far", "much", "many", "good", "soon"}:
        return None
    result = view.tag[joint + 1] in {"DT", "NNS", "PRP$"} and view.tag[joint + 3] in FINITE
    result = result and view.tag[joint + 2] in {"NN", "NNS"}
    bare = view.tag[joint + 1] in ({"NNS", "PRP"} if joint > at + 2 else {"NNS"}) and view.tag[joint + 2] in FINITE
    return Wrong(at, joint, "that") if result or bare else None


def _rather_as(view: SyntaxView, at: int) -> Wrong | None:
    """The “as” for “than” behind “would rather”, with a plain verb on either side: would rather fine it as shut it."""
    if view.previous_word(at) not in {"would", "'d", "’d"} or view.next_tag(at) != "VB":
        return None
    near = range(at + 2, min(view.sentence_end(at) - 1, at + _REACH))
    second = next((k for k in near if view.lower[k] in {"as", "than"}), 0)
    return Wrong(at, second, "than") if second and view.lower[second] == "as" and view.tag[second + 1] == "VB" else None


def _hardly_that(view: SyntaxView, at: int) -> Wrong | None:
    """The “that” for “when” behind “had scarcely finished her speech”."""
    done = at + 1
    if view.previous_word(at) != "had" or done + 5 >= view.sentence_end(at) or view.tag[done] not in {"VBN", "VBD"}:
        return None
    near = range(done + 1, min(view.sentence_end(at) - 2, at + _REACH))
    that = next((k for k in near if view.lower[k] == "that" or view.tag[k] in FINITE), 0)
    told = not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[done])) or not that or view.tag[that] != "IN"
    return None if told or not _clause_follows(view, that) else Wrong(at, that, "when")


def _as_that(view: SyntaxView, at: int) -> Wrong | None:
    """“As” for “so” before an adverb, a participle and a clause of what came of it: as badly hurt that he died."""
    end = view.sentence_end(at)
    if at == view.sentence_start(at) or at + 5 >= end or view.lower[at - 1] not in BE | {"been"}:
        return None
    that = at + 2 + (view.tag[at + 1] == "RB" and view.tag[at + 2] in {"JJ", "VBN"})
    if view.lower[that] != "that" or view.tag[that] != "IN" or view.tag[that - 1] not in {"JJ", "VBN"}:
        return None
    return Wrong(that, at, "so") if _clause_follows(view, that) else None


_DENIED = frozenset({"not", "n't", "never", "neither", "nor", "nothing", "nobody", "no"})


def _is_more(view: SyntaxView, k: int) -> bool:
    """Whether a comparative of a size stands here."""
    return k > view.sentence_start(k) and view.tag[k] == "JJR" and view.lower[k] not in _MORE | {"further", "farther"}


def _before_any(view: SyntaxView, at: int) -> Wrong | None:
    """A comparative, and the preposition that stands for “than” before “any other” or “any of its rivals”."""
    other = view.next_word(at) == "other"
    rivals = view.next_word(at) == "of" and view.next_tag(at + 1) in {"PRP$", "DT"}
    if view.lower[at - 1] not in _FOR_THAN or not (other or rivals) or at - 3 < view.sentence_start(at):
        return None
    if rivals and (view.lower[at - 1] in {"of", "to"} or _RIVALS.isdisjoint(view.lower[at + 3 : at + 4])):
        return None
    for k in range(at - 2, max(view.sentence_start(at), at - 2 - _REACH // 2) - 1, -1):
        if view.lower[k] in _STOPS | {",", "than", "as", "no", "any", "and"}:
            return None
        if view.tag[k] in _DEGREES or view.lower[k] in {"more", "fewer", "less"}:
            return None if view.previous_word(k) in {"no", "the", "any"} else Wrong(k, at - 1, "than")
    return None


_FOR_THAN = frozenset({"from", "of", "to", "with", "over", "then"})
_RIVALS = frozenset("rivals rival competitors competitor peers neighbours neighbors predecessors others other".split())
_SHORT = 3


def _opens_equals(view: SyntaxView, k: int, at: int) -> bool:
    """Whether "as" and an adjective or adverb open a comparison, and only what belongs to them stands before "than"."""
    degree = view.tag[k + 1] in {"JJ", "RB"} and view.lower[k + 1] not in {"well", "such", "yet", "soon"}
    if not degree or "or" in view.lower[k:at] or at == k + 2:
        return False  # "as tall than": another rule
    return "," not in view.text[k:at] and FINITE.isdisjoint(view.tag[k:at])


def _clause_follows(view: SyntaxView, at: int) -> bool:
    """Whether a subject and its verb stand behind a token."""
    return any(tag in FINITE for tag in view.tag[at + 2 : at + 7]) and view.tag[at + 1] in {
        *("DT", "PRP", "PRP$", "NNS", "NNP", "NN", "EX", "CD"),
    }


def _when(view: SyntaxView, at: int) -> int:
    """The "when" behind "no sooner had" and its clause, where no "than" stands; -1 where none is."""
    last = view.sentence_end(at)
    had = "had" in view.lower[at : at + 6] or view.lower[max(0, at - 2)] == "had"
    if "than" in view.lower[at:last] or not had:
        return -1
    near = range(at + 3, min(last, at + 2 * _REACH))
    return next((k for k in near if view.lower[k] in {"when", "that"} and _opens(view, k)), -1)


def _opens(view: SyntaxView, k: int) -> bool:
    """Whether a clause, and no noun phrase, opens here: “that the alarm rang”, not “that day”."""
    return view.lower[k] == "when" or view.tag[k + 1] in {"DT", "PRP", "PRP$", "NNS", "NNP"}
