"""Polish; after a preposition the genitive."""

from __future__ import annotations

from timeline.publishing.words.phrases.phrase import Phrases

PHRASES = Phrases(
    about="około {of}",
    since="od {of}",
    until="do {of}",
    by="najpóźniej do {of}",
    or_later="{date} lub później",
    between="w jednym z dni od {first} do {last}",
    between_days="między {first} a {last}",
    early="na początku {of}",
    mid="w połowie {of}",
    late="pod koniec {of}",
    year_of="{} r.",
    seasons=("wiosna {}", "lato {}", "jesień {}", "zima {}"),
    seasons_of=("wiosny {}", "lata {}", "jesieni {}", "zimy {}"),
    quarters=("pierwszy kwartał {} r.", "drugi kwartał {} r.", "trzeci kwartał {} r.", "czwarty kwartał {} r."),
    quarters_of=(
        "pierwszego kwartału {} r.",
        "drugiego kwartału {} r.",
        "trzeciego kwartału {} r.",
        "czwartego kwartału {} r.",
    ),
    halves=("pierwsza połowa {} r.", "druga połowa {} r."),
    halves_of=("pierwszej połowy {} r.", "drugiej połowy {} r."),
    decade="lata {first}–{last}",
    decade_of="lat {first}–{last}",
    century="lata {first}–{last}",
    century_of="lat {first}–{last}",
    northern="półkula północna",
    southern="półkula południowa",
    uncertain="data niepewna",
    approximate="w przybliżeniu",
    uncertain_parts={
        "year": "rok niepewny",
        "month": "miesiąc niepewny",
        "day": "dzień niepewny",
        "season": "pora roku niepewna",
    },
    approximate_parts={
        "year": "rok przybliżony",
        "month": "miesiąc przybliżony",
        "day": "dzień przybliżony",
        "season": "pora roku przybliżona",
    },
    unknown_parts={"year": "rok nieznany", "month": "miesiąc nieznany", "day": "dzień nieznany"},
    unknown="data nieznana",
    zone_unknown="strefa czasowa nieznana",
)
