from __future__ import annotations

import pytest

from timeline.publishing.words.messages import Words, message_in

ARABIC = Words(
    language="ar",
    spoken="ar",
    messages={"By %(name)s": "بقلم %(name)s", message_in("kind", "Order"): "أمر"},
    numbered={"%(number)s day": ("z", "o", "t", "%(number)s f", "%(number)s m", "%(number)s x")},
    rule="n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5",
)


def test_without_a_translation_a_message_stands_in_english():
    words = Words(language="fr")

    assert words.say("By %(name)s", name="Ann") == "By Ann"
    assert words.say(message_in("kind", "Order")) == "Order"
    assert [words.counted("%(number)s day", "%(number)s days", n) for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


def test_a_context_tells_messages_apart():
    assert (ARABIC.say("Order"), ARABIC.say(message_in("kind", "Order"))) == ("Order", "أمر")


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "z"), (1, "o"), (2, "t"), (3, "3 f"), (103, "103 f"), (11, "11 m"), (99, "99 m"), (100, "100 x")],
)
def test_a_number_takes_the_form_of_its_language(number, said):
    assert ARABIC.counted("%(number)s day", "%(number)s days", number) == said


def test_a_script_is_given_each_form_with_its_plural_category():
    assert Words().forms("a day", "days") == (("one", "a day"), ("other", "days"))
    assert [category for category, _ in ARABIC.forms("%(number)s day", "%(number)s days")] == [
        "zero", "one", "two", "few", "many", "other",
    ]  # fmt: skip
    assert dict(ARABIC.forms("%(number)s day", "%(number)s days"))["other"] == "%(number)s x"


def test_numbers_and_lists_are_written_as_the_language_has_them():
    assert [Words(language=tag).number(12_345) for tag in ("en", "de", "fr")] == ["12,345", "12.345", "12\u202f345"]
    assert Words().listed(["A", "B", "C"]) == "A, B and C"
    assert Words(language="de").listed(["A", "B", "C"]) == "A, B und C"


def test_of_a_long_list_the_rest_is_counted():
    assert Words().listed(list("ABCDEFG")) == "A, B, C and 4 more"


def test_in_a_text_from_right_to_left_a_foreign_name_is_isolated():
    assert ARABIC.say("By %(name)s", name="NBC News") == "بقلم \u2068NBC News\u2069"
    assert ARABIC.say("By %(name)s", name="الجزيرة") == "بقلم الجزيرة"
    assert Words().say("By %(name)s", name="الجزيرة") == "By الجزيرة"
