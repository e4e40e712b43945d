"""What was published once is found for ever: at its address, or where that leads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.catalogue import urls
from generator.records import load
from generator.records.fields import Record
from generator.system import files, git, git_call, git_log
from tests.conftest import ROOT, Portal, lay
from tests.support import here, scripted


def addresses(root: Path, commit: str = "") -> tuple[set[str], set[str]]:
    """The addresses of records of a commit, or of the folder; those that lead on are the second set."""
    tree = files.at(root, commit) if commit else files.read(root)
    records = load.load(tree)
    shown: Mapping[tuple[str, str], Record] = {
        (d.kind.name, d.id): d.record
        for d in records.documents.values()
        if d.record
        and d.kind.has_pages
        and str(getattr(d.record, "state", "опубликован")) in ("опубликован", "архив")
    }
    former = {urls.of(n[0], id) for n, r in shown.items() for id in r.former}
    return {urls.of(*name) for name in shown}, former


def _newest_tag(root: Path) -> str:
    """The newest tag that the newest commit comes after, or empty."""
    answer = git_call.ask(root, "describe", "--tags", "--abbrev=0", "--first-parent")
    return answer.data.decode().strip() if isinstance(answer, git_call.Answer) else ""


def lost(root: Path) -> set[str]:
    """Addresses of the newest tag, or of the oldest commit where there is none, that lead nowhere."""
    head = git.head(root)
    commits = (git_log.log(root, head.commit, files.FOLDERS) or []) if head else []
    then = git.commit(root, _newest_tag(root) or (commits[0].id if commits else "HEAD"))
    if then is None:
        return set()
    was, led = addresses(root, then)
    now, leads = addresses(root)
    return (was | led) - (now | leads)


def test_no_address_of_this_portal_is_lost() -> None:
    assert lost(ROOT) == set()
    catalogue = here.catalogue()
    former = {(k, id) for (k, _), r in catalogue.records.items() for id in r.former}
    published = {n for n, past in catalogue.history.past.items() if past.editions}
    assert published - set(catalogue.records) - former == set()


def test_a_lost_address_would_be_noticed(portal: Portal) -> None:
    scripted.git(portal.root, "init", "-q", "-b", "main")
    scripted.git(portal.root, "add", "-A")
    scripted.git(portal.root, "commit", "-qm", "x")
    assert lost(portal.root) == set()
    text = (portal.root / "routes" / "drugoy.yaml").read_text("utf-8")
    (portal.root / "routes" / "drugoy.yaml").unlink()
    scripted.git(portal.root, "tag", "v1")
    assert lost(portal.root) == {"routes/drugoy/", "routes/staryy-drugoy/"}
    portal.write("routes/novyy.yaml", lay(text, "прежние адреса: [drugoy, staryy-drugoy]"))
    assert lost(portal.root) == set()
