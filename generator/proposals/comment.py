"""A review as a comment of a forge: Markdown in which no text of a record can do anything."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator.catalogue import urls
from generator.checks.formats import text
from generator.findings import Finding, Severity
from generator.language.personal import mask
from generator.language.russian import NBSP, capital, counted, number
from generator.proposals.marks import MARKS
from generator.proposals.meanwhile import BOTH, LOST, MOST, NO_NEWS, TOGETHER, UNJOINED, Meanwhile
from generator.proposals.review import NOTHING, RecordChange, Review, Reviewed, Totals
from generator.records.models.enums import PHASES
from generator.records.models.kinds import KINDS

LIMIT = 60_000
"""Signs: GitHub and Gitea take 65 536."""

MARK = "<!-- iom review -->"
"""The first line: by it the comment is found again and replaced."""

MOST_CHANGES = 40
MOST_FINDINGS = 40
MOST_TOLD = 80
"""Lines of a new route: nine tasks of it, and what stands before them."""

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$<>&-])")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_JOINED = re.compile(r"(@|://|[#!](?=[0-9])|www(?=\.))")
"""What a forge makes a mention, an address, a number of an issue of: it does so after the escapes are gone."""


def write(review: Review, site: str = "", limit: int = LIMIT) -> str:
    """Write the whole comment, at most ``limit`` signs; what does not fit is named."""
    parts = [f"{MARK}\n## {_headline(review)}\n"]
    left = limit - len(parts[0]) - 1200  # room for the list of what was left out
    if review.meanwhile != NO_NEWS:
        parts.append(_meanwhile(review.meanwhile, site))
        left -= len(parts[-1]) + 1
    ruling = [r for r in review.records if r.kind == "portal"]
    sections = [(plain(r.title), _record(r, site)) for r in review.records if r not in ruling]
    if review.elsewhere:
        said = "### Задето в других файлах\n\n" + "\n".join(_findings(review.elsewhere, site))
        sections.insert(0, ("находки в других файлах", f"{said}\n"))
    for record in ruling:  # first, and never cut: it says where what teachers send goes
        parts.append(_record(record, site))
        left -= len(parts[-1]) + 1
    if review.others:  # nor is this: a code that is merged unseen runs
        parts.append(_others(review.others, min(limit // 2, left // 2), review.marks))
        left -= len(parts[-1]) + 1
    hidden: list[str] = []
    for title, section in sections:
        if len(section) + 1 > left:
            hidden.append(title)
        else:
            parts.append(section)
            left -= len(section) + 1
    if hidden:
        parts.append(_hidden(hidden))
    if review.left:
        count = counted(review.left, "находка", "находки", "находок")
        parts.append(f"Ещё {count} было и раньше, в других записях: к этой правке не относится.\n")
    return "\n".join(parts)


def _meanwhile(news: Meanwhile, site: str) -> str:
    """Name what was accepted while the proposal waited: a forge tells of a conflict in its own words, or of none."""
    rows = ["### Пока предложение ждало", ""]
    if news.both:
        named = [f"* {code(shortened(path))}" for path in news.both]
        rows += [plain(BOTH), "", *_some(named, MOST), ""]
    if news.gone:
        named = [f"* {code(shortened(gone))} — в {code(shortened(at))}" for at, gone in news.gone]
        rows += [plain(LOST), "", *_some(named, MOST), ""]
    if news.together:
        told = [_finding(finding, site) for finding in news.together]
        rows += [plain(TOGETHER), "", *_some(told, MOST), ""]
    if news.unjoined:
        rows += [plain(UNJOINED), "", *(f"* {plain(why)}" for why in news.unjoined), ""]
    return "\n".join(rows)


def plain(words: str) -> str:
    """Write words so that a forge shows them and does nothing: no markup, link, mention or picture."""
    said = _SPECIAL.sub(r"\\\1", _CONTROL.sub(" ", " ".join(words.split())))
    return _JOINED.sub(lambda m: m[1] + "\u200b", said)


def code(words: str) -> str:
    """Write a path in a monospaced type."""
    return f"`{_CONTROL.sub(' ', words).replace('`', 'ʼ')}`"


def _headline(review: Review) -> str:
    count = len(review.records)
    if not count:
        return "Записи не изменились"
    said = counted(count, "запись", "записи", "записей")
    return f"Изменения: {said}. {text.total(list(review.findings)).rstrip('.')}"


def _record(record: Reviewed, site: str) -> str:
    noun = capital(KINDS[record.kind].one)
    rows = [f"### {noun} «{plain(record.title)}»: {record.what}", "", code(record.path), ""]
    if record.private:
        rows += ["Тексты не показаны: в записи найдены личные данные.", ""]
    if record.what is RecordChange.UNREADABLE:
        rows += ["Пока файл не прочитан, страницы не будет. Что поправить — ниже.", ""]
    rows += _some([f"* {plain(words)}" for words in record.changes], MOST_CHANGES)
    rows += _some([f"* {_labelled(words)}" for words in record.told], MOST_TOLD)
    if record.changes or record.told:
        rows.append("")
    is_known = record.after or record.what is RecordChange.REMOVED
    if is_known:  # of what cannot be read no sum is known
        rows += _totals(record.before, record.after)
    if record.findings:
        rows += [f"**{text.total(list(record.findings))}**", ""]
        rows += [*_findings(record.findings, site), ""]
    return "\n".join(rows)


def _labelled(words: str) -> str:
    label, _, said = words.partition(": ")
    return f"**{plain(label)}:** {plain(said)}"


def _some(rows: list[str], most: int) -> list[str]:
    more = len(rows) - most
    return rows if more <= 0 else [*rows[:most], f"* …и ещё {more}"]


def _findings(findings: Iterable[Finding], site: str) -> list[str]:
    return _some([_finding(f, site) for f in findings], MOST_FINDINGS)


def _finding(finding: Finding, site: str) -> str:
    sign = "❌ ошибка" if finding.severity is Severity.ERROR else "⚠️ замечание"
    rule = code(finding.rule)
    if site.startswith("https://"):
        rule = f"[{rule}]({site.rstrip('/')}/{urls.rule(finding.rule)})"
    where = f"{finding.place.path}:{finding.place.line}"
    return (
        f"* {sign}, {code(where)}: {plain(finding.message)} ({rule})  \n"
        f"  Как исправить: {plain(finding.fix)}"
    )


def _totals(before: Totals | None, after: Totals | None) -> Iterator[str]:
    if before == after or not (before or after):
        return
    if before is None:
        yield from _new_totals(after)
        return
    yield "| | было | стало |"
    yield "|---|---:|---:|"
    rows = zip(_cells(before), _cells(after), strict=True)
    for (label, was), (_, now) in rows:
        yield f"| {label} | {was} | {f'**{now}**' if was != now and before and after else now} |"
    yield ""


def _new_totals(totals: Totals | None) -> Iterator[str]:
    """What a new route comes to: nothing was before, so no column says so."""
    yield "| | в маршруте |"
    yield "|---|---:|"
    for label, now in _cells(totals):
        yield f"| {label} | {now} |"
    yield ""


def _cells(totals: Totals | None) -> Iterator[tuple[str, str]]:
    hours = totals.hours if totals else ()
    for index, phase in enumerate(PHASES):
        yield f"{capital(phase.value)}, часов", number(hours[index]) if totals else "—"
    yield "Всего часов", number(sum(hours)) if totals else "—"
    yield "Месяцев", str(totals.months) if totals else "—"
    yield "Дефицитов", str(totals.stages) if totals else "—"
    yield "Задач", str(totals.tasks) if totals else "—"


LONGEST_PATH = 160

_DANGERS = tuple(
    re.compile(rf"(?:\.\./)*(?:{pattern})", re.I | re.S)
    for pattern in (
        r"\.(?!\./|iom/)|(?:.*/)?(?:Jenkinsfile|CODEOWNERS|[^/]*-pipelines\.ya?ml)$",
        r"generator/|requirements|(?:.*/)?(?:(?:GNU)?Makefile|Dockerfile|justfile|Rakefile|Vagrantfile|Procfile"
        r"|mkdocs\.yml|package\.json|\.(?!iom/)[^/]+(?:/|$))"
        r"|.*\.(?:pyw?|py[cdx]|pth|[cm]?[jt]s|s?html?|hta|jinja2?|j2|mk|(?:ba|z|k|fi)?sh|bat|cmd|com|command|ps[dm]?1|vb[es]"
        r"|jse|ws[fh]|reg|toml|cfg|ini|inf|lock|so|dll|exe|msi|scr|pif|cpl|jar|whl|lnk|url|scf|desktop|service|rb|pl"
        r"|php|phtml|cgi|ipynb|wasm|do[ct]m|xls[bm]|xlam|xll|pp[ast]m|chm)$",
        r"theme/|tests/|.*\.(?:css|svg|ya?ml|json)$",
    )
)
"""What the forge or git runs by itself, what is code, what belongs to code; the first that fits counts."""

_LAST = len(_DANGERS)


def _others(paths: Iterable[str], limit: int, marks: Mapping[str, str] = NOTHING) -> str:
    """Name what a proposal changes outside of records, what can run first; the rest by its folders."""
    found, risky = ordered(paths, marks)
    rows: list[str] = []
    for path in found:
        row = f"* {code(shortened(path))}{_marked(path, marks)}"
        limit -= len(row) + 1
        if limit < 0:
            break
        rows.append(row)
    left = Counter(path.rpartition("/")[0] or "корень" for path in found[len(rows) :])
    folders = sorted(left.items(), key=lambda pair: (_danger(f"{pair[0]}/"), pair))[:MOST_CHANGES]
    rows += [f"* {code(shortened(folder))}: ещё {count}" for folder, count in folders]
    if len(left) > len(folders):
        rows.append(f"* …и ещё {counted(len(left) - len(folders), 'папка', 'папки', 'папок')}")
    note = "Эти файлы проверкой записей не охвачены: прочитайте их сами."
    if risky:
        files = counted(risky, "файл", "файла", "файлов")
        note += f" Из них могут что-то запустить: {files}, они названы первыми."
    return f"### Изменены не только записи\n\n{note}\n\n" + "\n".join(rows) + "\n"


def ordered(paths: Iterable[str], marks: Mapping[str, str]) -> tuple[list[str], int]:
    """Put first what can run; gives the paths, and how many can."""

    def danger(path: str) -> int:
        return min(_danger(path), 1 if marks.get(path) in MARKS.values() else _LAST)

    found = sorted(paths, key=lambda path: (danger(path), path))
    return found, sum(danger(path) < 2 for path in found)


def _marked(path: str, marks: Mapping[str, str]) -> str:
    return f" — {plain(marks[path])}" if path in marks else ""


def _danger(path: str) -> int:
    """How early a path is named."""
    return next((n for n, sign in enumerate(_DANGERS) if sign.match(path)), _LAST)


def shortened(path: str) -> str:
    """Cover what is personal in a path and leave the middle out: its beginning and its ending say what it is."""
    path = mask.path(path)
    if len(path) <= LONGEST_PATH:
        return path
    return f"{path[: LONGEST_PATH // 2]}…{path[-LONGEST_PATH // 2 :]}"


def _hidden(titles: list[str]) -> str:
    count = counted(len(titles), "часть", "части", "частей")
    names = "; ".join(titles)
    names = names if len(names) <= 800 else names[:800].rsplit("; ", 1)[0] + "; …"
    return f"**Не поместилось: {count}** — {names}. Целиком: {code('iom review')} у себя.{NBSP}\n"
