"""Spanish."""

from __future__ import annotations

from timeline.publishing.words.phrases.phrase import Phrases

PHRASES = Phrases(
    about="hacia {of}",
    since="desde {of}",
    until="hasta {of}",
    by="no más tarde de {of}",
    or_later="{date} o más tarde",
    between="entre {first} y {last}",
    between_days="entre {first} y {last}",
    early="a principios de {of}",
    mid="a mediados de {of}",
    late="a finales de {of}",
    day_of="el {}",
    seasons=("primavera de {}", "verano de {}", "otoño de {}", "invierno de {}"),
    seasons_of=("la primavera de {}", "el verano de {}", "el otoño de {}", "el invierno de {}"),
    quarters=("primer trimestre de {}", "segundo trimestre de {}", "tercer trimestre de {}", "cuarto trimestre de {}"),
    quarters_of=(
        "el primer trimestre de {}",
        "el segundo trimestre de {}",
        "el tercer trimestre de {}",
        "el cuarto trimestre de {}",
    ),
    halves=("primer semestre de {}", "segundo semestre de {}"),
    halves_of=("el primer semestre de {}", "el segundo semestre de {}"),
    decade="años {first}",
    decade_of="los años {first}",
    century="años {first} a {last}",
    century_of="los años {first} a {last}",
    northern="hemisferio norte",
    southern="hemisferio sur",
    uncertain="fecha incierta",
    approximate="fecha aproximada",
    uncertain_parts={
        "year": "año incierto",
        "month": "mes incierto",
        "day": "día incierto",
        "season": "estación incierta",
    },
    approximate_parts={
        "year": "año aproximado",
        "month": "mes aproximado",
        "day": "día aproximado",
        "season": "estación aproximada",
    },
    unknown_parts={"year": "año desconocido", "month": "mes desconocido", "day": "día desconocido"},
    unknown="fecha desconocida",
    zone_unknown="zona horaria desconocida",
    contractions=((r"\bde el ", "del "),),
)
