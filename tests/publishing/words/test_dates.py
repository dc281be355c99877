"""Dates in the words of readers, and in the value that HTML has for them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.core.edtf import Day, EdtfDate, add_days, bounded, day_date, one_of, parse_edtf
from timeline.publishing.words.dates import date_short, date_words, datetime_attribute, month_name, weekday_name

LANGUAGES = ("en", "fr", "uk", "de", "ar", "ru", "es", "it", "pl")
NARROW_SPACE = "\u202f"


def read(text: str) -> EdtfDate:
    found = parse_edtf(text)
    assert isinstance(found, EdtfDate), found
    return found


def words(text: str, locale: str) -> str:
    """The words, with plain spaces."""
    return date_words(read(text), locale).replace(NARROW_SPACE, " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-06", "6 March 2025"),
        ("2025-03-06T20:22+04:00", "6 March 2025, 20:22 (UTC+4)"),
        ("2025-03-06T20:22Z", "6 March 2025, 20:22 (UTC)"),
        ("2025-03-06T20:22:05-03:30", "6 March 2025, 20:22:05 (UTC−3:30)"),
        ("2025-03-06T20:22", "6 March 2025, 20:22 (time zone unknown)"),
        ("2025-03-06T24:00Z", "6 March 2025, 24:00 (UTC)"),
        ("2025-03-06T20:00Z/2025-03-06T22:00Z", "6 March 2025, 20:00–22:00 (UTC)"),
        ("[2025-03-06T20:00Z..2025-03-06T22:00Z]", "6 March 2025, between 20:00 and 22:00 (UTC)"),
        ("2025-03", "March 2025"),
        ("2025", "2025"),
        ("2025-03-06?", "6 March 2025 (uncertain)"),
        ("2025-03~", "about March 2025"),
        ("1870~", "about 1870"),
        ("1870%", "about 1870 (uncertain)"),
        ("2004?-06-11", "11 June 2004 (year uncertain)"),
        ("2004-06~-11", "11 June 2004 (year approximate and month approximate)"),
        ("2001-~21", "spring 2001 (season approximate)"),
        ("2025-03-04/2025-03-06", "4–6 March 2025"),
        ("2025-02-28/2025-03-02", "28 February – 2 March 2025"),
        ("2024-12-28/2025-01-02", "28 December 2024 – 2 January 2025"),
        ("2024-12/2025-02", "December 2024 – February 2025"),
        ("2014/2022", "2014–2022"),
        ("2025-03-06/2025-03-06", "6 March 2025"),
        ("2025-02-28/2025-03", "28 February 2025 – March 2025"),
        ("1984~/2004-06", "about 1984 – June 2004"),
        ("2025-03-04~/2025-03-06~", "4–6 March 2025 (approximate)"),
        ("2025-03-03/..", "since 3 March 2025"),
        ("2025-03~/..", "since March 2025 (approximate)"),
        ("199X/..", "since the 1990s"),
        ("../2025-03-06", "until 6 March 2025"),
        ("2025-03-03/", "3 March 2025 – ?"),
        ("/2025", "? – 2025"),
        ("/", "date unknown"),
        ("[..2025-03-06]", "by 6 March 2025"),
        ("[2025-03-06..]", "6 March 2025 or later"),
        ("[2025-03-04..2025-03-06]", "between 4 and 6 March 2025"),
        ("[2025-02-28..2025-03-02]", "between 28 February and 2 March 2025"),
        ("[2024-12-31..2025-01-02]", "between 31 December 2024 and 2 January 2025"),
        ("[2025-03..2025-05]", "between March and May 2025"),
        ("[2017..2019]", "between 2017 and 2019"),
        ("[2025-03-04?..2025-03-06?]", "between 4 and 6 March 2025 (uncertain)"),
        ("[2024-21..2024-35]", "between spring 2024 and the third quarter of 2024"),
        ("[2025-03-04,2025-03-06]", "4 or 6 March 2025"),
        ("[2025-03-04,2025-03-06,2025-03-08]", "4, 6 or 8 March 2025"),
        ("[2025-02-28,2025-03-02]", "28 February or 2 March 2025"),
        ("[2025-03,2025-05]", "March or May 2025"),
        ("[2017,2018]", "2017 or 2018"),
        ("[2025-03-04?,2025-03-06]", "4 March 2025 (uncertain) or 6 March 2025"),
        ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"),
        ("[1760-01,1760-12..]", "January 1760 or December 1760 or later"),
        ("{2025-03-04,2025-03-06}", "4 and 6 March 2025"),
        ("{1667,1670..1672}", "1667 and 1670–1672"),
        ("{..1984}", "until 1984"),
        ("2025-21", "spring 2025"),
        ("2024-24", "winter 2024–25"),
        ("2025-25", "spring 2025 (northern hemisphere)"),
        ("2025-30", "summer 2025–26 (southern hemisphere)"),
        ("2024-35", "third quarter 2024"),
        ("2024-37", "between January and April 2024"),
        ("2024-40", "first half of 2024"),
        ("199X", "1990s"),
        ("199X~", "about the 1990s"),
        ("18XX", "1800s"),
        ("1XXX", "1000–1999"),
        ("2025-XX", "2025 (month unknown)"),
        ("1985-04-XX", "April 1985 (day unknown)"),
        ("1985-XX-XX", "1985 (month unknown and day unknown)"),
        ("XXXX", "date unknown"),
        ("XXXX-12-25", "25 December (year unknown)"),
        ("XXXX-12", "December (year unknown)"),
        ("156X-12-25", "25 December, 1560s"),
        ("1X99", "between 1099 and 1999 (1X99)"),
        ("2025-1X", "between October and December 2025 (2025-1X)"),
        ("2025-03-1X", "between 10 and 19 March 2025 (2025-03-1X)"),
        ("1950S2", "about 1950 (1900–1999)"),
        ("-0043", "44 BC"),
        ("0000", "1 BC"),
        ("-0043-03-15", "15 March 44 BC"),
        ("0079", "79 AD"),
        ("-0043/0014", "44 BC – 14 AD"),
        ("-193X", "1940 BC – 1931 BC"),
        ("Y12025-03-06", "6 March 12025"),
        ("Y170000002", "170,000,002"),
        ("2025-03-01~/2025-03-10~", "early March 2025"),
        ("[2025-03-11~..2025-03-20~]", "mid-March 2025"),
        ("[2024-02-21~..2024-02-29~]", "late February 2024"),
        ("2024-09~/2024-12~", "late 2024"),
        ("1990~/1993~", "early 1990s"),
        ("[2025-03-01%..2025-03-10%]", "early March 2025 (uncertain)"),
        ("2025-03-01/2025-03-10", "1–10 March 2025"),
    ],
)
def test_english_words_say_no_more_than_the_date(text: str, expected: str) -> None:
    assert words(text, "en") == expected


SAMPLES = (
    "2025-03-06", "2025-03", "2025-03-04/2025-03-06", "2025-03-03/..", "2022/..", "../2025-03-06", "[..2025-03-06]",
    "[2025-03-06..]", "[2025-03-04..2025-03-06]", "[2017..2019]", "[2025-03-04,2025-03-06]", "2025-03~", "2025-21",
    "2024-35", "199X", "199X/..", "-0043", "2025-03-01~/2025-03-10~", "2025-XX",
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        pytest.param(
            "fr",
            (
                "6 mars 2025", "mars 2025", "4–6 mars 2025", "depuis le 3 mars 2025", "depuis 2022",
                "jusqu’au 6 mars 2025", "au plus tard le 6 mars 2025", "6 mars 2025 ou plus tard",
                "entre le 4 et le 6 mars 2025", "entre 2017 et 2019", "4 ou 6 mars 2025", "vers mars 2025",
                "printemps 2025", "troisième trimestre 2024", "années 1990", "depuis les années 1990", "44 av. J.-C.",
                "début mars 2025", "2025 (mois inconnu)",
            ),
            id="fr",
        ),
        pytest.param(
            "uk",
            (
                "6 березня 2025 р.", "березень 2025 р.", "4–6 березня 2025 р.", "з 3 березня 2025 р.", "з 2022 року",
                "до 6 березня 2025 р.", "не пізніше 6 березня 2025 р.", "6 березня 2025 р. або пізніше",
                "між 4 та 6 березня 2025 р.", "не раніше 2017 року і не пізніше 2019 року", "4 або 6 березня 2025 р.",
                "близько березня 2025 р.", "весна 2025 року", "третій квартал 2024 року", "1990-ті роки",
                "з 1990-х років", "44 до н. е.", "на початку березня 2025 р.", "2025 (місяць невідомий)",
            ),
            id="uk",
        ),
        pytest.param(
            "de",
            (
                "6. März 2025", "März 2025", "4.–6. März 2025", "seit dem 3. März 2025", "seit 2022",
                "bis 6. März 2025", "bis spätestens 6. März 2025", "6. März 2025 oder später",
                "zwischen dem 4. und dem 6. März 2025", "zwischen 2017 und 2019", "4. oder 6. März 2025",
                "ca. März 2025", "Frühjahr 2025", "drittes Quartal 2024", "1990er-Jahre", "seit den 1990er-Jahren",
                "44 v. Chr.", "Anfang März 2025", "2025 (Monat unbekannt)",
            ),
            id="de",
        ),
        pytest.param(
            "ar",
            (
                "6 مارس 2025", "مارس 2025", "4–6 مارس 2025", "منذ 3 مارس 2025", "منذ عام 2022", "حتى 6 مارس 2025",
                "في موعد أقصاه 6 مارس 2025", "6 مارس 2025 أو بعد ذلك", "بين 4 و6 مارس 2025", "بين عام 2017 وعام 2019",
                "4 أو 6 مارس 2025", "حوالي مارس 2025", "ربيع 2025", "الربع الثالث من عام 2024", "الأعوام 1990–1999",
                "منذ الأعوام 1990–1999", "44 ق.م", "أوائل مارس 2025", "2025 (الشهر غير معروف)",
            ),
            id="ar",
        ),
        pytest.param(
            "ru",
            (
                "6 марта 2025 г.", "март 2025 г.", "4—6 марта 2025 г.", "с 3 марта 2025 г.", "с 2022 года",
                "до 6 марта 2025 г.", "не позднее 6 марта 2025 г.", "6 марта 2025 г. или позже",
                "между 4 и 6 марта 2025 г.", "не ранее 2017 года и не позднее 2019 года", "4 или 6 марта 2025 г.",
                "около марта 2025 г.", "весна 2025 года", "третий квартал 2024 года", "1990-е годы", "с 1990-х годов",
                "44 г. до н. э.", "в начале марта 2025 г.", "2025 (месяц неизвестен)",
            ),
            id="ru",
        ),
        pytest.param(
            "es",
            (
                "6 de marzo de 2025", "marzo de 2025", "4–6 de marzo de 2025", "desde el 3 de marzo de 2025",
                "desde 2022", "hasta el 6 de marzo de 2025", "no más tarde del 6 de marzo de 2025",
                "6 de marzo de 2025 o más tarde", "entre el 4 y el 6 de marzo de 2025", "entre 2017 y 2019",
                "4 o 6 de marzo de 2025", "hacia marzo de 2025", "primavera de 2025", "tercer trimestre de 2024",
                "años 1990", "desde los años 1990", "44 a. C.", "a principios de marzo de 2025",
                "2025 (mes desconocido)",
            ),
            id="es",
        ),
        pytest.param(
            "it",
            (
                "6 marzo 2025", "marzo 2025", "4–6 marzo 2025", "dal 3 marzo 2025", "dal 2022", "fino al 6 marzo 2025",
                "entro il 6 marzo 2025", "6 marzo 2025 o più tardi", "tra il 4 e il 6 marzo 2025",
                "tra il 2017 e il 2019", "4 o 6 marzo 2025", "marzo 2025 circa", "primavera 2025",
                "terzo trimestre 2024", "anni 1990", "dagli anni 1990", "44 a.C.", "inizio marzo 2025",
                "2025 (mese sconosciuto)",
            ),
            id="it",
        ),
        pytest.param(
            "pl",
            (
                "6 marca 2025", "marzec 2025", "4–6 marca 2025", "od 3 marca 2025", "od 2022 r.", "do 6 marca 2025",
                "najpóźniej do 6 marca 2025", "6 marca 2025 lub później", "między 4 a 6 marca 2025",
                "w jednym z dni od 2017 r. do 2019 r.", "4 lub 6 marca 2025", "około marca 2025", "wiosna 2025",
                "trzeci kwartał 2024 r.", "lata 1990–1999", "od lat 1990–1999", "44 p.n.e.",
                "na początku marca 2025", "2025 (miesiąc nieznany)",
            ),
            id="pl",
        ),
    ],
)  # fmt: skip
def test_other_languages_have_their_own_grammar(language: str, expected: tuple[str, ...]) -> None:
    assert [words(text, language) for text in SAMPLES] == list(expected)


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        pytest.param("2025-03-01", "fr", "1er mars 2025", id="French ordinal first"),
        pytest.param("../2025-03", "fr", "jusqu’en mars 2025", id="French month"),
        pytest.param("[..2025]", "fr", "au plus tard en 2025", id="French year"),
        pytest.param("1990~/1993~", "fr", "début des années 1990", id="French contraction"),
        pytest.param("2025-03-08/..", "it", "dall’8 marzo 2025", id="Italian elision"),
        pytest.param("2025-21/..", "it", "dalla primavera 2025", id="Italian article"),
        pytest.param("2024-24/..", "uk", "із зими 2024–25 років", id="Ukrainian euphony"),
        pytest.param("2024-34/..", "ru", "со второго квартала 2024 года", id="Russian euphony"),
        pytest.param("1997~/1999~", "de", "Ende der 1990er-Jahre", id="German genitive"),
        pytest.param("[..2024-35]", "es", "no más tarde del tercer trimestre de 2024", id="Spanish contraction"),
    ],
)
def test_words_join_as_the_language_wants(text: str, locale: str, expected: str) -> None:
    assert words(text, locale) == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        pytest.param("en-US", "since March 3, 2025", id="month first"),
        pytest.param("en-GB", "since 3 March 2025", id="day first"),
        pytest.param("de-CH", "seit dem 3. März 2025", id="a region of a language"),
        pytest.param("fr-XX", "depuis le 3 mars 2025", id="an unknown region"),
        pytest.param("uk-UA", "з 3 березня 2025 р.", id="a region with its language"),
        pytest.param("xx", "since 3 March 2025", id="an unknown language"),
        pytest.param("../../etc/passwd", "since 3 March 2025", id="no tag at all"),
        pytest.param("", "since 3 March 2025", id="none"),
        pytest.param("tr", "3 Mart 2025 –", id="a language without a catalogue has signs"),
    ],
)
def test_a_locale_falls_back_to_its_language_and_then_to_english(locale: str, expected: str) -> None:
    assert words("2025-03-03/..", locale) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[2025-03-04..2025-03-06]", "between March 4 and 6, 2025"),
        ("[2025-03-04,2025-03-06]", "March 4 or 6, 2025"),
        ("[2025-02-28,2025-03-02]", "February 28 or March 2, 2025"),
        ("2025-03-06T20:22+04:00", "March 6, 2025, 8:22 PM (UTC+4)"),
    ],
)
def test_what_dates_share_is_said_once_in_american_english_too(text: str, expected: str) -> None:
    assert words(text, "en-US") == expected


def test_the_zone_of_a_time_may_be_named_by_the_caller() -> None:
    date = read("2025-03-06T20:22")

    assert date_words(date, "en", zone_words="Kyiv time") == "6 March 2025, 20:22 (Kyiv time)"
    assert date_words(date, "en", zone_words="") == "6 March 2025, 20:22"
    assert date_words(read("2025-03-06T20:22Z"), "en", zone_words="Kyiv time") == "6 March 2025, 20:22 (UTC)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-06", "6 Mar"),
        ("2025-03-06T20:22Z", "6 Mar"),
        ("2025-03", "Mar 2025"),
        ("2025", "2025"),
        ("2025-03-06?", "6 Mar (?)"),
        ("2025-03~", "≈ Mar 2025"),
        ("2025-03-04/2025-03-06", "4–6 Mar"),
        ("2025-02-28/2025-03-02", "28 Feb – 2 Mar"),
        ("2024-12-28/2025-01-02", "28 Dec 2024 – 2 Jan 2025"),
        ("2025-03-03/..", "3 Mar –"),
        ("../2025-03-06", "– 6 Mar"),
        ("[..2025-03-06]", "≤ 6 Mar"),
        ("[2025-03-06..]", "≥ 6 Mar"),
        ("[2025-03-04..2025-03-06]", "4 … 6 Mar"),
        ("[2024-12-31..2025-01-02]", "31 Dec 2024 … 2 Jan 2025"),
        ("[2025-03-04,2025-03-06]", "4 or 6 Mar"),
        ("2024-35", "Q3 2024"),
        ("199X", "1990–1999"),
        ("2025-21", "Mar – May 2025"),
        ("-0043-03-15", "15 Mar 44 BC"),
        ("2025-03-01~/2025-03-10~", "1–10 Mar (≈)"),
    ],
)
def test_short_words_fit_a_narrow_rail(text: str, expected: str) -> None:
    assert date_short(read(text), "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-06", "2025-03-06"),
        ("2025-03", "2025-03"),
        ("2025", "2025"),
        ("0079", "0079"),
        ("0079-08-24", "0079-08-24"),
        ("Y12025-03-06", "12025-03-06"),
        ("2025-03-06T20:22", "2025-03-06T20:22"),
        ("2025-03-06T20:22Z", "2025-03-06T20:22Z"),
        ("2025-03-06T20:22:05.25+04", "2025-03-06T20:22:05+04:00"),
        ("2025-03-06T20:22-03:30", "2025-03-06T20:22-03:30"),
        ("2025-03-06T24:00Z", ""),
        ("0000", ""),
        ("-0043", ""),
        ("2025-03-06?", ""),
        ("2025-03~", ""),
        ("2004?-06-11", ""),
        ("2025-21", ""),
        ("2024-35", ""),
        ("199X", ""),
        ("2025-XX", ""),
        ("1950S2", ""),
        ("2025-03-04/2025-03-06", ""),
        ("2025-03-03/..", ""),
        ("[..2025-03-06]", ""),
        ("[2025-03-04,2025-03-06]", ""),
        ("[2025-03-04]", ""),
    ],
)
def test_html_is_given_only_what_it_can_say(text: str, expected: str) -> None:
    assert datetime_attribute(read(text)) == expected


@pytest.mark.parametrize(
    ("locale", "heading"),
    [("en", "March 2025"), ("uk", "березень 2025 р."), ("es", "marzo de 2025"), ("pl", "marzec 2025")],
)
def test_a_month_is_named_as_a_heading(locale: str, heading: str) -> None:
    assert month_name(2025, 3, locale).replace(NARROW_SPACE, " ") == heading


@pytest.mark.parametrize(
    ("locale", "name"), [("en", "Thursday"), ("uk", "четвер"), ("ar", "الخميس"), ("xx", "Thursday")]
)
def test_a_weekday_is_named(locale: str, name: str) -> None:
    assert weekday_name(Day(2025, 3, 6), locale) == name


def test_the_words_of_one_language_do_not_depend_on_those_asked_for_before() -> None:
    """Babel's issue 1234: months that stand alone came out in the language used first."""
    for locale in ("he", "ja", "uk"):
        date_words(read("XXXX-10"), locale)

    assert words("XXXX-10", "de") == "Oktober (Jahr unbekannt)"
    assert words("XXXX-10", "fr") == "octobre (année inconnue)"


DAYS = st.builds(lambda days: add_days(Day(2025, 3, 6), days), st.integers(-1_000_000, 4_000_000))
DATES = st.one_of(
    DAYS.map(day_date),
    st.builds(lambda day, days: bounded(day, add_days(day, days)), DAYS, st.integers(0, 900)),
    st.builds(lambda day: bounded(None, day), DAYS),
    st.lists(DAYS.map(day_date), min_size=1, max_size=4).map(one_of),
    st.sampled_from(["199X~", "2025-1X", "../2025?", "{2025-03,2025-05..2025-07}", "2024-38", "19XX", "-000X"]).map(
        read
    ),
)


@settings(deadline=None)
@given(date=DATES, locale=st.sampled_from([*LANGUAGES, "en-US", "tr", "ja", "he", "fa", "zh-Hant", "hi"]))
def test_every_date_has_words_in_every_language(date: EdtfDate, locale: str) -> None:
    for text in (date_words(date, locale), date_short(date, locale)):
        assert text.strip()
        assert "{" not in text


@settings(deadline=None)
@given(day=DAYS, language=st.sampled_from(LANGUAGES))
def test_a_month_is_never_said_with_a_day(day: Day, language: str) -> None:
    """Only the year and, in a year before 100, the era stand in figures."""
    month = month_name(day.year, day.month, language)
    figures = "".join(character for character in month if character.isdecimal())

    assert figures == str(day.year if day.year > 0 else 1 - day.year)
