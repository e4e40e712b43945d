"""What is looked for in every text: the kinds of personal data, each with its signs and its proof."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from generator.language.personal import deed_patterns as deeds
from generator.language.personal import family_patterns as family
from generator.language.personal import given_names, numbers, patterns
from generator.language.personal import health_patterns as health
from generator.language.personal import life_patterns as life
from generator.language.personal import likely_patterns as likely
from generator.language.personal import name_patterns as named
from generator.language.personal import school_patterns as school
from generator.language.personal.near import REACH, Sign


class Pattern(Struct, frozen=True):
    """What one kind of personal data looks like."""

    rule: str
    sign: Sign
    pattern: re.Pattern[str]
    proof: str = ""
    """What a match must pass besides: a name in ``PROOFS``."""
    names: bool = False
    """Whether a match names somebody, who may be public; in a reference to a book anybody is."""
    famed: bool = False
    """Whether it may be said of a public name that stands near it."""
    scene: bool = False
    """Whether words behind it may tell that one called by a first name alone is of a book or a film."""
    remark: bool = False
    """Whether it is worth a look and holds nothing back."""
    near: Sign = ()
    """What every match holds and few texts do besides: a long text is searched around it (none: ``sign``)."""
    needs: Sign = ()
    """What every match holds besides its sign: a text without it is not searched (none: ``near``)."""
    reach: int = REACH
    """The longest match in signs."""
    table: re.Pattern[str] | None = None
    """Where a text has this, a match may go over all its rows."""


PROOFS: dict[str, Callable[[re.Match[str]], bool]] = {
    "": lambda _: True,
    "snils": lambda match: numbers.snils(match[0]),
    "inn": lambda match: numbers.inn(match[0]),
    "card": lambda match: numbers.card(match[0]),
    "named": lambda match: given_names.named(_said(match)),
    "first": lambda match: given_names.is_given(match["first"]),
    "other case": lambda match: given_names.is_in_another_case(match["first"]),
    "given": lambda match: given_names.any_given(_said(match)),
    "only": lambda match: given_names.is_only_given(match["first"]),
    "whose": lambda match: any(given_names.is_only_given(match["first"] + end) for end in "ая"),
    "own page": lambda match: not _of_an_office(match),
    "ill": lambda match: not _said(match) or _somebody(_said(match)),
}
"""By name, so that the page of the builder has the same."""

NAMED = ("who", "whom", "name", "pupil")
"""Groups of a pattern that hold a name."""

INITIAL = re.compile(r"[А-ЯЁ][а-яё]+\s[А-ЯЁ]\.")


def _said(match: re.Match[str]) -> str:
    return next((match[g] for g in match.re.groupindex if g in NAMED and match[g]), "")


def _of_an_office(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - patterns.OF_AN_OFFICE_REACH) : match.start()]
    return patterns.OF_AN_OFFICE.search(before) is not None


def _somebody(found: str) -> bool:
    return given_names.named(found) or INITIAL.match(found) is not None


LIKELY = "personal-name-likely"
"""A name that may be another word: most are known by the dictionary, which the page of the builder has not."""


def _likely(
    sign: Sign, pattern: re.Pattern[str], needs: Sign, proof: str = "", reach: int = 0
) -> Pattern:
    """Look for a likely name; with a ``reach`` only around what it needs."""
    near, far = (needs, reach) if reach else ((), REACH)
    return Pattern(
        LIKELY, sign, pattern, proof, names=True, remark=True, needs=needs, near=near, reach=far
    )


PATTERNS = (
    Pattern(
        "personal-phone", patterns.FIGURES, patterns.CALLED, near=patterns.NEAR_CALLED, reach=90
    ),
    Pattern("personal-phone", patterns.FIGURES, patterns.PHONE, near=patterns.NEAR_PHONE),
    Pattern("personal-phone", patterns.HUNDREDS, patterns.PHONE_WORDS, reach=0),
    Pattern("personal-mail", patterns.MAIL_SIGN, patterns.MAIL, reach=800),
    Pattern("personal-social", patterns.SOCIAL_SIGN, patterns.SOCIAL, proof="own page"),
    Pattern("personal-social", patterns.NICK_SIGN, patterns.NICK),
    Pattern("personal-snils", patterns.FIGURES, patterns.SNILS, proof="snils", near=patterns.TEN),
    Pattern("personal-passport", patterns.FIGURES, patterns.PASSPORT, near=patterns.SIX),
    Pattern("personal-inn", patterns.FIGURES, patterns.INN, proof="inn", near=patterns.TEN),
    Pattern("personal-card", patterns.FIGURES, patterns.CARD, proof="card", near=patterns.TEN),
    Pattern("personal-account", patterns.FIGURES, patterns.ACCOUNT, near=patterns.TEN),
    Pattern(
        "personal-document", patterns.FIGURES, patterns.DOCUMENT, near=patterns.FIVE, reach=500
    ),
    Pattern("personal-document", patterns.PLATE_SIGN, patterns.PLATE),
    Pattern(
        "personal-birth-date",
        life.BIRTH_SIGN,
        life.BIRTH,
        famed=True,
        needs=life.BIRTH_NEEDS,
        table=life.BIRTH_TABLE,
    ),
    Pattern(
        "personal-birth-date",
        life.BIRTH_WRITTEN_SIGN,
        life.BIRTH_WRITTEN,
        proof="ill",
        famed=True,
        needs=life.BIRTH_WRITTEN_NEEDS,
    ),
    Pattern(
        "personal-birth-date",
        life.DAY_SIGN,
        life.BORN,
        proof="named",
        names=True,
        needs=life.BORN_NEEDS,
    ),
    Pattern("personal-address", life.ADDRESS_SIGN, life.ADDRESS, reach=400),
    Pattern("personal-address", life.ADDRESS_SIGN, life.ADDRESS_SAID, reach=300),
    Pattern("personal-address", life.HOUSE_SIGN, life.HOUSE),
    *(
        Pattern(
            "personal-health",
            health.ILL_SIGN,
            pattern,
            proof,
            names=True,
            scene=True,
            needs=health.HEALTH_NEEDS,
            reach=550,
        )
        for pattern, proof in (
            (health.HEALTH, "ill"),
            (health.HEALTH_MORE, "ill"),
            (health.HEALTH_ALONE, "given"),
        )
    ),
    *(
        Pattern("personal-family", family.FAMILY_SIGN, pattern, proof, names=True, scene=True)
        for pattern, proof in ((family.FAMILY, "ill"), (family.FAMILY_ALONE, "given"))
    ),
    Pattern("personal-pupil", named.PUPIL_SIGN, named.PUPIL, proof="named", names=True),
    Pattern("personal-pupil", named.ORDINALS, named.PUPIL, proof="named", names=True),
    Pattern("personal-name", named.NAME_SIGN, named.NAME, names=True),
    Pattern("personal-name", named.LABEL_SIGN, named.LABEL, names=True),
    Pattern("personal-name", named.KIN_SIGN, named.KIN_NAME, names=True),
    Pattern("personal-name", named.SMALL_SIGN, named.SMALL_NAME, proof="first", names=True),
    Pattern("personal-name", named.SMALL_INITIALS_SIGN, named.SMALL_INITIALS, names=True),
    Pattern("personal-name", named.LATIN_SIGN, named.LATIN_NAME, names=True),
    _likely(likely.GIVEN_SIGN, likely.GIVEN, likely.GIVEN_NEEDS, "first"),
    _likely(likely.GIVEN_SIGN, likely.AFTER, likely.GIVEN_NEEDS, "only"),
    _likely(likely.GIVEN_SIGN, likely.INITIAL, likely.GIVEN_NEEDS, "only"),
    _likely(likely.FAR_SIGN, likely.FAR, ()),
    _likely(likely.FAR_SIGN, likely.FAR_AFTER, (), "only"),
    _likely(likely.AGED_SIGN, likely.AGED, likely.AGED_NEEDS, "named", 120),
    _likely(likely.AGED_SIGN, likely.AGED_CHILD, likely.AGED_NEEDS, "first", 120),
    _likely(likely.KIN_SIGN, likely.KIN, (), "other case"),
    _likely(likely.CALLED_SIGN, likely.CALLED, ()),
    _likely(likely.SHORTENED_SIGN, likely.SHORTENED, ()),
    _likely(likely.LED_SIGN, likely.LED, likely.SURNAME_NEEDS),
    _likely(likely.WHOSE_SIGN, likely.WHOSE, (), "whose"),
    _likely(likely.ADULT_SIGN, likely.ADULT, (), "first"),
    _likely(likely.CALLED_SIGN, likely.CALLED_BY_NAME, (), "only"),
    Pattern(
        LIKELY, deeds.DEED_SIGN, deeds.DEED, "given", names=True, scene=True, remark=True, reach=300
    ),
    Pattern(
        LIKELY, likely.GROUPED_SIGN, likely.GROUPED, "named", names=True, remark=True, reach=700
    ),
    _likely(deeds.WITH_SIGN, deeds.WITH, deeds.WITH_NEEDS, "other case"),
    _likely(likely.SURNAME_SIGN, likely.SURNAME, likely.SURNAME_NEEDS),
    Pattern(
        "personal-school",
        named.SCHOOL_SIGN,
        named.SCHOOL,
        remark=True,
        near=named.NEAR_SCHOOL,
        reach=600,
    ),
    Pattern(
        "personal-school", named.CALLED_SCHOOL_SIGN, named.CALLED_SCHOOL, remark=True, reach=900
    ),
    Pattern("school-named", school.INSTITUTION_SIGN, school.INSTITUTION, remark=True, reach=500),
    Pattern("class-named", school.CLASS_SIGN, school.CLASS, remark=True),
    Pattern("score-named", school.SCORE_SIGN, school.SCORE, remark=True),
)
"""What both the portal and the page of the builder look for."""

REMARKS = frozenset(one.rule for one in PATTERNS if one.remark)
"""Rules of what may be another word or is told of nobody by name, and so holds nothing back."""
