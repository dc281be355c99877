"""Events told twice, labelled by hand: on each line one event, in the words of one or more editors."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One event as one editor recorded it."""

    event: str
    """The label: two tellings of one event have the same."""
    title: str
    date: str
    who: tuple[str, ...] = ()


def _told(event: str, *tellings: tuple[str, str, str]) -> list[Telling]:
    """The tellings of one event: title, date, participants."""
    return [Telling(event=event, title=title, date=date, who=tuple(who.split())) for title, date, who in tellings]


EVENTS: tuple[Telling, ...] = (
    *_told(
        "aid-pause",
        ("Trump orders a pause of US military aid to Ukraine", "2025-03-03", "donald-trump united-states ukraine"),
        ("US military aid to Ukraine paused on Trump's orders", "2025-03-04", "donald-trump ukraine"),
    ),
    *_told(
        "intel-pause",
        ("US intelligence sharing with Ukraine is paused", "[2025-03-04,2025-03-05]", "united-states ukraine"),
        ("The United States pauses intel sharing with Ukraine", "2025-03-05", "united-states ukraine"),
    ),
    *_told(
        "intel-pause-confirmed",
        ("The CIA director confirms on television that intelligence for Ukraine is paused", "2025-03-05", "cia"),
        ("CIA director confirms the intelligence pause in a television interview", "2025-03-05", "john-ratcliffe cia"),
    ),
    *_told(
        "world-order",
        (
            "Ukraine's ambassador says in London that the US is finally destroying the world order",
            "2025-03-06",
            "valerii-zaluzhnyi united-states",
        ),
        ("US is destroying the world order, says Ukraine's ambassador to Britain", "2025-03-06", "valerii-zaluzhnyi"),
        ("Zaluzhnyi: US 'destroying' world order", "2025-03-06", "valerii-zaluzhnyi"),
    ),
    *_told(
        "allies-weigh",
        (
            "NBC News reports that allies are weighing sharing less intelligence with Washington",
            "2025-03-06",
            "nbc-news",
        ),
        ("Allies weigh sharing less intel with Washington, NBC News reports", "2025-03", "nbc-news united-states"),
    ),
    *_told(
        "stand-down",
        (
            "Hegseth tells Cyber Command to stand down from planning against Russia",
            "[2025-02-17..2025-02-23]",
            "pete-hegseth",
        ),
        ("Hegseth orders Cyber Command to stand down on Russia", "2025-02", "pete-hegseth us-cyber-command russia"),
    ),
    *_told(
        "stand-down-denied",
        (
            "The Pentagon denies that cyber operations against Russia were cancelled or delayed",
            "2025-03-04",
            "us-department-of-defense",
        ),
        ("Pentagon denies halt of cyber operations against Russia", "2025-03-04", "us-department-of-defense"),
    ),
    *_told(
        "stand-down-one-day",
        ("A Republican congressman says that the cyber pause lasted one day", "2025-05-16", "don-bacon"),
        ("Bacon: cyber pause against Russia lasted a single day", "2025-05-16", "don-bacon"),
    ),
    *_told(
        "un-vote",
        (
            "The US votes with Russia against a UN resolution that condemns the invasion",
            "2025-02-24",
            "united-states russia",
        ),
        (
            "US and Russia vote against UN resolution condemning the invasion of Ukraine",
            "2025-02-24",
            "united-states russia ukraine",
        ),
    ),
    *_told(
        "riyadh",
        (
            "The foreign ministers of the US and Russia hold talks in Riyadh without Ukraine",
            "2025-02-18",
            "marco-rubio sergey-lavrov",
        ),
        ("Rubio and Lavrov hold talks in Riyadh", "2025-02-18", "marco-rubio sergey-lavrov"),
    ),
    *_told(
        "jeddah",
        (
            "The US and Ukraine announce in Jeddah that intelligence sharing and aid resume at once",
            "2025-03-11",
            "united-states ukraine",
        ),
        (
            "Jeddah: US to resume intelligence sharing and military aid to Ukraine",
            "2025-03-11",
            "united-states ukraine",
        ),
    ),
    *_told(
        "hub",
        ("Poland confirms that US arms are moving through its hub again", "2025-03-12", "radoslaw-sikorski poland"),
        ("US arms move through Polish hub again, Poland's minister confirms", "2025-03-12", "poland"),
    ),
    *_told(
        "lecornu",
        (
            "The French armed forces minister says that France gives Ukraine military intelligence",
            "2025-03-06",
            "sebastien-lecornu france",
        ),
        (
            "France gives Ukraine military intelligence, its armed forces minister says",
            "2025-03-06",
            "sebastien-lecornu",
        ),
    ),
    *_told(
        "anduril",
        (
            "Britain announces contracts with Anduril UK for attack drones for Ukraine",
            "2025-03-06",
            "anduril-uk united-kingdom",
        ),
        ("UK to buy Anduril attack drones for Ukraine", "2025-03-06", "anduril-uk"),
    ),
    *_told(
        "indictment",
        (
            "A federal grand jury indicts Trump over retained classified documents",
            "2023-06-08",
            "donald-trump jack-smith",
        ),
        ("Trump indicted by a federal grand jury over classified documents", "2023-06-08", "donald-trump"),
    ),
    *_told(
        "search", ("The FBI searches Mar-a-Lago and removes classified documents", "2022-08-08", "fbi donald-trump")
    ),
    *_told("dismissed", ("Judge Cannon dismisses the documents case", "2024-07-15", "aileen-cannon donald-trump")),
    *_told(
        "genius",
        (
            'Trump calls Putin\'s move on eastern Ukraine "genius" in a radio interview',
            "2022-02-22",
            "donald-trump putin",
        ),
    ),
    *_told(
        "pretty-smart",
        ('Trump calls Putin "pretty smart" at a fundraiser at Mar-a-Lago', "2022-02-23", "donald-trump putin"),
    ),
    *_told(
        "smart-again",
        (
            'Trump again calls Putin "smart", in a speech to a conservative conference in Orlando',
            "2022-02-26",
            "donald-trump putin",
        ),
    ),
    *_told(
        "uk-denial",
        (
            "The British government denies that it will cut intelligence cooperation with the US",
            "2025-03-06",
            "united-kingdom",
        ),
    ),
    *_told(
        "israel-denial",
        ("Israeli officials deny holding back intelligence from the United States", "2025-03-06", "israel"),
    ),
    *_told(
        "csis", ('Canada\'s intelligence service calls its US ties "long-standing and resilient"', "2025-03-06", "csis")
    ),
    *_told(
        "just-about",
        ('Trump says that the pause in intelligence has "just about" been lifted', "2025-03-09", "donald-trump"),
    ),
    *_told("drill-one", ("Harbour fire drill, first round", "1998-04-01", "harbour-watch")),
    *_told("drill-two", ("Harbour fire drill, second round", "1998-04-01", "harbour-watch")),
)
