"""German; after a preposition the dative."""

from __future__ import annotations

from timeline.publishing.words.phrases.phrase import Phrases

PHRASES = Phrases(
    about="ca. {date}",
    since="seit {of}",
    until="bis {date}",
    by="bis spätestens {date}",
    or_later="{date} oder später",
    between="zwischen {first} und {last}",
    between_days="zwischen {first} und {last}",
    early="Anfang {date}",
    mid="Mitte {date}",
    late="Ende {date}",
    day_of="dem {}",
    seasons=("Frühjahr {}", "Sommer {}", "Herbst {}", "Winter {}"),
    seasons_of=("dem Frühjahr {}", "dem Sommer {}", "dem Herbst {}", "dem Winter {}"),
    quarters=("erstes Quartal {}", "zweites Quartal {}", "drittes Quartal {}", "viertes Quartal {}"),
    quarters_of=("dem ersten Quartal {}", "dem zweiten Quartal {}", "dem dritten Quartal {}", "dem vierten Quartal {}"),
    halves=("erstes Halbjahr {}", "zweites Halbjahr {}"),
    halves_of=("dem ersten Halbjahr {}", "dem zweiten Halbjahr {}"),
    decade="{first}er-Jahre",
    decade_of="den {first}er-Jahren",
    northern="Nordhalbkugel",
    southern="Südhalbkugel",
    uncertain="unsicher",
    approximate="ungefähr",
    uncertain_parts={
        "year": "Jahr unsicher",
        "month": "Monat unsicher",
        "day": "Tag unsicher",
        "season": "Jahreszeit unsicher",
    },
    approximate_parts={
        "year": "Jahr ungefähr",
        "month": "Monat ungefähr",
        "day": "Tag ungefähr",
        "season": "Jahreszeit ungefähr",
    },
    unknown_parts={"year": "Jahr unbekannt", "month": "Monat unbekannt", "day": "Tag unbekannt"},
    unknown="Datum unbekannt",
    zone_unknown="Zeitzone unbekannt",
    contractions=((r"^(Anfang|Mitte|Ende) (?=\d+er-Jahre)", r"\1 der "),),
)
