"""Ukrainian; after a preposition the genitive."""

from __future__ import annotations

from timeline.publishing.words.phrases.phrase import Phrases

PHRASES = Phrases(
    about="близько {of}",
    since="з {of}",
    until="до {of}",
    by="не пізніше {of}",
    or_later="{date} або пізніше",
    between="не раніше {first} і не пізніше {last}",
    between_days="між {first} та {last}",
    early="на початку {of}",
    mid="у середині {of}",
    late="наприкінці {of}",
    year_of="{} року",
    seasons=("весна {} року", "літо {} року", "осінь {} року", "зима {} років"),
    seasons_of=("весни {} року", "літа {} року", "осені {} року", "зими {} років"),
    quarters=(
        "перший квартал {} року",
        "другий квартал {} року",
        "третій квартал {} року",
        "четвертий квартал {} року",
    ),
    quarters_of=(
        "першого кварталу {} року",
        "другого кварталу {} року",
        "третього кварталу {} року",
        "четвертого кварталу {} року",
    ),
    halves=("перше півріччя {} року", "друге півріччя {} року"),
    halves_of=("першого півріччя {} року", "другого півріччя {} року"),
    decade="{first}-ті роки",
    decade_of="{first}-х років",
    century="{first}–{last} роки",
    century_of="{first}–{last} років",
    northern="північна півкуля",
    southern="південна півкуля",
    uncertain="дата під питанням",
    approximate="приблизно",
    uncertain_parts={
        "year": "рік під питанням",
        "month": "місяць під питанням",
        "day": "день під питанням",
        "season": "пора року під питанням",
    },
    approximate_parts={
        "year": "рік приблизний",
        "month": "місяць приблизний",
        "day": "день приблизний",
        "season": "пора року приблизна",
    },
    unknown_parts={"year": "рік невідомий", "month": "місяць невідомий", "day": "день невідомий"},
    unknown="дата невідома",
    zone_unknown="часовий пояс невідомий",
    contractions=((r"^з (?=з)", "із "),),
)
