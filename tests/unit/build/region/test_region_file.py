"""What is wrong in ``regions.yaml`` is said at once, with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import TODAY, tiny
from tests.support.cli import iom
from tests.support.repository import Repository, git


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("адрес: routes\n  портал: severny", "такой папки у района быть не может"),
        ("адрес: Север\n  портал: severny", "такой папки у района быть не может"),
        ("адрес: yuzhny\n  портал: нет", "папки «нет» нет"),
        ("адрес: yuzhny\n  портал: ..\\yug", "пишите путь через «/»: ../yug"),
        ("адрес: yuzhny\n  портал: https://example.ru/a.git", "при сборке ничего не скачивается"),
        ("адрес: yuzhny\n  портал: severny\n- адрес: yuzhny\n  портал: severny", "адрес уже занят"),
        ("адрес: yuzhny\n  портал: .", "портала нет"),
        ("адрес: yuzhny\n  портал: " + "а" * 300, "не открывается, и что в ней, неизвестно"),
        ("адрес: yuzhny", "портал"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_with_its_line(
    tmp_path: Path, entry: str, said: str
) -> None:
    tiny(tmp_path / "severny")
    text = f"название: Край\nучреждение: Институт\nрайоны:\n- {entry}\n"
    (tmp_path / "regions.yaml").write_text(text, "utf-8")
    done = iom("build", "--region", str(tmp_path / "regions.yaml"), "--today", TODAY)
    assert done.exit_code == 2
    assert said in done.output
    assert re.search(r"regions\.yaml:\d", done.output)
    assert not (tmp_path / "site").exists()


CROWD = """название: Край
учреждение: Институт
районы:
- адрес: severny
  портал: severny
  название: Северный район
- адрес: yuzhny
  портал: нет
- адрес: zapadny
  портал: severny
  ревизия: v9
- адрес: severny
  портал: severny
  название: северный район
- портал: severny
- адрес: search
  портал: git@forge.example.ru:a.git
опечатка: да
"""


def test_everything_that_is_wrong_is_said_at_once_and_where_it_lies(tmp_path: Path) -> None:
    tiny(tmp_path / "severny")
    git(tmp_path / "severny", "init", "-q")
    git(tmp_path / "severny", "add", "-A")
    git(tmp_path / "severny", "commit", "-qm", "Портал")
    (tmp_path / "regions.yaml").write_text(CROWD, "utf-8")
    done = iom("build", "--region", str(tmp_path / "regions.yaml"), "--today", TODAY)
    assert done.exit_code == 2
    said = done.output.replace("\xa0", " ")
    for line, what in (
        (8, "папки «нет» нет"),
        (11, "git не знает «v9»"),
        (12, "адрес уже занят: строка 4"),
        (14, "такое название уже есть: строка 6"),
        (15, "адрес"),
        (16, "такой папки у района быть не может"),
        (17, "при сборке ничего не скачивается"),
        (18, "опечатка"),
    ):
        assert re.search(rf"regions\.yaml:{line}\b[^\n]*{re.escape(what)}", said), (what, said)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "entry",
    [
        "портал: https://vera:ne-skazhu!1@git.example.ru/a.git",
        "портал: vera:ne-skazhu!1@git.example.ru/a.git",
        "портал: severny\n  ревизия: https://vera:ne-skazhu!1@git.example.ru/a.git",
        "портал: severny\n  лишнее: https://vera:ne-skazhu!1@git.example.ru/a.git",
        "портал: [https://vera:ne-skazhu!1@git.example.ru/a.git]",
    ],
)
def test_a_password_in_an_address_is_never_repeated(tmp_path: Path, entry: str) -> None:
    Repository.start(tmp_path / "severny")
    text = f"название: Край\nучреждение: Институт\nрайоны:\n- адрес: yuzhny\n  {entry}\n"
    (tmp_path / "regions.yaml").write_text(text, "utf-8")
    done = iom("build", "--region", str(tmp_path / "regions.yaml"), "--today", TODAY)
    assert done.exit_code
    assert "ne-skazhu" not in done.output
    assert "vera" not in done.output
