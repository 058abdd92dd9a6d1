"""Whole clauses told by the order of their words alone: lists and slips often spoil the tree."""

from __future__ import annotations

from newslint.checks.punctuation._second_sentence import is_absolute
from newslint.language.syntax.asides import SUBORDINATE
from newslint.language.syntax.clauses import OPENERS, SUBJECTS
from newslint.language.syntax.main_clauses import TO_SOMEBODY
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import is_done_to
from newslint.language.words.morphology import lemma, lemmas, possible_tags
from newslint.lexicon.auxiliaries import AGREEING, HAVE, MODALS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS, TELLING

STARTS = NOUNS | {"DT", "PRP$", "PRP", "EX", "CD", "JJ", "JJS", "JJR", "PDT", "$"}
"""Tags with which a phrase begins that may be a subject."""
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "RBR", "RBS", "PDT", "$", "AFX", "VBG"}
ALONE = frozenset({"PRP", "EX"})
"""Tags of words that are a subject by themselves."""
RELATIVES = frozenset({"WDT", "WP", "WP$"})
"""Tags of words that open a clause about a noun."""
_JOINING = frozenset("so then yet either nor whether as like than".split())
NEEDING = frozenset(
    "if when whenever while although though because unless until whereas lest once so such given whether what whatever"
    " who whoever how however why as since after before more less not n't just only merely than that".split()
)
"""Words that may open a clause which needs another."""
SURE = AGREEING | MODALS | {"had", "did"}
"""Verbs that are surely finite, whatever their tags."""
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "CD", "$", "TO", "RB"})
_HANGING = frozenset({"IN", "WRB", "VBG", "VBN", "TO", "RB", "RBR", "JJR"})
_CLAUSES = frozenset({"that", "when", "if", "while"})
_TELLS = CLAUSE_VERBS.union(
    "tell quote warn announce report estimate confirm write add note point turn disclose".split()
)
_SHOWS = frozenset({"show", "suggest", "indicate", "reveal", "find"})
_HEARD = frozenset({"told", "informed", "warned", "assured", "reminded", "advised"})
_MORE = frozenset({"more", "less", "fewer"})
TIMES_OF = frozenset("as when while because after before since until although though where".split())
"""Words that may open a clause that tells when or why."""
_ASIDE = 16
_NAME = 5
ONLY = frozenset({"just", "only", "merely", "simply"})
"""Adverbs that belong to the phrase behind them."""
_NEARLY = frozenset({"nearly", "almost", "about", "around", "over", "up", "even"})


def whole_clause_verb(view: SyntaxView, start: int, end: int, *, telling: bool = False) -> int:
    """The verb of a whole clause that begins at a token; -1 where none does.

    Behind a comma one is none, unless ``telling``, that may only add who said so, or how it was.
    """
    if start >= end - 2 or view.tag[start] not in STARTS or view.lower[start] in _JOINING:
        return -1
    k = start + 1
    sure = view.tag[start] in ALONE
    if not sure:
        k = _phrase_end(view, start, end)
        if k < end - 2 and view.text[k] == ",":
            k = _behind_aside(view, k, end)
            if k < 0:
                return -1
            sure = True
    verb = view.skip_adverbs(k) if k < end else end
    if view.tag[start] in {"NNP", "NNPS"}:
        hidden = next((j for j in range(start + 1, min(start + _NAME, end - 2)) if _is_hidden_verb(view, start, j)), -1)
        if hidden >= 0:
            return hidden  # "St Helens travel to Castleford"
    if verb >= end - 1 - (not sure) or not (sure or _is_verb(view, start, verb)):
        return -1
    if view.tag[verb] not in FINITE and not (view.tag[verb] == "VB" and view.text[k - 1] == ","):
        return -1  # "his sons, who live in Cork, call him"
    return -1 if not telling and only_adds(view, start, verb, end) else verb


def only_adds(view: SyntaxView, start: int, verb: int, end: int) -> bool:
    """Whether a clause may only add who said so, or how it was: ", the council said", ", their heads bowed"."""
    return is_absolute(view, start, verb) or _only_tells(view, start, verb, end)


def _behind_aside(view: SyntaxView, opens: int, end: int) -> int:
    """The token behind the comma that closes what another opens behind a subject; -1 where none does."""
    close = next((j for j in range(opens + 2, min(end - 2, opens + _ASIDE)) if view.text[j] == ","), -1)
    if close < 0:
        return -1
    if view.tag[opens + 1] in RELATIVES | {"WRB"} or not RELATIVES.isdisjoint(view.tag[opens:close]):
        return close + 1 if not FINITE.isdisjoint(view.tag[opens:close]) else -1
    if {*view.tag[opens + 1 : close]} == {"NNP"} and view.tag[close + 1] == "VBD" and view.tag[close + 2] in _OBJECTS:
        return close + 1  # "the leader of the group, Ann Lee, described it"
    if view.tag[opens + 1] not in {"IN", "DT", "PRP$", "CD", "VBN"} or not FINITE.isdisjoint(view.tag[opens:close]):
        return -1
    verb = close + 1
    return verb if view.lower[verb] in SURE or view.tag[verb] == "VBZ" else -1


def _phrase_end(view: SyntaxView, start: int, end: int) -> int:
    """The token behind a noun phrase and the phrases with prepositions that follow it."""
    k = start
    while k < end:
        tag = view.tag[k]
        inside = tag in _PHRASE and not (tag in {"DT", "PRP$"} and k > start and view.tag[k - 1] in NOUNS)
        joint = (
            _joins_nouns(view, start, k)
            if tag == "CC"
            else tag == "IN" and (view.lower[k] not in NEEDING or view.lower[k - 1] in _MORE)
        )
        if not (inside or joint or (tag == "PRP" and view.lower[k - 1] == "of")):
            break
        k += 1
    return k


def _joins_nouns(view: SyntaxView, start: int, k: int) -> bool:
    """Whether "and" stands between two nouns of a phrase that "his" or "the" opens: "his wife and children"."""
    return view.tag[start] in {"PRP$", "DT"} and view.tag[k - 1] in NOUNS and view.tag[k + 1] in NOUNS | {"PRP$"}


def _is_hidden_verb(view: SyntaxView, start: int, k: int) -> bool:
    """Whether what looks like a noun is the present of a team's name, as the tree says."""
    if k <= start or view.tag[k] != "NN" or "VBP" not in possible_tags(view.lower[k]) or view.tag[k - 1] not in NOUNS:
        return False
    return start <= view.tree.subject_of(k) < k and view.relation[k] in {"parataxis", "conj", "root", "ccomp"}


def _is_verb(view: SyntaxView, start: int, verb: int) -> bool:
    """Whether a finite verb is no participle that describes the noun before it."""
    if view.tag[verb - 1] in {"IN", "DT", "PRP$", "HYPH"}:
        return False
    if view.tag[verb] != "VBD" or view.lower[verb] in SURE:
        return True
    if "VBN" not in possible_tags(view.lower[verb]) or view.tag[verb + 1] in _OBJECTS:
        return True
    return any(view.relation[k] in SUBJECTS and view.head[k] >= verb for k in range(start, verb))


def _only_tells(view: SyntaxView, start: int, verb: int, end: int) -> bool:
    """Whether a clause may only say who said so: "the council said in a letter", "it was learned"."""
    last = verb
    while view.tag[last] in FINITE | {"RB", "VBN", "VB", "VBG"} and last < end - 1:
        last += 1
    passive = view.tag[last - 1] == "VBN" and view.lower[verb] not in HAVE
    if passive or {"be", "been"}.intersection(view.lower[verb:last]):
        heard = view.lower[last - 1] in _HEARD and view.tag[last] != "TO" and view.lower[last] != "that"
        return heard or view.lower[start] == "it"
    if view.text[last] in {",", "."} and is_done_to(lemma(view.lower[last - 1], view.tag[last - 1])):
        return True
    told = next((k for k in range(verb, last) if tells(view, k)), -1)
    if told < 0:
        shown = last == verb + 1 and view.tag[last] in {"IN", "NNP", "RB"} and "that" not in view.lower[last : last + 1]
        return shown and not _SHOWS.isdisjoint(lemmas(view.lower[verb]))  # "figures showed on Monday"
    after = range(told + 1, next((k for k in range(told + 1, end) if view.text[k] == ","), end))[:4]
    if any(view.lower[k] == "that" and view.tag[k] == "IN" for k in after):
        return False
    hearer = not TO_SOMEBODY.isdisjoint(lemmas(view.lower[told]))
    return not (hearer and any(view.tag[k] == "TO" and view.tag[k + 1] == "VB" for k in after))


def tells(view: SyntaxView, k: int) -> bool:
    """Whether a verb tells what somebody says or thinks; "turned out" does, and "turned up" does not."""
    verb = lemmas(view.lower[k])
    if "turn" in verb or "point" in verb:
        return view.lower[k + 1] == "out"
    return view.lower[k] in TELLING or not _TELLS.isdisjoint(verb)


def is_whole(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether a main clause stands before a comma and waits for nothing."""
    if view.tag[comma - 1] in {"CC", "IN", "TO", "DT", "PRP$", "MD"}:
        return False
    first = skip_only(view, low)
    while first < comma and (view.tag[first] not in OPENERS - {"VBG", "VB"} or view.lower[first] in NEEDING):
        first = next((k + 1 for k in range(first, comma) if view.text[k] == ","), comma)
    opens = next((k for k in range(first, comma) if view.text[k] == "," or view.tag[k] in FINITE), comma)
    start = opens
    if opens + 2 < comma and view.text[opens] == "," and view.tag[opens + 1] in RELATIVES:
        start = next((k for k in range(opens + 1, comma) if view.text[k] == ","), comma)
    verb = next((k for k in range(start, comma) if view.tag[k] in FINITE), -1)
    if verb <= first or (start > opens and view.tag[start + 1] not in FINITE):
        return False
    if start > opens:
        first = start
    if view.tag[verb - 1] == "HYPH" or not RELATIVES.isdisjoint(view.tag[first:verb]):
        return False
    if not _CLAUSES.isdisjoint(view.lower[first:verb]):
        return False
    last = next((k for k in range(comma - 1, verb, -1) if view.text[k] == ","), verb)
    return (last == verb or _is_closed(view, last, comma)) and not _waits(view, verb, comma)


def skip_only(view: SyntaxView, low: int) -> int:
    """The first token of a sentence, behind an adverb that belongs to its subject: "only one of the pilots"."""
    return low + (view.lower[low] in ONLY | _NEARLY and view.tag[low + 1] in STARTS)


def _is_closed(view: SyntaxView, last: int, comma: int) -> bool:
    """Whether what stands between two commas behind a main clause belongs to it: a clause, or the end of a list."""
    tags = view.tag[last + 1 : comma]
    if not tags:
        return False
    if tags[0] == "CC":
        return len(tags) > 1 and tags[1] not in _HANGING and not FINITE.isdisjoint(tags)
    if tags[0] in RELATIVES or view.lower[last + 1] == "where":
        return not FINITE.isdisjoint(tags)
    if tags[0] in _HANGING:
        return False
    return "CC" in tags and (_PHRASE | {"CC", "IN"}).issuperset(tags)


def _waits(view: SyntaxView, verb: int, comma: int) -> bool:
    """Whether a clause or a phrase that begins behind a verb wants what follows a comma: "that after it rained"."""
    if tells(view, verb) and view.tag[verb + 1] in {"IN", "RB", ",", "WRB"} and view.lower[verb + 1] != "that":
        return True
    clauses = finite = 0
    for k in range(comma - 1, verb, -1):
        finite += view.tag[k] in FINITE
        clauses += _opens(view, k)
        if clauses > finite:
            return True
        if view.tag[k] == "CC" and not finite and view.tag[k + 1] in _HANGING:
            return True
        if view.lower[k] in TIMES_OF and not finite and view.tag[comma + 1] == "NNP":
            return True  # "as the last runner, Ann Lee, was helped over the line"
    return False


def _opens(view: SyntaxView, k: int) -> bool:
    """Whether a clause that belongs to another begins at a token."""
    tag = view.tag[k]
    if tag in RELATIVES or tag == "WRB":
        return True
    if tag == "IN" and (view.lower[k] in SUBORDINATE or view.relation[k] == "mark"):
        return view.tag[k + 1] not in {"VBG", "VBN", "TO"}
    return tag == "PRP" and view.tag[k - 1] in NOUNS and view.tag[k + 1] in FINITE
