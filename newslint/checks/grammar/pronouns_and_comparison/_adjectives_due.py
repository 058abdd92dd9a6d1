"""Where an adverb stands in a place that only an adjective has, by the frames of the grammar.

* “as” behind a verb of describing: described the talks as constructively;
* “be” and the end of a clause, or “and” and an adjective: was slowly and confused;
* a verb of judging, its object and the end of a clause: found the conduct unacceptably;
* an article or an owner and a noun: its annually report;
* “it is” and a clause or an infinitive: it was essentially that;
* a verb of seeming that persons may be the subject of: the mayor sounded confidently.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newslint.language.syntax.tagging import FINITE, NOUNS, Tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.manner import adjective_of
from newslint.language.words.morphology import forms, is_adjective, possible_tags
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.function_words import QUESTION_WORDS, SUBORDINATORS

_DESCRIBE = frozenset(
    form
    for verb in """describe condemn denounce regard portray dismiss see characterise characterize criticise criticize
    view depict brand perceive praise label define interpret present rate class treat hail paint reject deride mock
    attack assess cast slam blast ridicule recognise recognize accept know think""".split()
    for form in forms(verb)
)
_JUDGE = frozenset(
    form
    for verb in """find consider call deem judge think make render declare rule brand label believe prove
    pronounce""".split()
    for form in forms(verb)
)
_JUDGED = frozenset(
    """unacceptably acceptably surprisingly unbearably adequately inadequately impossibly possibly appropriately
    inappropriately unfairly reasonably unreasonably dangerously unsafely illegally unlawfully unconstitutionally
    necessarily unnecessarily insufficiently sufficiently prematurely disappointingly excellently ridiculously
    offensively falsely absurdly disgracefully shamefully embarrassingly worryingly alarmingly encouragingly
    satisfactorily unsatisfactorily credibly incredibly plausibly implausibly convincingly confusingly misleadingly
    insultingly disturbingly intolerably unworkably ineffectively uselessly pointlessly hopelessly baselessly
    groundlessly worthlessly attractively unattractively uncomfortably helpfully unhelpfully outrageously
    exceptionally essentially crucially vitally importantly difficultly""".split()
)
"""Adverbs of what a thing is judged to be, and not of how anybody judges."""
_THAT = frozenset(
    """essentially importantly possibly probably apparently evidently obviously vitally crucially necessarily certainly
    inevitably regrettably remarkably significantly surprisingly unfortunately fortunately ironically tragically
    critically undeniably understandably unacceptably notably undoubtedly plausibly strangely oddly curiously
    amazingly incredibly astonishingly encouragingly disappointingly worryingly unlikelily likelily""".split()
)
"""Adverbs of which the adjective leads to a clause: it is essential that."""
_TO_DO = frozenset(
    """difficultly impossibly importantly safely easily necessarily dangerously essentially illegally legally possibly
    vitally crucially reasonably unreasonably fairly unfairly prudently wisely unwisely cheaply""".split()
)
"""Adverbs of which the adjective leads to an infinitive: it is difficult to."""
_OF_TIME = frozenset(
    """only early daily weekly monthly nightly quarterly yearly hourly initially originally previously formerly recently
    currently presently lately shortly finally eventually subsequently simultaneously already mainly mostly largely
    partly chiefly primarily nearly hardly barely merely purely simply solely entirely wholly exactly precisely
    roughly approximately possibly probably certainly surely really actually literally especially particularly
    specifically namely fully completely totally usually normally generally typically rarely seldom locally nationally
    internationally globally regionally federally publicly privately officially personally directly together
    separately jointly accordingly likewise similarly thusly overly truly technically legally theoretically basically
    essentially effectively virtually practically allegedly reportedly supposedly apparently clearly obviously
    admittedly arguably importantly unfortunately fortunately hopefully predominantly exclusively principally
    overwhelmingly friendly family""".split()
)
"""Adverbs in -ly that may stand behind “be” alone, or before a noun phrase: of time, place, extent and stance."""
_NO_BE = frozenset({"that", "this", "what", "it", "there", "all", "these", "those", "who", "which"})
_SEEM = frozenset(form for verb in ("sound", "seem") for form in forms(verb))
_APPEAR = frozenset({"appear", "appeared", "appears", "looked", "look", "looks"})
_FEELING = frozenset(
    """nervously angrily happily sadly calmly confidently anxiously cheerfully unhappily gloomily tiredly wearily
    bitterly furiously enthusiastically reluctantly hesitantly uncomfortably comfortably sternly grimly solemnly
    seriously jubilantly proudly tensely upsettingly healthily strongly weakly hungrily thirstily bravely optimistically
    pessimistically hopefully sincerely honestly desperately""".split()
)
"""Adverbs of how somebody feels, who looks so or appears so."""
_FEEL = frozenset({"feel", "feels", "felt"})
_FELT = frozenset("strongly seriously desperately sincerely proudly hopefully bitterly weakly comfortably".split())
"""Of these, adverbs of how deeply something is felt."""
_CLOSES = frozenset(". , ; and but throughout during when after before as while because about".split())
_AFTER_BE = frozenset("since because when while despite throughout until after during for from".split())
_BEHIND = frozenset({"IN", ".", ",", "VBD", "VBZ", "TO", "MD", "CC", "VBP", "WDT", "WP"})
_JUDGED_THEN = frozenset(". , ; since because for a but when before in at".split())
_REACH = 9


def adjectives_due(view: SyntaxView, tagged: Tags) -> Iterator[tuple[int, str]]:
    """Each adverb that stands in the place of an adjective, and the adjective."""
    places = set(_described(view))
    adverb = tagged.mask("RB", "JJ", "RBR")
    inside = tagged.mask("DT", "PRP$", "IN")[:-2] & adverb[1:-1] & tagged.mask("NN", "NNS")[2:]
    places.update(at for at in (np.flatnonzero(inside) + 1).tolist() if _in_phrase(view, at))
    taken = tagged.mask("JJ")[:-1] & tagged.mask("NN", "NNS")[1:]
    taken &= view.tokens.attribute(_are_adverbs, np.bool_)[:-1]
    places.update(at for at in np.flatnonzero(taken).tolist() if _taken_for_adjective(view, at))
    behind_noun = tagged.mask("NN", "NNS", "PRP", "VBP")[:-1] & tagged.mask("RB")[1:]
    places.update(at for at in (np.flatnonzero(behind_noun) + 1).tolist() if _judged(view, at))
    for be in view.tokens.where_any(BE | {"been", "be"}):
        at = be + 1
        while at < view.sentence_end(be) and view.lower[at] in {"not", "very", "too", "so", "quite", "still", "n't"}:
            at += 1
        if at + 1 < view.sentence_end(be) and view.lower[at].endswith("ly") and _is_so(view, be, at):
            places.add(at)
    for verb in view.tokens.where_any(_SEEM | _APPEAR | _FEEL):
        at = view.skip_adverbs(verb + 1) if view.lower[verb + 1 : verb + 2] == ["very"] else verb + 1
        if at + 1 < view.sentence_end(verb) and view.lower[at].endswith("ly") and _seems(view, verb, at):
            places.add(at)
    for at in sorted(places):
        if use := adjective_due(view.lower[at]):
            yield at, use


def _are_adverbs(spellings: list[str]) -> list[bool]:
    """Of each spelling, whether it is an adverb of an adjective and nothing else."""
    return [
        word.endswith("ly") and word.islower() and possible_tags(word) == {"RB"} and bool(adjective_due(word))
        for word in spellings
    ]


def _taken_for_adjective(view: SyntaxView, at: int) -> bool:
    """Whether an adverb that was read as an adjective stands before the last noun of a phrase: offers freely entry."""
    noun = at + 1
    if at == view.sentence_start(at) or noun + 1 >= view.sentence_end(at) or not view.text[noun].islower():
        return False
    if view.tokens.adjacent(at) or possible_tags(view.lower[noun]) & {"JJ", "VBN", "VBG", "RB"}:
        return False
    return view.next_tag(noun) != "HYPH" and view.tag[at - 1] in {"DT", "PRP$", "IN", "VBZ", "VBD", "VB", "VBP", "VBG"}


def adjective_due(adverb: str) -> str:
    """The adjective of an adverb, of one too that no dictionary has; nothing where none is known."""
    if found := adjective_of(adverb):
        return found
    made = (adverb[:-2], adverb[:-1] + "e", adverb[:-3] + "y" if adverb.endswith("ily") else "")
    return next((word for word in made if word and is_adjective(word)), "")


def _described(view: SyntaxView) -> Iterator[int]:
    """Each adverb behind “as” and a verb of describing, where nothing follows that it could tell about."""
    for at in view.tokens.where("as"):
        word = view.next_word(at)
        if (
            not word.endswith("ly")
            or word in _OF_TIME
            or possible_tags(word) - {"RB"}
            or at + 2 >= view.sentence_end(at)
        ):
            continue
        after = view.lower[at + 2]
        joined = after in {"and", "or"} and not {"JJ", "RB", "VBN", "VBG", "VBD", "VBZ"}.isdisjoint(
            view.tag[at + 3 : at + 4]
        )
        if (
            after not in {".", ",", ";", "but", "though", "although", "because", "while", "after", "when"}
            and not joined
        ):
            continue
        first = max(view.sentence_start(at), at - _REACH)
        if word in _LISTED and after in {".", ",", ";", "and"}:
            continue  # another rule has these
        if "as" not in view.lower[first:at] and not _DESCRIBE.isdisjoint(view.lower[first:at]):
            yield at + 1


_LISTED = frozenset(
    """brutally cruelly tragically bravely heroically absurdly unfairly dangerously recklessly disgracefully shamefully
    horribly terribly barbarically callously chaotically cautiously peacefully violently honestly politely quietly
    seriously critically stably ridiculously irresponsibly unnecessarily illegally""".split()
)


def _in_phrase(view: SyntaxView, at: int) -> bool:
    """Whether nothing but an adverb stands between an article or an owner and the last noun of a phrase."""
    word, noun = view.lower[at], at + 1
    if not word.endswith("ly") or word in _OF_TIME - {"previously", "recently"} or possible_tags(word) - {"RB"}:
        return False
    if view.tokens.adjacent(at) or not view.text[at].islower() or not view.text[noun].islower():
        return False
    led = view.lower[at - 1] in {"in", "of", "with", "under"} and view.tag[noun] == "NN"
    if view.lower[at - 1] in {"this", "that", "all", "both", "these"} or (view.tag[at - 1] == "IN" and not led):
        return False
    only = not possible_tags(view.lower[noun]) & {"JJ", "VBN", "VBG", "RB", "CD"}
    after = view.next_tag(noun)
    return only and noun + 1 < view.sentence_end(at) and after in _BEHIND


def _judged(view: SyntaxView, at: int) -> bool:
    """Whether a verb of judging and its object stand before an adverb of what a thing is."""
    word = view.lower[at]
    if word not in _JUDGED and not (view.lower[at - 1] != "it" and _is_deemed(view, at)):
        return False
    after = view.next_word(at)
    first = max(view.sentence_start(at), at - 7)
    verbs = [k for k in range(first, at) if view.lower[k] in _JUDGE]
    if not verbs or view.tag[verbs[-1]] in {"NN", "JJ"}:
        return False
    verb = verbs[-1]
    if view.lower[verb + 1] == "it" and at == verb + 2:
        return after in {"to", "that", "for", ".", ","}
    inside = view.tag[verb + 1 : at]
    plain = bool(inside) and inside[0] in {"DT", "PRP$", "PRP", "JJ", "NNS"} and not {"IN", "TO", ","} & set(inside)
    closes = after in _JUDGED_THEN or (after == "and" and view.next_tag(at + 1) != "RB")
    return plain and closes


def _is_deemed(view: SyntaxView, at: int) -> bool:
    """Whether a verb that always leads to what a thing is stands near before an adverb of manner."""
    word, near = view.lower[at], view.lower[max(view.sentence_start(at), at - 5) : at]
    return word.endswith("ly") and word not in _OF_TIME and not _DEEM.isdisjoint(near) and possible_tags(word) == {"RB"}


_DEEM = frozenset("deem deems deemed deeming adjudged rendered renders render".split())


def _is_so(view: SyntaxView, be: int, at: int) -> bool:
    """Whether “be” leads to nothing but an adverb."""
    word, after = view.lower[at], view.next_word(at)
    if view.tag[at] not in {"RB", "JJ"} or not view.text[at].islower() or be <= view.sentence_start(at):
        return False
    subject = be - 1
    while subject > view.sentence_start(at) and view.tag[subject] in {"MD", "RB", "VBP", "VBZ", "VBD"}:
        subject -= 1
    if view.lower[subject] == "it":
        return _is_it_so(view, at)
    if word in _OF_TIME or possible_tags(word) - {"RB"} or view.lower[subject] in _NO_BE:
        return False
    if view.tag[subject] not in {"NN", "NNS"} or view.tag[be] == "VBG":
        return False
    if at + 2 >= view.sentence_end(at) and after != ".":
        return False
    if after in {"and", "or", "but"}:
        told = after != "or" and (_subject_follows(view, at + 2) or view.tag[at + 2] in FINITE)
        return told or _adjective_follows(view, at + 2) or (after == "but" and view.tag[at + 2] in {"IN", "PRP"})
    if after == "," and (view.tag[at + 2] in _NEW or view.lower[at + 2] in SUBORDINATORS):
        return view.text[view.sentence_end(at) - 1] == "." and not _goes_on_passive(view, at + 2)
    if after == ".":
        return True
    return after in _AFTER_BE and view.text[view.sentence_end(at) - 1] == "."


def _is_it_so(view: SyntaxView, at: int) -> bool:
    """Whether “it is” leads to an adverb and a clause, a question or an infinitive: it is not clearly who."""
    word, after = view.lower[at], view.next_word(at)
    if word in _THAT and after == "that":
        return True
    if word in _CLEAR and after in QUESTION_WORDS:
        return after in {"whether", "if"} or view.lower[at - 1] in {"not", "n't"}
    return word in _TO_DO and after == "to" and view.tag[at + 2] == "VB"


def _goes_on_passive(view: SyntaxView, k: int) -> bool:
    """Whether an aside ends in a comma and a participle goes on: was quickly, he said, put out."""
    end = view.sentence_end(k)
    comma = next((j for j in range(k, min(end, k + 8)) if view.lower[j] == ","), end - 1)
    return view.tag[comma + 1 : comma + 2] in (["VBN"], ["VBG"], ["JJ"])


_CLEAR = frozenset(
    {"clearly", "uncertainly", "obviously", "evidently", "apparently", "certainly", "unclearly", "doubtfully"}
)
_NEW = frozenset({"DT", "NNP", "PRP", "PRP$", "NNS", "CC", "NN"})


def _adjective_follows(view: SyntaxView, k: int) -> bool:
    """Whether an adjective ends its phrase here, perhaps behind an adverb of its own."""
    end = view.sentence_end(k - 1)
    k += k + 1 < end and view.tag[k] == "RB" and view.tag[k + 1] == "JJ"
    return (
        k + 1 < end and view.tag[k] in {"JJ", "VBN"} and is_adjective(view.lower[k]) and view.lower[k + 1] in {".", ","}
    )


def _subject_follows(view: SyntaxView, k: int) -> bool:
    """Whether a new clause opens here with its subject."""
    return (
        k + 2 < view.sentence_end(k - 1)
        and view.tag[k] in {"DT", "PRP$"}
        and view.tag[k + 1] in NOUNS
        and view.tag[k + 2] in {"VBD", "VBZ", "MD", "VBP"}
    )


def _seems(view: SyntaxView, verb: int, at: int) -> bool:
    """Whether somebody sounds, seems, looks or appears so, by an adverb that tells nothing else."""
    word, after = view.lower[at], view.next_word(at)
    if view.tag[verb][:2] != "VB" or word in _OF_TIME or possible_tags(word) - {"RB"}:
        return False
    if view.tag[verb] == "VBN" or (after not in _CLOSES and after not in SUBORDINATORS):
        return False
    if view.lower[verb] in _FEEL:
        return word in _FEELING - _FELT
    if view.lower[verb] in _APPEAR:
        return word in _FEELING and after not in {"at", "on", "in", "around"}
    return view.tag[verb - 1] not in {"DT", "JJ", "PRP$"}
