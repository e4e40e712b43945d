"""Our base sheet stands where Material's stood: every element looks as it did, as long as Material is there to ask."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from generator.records.markup.engine import MarkdownRenderer
from tests.support.browser import address
from tests.trust.accessibility import SCENES

TEXT = """
## Раздел
Абзац со [ссылкой](https://example.ru), **жирным**, *курсивом*, ~~лишним~~ и `кодом`.
Строка\\
с переносом.

### Подраздел
#### Ниже

- пункт
    1. первый
        - глубже
            1. ещё глубже
- [x] сделано
- [ ] не сделано

    Абзац пункта.

4. с четырёх
5. дальше

> Цитата.
>
> > Цитата в цитате.

> [!WARNING]
> Рамка с `кодом`.

!!! note "Рамка"
    Текст рамки.

    - список

```
образец
```

| Колонка | Другая |
|---|---:|
| ячейка | 1 |
| `код` | **2** |

"""
"""What an editor may write (docs/markdown.md). The lowest headings, rules and footnotes are ours alone: Material's
were black at a half on our dark ground, and footnotes were 10 px and hid their way back."""

SHOWN = ("prose", "route", "form", "submit")
"""Templates of which one scene is looked at; the others are made of the same parts."""

NAMED = """@layer tokens { :root {
  --md-default-fg-color: var(--ink); --md-default-bg-color: var(--paper); --md-typeset-color: var(--ink);
  --md-typeset-a-color: var(--river); --md-accent-fg-color: var(--river); --md-primary-fg-color: var(--river);
  --md-code-bg-color: var(--river-wash); --md-code-fg-color: var(--ink);
} }
"""
"""What our colours are called in Material's sheet."""

HARMLESS = {
    "flex-direction": "of a box that is no flex box",
    "font-family": "of a check box, and of a sample whose letters have a font of their own",
    "font-feature-settings": "of a check box",
    "scrollbar-color": "of a sample that breaks its lines",
}
COMPARE = r"""([ours, theirs, text, harmless]) => {
  const link = [...document.querySelectorAll("link[rel=stylesheet]")].find(l => l.href.endsWith("portal.css"));
  const sheet = document.createElement("style");
  link.before(sheet);
  link.disabled = true;
  document.querySelector("article.page").insertAdjacentHTML("beforeend", text);
  for (const part of document.querySelectorAll("details")) part.open = true;
  const read = css => {
    sheet.textContent = css;
    const found = [];
    for (const part of document.body.querySelectorAll("*")) {
      if (!part.checkVisibility() || part.parentElement.closest("svg")) continue;
      for (const pseudo of [undefined, "::before", "::after"]) {
        const look = getComputedStyle(part, pseudo);
        const name = `${part.tagName}.${part.className}${pseudo ?? ""}`;
        const drawn = !pseudo || (look.content !== "none" && look.display !== "none");
        const keys = drawn ? [...look].filter(key => !/^(--|transition)/.test(key) && !harmless.includes(key)) : [];
        found.push([name, new Map(keys.map(key => [key, look.getPropertyValue(key)]))]);
      }
    }
    return found;
  };
  const [now, before] = [read(ours), read(theirs)];
  if (now.length !== before.length || now.length < 100) return [`${location.pathname}: ${now.length} parts, ${before.length} before`];
  const lines = now.flatMap(([name, look], at) => {
    const keys = new Set([...look.keys(), ...before[at][1].keys()]);
    return [...keys].filter(key => look.get(key) !== before[at][1].get(key))
      .map(key => `${name} ${key}: ${before[at][1].get(key)} → ${look.get(key)}`);
  });
  return [...new Set(lines)];
}"""


@pytest.fixture(scope="module")
def sheets(site: Path) -> list[str]:
    """The style sheet as it is, and the same with Material's in the place of our base."""
    ours = (site / "assets" / "portal" / "portal.css").read_text("utf-8")
    start, end = ours.index("@layer base {"), ours.index("@layer tokens {")
    folder = resources.files("material") / "templates" / "assets" / "stylesheets"
    names = (f for f in folder.iterdir() if f.name.startswith("main.") and f.name.endswith(".css"))
    layer = next(names).read_text("utf-8").removeprefix('@charset "UTF-8";')
    return [ours, f"{ours[:start]}@layer base {{\n{layer}\n}}\n{NAMED}{ours[end:]}"]


def differences(
    browser: Browser, site: Path, sheets: list[str], media: Literal["screen", "print"]
) -> list[str]:
    found: list[str] = []
    context = browser.new_context(bypass_csp=True, viewport={"width": 1024, "height": 900})
    for template in SHOWN:
        scene = next(s for s in SCENES if s.template == template)
        page = context.new_page()
        page.goto(address(site, scene.address.partition("?")[0]))
        scene.act(page)
        page.emulate_media(media=media, reduced_motion="reduce")
        text = MarkdownRenderer().block(TEXT) if template == "prose" else ""
        found += page.evaluate(COMPARE, [*sheets, text, [*HARMLESS]])
        page.close()
    context.close()
    return found


@pytest.mark.parametrize("media", ["screen", "print"])
def test_every_element_looks_as_over_the_styles_of_material(
    browser: Browser, site: Path, sheets: list[str], media: Literal["screen", "print"]
) -> None:
    assert differences(browser, site, sheets, media) == []
