"""What a review says of a file that is no record: whose it is, and nothing of its words."""

from __future__ import annotations

import pytest

from tests.support.cli import iom
from tests.support.repository import Repository

PAGE = "content/pages/o-portale.md"
FILE = "content/pages/plan.txt"


@pytest.fixture
def named(repository: Repository) -> Repository:
    text = (repository.root / PAGE).read_text("utf-8")
    repository.write(PAGE, text.replace("кратко:", "файлы: [plan.txt]\nкратко:", 1))
    repository.write(FILE, "План встречи\n")
    repository.commit()
    return repository


def row(repository: Repository, path: str = FILE) -> str:
    done = iom("review", "HEAD", "--root", str(repository.root))
    assert done.exit_code == 0, done.output
    return next(line for line in done.stdout.splitlines() if line.startswith(f"* `{path}`"))


def test_a_changed_file_of_a_record_is_not_called_the_same(named: Repository) -> None:
    named.write(FILE, "Другой план\n")
    assert row(named) == f"* `{FILE}` — файл записи «О портале»: откройте его"


def test_a_file_that_went_is_told_with_its_record(named: Repository) -> None:
    (named.root / FILE).unlink()
    assert row(named) == f"* `{FILE}` — убран файл записи «О портале»"


def test_a_new_file_is_told_with_the_record_that_names_it(repository: Repository) -> None:
    text = (repository.root / PAGE).read_text("utf-8")
    repository.write(PAGE, text.replace("кратко:", "файлы: [plan.txt]\nкратко:", 1))
    repository.write(FILE, "План встречи\n")
    assert row(repository) == f"* `{FILE}` — файл записи «О портале»: откройте его"


def test_the_title_of_a_record_does_nothing_in_a_comment(named: Repository) -> None:
    text = (named.root / PAGE).read_text("utf-8")
    named.write(PAGE, text.replace("О портале", "О <b>портале</b> @vse", 1))
    named.write(FILE, "Другой план\n")
    assert "«О \\<b\\>портале\\</b\\> @\u200bvse»" in row(named)


def test_a_record_with_other_line_ends_is_still_called_the_same(repository: Repository) -> None:
    path = repository.root / "content/pages/_blank.md"
    path.write_bytes(b"---\n---\n")
    repository.commit()
    path.write_bytes(b"---\r\n---\r\n")
    assert "слова записи прежние" in row(repository, "content/pages/_blank.md")


def test_a_file_nobody_names_is_only_named(repository: Repository) -> None:
    repository.write("docs/shema.txt", "1").commit()
    repository.write("docs/shema.txt", "2")
    assert row(repository, "docs/shema.txt") == "* `docs/shema.txt`"
