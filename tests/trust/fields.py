"""Records made from the model alone, with a text of our choice in every field that takes one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from generator.records.dates import Date
from generator.records.fields import Key, Spec, is_closed, is_model, specs, variants
from generator.records.models.enums import PHASES, Phase
from generator.records.models.kinds import Kind

Say = Callable[[str, int], str]
"""Takes the path of a field («маршрут/кратко») and how many signs fit, and gives its text."""

NAMES = ("прежние адреса", "файлы", "редакции")
"""Fields whose texts are names and not words: what they may hold is tried by the real checks."""

BODY = """
{0}

## {1}

* {2}
* пункт

1. {3}

> {4}

| столбец | {5} |
|---|---|
| {6} | слово |

[слово]({7}) и [слово](https://example.org/ "{8}") и ![{9}](x.png)

`{10}`

```
{11}
```

    {12}

[имя]: {13}

<div>{14}</div>
"""
"""Every place of Markdown where a text may stand; ``{n}`` are the places."""

PLACES = len(re.findall(r"\{\d+\}", BODY))


def write(kind: Kind, say: Say, named: dict[str, list[str]]) -> str:
    """Write the file of a record; ``named`` gives ids of records by kind and values by registry."""
    front = quote(_model(kind.model, kind.one, say, named))
    if not kind.has_body:
        return f"{front}\n"
    texts = [say(f"{kind.one}/тело {n}", 200) for n in range(PLACES)]
    body = re.sub(r"\{(\d+)\}", lambda m: texts[int(m[1])], BODY)
    return f"---\n{front}\n---\n{body}"


def quote(value: Any) -> str:
    """Write a value as YAML with every sign that is not printed escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return "".join(c if c.isprintable() else _escape(ord(c)) for c in text)


def _escape(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def texts(kind: Kind) -> list[str]:
    """List the fields of a kind that take a text, with the places of its body."""
    found: list[str] = []

    def say(path: str, room: int) -> str:
        found.append(path)
        return "слово"[:room]

    write(kind, say, {})
    return found


def _model(model: type, path: str, say: Say, named: dict[str, list[str]]) -> dict[str, Any]:
    return {
        spec.key.label: _field(spec, f"{path}/{spec.key.label}", say, named)
        for spec in specs(model)
        if spec.key.label not in NAMES
        and (spec.required or spec.type in (str, Date, int, float) or not is_closed(spec.type))
    }


def _field(spec: Spec, path: str, say: Say, named: dict[str, list[str]]) -> Any:
    if models := variants(spec.type):
        return [{tag: _model(m, f"{path}/{tag}", say, named)} for tag, m in models.items()]
    if is_model(spec.type):
        many = list(_parts(spec, path, say, named))
        return many if spec.many else many[0]
    one = _value(spec, path, say, named)
    return [one] if spec.many else one


def _parts(
    spec: Spec, path: str, say: Say, named: dict[str, list[str]]
) -> Iterator[dict[str, Any]]:
    """Yield one part, or one for each phase where a part belongs to one."""
    phase = next((s for s in specs(spec.type) if s.type is Phase), None)
    for word in PHASES if phase and spec.many else PHASES[:1]:
        made = _model(spec.type, path, say, named)
        yield {**made, phase.key.label: str(word)} if phase else made


def _value(spec: Spec, path: str, say: Say, named: dict[str, list[str]]) -> Any:
    key, kind = spec.key, spec.type
    if kind is str:
        return _text(key, path, say, named)
    example = key.example[0] if isinstance(key.example, list) and key.example else key.example
    if is_closed(kind):
        words = [str(word) for word in kind]
        return example if example in words else words[0]
    if kind is Date:
        return str(example or "2026-10")
    low = key.smallest if key.smallest is not None else 1
    return str(example if example is not None else low)


def _text(key: Key, path: str, say: Say, named: dict[str, list[str]]) -> str:
    if key.refers and not key.or_text:
        return next((id for kind in key.refers for id in named.get(kind, [])), "x")
    room = min(key.limit, 120) if key.registry else key.limit
    return say(f"{path} ({key.registry})" if key.registry else path, room)
