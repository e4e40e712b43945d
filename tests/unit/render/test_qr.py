"""A code is read back by a reader that is not ours."""

from __future__ import annotations

import io
import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from generator.render import qr


def drawn(svg: str) -> Image.Image:
    """Draw the horizontal strokes of the code, eight pixels a module."""
    side = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])  # type: ignore[index]
    image = Image.new("L", (side * 8, side * 8), 255)
    pen = ImageDraw.Draw(image)
    x = y = 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", re.search(r' d="([^"]+)"', svg)[1]):  # type: ignore[index]
        values = [float(n) for n in re.findall(r"-?\d*\.?\d+", numbers)]
        if command == "M":
            x, y = values
        elif command == "m":
            x, y = x + values[0], y + values[1]
        else:
            pen.rectangle(
                (x * 8, (y - 0.5) * 8, (x + values[0]) * 8 - 1, (y + 0.5) * 8 - 1), fill=0
            )
            x += values[0]
    return image


@pytest.mark.parametrize(
    "text",
    [
        "https://a.ru/",
        "https://portal.example.ru/routes/geometriya-dokazatelstvo/?v=1a2b3c4d",
        "https://xn--80ak6aa92e.xn--p1ai/" + "x" * 120 + "/?v=00000000",
    ],
)
def test_a_code_holds_its_text(text: str) -> None:
    assert [c.text for c in zxingcpp.read_barcodes(drawn(qr.svg(text, "код")))] == [text]
    points = Image.open(io.BytesIO(qr.png(text)))
    assert points.convert("L").tobytes() == drawn(qr.svg(text, "код")).tobytes()


def test_a_code_is_the_same_every_time_and_holds_no_style_or_markup() -> None:
    made = qr.svg("https://a.ru/?v=<b>&x", '"><script>')
    assert made == qr.svg("https://a.ru/?v=<b>&x", '"><script>')
    assert "style=" not in made
    assert "<script" not in made
    assert made.startswith('<svg role="img" ')
