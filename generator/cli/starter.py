"""Commands that begin a portal from the package and bring what a newer package has."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.checks.formats.text import printable, show
from generator.cli.click_ru import Command, PathType
from generator.cli.options import on_disk, readable, root_option
from generator.findings import UserError
from generator.language.personal import mask
from generator.language.russian import counted
from generator.proposals.starter import answers as starter_answers
from generator.proposals.starter.answers import Answers
from generator.proposals.starter.content import NEWS, PACKAGES
from generator.proposals.starter.create import FIRST, Created, create, free
from generator.proposals.starter.manifest import COPIES
from generator.proposals.starter.renew import Outcome, Renewal, Step, renew
from generator.records.yaml_text.writer import scalar
from generator.settings import PACKAGE, PACKAGE_FILES

_ASKED = {
    "район": "Район, как его пишут («Северный район»)",
    "учреждение": "Учреждение, чей это портал",
    "город": "Где оно (город, посёлок; можно пропустить)",
    "название": "Как назвать портал",
    "почта": "Почта для тех, у кого нет учётной записи (можно пропустить)",
    "адрес сайта": "Адрес будущего сайта, https://… (можно пропустить)",
    "вид": "Площадка: github, gitlab, gitea, forgejo, gitverse, gitflic; нет её — none",
    "адрес": "Адрес репозитория на ней, https://… (можно пропустить)",
    "примеры": "Положить учебные маршруты: да или нет",
}
"""What is asked at a terminal, in this order, by the keys of the answers."""

_OTHERWISE = {"название": "Методический портал", "вид": "none", "примеры": "нет"}
_OBLIGATORY = ("район", "учреждение")
_FORGE = ("вид", "адрес")

_PACKED = "Пакет лежит в папке paket/ портала: оттуда его возьмут и установка, и площадка."
_GIVEN = (
    "Если пакет вам дали файлом .whl, положите его в папку paket/ портала и сохраните в git: "
    "оттуда его возьмут и установка, и площадка."
)


_NAMELESS = (
    "Git ещё не знает, кто сохраняет правки. До своего первого коммита скажите ему один раз: "
    'git config --global user.name "Методист района", затем git config --global user.email ваша-почта\n'
)


@click.command(cls=Command)
@click.argument("folder", type=PathType(folder=True), metavar="ПАПКА")
@click.option(
    "--answers",
    "file",
    type=PathType(exists=True),
    help="Файл с ответами: ключи файла портала и «примеры: да».",
)
def init(folder: Path, file: Path | None) -> None:
    """Начать портал района в новой папке: содержание из пакета, о районе — из ответов."""
    try:
        free(folder.absolute())
        made = create(folder.absolute(), _from_file(file) if file else _asked())
    except UserError as refused:
        raise click.BadParameter(printable(str(refused)), param_hint="ПАПКА") from None
    click.echo(_told(folder, made), nl=False)
    sys.exit(1 if made.reason else 0)


def _from_file(file: Path) -> Answers:
    read = starter_answers.read(file.name, file.read_bytes())
    if read.answers is None:
        click.echo(show(read.findings, {file.name: mask.hide(read.text)}), nl=False, err=True)
        click.echo("Портал не начат: исправьте ответы и повторите.", err=True)
        sys.exit(2)
    return read.answers


def _asked() -> Answers:
    """Ask at the terminal; an answer that does not fit is asked again with the reason."""
    given: dict[str, str] = {}
    for label, question in _ASKED.items():
        if label != "адрес" or given["вид"] != "none":
            given[label] = _answer(label, question)
    read = starter_answers.read("ответы", _yaml(given).encode())
    assert read.answers is not None, "each answer was looked at"
    return read.answers


def _answer(label: str, question: str) -> str:
    """Ask until the answer fits."""
    default = _OTHERWISE.get(label, "")
    while True:
        said = click.prompt(question, default=default, show_default=bool(default), type=str).strip()
        if not (wrong := _wrong(label, said)):
            return said
        click.echo(f"Не подходит: {wrong}.")


def _wrong(label: str, text: str) -> str:
    """Why one answer does not fit, or nothing."""
    if not text and label in _OBLIGATORY:
        return "без этого портал не начать"
    sample = {"район": "Район", "учреждение": "Учреждение", **({label: text} if text else {})}
    found = starter_answers.read("ответы", _yaml(sample).encode()).findings
    return "; ".join(f"{finding.message}: {finding.fix}" for finding in found)


def _yaml(given: dict[str, str]) -> str:
    """Answers as the file that could have been handed in their place."""
    plain = {key: text for key, text in given.items() if text and key not in _FORGE}
    forge = {key: given[key] for key in _FORGE if given.get(key)}
    lines = [f"{key}: {scalar(text)}" for key, text in plain.items()]
    if forge:
        lines += ["репозиторий:", *(f"  {key}: {scalar(text)}" for key, text in forge.items())]
    return "\n".join(lines) + "\n"


def _told(folder: Path, made: Created) -> str:
    files = counted(made.files, "файл", "файла", "файлов")
    saved = "сохранён первым коммитом" if made.commit else f"в git не сохранён: {made.reason}"
    source = PACKAGE_FILES if not made.package and PACKAGE.parent == PACKAGE_FILES else None
    about = "" if source else f"{_PACKED if made.package else _GIVEN}\n"
    return (
        f"Портал начат: {printable(str(folder))}, {files}; {saved}.\n"
        f"{_NAMELESS if made.nameless or made.reason else ''}"
        "Дальше:\n"
        f"{''.join(_steps(folder, source, made))}"
        f"{about}"
        "О районе — content/portal.yaml; как подключить площадку — content/pages/podklyuchit-ploshchadku.md.\n"
    )


def _steps(folder: Path, source: Path | None, made: Created) -> Iterator[str]:
    """What to run next; from a checkout (``source``) the package has to be made first.

    Where git did not take the portal, it is saved by hand, the package with it.
    """
    windows = sys.platform == "win32"
    quoted = subprocess.list2cmdline if windows else shlex.join
    if source:
        words = (sys.executable, "-m", "pip", "wheel", "--no-deps", "-w", str(folder / PACKAGES))
        yield f"  {printable(quoted([*words, str(source)]))}    — собрать пакет\n"
    yield f"  cd {printable(quoted([str(folder)]))}\n"
    if made.reason:
        yield f"  git init -b {made.branch}    — когда git запускается\n"
        yield "  git add .\n"
        yield f"  git commit -m {quoted([FIRST])}    — отсюда портал возьмут и проверка, и площадка\n"
    elif source:
        yield f"  git add {PACKAGES}\n"
        yield "  git commit -m Пакет    — отсюда его возьмут и установка, и площадка\n"
    yield f"  {'iom' if windows else 'make'} serve    — открыть портал у себя\n"
    yield f"  {'' if windows else '.venv/bin/'}iom new route moy-marshrut    — начать первый маршрут\n"


@click.command(cls=Command)
@root_option
def update(root: Path) -> None:
    """Обновить то, что пришло с пакетом: отдельной веткой, ваши правки остаются."""
    settings = readable(on_disk(root))
    try:
        renewal = renew(settings.root)
    except UserError as refused:
        raise click.BadParameter(printable(str(refused)), param_hint="--root") from None
    click.echo(_renewed(renewal), nl=False)
    sys.exit(1 if renewal.kept else 0)


def _renewed(renewal: Renewal) -> str:
    if not renewal.branch:
        return f"Обновлять нечего: портал уже следует пакету {renewal.new}.\n"
    lines = [f"Пакет {_between(renewal)}: ветка {renewal.branch}; папка не менялась."]
    for outcome in Outcome:
        found = [step for step in renewal.steps if step.outcome is outcome]
        if found:
            lines += ["", f"{outcome.value.capitalize()}: {len(found)}"]
            lines += [f"  {printable(step.path)}{_why(step)}" for step in found]
    if any(step.theirs is not None for step in renewal.kept):
        lines += [
            "",
            f"Новое для оставленного — в папке {COPIES} этой ветки: перенесите, что нужно.",
        ]
    packed = [path for path in renewal.unsaved if path.startswith(PACKAGES)]
    if packed:
        lines += [
            "",
            f"Сохраните и пакет: git add {PACKAGES}, затем git commit: площадка берёт его из git.",
        ]
    if len(renewal.unsaved) > len(packed):
        lines += ["", "В папке есть правки, которых нет в git: сохраните их коммитом до слияния."]
    lines += [
        "",
        f"Что нового в пакете — {NEWS} в этой ветке.",
        f"Прочитайте: iom review HEAD {renewal.branch}; примите: git merge {renewal.branch}.",
    ]
    if renewal.older:
        lines.append(
            "После слияния выполните iom fmt: пакет называет часть ключей по-новому, ваши записи ещё нет."
        )
    return "\n".join(lines) + "\n"


def _between(renewal: Renewal) -> str:
    if renewal.old == renewal.new:
        return f"{renewal.new}, собранный заново"
    return f"{renewal.old} → {renewal.new}"


def _why(step: Step) -> str:
    return f" — {step.why}" if step.why else ""
