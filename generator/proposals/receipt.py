"""What a methodologist is told about a file that was sent: what was not read, what was cut, what to mend."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import asdict

from generator.checks.formats import text
from generator.findings import errors
from generator.proposals.intake.intake import STATE, Taken
from generator.proposals.intake.tally import Tally


def write(taken: Taken) -> str:
    """Write the account; places are those of the document, personal data are never repeated."""
    return "".join(f"{line}\n" for line in _lines(taken))


def facts(taken: Taken, branch: str) -> dict[str, Any]:
    """The same account for a program: counts of words, and what a person should answer."""
    tally = taken.tally or Tally.of(taken.values)
    asked = [*((said, "не прочитано") for said in taken.unread), *taken.questions]
    heavy = errors(f for f, _ in taken.findings)
    found = ((where or f.place.path, f.message) for f, where in taken.findings if f in heavy)
    return {
        "record": taken.path,
        "branch": branch,
        "corrects": bool(taken.corrects),
        "changes": list(taken.changes),
        **asdict(tally),
        "hidden": [{"place": place, "words": count} for place, count in taken.hidden],
        "questions": [{"place": place, "message": said} for place, said in (*asked, *found)],
    }


def _correction(taken: Taken) -> Iterator[str]:
    """What becomes of the record that is corrected: another one of that name would be lost otherwise."""
    yield f"\nЭто правка записи «{text.printable(taken.corrects)}» ({taken.path})."
    state = str(taken.values.get(STATE, ""))
    if state and not any(said.casefold().startswith(STATE) for said in taken.changes):
        yield f"Состояние остаётся прежним: «{text.printable(state)}»."
    yield "Что меняется:" if taken.changes else "По смыслу не меняется ничего: только запись файла."
    yield from (f"  {text.printable(said)}" for said in taken.changes)
    yield "Если это другая запись, примите файл под другим именем: iom intake … --id имя"


def _lines(taken: Taken) -> Iterator[str]:
    if taken.corrects:
        yield from _correction(taken)
    if tally := taken.tally:
        yield (
            f"\nСлов в документе: {tally.words}; на своих местах: {tally.placed}; "
            f"не разложено: {tally.kept}; убрано личное: {tally.personal}; потеряно: {tally.lost}"
        )
    if taken.hidden:
        yield "\nСкрыто в документе и не взято (нужно — покажите это в нём и примите его снова):"
        yield from (f"  {place}: слов {count}" for place, count in taken.hidden)
    if taken.questions:
        yield "\nОтветить:"
        yield from (f"  {text.printable(f'{place}: {said}')}" for place, said in taken.questions)
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
