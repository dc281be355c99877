"""French."""

from __future__ import annotations

from timeline.publishing.words.phrases.phrase import Phrases

PHRASES = Phrases(
    about="vers {of}",
    since="depuis {of}",
    until="jusqu’à {of}",
    by="au plus tard {of}",
    or_later="{date} ou plus tard",
    between="entre {first} et {last}",
    between_days="entre {first} et {last}",
    early="début {of}",
    mid="mi-{of}",
    late="fin {of}",
    day_of="le {}",
    seasons=("printemps {}", "été {}", "automne {}", "hiver {}"),
    seasons_of=("le printemps {}", "l’été {}", "l’automne {}", "l’hiver {}"),
    quarters=("premier trimestre {}", "deuxième trimestre {}", "troisième trimestre {}", "quatrième trimestre {}"),
    quarters_of=(
        "le premier trimestre {}",
        "le deuxième trimestre {}",
        "le troisième trimestre {}",
        "le quatrième trimestre {}",
    ),
    halves=("premier semestre {}", "second semestre {}"),
    halves_of=("le premier semestre {}", "le second semestre {}"),
    decade="années {first}",
    decade_of="les années {first}",
    century="années {first} à {last}",
    century_of="les années {first} à {last}",
    northern="hémisphère nord",
    southern="hémisphère sud",
    uncertain="date incertaine",
    approximate="date approximative",
    uncertain_parts={
        "year": "année incertaine",
        "month": "mois incertain",
        "day": "jour incertain",
        "season": "saison incertaine",
    },
    approximate_parts={
        "year": "année approximative",
        "month": "mois approximatif",
        "day": "jour approximatif",
        "season": "saison approximative",
    },
    unknown_parts={"year": "année inconnue", "month": "mois inconnu", "day": "jour inconnu"},
    unknown="date inconnue",
    zone_unknown="fuseau horaire inconnu",
    first_of_month="1er",
    contractions=(
        (r"\bjusqu’à les ", "jusqu’aux "),
        (r"\bjusqu’à le ", "jusqu’au "),
        (r"\bjusqu’à (?!l’)", "jusqu’en "),
        (r"\bau plus tard (?!les? |l’)", "au plus tard en "),
        (r"\bdébut les ", "début des "),
        (r"\bmi-les ", "milieu des "),
        (r"\bfin les ", "fin des "),
    ),
)
