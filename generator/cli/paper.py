"""One record or a packet on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.build import proofs
from generator.catalogue.catalogue import Catalogue
from generator.checks.formats.text import printable
from generator.cli import streams
from generator.cli.click_ru import Command, Count, OneOf
from generator.cli.options import ends, is_day, on_disk, root_option, save, today_option
from generator.findings import UserError
from generator.paper.formats import FORMATS
from generator.paper.job.job import JobLook
from generator.paper.job.meeting import MOST_PEOPLE, Meeting
from generator.system import theme_files

LAID = ("poster", "glued", "booklet")
"""Ways to put sheets together, as ``paper.handout.LAID``: fonts are slow to load for a list of words."""

JOB_FORMATS = ("pdf", "docx", "odt")
"""What a job is printed from; HTML is what the page «Раздатка» itself is."""


@click.command(cls=Command)
@click.argument("ids", nargs=-1, required=True, metavar="ИМЯ…")
@root_option
@today_option
@click.option(
    "--format",
    "form",
    type=OneOf(list(FORMATS)),
    default=None,
    help="Вид файла; без параметра — по окончанию в -o, иначе pdf.",
)
@click.option("-o", "target", default="", metavar="ФАЙЛ", help="Куда записать; «-» — на выход.")
@click.option("--large", is_flag=True, help="Крупный шрифт: не меньше 18 пунктов.")
@click.option("--archive", is_flag=True, help="Левое поле 30 мм, для подшивки.")
@click.option(
    "--as",
    "laid",
    type=OneOf(list(LAID)),
    default=None,
    help="poster — плакат А3: карта маршрута, ход метода; glued — он же на четырёх А4, склеить по пунктиру; "
    "booklet — брошюра А5: печатать с двух сторон, переворот по короткому краю.",
)
def handout(
    ids: tuple[str, ...],
    root: Path,
    today: str,
    form: str | None,
    target: str,
    large: bool,
    archive: bool,
    laid: str | None,
) -> None:
    """Напечатать запись или пакет записей в один файл. Семинар даёт пакет с раздаткой."""
    from generator.paper import handout as paper  # noqa: PLC0415 - fonts are slow to load

    ending = Path(target).suffix.lower()[1:]
    if not form:
        ends(target, [f".{name}" for name in FORMATS])
    form = form or ending or "pdf"
    if ending in FORMATS and ending != form:
        raise click.BadParameter(
            f"файл назван .{ending}, а вид — {form}: добавьте --format {ending}", param_hint="-o"
        )
    if laid and form != "pdf":
        raise click.BadParameter("плакат и брошюра бывают только .pdf", param_hint="--as")
    settings = on_disk(root, today)
    catalogue = proofs.read(settings, ids)
    theme = theme_files.folder(settings)
    try:
        made = paper.write(catalogue, ids, form, theme, large, archive, laid or "")
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="ИМЯ") from None
    if target == "-":
        click.echo(made.data, nl=False)
        return
    path = Path(target or made.name)
    save(path, made.data, "-o")
    click.echo(f"Готово: {path}")
    _tell(catalogue)


@click.command(cls=Command)
@click.argument("ids", nargs=-1, required=True, metavar="ИМЯ…")
@root_option
@today_option
@click.option(
    "--people",
    type=Count(1, MOST_PEOPLE),
    default=None,
    metavar="ЧИСЛО",
    help="Сколько придёт участников.",
)
@click.option(
    "--group",
    "size",
    type=Count(1, MOST_PEOPLE),
    default=None,
    metavar="ЧИСЛО",
    help="Сколько человек в группе; без параметра — как сказано в методе или семинаре.",
)
@click.option(
    "--instead",
    multiple=True,
    metavar="БЛАНК=ЧИСЛО",
    help="Скольким участникам дать другой лист по должности: Р-7=3; можно несколько раз.",
)
@click.option("--date", "day", default="", metavar="ГГГГ-ММ-ДД", help="День встречи.")
@click.option("--place", default="", metavar="ГДЕ", help="Место встречи.")
@click.option("--duplex", is_flag=True, help="С двух сторон листа, переворот по длинному краю.")
@click.option("--large", is_flag=True, help="Крупный шрифт: не меньше 18 пунктов.")
@click.option(
    "--save", "spare", is_flag=True, help="Беречь бумагу: что только читают — мелко, в две колонки."
)
@click.option("--plan", "only_plan", is_flag=True, help="Только сказать, сколько будет листов.")
@click.option("--json", "as_json", is_flag=True, help="План — для программы.")
@click.option(
    "-o", "target", default="", metavar="ФАЙЛ", help="Куда записать: .pdf, .docx или .odt."
)
def packet(ids: tuple[str, ...], root: Path, today: str, target: str, **asked: Any) -> None:
    """Напечатать на встречу: пакеты ведущему, участникам и группам — сначала план, потом один файл."""
    from generator.paper import handout as paper  # noqa: PLC0415 - fonts are slow to load
    from generator.paper.job import plan, roles  # noqa: PLC0415

    if asked["people"] is None:
        raise click.BadParameter(
            "скажите, сколько придёт участников: --people 20", param_hint="--people"
        )
    form = Path(target).suffix.lower()[1:] or "pdf"
    if form not in JOB_FORMATS:
        raise click.BadParameter(
            "пакет бывает .pdf, .docx или .odt: допишите окончание", param_hint="-o"
        )
    if asked["day"] and not is_day(asked["day"]):
        raise click.BadParameter(
            "нужен день из календаря, ГГГГ-ММ-ДД: 2026-09-01", param_hint="--date"
        )
    settings = on_disk(root, today)
    catalogue = proofs.read(settings, ids)
    look = JobLook(asked["duplex"], asked["large"], asked["spare"])
    try:
        instead = roles.read(catalogue, asked["instead"], asked["people"])
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="--instead") from None
    try:
        job = paper.job(
            catalogue,
            ids,
            Meeting(asked["people"], asked["size"] or 0, asked["day"], asked["place"], instead),
            look,
            theme_files.folder(settings),
        )
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="ИМЯ") from None
    told = streams.exact(plan.as_json(job)) if asked["as_json"] else plan.text(job)
    click.echo(told, err=target == "-")
    if asked["only_plan"]:
        return
    made = paper.of_job(catalogue, job, form, theme_files.folder(settings))
    if target == "-":
        click.echo(made.data, nl=False)
        return
    path = Path(target or made.name)
    save(path, made.data, "-o")
    click.echo(f"Готово: {path}", err=asked["as_json"])
    _tell(catalogue)


def _tell(catalogue: Catalogue) -> None:
    """Say of what was printed as a draft, and what the check asks to mend in it."""
    for (_, id), found in catalogue.proofs.items():
        click.echo(f"«{id}» напечатан с пометкой «ЧЕРНОВИК»: на портале его нет.", err=True)
        for f in found:
            where = f"{f.place.path}:{f.place.line}"
            click.echo(printable(f"  {where}: {f.message}; {f.fix}"), err=True)
