"""Submit → check → review → merge → publish, by the very steps of the workflows."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from generator.proposals.comment import MARK
from generator.records.models.kinds import KINDS
from generator.records.yaml_text.formatter import rewrite
from tests.conftest import ROOT
from tests.support.hub import ROUTE, Hub
from tests.support.repository import git
from tests.support.runner import Runner

FORGES = ("github", "gitlab", "gitea")
ACTION = re.compile(r"[a-z-]+/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
STORE = "store.json"


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return Hub.open(tmp_path)


def good(hub: Hub) -> str:
    """A route as the builder writes it."""
    text = (hub.fork.root / "routes/primer.yaml").read_text("utf-8")
    written, found = rewrite(KINDS["route"], ROUTE, text.replace("название: ", "название: Новый "))
    assert not found
    return written


def checkout(hub: Hub):  # type: ignore[no-untyped-def]
    """What actions/checkout does: a clone at a commit, without a word about the proposal."""

    def take(runner: Runner, given: Mapping[str, str]) -> None:
        git(runner.folder.parent, "clone", "-q", str(hub.bare), str(runner.folder))
        git(runner.folder, "checkout", "-q", given.get("ref", "main"))

    return take


def machine(hub: Hub, name: str, **facts: str) -> Runner:
    nothing = lambda runner, given: None  # noqa: ARG005, E731
    known = {
        "github.event.pull_request.number": "1",
        "github.event.pull_request.base.sha": git(hub.bare, "rev-parse", "main"),
        "github.event.pull_request.base.ref": "main",
        "github.event.repository.default_branch": "main",
        "github.event.workflow_run.head_sha": git(hub.bare, "rev-parse", "refs/pull/1/head"),
        "github.server_url": hub.bare.parents[1].as_uri(),
        "github.repository": "rayon/portal",
        "github.token": "знак",
        "github.run_id": "7",
        "secrets.GITHUB_TOKEN": "знак",
        **facts,
    }
    uses = {
        "actions/checkout": checkout(hub),
        "actions/setup-python": nothing,
        "actions/upload-artifact": nothing,
        "actions/upload-pages-artifact": nothing,
    }
    return Runner(hub.bare.parent.with_name(name), known, uses=uses)


def check(hub: Hub, forge: str, name: str = "check") -> tuple[int, Runner]:
    """Run the check of a forge; gives its code and the machine."""
    runner = machine(hub, name)
    if forge == "gitlab":
        return gitlab(hub, runner, "проверка"), runner
    return runner.job(ROOT / f".{forge}/workflows/check.yml", "check"), runner


def gitlab(hub: Hub, runner: Runner, job: str) -> int:
    config = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))[job]
    variables = {
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_MERGE_REQUEST_IID": "1",
        "PORTAL": str(hub.bare),
    }
    if config.get("variables", {}).get("GIT_STRATEGY") != "none":
        git(runner.folder.parent, "clone", "-q", str(hub.bare), str(runner.folder))
    return runner.script(config["script"], variables)


def comment(hub: Hub, forge: str, name: str = "comment") -> tuple[int, str, Runner]:
    """Run the comment of a forge against a stand-in of its API; gives code, comment and machine."""
    runner = machine(hub, name)
    store = runner.programs / STORE
    runner.program(
        "gh",
        f"""echo "$@" >> {runner.programs}/calls
case "$*" in
  "pr list"*) echo 1 ;;
  *"--method POST"*|*"--method PATCH"*) cp otzyv.md {store} ;;
  *--paginate*) [ -f {store} ] && printf '41\\n57\\n' || true ;;
esac""",
    )
    runner.program(
        "curl",
        f"""echo "$@" >> {runner.programs}/calls
case "$*" in
  *"--data"*) cp otzyv.json {store} ;;
  *) if [ -f {store} ]; then python3 -c 'import json; c = json.load(open("{store}")); print(json.dumps([{{"id": 41, "user": {{"id": -2}}, **c}}]))'; else echo '[]'; fi ;;
esac""",
    )
    code = runner.job(ROOT / f".{forge}/workflows/comment.yml", "comment")
    text = store.read_text("utf-8") if store.is_file() else ""
    return code, json.loads(text)["body"] if text.startswith("{") else text, runner


def publish(hub: Hub, forge: str) -> Path:
    """Run the publication of a forge; gives the folder of the site."""
    runner = machine(hub, "publish")
    if forge == "gitlab":
        assert gitlab(hub, runner, "pages") == 0, runner.said
        return runner.folder / "public"
    job = "build" if forge == "github" else "publish"
    assert runner.job(ROOT / f".{forge}/workflows/publish.yml", job) == 0, runner.said
    return runner.folder / "site"


@pytest.mark.parametrize("forge", FORGES)
def test_a_fault_fails_the_check_until_it_is_mended(hub: Hub, forge: str) -> None:
    """The whole way from the form to the page is in ``test_journey``."""
    hub.fork.write(ROUTE, good(hub).replace("месяцев: 24", "месяцев: сто"))
    hub.submit()
    code, runner = check(hub, forge)
    assert code == 1, runner.said
    assert "нужно целое число" in runner.said
    hub.fork.write(ROUTE, good(hub))
    hub.submit("Исправлен срок")
    code, runner = check(hub, forge, "again")
    assert code == 0, runner.said
    if forge == "gitlab":
        assert json.loads((runner.folder / "codequality.json").read_text("utf-8")) == []
        assert (runner.folder / "pokaz.html").stat().st_size > 100_000


@pytest.mark.parametrize("forge", ["github", "gitea"])
def test_a_second_review_replaces_the_first(hub: Hub, forge: str) -> None:
    hub.fork.write(ROUTE, good(hub))
    hub.submit()
    code, _, runner = comment(hub, forge)
    assert code == 0, runner.said
    shutil.rmtree(runner.folder)
    code, _, runner = comment(hub, forge)
    assert code == 0, runner.said
    calls = (runner.programs / "calls").read_text("utf-8")
    assert calls.count("POST") == 1
    assert "PATCH" in calls
    assert re.search(r"comments/41\s", calls)


@pytest.mark.parametrize("forge", ["gitea", "forgejo"])
def test_a_review_of_ours_is_known_by_who_wrote_it(forge: str) -> None:
    """Anybody may begin a comment with our mark, and call himself as the runner of jobs is called."""
    step = (ROOT / f".{forge}/workflows/comment.yml").read_text("utf-8")
    (mine,) = re.findall(r"mine='(.*)'", step)
    people = [
        {"id": 40, "user": {"id": 7, "login": f"{forge}-actions"}, "body": MARK},
        {"id": 41, "user": {"id": -2, "login": f"{forge}-actions"}, "body": "Собрано"},
    ]
    ours = {"id": 42, "user": {"id": -2, "login": f"{forge}-actions"}, "body": f"{MARK}\n\nОтзыв"}
    for comments, known in (([], ""), (people, ""), ([*people, ours], "42")):
        done = subprocess.run(
            [sys.executable, "-c", mine],
            input=json.dumps(comments),
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == known


@pytest.mark.parametrize("forge", FORGES)
def test_only_the_contributors_own_faults_fail_the_check(hub: Hub, forge: str) -> None:
    hub.fork.git("checkout", "-q", "main")
    broken = (hub.fork.root / "routes/drugoy.yaml").read_text("utf-8") + "рески: [а]\n"
    hub.fork.write("routes/drugoy.yaml", broken).commit("Старая ошибка")
    hub.fork.git("push", "-q", str(hub.bare), "main")
    hub.fork.write(ROUTE, good(hub))
    hub.submit()
    code, runner = check(hub, forge)
    assert code == 0, runner.said


ATTACKS = {
    "theme/portal/pages/route.html": "{{ cycler.__init__.__globals__.os.system('touch MARK') }}",
    "theme/main.html": "{{ config.__init__.__globals__['os'].system('touch MARK') }}",
    "mkdocs.yml": "site_name: x\nhooks: [zlo.py]\nplugins: [iom, zlo]\n",
    "zlo.py": "import os; os.system('touch MARK')\n",
    "sitecustomize.py": "import os; os.system('touch MARK')\n",
    "generator/__init__.py": "import os; os.system('touch MARK')\n",
    "generator/checks/registry.py": "import os; os.system('touch MARK')\n",
    "Makefile": "$(shell touch MARK)\n.venv/.site:\n\ttouch MARK\n",
    "pyproject.toml": "[build-system]\nrequires = []\nbuild-backend = 'zlo'\nbackend-path = ['.']\n",
    ".gitattributes": "*.yaml filter=zlo diff=zlo\n*.md filter=zlo\n",
    ".gitconfig": '[filter "zlo"]\n\tsmudge = touch MARK\n\tclean = touch MARK\n',
    ".gitmodules": "[submodule \"x\"]\n\tpath = x\n\turl = ext::sh -c 'touch MARK'\n",
    ".githooks/post-checkout": "#!/bin/sh\ntouch MARK\n",
    ".github/workflows/check.yml": "on: pull_request\njobs: {check: {steps: [{run: touch MARK}]}}\n",
    "content/pages/zlo.md": (
        "---\nназвание: '{{ 7*7 }} $(touch MARK) `touch MARK`'\nкратко: '{% raw %}'\n---\n"
        "{{ cycler.__init__.__globals__.os.system('touch MARK') }}\n<script>x</script>\n"
    ),
    "content/terms/zlo.yaml": "название: !!python/object/apply:os.system ['touch MARK']\n",
    "routes/_blank.yaml": "название: !!python/object/apply:os.system ['touch MARK']\n",
}


@pytest.mark.parametrize("forge", FORGES)
def test_nothing_of_a_proposal_is_executed_or_followed(
    hub: Hub, forge: str, tmp_path: Path
) -> None:
    mark, secret = tmp_path / "hacked", tmp_path / "secret.yaml"
    secret.write_text("название: секретное слово\n")
    for path, text in ATTACKS.items():
        hub.fork.write(path, text.replace("MARK", str(mark)))
    (hub.fork.root / ".githooks/post-checkout").chmod(0o755)
    (hub.fork.root / "routes/ssylka.yaml").symlink_to(secret)
    (hub.fork.root / "content/terms/iom.yaml").unlink()
    (hub.fork.root / "content/terms/iom.yaml").symlink_to(secret)
    hub.submit("$(touch MARK) `touch MARK`".replace("MARK", str(mark)))
    code, runner = check(hub, forge)
    assert code == 1, runner.said
    said = runner.said
    if forge != "gitlab":
        code, review, runner = comment(hub, forge)
        assert code == 0, runner.said
        said += runner.said + review
        assert "Изменены не только записи" in review
        assert "`mkdocs.yml`" in review
    assert "ссылка" in said
    assert "секретное" not in said
    assert not mark.exists()
    work = runner.folder / "portal" if forge == "gitlab" else runner.folder
    assert not (work / "zlo.py").exists(), "a file of the proposal was put on the disk"


def test_the_attack_would_be_noticed(hub: Hub, tmp_path: Path) -> None:
    mark = tmp_path / "hacked"
    for path, text in ATTACKS.items():
        hub.fork.write(path, text.replace("MARK", str(mark)))
    runner = Runner(hub.fork.root, {})
    runner.run("wrong", "make .venv/.site\n.venv/bin/iom check", {})
    assert mark.exists()


def test_forgejo_runs_what_gitea_runs() -> None:
    """Forgejo looks into a folder of its own first, and does not follow a link there."""
    for path in (ROOT / ".gitea/workflows").iterdir():
        twin = ROOT / ".forgejo/workflows" / path.name
        assert twin.read_bytes() == path.read_bytes(), path.name
        assert not twin.is_symlink()


def test_no_workflow_trusts_a_proposal() -> None:
    found = [
        *(ROOT / ".github/workflows").glob("*.yml"),
        *(ROOT / ".gitea/workflows").glob("*.yml"),
    ]
    assert len(found) == 7
    for path in found:
        uses = re.findall(r"uses: (.+)", path.read_text("utf-8"))
        assert all(ACTION.fullmatch(one) for one in uses), (path, uses)
    for path in found:
        workflow = yaml.safe_load(path.read_text("utf-8"))
        events = workflow[True]  # «on» is a truth value of YAML 1.1
        if "pull_request" in events:
            assert "secrets." not in path.read_text("utf-8"), path
            assert "write" not in str(workflow.get("permissions", {})), path
        for job in workflow["jobs"].values():
            for step in job["steps"]:
                assert "${{" not in step.get("run", ""), (path, step["name"])
                given = step.get("with", {})
                assert "head" not in str(given.get("ref", "")), path
    for path in (ROOT / ".github/workflows").glob("*.yml"):
        assert yaml.safe_load(path.read_text("utf-8"))["permissions"]
