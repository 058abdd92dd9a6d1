"""A noun such as "setup" or "set-up" where the verb is meant, which is two words."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.text import Document

_PARTICLES = {
    "up": "set sign log back break clean look pick start warm line make wake build follow round meet hook wrap",
    "in": "log check sign",
    "out": "check work roll log hand black sell try hide",
    "off": "drop take play lay turn kick",
    "on": "log carry",
    "down": "shut break slow count crack melt",
    "over": "take hand turn",
    "back": "kick fall roll buy",
    "by": "stand",
    "around": "turn",
}
_NOUNS = {f"{verb}{particle}": f"{verb} {particle}" for particle, verbs in _PARTICLES.items() for verb in verbs.split()}
_PARTICLE_VERBS = {particle: frozenset(verbs.split()) for particle, verbs in _PARTICLES.items()}
_HELPERS = frozenset(
    "will would can could should must may might cannot 'll 'd ca wo do does did please let lets you we they".split()
)
_GOES_ON = frozenset({"DT", "PRP$", "PRP", "RB", "PDT", "RP"})
_BEFORE_VERBS = _HELPERS | {"to"}
_GOES_ON_AT_ONCE = _GOES_ON - {"RB"}
"""What follows a verb and never a noun after "to": an object with its article, a pronoun, an adverb."""

_LEADS = frozenset(
    """fail have want need plan agree refuse try manage decide hope intend promise threaten vow expect begin start
    continue ask tell urge order force able unable likely ready willing aim offer pledge prepare use attempt""".split()
)
"""Words behind which "to" opens a verb, never a noun."""
_VERBS = frozenset({"VB", "VBP"})
_NAMES = frozenset("NJ.,:")
"""How the tags of what a noun would describe begin, and those of marks: "takeover bids", "led to breakdown"."""


class JoinedVerb(Rule):
    """``to setup the stage``."""

    meta = Meta(
        code="SPL214",
        name="joined-verb",
        summary="A noun such as “setup” or “login” stands for the verb.",
        why="The noun is one word, the verb is two: a backup of the files, but back up the files.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        source="The Associated Press Stylebook: setup (n.), set up (v.)",
        bad=(
            Example("Staff have to [[setup]] the stage by noon.", fixed="Staff have to set up the stage by noon."),
            Example("They will [[kick-off]] the season in May.", fixed="They will kick off the season in May."),
            Example("He failed to [[follow-up]] on the complaints.", fixed="He failed to follow up on the complaints."),
            Example("Police asked drivers to [[slow-down]] here.", fixed="Police asked drivers to slow down here."),
            Example("Members can [[login]] with a card.", fixed="Members can log in with a card."),
        ),
        good=(
            "Staff have to set up the stage by noon.",
            "The setup of the stage is new.",
            "The kick-off is in May, and the signed-off plan is old.",
            "The talks led to takeover bids, and to breakdown.",
            "Volunteers can backup singers be.",
        ),
    )
    triggers = frozenset(_NOUNS) | {"-"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands before and after each such noun."""
        table = tokens(document)
        for at in table.where(*_NOUNS):
            if at < 1 or at + 1 >= len(table) or not table.text[at].islower() or table.adjacent(at - 1):
                continue
            before, after = table.lower[at - 1], tags(document)[at + 1]
            helped = before in _HELPERS or (before in {"not", "n't"} and table.lower[at - 2] in _HELPERS)
            if (helped and tags(document)[at - 1] in {"MD", "RB", "VB"} and after[:1] != "N") or (
                before == "to" and (after in _GOES_ON or (tags(document)[at] in _VERBS and after[:1] not in _NAMES))
            ):
                use = _NOUNS[table.lower[at]]
                span = table.span(at)
                yield self.found(span, f"As a verb, two words: “{use}”.", fixes=(Fix.swap(span, use),))
        for hyphen in table.where("-"):
            if 1 <= hyphen < len(table) - 2 and self._is_verb(document, hyphen):
                use = f"{table.text[hyphen - 1]} {table.text[hyphen + 1]}"
                fix = Fix(f"Write “{use}”", (Edit(table.span(hyphen), " "),), Safety.UNSAFE)
                span = table.span(hyphen - 1, hyphen + 2)
                yield self.found(span, f"As a verb, two words without a hyphen: “{use}”.", fixes=(fix,))

    def _is_led(self, document: Document, verb: int) -> bool:
        """Whether “failed to” or the like stands before what may be a verb."""
        table = tokens(document)
        lead = verb - 2
        if lead < table.sentence_start(verb) or table.lower[verb - 1] != "to" or table.adjacent(verb - 1):
            return False
        if "VB" not in possible_tags(table.lower[verb]):
            return False
        hearer = tags(document)[lead] in {"NNS", "PRP"} and lead - 1 > table.sentence_start(verb)
        asked = hearer and not _LEADS.isdisjoint(lemmas(table.lower[lead - 1]))  # "asked drivers to slow-down"
        return asked or not _LEADS.isdisjoint(lemmas(table.lower[lead]))

    def _is_verb(self, document: Document, hyphen: int) -> bool:
        """Whether a hyphen joins a verb with its particle, after a helping verb or before an object."""
        table = tokens(document)
        verb, particle = hyphen - 1, table.lower[hyphen + 1]
        if particle not in _PARTICLES or not (table.adjacent(verb) and table.adjacent(hyphen)):
            return False
        if self._is_led(document, verb) and tags(document)[hyphen + 2] != "HYPH":
            return True
        if _PARTICLE_VERBS[particle].isdisjoint(lemmas(table.lower[verb])) or table.adjacent(verb - 1):
            return False
        tagged = tags(document)
        after = tagged[hyphen + 2]
        if not table.same_sentence(verb, hyphen + 2) or after not in _GOES_ON_AT_ONCE:
            return False
        if verb == table.sentence_start(verb) or tagged[verb] == "VBD":
            return after in {"DT", "PRP$", "PRP"}
        return table.same_sentence(verb - 1, verb) and table.lower[verb - 1] in _BEFORE_VERBS
