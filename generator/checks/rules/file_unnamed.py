"""A file that lies beside a record is named by one: nothing else of a folder is published."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding, Place, Severity
from generator.messages import say
from generator.records import misplaced
from generator.records.attached import owners
from generator.records.records import Records
from generator.system import strays


def find(records: Records) -> Iterable[Finding]:
    """Find files that could be published and that no record names, where nothing else is said of them.

    What is no kind of file for a page, as the source of a drawing, lies there for whoever edits it. Of a record
    that cannot be read nobody knows what it names.
    """
    told = {f.place.path for f in records.findings}
    told |= {f.also[0].path for f in records.findings if f.also}
    lying = [p for p in records.files if p not in told and misplaced.may_be_named(p)]
    if not lying:
        return
    named = owners(records)
    alike = {strays.folded(name) for name in named}
    unread = [s.path for s in records.summaries.values() if not s.whole]
    for path in lying:
        home = misplaced.home(path)
        whose = f"{home}index.md" if home not in misplaced.BESIDE else ""
        dark = any(p.startswith(home) for p in unread) or (whose and whose not in records.summaries)
        if path not in named and not dark and strays.folded(path) not in alike:
            phrase = "file-unnamed-near" if whose else "file-unnamed"
            yield RULE.finding(Place(path), *say(phrase, path=whose))


_NOTHING = Example("")

RULE = Rule(
    RuleGroup.LINKS,
    "file-unnamed",
    "Файл не назван ни одной записью",
    "На сайт попадает только тот файл, который запись называет в «файлы»: остальное может быть черновиком. "
    "Положить файл в папку и забыть о ключе — значит не опубликовать его.",
    _NOTHING,
    _NOTHING,
    find,
    severity=Severity.REMARK,
)
