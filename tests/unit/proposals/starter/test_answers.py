"""The answers of ``iom init``: from a file with its places, or asked one by one."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from tests.support.cli import iom


def test_what_is_wrong_with_the_answers_is_said_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "otvety.yaml").write_text("район: Северный\nучрежденье: Управление\n", "utf-8")
    done = iom("init", str(tmp_path / "portal"), "--answers", str(tmp_path / "otvety.yaml"))
    assert done.exit_code == 2
    assert "otvety.yaml:2:1" in done.output
    assert "возможно, это «учреждение»" in done.output
    assert not (tmp_path / "portal").exists()


def test_at_a_terminal_each_answer_is_asked_until_it_fits(tmp_path: Path) -> None:
    said = [" ", "Южный район", "Управление", "", "", "не почта", "m@example.ru"]
    said += ["", "githab", "github", "https://github.com/r/p", "да"]
    done = CliRunner().invoke(main, ["init", str(tmp_path / "portal")], "\n".join(said) + "\n")
    assert done.exit_code == 0, done.output
    assert "Не подходит: без этого портал не начать." in done.output
    assert "Error" not in done.output
    portal = (tmp_path / "portal" / "content" / "portal.yaml").read_text("utf-8")
    assert "район: Южный район\n" in portal
    assert "почта: m@example.ru\n" in portal
    assert "вид: github\n" in portal
    assert len(list((tmp_path / "portal" / "routes").iterdir())) > 50


def test_a_file_with_no_answers_is_told_what_to_write(tmp_path: Path) -> None:
    (tmp_path / "otvety.yaml").touch()
    done = iom("init", str(tmp_path / "portal"), "--answers", str(tmp_path / "otvety.yaml"))
    assert done.exit_code == 2
    assert "файл пуст [type-wrong]" in done.output
    assert "впишите его ключи: район, учреждение" in done.output
    assert "_blank" not in done.output, "only a record has an empty one to copy"
