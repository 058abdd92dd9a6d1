"""``The tax introduced in May and has been challenged``, ``the brakes worn``, ``the deputy seen the draft``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._lost_be import lost_be, lost_have
from newslint.checks.grammar.verb_forms._lost_been import lost_been
from newslint.checks.grammar.verb_forms._lost_is import left_alone
from newslint.checks.grammar.verb_forms._lost_passives import lost_passives
from newslint.checks.grammar.verb_forms._lost_verbs import Lost, lost_verbs
from newslint.checks.grammar.verb_forms._missing_be import without_be
from newslint.checks.grammar.verb_forms._turned_verbs import turned_verbs
from newslint.checks.grammar.verb_forms._undone import undone
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document


class NoMainVerb(Rule):
    """A clause that has a participle, or nothing, where its verb should stand."""

    meta = Meta(
        code="GRM425",
        name="no-main-verb",
        summary="A clause has no verb that shows a tense: the tax was introduced in May and has been challenged.",
        why="A participle needs “was”, “were” or “has” to make a clause, and a clause needs a verb.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Quirk et al., A Comprehensive Grammar of the English Language, sections 3.52 to 3.56",
        bad=(
            Example(
                "The new tax [[introduced]] by the old council and has since been challenged twice.",
                "The new tax was introduced by the old council and has since been challenged twice.",
            ),
            "Online orders [[risen]] by a fifth in the spring.",
            "The inquiry found that the brakes [[worn]] and that nobody knew.",
            "Officials said that the [[pilot unaware]] of the danger.",
            "The singer, who has sold a million records[[, one]] of the richest women in the town.",
            "The budget, which the board sent back[[, to]] be voted on again next week.",
            "Officials said the boat [[carrying]] 30 people when it struck a rock.",
            "The bus, full of pupils, [[skidding]] on ice and hit a wall.",
            "More than 60 flights [[cancelled]] in Brisbane on Sunday as hail hit the terminal.",
            "Rents in the capital [[now so high]] that nurses share rooms.",
            "Farmers [[who unable]] to repay the loans may lose their land.",
            "The boy [[had missing]] since May, the court heard.",
            "The road, [[which used]] by lorries every day, is to be widened.",
            "None of the [[families told]] about the risk.",
            "The match, abandoned in May because of fog, [[be]] played again in June.",
            "Ten lorries were sent, but residents say only four [[ever been]] seen.",
        ),
        good=(
            "The new tax was introduced by the old council and has since been challenged twice.",
            "The inquiry found that the brakes, worn and old, had failed.",
            "The man arrested in May and charged is a farmer. Orders taken in the spring fell.",
            "The new hall, which cost nine million, is large. She insisted that the hall open in May.",
            "The inquiry found that the brakes worn in May were old, and that people unaware of it drove on.",
            "He said that the old and the poor, long unaware of it, paid.",
            "The budget, which the board sent back, is to be voted on. He said the boat carrying 30 people sank.",
            "The hall built by the firm and leased to the club was sold.",
            "A second blast, heard ten miles away, shattered windows, setting fire to three cars.",
            "The accounts the firm filed in May are public. Schools closed on Monday as snow fell.",
            "Rents so high that nurses leave are rare. There is no doubt, and people who are unable to pay left.",
            "The bill, which passed by 52 votes and was attacked by many, told of the risk.",
            "Having long been ill, he has since May been in a home, and so have they been.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each place where a verb is lost."""
        view = syntax(document)
        told = [
            self._report(view, lost)
            for lost in lost_verbs(view)
            if parts_of_copy(document).in_whole_sentences(view.tokens.start_of(lost.at))
        ]
        yield from told
        bares = (without_be, left_alone, turned_verbs, undone, lost_be, lost_have, lost_been, lost_passives)
        for bare in (bare for bares_of in bares for bare in bares_of(view)):
            span = view.tokens.span(bare.first, bare.last)
            if not any(span.overlaps(finding.span) for finding in told):
                yield self.found(span, bare.asked)

    def _report(self, view: SyntaxView, lost: Lost) -> Finding:
        """A finding at the word before which a verb is lost."""
        span = view.tokens.span(lost.at)
        fixes = tuple(Fix.swap(span, f"{verb} {view.text[lost.at]}", Safety.UNSAFE) for verb in lost.verbs)
        verbs = " or ".join(f"“{verb}”" for verb in lost.verbs)
        return self.found(
            span, f"The clause has no verb: is {verbs} missing before “{view.text[lost.at]}”?", fixes=fixes
        )
