"""The sheets of schools become the district's table, drafts for the bank, and sums that may be published."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from generator.catalogue import assembly
from generator.checks import check
from generator.checks.check import Checked
from generator.checks.formats.text import printable
from generator.checks.rules import survey_sums
from generator.cli import streams
from generator.cli.click_ru import Command, PathType
from generator.cli.options import (
    apart,
    commit_of,
    given,
    readable,
    root_option,
    save,
    settled,
    today_option,
)
from generator.findings import UserError
from generator.language.russian import counted
from generator.proposals.collect import lines, propose, publish
from generator.proposals.collect.summary import Summary
from generator.records.dates import Date, read_date
from generator.records.models.kinds import KINDS, is_id
from generator.records.models.survey import Survey
from generator.records.yaml_text import writer
from generator.settings import Settings
from generator.system import endings, git_write, theme_files


@click.command(cls=Command)
@click.argument("files", type=PathType(exists=True), nargs=-1, required=True, metavar="ФАЙЛ…")
@root_option
@today_option
@click.option(
    "-o",
    "target",
    type=PathType(),
    help="Файл: таблица, Word, PDF или страница — по окончанию имени.",
)
@click.option("--period", default="", metavar="ГГГГ-ММ", help="Месяц сбора.")
@click.option("--propose", "proposing", is_flag=True, help="Свои слова — черновиками в банк.")
@click.option(
    "--publish", "id", default="", metavar="ИМЯ", help="Суммы для сайта — записью «сбор»."
)
@click.option("--json", "as_json", is_flag=True, help="Отчёт в JSON.")
def collect(
    files: tuple[Path, ...],
    root: Path,
    today: str,
    target: Path | None,
    period: str,
    proposing: bool,
    id: str,
    as_json: bool,
) -> None:
    """Сложить листы школ: таблица района, страница для начальника, суммы для сайта."""
    settings = settled(root, today)
    month = _month(period)
    if id and not is_id(id):
        raise click.BadParameter("строчные латинские буквы, цифры, дефис", param_hint="--publish")
    if target and target.suffix.lower() not in endings.COLLECTED:
        raise click.BadParameter(
            f"имя файла кончается на {', '.join(endings.COLLECTED)}", param_hint="-o"
        )
    apart(target, files)
    checked = check.understood(check.check(readable(settings)))
    summary = _collected(files, settings, checked, month)
    said = [*lines.report(summary)]
    if target:
        save(target, _written(summary, target, settings, checked.today), "-o")
        said.append(
            f"\nЗаписано: {printable(str(target))}. Таблица остаётся у вас: в ней строки школ."
        )
    if proposing:
        said += _proposed(summary, settings, checked)
    if id:
        said.append(_published(summary, settings, checked, id))
    click.echo(
        streams.exact(json.dumps(lines.facts(summary), ensure_ascii=False, indent=2))
        if as_json
        else "\n".join(said)
    )
    sys.exit(1 if summary.gathering.found.unread else 0)


def _month(period: str) -> Date | None:
    found = read_date(period) if period else None
    if period and (found is None or found.day):
        raise click.BadParameter("нужен месяц, ГГГГ-ММ: 2026-10", param_hint="--period")
    return found


def _collected(
    files: tuple[Path, ...], settings: Settings, checked: Checked, month: Date | None
) -> Summary:
    from generator.proposals.collect.collect import collect as read  # noqa: PLC0415 - slow to load

    catalogue = assembly.build(check.settled(settings, checked), checked.today)
    try:
        return read(((path.name, given(path)) for path in files), catalogue, month)
    except UserError as refused:
        click.echo(f"Сбор не сложился: {printable(str(refused))}", err=True)
        sys.exit(2)


def _written(summary: Summary, target: Path, settings: Settings, day: str) -> bytes:
    from generator.proposals.collect import report, workbook  # noqa: PLC0415 - slow to load

    suffix = target.suffix.lower()
    if suffix == ".xlsx":
        return workbook.write(summary, day)
    return report.write(summary, suffix[1:], theme_files.folder(settings), day)


def _proposed(summary: Summary, settings: Settings, checked: Checked) -> list[str]:
    """Write a branch for each draft; nothing in the folder changes."""
    commit = commit_of(settings, "HEAD", "--propose")
    said = []
    for draft in propose.drafts(summary.own, checked.records, checked.today):
        branch = f"predlozhenie/{draft.id}"
        subject = f"Предложить: {draft.title}"
        data = draft.text.encode()
        if git_write.propose(settings.root, commit, branch, {draft.path: data}, subject):
            said.append(f"  {branch}: {printable(draft.title)}")
        else:
            said.append(f"  {branch} уже есть: {printable(draft.title)}")
    if not said:
        return [
            f"\nПредложить в банк нечего: дефицит своими словами назвали меньше {propose.FEWEST} педагогов."
        ]
    some = counted(len(said), "черновик", "черновика", "черновиков")
    return [f"\nПредложено в банк: {some}, каждый в своей ветке; допишите этапы и признак.", *said]


def _published(summary: Summary, settings: Settings, checked: Checked, id: str) -> str:
    """Write the sums into the folder of content; what was published under this name stays as it is."""
    kind = KINDS["survey"]
    path = kind.path(id)
    try:
        made = publish.survey(summary, id, checked.today)
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="--publish") from None
    text = writer.write(kind, publish.values(made), "")
    there = settings.root / path
    if there.is_file() and there.read_text("utf-8") != text:
        raise click.BadParameter(
            f"{path} уже есть и говорит другое: разница двух редакций выдала бы одну школу. "
            "Удалите прежний файл, пока он не отправлен; отправленный остаётся как есть",
            param_hint="--publish",
        )
    if twin := survey_sums.twin(made, checked.records.of(Survey).values()):
        raise click.BadParameter(
            f"за этот месяц уже есть {kind.path(twin.id)}: разница двух сборов выдала бы одну школу. "
            "Удалите его, пока он не отправлен; отправленный остаётся как есть",
            param_hint="--publish",
        )
    there.parent.mkdir(parents=True, exist_ok=True)
    save(there, text.encode(), "--publish")
    hidden = len(summary.deficits) - len(made.deficits)
    return (
        f"\nЗаписаны суммы: {path}. Дефицитов показано: {len(made.deficits)}, скрыто по порогу: {hidden}. "
        f"Проверьте: iom check {path}"
    )
