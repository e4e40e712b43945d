"""Words in, exit code out: the command line ``iom``. Every command is named here."""

from __future__ import annotations

import click

from generator.cli import check, paper, publish, records, review, search
from generator.cli.portal import Portal


@click.group(cls=Portal, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--debug", is_flag=True, help="При сбое показать, где он случился (разработчикам).")
def main(debug: bool) -> None:
    """Методический портал района: проверить записи, собрать сайт, начать новую запись."""


for _command in (
    check.check,
    check.stale,
    check.fmt,
    records.new,
    records.blank,
    records.accept,
    records.schema,
    review.review,
    publish.build,
    publish.serve,
    publish.edition,
    paper.handout,
    search.search,
):
    main.add_command(_command)
