"""Settings at work: options, paths, a tagger of another make."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.engine.loading.registry import Registry
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import tags
from newslint.service.baseline import Baseline
from newslint.service.config import Config, ConfigError, read_table
from newslint.service.session import Session
from newslint.story.people import people
from newslint.story.places import places
from newslint.story.speakers import quotations
from newslint.text import Document

REGISTRY = Registry.load(plugins=False)
FLAWED = "The party is two seats away of a majority."


def session(**table: object) -> Session:
    """A session with settings as a file would give them."""
    return Session(read_table(table, "here"), REGISTRY)


def test_rules_may_be_off_for_some_paths() -> None:
    made = session(**{"per-file-ignores": {"opinion/*.txt": ["WRD"]}})
    root = Path.cwd()
    assert made.check(Document(FLAWED, str(root / "news" / "a.txt"))).findings
    assert not made.check(Document(FLAWED, str(root / "opinion" / "a.txt"))).findings


TWINS = [
    ("GRM202", "The box of old letters were found on Monday."),
    ("SPL201", "It was a goverment plan."),
    ("WRD501", "They lost there way on Monday."),
    ("WRD503", "The ban will take affect in May."),
    ("WRD504", "She paid for the roll model's seat."),
    ("GRM160", "The governments decision was criticised by unions."),
    ("GRM401", "They want a law which would fully protects witnesses."),
    ("PUN102", "The head of the union, said talks would resume."),
]


@pytest.mark.parametrize(("code", "text"), TWINS)
def test_what_is_ignored_is_said_by_no_other_rule(code: str, text: str) -> None:
    codes = [f.code for f in session().check(Document(text)).findings]
    assert codes == [code]
    assert not session(ignore=[code]).check(Document(text)).findings
    assert not session(**{"per-file-ignores": {"*.txt": [code]}}).check(Document(text, "a.txt")).findings


@pytest.mark.parametrize(("code", "text"), TWINS)
def test_what_is_silenced_or_known_is_said_by_no_other_rule(code: str, text: str, tmp_path: Path) -> None:
    assert not session().check(Document(f"{text} [newslint-ignore {code}: as it was said]")).findings
    document = Document(text, str(tmp_path / "a.txt"))
    findings = session().check(document).findings
    baseline = Baseline(tmp_path)
    baseline.add(document, findings)
    assert baseline.split(document, findings)[0] == ()


def test_what_is_not_selected_leaves_its_place_to_others() -> None:
    everything = session().check(Document(FLAWED)).findings
    assert session(select=["WRD"]).check(Document(FLAWED)).findings == everything


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ({"select": ["GMR"]}, "there is no rule “GMR”"),
        ({"rules": {"away-off": {}}}, "did you mean “away-of”?"),
        ({"tagger": "patern"}, "there is no tagger “patern”; known are nltk, pattern"),
    ],
)
def test_settings_that_name_nothing_are_explained(table: dict[str, object], complaint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        session(**table)
    assert complaint in str(caught.value)


def test_a_wrong_option_names_its_rule() -> None:
    with pytest.raises(ConfigError, match=r"rules.away-of.*: there is no option “colour”; the rule has none"):
        session(rules={"away-of": {"colour": 1}})


def test_a_tagger_that_fails_is_a_setting_that_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: Document, tagger: object) -> None:
        raise LookupError("no corpus\n  of this name")

    monkeypatch.setattr("newslint.service.session.use_tagger", fail)
    made = Session(Config(tagger="pattern"), REGISTRY)
    with pytest.raises(ConfigError, match="tagger: the tagger “pattern” failed: no corpus of this name"):
        made.check(Document("Well."))
    with pytest.raises(ConfigError, match="the tagger “pattern” failed"):
        made.parse("a.txt", "Well.")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # TextBlob leaves its lexicon open
def test_textblobs_tagger_takes_the_place_of_ours() -> None:
    document = Document("The talks continue.")
    Session(Config(tagger="pattern"), REGISTRY).check(document)
    assert tags(document).text[0] == "DT"
    assert len(tags(document)) == 4


STORY = (
    "Cllr. Ida Lundqvist was in Nuuk. Portreeve Mika Orsolo spoke.\n\n"
    "“The quay is too short for the ferry,” opined Orsolo. The council met in cllr. Lundqvist's house."
)
WORDS = {
    "abbreviations": ["Cllr."],
    "offices": ["Portreeve", "cllr"],
    "places": ["Nuuk"],
    "reporting-verbs": ["opined"],
}


def facts(session: Session) -> tuple[list[str], list[str], list[str], int]:
    """People with their titles, places, speakers, and how many sentences there are."""
    document = session.parse("a.txt", STORY)
    return (
        [f"{title.text} {person.name}" for person in people(document) for title in person.titles],
        [place.name for place in places(document)],
        [quotation.speaker.name for quotation in quotations(document) if quotation.speaker],
        len(tokens(document).first),
    )


def test_words_of_a_newsroom_count_in_its_own_session_only() -> None:
    plain = session()
    before = facts(plain)
    assert facts(session(lexicon=WORDS)) == (
        ["Cllr. Ida Lundqvist", "Portreeve Mika Orsolo"],
        ["Nuuk"],
        ["Mika Orsolo"],
        before[3] - 1,
    )
    assert before == facts(plain) == facts(session())
    assert before[:3] == ([], [], [])


def test_an_added_abbreviation_without_a_capital_needs_none() -> None:
    assert facts(session(lexicon=WORDS | {"abbreviations": ["cllr"]}))[3] == facts(session(lexicon=WORDS))[3] - 1
