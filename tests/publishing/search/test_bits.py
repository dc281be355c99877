"""Numbers to bits, and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.search.reading_back import BitReader
from timeline.publishing.search.bits import Bits, best_parameter

NUMBERS = st.integers(min_value=0, max_value=20_000)


@given(st.lists(st.tuples(NUMBERS, st.integers(min_value=0, max_value=7))))
def test_numbers_are_read_as_they_were_written(numbers):
    bits = Bits()
    for number, k in numbers:
        bits.rice(number, k)
        bits.gamma(number + 1)
    reader = BitReader(bits.text())

    assert [(reader.rice(k), reader.gamma()) for _, k in numbers] == [(number, number + 1) for number, _ in numbers]


@given(st.sets(st.integers(min_value=0, max_value=2_999)))
def test_ascending_numbers_are_read_as_they_were_written(numbers):
    bits = Bits()
    bits.gaps(sorted(numbers), 3_000)

    assert BitReader(bits.text()).gaps(3_000) == sorted(numbers)


@given(st.lists(st.lists(NUMBERS)))
def test_what_is_put_together_is_what_is_written_at_once(parts):
    together, at_once = Bits(), Bits()
    for part in parts:
        bits = Bits()
        for number in part:
            bits.rice(number, 3)
            at_once.rice(number, 3)
        together.extend(bits)

    assert together.text() == at_once.text()
    assert together.size == at_once.size


@given(st.lists(NUMBERS, min_size=1))
def test_no_parameter_writes_numbers_in_fewer_bits_than_the_best(numbers):
    def size(k: int) -> int:
        bits = Bits()
        for number in numbers:
            bits.rice(number, k)
        return bits.size

    assert size(best_parameter(numbers)) == min(size(k) for k in range(8))
