"""``iom handout`` → Word or LibreOffice → ``iom intake``: nothing is lost, every edit arrives."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.findings import UserError
from generator.paper.document import Carried
from generator.paper.writers import word_embedded
from generator.proposals.intake.intake import Submission
from generator.proposals.printout import printout as returned
from generator.records.records import Records
from tests.conftest import Portal
from tests.support.cli import iom
from tests.support.printed import (
    ID,
    Change,
    after,
    back,
    cell,
    changed,
    edited,
    says,
    sheet,
    text_of,
)
from tests.support.repository import Repository
from tests.unit.proposals.intake.test_intake import saved_again


def test_every_route_of_this_portal_comes_back_as_it_was(
    found: Catalogue, records: Records
) -> None:
    assert len(found.routes) > 10
    for id in found.routes:
        taken = back(sheet(found, id), found, records)
        assert (taken.unread, taken.cut) == ((), ()), id
        assert taken.text == text_of(records, id), id
        assert taken.id == id


def test_large_print_and_the_binder_come_back_too(found: Catalogue, records: Records) -> None:
    taken = back(sheet(found, large=True, archive=True), found, records)
    assert (taken.text, taken.unread) == (text_of(records), ())


EDITS: tuple[Change, ...] = (
    says("Доказательство в геометрии 7–9", "Доказательство в геометрии 7–8\u00a0классов"),
    says("Ученики 8 класса сами", "Ученики 8 класса сами строят “обоснование”."),
    after("Собрать задания", "•\u00a0Показать\u00a0коллегам"),
    after("Критерии оценивания развёрнутых", "Сборник задач, 2025"),
    after("2. Какие задания оставлю", "3. Что расскажу коллегам?"),
    cell(0, 1, "Освоить обучение записи"),
)


@pytest.fixture(scope="module")
def edits(found: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same edits as python-docx leaves them, and saved again by an office."""
    data = edited(sheet(found), *EDITS)
    source = tmp_path_factory.mktemp("office") / "marshrut.docx"
    source.write_bytes(data)
    return {"typed": data, "saved": saved_again(source, "docx").read_bytes()}


@pytest.mark.parametrize("how", ["typed", "saved"])
def test_what_was_typed_arrives_and_the_rest_stays(
    how: str, edits: dict[str, bytes], found: Catalogue, records: Records
) -> None:
    taken = back(edits[how], found, records)
    assert taken.unread == ()
    said = changed(text_of(records), taken.text)
    assert said["+"] == [
        "название: Доказательство в геометрии 7–8 классов",
        "цель: Ученики 8 класса сами строят “обоснование”.",
        "- Показать коллегам",
        "- задача: Освоить обучение записи",
        "- Что расскажу коллегам?",
        "- Сборник задач, 2025",
    ]
    assert len(said["-"]) == 3
    assert "\u00a0" not in taken.text


def test_a_paper_saved_by_another_program_comes_back_without_loss(
    found: Catalogue, records: Records, tmp_path: Path
) -> None:
    source = tmp_path / "m.docx"
    source.write_bytes(sheet(found))
    taken = back(saved_again(source, "docx").read_bytes(), found, records)
    assert (taken.text, taken.unread, taken.findings) == (text_of(records), (), ())


def test_what_changed_in_the_portal_since_is_kept_and_a_clash_is_named(
    portal: Portal, tmp_path: Path
) -> None:
    sent, target = tmp_path / "m.docx", tmp_path / "m.yaml"
    root = ("--root", str(portal.root))
    portal.change("routes/primer.yaml", "риски: [буран]")
    iom("handout", "primer", "--format", "docx", "-o", str(sent), *root)
    sent.write_bytes(edited(sent.read_bytes(), after("Задачи", "Спросить"), says("буран", "Гроза")))
    portal.change("routes/primer.yaml", "условия: село\nриски: [лень]")
    done = iom("intake", str(sent), "-o", str(target), *root)
    text = target.read_text("utf-8")
    assert "условия: село\n" in text
    assert "    - Спросить\n" in text
    assert "  - Гроза\n" in text
    assert "«риски»: изменено и в портале" in done.output


def test_breaks_rules_and_lists_of_a_conclusion_are_no_edit(portal: Portal, tmp_path: Path) -> None:
    sent, target = tmp_path / "m.docx", tmp_path / "m.yaml"
    root = ("--root", str(portal.root))
    said = r"раз\\\nдва\n\n---\n\n4. шаг\n   - под\n\n> слова\n"
    portal.change("routes/primer.yaml", f'итог: {{вопросы: [Что изменилось?], вывод: "{said}"}}')
    portal.change("routes/primer.yaml", "риски: [буран<br>и мороз, лень]")
    iom("handout", "primer", "--format", "docx", "-o", str(sent), *root)
    sent.write_bytes(edited(sent.read_bytes(), says("лень", "Гроза")))
    done = iom("intake", str(sent), "-o", str(target), *root)
    text = target.read_text("utf-8")
    assert "  - буран<br>и мороз\n  - Гроза\n" in text
    assert "    4. шаг\n       - под\n" in text
    assert "«Вывод»" not in done.output


def test_a_record_that_cannot_be_read_whole_loses_nothing_to_an_edit(
    portal: Portal, tmp_path: Path
) -> None:
    """What stands below the break was not seen: that is not the same as nothing there."""
    sent, target = tmp_path / "m.docx", tmp_path / "m.yaml"
    root = ("--root", str(portal.root))
    portal.change("routes/primer.yaml", "условия: село\nриски: [буран]")
    iom("handout", "primer", "--format", "docx", "-o", str(sent), *root)
    sent.write_bytes(edited(sent.read_bytes(), says("буран", "Гроза")))
    path = portal.root / "routes/primer.yaml"
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join([*lines[:4], "вид: а: б  # пометка", *lines[4:]]), "utf-8")
    done = iom("intake", str(sent), "-o", str(target), *root)
    text = target.read_text("utf-8")
    assert "условия: село\n" in text
    assert "дорожная карта:\n" in text
    assert "  - Гроза\n" in text
    assert "routes/primer.yaml, строка 5" in done.output
    assert "не прочитана" in done.output


def test_with_another_id_it_is_a_new_route_under_review(found: Catalogue, records: Records) -> None:
    taken = back(sheet(found), found, records, "moy-marshrut")
    assert taken.path == "routes/moy-marshrut.yaml"
    assert "состояние: на экспертизе\n" in taken.text


@pytest.mark.parametrize(
    "record",
    [
        Carried("../../etc", "название: x"),
        Carried(ID, "x: ["),
        Carried(ID, "- 1"),
        Carried(ID, ""),
        Carried(ID, "a: &x 1\nb: *x"),
        Carried(ID, "название: Без всего\n"),
    ],
    ids=["path", "broken", "list", "empty", "anchor", "holes"],
)
def test_a_forged_record_inside_is_refused(
    record: Carried, found: Catalogue, records: Records
) -> None:
    with pytest.raises(UserError):
        returned.take(
            Submission("m.docx", sheet(found)),
            record,
            records,
            records,
            returned.word(sheet(found)),
        )


def test_a_part_of_xml_that_is_not_ours_is_passed_over() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("customXml/item1.xml", "<a")
        made.writestr("customXml/item2.xml", "<record>x</record>")
        made.writestr(
            "customXml/item3.xml",
            f'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
            f'<record xmlns="{word_embedded.SPACE}" id="a">1&x;2</record>',
        )
    found = word_embedded.find(out.getvalue())
    assert found is None or found.text in ("1", "12")
    assert word_embedded.find(b"PK\x03\x04 not a zip") is None


def test_the_command_makes_a_correction_and_nothing_of_nothing(
    tmp_path: Path,
) -> None:
    repository = Repository.start(tmp_path / "portal")
    root, sent = ("--root", str(repository.root)), tmp_path / "list.docx"
    done = iom("handout", "primer", "--format", "docx", "-o", str(sent), *root)
    assert done.exit_code == 0, done.output
    done = iom("intake", str(sent), *root)
    assert (done.exit_code, "ничего не меняет" in done.output) == (0, True), done.output
    sent.write_bytes(edited(sent.read_bytes(), after("Задачи", "Спросить коллегу")))
    done = iom("intake", str(sent), *root)
    assert done.exit_code == 0, done.output
    changes = repository.git("diff", "--numstat", "main", "predlozhenie/primer")
    assert changes.split("\t")[2] == "routes/primer.yaml"


def test_a_paper_of_a_route_that_is_gone_is_a_new_route(portal: Portal, tmp_path: Path) -> None:
    sent, target = tmp_path / "p.docx", tmp_path / "x.yaml"
    root = ("--root", str(portal.root))
    iom("handout", "drugoy", "--format", "docx", "-o", str(sent), *root)
    (portal.root / "routes/drugoy.yaml").unlink()
    done = iom("intake", str(sent), "-o", str(target), *root)
    assert done.exit_code == 0, done.output
    assert "состояние: на экспертизе\n" in target.read_text("utf-8")


def test_a_paper_that_lost_its_record_needs_the_name_of_the_route(
    portal: Portal, tmp_path: Path
) -> None:
    sent, target = tmp_path / "p.docx", tmp_path / "x.yaml"
    root = ("--root", str(portal.root))
    iom("handout", "primer", "--format", "docx", "-o", str(sent), *root)
    out = io.BytesIO()
    with zipfile.ZipFile(sent) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            data = given.read(name)
            if name.startswith("customXml/item"):
                data = b"<x/>"
            made.writestr(name, data)
    sent.write_bytes(edited(out.getvalue(), after("Задачи", "Спросить")))
    done = iom("intake", str(sent), "-o", str(target), *root)
    assert (done.exit_code, "--id" in done.output) == (2, True)
    done = iom("intake", str(sent), "--id", "primer", "-o", str(target), *root)
    assert done.exit_code == 0, done.output
    assert "    - Спросить\n" in target.read_text("utf-8")


def test_a_packet_is_refused_with_a_way_out(portal: Portal, tmp_path: Path) -> None:
    sent, root = tmp_path / "p.docx", ("--root", str(portal.root))
    assert (
        iom("handout", "primer", "keysy", "--format", "docx", "-o", str(sent), *root).exit_code == 0
    )
    done = iom("intake", str(sent), "-o", str(tmp_path / "x.yaml"), *root)
    assert (done.exit_code, "iom blank" in done.output) == (2, True), done.output
