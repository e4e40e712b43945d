"""Commands that make a record: from a blank form, from Word, from a file that was sent."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from generator.checks import check
from generator.checks.formats.text import printable
from generator.cli import streams
from generator.cli.click_ru import Command, OneOf, PathType
from generator.cli.options import (
    apart,
    commit_of,
    ends,
    given,
    readable,
    root_option,
    save,
    settled,
    there,
    today_option,
)
from generator.findings import UserError, errors
from generator.language.personal import mask
from generator.proposals import receipt
from generator.proposals.intake import existing
from generator.proposals.intake.intake import Taken
from generator.records import format_files, scaffold
from generator.records import json_schema as schemas
from generator.records.models import kinds
from generator.records.models.kinds import KINDS
from generator.settings import Settings
from generator.system import git_write


class KindType(OneOf):
    """A kind of records, by its name, its folder or its Russian word."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take any of them: a person says «маршрут»."""
        said = str(value).lower()
        named = (k.name for k in KINDS.values() if said in (k.one, k.many, k.section) and said)
        return super().convert(next(named, value), param, ctx)


@click.command(cls=Command)
@click.argument("kind", type=KindType(scaffold.CHOICE), metavar="ВИД")
@click.argument("id", metavar="ИМЯ")
@root_option
def new(kind: str, id: str, root: Path) -> None:
    """Начать новую запись с бланка. ИМЯ — строчные латинские буквы, цифры, дефис."""
    try:
        path = scaffold.start(there(root).resolve(), kind, id)
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="ИМЯ") from None
    click.echo(f"Создан {path}. Замените подсказки «Впишите …» и проверьте: iom check {path}")


@click.command(cls=Command)
@click.argument("route", metavar="[МАРШРУТ]", default="")
@root_option
@click.option("-o", "target", type=PathType(), help="Имя файла.")
def blank(route: str, root: Path, target: Path | None) -> None:
    """Сохранить форму Word для маршрута: пустую или заполненную готовым маршрутом."""
    from generator.proposals.intake import word_form_write as word  # noqa: PLC0415 - python-docx is slow to import

    records = check.understood(check.check(readable(settled(there(root))))).records
    values = existing.route_values(records, route) if route else {}
    if values is None:
        raise click.BadParameter(
            f"маршрута «{printable(mask.hide(route))}» нет", param_hint="МАРШРУТ"
        )
    ends(target, (".docx",))
    path = target or Path(f"{route or 'marshrut'}.docx")
    titles = existing.unique(existing.titles(records))
    save(path, word.write(values, titles, records.registries), "-o")
    click.echo(f"Готово: {path}")


@click.command(cls=Command)
@click.argument("file", type=PathType(exists=True))
@root_option
@today_option
@click.option("--kind", type=KindType(scaffold.CHOICE), default="route", help="Вид записи.")
@click.option("--id", "id", default="", metavar="ИМЯ", help="Имя записи; без него — по названию.")
@click.option(
    "--may-name",
    "vouched",
    multiple=True,
    metavar="ИМЯ",
    help="Это автор книги или герой: не вырезать. Можно несколько раз.",
)
@click.option("--base", default="HEAD", metavar="РЕВИЗИЯ", help="От чего отвести ветку.")
@click.option("-o", "target", type=PathType(), help="Только файл.")
@click.option("--json", "as_json", is_flag=True, help="Отчёт в JSON.")
def intake(
    file: Path,
    root: Path,
    today: str,
    kind: str,
    id: str,
    vouched: tuple[str, ...],
    base: str,
    target: Path | None,
    as_json: bool,
) -> None:
    """Принять присланный файл: YAML, нашу форму или любой документ. Запись — в новой ветке."""
    settings = settled(root, today)
    if id and not kinds.is_id(id):
        raise click.BadParameter("строчные латинские буквы, цифры, дефис", param_hint="--id")
    if mask.is_personal_id(id):
        raise click.BadParameter(scaffold.PERSONAL, param_hint="--id")
    apart(target, [file])
    commit = "" if target else commit_of(settings, base, "--base")
    there(root, *([commit] if commit else []))
    from generator.proposals import receive  # noqa: PLC0415 - paper is slow to load

    checked = check.understood(check.check(settings if commit else readable(settings), commit))
    try:
        taken = receive.read(settings, checked, file.name, given(file), KINDS[kind], id, vouched)
    except UserError as refused:
        click.echo(f"Файл не принят: {printable(str(refused))}", err=True)
        sys.exit(2)
    known = checked.records.files.get(taken.path)
    same = known and [f.data for f in format_files.run([known])] == [taken.text.encode()]
    if same and not target and not taken.unread and not as_json:
        click.echo(f"Файл ничего не меняет: {taken.path} уже такой.")
        return
    branch = ""
    if target:
        save(target, taken.text.encode(), "-o")
        said = f"Записано: {target}"
    elif same:
        said = f"Файл ничего не меняет: {taken.path} уже такой."
    else:
        branch = _branch(settings, commit, taken)
        said = f"Записано: {taken.path} в новой ветке {branch}; папка не менялась."
    if as_json:
        facts = json.dumps(receipt.facts(taken, branch), ensure_ascii=False, indent=2)
        click.echo(streams.exact(facts))
    else:
        click.echo(said)
        click.echo(receipt.write(taken), nl=False)
    asks = taken.unread or taken.questions or errors(f for f, _ in taken.findings)
    sys.exit(1 if asks else 0)


def _branch(settings: Settings, commit: str, taken: Taken) -> str:
    """Put the record on a new branch; a second correction of one record gets a branch of its own."""
    name, subject = f"predlozhenie/{taken.id}", f"Предложить: {taken.title}"
    more = [f"{name}-{number}" for number in range(2, 100)] if taken.corrects else []
    for branch in (name, *more):
        if git_write.propose(
            settings.root, commit, branch, {taken.path: taken.text.encode()}, subject
        ):
            return branch
    message = f"ветка «{name}» не создана: возможно, она уже есть; возьмите другой --id"
    raise click.BadParameter(message, param_hint="--id")


@click.command(cls=Command)
@click.argument("kind", type=KindType(list(KINDS)), metavar="ВИД")
@root_option
def schema(kind: str, root: Path) -> None:
    """Напечатать схему вида (JSON Schema) для редактора."""
    records = check.understood(check.check(settled(root))).records
    found = schemas.schema(KINDS[kind], records.registries)
    click.echo(streams.exact(json.dumps(found, ensure_ascii=False, indent=2)))
