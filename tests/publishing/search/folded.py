"""Texts in many scripts and the words under which they are found; Python and the script must agree on them."""

from __future__ import annotations

CASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Lécornu LECORNU lecornu", ("lecornu", "lecornu", "lecornu")),
    ("Le\u0301cornu", ("lecornu",)),
    ("Straße STRASSE STRAẞE", ("strasse", "strasse", "strasse")),
    ("ΟΔΟΣ οδός", ("οδοσ", "οδοσ")),
    ("ᾳ ͺ ᾼ", ("α", "α")),
    ("İstanbul ıstanbul", ("istanbul", "ıstanbul")),
    ("Валерій Залужний", ("валеріи", "залужнии")),
    ("ᲀᲁᲂᲃᲄᲅᲆᲇᲈ", ("вдосттъѣꙋ",)),
    ("تُونِس أَمْر", ("تونس", "امر")),
    ("שָׁלוֹם", ("שלום",)),
    ("中国 北京", ("中", "国", "北", "京")),
    ("ﾃｽﾄ テスト", ("テ", "ス", "ト", "テ", "ス", "ト")),
    ("한국어", ("한국어",)),
    ("ไทย", ("ไ", "ท", "ย")),
    ("हिन्दी", ("हनद",)),
    ("ﬁnance Ⅷ ½ № ①", ("finance", "viii", "1", "2", "no", "1")),
    ("𝕱𝖎𝖛𝖊 𝔼𝕪𝕖𝕤 𝛓", ("five", "eyes", "σ")),
    ("soft\u00adhyphen zero\u200bwidth join\u200der \u202eevil\u202c", ("softhyphen", "zerowidth", "joiner", "evil")),
    ("l'OTAN d’Ivoire co-operate U.S. 20:22", ("l", "otan", "d", "ivoire", "co", "operate", "u", "s", "20", "22")),
    ("snake_case a_b", ("snake", "case", "a", "b")),
    ("<b>&amp;</b> \"'` \u2028 \\u0041", ("b", "amp", "b", "u0041")),
    ("ᏣᎳᎩ ꮳꮃꭹ", ("ᏣᎳᎩ", "ᏣᎳᎩ")),
    ("ǆ Ǆ ŉ ǰ և", ("dz", "dz", "ʼn", "j", "եւ")),
    ("😀 🇺🇦 👩‍🚀", ()),
    ("", ()),
)
