"""The values of a route after an edit on paper: what was printed and what came back, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.language import matching
from generator.paper.layouts import route_words
from generator.proposals.intake import parse_answers
from generator.proposals.printout import dates, roadmap
from generator.proposals.printout.edits import Edits, PlainValues
from generator.proposals.printout.printout_reader import FIRST, LAST, CellLines, Printed, questions
from generator.proposals.printout.text_merge import plain, same
from generator.records.fields import Spec, specs
from generator.records.models.note import Note
from generator.records.models.route import Route

NOTE = "пояснительная записка"
STUDY = "форма самообразования"
FIXED = "правится только в самой записи; напишите методисту, что изменить"

_LISTS = {"Компетенции": "группы компетенций", "Трудовые функции": "трудовые функции"}
_NOTE = {
    route_words.TOPIC: "тема самообразования",
    route_words.RELEVANCE: "актуальность",
    route_words.GOAL: "цель",
    route_words.OUTCOME: "ожидаемый результат",
}


def read(edits: Edits, was: Printed, now: Printed) -> None:
    """Carry everything that differs between two papers over to the values of a route."""
    values = edits.filled.values
    for read_part in (_front, _facts, _note, _final, _lists):
        read_part(_Papers(edits, was, now, values))
    values[roadmap.ROAD] = roadmap.read(edits, values[roadmap.ROAD], was.stages, now.stages)
    _rest(edits, was, now)


class _Papers(Struct, frozen=True):
    """Two papers and the values that the first one was printed from."""

    edits: Edits
    was: Printed
    now: Printed
    values: PlainValues

    def facts(self, heading: str) -> Iterator[tuple[str, str, str, str]]:
        """Labels whose value differs: label, old, new, and the place in words."""
        was, now = self.was.facts(heading), self.now.facts(heading)
        for label in dict.fromkeys([*was, *now]):
            old, new = was.get(label, ""), now.get(label, "")
            if not same(old, new):
                yield label, old, new, f"«{heading}», «{label[:40]}»"

    def lines(self, heading: str) -> tuple[CellLines, CellLines]:
        """What stands under a heading, before and after."""
        return self.was.lines(heading), self.now.lines(heading)


def _front(papers: _Papers) -> None:
    """The title page: who issues it, what it is called, where and when; blank lines are passed over."""
    was, now = (_titles(one.lines(FIRST)) for one in (papers.was, papers.now))
    if not now:
        papers.edits.complain(
            "титульный лист", f"нет строки «{route_words.KIND}»: лист не прочитан"
        )
        return
    page = papers.values["титульный лист"]
    papers.edits.key(page, "организация", was["организация"], now["организация"])
    for key in ("название", "кратко"):
        papers.edits.key(papers.values, key, was[key], now[key])
        papers.edits.place((key,), "титульный лист")
    if not same(was["место"], now["место"]):
        town, _, year = now["место"].rpartition(",")
        page["город"], page["год"] = plain(town), plain(year)
    papers.edits.place(("титульный лист",), "титульный лист")


def _titles(lines: CellLines) -> dict[str, str]:
    if route_words.KIND not in lines:
        return {}
    at = lines.index(route_words.KIND)
    title, lead = [*lines[at + 1 : at + 3], "", ""][:2]
    return {
        "организация": " ".join(lines[:at]),
        "название": title,
        "кратко": lead,
        "место": lines[-1],
    }


def _facts(papers: _Papers) -> None:
    """What stands beside its label at the head of the note."""
    values, edits = papers.values, papers.edits
    for label, old, new, where in papers.facts(route_words.NOTE):
        if label == "Условия":
            edits.key(values, "условия", old, new)
            edits.place(("условия",), where)
        elif label in _LISTS:
            key = _LISTS[label]
            values[key] = parse_answers.value(_spec(Route, key), (plain(new),), edits.titles)
            edits.place((key,), where)
        elif label == "Сопровождение":
            values["сопровождение"] = [said for one in new.split(",") if (said := plain(one))]
            edits.place(("сопровождение",), where)
        elif label == "Срок" and (term := dates.term(new)):
            values["срок"] = {**values["срок"], **term}
            edits.place(("срок",), where)
        else:
            edits.complain(where, FIXED)


def _note(papers: _Papers) -> None:
    """The explanatory note."""
    note, edits = papers.values[NOTE], papers.edits
    for heading, key in _NOTE.items():
        was, now = ("\n".join(said) for said in papers.lines(heading))
        edits.key(note, key, was, now)
        edits.place((NOTE, key), f"«{heading}»")
    note["задачи"] = edits.items(note["задачи"], *papers.lines(route_words.TASKS))
    note["диагностика"] = _diagnosis(
        edits, note["диагностика"], *papers.lines(route_words.DIAGNOSIS)
    )
    edits.place((NOTE, "задачи"), f"«{route_words.TASKS}»")
    edits.place((NOTE, "диагностика"), f"«{route_words.DIAGNOSIS}»")
    for label, _, new, where in papers.facts(route_words.TERMS):
        if label == "Форма самообразования":
            note[STUDY] = parse_answers.one(_spec(Note, STUDY), plain(new), edits.titles)
            edits.place((NOTE, STUDY), where)
        elif label == "Отчёт":
            note["отчёт"] = _report(edits, note["отчёт"], plain(new))
            edits.place((NOTE, "отчёт"), where)
        else:
            edits.complain(where, f"{FIXED}; срок — в строке «Срок»")


def _report(edits: Edits, report: PlainValues, now: str) -> PlainValues:
    """«Форма; периодичность»: the half that did not change tells where the other ends."""
    form, often = (plain(edits.plainly(str(report[key]))) for key in ("форма", "периодичность"))
    if now.endswith(f"; {often}"):
        new = now[: -len(f"; {often}")]
        return {**report, "форма": edits.text(report["форма"], form, new)}
    if now.startswith(f"{form}; "):
        new = now[len(f"{form}; ") :]
        return {**report, "периодичность": edits.text(report["периодичность"], often, new)}
    first, _, second = now.partition(";")
    return {"форма": first.strip(), "периодичность": second.strip()}


def _diagnosis(
    edits: Edits, base: list[PlainValues], was: CellLines, now: CellLines
) -> list[PlainValues]:
    """«Метод: что показала», a line each."""
    if was == now or len(was) != len(base):
        return base
    pairs = matching.match(was, now, str, str)
    made = []
    for i, line in enumerate(now):
        values, old = (base[pairs[i]], was[pairs[i]]) if i in pairs else ({}, "")
        made.append(_shown(edits, values, old, parse_answers.unbulleted(line)))
    return made


def _shown(edits: Edits, base: PlainValues, was: str, now: str) -> PlainValues:
    (old, _, before), (new, _, after) = was.partition(":"), now.partition(":")
    made = dict(base)
    if not same(old, new):
        made = {k: said for k, said in made.items() if k not in ("метод", "чем")}
        made = {**parse_answers.source(plain(new), edits.titles), **made}
    made["что показала"] = edits.text(made.get("что показала", ""), before, after)
    return made


def _final(papers: _Papers) -> None:
    """Questions and the conclusion; answers by hand belong to the teacher, not to the record."""
    final, edits = papers.values["итог"], papers.edits
    was, _ = questions(papers.was.lines(route_words.FINAL))
    now, answers = questions(papers.now.lines(route_words.FINAL))
    final["вопросы"] = edits.items(final["вопросы"], was, now)
    edits.place(("итог",), f"«{route_words.FINAL}»")
    if answers:
        edits.complain(
            f"«{route_words.FINAL}»", f"ответы (строк: {len(answers)}) на портал не переносятся"
        )
    signers = tuple(papers.was.facts(route_words.CONCLUSION))
    old, new = (_unsigned(said, signers) for said in papers.lines(route_words.CONCLUSION))
    if [*map(plain, old)] != [*map(plain, new)]:
        final["вывод"] = "\n\n".join(map(plain, new))
        if not final["вывод"]:
            del final["вывод"]


def _lists(papers: _Papers) -> None:
    """What stands in lists at the end."""
    for heading, key in ((route_words.RISKS, "риски"), (route_words.SOURCES, "источники")):
        given = list(papers.values.get(key) or [])
        papers.values[key] = papers.edits.items(given, *papers.lines(heading))
        papers.edits.place((key,), f"«{heading}»")
        if not papers.values[key]:
            del papers.values[key]


def _rest(edits: Edits, was: Printed, now: Printed) -> None:
    """Name what stands where nothing is read; lines for personal data are passed over unseen."""
    for heading in (route_words.NOTE, route_words.TIME, route_words.MAP, LAST):
        labels = was.facts(
            heading
        )  # other programs drop the tab behind a label that nobody filled in
        known = {plain(line) for line in (*was.lines(heading), *labels)}
        said = [line for line in now.lines(heading) if plain(line) not in known]
        if heading == LAST:
            said = list(_unsigned(tuple(said), tuple(was.facts(route_words.CONCLUSION))))
        if said:
            count = sum(len(line.split()) for line in said)
            edits.complain(
                f"текст в разделе «{heading}» (слов: {count})"
                if heading != LAST
                else f"текст {LAST} (слов: {count})",
                "перенесите его в свой раздел",
            )
    for heading in (route_words.OTHERS, route_words.RELATED):
        if _whole(was, heading) != _whole(now, heading):
            edits.complain(f"«{heading}»", FIXED)
    if not same(was.authors, now.authors):
        edits.complain(f"«{route_words.AUTHORS}»", FIXED)
    for heading in dict.fromkeys(now.pictures):
        if now.pictures.count(heading) > was.pictures.count(heading):
            edits.complain(f"«{heading or 'титульный лист'}»", "рисунок на портал не переносится")
    if now.tables > was.tables:
        edits.complain("таблица, которой на листе не было", "перенесите её строки в дорожную карту")


def _spec(model: type, label: str) -> Spec:
    return next(spec for spec in specs(model) if spec.key.label == label)


def _unsigned(lines: CellLines, signers: tuple[str, ...]) -> CellLines:
    """Leave out who signed where the line to sign on is gone."""
    return tuple(line for line in lines if not line.startswith(signers))


def _whole(printed: Printed, heading: str) -> list[str]:
    said = (plain(line) for line in printed.sections.get(heading, ()))
    return [line for line in said if line]
