"""The commands: what they say, and with what code they end."""

from __future__ import annotations

import errno
import json
import re
from pathlib import Path

import click
import pytest

from generator.checks.rules.blank_untouched import ASKING
from generator.cli import COMMANDS, main
from generator.cli.click_ru import Command
from generator.cli.main import PortalGroup as Commands
from generator.language.latin import latin
from generator.proposals.starter import content
from generator.records.models.kinds import KINDS
from tests.conftest import ROOT, Portal
from tests.support.cli import iom
from tests.support.repository import Repository

COMMANDS = {name: main.get_command(click.Context(main), name) for name in COMMANDS}


def test_a_good_portal_ends_with_zero_and_a_broken_one_with_one(portal: Portal) -> None:
    assert iom("check", "--root", str(portal.root)).exit_code == 0
    portal.change("routes/primer.yaml", "рески: [а]")
    done = iom("check", "--root", str(portal.root))
    assert done.exit_code == 1
    assert "возможно, это «риски»" in done.output


def test_a_remark_is_no_failure(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "трудовые функции: [А/01.6]")
    done = iom("check", "--root", str(portal.root))
    assert (done.exit_code, "1 замечание" in done.output.replace("\u00a0", " ")) == (0, True)


def test_only_the_paths_that_were_asked_are_told(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "рески: [а]").change("routes/drugoy.yaml", "рески: [а]")
    path = str(portal.root / "routes" / "drugoy.yaml")
    done = iom("check", "--root", str(portal.root), "--format", "json", path)
    assert {f["path"] for f in json.loads(done.output)["findings"]} == {"routes/drugoy.yaml"}


@pytest.mark.parametrize(
    "words",
    [
        ["check", "--today", "завтра"],
        ["check", "--root", "нет такой папки"],
        ["check", "--root", str(Path(__file__))],
        ["check", "--format", "xml"],
        ["check", "--since"],
        ["check", "--sinse", "main"],
        ["build", "--strict=да"],
        ["build", "--site-dir", str(Path(__file__))],
        ["review", "--html", str(Path(__file__).parent), "main"],
        ["intake", "нет такого файла"],
        ["search", "--limit", "много", "маршрут"],
        ["search", "--limit", "5000", "маршрут"],
        ["schema", "роман"],
        ["new"],
        ["new", "route"],
        ["new", "route", "Не-имя"],
        ["stale", "лишнее"],
        ["нет-такой-команды"],
        ["chek"],
        ["--debug"],
        [],
    ],
    ids=" ".join,
)
def test_a_wrong_call_ends_with_two_and_says_so_in_russian(words: list[str]) -> None:
    done = iom(*words)
    assert done.exit_code == 2
    assert re.search("[а-яё]{3}", done.output)
    assert foreign(done.output, *words) == set()


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_in_russian(name: str) -> None:
    done = iom(*name.split(), "--help")
    assert done.exit_code == 0
    assert "Показать эту справку." in done.output
    assert foreign(done.output) == set()
    assert name != "check" or "Для кого: text" in done.output


def test_the_version_is_that_of_the_package() -> None:
    done = iom("--version")
    assert (done.exit_code, done.output) == (0, f"iom {content.version()}\n")


def test_every_command_is_of_the_kind_that_speaks_russian() -> None:
    assert isinstance(main, Commands)
    for name, command in COMMANDS.items():
        assert isinstance(command, Command), name
        for param in command.params:
            assert isinstance(param, click.Argument) or param.help, (name, param.name)


NAMES = "iom main git Word PDF DOCX YAML JSON Schema mkdocs.yml content routes editions h help version x"
"""Names that a command may say, and the «x» of «0<=x<=1000»."""


def foreign(said: str, *given: str) -> set[str]:
    """Latin words that are no names of commands, parameters and values, and were not in the call."""
    known = {*NAMES.split(), *COMMANDS}
    for command in filter(None, (main, *COMMANDS.values())):
        for param in command.params:
            known |= {o.lstrip("-") for o in param.opts} | {*getattr(param.type, "choices", ())}
    known |= {latin(word) for word in given}  # what is offered for a name
    for word in sorted(given, key=len, reverse=True):  # a path may hold the name of the command
        said = said.replace(word, "")
    return {*re.findall(r"[A-Za-z]+(?:[.-][A-Za-z]+)*", said)} - known


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "на диске кончилось место"),
        (errno.EACCES, "нет доступа"),
        (errno.EROFS, "диск закрыт для записи"),
        (errno.ENOENT, "не прочитано или не записано"),
    ],
)
def test_what_the_system_refuses_is_no_fault_of_ours(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, number: int, why: str
) -> None:
    monkeypatch.chdir(portal.root)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "The words of the system", str(portal.root / "site" / "index.html"))

    monkeypatch.setattr("generator.build.build.build", refuse)
    done = iom("build")
    assert done.exit_code == 3
    assert f"{why}: {Path('site', 'index.html')} (The words of the system)" in done.output
    assert "Прежний сайт цел" in done.output
    assert "Сбой самого генератора" not in done.output


@pytest.mark.parametrize("fault", [ValueError("а"), OSError("без номера")], ids=repr)
def test_a_fault_of_ours_is_said_to_be_one(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr("generator.checks.check.check", fail)
    done = iom("check", "--root", str(portal.root))
    assert (done.exit_code, "Сбой самого генератора" in done.output) == (3, True)


def test_ctrl_c_is_said_in_russian(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.checks.check.check", stop)
    done = iom("check", "--root", str(portal.root))
    assert (done.exit_code, done.output.strip()) == (1, "Остановлено.")


@pytest.mark.parametrize("kind", [k.name for k in KINDS.values()])
def test_every_kind_has_a_schema(kind: str) -> None:
    said = json.loads(iom("schema", kind, "--root", str(ROOT)).output)
    assert said["$schema"].endswith("2020-12/schema")
    assert said["properties"]


@pytest.mark.parametrize("kind", [k.name for k in KINDS.values() if "{id}" in k.file])
def test_a_new_record_is_the_blank_form_and_is_told_to_be_filled(portal: Portal, kind: str) -> None:
    done = iom("new", kind, "novaya-zapis", "--root", str(portal.root))
    assert done.exit_code == 0, done.output
    path = KINDS[kind].path("novaya-zapis")
    assert (portal.root / path).is_file()
    found = portal.check()
    told = {f.place.line for f in found if (f.rule, f.place.path) == ("blank-untouched", path)}
    rows = enumerate((portal.root / path).read_text("utf-8").splitlines(), 1)
    assert told >= {n for n, row in rows if ASKING in row and not row.startswith("# ")}
    assert iom("new", kind, "novaya-zapis", "--root", str(portal.root)).exit_code == 2


@pytest.mark.parametrize("place", [".", "..", "content", "routes/site", "mine"])
def test_a_site_never_takes_the_place_of_other_files(portal: Portal, place: str) -> None:
    portal.write("mine/note.txt", "важное")
    before = sorted(portal.root.rglob("*"))
    root, target = str(portal.root), str(portal.root / place)
    done = iom("build", "--no-paper", "--root", root, "--site-dir", target)
    assert (done.exit_code, "--site-dir" in done.output) == (2, True)
    assert sorted(portal.root.rglob("*")) == before


@pytest.mark.parametrize(
    "place", ["foo", ":8000", "127.0.0.1:99999", "127.0.0.1:0", "198.51.100.1:80"]
)
def test_a_place_where_nothing_can_be_served_is_a_wrong_call(portal: Portal, place: str) -> None:
    done = iom("serve", "--root", str(portal.root), "--addr", place)
    assert (done.exit_code, "--addr" in done.output) == (2, True)


@pytest.mark.parametrize(
    "call",
    ["build", "check", "search слово", "new route moy", "blank -o x.docx", "fmt", "stale"],
)
def test_a_folder_without_a_portal_is_a_wrong_call(tmp_path: Path, call: str) -> None:
    done = iom(*call.split(), "--root", str(tmp_path))
    assert (done.exit_code, "портала нет" in done.output) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_call_from_a_folder_of_the_portal_is_told_where_the_portal_is(portal: Portal) -> None:
    portal.write("mkdocs.yml", "site_name: x\n")
    done = iom("search", "слово", "--root", str(portal.root / "routes"))
    assert (done.exit_code, "он выше: --root " in done.output) == (2, True)


def test_a_file_that_is_no_record_is_not_called_clean_in_silence(portal: Portal) -> None:
    portal.write("README.md", "# О портале\n")
    done = iom("check", "README.md", "--root", str(portal.root))
    assert "README.md — не запись" in done.output
    assert "не запись" not in iom("check", "routes/primer.yaml", "--root", str(portal.root)).output


def test_a_file_is_named_as_its_format(portal: Portal) -> None:
    root = str(portal.root)
    done = iom("handout", "keysy", "--root", root, "-o", str(portal.root / "x.docx"))
    assert done.exit_code == 0
    assert (portal.root / "x.docx").read_bytes().startswith(b"PK")
    done = iom("handout", "nikto", "keysy", "nigde", "--root", root)
    assert (done.exit_code, "«nikto»" in done.output, "«nigde»" in done.output) == (2, True, True)


COLUMNS = "content/registries/collect-columns.yaml"


@pytest.fixture
def sheets(tmp_path: Path, portal: Portal) -> list[str]:
    """Two schools that can be read by the list of this portal."""
    portal.write(COLUMNS, (ROOT / COLUMNS).read_text("utf-8"))
    said = "Школа;Период;Код;Дефицит;Этап\n"
    for school in (1, 2):
        rows = "".join(f"СОШ № {school};октябрь 2026;П-{n};pr-1;проба\n" for n in range(1, 7))
        (tmp_path / f"{school}.csv").write_text(said + rows, "utf-8")
    return [str(tmp_path / f"{school}.csv") for school in (1, 2)]


def test_sheets_of_schools_are_collected(portal: Portal, sheets: list[str], tmp_path: Path) -> None:
    root = ("--root", str(portal.root))
    done = iom("collect", *sheets, *root, "-o", str(tmp_path / "svod.xlsx"))
    assert done.exit_code == 0, done.output
    assert (tmp_path / "svod.xlsx").is_file()
    assert "12 педагогов" in done.output.replace("\u00a0", " ")
    found = json.loads(iom("collect", *sheets, *root, "--json").output)
    assert (found["schools"], found["rows"], found["unread"]) == (2, 12, [])
    assert found["deficits"] == [{"deficit": "pr-1", "teachers": 12, "schools": 2}]
    assert not (portal.root / "content" / "surveys" / "svod.yaml").exists()


def test_what_could_not_be_read_ends_with_one_and_nothing_at_all_with_two(
    portal: Portal, sheets: list[str], tmp_path: Path
) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0")
    root = ("--root", str(portal.root))
    done = iom("collect", *sheets, str(photo), *root)
    assert (done.exit_code, "foto.jpg, файл: это снимок" in done.output) == (1, True)
    done = iom("collect", str(photo), *root)
    assert (done.exit_code, "Сбор не сложился" in done.output) == (2, True)


@pytest.mark.parametrize(
    ("more", "where"),
    [
        (["--period", "октябрь"], "--period"),
        (["--period", "2026-10-01"], "--period"),
        (["--publish", "Осень"], "--publish"),
        (["-o", "svod.txt"], "-o"),
    ],
)
def test_a_wrong_call_of_collect_says_where(
    portal: Portal, sheets: list[str], more: list[str], where: str
) -> None:
    done = iom("collect", *sheets, "--root", str(portal.root), *more)
    assert (done.exit_code, where in done.output) == (2, True), done.output


def test_the_answer_of_before_is_no_sheet_of_a_school(portal: Portal, sheets: list[str]) -> None:
    out = Path(sheets[0]).with_name("svod.xlsx")
    root = ("--root", str(portal.root))
    assert iom("collect", *sheets, "-o", str(out), *root).exit_code == 0
    assert iom("collect", *sheets, "-o", str(out), *root).exit_code == 0  # another time
    before = out.read_bytes()
    done = iom("collect", *sheets, str(out), "-o", str(out), *root)  # as *.* would name them
    assert (done.exit_code, "прежний ответ" in done.output) == (2, True)
    assert out.read_bytes() == before


def test_what_was_sent_is_not_written_over(portal: Portal, tmp_path: Path) -> None:
    sent = tmp_path / "plan.txt"
    sent.write_text("Тема: запись рассуждения\n", "utf-8")
    done = iom("intake", str(sent), "-o", str(sent), "--root", str(portal.root))
    assert (done.exit_code, sent.read_text("utf-8")) == (2, "Тема: запись рассуждения\n")
    copy = tmp_path / "plan.yaml"
    assert iom("intake", str(sent), "-o", str(copy), "--root", str(portal.root)).exit_code < 2
    assert copy.is_file()


@pytest.mark.parametrize(
    ("call", "name", "code"),
    [
        ("handout keysy", "x.txt", 2),
        ("handout keysy", "x.doc", 2),
        ("handout keysy", "Листы.7б", 2),
        ("handout keysy", "x.HTML", 0),
        ("handout keysy", "listy", 0),
        ("handout keysy --format html", "x.htm", 0),
        ("blank", "x.pdf", 2),
        ("blank", "x.DOCX", 0),
    ],
)
def test_a_file_is_not_named_as_what_it_is_not(
    portal: Portal, call: str, name: str, code: int
) -> None:
    out = portal.root / name
    done = iom(*call.split(), "-o", str(out), "--root", str(portal.root))
    assert (done.exit_code, out.exists()) == (code, code == 0), done.output


def test_sums_are_published_once_and_pass_the_checks(portal: Portal, sheets: list[str]) -> None:
    call = ("collect", *sheets, "--root", str(portal.root), "--today", "2026-11-24")
    portal.change("content/surveys/osen.yaml", "период: 2025-10\nпроверено: 2025-11")
    done = iom(*call, "--publish", "osen-2026")
    assert done.exit_code == 0, done.output
    written = portal.root / "content" / "surveys" / "osen-2026.yaml"
    assert "педагогов: 12" in written.read_text("utf-8")
    assert portal.check("2026-11-24") == ()
    assert iom(*call, "--publish", "osen-2026").exit_code == 0  # the same once more
    Path(sheets[0]).write_text(
        Path(sheets[0]).read_text("utf-8") + "СОШ № 1;;П-9;pr-1;проба\n", "utf-8"
    )
    done = iom(*call, "--publish", "osen-2026")
    assert (done.exit_code, "разница двух редакций" in done.output) == (2, True)
    done = iom(*call, "--publish", "osen-2026-snova")
    assert (done.exit_code, "разница двух сборов" in done.output) == (2, True)
    assert "osen-2026.yaml" in done.output


def test_own_words_become_drafts_in_branches(tmp_path: Path) -> None:
    there = Repository.start(tmp_path / "portal")
    there.write(COLUMNS, (ROOT / COLUMNS).read_text("utf-8"))
    there.write("content/deficits/_blank.yaml", (ROOT / "content/deficits/_blank.yaml").read_text())
    there.commit()
    sheet = tmp_path / "a.csv"
    said = "Школа;Код;Своими словами\n"
    said += "".join(f"СОШ № {n};П-{n};дети не слышат друг друга в группе\n" for n in (1, 2))
    sheet.write_text(said, "utf-8")
    done = iom("collect", str(sheet), "--root", str(there.root), "--propose")
    assert done.exit_code == 0, done.output
    branch = "predlozhenie/deti-ne-slyshat-drug-druga-v-gruppe"
    assert branch in done.output
    path = "content/deficits/deti-ne-slyshat-drug-druga-v-gruppe.yaml"
    assert "Назвали 2 педагога из 2 школ" in there.git("show", f"{branch}:{path}").replace(
        "\u00a0", " "
    )
    assert there.git("status", "--porcelain") == ""


def test_a_portal_without_the_list_of_columns_says_so(portal: Portal, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Код;Дефицит\nП-1;pr-1\n", "utf-8")
    done = iom("collect", str(tmp_path / "a.csv"), "--root", str(portal.root))
    assert (done.exit_code, "нет списка" in done.output) == (2, True)


def test_a_kind_is_taken_by_its_russian_word_and_a_near_word_is_named(portal: Portal) -> None:
    root = ("--root", str(portal.root))
    assert "Создан routes/novyy.yaml" in iom("new", "маршрут", "novyy", *root).output
    assert "Создан content/terms/novyy.yaml" in iom("new", "Термины", "novyy", *root).output
    assert "возможно, это route" in iom("new", "rout", "novyy", *root).output
    assert "возможно" not in iom("new", "хомяк", "novyy", *root).output


def test_a_name_that_is_no_id_is_told_one(portal: Portal) -> None:
    root = ("--root", str(portal.root))
    assert "например, так: moy-marshrut" in iom("new", "route", "Мой маршрут", *root).output
    for name in ("Тестова Анна Борисовна", "con", "—"):
        assert "например, так" not in iom("new", "route", name, *root).output
