"""One record or a packet on paper."""

from __future__ import annotations

from pathlib import Path

import click

from generator.build.prepare import prepare
from generator.cli.click_ru import Command, OneOf
from generator.cli.options import on_disk, root_option, save, today_option
from generator.findings import UserError

FORMATS = ["pdf", "docx", "html"]


@click.command(cls=Command)
@click.argument("ids", nargs=-1, required=True, metavar="ИМЯ…")
@root_option
@today_option
@click.option(
    "--format",
    "form",
    type=OneOf(FORMATS),
    default="pdf",
    help="Вид файла; без параметра — pdf.",
)
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

    ending = Path(target).suffix.lower()[1:]
    if ending in FORMATS and ending != form:
        raise click.BadParameter(
            f"файл назван .{ending}, а вид — {form}: добавьте --format {ending}", param_hint="-o"
        )
    settings = on_disk(root, today)
    catalogue = prepare(settings)
    try:
        made = paper.write(catalogue, ids, form, settings.theme, large, archive)
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="ИМЯ") from None
    if target == "-":
        click.echo(made.data, nl=False)
        return
    path = Path(target or made.name)
    save(path, made.data, "-o")
    click.echo(f"Готово: {path}")
