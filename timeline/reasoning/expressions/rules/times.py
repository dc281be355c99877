"""Rules for times of day and the parts of a day, which stand beside their day and never move it."""

from __future__ import annotations

from timeline.core.struct import replace
from timeline.reasoning.expressions.meaning import Deictic, Meaning, Timed
from timeline.reasoning.expressions.rules.clocks import at_time, in_part, on_a_day, stretch, time_of, with_part
from timeline.reasoning.expressions.rules.rule import Time, rule


@rule("date time", "time date", "date at time", example="9 a.m. Tuesday")
def time_of_a_day(day: Meaning, time: Time, *_at: str) -> Meaning | None:
    """A time stands beside its day."""
    return at_time(day, time)


@rule("date at num", example="tomorrow morning at 7")
def at_an_hour(day: Meaning, _at: str, hour: int) -> Meaning | None:
    """A bare number after at is an hour."""
    time = time_of(hour)
    return at_time(day, time) if time else None


@rule("date pod", "pod date", example="Tuesday night")
def part_of_a_day(day: Meaning, part: str) -> Meaning | None:
    """Morning, evening and night stand beside the day and do not change it."""
    return with_part(day, part)


@rule("date am", example="Tuesday a.m.")
def first_half_of_a_day(day: Meaning, _word: str) -> Meaning | None:
    """The hours before noon."""
    return with_part(day, "morning")


@rule("date pm", example="Tuesday p.m.")
def second_half_of_a_day(day: Meaning, _word: str) -> Meaning | None:
    """The hours after noon."""
    return with_part(day, "afternoon")


@rule("part pod", example="late night", gives="pod", cost=0.5)
def shade_of_a_part_of_the_day(_shade: str, part: str) -> str:
    """Late morning is morning."""
    return part


@rule("group", example="061400ZMAR25", cost=0.1)
def date_time_group(group: Timed) -> Meaning:
    """Day, time in UTC, month and year in one word, as the military writes them."""
    return group


@rule("time", example="10:35 a.m.", cost=2.0)
def bare_time(time: Time) -> Meaning:
    """A time by itself belongs to the day that the text has named last, else to the day of publication."""
    return Timed(Deictic("day", 0), time[0], time[1])


@rule("pod", example="midday", cost=2.5)
def bare_part_of_a_day(part: str) -> Meaning:
    """A part of the day by itself belongs to the day of publication."""
    return Timed(Deictic("day", 0), "", "", part)


@rule("at time", example="um 20.30 Uhr", language="de", gives="time", cost=0.1)
def time_behind_at(_at: str, time: Time) -> Time:
    """A time may have its preposition before it."""
    return time


@rule("at pod", example="um Mitternacht", language="de", gives="pod", cost=0.1)
def part_behind_at(_at: str, part: str) -> str:
    """A part of the day may have its preposition before it."""
    return part


@rule("time zone", example="5 p.m. EST", gives="time")
def time_with_its_zone(time: Time, zone: str) -> Time | None:
    """A zone behind a time is kept as its offset."""
    return None if time[1] else (time[0], zone)


@rule("hhmm zone", example="1415 GMT", gives="time")
def four_digits_with_a_zone(clock: str, zone: str) -> Time:
    """Four digits before a zone are a time."""
    return clock, zone


@rule("date zone", example="20:30 on 5 March, Kyiv time")
def zone_behind_the_day(day: Meaning, zone: str) -> Meaning | None:
    """A zone may stand behind the day of its time."""
    return replace(day, zone=zone) if isinstance(day, Timed) and day.clock and not day.zone else None


@rule("date zone", example="5 March, Kyiv time", cost=1.5)
def day_with_a_zone(day: Meaning, _zone: str) -> Meaning | None:
    """The zone of a day without a time is not written."""
    return day if day.grain == "day" and not isinstance(day, Timed) else None


@rule("num oclock to num oclock", "num oclock until num oclock", example="14h-16h", language="fr", gives="times")
def from_hour_to_hour(start: int, _word: str, _to: str, end: int, *_again: str) -> Time | None:
    """From one full hour to another."""
    return stretch(start, end)


@rule("num oclock", example="20 Uhr", language="de", gives="time")
def full_hour(hour: int, _word: str) -> Time | None:
    """A number before the word for the hour."""
    return time_of(hour)


@rule("time oclock", example="16:00 Uhr", language="de", gives="time", cost=0.5)
def time_with_its_word(time: Time, _word: str) -> Time:
    """A time may have the word for the hour beside it."""
    return time


@rule("hm oclock", "hm hour", example="20.30 Uhr", language="de", gives="time")
def dotted_time(clock: str, _word: str) -> Time:
    """Hours and minutes with a dot between them, beside the word for the hour."""
    return clock, ""


@rule("hour hm", example="saat 20.30", language="tr", gives="time")
def dotted_time_behind_its_word(_word: str, clock: str) -> Time:
    """Hours and minutes with a dot between them, behind the word for the hour."""
    return clock, ""


@rule("num oclock mm", example="20h30", language="fr", gives="time")
def hour_and_minutes(hour: int, _word: str, minute: int) -> Time | None:
    """Hours and minutes around the word for the hour."""
    return time_of(hour, minute)


@rule("hour num", example="saat 13", language="tr", gives="time")
def hour_behind_its_word(_word: str, hour: int) -> Time | None:
    """A number behind the word for the hour."""
    return time_of(hour)


@rule(
    "nth_hour ord",
    "nth_hour ord oclock",
    example="о 8-й ранку",
    language="uk",
    gives="time",
    cost=0.1,
)
def hour_as_an_ordinal(_at: str, hour: int) -> Time | None:
    """An ordinal behind the word for at is an hour, and no day of the month, in languages that count hours so."""
    return time_of(hour)


@rule("nth_hour ord pm", example="о 2-й годині дня", language="uk", gives="time", cost=0.1)
def hour_after_noon_as_an_ordinal(_at: str, hour: int, _word: str) -> Time | None:
    """The same of the second half of the day."""
    return time_of(hour, 0, "p")


@rule("hour time", example="saat 13:00", language="tr", gives="time")
def time_behind_its_word(_word: str, time: Time) -> Time:
    """A time behind the word for the hour."""
    return time


@rule("num am", example="nine a.m.", gives="time")
def hour_before_noon(hour: int, _word: str) -> Time | None:
    """An hour of the first half of the day; 12 a.m. is 00:00."""
    return time_of(hour, 0, "a")


@rule("num pm", example="nine p.m.", gives="time")
def hour_after_noon(hour: int, _word: str) -> Time | None:
    """An hour of the second half of the day."""
    return time_of(hour, 0, "p")


@rule("figure pod", "num in pod", example="4 in the morning", gives="time")
def hour_of_a_part_of_the_day(hour: int, part: str, *_in: str) -> Time | None:
    """An hour with its part of the day; twelve at night is the end of one day and the beginning of another."""
    time = time_of(hour)
    return (in_part(time[0], part), "") if time and hour <= 12 and (part, hour) != ("night", 12) else None


@rule("time pod", example="5:30 de la tarde", language="es", gives="time")
def time_of_a_part_of_the_day(time: Time, part: str) -> Time:
    """A time with its part of the day."""
    return in_part(time[0], part), time[1]


@rule(
    "from time to time",
    "from time until time",
    "from num to time",
    "from time to num",
    "from num to num",
    example="from 7 to 8 p.m.",
    gives="times",
)
def from_time_to_time(_from: str, start: Time | int, _to: str, end: Time | int) -> Time | None:
    """From one time of day to another."""
    return stretch(start, end)


@rule(
    "between time and time",
    "between num and time",
    "between time and num",
    "between time to time",
    "between num and num",
    example="between 1 and 4 p.m.",
    gives="times_between",
)
def between_times(_between: str, start: Time | int, _and: str, end: Time | int) -> Time | None:
    """Between two times of day."""
    return stretch(start, end)


@rule("time to time", "num to time", "time to num", "time until time", example="9:00-17:00", gives="times", cost=1.3)
def time_to_time(start: Time | int, _to: str, end: Time | int) -> Time | None:
    """A dash or the word to between two times of day."""
    return stretch(start, end)


@rule("date times", "times date", example="tomorrow from 7 to 8 p.m.")
def times_of_a_day(day: Meaning, found: Time) -> Meaning | None:
    """From one time to another of a day that is named: it lasts."""
    return on_a_day(day, found, True)


@rule("date times_between", "times_between date", example="Wednesday between 3 and 4 p.m.")
def between_times_of_a_day(day: Meaning, found: Time) -> Meaning | None:
    """Some time between two times of a day that is named."""
    return on_a_day(day, found, False)


@rule("clock_side date", example="just before midnight on Wednesday")
def beside_the_hour(_word: str, day: Meaning) -> Meaning | None:
    """Just before or after a time of day is still that day."""
    return day if isinstance(day, Timed) else None


TIME_RULES = (
    time_of_a_day,
    at_an_hour,
    part_of_a_day,
    first_half_of_a_day,
    second_half_of_a_day,
    shade_of_a_part_of_the_day,
    date_time_group,
    bare_time,
    bare_part_of_a_day,
    time_behind_at,
    part_behind_at,
    time_with_its_zone,
    four_digits_with_a_zone,
    zone_behind_the_day,
    day_with_a_zone,
    from_hour_to_hour,
    full_hour,
    time_with_its_word,
    dotted_time,
    dotted_time_behind_its_word,
    hour_and_minutes,
    hour_behind_its_word,
    hour_as_an_ordinal,
    hour_after_noon_as_an_ordinal,
    time_behind_its_word,
    hour_before_noon,
    hour_after_noon,
    hour_of_a_part_of_the_day,
    time_of_a_part_of_the_day,
    from_time_to_time,
    between_times,
    time_to_time,
    times_of_a_day,
    between_times_of_a_day,
    beside_the_hour,
)
