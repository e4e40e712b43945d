"""Write what is derived: docs/model.md, schemas and settings of editors, samples of web servers."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from generator.records import docs_schema, json_schema, load
from generator.records.models.kinds import KINDS
from generator.render import csp
from generator.system import files

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = "docs/schemas"
HOSTING = "docs/hosting"


def derived() -> dict[str, str]:
    """Give every derived file by its path from the root."""
    registries = load.load(files.read(ROOT)).registries
    found = {
        f"{SCHEMAS}/{name}.schema.json": _json(json_schema.schema(kind, registries))
        for name, kind in KINDS.items()
    }
    found |= {f"{HOSTING}/{name}": text for name, text in csp.samples().items()}
    found["docs/model.md"] = docs_schema.write()
    found[".vscode/settings.json"] = _json(
        {
            "yaml.schemas": json_schema.settings(KINDS, SCHEMAS),
            "files.encoding": "utf8",
            "files.eol": "\n",
            "editor.insertSpaces": True,
            "[yaml]": {"editor.tabSize": 2},
        }
    )
    return found


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write what differs and say so."""
    for path, text in derived().items():
        target = ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.is_file() or target.read_text("utf-8") != text:
            target.write_text(text, "utf-8", newline="\n")
            sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
