"""Words in, exit code out: the command line ``iom``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import build as pipeline
from generator import files, formatting, fresh, frozen, git
from generator import since as work
from generator.findings import Finding, errors
from generator.intake import document
from generator.intake import take as intake
from generator.intake.document import Refused
from generator.records import schema as schemas
from generator.records.field import read_date
from generator.records.kinds import KINDS
from generator.report import aging, formats, markdown, preview, received, text
from generator.report.text import printable
from generator.russian import counted, number
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.site import Published

_FAULT = 3

_root = click.option(
    "--root",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Папка портала: в ней mkdocs.yml, content/ и routes/.",
)
_today = click.option("--today", default="", metavar="ГГГГ-ММ-ДД", help="Какой сегодня день.")


class _Portal(click.Group):
    """A group whose own faults are said in one sentence, with exit code 3."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as fault:  # the one door for faults of our own
            notes = "".join(f"\n  {note}" for note in getattr(fault, "__notes__", ()))
            click.echo(f"Сбой самого генератора: {type(fault).__name__}: {fault}{notes}", err=True)
            click.echo("Записи ни при чём. Перешлите это сообщение разработчикам.", err=True)
            if ctx.params.get("debug"):
                raise
            sys.exit(_FAULT)


@click.group(cls=_Portal, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--debug", is_flag=True, help="При сбое показать, где он случился (разработчикам).")
def main(debug: bool) -> None:
    """Методический портал района: проверить записи, собрать сайт, начать новую запись."""


def _settings(root: Path, today: str = "", **more: Any) -> Settings:
    if today and not _is_day(today):
        raise click.BadParameter("день записывается как ГГГГ-ММ-ДД", param_hint="--today")
    return Settings(root.resolve(), today, **more)


def _is_day(text: str) -> bool:
    found = read_date(text)
    return bool(found and found.day)


@main.command()
@click.argument("paths", nargs=-1, metavar="[ПУТЬ]…")
@_root
@_today
@click.option("--since", metavar="РЕВИЗИЯ", help="Только то, что изменилось с этой ревизии.")
@click.option("--at", "at", metavar="РЕВИЗИЯ", help="Проверить ревизию git, а не папку.")
@click.option("--format", "form", type=click.Choice(list(formats.FORMATS)), default="text")
def check(
    paths: tuple[str, ...], root: Path, today: str, since: str | None, at: str | None, form: str
) -> None:
    """Показать всё, что не так в записях, сразу.

    С --at файлы ревизии не извлекаются на диск: читаются объекты git.
    """
    settings = _settings(root, today)
    commit = "" if at is None else _commit(settings, at, "--at")
    checked = pipeline.check(settings, commit)
    found = checked.findings
    if since is not None:
        found = _since(settings, checked, since, commit)
    wanted = [*paths] if commit else [_inside(root, path) for path in paths]
    found = _only(found, wanted)
    portal = checked.records.portal
    site = portal.address if portal else ""
    click.echo(formats.FORMATS[form](found, checked.texts, site), nl=False)
    sys.exit(1 if errors(found) else 0)


def _commit(settings: Settings, name: str, where: str) -> str:
    """The commit that a revision names; a revision that git does not know is a wrong call."""
    found = git.commit(settings.root, name)
    if found is None:
        raise click.BadParameter(f"git не знает ревизию «{printable(name)}»", param_hint=where)
    return found


def _since(
    settings: Settings, checked: pipeline.Checked, name: str, head: str
) -> tuple[Finding, ...]:
    """Keep what the work since a revision is answerable for; the rest is counted, not shown."""
    start = work.start(settings.root, _commit(settings, name, "--since"), head or "HEAD")
    before = pipeline.check(replace(settings, today=checked.today), start)
    paths = work.touched(before.records.files, checked.records.files)
    found, left = work.caused(checked.findings, before.findings, paths)
    if left:
        count = counted(left, "находка", "находки", "находок")
        click.echo(f"Не показано то, что было и раньше: {count} в других записях.", err=True)
    return found


@main.command()
@click.argument("base", metavar="БЫЛО")
@click.argument("head", metavar="[СТАЛО]", default="")
@_root
@_today
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Файл с показом.")
def review(base: str, head: str, root: Path, today: str, html: Path | None) -> None:
    """Рассказать словами, что изменилось: для того, кто читает предложение.

    БЫЛО и СТАЛО — ревизии git; без второй берётся то, что лежит в папке.
    """
    settings = _settings(root, today)
    new = _commit(settings, head, "СТАЛО") if head else ""
    start = work.start(settings.root, _commit(settings, base, "БЫЛО"), new or "HEAD")
    done = pipeline.review(settings, start, new)
    click.echo(markdown.write(done.review, done.site), nl=False)
    if html:
        shown = preview.write(done.review, done.catalogue, settings.theme)
        _save(html, shown.encode(), "--html")


@main.command()
@click.argument("route", metavar="[МАРШРУТ]", default="")
@_root
@click.option("-o", "target", type=click.Path(dir_okay=False, path_type=Path), help="Имя файла.")
def blank(route: str, root: Path, target: Path | None) -> None:
    """Сохранить форму Word для маршрута: пустую или заполненную готовым маршрутом."""
    from generator.intake import blank as word  # noqa: PLC0415 - python-docx is slow to import

    records = pipeline.check(_settings(root)).records
    values = intake.values(records, route) if route else {}
    if values is None:
        raise click.BadParameter(f"маршрута «{printable(route)}» нет", param_hint="МАРШРУТ")
    path = target or Path(f"{route or 'marshrut'}.docx")
    titles = intake.named(intake.titles(records))
    _save(path, word.write(values, titles, records.registries), "-o")
    click.echo(f"Готово: {path}")


@main.command("intake")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_root
@_today
@click.option("--kind", type=click.Choice(fresh.CHOICE), default="route", help="Вид записи.")
@click.option("--id", "id", default="", help="Имя записи; без него — по названию.")
@click.option("--base", default="HEAD", metavar="РЕВИЗИЯ", help="От чего отвести ветку.")
@click.option("-o", "target", type=click.Path(dir_okay=False, path_type=Path), help="Только файл.")
def accept(
    file: Path, root: Path, today: str, kind: str, id: str, base: str, target: Path | None
) -> None:
    """Принять присланный файл: YAML или заполненную форму Word. Запись ложится в новую ветку."""
    settings = _settings(root, today)
    if id and not fresh.is_id(id):
        raise click.BadParameter("строчные латинские буквы, цифры, дефис", param_hint="--id")
    commit = "" if target else _commit(settings, base, "--base")
    checked = pipeline.check(settings, commit)
    try:
        taken = intake.take(
            file.name, _given(file), KINDS[kind], checked.records, id, checked.today
        )
    except Refused as refused:
        click.echo(f"Файл не принят: {printable(str(refused))}", err=True)
        sys.exit(1)
    if target:
        _save(target, taken.text.encode(), "-o")
        click.echo(f"Записано: {target}")
    else:
        branch = f"predlozhenie/{taken.id}"
        subject = f"Предложить: {taken.title}"
        if not git.propose(settings.root, commit, branch, taken.path, taken.text.encode(), subject):
            message = f"ветка «{branch}» не создана: возможно, она уже есть; возьмите другой --id"
            raise click.BadParameter(message, param_hint="--id")
        click.echo(f"Записано: {taken.path} в новой ветке {branch}; папка не менялась.")
    click.echo(received.write(taken), nl=False)
    sys.exit(1 if taken.unread or errors(f for f, _ in taken.findings) else 0)


def _given(file: Path) -> bytes:
    """Read a file that was sent, and no more of it than is ever taken."""
    with file.open("rb") as sent:
        return sent.read(document.LARGEST + 1)


def _save(path: Path, data: bytes, where: str) -> None:
    """Write where the call said; what the disk refuses is said in one sentence."""
    try:
        path.write_bytes(data)
    except OSError as fault:
        raise click.BadParameter(f"не записывается: {fault.strerror}", param_hint=where) from None


@main.command()
@click.argument("paths", nargs=-1, metavar="[ПУТЬ]…")
@_root
@click.option("--check", "only", is_flag=True, help="Ничего не менять: код 1, если есть что.")
def fmt(paths: tuple[str, ...], root: Path, only: bool) -> None:
    """Записать записи единообразно; комментарии и незнакомые ключи остаются."""
    wanted = [_inside(root, path) for path in paths]
    tree = files.read(root)
    done = formatting.run(f for f in tree.files.values() if _asked(f.path, wanted))
    for file in done:
        if file.differs and not only:
            (root / file.path).write_bytes(file.data)
        if file.differs:
            click.echo(f"{'Иначе пишется' if only else 'Записано'}: {file.path}")
    left = [finding for file in done for finding in file.findings]
    if left:
        click.echo("Эти файлы оставлены как есть:\n", err=True)
        texts = {file.path: file.text for file in done}
        click.echo(text.show(left, texts), nl=False, err=True)
    changed = sum(file.differs for file in done)
    if only and changed:
        count = counted(changed, "файл", "файла", "файлов")
        click.echo(f"Не в единой записи: {count}. Исправит команда iom fmt.", err=True)
    sys.exit(1 if left or (only and changed) else 0)


def _inside(root: Path, path: str) -> str:
    """Name a path as findings do: from the root of the portal, with slashes."""
    for base in (Path.cwd(), root.resolve()):
        full = (base / path).resolve()
        if full.exists() and full.is_relative_to(root.resolve()):
            return full.relative_to(root.resolve()).as_posix()
    raise click.BadParameter(f"в портале нет «{printable(path)}»", param_hint="ПУТЬ")


def _only(findings: Iterable[Finding], paths: list[str]) -> tuple[Finding, ...]:
    return tuple(f for f in findings if _asked(f.place.path, paths))


def _asked(path: str, wanted: list[str]) -> bool:
    """Whether a path lies at or under one of those that were asked for; none means all."""
    return not wanted or "." in wanted or any(path == w or path.startswith(f"{w}/") for w in wanted)


@main.command()
@_root
@_today
@click.option(
    "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Куда положить сайт."
)
@click.option("--strict", is_flag=True, help="Остановиться, если в записях есть ошибки.")
@click.option("--no-paper", is_flag=True, help="Без PDF и DOCX.")
def build(root: Path, today: str, site_dir: Path | None, strict: bool, no_paper: bool) -> None:
    """Собрать сайт. Записи с ошибками не останавливают сборку: они отложены."""
    from generator import site as publisher  # noqa: PLC0415 - MkDocs is slow to import

    settings = _settings(root, today, paper=not no_paper, strict=strict)
    if strict:
        checked = pipeline.check(settings)
        found = checked.findings or pipeline.check_paper(settings)
        if found:
            click.echo(text.show(found, checked.texts), nl=False)
            sys.exit(1)
    done = publisher.build(settings, site_dir or root / "site", _progress)
    for aside in done.aside:
        outcome = "показана прошлая редакция" if aside.replaced else "пока не показана"
        click.echo(f"Отложено: {aside.path} — {outcome}: {aside.findings[0].message}", err=True)
    for tag in done.missing:
        click.echo(f"Нет в git: метка «{tag}», редакция /editions/{tag}/ не собрана.", err=True)
    for finding in done.sheets.findings:
        where = f"{finding.place.path}:{finding.place.line}"
        click.echo(f"Без карточек методов: {where}: {finding.message}; {finding.fix}", err=True)
    if done.sheets.lost:
        click.echo(f"Без файлов Word: {done.sheets.lost}", err=True)
    for sheet in done.sheets.failed:
        click.echo(f"Без листа: {printable(sheet)}", err=True)
    click.echo(_published(done))


def _published(done: Published) -> str:
    pages = counted(done.pages, "страница", "страницы", "страниц")
    count = counted(done.files, "файл", "файла", "файлов")
    seconds = f"{number(round(done.seconds, 1))} с — {done.site}"
    if done.whole:
        return f"Опубликовано: {pages}, всего {count}, за {seconds}"
    if not done.pages:
        return f"Ничего не изменилось: сайт тот же, {count}, за {seconds}"
    return f"Обновлено: {pages}, всего на сайте {count}, за {seconds}"


def _progress(items: Iterable[Any], what: str, count: int) -> Iterator[Any]:
    """Show how far a long loop is, on a terminal only."""
    from rich.console import Console  # noqa: PLC0415 - only a build shows progress
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True)
    if not console.is_terminal:
        yield from items
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        yield from progress.track(items, total=count, description=what.capitalize())


@main.command()
@click.argument("ids", nargs=-1, required=True, metavar="ИМЯ…")
@_root
@_today
@click.option("--format", "form", type=click.Choice(["pdf", "docx", "html"]), default="pdf")
@click.option("-o", "target", default="", metavar="ФАЙЛ", help="Куда записать; «-» — на выход.")
@click.option("--large", is_flag=True, help="Крупный шрифт: не меньше 18 пунктов.")
@click.option("--archive", is_flag=True, help="Левое поле 30 мм, для подшивки.")
def handout(
    ids: tuple[str, ...],
    root: Path,
    today: str,
    form: str,
    target: str,
    large: bool,
    archive: bool,
) -> None:
    """Напечатать запись или пакет записей в один файл. Семинар даёт пакет с раздаткой."""
    from generator.paper import handout as paper  # noqa: PLC0415 - fonts are slow to load

    settings = _settings(root, today)
    found = pipeline.prepare(settings)
    try:
        made = paper.write(found, ids, form, settings.theme, large, archive)
    except paper.Refused as refused:
        raise click.BadParameter(str(refused), param_hint="ИМЯ") from None
    if target == "-":
        click.echo(made.data, nl=False)
        return
    path = Path(target or made.name)
    _save(path, made.data, "-o")
    click.echo(f"Готово: {path}")


@main.command()
@_root
@click.option("--addr", default="127.0.0.1:8000", metavar="УЗЕЛ:ПОРТ", help="Где открыть сайт.")
def serve(root: Path, addr: str) -> None:
    """Открыть сайт у себя; сохранили файл — страница обновилась."""
    from generator import site as publisher  # noqa: PLC0415 - MkDocs is slow to import

    publisher.serve(_settings(root), addr)


@main.command()
@click.argument("tag", metavar="МЕТКА")
@_root
def edition(tag: str, root: Path) -> None:
    """Сохранить нынешний портал целиком: под меткой git, по адресу /editions/МЕТКА/."""
    try:
        address = frozen.start(root.resolve(), tag)
    except frozen.Refused as refused:
        raise click.BadParameter(str(refused), param_hint="МЕТКА") from None
    click.echo(f"Редакция «{tag}» хранится: {address} появится при следующей сборке.")
    click.echo("Сохраните в git content/portal.yaml и отправьте метку: git push --tags.")
    click.echo("Правки, которых ещё нет в git, в неё не вошли.")


@main.command()
@_root
@_today
def stale(root: Path, today: str) -> None:
    """Показать методисту, что пора перечитать: сроки, давние проверки, утратившие силу акты."""
    click.echo(aging.show(pipeline.aged(_settings(root, today))), nl=False)


@main.command()
@click.argument("kind", type=click.Choice(fresh.CHOICE), metavar="ВИД")
@click.argument("id", metavar="ИМЯ")
@_root
def new(kind: str, id: str, root: Path) -> None:
    """Начать новую запись с бланка. ИМЯ — строчные латинские буквы, цифры, дефис."""
    try:
        path = fresh.start(root.resolve(), kind, id)
    except fresh.Refused as refused:
        raise click.BadParameter(str(refused), param_hint="ИМЯ") from None
    click.echo(f"Создан {path}. Замените подсказки «Впишите …» и проверьте: iom check {path}")


@main.command()
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="ВИД")
@_root
def schema(kind: str, root: Path) -> None:
    """Напечатать схему вида (JSON Schema) для редактора."""
    records = pipeline.check(_settings(root)).records
    found = schemas.schema(KINDS[kind], records.registries)
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))


@main.command()
@click.argument("query", metavar="ЗАПРОС", nargs=-1, required=True)
@_root
@_today
@click.option("--json", "as_json", is_flag=True, help="Ответ для программ.")
@click.option(
    "--limit",
    default=10,
    show_default=True,
    type=click.IntRange(0, 1000),
    metavar="N",
    help="Сколько показать.",
)
def search(query: tuple[str, ...], root: Path, today: str, as_json: bool, limit: int) -> None:
    """Искать, как ищет сайт: слова в любой форме, опечатки, раскладка, коды."""
    from generator.search import answers, documents  # noqa: PLC0415 - the dictionary is slow to open

    index = documents.make(pipeline.prepare(_settings(root, today)))
    found = answers.answer(index, " ".join(query), limit=limit)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    pages = counted(found["total"], "страница", "страницы", "страниц")
    click.echo(f"Нашлось: {pages}" if found["total"] else "Ничего не нашлось")
    if found["searched"] != " ".join(query):
        click.echo(f"Искали: {printable(found['searched'])}")
    for result in found["results"]:
        click.echo(f"{result['score']:>9.3f}  {result['url']}  {printable(result['title'])}")
