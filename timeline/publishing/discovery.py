"""A publication to the small files that search engines and hosts ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from timeline.publishing import urls
from timeline.publishing.compose.all import page_paths
from timeline.publishing.compose.alternates import is_published
from timeline.publishing.compose.site import SiteIndex, page_at
from timeline.publishing.outputfile import OutputFile

SITEMAP = "sitemap.xml"
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_files(site: SiteIndex) -> Iterator[OutputFile]:
    """The addresses of all pages; the format knows only absolute ones, so without a base URL there is none."""
    publication = site.publication
    if not publication.base_url:
        return
    root = ElementTree.Element("urlset", {"xmlns": _NAMESPACE})
    has_data = is_published(page_at(site, urls.DATA), "data")
    for path in (*page_paths(site), *((urls.DATA,) if has_data else ())):
        entry = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(entry, "loc").text = urls.absolute(publication.base_url, path)
    yield OutputFile(path=SITEMAP, content=xml_bytes(root))


def xml_text(text: str) -> str:
    """*text* without the characters that XML 1.0 has no way to write, not even escaped."""
    return _NOT_IN_XML.sub("", text)


def xml_bytes(root: ElementTree.Element) -> bytes:
    """An indented document in UTF-8."""
    ElementTree.indent(root)
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def robots_files(site: SiteIndex) -> Iterator[OutputFile]:
    """Everything may be read by everyone."""
    lines = ["User-agent: *", "Allow: /"]
    base_url = site.publication.base_url
    if base_url:
        lines.append(f"Sitemap: {urls.absolute(base_url, SITEMAP)}")
    yield OutputFile(path="robots.txt", content=("\n".join(lines) + "\n").encode("utf-8"))


def nojekyll_files(_: SiteIndex) -> Iterator[OutputFile]:
    """Without it GitHub Pages would leave out what begins with an underscore."""
    yield OutputFile(path=".nojekyll", content=b"")
