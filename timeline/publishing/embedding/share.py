"""A page to how it is passed on: its address, the words to paste into another page, and when it was recorded."""

from __future__ import annotations

from html import escape

from timeline.publishing import urls
from timeline.publishing.briefs import day_added
from timeline.publishing.compose.alternates import is_published
from timeline.publishing.compose.site import Here
from timeline.publishing.views.embedding import ShareView
from timeline.publishing.words.messages import message

OUTPUT = "embed"
SCRIPT = "embed.js"
"""At the site's root, under a name that stays: other people's pages ask for it."""
EVENT, THREAD = message("Link to this event"), message("Link to this thread")


def share_view(here: Here, title: str, *, event: str = "") -> ShareView:
    """How the page *here* is passed on; *event* is its event's id, empty for the page of a thread."""
    base_url = here.site.publication.base_url
    address = urls.absolute(base_url, here.path)
    is_embedded = is_published(here, OUTPUT)
    found = here.site.events.get(event)
    added = day_added(found) if found else None
    changed = max((one.on for one in found.corrections if one.field != "added"), default="") if found else ""
    return ShareView(
        words=here.words.say(EVENT if event else THREAD),
        address=address,
        preview=here.link(urls.embed_path(here.path)) if is_embedded else "",
        snippet=snippet(address, title, base_url) if address and is_embedded else "",
        oembed=urls.absolute(base_url, urls.oembed_path(here.path)) if is_embedded and event else "",
        added=f"{added.year:04d}-{added.month:02d}-{added.day:02d}" if added and 1 <= added.year <= 9999 else "",
        changed=changed,
    )


def snippet(address: str, title: str, base_url: str) -> str:
    """A plain link, which the script beside it replaces by a frame."""
    link = f'<a class="timeline-embed" href="{escape(address)}">{escape(title)}</a>'
    return f'{link}\n<script async src="{escape(urls.absolute(base_url, SCRIPT))}"></script>'
