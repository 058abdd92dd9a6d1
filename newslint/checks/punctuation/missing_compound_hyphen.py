"""Two words that make one modifier stand before a noun without a hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.bases.said_once import SaidOnceRule
from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.article_nouns import nouns_with
from newslint.lexicon.lists import words
from newslint.text import Document, Span

_PAIRS = {
    "term": ("long", "short", "medium", "near"),
    "quality": ("high", "low", "top", "better"),
    "time": ("full", "part", "real", "first", "one", "all"),
    "party": ("third",),
    "class": ("world", "first", "second"),
    "level": ("high", "low", "entry", "top"),
    "income": ("low", "lower", "middle", "high"),
    "duty": ("heavy", "off"),
    "size": ("full", "king"),
    "scale": ("large", "small", "full"),
    "profile": ("high", "low"),
    "speed": ("high", "low"),
    "person": ("first", "third"),
    "stop": ("one", "non"),
    "back": ("money",),
    "edge": ("cutting", "leading"),
    "hand": ("second", "left", "right"),
    "known": ("well", "little", "lesser", "best", "better"),
    "established": ("well",),
    "paid": ("well",),
    "honored": ("time",),
    "honoured": ("time",),
    "changing": ("ever", "life"),
    "growing": ("ever", "fast"),
    "increasing": ("ever",),
    "saving": ("money", "time", "energy", "life"),
    "consuming": ("time",),
    "anticipated": ("much",),
    "range": ("long", "short", "mid"),
    "standing": ("long",),
    "running": ("long",),
    "lasting": ("long",),
    "winning": ("award", "prize"),
    "breaking": ("record", "ground"),
    "catching": ("eye",),
    "watering": ("mouth",),
    "looking": ("good", "forward"),
    "speaking": ("english",),
    "depth": ("in",),
    "house": ("in",),
    "world": ("real", "third"),
    "day": ("present", "modern"),
    "minute": ("last",),
    "famous": ("world",),
    "leading": ("industry", "world", "market"),
    "wide": ("nation", "state", "country", "company", "industry"),
    "free": ("tax", "duty", "gluten", "sugar", "stress", "smoke", "toll"),
    "made": ("custom", "tailor", "home"),
    "rated": ("top",),
    "priced": ("high", "low"),
    "round": ("year",),
    "throated": ("full",),
    "minded": ("like", "open"),
    "moving": ("fast", "slow"),
    "fought": ("hard",),
    "earned": ("hard",),
    "hit": ("hard", "worst"),
    "aged": ("middle",),
    "awaited": ("long",),
    "loved": ("much", "best"),
    "needed": ("much",),
    "cost": ("low", "high"),
    "border": ("cross",),
    "channel": ("cross",),
    "risk": ("high", "low"),
    "ranking": ("high", "top"),
    "flying": ("high", "low"),
    "rise": ("high", "low"),
    "reaching": ("far",),
    "fetched": ("far",),
    "lived": ("long", "short"),
    "haul": ("long", "short"),
    "distance": ("long",),
    "handed": ("heavy", "left", "right", "single", "high"),
    "sided": ("one",),
    "storey": ("single", "multi"),
    "haired": ("dark", "fair", "long", "grey", "red"),
    "tech": ("high",),
    "selling": ("best", "top"),
    "educated": ("well",),
    "advised": ("ill",),
    "fated": ("ill",),
    "equipped": ("ill", "well"),
}
_PARTICIPLES = frozenset(
    "related centric oriented friendly sensitive impaired based driven led backed funded owned controlled sponsored "
    "sized fuelled fueled stricken torn ridden held shaped run built linked approved filled "
    "starved powered".split()
)
"""Second halves to which a noun of any kind may be joined."""
_CLAUSAL = frozenset("led backed funded controlled sponsored held run built approved linked owned".split())
"""Of these, what may be the verb of a clause: the tree must see that they describe."""
_NAMED = _CLAUSAL | {"based"}
"""What may stand behind a name."""
_HALVES = frozenset(
    """run led hit owned backed funded held made built based burned burnt born bound fed shaped damaged ravaged affected
    infested struck scarred fired lined covered capped stained soaked strapped swept lashed battered besieged
    studded filled""".split()
)
"""Participles before which a noun says by what or where: state-run, flood-hit, home-made."""
_FULL_OF = frozenset("rich prone proof heavy".split())
"""Adjectives before which a noun says of what: oil-rich."""
_TOUCHED = (Kind.PERSON, Kind.PLACE, Kind.BODY, Kind.VEHICLE)
_HEADS = frozenset({"NN", "NNS"})
_FREE = frozenset({"DT", "PRP$", "JJ", "IN", "CC", "VB", "VBD", "VBZ", "VBP", "VBG", "RB", "CD", ","})
_BEFORE_CLAUSE = words("auxiliaries", "be").union(("not", "hardly", "only", "for", "since", "'s", "n't"))
"""Words after which "the first time" leads to a clause that tells what happened then."""
_ORDINALS = frozenset({"first", "second", "third"})
_SPANS = frozenset({"in", "over", "for", "on", "at", "to", "of", "by", "from"})


class MissingCompoundHyphen(SaidOnceRule):
    """``a long term plan``, ``drug related crime``."""

    meta = Meta(
        code="PUN114",
        name="missing-compound-hyphen",
        summary="Two words that make one modifier stand before a noun without a hyphen.",
        why="The hyphen shows which words belong together: a high-quality print is not a quality print that is high.",
        severity=Severity.WARNING,
        source="The Associated Press Stylebook: hyphen; The Chicago Manual of Style 7.89",
        bad=(
            Example("It is a [[long term]] plan.", fixed="It is a long-term plan."),
            Example("The town has a [[well known]] singer.", fixed="The town has a well-known singer."),
            Example("A [[US led]] force has come.", fixed="A US-led force has come."),
            Example("They want a [[family friendly]] park.", fixed="They want a family-friendly park."),
            Example("They fled from a [[flood hit]] village.", fixed="They fled from a flood-hit village."),
            "The [[state run]] broadcaster showed the march.",
        ),
        good=(
            "It is a long-term plan.",
            "In the long term prices will rise.",
            "The singer is well known in the town.",
            "The park is owned by a third party.",
            "It is hardly the first time plots of theirs were found out.",
            "The law draws a line between first and second class citizens.",
            "The company is based in the town.",
            "The government funded schemes in the town.",
            "The council backed plans for a bridge. A flood hit villages near it, and the storm hit the coast.",
        ),
    )
    triggers = frozenset(_PAIRS) | _PARTICIPLES | _HALVES | _FULL_OF

    def places(self, document: Document) -> Iterator[Finding]:
        """Look at the words before each second half, and at the noun behind it."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if at < 2 or at + 1 >= len(view.text) or not (self._alone(view, at) or _describes_one(view, at)):
                continue
            pair = view.lower[at - 1] in _PAIRS.get(view.lower[at], ())
            part = view.lower[at] in _PARTICIPLES and self._participle(view, at)
            if not (pair or part or _describes_one(view, at)):
                continue
            span = view.tokens.span(at - 1, at + 1)
            use = f"{view.text[at - 1]}-{view.text[at]}"
            edit = Edit(Span(view.tokens.end_of(at - 1), view.tokens.start_of(at)), "-")
            fix = Fix(f"Write “{use}”", (edit,), Safety.UNSAFE)
            yield self.found(span, f"Before a noun: “{use}”.", fixes=(fix,))

    def _alone(self, view: SyntaxView, at: int) -> bool:
        """Whether the two words stand apart within a noun phrase that goes on with its noun."""
        if not view.tokens.same_sentence(at - 2, at + 1) or view.tokens.adjacent(at - 1) or view.tokens.adjacent(at):
            return False
        if view.tokens.adjacent(at - 2) or not view.text[at].islower():
            return False
        if not view.text[at - 1].islower() and view.lower[at] not in _NAMED:
            return False
        if view.tag[at - 2] not in _FREE or view.tag[at + 1] not in _HEADS or not view.text[at + 1].islower():
            return False
        if view.lower[at - 2] in {"and", "or"} and view.lower[at - 1] in _ORDINALS:
            return False
        if view.lower[at - 2 : at + 1] == ["the", "first", "time"] and view.previous_word(at - 2) in _BEFORE_CLAUSE:
            return False  # "hardly the first time plots of theirs were found out"
        if view.lower[at - 2] == "the" and at > 2 and view.lower[at - 3] in _SPANS and view.head[at + 1] > at:
            return False
        noun = view.head[at]
        return at < noun <= at + 3 and view.relation[at] in {"compound", "amod", "nmod"}

    def _participle(self, view: SyntaxView, at: int) -> bool:
        """Whether a noun that belongs to the participle stands just before it."""
        if view.lower[at] in _CLAUSAL and view.relation[at] != "amod":
            return False
        named = view.tag[at - 1] in {"NNP", "JJ"} and view.lower[at] in _NAMED and view.tag[at - 2] == "DT"
        return (view.tag[at - 1] == "NN" or named) and view.head[at - 1] in {at, view.head[at]}


def _describes_one(view: SyntaxView, at: int) -> bool:
    """Whether "a flood hit village" stands here: no verb has one of many as its object without an article."""
    noun, end = at + 1, view.sentence_end(at)
    if at - 2 < view.sentence_start(at) or noun + 1 >= end or view.lower[at] not in _HALVES | _FULL_OF:
        return False
    if view.tag[at - 2] != "DT" or view.tag[at - 1] != "NN" or not view.text[at - 1].islower():
        return False
    if view.tokens.adjacent(at - 1) or view.tokens.adjacent(at) or view.tag[noun] != "NN":
        return False
    word = view.lower[noun]
    one = view.certainly_singular(noun, counted=True) and (word in nouns_with("article") or is_surely(word, *_TOUCHED))
    return one and view.text[noun + 1] != "-" and view.tag[noun + 1] not in {"NN", "NNS", "NNP"}
