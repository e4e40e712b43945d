"""A record that goes and is still named: who names it stands where its removal is told."""

from __future__ import annotations

import pytest

from tests.support.cli import iom
from tests.support.repository import Repository

PAGE = "content/pages/o-portale.md"


def said(repository: Repository) -> list[str]:
    done = iom("review", "HEAD", "--root", str(repository.root))
    assert done.exit_code == 0, done.output
    rows = done.stdout.replace("\u00a0", " ").splitlines()
    return [row for row in rows if row.startswith("* **На неё ссылаются:**")]


@pytest.mark.parametrize(
    ("path", "users"),
    [
        (
            "content/deficits/pr-1.yaml",
            ["сбор «Осень 2026»", "маршрут «Другой маршрут»", "маршрут «Доказательство"],
        ),
        ("content/acts/r-174.yaml", ["акт «распоряжение"]),
        ("content/methods/keysy/index.md", ["страница «О портале»", "дефицит «Доказательство"]),
        ("content/forms/protokol.yaml", ["семинар «Встреча»", "метод «Кейсы»"]),
    ],
)
def test_who_names_a_removed_record_is_told(
    repository: Repository, path: str, users: list[str]
) -> None:
    (repository.root / path).unlink()
    (row,) = said(repository)
    assert [user for user in users if user not in row] == []
    assert "Верните запись или замените в них ссылки" in row


def test_a_record_that_nobody_names_goes_quietly(repository: Repository) -> None:
    (repository.root / "content/acts/r-76.yaml").unlink()
    assert said(repository) == []


def test_a_link_to_another_kind_of_the_same_name_is_no_use(repository: Repository) -> None:
    repository.write("content/terms/keysy.yaml", "название: Кейс\nзначение: Слово.\n").commit()
    (repository.root / "content/terms/keysy.yaml").unlink()
    assert said(repository) == []


def test_a_link_that_was_taken_away_with_the_record_is_no_use(repository: Repository) -> None:
    path = repository.root / "content/acts/r-76.yaml"
    path.write_text(path.read_text("utf-8").replace("заменён: r-174\n", ""), "utf-8")
    (repository.root / "content/acts/r-174.yaml").unlink()
    assert said(repository) == []


def test_many_users_are_counted(repository: Repository) -> None:
    for number in range(9):
        text = f"---\nназвание: Список {number}\nкратко: Проба.\n---\n\nСмотрите [[acts/r-174]].\n"
        repository.write(f"content/pages/s-{number}.md", text)
    repository.commit()
    (repository.root / "content/acts/r-174.yaml").unlink()
    (row,) = said(repository)
    assert "и ещё 4 записи" in row
