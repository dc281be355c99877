"""The closed lists of words that an editor may choose from."""

from __future__ import annotations

from typing import Literal

Kind = Literal[
    "decision", "statement", "speech", "agreement", "meeting", "vote", "order", "operation", "attack", "legal",
    "report", "publication", "appointment", "other",
]  # fmt: skip
Status = Literal["confirmed", "reported", "disputed", "denied", "retracted", "expected"]
Nature = Literal["claim", "public-act", "report"]
"""`public-act`: anyone could witness it or look it up. `report`: a newsroom published it. `claim`: all else."""
DateBasis = Literal["occurred", "began", "said", "signed", "announced", "effective", "filed", "aired", "first-reported"]
Stance = Literal["supports", "contradicts", "background"]
Role = Literal["actor", "speaker", "party", "target", "affected", "host", "reporter", "mentioned"]
RelationKind = Literal[
    "denies", "confirms", "corrects", "reports", "responds-to", "ends", "part-of", "precedes", "see-also"
]
ArticleType = Literal[
    "report", "wire", "rewrite", "aggregator", "opinion", "official", "court", "dataset", "social", "broadcast",
    "reference",
]  # fmt: skip
UrlStatus = Literal["live", "dead", "deviated", "unfit", "usurped"]
"""Wikipedia's CS1 terms for what has become of an address."""
Basis = Literal["page", "address", "text", "stored-copy", "inferred", "described"]
"""How a title or a publication date is known; all but `page` are shown to readers."""
Seen = Literal["page", "copy", "no"]
"""Whether the article itself, a copy of it, or neither was seen."""
ArticleStatus = Literal["retracted", "corrected"]
DateOrder = Literal["day-first", "month-first"]
EntityType = Literal["person", "organisation", "country", "other"]
Folder = Literal[
    "events", "articles", "embed", "data", "print", "publishers", "entities", "places", "threads", "tags", "kinds",
    "sources",
]  # fmt: skip
"""The folders of a site that grow with it."""
OutputName = Literal[
    "pages", "chronology", "periods", "events", "articles", "topics", "facets", "tags", "texts", "indexes", "search",
    "feed", "topic-feeds", "calendar", "data", "citations", "dossier", "embed", "cards", "redirects", "sitemap",
    "robots", "assets", "nojekyll",
]  # fmt: skip
"""What a site may be asked for; `pages` stands for the pages of every kind."""

OWN = "own"
"""In `via`: the article's own reporting."""
UNKNOWN = "unknown"
"""In `via`: what the article draws on is not known."""
DOCUMENTS = frozenset({"official", "court", "dataset"})
"""The types of article that report nothing, but are what others report."""
OWN_TYPES = frozenset({"report", "wire"}) | DOCUMENTS
"""The types of article that rest on their own reporting unless they say otherwise."""
