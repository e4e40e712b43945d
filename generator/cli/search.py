"""The search of the site, from the command line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click

from generator.build.prepare import prepare
from generator.checks.formats.text import printable
from generator.cli import streams
from generator.cli.click_ru import Command, Count
from generator.cli.options import on_disk, root_option, today_option
from generator.language.russian import counted

_LEFT_OUT = re.compile(r"-(?:[^\x00-\x7f]|\")")
"""A word or a phrase with a minus: the names of options are in Latin letters."""


class _Search(Command):
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take «-слово» for what is left out of the answer, wherever it stands."""
        words = [one for one in args if _LEFT_OUT.match(one)]
        if words and "--" not in args:
            args = [*(one for one in args if one not in words), "--", *words]
        return super().parse_args(ctx, args)


@click.command(cls=_Search)
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
    from generator.search import documents, notes, results  # noqa: PLC0415 - the dictionary is slow to open
    from generator.search.analyser import clean  # noqa: PLC0415
    from generator.search.query import read  # noqa: PLC0415

    index = documents.make(prepare(on_disk(root, today)))
    text = " ".join(query)
    found = results.answer(index, text, limit=limit)
    if as_json:
        click.echo(streams.exact(json.dumps(found, ensure_ascii=False, indent=2)))
        return
    pages = counted(found["total"], "страница", "страницы", "страниц")
    click.echo(f"Нашлось: {pages}" if found["total"] else "Ничего не нашлось")
    if found["searched"] != " ".join(clean(text).split()):
        click.echo(f"Искали: {printable(found['searched'])}")
    if found["like"]:
        click.echo(f"Есть похожее: {printable(found['like'])}")
    if note := notes.of(read(index, text)):
        click.echo(printable(note))
    for result in found["results"]:
        click.echo(f"{result['score']:>9.3f}  {result['url']}  {printable(result['title'])}")
