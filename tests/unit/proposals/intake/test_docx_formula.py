"""A formula of Word in one line says what it says on paper."""

from __future__ import annotations

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.proposals.intake.docx_formula import formula


def said(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def part(name: str, *inner: str) -> str:
    return f"<m:{name}>{''.join(inner)}</m:{name}>"


def look(name: str, **signs: str) -> str:
    return part(f"{name}Pr", *(f'<m:{sign} m:val="{value}"/>' for sign, value in signs.items()))


X, N = part("e", said("x")), part("e", said("n+1"))


@pytest.mark.parametrize(
    ("inner", "line"),
    [
        (part("f", part("num", said("v")), part("den", said("n+1"))), "v/(n+1)"),
        (part("sSup", X, part("sup", said("2"))), "x^2"),
        (part("sSubSup", X, part("sub", said("i")), part("sup", said("2"))), "x_i^2"),
        (part("sPre", part("sub", said("2")), part("sup"), X), "_2x"),
        (part("d", X, N), "(x|n+1)"),
        (part("d", look("d", begChr="|", endChr="|"), X), "|x|"),
        (part("d", look("d", begChr="[", endChr="]", sepChr=";"), X, N), "[x;n+1]"),
        (part("d", look("d", begChr="{", endChr=""), part("e", part("eqArr", X, N))), "{x; n+1"),
        (part("m", part("mr", X, X), part("mr", X, N)), "x, x; x, n+1"),
        (
            part(
                "d",
                part(
                    "e",
                    part(
                        "f",
                        look("f", type="noBar"),
                        part("num", said("n")),
                        part("den", said("k")),
                    ),
                ),
            ),
            "(n; k)",
        ),
        (
            part("nary", look("nary", chr="∑"), part("sub", said("i=1")), part("sup"), X),
            "∑_(i=1) x",
        ),
        (part("nary", part("sub"), part("sup"), X), "∫ x"),
        (part("bar", look("bar", pos="top"), X), "x\u0304"),
        (part("bar", X), "x"),
        (part("acc", X), "x\u0302"),
        (part("acc", look("acc", chr="\u20d7"), N), "(n+1)\u20d7"),
        (part("func", part("fName", said("sin")), X), "sin x"),
        (part("func", part("fName", said("f")), part("e", part("d", X))), "f(x)"),
        (part("limLow", part("e", said("lim")), part("lim", said("n→∞"))), "lim_(n→∞)"),
        (part("limUpp", X, part("lim", said("2"))), "x^2"),
        (part("rad", part("deg", said("3")), N), "3√(n+1)"),
        (f"<w:del>{said('нет')}</w:del><w:ins>{said('да')}</w:ins>", "да"),
    ],
)
def test_a_formula_becomes_a_line(inner: str, line: str) -> None:
    assert formula(parse_xml(f"<m:oMath {nsdecls('m', 'w')}>{inner}</m:oMath>")) == line
