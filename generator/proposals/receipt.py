"""What a methodologist is told about a file that was sent: what was not read, what was cut, what to mend."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.formats import text
from generator.proposals.intake.intake import Taken


def write(taken: Taken) -> str:
    """Write the account; places are those of the document, personal data are never repeated."""
    return "".join(f"{line}\n" for line in _lines(taken))


def _lines(taken: Taken) -> Iterator[str]:
    if taken.unread:
        yield "\nНе прочитано:"
        yield from (f"  {text.printable(said)}" for said in taken.unread)
    if taken.cut:
        yield "\nУбрано как личное (сами данные не повторяются):"
        yield from (f"  {said or 'место неизвестно'}" for said in dict.fromkeys(taken.cut))
        yield "Если это автор книги или герой, примите файл ещё раз: iom intake … --may-name «Фамилия И. О.»"
    if taken.findings:
        yield "\nПоправить в записи:"
        for finding, where in taken.findings:
            place = where or f"{finding.place.path}:{finding.place.line}"
            said = f"{finding.severity.word}: {finding.message} [{finding.rule}]"
            yield f"  {text.printable(place)}: {text.printable(said)}"
            yield f"    как исправить: {text.printable(finding.fix)}"
    yield f"\n{text.total([finding for finding, _ in taken.findings])}"
