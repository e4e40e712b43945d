"""What two readers of Markdown read differently inside a text, as expressions for the builder's page.

The page has neither of the two readers that ``checks/rules/words.py`` compares. It goes along a text once
and says of each piece whether both show it, only the forge, or only our page: a tag is words on our page
alone. ``tests/parity/test_submit_words.py`` holds that it finds what the two readers find.
"""

from __future__ import annotations

import re

from generator.records.markup.lines import FENCE, FOOTNOTE
from generator.records.wikilinks import LINK

_ATTRIBUTE = (
    r"(?:\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\s*=\s*(?:[^\"'=<>`\x00-\x20]+|'[^']*'|\"[^\"]*\"))?)"
)
_TAG = "|".join(
    (
        rf"<[A-Za-z][A-Za-z0-9-]*{_ATTRIBUTE}*\s*/?>",
        r"</[A-Za-z][A-Za-z0-9-]*\s*>",
        r"<\?(?:.|\n)*?\?>",
        r"<![A-Za-z][^>]*>",
        r"<!\[CDATA\[(?:.|\n)*?\]\]>",
    )
)
"""Raw HTML inside a line, CommonMark 6.6, without comments."""

PIECES = re.compile(
    "|".join(
        (
            r"(?P<code>(?<!`)(`+)(?!`)(?:.|\n)+?(?<!`)\2(?!`))",
            r"(?P<ticks>`+)",
            rf"(?P<record>{LINK.pattern})",
            r"(?P<entity>\\&#?[a-zA-Z0-9]{1,31};)",
            r"(?P<escape>\\[!-/:-@\[-`{-~])",
            r"(?P<bare><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\x00-\x20]*|[^<>@\x00-\x20]+@[a-zA-Z0-9.-]+)>)",
            r"(?P<comment><!--(?:-?>|(?:.|\n)*?-->))",
            r"(?P<break><[bB][rR] */?>)",
            rf"(?P<tag>{_TAG})",
            r"(?P<picture>!\[(?P<alt>[^\[\]]*)\](?=\())",
            r"(?P<target>\](?=\())",
            r"(?P<open>\[)",
            r"(?P<close>\])",
        )
    )
)
"""The signs of a line of which a piece begins; what lies between them both readers show."""

DESTINATION = re.compile(
    r"\(\s*(?:<(?P<angle>[^<>\n]*)>|(?P<plain>(?!<)(?:\\.|[^\s()\\]|\([^\s()]*\))+))?"
    r"(?:\s+(?:'[^']*'|\"[^\"]*\"|\([^()]*\)))?\s*\)"
)
"""What stands behind the words of a link, CommonMark 6.3; of anything else only the engine makes a link."""

OWN_PICTURE = re.compile(r"[^\"/\\:?#]+")
"""The address of a picture that our page shows; of any other it shows the words."""

HTML_BLOCK = re.compile(
    r" {0,3}<(?:[?]|![A-Za-z\[]|/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col"
    r"|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset"
    r"|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option"
    r"|p|param|pre|script|search|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|track"
    r"|ul)(?:\s|/?>|$))",
    re.IGNORECASE,
)
"""A line that begins a block of raw HTML, CommonMark 4.6."""

ANY_TAG = re.compile(r"<!--(?:.|\n)*?-->|<[^<>]*>")
"""What a forge leaves out in such a block."""

PATTERNS = {
    "piece": PIECES,
    "destination": DESTINATION,
    "ownPicture": OWN_PICTURE,
    "htmlBlock": HTML_BLOCK,
    "anyTag": ANY_TAG,
    "fence": FENCE,
    "noteBelow": FOOTNOTE,
}
"""By the names of the page's script."""
