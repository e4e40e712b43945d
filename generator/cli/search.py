"""The search of the site, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.build.prepare import prepare
from generator.checks.formats.text import printable
from generator.cli.click_ru import Command, Count
from generator.cli.options import root_option, settled, today_option
from generator.language.russian import counted


@click.command(cls=Command)
@click.argument("query", metavar="ЗАПРОС", nargs=-1, required=True)
@root_option
@today_option
@click.option("--json", "as_json", is_flag=True, help="Ответ для программ.")
@click.option(
    "--limit",
    default=10,
    type=Count(0, 1000),
    metavar="ЧИСЛО",
    help="Сколько показать; без параметра — 10.",
)
def search(query: tuple[str, ...], root: Path, today: str, as_json: bool, limit: int) -> None:
    """Искать, как ищет сайт: слова в любой форме, опечатки, раскладка, коды."""
    from generator.search import documents, results  # noqa: PLC0415 - the dictionary is slow to open
    from generator.search.analyser import clean  # noqa: PLC0415

    index = documents.make(prepare(settled(root, today)))
    found = results.answer(index, " ".join(query), limit=limit)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    pages = counted(found["total"], "страница", "страницы", "страниц")
    click.echo(f"Нашлось: {pages}" if found["total"] else "Ничего не нашлось")
    if found["searched"] != " ".join(clean(" ".join(query)).split()):
        click.echo(f"Искали: {printable(found['searched'])}")
    if found["like"]:
        click.echo(f"Есть похожее: {printable(found['like'])}")
    for result in found["results"]:
        click.echo(f"{result['score']:>9.3f}  {result['url']}  {printable(result['title'])}")
