"""Arabic."""

from __future__ import annotations

from timeline.publishing.words.phrases.phrase import Phrases

PHRASES = Phrases(
    about="حوالي {of}",
    since="منذ {of}",
    until="حتى {of}",
    by="في موعد أقصاه {of}",
    or_later="{date} أو بعد ذلك",
    between="بين {first} و{last}",
    between_days="بين {first} و{last}",
    early="أوائل {of}",
    mid="منتصف {of}",
    late="أواخر {of}",
    year_of="عام {}",
    seasons=("ربيع {}", "صيف {}", "خريف {}", "شتاء {}"),
    quarters=("الربع الأول من عام {}", "الربع الثاني من عام {}", "الربع الثالث من عام {}", "الربع الرابع من عام {}"),
    halves=("النصف الأول من عام {}", "النصف الثاني من عام {}"),
    decade="الأعوام {first}–{last}",
    century="الأعوام {first}–{last}",
    northern="نصف الكرة الشمالي",
    southern="نصف الكرة الجنوبي",
    uncertain="غير مؤكد",
    approximate="تقريبي",
    uncertain_parts={
        "year": "السنة غير مؤكدة",
        "month": "الشهر غير مؤكد",
        "day": "اليوم غير مؤكد",
        "season": "الفصل غير مؤكد",
    },
    approximate_parts={
        "year": "السنة تقريبية",
        "month": "الشهر تقريبي",
        "day": "اليوم تقريبي",
        "season": "الفصل تقريبي",
    },
    unknown_parts={"year": "السنة غير معروفة", "month": "الشهر غير معروف", "day": "اليوم غير معروف"},
    unknown="التاريخ غير معروف",
    zone_unknown="المنطقة الزمنية غير معروفة",
)
