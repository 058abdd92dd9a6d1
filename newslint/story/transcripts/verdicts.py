"""What a transcript makes of a quotation: it has it, has it from another speaker, has it otherwise, or has it not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.lexicon.function_words import STOP_WORDS
from newslint.story.transcripts.alignment import Change, Match, exact_matches, near_matches
from newslint.story.transcripts.labels import fits, names_of
from newslint.story.transcripts.passages import Part, Passage
from newslint.story.transcripts.tidying import is_same, opens, without_pauses
from newslint.story.transcripts.transcript import Transcript
from newslint.util.records import NamedTuple

_FILLED = 12
"""Words that brackets stand for at most."""
_SHARE = 0.5
"""Of the words quoted, those that a place must have for what is quoted to be a form of it ..."""
_RUN = 5
"""... or those that it has in a row."""
_SHORT = 6
"""Words quoted; of fewer, the words in common must not all be words of grammar."""
_APART = 4
"""Words in a row that are looked up elsewhere, where a place lacks them."""
_COMPARED = 40
"""Words of those that are looked up."""
_CHANCE = 4
"""Words that differ around one that does not, which then is the same by chance."""
_GIVEN = 3
"""Words that somebody must have said for it to matter who: fewer may be anybody's."""


class Changed(NamedTuple):
    """The source has other words."""

    part: Part
    match: Match
    """The nearest place."""
    changes: tuple[Change, ...]
    """One at least."""


class Spliced(NamedTuple):
    """Words stand together that the source has apart."""

    part: Part
    match: Match
    """Where the source has most of them."""
    change: Change
    """What is different there."""
    apart: Match
    """Where the others stand."""


class Absent(NamedTuple):
    """The source has nothing like it."""

    part: Part


class OtherSpeaker(NamedTuple):
    """The source has the words, from somebody else."""

    part: Part
    match: Match
    said: str
    """Who says it, as the source calls them."""
    given: str
    """Who says it in the story."""


Verdict = Changed | Spliced | Absent | OtherSpeaker
_GRAVEST_FIRST = (Changed, Spliced, Absent, OtherSpeaker)


def judge(passage: Passage, transcripts: Sequence[Transcript]) -> Verdict | None:
    """What is wrong with a quotation; nothing where the transcripts have all of it.

    Of several things the gravest is told: what is changed, what is nowhere, and last who speaks.
    """
    found: list[Verdict] = []
    after: Match | None = None
    for part in passage.parts:
        if len(part.words) < 2 < passage.size:
            continue
        verdict, place = _judge_part(part, passage, transcripts, after)
        after = place or after
        if verdict:
            found.append(verdict)
    return min(found, key=lambda verdict: _GRAVEST_FIRST.index(type(verdict)), default=None)


def _judge_part(
    part: Part, passage: Passage, transcripts: Sequence[Transcript], after: Match | None
) -> tuple[Verdict | None, Match | None]:
    """What is wrong with one part, and where it stands."""
    for find in (exact_matches, near_matches):
        found = [match for transcript in transcripts for match in find(part, transcript)]
        whole = [match for match in found if not _changes(part, match)]
        if whole:
            best = min(whole, key=lambda match: (not _is_from(passage, match), _distance(after, match)))
            other = _other(passage, best) if len(part.words) >= _GIVEN else None
            said = best.transcript.label_at(best.first)
            return OtherSpeaker(part, best, said, other) if other else None, best
    near = [match for match in found if _is_near(part, match)]
    if not near:
        return Absent(part), None
    best = min(near, key=lambda match: (match.cost, not _is_from(passage, match), _distance(after, match)))
    changes = _changes(part, best)
    for change in changes:
        if apart := _elsewhere(part, change, transcripts):
            return Spliced(part, best, change, apart), best
    return Changed(part, best, changes), best


def _distance(one: Match | None, other: Match) -> int:
    """How far a place is from the one before it: those after it are near, all others far."""
    if one is None:
        return 0
    ahead = one.transcript is other.transcript and other.first >= one.last
    return other.first - one.last if ahead else len(one.transcript.words) + other.first


def _is_from(passage: Passage, match: Match) -> bool:
    """Whether the words at a place may be those of the person to whom the story gives them."""
    return _other(passage, match) is None


def _other(passage: Passage, match: Match) -> str | None:
    """To whom the story gives the words at a place, where that is somebody else."""
    label = match.transcript.label_at(match.first)
    if passage.speaker is not None:
        return None if fits(label, passage.speaker.words) else passage.speaker.name
    if not passage.credit or fits(label, tuple(passage.credit)):
        return None
    return next((other for other in sorted(match.transcript.labels) if names_of(other) & passage.credit), None)


def is_known(passage: Passage, transcripts: Iterable[Transcript]) -> bool:
    """Whether the person quoted may speak in one of the transcripts: in one that names nobody, anybody may."""
    if passage.speaker is None:
        return True
    for transcript in transcripts:
        named = [label for label in transcript.labels if names_of(label)]
        if not named or any(fits(label, passage.speaker.words) for label in named):
            return True
    return False


def _changes(part: Part, match: Match) -> tuple[Change, ...]:
    """What differs at a place, less what is only tidied, filled in by brackets, or typed otherwise."""
    unfair = [change for change in match.changes if not _is_fair(part, match.transcript, change)]
    return tuple(_trimmed(part, match, change) for change in _over_small_words(part, unfair))


def _over_small_words(part: Part, changes: Sequence[Change]) -> Iterator[Change]:
    """Differences; two with one word of grammar between them, which both have by chance, are one."""
    last: Change | None = None
    for change in changes:
        if last is not None and _is_by_chance(part, last, change):
            last = Change((last.source[0], change.source[1]), (last.quoted[0], change.quoted[1]))
            continue
        if last is not None:
            yield last
        last = change
    if last is not None:
        yield last


def _is_by_chance(part: Part, one: Change, two: Change) -> bool:
    """Whether all that stands between two differences is a word of grammar, and more than that beside it differs."""
    between = range(one.quoted[1], two.quoted[0])
    widths = (two.quoted[1] - two.quoted[0], one.quoted[1] - one.quoted[0])
    return len(between) == 1 and part.words[between[0]].key in STOP_WORDS and sum(widths) >= _CHANCE


def _is_fair(part: Part, transcript: Transcript, change: Change) -> bool:
    """Whether a difference is one that an editor may make."""
    (first, last), (low, high) = change
    if low == high and low in part.filled and last - first <= _FILLED:
        return True
    quoted = [word.key for word in part.words[low:high]]
    said = [word.key for word in transcript.words[first:last]]
    return is_same(said, quoted) or is_same(without_pauses(transcript, first, last), quoted)


def _trimmed(part: Part, match: Match, change: Change) -> Change:
    """A difference at an end of what is quoted, less words of another sentence than those beside it."""
    (first, last), (low, high) = change
    transcript = match.transcript
    if first == last:
        return change
    if high == len(part.words) and low > 0:
        last = next((k for k in range(first, last) if opens(transcript, k)), last)
    elif low == 0 and high < len(part.words):
        first = next((k for k in range(last, first, -1) if opens(transcript, k)), first)
    return Change((first, last), (low, high))


def _is_near(part: Part, match: Match) -> bool:
    """Whether what is quoted is a form of what stands at a place, rather than something else."""
    size = len(part.words)
    common = list(_common(size, match.changes))
    if size < _SHORT and all(part.words[k].key in STOP_WORDS for k in common):
        return False
    runs = [0]
    for k in common:
        runs.append(runs[-1] + 1 if k - 1 in common else 1)
    return len(common) >= 2 and (len(common) >= _SHARE * size or max(runs) >= _RUN)


def _common(size: int, changes: Sequence[Change]) -> Iterator[int]:
    """The words quoted that a place has."""
    changed = {k for change in changes for k in range(*change.quoted)}
    return (k for k in range(size) if k not in changed)


def _elsewhere(part: Part, change: Change, transcripts: Sequence[Transcript]) -> Match | None:
    """Where most of the words stand that the nearest place lacks, if they stand anywhere in a row."""
    words = part.words[slice(*change.quoted)][:_COMPARED]
    for size in range(len(words), max(_APART, len(words) // 2) - 1, -1):
        for run in dict.fromkeys((words[:size], words[len(words) - size :])):
            looked_up = Part(run, frozenset())
            if found := next((m for transcript in transcripts for m in exact_matches(looked_up, transcript)), None):
                return found
    return None
