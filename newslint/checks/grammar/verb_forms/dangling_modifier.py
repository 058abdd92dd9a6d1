"""``Watching it again, the silence of the brothers was``: who watches? An opening whose doer is not the subject."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._deeds_of_bodies import is_deed_of_body
from newslint.checks.grammar.verb_forms._demanded import demanded
from newslint.checks.grammar.verb_forms._kin_openings import kin_openings
from newslint.checks.grammar.verb_forms._met_things import is_met
from newslint.checks.grammar.verb_forms._misplaced_statuses import misplaced_statuses
from newslint.checks.grammar.verb_forms._openings_of_others import openings_of_others
from newslint.checks.grammar.verb_forms._other_doers import another_is_meant
from newslint.checks.grammar.verb_forms._told_between import is_told_between
from newslint.checks.grammar.verb_forms._told_by_agents import is_told_by_agent
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.opening_demands import opening_words
from newslint.language.syntax.opening_modifiers import OpeningModifier, opening_modifiers
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.doers import Role, doers, fits, share_of
from newslint.language.words.morphology import lemma
from newslint.language.words.noun_kinds import DOERS, Kind, Shares, share_in
from newslint.story.referents import Referents, referents
from newslint.text import Document

_SEEN, _OWNED, _LIKELY, _DOUBTFUL, _USUAL = 0.4, 0.7, 0.45, 0.6, 0.95
"""How well a subject fits at most: what is done to it (if it is his or hers), what it does, what an event does. No
thing in edited copy does one thing and has another done to it, or is somebody's."""
_SOMEBODY, _PERSON = 0.2, 0.9
"""The share of its uses in which a subject may be somebody, at most, or must be, at least."""
_OBJECTS = ("obj", "ccomp", "xcomp", "iobj")
_STATES = frozenset("stand lie sit remain stay go keep feel become get be look seem".split())
"""Verbs that an adjective may follow which says what the subject is."""
_MUTE, _MOSTLY = frozenset({Kind.QUALITY, Kind.WORDS, Kind.TIME, Kind.AMOUNT, Kind.BODY}), 0.5
"""Kinds that do not stand for the people behind them, as a park or a campaign does."""
_WHOLE = ("having", "aged")
"""Words with which an opening is marked together."""
_ACTED = 0.92
"""The share of doers among the subjects of a verb that only somebody can do."""
_HUMAN = frozenset("drive cycle read write phone shop cook study".split())
"""What no animal does."""
_SEEKS = _HUMAN | frozenset(
    "walk search look dig hike jog visit examine investigate patrol clean work trek explore wade camp comb".split()
)
_GOES = frozenset("fly sail travel ride climb enter cross pass".split())
_SEEN_BY = frozenset("seen spotted heard found noticed discovered observed glimpsed".split())
_HIS = frozenset({"his", "her", "my", "himself", "herself", "myself"})
_SITUATED = frozenset("face overlook stand lie measure weigh stretch span date cost hang border flank".split())
_FOUNDED, _NEW = frozenset({"founded", "established", "formed"}), frozenset({"new", "latest", "planned", "proposed"})
_OWNERS = frozenset({"his", "her", "their", "my", "our"})


class DanglingModifier(Rule):
    """An opening participle phrase whose doer cannot be the subject that follows."""

    meta = Meta(
        code="GRM419",
        name="dangling-modifier",
        summary="An opening phrase belongs to somebody or something else than the subject after the comma.",
        why="The reader takes the subject for the doer: a silence that watches, a councillor who stood empty.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Fowler's Modern English Usage: unattached participles; The Guardian Style Guide: dangling participles",
        bad=(
            "[[Watching the film again, the silence]] of the brothers was what moved the jury.",
            "[[Having stood empty for seven years, Ms Dunphy]] said the site would be sold.",
            "[[Built in 1890, Mr Weaver]] has lived in the mill since he was a boy.",
            "[[Limping to the side of the road, the race]] was over for her.",
            "[[Shut since February, students]] at the college have missed their exams.",
            "[[Born in Leeds in 1950, his career]] began on the stage of a pub.",
            "[[Walking through the ruins, it]] was hard to believe that anybody had lived there.",
            "[[Asked about the delay, the answer]] was short.",
            "[[Convicted of fraud in May, the sentence]] was halved on appeal.",
            "[[Furious at the delay, a letter]] was sent to the board.",
            "After [[spending two years in prison, his appeal]] was upheld.",
            "As a [[teenager, the piano]] was his only friend.",
            "[[Aged nine, a cello]] was put into her hands.",
            "[[Arriving unannounced at noon, two]] of the six lessons had no teacher at all.",
            "[[Having spent two years on the bridge, the budget]] was stretched.",
            "[[Walking along the beach, a large whale]] was seen by the couple.",
            "[[Speaking mostly in Welsh, his first interview]] was watched by millions.",
            "[[As the only nurse in the valley, rest]] is rare for Ms Lund.",
            "[[As head of the union, Mr Lund's vote]] counts twice.",
            "[[Unlike its rivals, the firm's prices]] have been cut twice.",
            "[[Like most towns in the valley, the population]] of Denton has halved.",
            "[[A keen cook, neighbours]] came to Ms Lund for her bread.",
            "[[To save fuel, two flights]] were dropped by the airline.",
            "While [[crossing the river, the raft]] was lost by two of the soldiers.",
            "After [[losing her licence, the court]] heard that Ms Lund sold the car.",
            "[[Convicted of theft, the judge]] sent Mr Lund to prison for a year.",
            "While [[cycling to work, a lorry]] hit Ms Lund and broke her leg.",
            "[[As a boy, his father]] took him to every match.",
            "[[Digging a drain in May, a tiled floor]] came to light.",
            "[[Alerted by telephone, two men]] were found on the beach.",
            "[[Founded in 1894, the new pier]] will allow the firm to grow.",
            "[[At 17, the army]] sent Mr Lund to Leith.",
            "[[After ten days in hospital, doctors]] sent her home.",
            "[[While in prison, his third book]] was published.",
            "[[When elected chair in 2003, the club]] had just 60 members.",
            "[[Derelict for 20 years, residents]] want the mill to be pulled down.",
            "[[Once a nurse, patients]] trust her.",
            "[[Speaking at the rally, supporters]] were urged by Mr Lund to vote.",
            "[[Raised on a farm, getting]] up early was no hardship.",
            "[[Being too rough for the boat, her father]] had to throw the bottles.",
            "[[Founded in 1874, analysts]] say the firm has lost ground.",
            "The board said that, despite being [[warned twice, no guard]] was sent to the gate by the firm.",
            "[[Clinging to a tree, a helicopter]] took the pair to safety.",
            "[[Hired to read the weather, listeners]] wrote in to ask for more.",
            "[[Planted by her aunt, Ida]] Lund has watched the trees die.",
            "[[Carved from oak, visitors]] marvel at the statue.",
            "[[With her ankle strapped, the crowd]] rose to Ida Lund.",
            "[[Once the largest mill in Leith, only 60 people]] work there now.",
            "[[By raising the fare, commuters]] will pay 250 more each month.",
            "[[Striking after midnight, thousands]] of people were woken by the earthquake.",
            "[[Using new data, a link]] emerged.",
        ),
        good=(
            "As the only nurse in the valley, Ms Lund rarely rests. As the town's largest employer, the mill matters.",
            "Unlike its rivals, the firm has cut its prices. Like a thief in the night, the flood came.",
            "A keen cook, Ms Lund baked for her neighbours. A day later, neighbours came to Ms Lund.",
            "To save fuel, the airline dropped two flights. To win the cup, the club was told to rest by its coach.",
            "After hearing from six witnesses, the court was told that Ms Lund sold the car.",
            "After leaving the harbour, the ferry took Ms Lund to Denton.",
            "Watching the film again, the jury was moved by the silence of the brothers.",
            "Having stood empty for seven years, the site will be sold, Ms Dunphy said.",
            "Built in 1890, the mill has been the home of Mr Weaver since he was a boy.",
            "Considering the weather, the pace was good. Judging by the polls, the decision is near.",
            "Looking ahead, the plan is to build. Running for an hour, the film is short.",
            "Rounding a bend in the road, her bus skidded. Coming after a long wait, the ball was her first.",
            "Aged nine, a girl from Leeds was given a cello. Speaking of which, the budget is late.",
            "Arriving at noon, two of the six inspectors had no pass. Having opened in May, the shop has shut.",
            "Born in Leeds in 1950, he began his career on the stage of a pub.",
            "As a boy, he was taken to the match by his father. It being too dark to land, the pilot waited.",
            "At 17, Mr Lund was sent to Leith by the army. At 21, the total was the highest since May.",
            "After ten days in hospital, she was sent home by doctors. After 20 years in power, the party lost.",
            "Arriving on time, the train was full. Alerted by a guest, police found two men on the beach.",
            "While in prison, he wrote his third book. When elected, the party promised to cut taxes.",
            "Reading, writing and arithmetic, the report says, are taught well.",
            "Founded in 1874, the firm has lost ground, analysts say. Asked about the firm, analysts say it is well.",
            "Despite being warned twice, the firm sent no guard. Clinging to a tree, the pair saw a helicopter.",
            "Closed since May, the pool has been drained. Driving is banned, the sign says.",
        ),
    )
    triggers = frozenset({","})

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold the opening of each sentence against the subject after its comma."""
        view, meant = syntax(document), referents(document)
        told = set()
        for opening in opening_modifiers(view):
            if _is_situated(view, meant, opening):
                continue
            if opening.first not in told and any(asks(view, meant, opening) for asks in _TESTS):
                led = view.lower[opening.first : opening.at]
                first = next((opening.first + led.index(word) for word in _WHOLE if word in led), opening.at)
                told.add(opening.first)
                yield self._found(view, opening.first, first, opening.comma, opening.subject)
        for status in misplaced_statuses(view, meant):
            if status.first not in told:
                told.add(status.first)
                yield self._found(view, status.first, status.first, status.comma, status.subject)
        for opened in demanded(view, meant):
            if opened.first not in told:
                told.add(opened.first)
                yield self._found(view, opened.first, opened.first, opened.comma, opened.subject)
        for kin in (*kin_openings(view), *openings_of_others(view, meant)):
            if kin.first not in told:
                told.add(kin.first)
                yield self._found(view, kin.first, kin.first, kin.comma, kin.subject)

    def _found(self, view: SyntaxView, opens: int, first: int, comma: int, subject: int) -> Finding:
        """What is said of an opening and of the subject behind its comma, which are marked together."""
        words = f"{view.text[opens]} … {view.text[comma - 1]}"
        who = view.document[view.tokens.span(comma + 1, subject + 1)]
        return self.found(
            view.tokens.span(first, subject + 1),
            f"By its grammar “{words}” speaks of “{who}”: name whoever or whatever is meant after the comma.",
        )


def _is_situated(view: SyntaxView, meant: Referents, opening: OpeningModifier) -> bool:
    """Whether a building or a place stands or faces somewhere, a vehicle goes, or somebody lies in wait."""
    kinds = meant.kinds(opening.subject)
    if opening.word in _SITUATED and kinds.get(Kind.THING, 0.0) + kinds.get(Kind.PLACE, 0.0) >= _MOSTLY:
        return True
    moves = opening.word in {"fly", "sail"} and kinds.get(Kind.VEHICLE, 0.0) >= _MOSTLY
    return moves or view.lower[opening.at : opening.at + 3] == ["lying", "in", "wait"]


def _fault(view: SyntaxView, meant: Referents, opening: OpeningModifier) -> bool:
    """Whether what an opening says can hardly be said of the subject."""
    kinds = _NOBODY if _is_dummy(view, opening.subject) else meant.kinds(opening.subject)
    if _is_seen_by_doer(view, kinds, opening):
        return True
    told = _told(view, opening)
    fit = _fit(kinds, told)
    if fit is None:
        return False
    if view.lower[opening.at] in _FOUNDED and not _NEW.isdisjoint(view.lower[opening.start : opening.subject]):
        return share_in(kinds, Kind.GROUP, Kind.PLACE) <= _SOMEBODY
    his = view.lower[opening.start] in _OWNERS or _is_owned_by_name(view, opening)
    if opening.role is Role.SUFFERS and view.next_word(opening.at) == "as" and not (his and not _acts_for(kinds)):
        return False  # "while used as an infielder, he": whoever serves as something
    people = kinds.get(Kind.PERSON, 0.0)
    mostly = people >= _MOSTLY and share_in(kinds, *DOERS) >= _PERSON
    if told[0][1] in {Role.SUFFERS, Role.IS} and (people >= _PERSON or mostly):
        made = view.lower[opening.at] in opening_words("made") and view.next_tag(opening.at) not in {"RP", "RB"}
        return fit < (_DOUBTFUL if made else _LIKELY)
    if share_in(kinds, *DOERS) > _SOMEBODY or _acts(view, kinds, opening.subject):
        return False
    by_doing = view.lower[opening.first : opening.at] in (["in"], ["by"]) and view.relation[opening.subject] == "nsubj"
    if by_doing and view.tree.dependent(view.head[opening.subject], "obj") >= 0:
        return False  # "In doing away with the tortoise, science has changed the sky": how it does so
    if told[0][1] in {Role.SUFFERS, Role.IS}:
        return fit < (_OWNED if his else _SEEN)
    owned = his or not _HIS.isdisjoint(view.lower[opening.at : opening.comma])
    passive = view.relation[opening.subject] == "nsubj:pass"  # somebody did it, and is not named
    if owned or passive:
        return fit < _USUAL and kinds.get(Kind.PLACE, 0.0) < _SOMEBODY
    thought = kinds.get(Kind.EVENT, 0.0) + kinds.get(Kind.QUALITY, 0.0) >= _PERSON
    return fit < (_DOUBTFUL if thought else _LIKELY)


def _acts_for(kinds: Shares) -> bool:
    """Whether a subject may be somebody, or somewhere, or a body of people."""
    return share_in(kinds, *DOERS, Kind.PLACE) > _SOMEBODY


def _is_owned_by_name(view: SyntaxView, opening: OpeningModifier) -> bool:
    """Whether the subject is what somebody or something with a name has: "Hussain's first job"."""
    return any(
        view.tag[k] == "POS" and view.tag[k - 1] in {"NNP", "NNPS"} for k in range(opening.start, opening.subject)
    )


def _is_seen_by_doer(view: SyntaxView, kinds: Shares, opening: OpeningModifier) -> bool:
    """Whether the subject is no person, and is seen by whoever goes or searches, or an animal that cannot do it."""
    if opening.role not in {Role.DOES, Role.DOES_TO} or not kinds or kinds.get(Kind.PERSON, 0.0) > _SOMEBODY:
        return False
    if opening.word in _HUMAN and kinds.get(Kind.ANIMAL, 0.0) >= _PERSON:
        return True
    verb = view.head[opening.subject]
    seen = verb >= 0 and view.relation[opening.subject] == "nsubj:pass" and view.lower[verb] in _SEEN_BY
    moves = kinds.get(Kind.ANIMAL, 0.0) + kinds.get(Kind.VEHICLE, 0.0) > _SOMEBODY
    return seen and (opening.word in _SEEKS or (opening.word in _GOES and not moves))


def _told(view: SyntaxView, opening: OpeningModifier) -> list[tuple[str, Role]]:
    """What an opening may say of its subject, as words and roles: a participle may be an adjective as well."""
    word, after = view.lower[opening.at], opening.at + 1
    if opening.word in _STATES and view.tag[after] == "JJ" and view.next_word(after) != "to":
        return [(view.lower[after], Role.IS)]  # standing empty
    told = [(opening.word, opening.role)]
    if opening.role is Role.SUFFERS and doers(word, Role.IS):
        told.append((word, Role.IS))
    return told


def _fit(kinds: Shares, told: list[tuple[str, Role]]) -> float | None:
    """How well a subject fits what is said of it; ``None`` where too little is known."""
    if not kinds:
        return None
    if not told[0][0]:
        return share_in(kinds, *DOERS)
    known = [fit for word, role in told if (fit := fits(kinds, word, role)) is not None]
    return min(known, default=None)


def _acts(view: SyntaxView, kinds: Shares, subject: int) -> bool:
    """Whether a subject does what only somebody does, and so stands for people: "the park said"."""
    verb = view.head[subject]
    if verb < 0 or share_in(kinds, *_MUTE) >= _MOSTLY or view.relation[subject] != "nsubj" or view.tag[verb][0] != "V":
        return False
    role = Role.DOES_TO if view.tree.dependent(verb, *_OBJECTS) >= 0 else Role.DOES
    word = lemma(view.lower[verb], view.tag[verb])
    fit = fits(kinds, word, role)
    return word not in _STATES and share_of(word, role, DOERS) >= _ACTED and fit is not None and fit < _LIKELY


def _is_dummy(view: SyntaxView, subject: int) -> bool:
    """Whether a subject stands for nothing: "there was", "it was hard to believe"."""
    word, after = view.lower[subject], view.lower[subject + 1 : subject + 4]
    if word == "there":
        return view.tag[subject] == "EX"
    return word == "it" and after[:1] in (["is"], ["was"]) and not _DUMMY.isdisjoint(after[1:])


_TESTS = (_fault, another_is_meant, is_told_by_agent, is_met, is_told_between, is_deed_of_body)
_NOBODY: Shares = {Kind.QUALITY: 0.5, Kind.EVENT: 0.5}
_DUMMY = frozenset({"clear", "hard", "easy", "obvious", "impossible", "difficult", "tempting", "evident", "apparent"})
