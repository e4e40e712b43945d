"""A document that was read before is given again only for the same bytes and the same closed lists."""

from __future__ import annotations

from generator.records import kept
from generator.records.closed_lists import ClosedList
from generator.records.document import Job
from generator.records.models.kinds import KINDS
from generator.records.records import Records, Texts
from generator.system.files import File

PATH = "content/terms/termin.yaml"


def test_a_document_is_read_again_where_its_file_or_the_lists_are_others() -> None:
    def job(title: str) -> Job:
        return KINDS["term"], "termin", File(PATH, f"название: {title}\n".encode())

    lists = kept.same({"группы": ("первая",)})
    assert kept.same({"группы": ("первая",)}) is lists
    first = kept.opened(job("Первый"), lists)
    assert first is not None
    assert kept.opened(job("Первый"), lists) is first
    assert kept.opened(job("Первый"), kept.NO_LISTS) is not first
    assert kept.opened(job("Первый"), kept.same({"группы": ("вторая",)})) is not first
    second = kept.opened(job("Второй"), lists)
    assert second is not None
    assert "Второй" in second.text


def test_lists_that_differ_in_another_word_alone_are_others() -> None:
    plain, more = (
        ClosedList(("учитель",), {}),
        ClosedList(("учитель",), {"роль": {"педагог": "учитель"}}),
    )
    assert kept.same({"роли": plain})["роли"] is plain
    assert kept.same({"роли": more})["роли"] is more


def test_only_so_many_are_kept() -> None:
    for n in range(kept.MOST + 5):
        file = File(f"content/terms/t{n}.yaml", "название: Слово\n".encode())
        kept.opened((KINDS["term"], f"t{n}", file), kept.NO_LISTS)
    assert len(kept._kept) <= kept.MOST


def test_a_form_to_copy_is_read_when_it_is_asked_for() -> None:
    asked: list[str] = []

    class Watched(File):
        @property
        def data(self) -> bytes:
            asked.append(self.path)
            if self.path == "content/acts/_blank.yaml":
                raise OSError
            return "название: Впишите, о чём маршрут\n".encode()

    jobs = [(KINDS[n], "_blank", Watched(KINDS[n].blank)) for n in ("route", "act")]
    blanks = kept.Blanks(jobs, kept.NO_LISTS)
    texts = Texts(Records(blanks=blanks))
    assert (set(blanks), set(texts)) == (
        {"route", "act"},
        {KINDS["route"].blank, KINDS["act"].blank},
    )
    assert asked == []
    assert texts[KINDS["route"].blank] == "название: Впишите, о чём маршрут\n"
    assert blanks.get("act") is None
    assert blanks.get("term") is None
