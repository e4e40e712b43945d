"""Writes docs/platforms.md: on which systems and Pythons the lock installs from wheels alone (`make lock`).

Each pair is asked of the index by ``uv pip install --dry-run``, which reads what the index lists and loads no file.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements" / "site.txt"
PAGE = ROOT / "docs" / "platforms.md"

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "Linux, x86-64": "x86_64-manylinux_2_28",
    "Linux, ARM64": "aarch64-manylinux_2_28",
    "macOS, ARM64": "aarch64-apple-darwin",
    "macOS, x86-64": "x86_64-apple-darwin",
    "Windows, x86-64": "x86_64-pc-windows-msvc",
    "Windows, ARM64": "aarch64-pc-windows-msvc",
}


def pins() -> str:
    """The digest of what is locked: packages, versions and where each is for."""
    lines = re.findall(r"^([a-z0-9][^\s]*==[^\\\n]*?)\s*\\?$", LOCK.read_text("utf-8"), re.M)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def lacking(system: str, python: str) -> str:
    """The package that has no wheel there, or nothing."""
    with tempfile.TemporaryDirectory() as target:
        asked = ("--python-platform", system, "--python-version", python, "--target", target)
        command = [Path(sys.executable).parent / "uv", "pip", "install", "--dry-run", *asked]
        command += ["--only-binary", ":all:", "--require-hashes", "-r", LOCK]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    found = re.search(r"\b([a-z0-9-]+)==[^\s]+ has no (?:usable )?wheels", done.stderr)
    if not found:
        raise SystemExit(done.stderr)
    return found[1]


def page() -> str:
    """The page."""
    rows = []
    for name, system in SYSTEMS.items():
        cells = [f"нет: {gap}" if (gap := lacking(system, python)) else "да" for python in PYTHONS]
        rows.append(f"| {name} | {' | '.join(cells)} |")
    return f"""# Где ставится

Файл пишет `make lock`: для каждой пары спрошено, есть ли готовый пакет (wheel) у всего, что названо в `requirements/site.txt` — ничего не компилируется. Набор закреплённых версий: `{pins()}`.

| | {" | ".join(PYTHONS)} |
|---|{"---|" * len(PYTHONS)}
{chr(10).join(rows)}

Linux — с glibc 2.28 и новее (Debian 10, RHEL 8, Astra 1.7), macOS — 13 и новее. «Нет» — у названной библиотеки нет готового пакета. На Linux ARM64 сборка на шестую часть дольше: там нет `DAWG2`, словарь читает `DAWG2-Python`. Запуск проверен на Linux x86-64: 30 ноября 2026 года Python 3.11.7, 3.12.1 и 3.13.0 поставили этот набор и колесо, проверили этот портал и собрали его с бумагой — байты сайта у всех одни; 29 ноября 3.11.2, 3.12.1 и 3.13.0 сделали то же без сети с новым порталом, без MkDocs и Material тоже. На 3.14 сборка не запускалась: всё ставится, а на 3.14.2 для WebAssembly (там нет библиотек на C, вместо них заглушки) код без предупреждений компилируется и загружается. На остальных системах — только то, что всё ставится, на Windows ещё задание `.github/workflows/windows.yml`. Python 3.14 для Windows сжимает другой библиотекой (zlib-ng): содержимое файлов ZIP и Word то же, а байты могут быть не те, что на Linux. `docs/hosting/Containerfile` собран buildah на Debian 12 с Python 3.11.2 вместо образа, который в нём назван: без сети образ начинает портал, проверяет и собирает его с бумагой.
"""


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8", newline="\n")
