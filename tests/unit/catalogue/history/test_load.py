"""The history of a portal: editions by meaning, days that never go back, and nobody's name."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.catalogue.history import load as history_load
from generator.catalogue.history import versions
from generator.catalogue.history.model import NONE, SHORT, History, Past
from generator.records import fingerprint, load
from generator.records.document import read_document
from generator.records.models.kinds import KINDS
from generator.records.to_plain import plain
from generator.records.version_reader import VersionReader
from generator.system import files, git_log
from generator.system.cache import FILE
from tests.conftest import ROOT, TINY, Portal, lay
from tests.support import scripted
from tests.support.repository import Repository

GOLDEN = ROOT / "tests" / "golden" / "history.txt"


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return scripted.make(tmp_path_factory.mktemp("scripted") / "portal")


def read(root: Path) -> History:
    return history_load.read(root, load.load(files.read(root)))


def told(found: History) -> str:
    parts = [f"заметка: {found.note or 'нет'}\n"]
    for (kind, id), past in sorted(found.past.items()):
        parts.append(f"{kind} {id} «{past.title}»{' (не с начала)' if past.partial else ''}\n")
        parts += _told(past)
    return "\n".join(parts)


def _told(past: Past) -> list[str]:
    said = []
    events = list(past.events)
    for e in past.editions:
        words = [f"  {e.number} от {e.day or '—'}"]
        words += ["слияние"] if e.merge else []
        words += [f"снова редакция {e.back}"] if e.back else []
        words += ["не показывать"] if e.private else []
        said.append(", ".join(words) + "\n" + "".join(f"    {c.words}\n" for c in e.changes))
        while events and events[0].after == e.number:
            said.append(f"  {events[0].day} {events[0].what} {events[0].id}\n")
            events.pop(0)
    return said


def test_the_scripted_repository_has_exactly_this_history(
    repository: Path, accept: Callable[[Path, str], None]
) -> None:
    accept(GOLDEN, told(read(repository)))


def test_what_is_remembered_is_what_was_read(repository: Path) -> None:
    shutil.rmtree(repository / ".cache", ignore_errors=True)
    fresh = read(repository)
    kept = (repository / FILE).read_bytes()
    assert read(repository) == fresh
    assert (repository / FILE).read_bytes() == kept
    (repository / FILE).write_text('{"key": 1', "utf-8")
    assert read(repository) == fresh


def test_nobody_who_made_a_commit_is_remembered_or_told(repository: Path) -> None:
    found = str(read(repository))
    kept = (repository / FILE).read_bytes().decode("utf-8", "replace")
    for said in (found, kept):
        for word in ("Марфа", "example.org", "script", "Co-authored"):
            assert word not in said
    assert "900" not in str([e.changes for p in read(repository).past.values() for e in p.editions])


def test_days_never_go_back(repository: Path) -> None:
    for past in read(repository).past.values():
        days = [e.day for e in past.editions]
        assert days == sorted(days)
        assert all("2027" <= day < "2028" for day in days)


def test_a_shallow_clone_has_less_history_and_says_so(repository: Path, tmp_path: Path) -> None:
    found = read(scripted.clone(repository, tmp_path / "clone", 30))
    assert found.note == SHORT
    assert found.of("method", "keysy")
    assert all(p.partial for p in found.past.values())
    whole = read(repository)
    for name, past in found.past.items():
        assert past.newest.fingerprint == whole.past[name].newest.fingerprint


def test_a_folder_without_git_has_none_and_says_so(portal: Portal) -> None:
    assert read(portal.root) == History({}, NONE)


def test_a_repository_without_a_commit_has_none(portal: Portal) -> None:
    scripted.git(portal.root, "init", "-q")
    assert read(portal.root) == History({}, NONE)


def test_what_is_not_in_git_yet_is_an_edition_without_a_day(
    repository: Path, tmp_path: Path
) -> None:
    root = tmp_path / "dirty"
    shutil.copytree(repository, root)
    path = root / "content" / "terms" / "marshrut.yaml"
    text = path.read_text("utf-8")
    before = read(root).past[("term", "marshrut")]
    path.write_text(f"# только оформление\n{text}", "utf-8")
    assert read(root).past[("term", "marshrut")] == before
    path.write_text(lay(text, "источник: словарь района"), "utf-8")
    (root / "content" / "terms" / "svezhiy.yaml").write_text("название: а\nзначение: б\n", "utf-8")
    found = read(root)
    newest = found.past[("term", "marshrut")].newest
    assert (newest.number, newest.day) == (before.newest.number + 1, "")
    assert [c.words for c in newest.changes] == ["источник: добавлено «словарь района»"]
    assert [e.day for e in found.past[("term", "svezhiy")].editions] == [""]
    assert found.note == ""


def test_words_for_the_search_are_no_edition_and_are_told_of_none(
    repository: Path, tmp_path: Path
) -> None:
    root = tmp_path / "asked"
    shutil.copytree(repository, root)
    path = root / "content" / "terms" / "marshrut.yaml"
    text = path.read_text("utf-8")
    before = read(root).past[("term", "marshrut")]
    asked = lay(text, "спрашивают так: [что за маршрут]")
    path.write_text(asked, "utf-8")
    assert read(root).past[("term", "marshrut")] == before
    path.write_text(lay(asked, "источник: словарь района"), "utf-8")
    newest = read(root).past[("term", "marshrut")].newest
    assert [c.words for c in newest.changes] == ["источник: добавлено «словарь района»"]


def test_a_new_address_is_no_edition_and_what_names_it_says_so(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    page = repository.root / "content" / "pages" / "o-portale.md"
    page.write_text(page.read_text("utf-8") + "\nСмотрите [[pr-1]].\n", "utf-8")
    repository.commit()
    repository.git("mv", "content/deficits/pr-1.yaml", "content/deficits/zapis.yaml")
    repository.change(
        "content/deficits/zapis.yaml", "прежние адреса: [pr-1]\nможно назвать: [Атанасян Л. С.]"
    )
    for path in ("content/surveys/osen.yaml", "routes/drugoy.yaml", "routes/primer.yaml"):
        text = (repository.root / path).read_text("utf-8")
        repository.write(path, text.replace("дефицит: pr-1", "дефицит: zapis"))
    page.write_text(page.read_text("utf-8").replace("[[pr-1]]", "[[zapis]]"), "utf-8")
    repository.commit()
    found = read(repository.root).past
    deficit = found[("deficit", "zapis")]
    assert [(e.what, e.id) for e in deficit.events] == [("renamed", "pr-1")]
    assert len(deficit.editions) == 1
    words = [c.words for c in found[("route", "primer")].newest.changes]
    assert words == ["дорожная карта › дефицит: у записи «Доказательство в геометрии» новый адрес"]
    *_, before, newest = found[("page", "o-portale")].editions
    assert "Смотрите Доказательство в геометрии" in before.changes[0].words
    assert [c.words.partition(": ")[2] for c in newest.changes] == ["исправлено оформление"]


def test_the_newest_edition_is_the_record_that_is_shown(repository: Path) -> None:
    records = load.load(files.read(repository))
    found = history_load.read(repository, records)
    for document in records.documents.values():
        if document.kind.has_pages and document.record:
            past = found.of(document.kind.name, document.id)
            assert past
            assert past.newest.fingerprint == fingerprint.fingerprint(document.record)


def test_an_older_version_that_is_shown_is_the_newest_edition(
    repository: Path, tmp_path: Path
) -> None:
    root = tmp_path / "aside"
    shutil.copytree(repository, root)
    records = load.load(files.read(root))
    past = history_load.read(root, records).past[("route", "novyy")]
    text = (root / "routes" / "novyy.yaml").read_text("utf-8")
    (root / "routes" / "novyy.yaml").write_text(lay(text, "условия: новые"), "utf-8")
    scripted.git(root, "commit", "-qam", "x")
    assert len(read(root).past[("route", "novyy")].editions) == len(past.editions) + 1
    assert history_load.read(root, records, ["routes/novyy.yaml"]).past[("route", "novyy")] == past


@pytest.mark.parametrize("root", [ROOT, TINY], ids=["portal", "tiny"])
def test_a_version_read_key_by_key_is_the_record_read_whole(root: Path) -> None:
    records = load.load(files.read(root))
    readers: dict[str, VersionReader] = {}
    for document in records.documents.values():
        kind = document.kind
        reader = readers.setdefault(
            kind.name, VersionReader(kind, records.registries, lambda *_: False)
        )
        values = reader.read(document.path, document.text.encode())
        assert document.record
        assert values
        assert values.values == plain(document.record)
        shown = fingerprint.read_by_people(kind.model, values.values)
        assert fingerprint.fingerprint_of(shown, values.body) == fingerprint.fingerprint(
            document.record
        )


@pytest.mark.parametrize(
    "text",
    [
        "название: а\nназвание: б\nзначение: в\n",
        "название: 'а\nзначение: б'\n",
        "название: &a а\nзначение: *a\n",
        "название: а\n",
        "- список\n",
        "название: а\nзначение: |\n  б\n   в\n",
        '{"название": а, "значение": б}\n',
        "название: а\nзначение:\nсокращения:\n- б\n- в\n",
        "---\nназвание: а\nзначение: б\n...\n",
        "название: а\nзначение: б\nлишний: в\n",
    ],
)
def test_no_text_is_read_otherwise_than_whole(text: str) -> None:
    kind = KINDS["term"]
    document = read_document(kind, "iom", "content/terms/iom.yaml", text, {}, [])
    record = document.record if document else None
    whole = plain(record) if record and not record.source.holes else None
    found = VersionReader(kind, {}, lambda *_: False).read("content/terms/iom.yaml", text.encode())
    assert (found.values if found else None) == whole


def test_days_are_mended_by_the_longest_run() -> None:
    days = ["2026-12-31", "2027-01-01", "1980-01-01", "2027-01-03", "2100-01-01", "2027-01-05"]
    commits = [
        git_log.Commit(
            "a" * 40,
            int(day[:4]) * 400 + int(day[-2:]),
            day,
            False,
            (git_log.Touch("M" if i else "A", "routes/a.yaml", "routes/a.yaml", f"{i}" * 40),),
        )
        for i, day in enumerate(days)
    ]
    (line,) = versions.lines(commits, {}).values()
    assert [v.day for v in line] == [
        "2026-12-31",
        "2027-01-01",
        "2027-01-01",
        "2027-01-03",
        "2027-01-03",
        "2027-01-05",
    ]


def test_a_name_that_a_file_once_had_is_not_told(tmp_path: Path) -> None:
    made = Repository.start(tmp_path / "portal")
    text = (made.root / "routes/primer.yaml").read_text("utf-8")
    fresh = text.replace("название: ", "название: Ещё ")
    assert fresh != text
    made.write("routes/testova-anna-borisovna.yaml", fresh)
    made.commit("По имени")
    (made.root / "routes/testova-anna-borisovna.yaml").rename(made.root / "routes/tema.yaml")
    made.commit("По теме")
    past = read(made.root).past["route", "tema"]
    assert [edition.number for edition in past.editions] == [1]
    assert not past.events
    assert "testova" not in repr(past)
