"""The library as programs use it: what stands in ``newslint`` is all that they need."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import newslint
from newslint import Document, Finding, Meta, NewslintError, Rule, Severity, Span, tokens
from newslint.service.workspace import Shared

FLAWED = "He waited for for the bus.\n"
FIXED = "He waited for the bus.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(FLAWED)
    return path


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_every_promised_name_is_there_and_type_checkers_see_the_same() -> None:
    tree = ast.parse(Path(str(newslint.__file__)).read_text(encoding="utf-8"))
    (block,) = [node for node in tree.body if isinstance(node, ast.If)]
    seen = {(str(n.module), alias.name) for n in block.body if isinstance(n, ast.ImportFrom) for alias in n.names}
    seen.remove(("typing", "Any"))
    homes = {(f"newslint.{home}", name) for home, names in newslint._HOMES.items() for name in names.split()}
    assert seen == homes
    assert sorted(newslint.__all__) == sorted([*(name for _, name in homes), "__version__"])
    assert set(newslint.__all__) <= set(dir(newslint))
    assert all(getattr(newslint, name) is not None for name in newslint.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = newslint.nothing


def test_to_import_newslint_imports_nothing_else() -> None:
    loaded = "import sys, newslint; print(*(m for m in sys.modules if m.startswith(('newslint.', 'numpy', 'typing'))))"
    assert run(loaded) == "newslint.version"
    rule = loaded.replace("import sys, newslint", "import sys; from newslint import Rule, Fix, Document")
    assert not {"newslint.api", "newslint.service", "newslint.story", "numpy"} & set(run(rule).split())


def test_a_text_its_bytes_its_file_and_its_document_say_the_same(story: Path) -> None:
    document = Document(FLAWED, "story.txt")
    found = [newslint.lint(what).findings for what in (FLAWED, FLAWED.encode(), story, document)]
    assert all(one == found[0] for one in found)
    assert (found[0][0].rule, found[0][0].span, found[0][0].severity) == ("doubled-word", Span(10, 17), Severity.ERROR)


def test_a_document_is_read_once_and_knows_its_lines(story: Path) -> None:
    story.write_text("# Bus late\n\n" + FLAWED)
    markdown = story.rename(story.with_suffix(".md"))
    (story.parent / "newslint.toml").write_text('select = ["GRM"]\n')
    document = newslint.read(markdown)
    (finding,) = newslint.lint(document).findings
    assert document.position(finding.span.start) == (3, 11)
    assert [field.kind for field in document.fields] == ["headline"]
    (story.parent / "newslint.toml").write_text('ignore = ["GRM"]\n')
    assert not newslint.lint(document).findings, "a document of a file has the settings beside it"
    assert newslint.lint(document, isolated=True).findings


QUOTED = "“We are going to close the pool,” said Fiona Hart."
SAID = "MS HART: We are not going to close the pool."


def test_quotations_are_held_against_sources(story: Path) -> None:
    story.write_text(QUOTED, encoding="utf-8")
    said = story.with_name("said.txt")
    said.write_text(SAID, encoding="utf-8")
    read = newslint.read(said)
    for what in (QUOTED, QUOTED.encode(), story, newslint.read(story)):
        forms: list[Any] = [SAID, SAID.encode(), said, read, [SAID], [read, "MR LEE: Good morning to you."]]
        for sources in forms:
            assert codes(newslint.lint(what, sources=sources).findings) == ["QUO105"], (what, sources)
        assert not newslint.lint(what).findings, "nothing is kept of a source"
        assert not newslint.lint(what, sources=[SAID, QUOTED]).findings, "one that has the words is enough"
    (finding,) = newslint.lint(QUOTED, sources=read).findings
    assert finding.related[0].elsewhere is not None
    assert finding.related[0].elsewhere.path == str(said)
    assert codes(newslint.fix(QUOTED, sources=SAID).report.findings) == ["QUO105"]
    assert codes(newslint.fix(story, sources=said).report.findings) == ["QUO105"]
    with pytest.raises(NewslintError, match=r"none\.txt: No such file"):
        newslint.lint(QUOTED, sources=[said.with_name("none.txt")])
    with pytest.raises(NewslintError, match="there is nothing said in it"):
        newslint.lint(QUOTED, sources="")


def test_the_name_of_a_text_says_its_format() -> None:
    code = "Write `for for` there.\n"
    assert codes(newslint.lint(code).findings) == ["GRM150"]
    assert not newslint.lint(code, name="notes.md").findings
    assert not newslint.lint(code.encode(), name="notes.md").findings


def test_a_file_has_the_settings_beside_it_and_a_text_has_none(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (story.parent / "newslint.toml").write_text('ignore = ["GRM150"]\n')
    monkeypatch.chdir(story.parent)
    assert not newslint.lint(story).findings
    assert codes(newslint.lint(story, isolated=True).findings) == ["GRM150"]
    assert codes(newslint.lint(FLAWED, name="story.txt").findings) == ["GRM150"]
    assert not newslint.lint(FLAWED, config=story.parent / "newslint.toml").findings
    (story.parent / "newslint.toml").write_text("")
    assert codes(newslint.lint(story).findings) == ["GRM150"], "settings are read anew each time"


def test_settings_may_be_given() -> None:
    assert not newslint.lint(FLAWED, select="SPL").findings
    assert not newslint.lint(FLAWED, ignore=["doubled-word"]).findings
    assert not newslint.lint("They met on the 3rd of of May.", select=["ACR"], level=Severity.ADVICE).findings
    text = "It's late."
    assert not newslint.lint(text).findings
    options = {"mixed-apostrophes": {"style": "curly"}}
    assert codes(newslint.lint(text, options=options).findings) == ["TYP101"]


def test_options_are_added_to_those_of_a_file(story: Path) -> None:
    story.write_text("It's late — and he paid 5 pct.\n")
    (story.parent / "newslint.toml").write_text('select = ["TYP"]\n[rules.mixed-apostrophes]\nstyle = "curly"\n')
    assert codes(newslint.lint(story, options={"mixed-dashes": {}}).findings) == ["TYP101"]
    assert not newslint.lint(story, options={"TYP101": {"style": "straight"}}).findings


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ({"select": ["GMR"]}, "select: there is no rule “GMR”"),
        ({"ignore": "doubled-wrod"}, "ignore: there is no rule “doubled-wrod”; did you mean “doubled-word”?"),
        ({"level": "eror"}, "level must be one of advice, warning, error, not “eror”; did you mean “error”?"),
        ({"options": {"away-off": {}}}, "options of away-off: there is no rule “away-off”; did you mean “away-of”?"),
        (
            {"options": {"ACR101": {"knwon": []}}},
            "options of ACR101: there is no option “knwon”; did you mean “known”?",
        ),
        ({"config": "no-such.toml"}, "no-such.toml: No such file or directory"),
    ],
)
def test_a_wrong_setting_is_one_error(settings: newslint.Settings, complaint: str) -> None:
    with pytest.raises(NewslintError) as error:
        newslint.lint(FLAWED, **settings)
    assert str(error.value).startswith(complaint)


def test_what_cannot_be_read_is_one_error(story: Path) -> None:
    with pytest.raises(NewslintError, match=r"stroy\.txt: No such file or directory; did you mean “story\.txt”\?"):
        newslint.lint(story.with_name("stroy.txt"))
    with pytest.raises(NewslintError, match="<bytes>: a PDF, not plain text"):
        newslint.lint(b"%PDF-1.7 and so on")
    with pytest.raises(NewslintError, match=r"a\.json: JSON without a story in it"):
        newslint.fix(b"{}", name="a.json")
    with pytest.raises(NewslintError, match=r"a\.jsonl: 2 stories in one file, where one is wanted"):
        newslint.lint(b'{"text": "One is here."}\n{"text": "Two is here."}\n', name="a.jsonl")
    with pytest.raises(NewslintError, match="a folder, not a file"):
        newslint.facts(story.parent)
    with pytest.raises(TypeError):
        newslint.lint(FLAWED, selct="GRM")  # type: ignore[call-arg]


def test_a_rule_that_fails_is_in_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And one that cannot be loaded is a warning, once."""
    folder = tmp_path / "newslint_face-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Name: newslint-face\nVersion: 1.0\n")
    points = "[newslint.rules]\nbroken = newslint_face:nothing\nhouse = newslint_face:Broken\n"
    (folder / "entry_points.txt").write_text(points)
    (tmp_path / "newslint_face.py").write_text(
        "from newslint import Meta, Rule, Severity\n"
        "class Broken(Rule):\n"
        '    """Fails."""\n'
        "    meta = Meta(code='HSE101', name='broken', severity=Severity.ERROR, summary='S.', why='W.', bad=('[[a]]',),"
        " good=('b', 'c'))\n"
        "    def check(self, document):\n"
        "        raise OSError('no luck')\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr("newslint.api._shared", Shared())
    with pytest.warns(UserWarning, match="could not load plugin broken .* of newslint-face 1.0") as warned:
        report = newslint.lint(FLAWED)
    assert codes(report.findings) == ["GRM150"]
    assert [(crash.code, crash.error.partition(" (")[0]) for crash in report.crashes] == [
        ("HSE101", "OSError: no luck")
    ]
    assert warned[0].filename == __file__
    assert newslint.lint(FLAWED).crashes
    assert not newslint.lint(FLAWED, isolated=True).crashes


def test_fixing_a_text_or_bytes() -> None:
    fixed = newslint.fix(FLAWED)
    assert (fixed.text, fixed.data, dict(fixed.applied)) == (FIXED, FIXED.encode(), {"GRM150": 1})
    assert not fixed.report.findings
    wide = b"\xff\xfe" + FLAWED.encode("utf-16-le")
    assert newslint.fix(wide).data == b"\xff\xfe" + FIXED.encode("utf-16-le")
    assert newslint.fix(FIXED).applied == {}
    assert newslint.fix("\ufeff" + FLAWED + "\ud800").text == "\ufeff" + FIXED + "\ud800"


def test_a_file_is_written_only_when_asked(story: Path) -> None:
    assert newslint.fix(story).text == FIXED
    assert story.read_text() == FLAWED
    assert newslint.fix(story, write=True).text == FIXED
    assert story.read_text() == FIXED


def test_facts() -> None:
    text = "Rector Edith Vance flew to Oslo on 4 May 2021. “It was a long and cold winter,” said Vance."
    found = newslint.facts(text)
    (person,) = found["people"]
    assert (person.said, person.stated["titles"], text[slice(*person.span)]) == (
        "Edith Vance, Rector (2)",
        ["Rector"],
        "Edith Vance",
    )
    assert newslint.facts(Document(text)) == newslint.facts(text.encode()) == found


def test_a_rule_needs_nothing_deeper() -> None:
    class Loud(Rule):
        """Finds three exclamation marks."""

        meta = Meta(
            code="HSE199",
            name="loud",
            severity=Severity.ERROR,
            summary="S.",
            why="W.",
            bad=("[[!!!]]",),
            good=("a", "b"),
        )

        def check(self, document: Document):  # type: ignore[no-untyped-def]
            """Look at each mark."""
            yield from (self.found(tokens(document).span(k), "Calm.") for k in tokens(document).where("!!!"))

    assert [f.span for f in Loud().check(Document("Oh !!!"))] == [Span(3, 6)]
