"""How those feel whom a decision concerns, where that cannot be: losers who are delighted, users who welcome a loss.

“The company, which has 28 days to appeal, said that it was delighted”; “Customers welcomed the decision” to shut the
last bank; “dismayed by the verdict” of those who were cleared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.numbers._plain_story import BothWays, PlainStory
from newslint.util.lazy_regex import lazy_regex

_GLAD = (
    r"(?P<key>(?:delighted|pleased|overjoyed|thrilled|satisfied|jubilant|elated|vindicated|very happy"
    r"|happy)\b(?! to (?:see"
    r"|be|have|work|help|talk))|welcomed (?:the|this|that) [a-z]+|hailed (?:the|this|that) [a-z]+)"
)
_RULING = r"(?:the|its|this|that) (?:ruling|verdict|judgment|judgement|decision|outcome|result|finding)"
_SORRY = (
    r"(?P<key>disappointed|dismayed|devastated|distraught|furious|crushed|appalled|bitterly disappointed) "
    rf"(?:with|by|at|about) {_RULING}"
)
_APPEALS = (
    r"(?:(?:has|have|had|was given|were given|now has|now have) (?:[a-z0-9-]+ ){1,3}(?:days|weeks|months|day"
    r"|month) (?:in"
    r" which )?to (?:lodge an )?appeal|(?:will|would|is to|are to|plans? to|planned to|intends? to|vowed to"
    r"|is expected to"
    r"|is likely to) appeal|(?:is|are|was|were) (?:considering|planning|preparing) an appeal)"
)
_LOSER = lazy_regex(
    rf", (?:which|who) {_APPEALS}[^,;]{{0,40}}, (?:[a-z]+ ){{0,3}}?(?:said|says|told [a-z]+|called|insisted)? ?"
    rf"(?:(?!not |but )[a-z]+ ){{0,6}}?{_GLAD}"
)
_SAID_GLAD = lazy_regex(
    rf"\b(?:said|says) (?:that )?(?:it|they|he|she) (?:was|were|is|are) (?:[a-z]+ ){{0,2}}?{_GLAD} (?:with|by|at|about"
    rf" )?{_RULING}\b"
)
_WILL_APPEAL = lazy_regex(rf"^(?:it|they|he|she) (?:now )?{_APPEALS}")
_GLAD_THEN = lazy_regex(
    rf"^(?:it|they|he|she) (?:was|were|said (?:that )?(?:it|they|he|she) (?:was|were)) (?:[a-z]+ )?{_GLAD}"
)
_HAS_APPEAL = lazy_regex(rf"\b{_APPEALS}")
_CASE = r"(?:her|his|its|their|the) (?:case|appeal|fight|battle|bid|challenge|claim|action|campaign|seat|vote)"
_HAVE_LOST = lazy_regex(rf"\b(?P<who>[a-z]{{4,}})(?: [a-z]+){{0,8}}? (?:have|has|had) (?:narrowly )?lost {_CASE}\b")
_WERE_GLAD = lazy_regex(
    r"\bthe (?P<who>[a-z]{4,}) (?:was|were|said (?:that )?(?:it|they|he|she) (?:was"
    r"|were)) (?:[a-z]+ )?(?P<key>delighted"
    r"|overjoyed|thrilled|jubilant|elated|ecstatic|pleased|triumphant)\b"
)
_WINNER = lazy_regex(
    r"(?:\b(?:who|which) (?:was|were|has been|had been) (?:cleared|acquitted|exonerated|found not guilty)"
    rf"|\b(?:who|which) (?:has |had )?won {_CASE})[^;]{{0,80}}? {_SORRY}"
)
_TURN = lazy_regex(r"\b(?:but|although|though|however|nevertheless|partly|despite|while|in part|not|only)\b")
_LOST = (
    r"(?:bank|branch|school|library|hospital|pub|shop|station|surgery|ward|pool|post office|museum|cinema|factory"
    r"|plant|mine"
    r"|shipyard|theatre|chapel|church|store|depot|clinic|nursery|bus|service|line|unit|college)"
)
_SHUTS = lazy_regex(
    rf"\b(?P<key>(?:last|only|local|village|town|public)? ?{_LOST}\b[^.;]{{0,70}}?\b(?:will|is to|are to|would"
    rf"|to) (?:be )?"
    r"(?:shut|close|closed|close down|shut down|axed|scrapped|withdrawn)\b(?! (?:for|until|at|during|early"
    r"|temporarily)))"
)
_SAVED = lazy_regex(
    rf"\b(?P<key>{_LOST}\b[^.;]{{0,50}}?\b(?:has been saved|have been saved|is saved|will stay open|is to stay open"
    r"|will be saved|will reopen|is to reopen|has been reprieved|is to be saved))\b"
)
_WHO = (
    r"(?:residents|villagers|customers|parents|pensioners|shoppers|staff|workers|patients|passengers|commuters"
    r"|campaigners"
    r"|unions|pupils|users|locals|readers|regulars|teachers|islanders|farmers|swimmers|townspeople|miners|shopkeepers)"
)
_WELCOMED = lazy_regex(
    rf"\b{_WHO} (?:(?!not )[a-z]+ ){{0,6}}?(?P<key>(?:welcomed|applauded|hailed|praised|cheered|celebrated) (?:the"
    rf"|this|that)"
    r" (?:decision|closure|move|plan|news|announcement|proposal))\b"
)
_CONDEMNED = lazy_regex(
    rf"\b{_WHO} (?:(?!not )[a-z]+ ){{0,6}}?(?P<key>(?:condemned|deplored|denounced|mourned"
    rf"|protested against) (?:the|this"
    r"|that) (?:decision|reprieve|move|plan|news|announcement|reopening))\b"
)
_TOP, _NEAR = 3, 6


def feelings(story: PlainStory) -> Iterator[BothWays]:
    """The feelings that nobody would have."""
    if story.has("appeal"):
        yield from _of_losers(story)
    if story.has("lost"):
        yield from _lost_and_glad(story)
    if story.has("cleared", "acquitted", "exonerated", "won", "guilty"):
        yield from _of_winners(story)
    if story.has("welcomed", "applauded", "hailed", "praised", "cheered", "celebrated"):
        yield from _of_users(story, _SHUTS, _WELCOMED)
    if story.has("condemned", "deplored", "denounced", "mourned", "protested"):
        yield from _of_users(story, _SAVED, _CONDEMNED)


def _of_winners(story: PlainStory) -> Iterator[BothWays]:
    """Those who have won or were cleared, and are dismayed at it."""
    for k, m in story.find(_WINNER):
        if not _TURN.search(story.texts[k]):
            yield BothWays(story.span(k, m), story.span(k, m, 0), f"“{m['key']}” of those who won")


def _lost_and_glad(story: PlainStory) -> Iterator[BothWays]:
    """Those who have lost their case, and are called glad by the same noun."""
    for k, m in story.find(_HAVE_LOST):
        for other, n in story.find(_WERE_GLAD, k, k + _NEAR):
            if m["who"] == n["who"]:
                yield BothWays(story.span(other, n), story.span(k, m, 0), f"“{n['key']}” of those who have lost")
                return


def _of_losers(story: PlainStory) -> Iterator[BothWays]:
    """Those who may appeal, and are glad of what was decided."""
    for k, m in story.find(_LOSER):
        if not _TURN.search(story.texts[k]):
            yield BothWays(story.span(k, m), story.span(k, m, 0), f"“{m['key']}” of those who may appeal")
            return
    for first, then in ((_SAID_GLAD, _WILL_APPEAL), (_HAS_APPEAL, _GLAD_THEN)):
        for k, m in story.find(first):
            for other, n in story.find(then, k + 1, k + 2):
                if not _TURN.search(story.texts[k]) and not _TURN.search(story.texts[other]):
                    glad, appeal = ((k, m), (other, n)) if first is _SAID_GLAD else ((other, n), (k, m))
                    said = f"“{glad[1]['key']}” of those who may appeal"
                    yield BothWays(story.span(*glad), story.span(*appeal, 0), said)
                    return


def _of_users(story: PlainStory, told: re.Pattern[str], felt: re.Pattern[str]) -> Iterator[BothWays]:
    """Those who lose what they use and welcome it, or keep it and mourn."""
    top = next(iter(story.find(told, 0, _TOP)), None)
    if top is None:
        return
    for k, m in story.find(felt, top[0], top[0] + _NEAR):
        if not _TURN.search(story.texts[k][: m.end()]) and not story.has("reprieve", "instead", "abandon", "dropped"):
            yield BothWays(story.span(k, m), story.span(*top), f"“{m['key']}” of those who use it")
            return
