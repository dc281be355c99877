"""Russian; after a preposition the genitive."""

from __future__ import annotations

from timeline.publishing.words.phrases.phrase import Phrases

PHRASES = Phrases(
    about="около {of}",
    since="с {of}",
    until="до {of}",
    by="не позднее {of}",
    or_later="{date} или позже",
    between="не ранее {first} и не позднее {last}",
    between_days="между {first} и {last}",
    early="в начале {of}",
    mid="в середине {of}",
    late="в конце {of}",
    year_of="{} года",
    seasons=("весна {} года", "лето {} года", "осень {} года", "зима {} годов"),
    seasons_of=("весны {} года", "лета {} года", "осени {} года", "зимы {} годов"),
    quarters=(
        "первый квартал {} года",
        "второй квартал {} года",
        "третий квартал {} года",
        "четвёртый квартал {} года",
    ),
    quarters_of=(
        "первого квартала {} года",
        "второго квартала {} года",
        "третьего квартала {} года",
        "четвёртого квартала {} года",
    ),
    halves=("первое полугодие {} года", "второе полугодие {} года"),
    halves_of=("первого полугодия {} года", "второго полугодия {} года"),
    decade="{first}-е годы",
    decade_of="{first}-х годов",
    century="{first}–{last} годы",
    century_of="{first}–{last} годов",
    northern="северное полушарие",
    southern="южное полушарие",
    uncertain="дата под вопросом",
    approximate="приблизительно",
    uncertain_parts={
        "year": "год под вопросом",
        "month": "месяц под вопросом",
        "day": "день под вопросом",
        "season": "время года под вопросом",
    },
    approximate_parts={
        "year": "год приблизительный",
        "month": "месяц приблизительный",
        "day": "день приблизительный",
        "season": "время года приблизительное",
    },
    unknown_parts={"year": "год неизвестен", "month": "месяц неизвестен", "day": "день неизвестен"},
    unknown="дата неизвестна",
    zone_unknown="часовой пояс неизвестен",
    contractions=((r"^с (?=втор)", "со "),),
)
