"""A comment of a forge: complete, bounded, and nothing of a record acts in it."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from generator.findings import Place, error, remark
from generator.proposals import comment
from generator.proposals.review import RecordChange, Review, Reviewed, Totals
from tests.support.hub import FOLDERS


def reviewed(number: int = 1, **more: object) -> Reviewed:
    said = {
        "kind": "route",
        "id": f"r-{number}",
        "path": f"routes/r-{number}.yaml",
        "title": f"Маршрут {number}",
        "what": RecordChange.CHANGED,
        "changes": (),
        "findings": (),
        **more,
    }
    return Reviewed(**said)  # type: ignore[arg-type]


def review(*records: Reviewed) -> Review:
    return Review(records=records, elsewhere=(), left=0, others=())


FINDING = error("key-unknown", Place("routes/r-1.yaml", 3), "нет ключа", "исправьте")


@pytest.mark.parametrize(
    "text",
    [
        "[нажми](https://evil.example)",
        "![](https://evil.example/x.png)",
        "<script>alert(1)</script>",
        "**жирно** `код` | таблица",
        "# заголовок",
        "@marfa посмотри",
        "https://evil.example www.evil.example",
        "раз\n\n## два",
        "\u202eзадом\x1b[31m",
    ],
)
def test_a_text_does_nothing(text: str) -> None:
    said = comment.plain(text)
    assert not re.search(r"(?<!\\)[<>`*#\[\]|!]", said)
    assert "\n" not in said
    assert said.isprintable() or "\u200b" in said
    assert not re.search(r"@\w|://\w|www\.", said)


@pytest.mark.parametrize("text", ["Урок #12", "шаг !3", "owner/repo#7", "(#12)"])
def test_a_number_mentions_no_issue(text: str) -> None:
    shown = comment.plain(text).replace("\\", "")  # as a forge has it when it looks for mentions
    assert not re.search(r"[#!][0-9]", shown)
    assert shown.replace("\u200b", "") == text


def test_what_make_or_windows_would_run_is_named_among_the_first() -> None:
    names = ["GNUmakefile", "justfile", "x.hta", "x.wsf", "x.com", "x.psm1", "x.ppsm", "x.bash"]
    said = comment._others([*names, "aaa.txt"], 2000)
    assert said.index("`x.wsf`") < said.index("`aaa.txt`")
    assert f"что-то запустить: {len(names)}\u00a0файлов" in said


def test_the_first_line_is_found_again() -> None:
    assert comment.write(review()).startswith(comment.MARK + "\n## ")


def test_every_finding_has_its_place_its_rule_and_how_to_mend_it() -> None:
    said = comment.write(review(reviewed(findings=(FINDING,))), "https://portal.example")
    assert "routes/r-1.yaml:3" in said
    assert "https://portal.example/checks/key-unknown/" in said
    assert "Как исправить: исправьте" in said


def test_without_a_site_a_rule_has_no_link() -> None:
    for site in ("", "http://portal.example", "javascript:alert(1)//"):
        said = comment.write(review(reviewed(findings=(FINDING,))), site)
        assert "](" not in said


def test_what_does_not_fit_is_named() -> None:
    records = tuple(reviewed(n, changes=("слово " * 200,)) for n in range(60))
    said = comment.write(review(*records), limit=20_000)
    assert len(said) <= 20_000
    assert "Не поместилось" in said
    shown = len(re.findall("^### ", said, re.M))
    assert 0 < shown < 60
    assert f"Не поместилось: {60 - shown}" in said.replace("\u00a0", " ")


def test_a_flood_of_findings_and_changes_is_counted() -> None:
    findings = tuple(
        remark("letters-mixed", Place("routes/r-1.yaml", n), "буквы", "наберите") for n in range(99)
    )
    said = comment.write(review(reviewed(findings=findings, changes=("а",) * 99)))
    assert said.count("…и ещё 59") == 2


def test_personal_data_is_said_and_not_shown() -> None:
    said = comment.write(review(reviewed(private=True)))
    assert "Тексты не показаны" in said


@pytest.mark.parametrize("folder", [*FOLDERS, ".gitlab-ci.yml"])
def test_what_a_forge_runs_by_itself_is_dangerous(folder: str) -> None:
    said = comment._others([f"content/a{n}.txt" for n in range(400)] + [f"{folder}/a.yml"], 2000)
    assert said.split("\n\n")[2].startswith(f"* `{folder}/a.yml`")


def test_what_a_renewal_leaves_to_compare_runs_nowhere() -> None:
    said = comment._others([".iom/CHANGELOG.md", ".iom/package/content/pages/a.md"], 2000)
    assert "могут что-то запустить" not in said
    assert "могут что-то запустить" in comment._others([".iom/package/Makefile"], 2000)


def test_a_new_route_has_no_column_of_what_was() -> None:
    totals = Totals((2.0, 0.0, 6.0, 1.0), 9, 1, 2)
    new = "\n".join(comment._totals(None, totals))
    assert "было" not in new
    assert "| Всего часов | 9 |" in new
    assert "| | было | стало |" in comment._totals(totals, replace(totals, tasks=3))
