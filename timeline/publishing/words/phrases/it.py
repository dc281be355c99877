"""Italian."""

from __future__ import annotations

from timeline.publishing.words.phrases.phrase import Phrases

PHRASES = Phrases(
    about="{date} circa",
    since="da {of}",
    until="fino a {of}",
    by="entro {of}",
    or_later="{date} o più tardi",
    between="tra {first} e {last}",
    between_days="tra {first} e {last}",
    early="inizio {date}",
    mid="metà {date}",
    late="fine {date}",
    day_of="il {}",
    year_of="il {}",
    seasons=("primavera {}", "estate {}", "autunno {}", "inverno {}"),
    seasons_of=("la primavera {}", "l’estate {}", "l’autunno {}", "l’inverno {}"),
    quarters=("primo trimestre {}", "secondo trimestre {}", "terzo trimestre {}", "quarto trimestre {}"),
    quarters_of=(
        "il primo trimestre {}",
        "il secondo trimestre {}",
        "il terzo trimestre {}",
        "il quarto trimestre {}",
    ),
    halves=("primo semestre {}", "secondo semestre {}"),
    halves_of=("il primo semestre {}", "il secondo semestre {}"),
    decade="anni {first}",
    decade_of="gli anni {first}",
    century="anni {first}–{last}",
    century_of="gli anni {first}–{last}",
    northern="emisfero nord",
    southern="emisfero sud",
    uncertain="data incerta",
    approximate="data approssimativa",
    uncertain_parts={
        "year": "anno incerto",
        "month": "mese incerto",
        "day": "giorno incerto",
        "season": "stagione incerta",
    },
    approximate_parts={
        "year": "anno approssimativo",
        "month": "mese approssimativo",
        "day": "giorno approssimativo",
        "season": "stagione approssimativa",
    },
    unknown_parts={"year": "anno sconosciuto", "month": "mese sconosciuto", "day": "giorno sconosciuto"},
    unknown="data sconosciuta",
    zone_unknown="fuso orario sconosciuto",
    first_of_month="1º",
    contractions=(
        (r"\bil (?=(?:8|11)\b)", "l’"),
        (r"\b(d?a) il ", r"\1l "),
        (r"\b(d?a) la ", r"\1lla "),
        (r"\b(d?a) l’", r"\1ll’"),
        (r"\b(d?a) gli ", r"\1gli "),
    ),
)
