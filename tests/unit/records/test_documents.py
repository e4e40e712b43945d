"""Documents are opened when they are asked for; a few others may be laid over them."""

from __future__ import annotations

import pickle

import pytest

from generator.findings import Finding
from generator.records import documents
from generator.records.document import Job, read_document
from generator.records.documents import FileDocuments, MemoryDocuments, OverlayDocuments
from generator.records.models.kinds import KINDS
from generator.system.files import File


class Counting(File):
    """A file that knows how often it was read."""

    __slots__ = ("reads",)

    def __init__(self, path: str, data: bytes) -> None:
        super().__init__(path, data)
        self.reads = 0

    @property
    def data(self) -> bytes:
        self.reads += 1
        return super().data


def job(id: str) -> Job:
    text = f"название: {id}\nзначение: слово {id}\n"
    return KINDS["term"], id, Counting(f"content/terms/{id}.yaml", text.encode())


def memory(*ids: str) -> MemoryDocuments:
    found = {}
    findings: list[Finding] = []
    for id in ids:
        kind, _, file = job(id)
        document = read_document(kind, id, file.path, file.data.decode(), {}, findings)
        assert document
        found[file.path] = document
    assert findings == []
    return MemoryDocuments(found)


def reads(one: Job) -> int:
    assert isinstance(one[2], Counting)
    return one[2].reads


def test_a_file_is_read_when_it_is_asked_for_and_once() -> None:
    jobs = [job("a"), job("b")]
    found = FileDocuments(jobs, {}, {})
    assert list(found) == ["content/terms/a.yaml", "content/terms/b.yaml"]
    assert (reads(jobs[0]), reads(jobs[1])) == (0, 0)
    assert found["content/terms/a.yaml"] is found["content/terms/a.yaml"]
    assert (reads(jobs[0]), reads(jobs[1])) == (1, 0)


def test_only_so_many_stay_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_OPEN", 1)
    jobs = [job("a"), job("b")]
    found = FileDocuments(jobs, {}, {})
    for path in ("a", "b", "a"):
        assert found[f"content/terms/{path}.yaml"].id == path
    assert reads(jobs[0]) == 2


def test_a_packed_record_needs_no_file() -> None:
    one = job("a")
    record = FileDocuments([one], {}, {}).record("content/terms/a.yaml")
    again = job("a")
    packed = {"content/terms/a.yaml": documents.pack(record)}  # type: ignore[arg-type]
    assert FileDocuments([again], {}, packed).record("content/terms/a.yaml") == record
    assert reads(again) == 0
    assert pickle.loads(packed["content/terms/a.yaml"]).title == "a"


def test_what_cannot_be_read_is_not_there() -> None:
    broken = (KINDS["term"], "x", File("content/terms/x.yaml", b"\xff\xfe"))
    with pytest.raises(KeyError):
        FileDocuments([broken], {}, {})["content/terms/x.yaml"]


def test_a_layer_hides_what_is_under_it() -> None:
    under, over = memory("a", "b"), memory("c")
    changed = {"content/terms/a.yaml": over["content/terms/c.yaml"]}
    found = OverlayDocuments(under, ["content/terms/a.yaml"], changed)
    assert found["content/terms/a.yaml"].id == "c"
    assert found.text("content/terms/a.yaml") == over.text("content/terms/c.yaml")
    with pytest.raises(KeyError):
        found["content/terms/b.yaml"]
