"""``iom intake``: what teachers really send becomes a record on a branch, and nothing personal with it."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml

from generator.checks import check
from generator.findings import UserError
from generator.language.personal import allowed_names
from generator.proposals.intake import docx_body, existing, intake, redact, word_form_write
from generator.proposals.intake.intake import Submission
from generator.records.models.kinds import KINDS
from generator.records.records import Records
from generator.records.yaml_text import writer
from generator.settings import Settings
from tests.conftest import ROOT, TINY, Portal, lay
from tests.support.cli import iom
from tests.support.repository import Repository

ROUTE = KINDS["route"]


@pytest.fixture(scope="module")
def records() -> Records:
    return check.check(Settings(ROOT, "2026-11-24")).records


def form(records: Records, id: str = "") -> bytes:
    values = existing.route_values(records, id) if id else {}
    assert values is not None
    return word_form_write.write(
        values, existing.unique(existing.titles(records)), records.registries
    )


def filled(data: bytes, *changes: tuple[str, str, str]) -> bytes:
    """Fill a form as a person would: title of the table, label of the row, text."""
    target = docx.Document(io.BytesIO(data))
    for title, label, text in changes:
        table = next(t for t in target.tables if t.rows[0].cells[0].text.lower() == title.lower())
        row = next(r for r in table.rows if r.cells[0].text.split("\n")[0].lower() == label)
        row.cells[1].text = text
    out = io.BytesIO()
    target.save(out)
    return out.getvalue()


def routes(records: Records) -> list[str]:
    return [d.id for d in records.documents.values() if d.kind is ROUTE]


def test_every_route_of_this_portal_comes_back_from_word_without_loss(records: Records) -> None:
    assert len(routes(records)) > 10
    for id in routes(records):
        values = dict(existing.route_values(records, id) or {})
        back = intake.take(
            Submission(f"{id}.docx", form(records, id), id, "2026-11-24"), ROUTE, records
        )
        assert back.unread == (), id
        assert back.cut == (), id
        values["состояние"] = "на экспертизе"
        authors = [
            {k: v for k, v in a.items() if k not in ("имя", "согласие")} for a in values["авторы"]
        ]
        assert back.text == writer.write(ROUTE, {**values, "авторы": authors}), id


def saved_again(path: Path, to: str) -> Path:
    """Open a document and save it: by LibreOffice, or by python-docx where there is none."""
    office, folder = shutil.which("soffice"), path.parent / "saved"
    target = folder / f"{path.stem}.{to}"
    if office is None:
        folder.mkdir(exist_ok=True)
        docx.Document(str(path)).save(str(target))
        return target
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    words = [office, profile, "--headless", "--convert-to", to, "--outdir", str(folder), str(path)]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    return target


def test_a_form_saved_by_another_program_comes_back_without_loss(
    records: Records, tmp_path: Path
) -> None:
    source = tmp_path / "forma.docx"
    source.write_bytes(form(records, "geometriya-dokazatelstvo"))
    data = saved_again(source, "docx").read_bytes()
    assert data != source.read_bytes()
    back = intake.take(Submission("forma.docx", data, "g", "2026-11-24"), ROUTE, records)
    same = intake.take(
        Submission("forma.docx", source.read_bytes(), "g", "2026-11-24"), ROUTE, records
    )
    assert (back.text, back.unread) == (same.text, ())


def test_the_same_form_has_the_same_bytes(records: Records) -> None:
    assert form(records) == form(records)


def test_a_form_filled_as_people_do_is_read(records: Records) -> None:
    data = filled(
        form(records),
        ("личное: на портал не попадёт", "фамилия, имя, отчество", "Образцова Ольга Олеговна"),
        ("маршрут", "название", "Числа и  знаки"),
        ("маршрут", "группы компетенций", "Предметные, методические"),
        ("для кого", "роль", "Учитель"),
        ("срок", "начало", "Сентябрь 2026 г."),
        ("срок", "месяцев", "12 месяцев"),
        ("Пояснительная записка. Диагностика", "метод", "что показала"),
        ("Дефицит 2", "дефицит", "Доказательство в геометрии"),
    )
    taken = intake.take(Submission("Мой маршрут.docx", data), ROUTE, records)
    assert taken.id == "chisla-i-znaki"
    assert "название: Числа и  знаки\n" in taken.text
    assert "  начало: 2026-09\n  месяцев: 12\n" in taken.text
    assert "дорожная карта:\n  - дефицит: pr-1\n" in taken.text
    assert "состояние: на экспертизе\n" in taken.text
    assert "Образцова" not in taken.text
    assert not any(
        f.rule in ("type-wrong", "date-wrong", "value-unlisted") for f, _ in taken.findings
    )


def test_what_is_wrong_is_said_with_its_place_in_the_document(records: Records) -> None:
    data = filled(
        form(records, "geometriya-dokazatelstvo"),
        ("срок", "начало", "осенью"),
        ("Дефицит 1", "уровень", "так себе"),
    )
    taken = intake.take(Submission("f.docx", data, "f", "2026-11-24"), ROUTE, records)
    said = {finding.rule: where for finding, where in taken.findings}
    assert "«Срок», строка «Начало»" in said["date-wrong"]
    assert "«Дефицит 1», строка «Уровень»" in said["value-unlisted"]


def test_what_no_table_holds_is_named_and_never_repeated(records: Records) -> None:
    target = docx.Document(io.BytesIO(form(records, "geometriya-dokazatelstvo")))
    target.add_paragraph("Мой телефон 8 (900) 000-00-00, звоните")
    extra = target.add_table(1, 2)
    extra.rows[0].cells[0].text = "что-то своё"
    table = next(t for t in target.tables if t.rows[0].cells[0].text == "Срок")
    row = table.add_row()
    row.cells[0].text, row.cells[1].text = "настроение", "бодрое"
    out = io.BytesIO()
    target.save(out)
    taken = intake.take(Submission("f.docx", out.getvalue(), "f", "2026-11-24"), ROUTE, records)
    said = "\n".join(taken.unread)
    assert "текст после таблицы" in said
    assert "не из формы маршрута" in said
    assert "«Срок», строка «настроение»" in said
    assert "900" not in said


def test_a_tracked_insertion_counts_and_a_deletion_does_not(records: Records) -> None:
    target = docx.Document(io.BytesIO(form(records, "geometriya-dokazatelstvo")))
    table = next(t for t in target.tables if t.rows[0].cells[0].text == "Маршрут")
    row = next(r for r in table.rows if r.cells[0].text.startswith("Название"))
    row.cells[1].text = ""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xml = (
        f'<w:p xmlns:w="{space}"><w:ins w:id="1" w:author="a"><w:r><w:t>Новое</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>Старое</w:delText></w:r></w:del></w:p>'
    )
    row.cells[1]._tc.append(parse_xml(xml))
    out = io.BytesIO()
    target.save(out)
    taken = intake.take(Submission("f.docx", out.getvalue(), "f", "2026-11-24"), ROUTE, records)
    assert taken.text.startswith("название: Новое\n")


def archive(size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        made.writestr("word/document.xml", b"\0" * size)
    return out.getvalue()


ENTITY = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 not a zip",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old",
        archive(docx_body.LARGEST_INSIDE + 1),
        archive(10),
        b"PK" + b"\0" * (docx_body.LARGEST + 1),
    ],
    ids=["empty", "not-zip", "old-word", "bomb", "no-word", "large"],
)
def test_a_hostile_file_is_refused_in_plain_words(records: Records, data: bytes) -> None:
    with pytest.raises(UserError) as refused:
        intake.take(Submission("x.docx", data), ROUTE, records)
    assert "Error" not in str(refused.value)


def test_an_entity_of_xml_is_never_followed(records: Records) -> None:
    source, out = io.BytesIO(form(records)), io.BytesIO()
    with zipfile.ZipFile(source) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            made.writestr(name, ENTITY if name == "word/document.xml" else given.read(name))
    with pytest.raises(UserError) as refused:
        intake.take(Submission("x.docx", out.getvalue()), ROUTE, records)
    assert "root:" not in str(refused.value)


@pytest.mark.parametrize("name", ["a.yaml", "a.txt", "a"])
@pytest.mark.parametrize(
    "data", [b"\xff\xfe\0", b"- x", b"a: &x 1\nb: *x", b"a: [", b"!!python/object:os.x {}"]
)
def test_a_yaml_that_cannot_be_read_is_refused(records: Records, name: str, data: bytes) -> None:
    with pytest.raises(UserError):
        intake.take(Submission(name, data), ROUTE, records)


def yaml(portal: Portal) -> str:
    """A route of its own: no other has its title."""
    text = (portal.root / "routes/primer.yaml").read_text("utf-8")
    return lay(text, "название: Совсем другой маршрут")


def test_a_yaml_becomes_a_branch_and_the_folder_stays(
    repository: Repository, tmp_path: Path
) -> None:
    before = repository.git("rev-parse", "HEAD")
    sent = tmp_path / "moy-marshrut.yaml"
    sent.write_text("# черновик\n" + yaml(repository), "utf-8")
    repository.write("routes/nezakonchennoe.yaml", "x: [")
    done = iom("intake", str(sent), "--root", str(repository.root))
    assert done.exit_code == 0, done.output
    assert "predlozhenie/moy-marshrut" in done.output
    assert repository.git("rev-parse", "HEAD") == before
    assert repository.git("status", "--porcelain") == "?? routes/nezakonchennoe.yaml"
    changed = repository.git("diff", "--name-status", "main", "predlozhenie/moy-marshrut")
    assert changed == "A\troutes/moy-marshrut.yaml"
    text = repository.git("show", "predlozhenie/moy-marshrut:routes/moy-marshrut.yaml")
    assert text.startswith("# черновик\n")
    assert "состояние: на экспертизе" in text
    review = iom("review", "main", "predlozhenie/moy-marshrut", "--root", str(repository.root))
    assert ": добавлено" in review.stdout


def test_a_branch_of_that_name_is_never_moved(repository: Repository, tmp_path: Path) -> None:
    sent = tmp_path / "a.yaml"
    sent.write_text(yaml(repository), "utf-8")
    assert iom("intake", str(sent), "--root", str(repository.root)).exit_code == 0
    first = repository.git("rev-parse", "predlozhenie/a")
    sent.write_text(yaml(repository).replace("часов: 12", "часов: 13"), "utf-8")
    done = iom("intake", str(sent), "--root", str(repository.root))
    assert done.exit_code == 2
    assert repository.git("rev-parse", "predlozhenie/a") == first


def test_a_hook_does_not_run(repository: Repository, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    for name in ("reference-transaction", "post-commit", "pre-commit"):
        hook = repository.root / ".git/hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\ntouch {mark}\n")
        hook.chmod(0o755)
    sent = tmp_path / "a.yaml"
    sent.write_text(yaml(repository), "utf-8")
    assert iom("intake", str(sent), "--root", str(repository.root)).exit_code == 0
    assert not mark.exists()


def test_an_id_that_is_taken_gets_a_number(repository: Repository, tmp_path: Path) -> None:
    repository.write("routes/sovsem-drugoy-marshrut.yaml", yaml(repository).replace("Сов", "Нес"))
    repository.commit()
    sent = tmp_path / "Мой файл.yaml"
    sent.write_text(yaml(repository), "utf-8")
    done = iom("intake", str(sent), "--root", str(repository.root))
    assert "routes/sovsem-drugoy-marshrut-2.yaml" in done.output


PERSONAL = {
    "условия": "Звоните 8 (900) 000-00-00 или пишите uchitel@example.ru, село.",
    "риски": ["наставник Образцова О. О. уедет", "СНИЛС 000-000-000 00"],
    "авторы": [{"роль": "методист", "имя": "Ольга Образцова"}],
    "источники": ["Образцова О. О. Методика. 2020"],
}


def test_personal_data_are_cut_and_only_their_place_is_told() -> None:
    values, _, found = redact.cut(ROUTE, PERSONAL)
    assert values == {
        "условия": "Звоните или пишите, село.",
        "риски": ["наставник уедет", "СНИЛС"],
        "авторы": [{"роль": "методист"}],
        "источники": ["Образцова О. О. Методика. 2020"],
    }
    assert set(found) == {("условия",), ("риски", 0), ("риски", 1), ("авторы", 0, "имя")}
    assert PERSONAL["условия"].startswith("Звоните 8")


def test_names_that_only_the_dictionary_knows_are_cut_and_public_ones_stay() -> None:
    values, _, found = redact.cut(
        ROUTE,
        {
            "условия": "Уроки учителя Кнопкиной посещает наставник.",
            "риски": ["Ученик Петя И. уедет", "Опора на Л. С. Выготского"],
        },
        public=allowed_names.names(("Выготский Л. С.",)),
    )
    assert values == {
        "условия": "Уроки учителя посещает наставник.",
        "риски": ["Ученик уедет", "Опора на Л. С. Выготского"],
    }
    assert set(found) == {("условия",), ("риски", 0)}


def test_personal_data_of_a_body_and_of_comments_are_cut(records: Records) -> None:
    text = (
        "---\n# писать: uchitel@example.ru\nназвание: Т\nкратко: К\n---\n\nПервая.\n\n"
        "Тел. 8 900 000-00-00, утром.\n"
    )
    taken = intake.take(Submission("t.md", text.encode()), KINDS["page"], records)
    assert "900" not in taken.text
    assert "example.ru" not in taken.text
    assert "Первая.\n" in taken.text
    assert any("строка" in where for where in taken.cut)


def test_what_is_said_never_repeats_personal_data(repository: Repository, tmp_path: Path) -> None:
    sent = tmp_path / "a.yaml"
    text = (
        yaml(repository)
        + "условия: звоните 8 (900) 000-00-00\nавторы: [{роль: р, имя: Ольга Образцова}]\n"
    )
    sent.write_text(text, "utf-8")
    done = iom("intake", str(sent), "--root", str(repository.root))
    assert "Убрано как личное" in done.output
    assert "строка " in done.output
    assert "900" not in done.output
    assert "Образцова" not in done.output


def test_only_a_file_is_written_where_that_is_asked(portal: Portal, tmp_path: Path) -> None:
    sent, target = tmp_path / "a.yaml", tmp_path / "b.yaml"
    sent.write_text(yaml(portal), "utf-8")
    done = iom("intake", str(sent), "--root", str(portal.root), "-o", str(target))
    assert done.exit_code == 0, done.output
    assert target.read_text("utf-8").startswith("название:")
    outside: Any = iom("intake", str(sent), "--root", str(portal.root))
    assert outside.exit_code == 2


def test_the_command_gives_an_empty_form_and_a_filled_one(portal: Portal, tmp_path: Path) -> None:
    empty, full = tmp_path / "e.docx", tmp_path / "f.docx"
    assert iom("blank", "--root", str(portal.root), "-o", str(empty)).exit_code == 0
    assert iom("blank", "primer", "--root", str(portal.root), "-o", str(full)).exit_code == 0
    assert iom("blank", "net", "--root", str(portal.root)).exit_code == 2
    done = iom("intake", str(empty), "--root", str(portal.root), "-o", str(tmp_path / "x"))
    assert (done.exit_code, "ничего не заполнено" in done.output) == (2, True)
    more = ("--id", "primer", "-o", str(tmp_path / "x"))
    done = iom("intake", str(full), "--root", str(portal.root), *more)
    assert done.exit_code == 0, done.output


def test_a_form_corrects_a_record_whose_file_is_broken(portal: Portal, tmp_path: Path) -> None:
    root = ("--root", str(portal.root))
    form, target = tmp_path / "primer.docx", tmp_path / "x.yaml"
    iom("blank", "primer", "-o", str(form), *root)
    path = portal.root / "routes/primer.yaml"
    path.write_text(f"# пометка\n{path.read_text('utf-8')}условия: - село\n", "utf-8")
    done = iom("intake", str(form), "-o", str(target), *root)
    assert done.exit_code < 2, done.output
    assert "пометки «#» не перенесены" in done.output
    assert "дорожная карта:\n" in target.read_text("utf-8")


def test_an_author_of_a_book_stays_where_the_person_vouches_for_him(records: Records) -> None:
    text = yaml_of("условия: Разбираем главу Ковылькина К. К.")
    cut = intake.take(Submission("a.yaml", text), ROUTE, records)
    assert "Ковылькин" not in cut.text
    kept = intake.take(Submission("a.yaml", text, vouched=("Ковылькин К. К.",)), ROUTE, records)
    assert "условия: Разбираем главу Ковылькина К. К." in kept.text
    assert "можно назвать:\n  - Ковылькин К. К.\n" in kept.text
    assert "personal-name-vouched" in {finding.rule for finding, _ in kept.findings}


def yaml_of(change: str) -> bytes:
    return lay((TINY / "routes/primer.yaml").read_text("utf-8"), change).encode()
