"""
The messages of the program, found where they stand, and the catalogues of the built-in theme.

    python -m tests.catalogues [LANGUAGE ...]

brings the catalogues up to date: new messages without a translation, those that are gone left out; a LANGUAGE that has
none gets one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from timeline.reasoning.date_rules import date_rules

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "themes" / "default" / "catalogues"
IN_PYTHON = {
    "message": (1,), "say": (1,), "message_in": ((1, "c"), 2), "messages": (1, 2), "counted": (1, 2), "form": (1, 2),
    "Column": (3,), "table": (2,), "_pairs": (2,), "facet_of": (2,),
}  # fmt: skip
"""Which arguments of which functions are messages; `c` is a context."""
IN_TEMPLATES = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
PLURALS = {"ar": "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"}
"""Where Babel's own rule has the forms in another order than CLDR."""
HEADER = """\
# {language} messages of Timeline. A test holds that none is missing; .github/CONTRIBUTING.md says how to add one.
msgid ""
msgstr ""
"Language: {tag}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals={number}; plural={rule};\\n"

"""


def messages() -> Catalog:
    """Every message, with the places at which it is said."""
    found = Catalog(locale="en")
    for path in sorted((ROOT / "timeline" / "publishing").rglob("*.py")):
        _add(found, path, "python", IN_PYTHON)
    for path in sorted((ROOT / "themes" / "default" / "templates").glob("*.html")):
        _add(found, path, "jinja2.ext:babel_extract", IN_TEMPLATES)
    for rule in date_rules():
        found.add(rule.description, locations=[("timeline/reasoning/expressions/rules", 0)])
    return found


def _add(catalog: Catalog, path: Path, method: str, keywords: dict[str, object]) -> None:
    options = {"trimmed": "true", "silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}
    for line, message, _, context in extract_from_file(method, path, keywords, (), options, strip_comment_tags=True):
        if message:
            catalog.add(message, context=context, locations=[(path.relative_to(ROOT).as_posix(), line)])


def catalogues() -> dict[str, Catalog]:
    """Those that there are, by language tag."""
    return {
        path.stem: read_po(BytesIO(path.read_bytes()), locale=path.stem) for path in sorted(CATALOGUES.glob("*.po"))
    }


def written(tag: str, catalog: Catalog) -> bytes:
    """A catalogue as a file, its messages in the order in which they are met."""
    out = BytesIO()
    write_po(out, catalog, width=110, omit_header=True, include_lineno=False, ignore_obsolete=True)
    language = Locale.parse(tag).get_display_name("en") or tag
    rule, number = _plurals(tag, catalog)
    return HEADER.format(language=language, tag=tag, number=number, rule=rule).encode() + out.getvalue()


def _plurals(tag: str, catalog: Catalog) -> tuple[str, int]:
    rule = PLURALS.get(tag, catalog.plural_expr)
    return rule.removeprefix("(").removesuffix(")") if rule.count("(") == 1 else rule, catalog.num_plurals


def updated(tag: str, catalog: Catalog) -> Catalog:
    """With all messages and no others."""
    catalog.update(messages(), no_fuzzy_matching=True)
    return catalog


def _main(tags: list[str]) -> Iterator[str]:
    known = catalogues()
    for tag in tags or known:
        catalog = updated(tag, known.get(tag) or Catalog(locale=tag))
        (CATALOGUES / f"{tag}.po").write_bytes(written(tag, catalog))
        missing = sum(not all(one.string if one.pluralizable else (one.string,)) for one in catalog if one.id)
        yield f"{tag}: {len(catalog)} messages, {missing} to be translated"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in _main(sys.argv[1:]))
