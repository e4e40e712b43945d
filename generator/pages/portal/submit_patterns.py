"""The expressions and the names by which the page of the builder checks a text as we do."""

from __future__ import annotations

from typing import Any

from generator.checks import compared_words, personal_texts
from generator.checks.rules import (
    advice,
    asterisks_eaten,
    letters_mixed,
    link_half,
    text_wordless,
    twins,
    words,
)
from generator.language.js_regex import javascript
from generator.language.personal import (
    allowed_names,
    cited_names,
    given_names,
    mask,
    patterns,
    plain_view,
    registry,
)
from generator.messages import OURS
from generator.records import dates, decode_scalar, targets
from generator.records.markup import readings
from generator.records.models import kinds
from generator.records.wikilinks import LINK


def expressions() -> dict[str, tuple[str, str]]:
    """The expressions of the checks, said for the page."""
    found = {
        "date": dates.DATE,
        "number": decode_scalar.NUMBER,
        "id": kinds.ID,
        "link": LINK,
        "halfLink": link_half.HALF,
        "bracket": targets.SIGN,
        "addressBelow": targets.DEFINITION,
        "paragraph": targets.PARAGRAPH,
        "paper": advice.PAPER_WORDS,
        "course": advice.COURSE_WORDS,
        "saysLost": advice.SAYS_LOST,
        "longWord": advice.LONG_WORD,
        "word": letters_mixed.WORD,
        "notWords": letters_mixed.NOT_WORDS,
        "titleWord": twins.WORD,
        "mashWord": text_wordless.WORD,
        "repeated": text_wordless.REPEATED,
        "stub": text_wordless.STUB,
        "noVowel": text_wordless.NO_VOWEL,
        "spelled": text_wordless.NAME,
        "marked": compared_words.MARKED,
        "tag": words.TAG,
        "tabEscape": words.TAB,
        "cutText": words.CUT,
        "numbered": words.NUMBERED,
        "times": asterisks_eaten.TIMES,
        "keyBefore": words.KEY_BEFORE,
    }
    return {name: javascript(pattern) for name, pattern in found.items()}


def personal_expressions() -> dict[str, tuple[str, str]]:
    """The expressions that tell whether a text is personal."""
    found = {
        "nameBefore": allowed_names.BEFORE,
        "nameAfter": allowed_names.AFTER,
        "nameScene": allowed_names.SCENE,
        "ofAnOffice": patterns.OF_AN_OFFICE,
        "nameBetween": allowed_names.BETWEEN,
        "nameCited": cited_names.CITED,
        "citedPart": cited_names.PART,
        "citedOpens": cited_names.OPENS,
        "citedInCharge": cited_names.IN_CHARGE,
        "citedInitials": cited_names.INITIALS,
        "citedTitle": cited_names.TITLE,
        "citedArticle": cited_names.ARTICLE,
        "citedAnother": cited_names.ANOTHER,
        "citedEdited": cited_names.EDITED,
        "nameWords": allowed_names.WORDS,
        "nameToken": allowed_names.TOKEN,
        "nameOfFamily": allowed_names.SURNAME,
        "nameEnd": allowed_names.END,
        "comment": plain_view.COMMENT,
        "disguise": plain_view.DISGUISE,
        "coded": plain_view.CODED,
        "blank": plain_view.BLANK,
        "wrap": plain_view.WRAP,
        "bothAlphabets": plain_view.BOTH,
        "mixedWord": plain_view.MIXED,
        "latinInitials": plain_view.LATIN_INITIALS,
        "zeroLetter": plain_view.ZERO,
        "capitals": plain_view.CAPITALS,
        "givenCapital": given_names.CAPITAL,
        "initial": registry.INITIAL,
        "secret": mask.SECRET,
        "pathWorth": mask.WORTH,
        "pathSpoken": mask.SPOKEN,
        "pathBetween": mask.BETWEEN,
        "pathLatin": mask.LATIN,
    }
    return {name: javascript(pattern) for name, pattern in found.items()}


def personal_rules() -> dict[str, Any]:
    """Where personal data count, and how messages cover them: what the page needs at once."""
    return {
        "authored": sorted(personal_texts.AUTHORED),
        "names": sorted(personal_texts.NAMES),
        "ofRoute": sorted(personal_texts.OF_ROUTE),
        "key": allowed_names.KEY,
        "entities": plain_view.ENTITIES,
        "signs": plain_view.SIGNS,
        "reach": mask.REACH,
        "ours": sorted(OURS),
    }


def word_expressions() -> dict[str, tuple[str, str]]:
    """The expressions that take a text apart for the comparison of its two readings."""
    return {name: javascript(pattern) for name, pattern in readings.PATTERNS.items()}


def personal_signs(public: allowed_names.Names) -> dict[str, Any]:
    """What the page looks for, the names and signs that it goes by, and whom a text may name."""
    return {
        "expressions": personal_expressions(),
        "patterns": [
            {
                "rule": one.rule,
                "pattern": javascript(one.pattern),
                **{
                    name: value
                    for name in ("proof", "names", "famed", "scene", "remark")
                    if (value := getattr(one, name))
                },
            }
            for one in registry.PATTERNS
        ],
        "public": public,
        "fleeting": allowed_names.FLEETING,
        "frequent": sorted(allowed_names.FREQUENT),
        "given": {
            "names": list(given_names.NAMES),
            "words": sorted(given_names.WORDS),
            "titles": sorted(given_names.TITLES),
            "endings": {end: forms.split(" ") for end, forms in given_names.ENDINGS.items()},
        },
    }
