"""Every code that a finding may have, with what it means."""

from __future__ import annotations

from collections.abc import Mapping

CODES: Mapping[str, str] = {}
