"""What is wrong in ``regions.yaml`` is said at once, with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import TODAY, tiny
from tests.support.cli import iom


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("адрес: routes\n  портал: severny", "такой папки у района быть не может"),
        ("адрес: Север\n  портал: severny", "такой папки у района быть не может"),
        ("адрес: yuzhny\n  портал: нет", "папки «нет» нет"),
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
