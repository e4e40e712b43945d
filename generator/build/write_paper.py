"""The paper of a site is laid: sheets, the Word form, the workbooks of the sheets of schools."""

from __future__ import annotations

from msgspec.structs import replace

from generator.build.plan import BuildPlan
from generator.catalogue import reads, urls
from generator.catalogue.catalogue import Catalogue
from generator.paper import publish as paper
from generator.paper.sheets import Sheets
from generator.settings import Settings
from generator.system import theme_files
from generator.system.output import OutputTree

WORD_FORM = "word form"
"""What a plan names the empty Word form."""


def lay(catalogue: Catalogue, settings: Settings, tree: OutputTree, plan: BuildPlan) -> Sheets:
    """Lay the paper that the plan names; pages come after it, because they name only what is there."""
    from generator.proposals.collect import blank  # noqa: PLC0415 - only paper needs it

    wanted = None if plan.everything else plan.units
    sheets = paper.publish(
        catalogue, settings.root, theme_files.folder(settings), tree.root, wanted
    )
    tree.touched |= dict.fromkeys(sheets.laid)
    if catalogue.frozen:
        return sheets
    read = dict(sheets.reads)
    if plan.has(WORD_FORM):
        with reads.noted() as found:
            tree.put(urls.WORD_FORM, _word_form(catalogue))
        read[WORD_FORM] = frozenset(found)
    books = dict(blank.all(catalogue))
    for id, address in books.items():
        key = reads.record(("form", id))
        if plan.has(key):
            with reads.noted() as found:
                tree.put(address, blank.write(catalogue, catalogue.forms[id]))
            read[key] = read.get(key, frozenset()) | found
    addresses = sheets.addresses | {urls.WORD_FORM, *books.values()}
    return replace(sheets, addresses=addresses, reads=read)


def _word_form(catalogue: Catalogue) -> bytes:
    """The empty Word form of a route, with the closed lists of this portal in its hints."""
    from generator.proposals.intake import existing, word_form_write  # noqa: PLC0415 - only paper needs them

    titles = existing.unique({name: catalogue.title(name) for name in catalogue.records})
    lists = {id: tuple(v.value for v in r.entries) for id, r in catalogue.registries.items()}
    return word_form_write.write({}, titles, lists)
