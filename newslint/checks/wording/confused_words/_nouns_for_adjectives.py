"""A noun before a noun where its adjective is due: an importance decision, the medicine team.

English puts most nouns before others as they stand; these are those that have an adjective which takes that place, with
the compounds that they do make, or the few nouns behind that go with the adjective alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags

_ADJECTIVES: Mapping[str, str] = {
    "importance": "important",
    "difference": "different",
    "significance": "significant",
    "necessity": "necessary",
    "relevance": "relevant",
    "tragedy": "tragic",
    "tradition": "traditional",
    "religion": "religious",
    "emotion": "emotional",
    "profession": "professional",
    "democracy": "democratic",
    "diplomacy": "diplomatic",
    "politics": "political",
    "economy": "economic",
    "danger": "dangerous",
    "difficulty": "difficult",
    "possibility": "possible",
    "absence": "absent",
    "secrecy": "secret",
    "courage": "courageous",
    "bravery": "brave",
    "honesty": "honest",
    "violence": "violent",
    "stability": "stable",
    "brutality": "brutal",
    "controversy": "controversial",
    "history": "historic",
    "mystery": "mysterious",
    "ambition": "ambitious",
    "caution": "cautious",
    "fame": "famous",
    "wealth": "wealthy",
    "success": "successful",
}
"""Nouns that stand before few others, and their adjectives."""
_TOGETHER: Mapping[str, frozenset[str]] = {
    "success": frozenset("story stories rate rates fee fees".split()),
    "history": frozenset(
        """book books teacher professor student students museum lesson lessons department buff buffs class classes
        degree makers maker major channel project curriculum exam""".split()
    ),
    "mystery": frozenset(
        """man woman novel novels writer writers story stories shopper shoppers illness guest tour box play series
        buyer prize caller bidder donor disease thriller author person virus winner genre ship movie figure
        benefactor plane drone drones object film plot""".split()
    ),
    "economy": frozenset(
        "class ticket tickets seat seats minister ministry cabin fare fares car section drive".split()
    ),
    "danger": frozenset(
        "zone zones money man list area level levels signs sign pay line woman level spot mark".split()
    ),
    "violence": frozenset("prevention reduction survivors charges".split()),
    "wealth": frozenset(
        "tax taxes management manager managers gap fund creation inequality funds distribution transfer".split()
    ),
    "politics": frozenset(
        """professor student students department lecturer reporter editor teacher class degree show podcast programme
        program correspondent desk section page pages site news graduate major blog website team unit expert
        institute newsletter junkie""".split()
    ),
    "religion": frozenset(
        """professor reporter teacher editor class classes scholar department writer news studies correspondent
        major section""".split()
    ),
    "profession": frozenset(),
    "democracy": frozenset(
        """activist activists campaigner campaigners movement advocates advocate group groups protest protests day
        icon summit index party fund camp programme program leader leaders reform reforms vouchers sausage rally
        advocacy protesters watchdog promotion support voucher campaign""".split()
    ),
    "emotion": frozenset("recognition regulation detection research researchers".split()),
    "fame": frozenset("game school".split()),
    "caution": frozenset("tape sign signs".split()),
    "controversy": frozenset(),
    "stability": frozenset(
        "pact mechanism fund board report operations force programme program control ball operation measures".split()
    ),
    "bravery": frozenset("award awards medal medals".split()),
    "difficulty": frozenset("level levels setting settings".split()),
    "diplomacy": frozenset("push effort efforts".split()),
    "courage": frozenset("award awards medal".split()),
}
_SET: Mapping[str, tuple[str, frozenset[str]]] = {
    noun: (adjective, frozenset(behind.split()))
    for noun, adjective, behind in (
        ("medicine", "medical", "team teams staff care treatment help supplies equipment officer centre aid tests"),
        ("nature", "natural", "disaster disasters resources gas causes deaths habitat"),
        ("finance", "financial", "year crisis problems difficulties trouble losses"),
        ("nation", "national", "team anthem election elections holiday park parks security flag"),
        ("culture", "cultural", "heritage event events exchange exchanges centre"),
        ("environment", "environmental", "damage problems disaster campaigners activists"),
        ("law", "legal", "action battle fees advice costs proceedings challenge"),
        ("crime", "criminal", "charges record trial investigation offence offences gang gangs"),
        ("science", "scientific", "research evidence study studies"),
        ("music", "musical", "instrument instruments"),
        ("person", "personal", "belongings reasons information data"),
        ("agriculture", "agricultural", "land products workers"),
        ("constitution", "constitutional", "court amendment crisis reform reforms"),
        ("president", "presidential", "election elections candidate candidates palace decree vote"),
        ("province", "provincial", "government elections capital"),
        ("parliament", "parliamentary", "election elections vote majority committee seat"),
        ("electron", "electronic", "devices device tag"),
        ("surgery", "surgical", "team instruments masks"),
        ("chemistry", "chemical", "plant weapons attack spill"),
        ("academy", "academic", "year"),
        ("globe", "global", "warming economy market markets"),
        ("psychology", "psychological", "damage trauma pressure"),
        ("architecture", "architectural", "heritage"),
        ("theatre", "theatrical", "release"),
        ("industry", "industrial", "action estate dispute accident unrest relations"),
    )
}
"""Nouns that are put for their adjectives, and the nouns behind that go with the adjective alone."""
_SET_NOUNS = frozenset(_SET)


def nouns_for_adjectives(view: SyntaxView) -> Iterator[tuple[int, str]]:
    """Each such noun, and the adjective."""
    for at in view.tokens.where_any(frozenset(_ADJECTIVES)):
        if _noun_for_adjective(view, at):
            yield at, _ADJECTIVES[view.lower[at]]
    for at in view.tokens.where_any(_SET_NOUNS):
        use, behind = _SET[view.lower[at]]
        alone = view.text[at].islower() and view.previous_tag(at) not in {"NN", "NNP", "JJ", "VBN", "HYPH", "NNPS"}
        if alone and view.next_word(at) in behind and view.next_tag(at) in {"NN", "NNS"}:
            yield at, use


def _noun_for_adjective(view: SyntaxView, at: int) -> bool:
    """Whether a noun stands between an article and another noun that it makes no compound with."""
    word, noun = view.lower[at], at + 1
    if at == view.sentence_start(at) or at + 2 >= view.sentence_end(at) or view.tokens.adjacent(at):
        return False
    if view.tag[noun] not in {"NN", "NNS"} or not view.text[noun].islower() or not view.text[at].islower():
        return False
    if view.lower[at - 1] not in {"a", "an", "very", "any", "no", "several", "most", "more", "some", "many"}:
        return False
    if view.next_tag(noun) in FINITE:
        return False  # "there was a danger people would feel it"
    if word in _TOGETHER and view.lower[noun] in _TOGETHER[word]:
        return False
    return not possible_tags(view.lower[noun]) & {"VBG", "VBN", "RB"} and view.next_tag(noun) not in {
        "NN",
        "NNS",
        "HYPH",
    }
