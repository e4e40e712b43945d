"""What does not fit the paper it is meant for: forms on more pages than they promise, overfull cards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.catalogue import assembly
from generator.catalogue.catalogue import Catalogue
from generator.checks import quarantine
from generator.checks.check import Checked
from generator.findings import Finding, error
from generator.language.russian import counted
from generator.paper import offers, publish
from generator.paper.document import PaperDocument
from generator.paper.fit_cache import APART
from generator.paper.layouts import form as forms
from generator.paper.prose import ProseConverter
from generator.records.models.enums import Reader
from generator.records.models.form import Form


def find(checked: Checked, theme: Path, paths: Sequence[str]) -> tuple[Finding, ...]:
    """Measure the forms and methods of these paths, as they would be printed.

    Routes are left aside: nothing of them is on these sheets. What is broken is told already.
    """
    apart = {path: None for path in checked.records.documents if path.startswith(APART)}
    near = checked.records.with_documents(apart)
    told = [f for f in checked.findings if f.place.path not in apart]
    records, aside = quarantine.apply(near, told, None, checked.today)
    catalogue = assembly.build(records, checked.today, aside)
    found = (*_forms(catalogue, theme, paths), *publish.check(catalogue, theme))
    return tuple(finding for finding in found if finding.place.path in paths)


def _forms(catalogue: Catalogue, theme: Path, paths: Sequence[str]) -> Iterator[Finding]:
    """The part of the participant is what the key counts: the leader's lies apart."""
    from generator.paper.writers import pdf  # noqa: PLC0415 - fonts are slow to load

    pen = ProseConverter(catalogue)
    asked = [f for f in catalogue.forms.values() if f.pages and f.source.path in paths]
    if asked:
        parts = tuple(forms.make(pen, form, Reader.PARTICIPANT) for form in asked)
        counts = pdf.pages(PaperDocument("", parts), offers.templates(theme))
        for form, pages in zip(asked, counts, strict=True):
            yield from _over(form, pages)


def _over(form: Form, pages: int) -> Iterator[Finding]:
    promised = form.pages or pages
    if pages > promised:
        said = counted(pages, "страницу", "страницы", "страниц")
        yield error(
            "pages-over",
            form.at("страниц"),
            f"бланк {form.code} занимает {said}, а сказано: {promised}",
            f"уберите лишние строки и вопросы или впишите «страниц: {pages}»",
        )
