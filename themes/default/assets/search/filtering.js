/*
 * What is filtered, as it stands in the address, to the events that remain and the counts of each value:
 * any of the values of a facet, all of the facets, none of what is excluded.
 */

export const DEFAULTS = { sort: "", dates: "" };
const PERIOD = /^(-?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?$/;
const DAYS_BEFORE_1970 = 719163;

/** The filters of an address: the chosen and the excluded values by facet, the period and the order. */
export function readFilters(params, facets) {
  const chosen = new Map();
  const excluded = new Map();
  const unknown = [];
  for (const [key, value] of params) {
    const facet = facets?.facets.get(key.replace(/^-/, ""));
    if (["q", "from", "to", "dates", "sort"].includes(key) || !value) continue;
    if (!facet?.values.has(value)) unknown.push([key, value]);
    if (!facet) continue;
    const side = key.startsWith("-") ? excluded : chosen;
    side.set(facet.key, (side.get(facet.key) ?? new Set()).add(value));
  }
  const from = params.get("from") ?? "";
  const to = params.get("to") ?? "";
  return { chosen, excluded, unknown, from, to, dates: params.get("dates") ?? "", sort: params.get("sort") ?? "" };
}

/** Whether anything at all is filtered. */
export function isFiltering(params) {
  return Array.from(params).some(([key, value]) => value && !["q", "sort", "dates"].includes(key));
}

/** The first or last day of `2025`, `2025-03`, `2025-03-06`, counted from 1 January of the year 1; NaN: no date. */
export function dayOf(text, last) {
  const match = PERIOD.exec(text.trim());
  if (!match) return NaN;
  const [year, month, day] = match.slice(1).map((part) => part && Number(part));
  if (month === 0 || month > 12 || day === 0 || day > 31) return NaN;
  const begin = ordinal(year, month ?? 1, day ?? 1);
  if (day !== undefined) return ordinal(year, month + 1, 1) > begin ? begin : NaN;
  if (!last) return begin;
  return (month === undefined ? ordinal(year + 1, 1, 1) : ordinal(year, month + 1, 1)) - 1;
}

function ordinal(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000 + DAYS_BEFORE_1970;
}

/** For each facet, and for the period, which events pass it: an array of 0 and 1; nothing filtered: none. */
function passes(filters, facets, events) {
  const tests = [];
  for (const [key, ids] of filters.chosen) tests.push([key, valuesTest(facets, key, ids, events, 1)]);
  for (const [key, ids] of filters.excluded) tests.push([`-${key}`, valuesTest(facets, key, ids, events, 0)]);
  const first = filters.from ? dayOf(filters.from, false) : -Infinity;
  const last = filters.to ? dayOf(filters.to, true) : Infinity;
  const limited = Number.isFinite(first) || Number.isFinite(last);
  if (limited) tests.push(["period", periodTest(filters, facets, first, last)]);
  return new Map(tests);
}

/* A value that nothing has is no reason to show what the reader did not ask for: chosen, it matches nothing. */
function valuesTest(facets, key, ids, events, wanted) {
  const test = new Uint8Array(events).fill(1 - wanted);
  for (const id of ids) for (const event of facets.facets.get(key).values.get(id)?.events ?? []) test[event] = wanted;
  return test;
}

/*
 * Both ends count; a date touches the period if any of its days lies in it. What is no date limits nothing; between an
 * end and a later beginning lies nothing, not even what goes on all the while.
 */
function periodTest(filters, facets, first, last) {
  const spans = filters.dates === "published" ? facets.published : facets.dates;
  const [from, to] = [Number.isNaN(first) ? -Infinity : first, Number.isNaN(last) ? Infinity : last];
  return Uint8Array.from(spans, (ofEvent) => (from <= to && ofEvent.some(([begin, end]) => begin <= to && end >= from) ? 1 : 0));
}

/**
 * The events that pass all filters, in the order of the chronology, and what `countValues` counts with: how each filter
 * judged, and how many filters each event failed. `matches` is null where no words are looked for.
 */
export function filter(filters, facets, events, matches) {
  const tests = passes(filters, facets, events);
  const failed = new Uint8Array(events);
  for (const test of tests.values()) for (let event = 0; event < events; event += 1) failed[event] += 1 - test[event];
  if (matches) for (let event = 0; event < events; event += 1) if (!matches.has(event)) failed[event] += 1;
  const found = [];
  for (let event = 0; event < events; event += 1) if (!failed[event]) found.push(event);
  return { found, tests, failed };
}

/** For each value how many events there would be with it alone chosen in its facet. */
export function countValues(facets, { tests, failed }) {
  const counted = new Map();
  for (const facet of facets.facets.values()) {
    const own = tests.get(facet.key);
    const stays = failed.map((number, event) => (number === (own ? 1 - own[event] : 0) ? 1 : 0));
    const ofValues = new Map();
    for (const value of facet.values.values()) {
      let count = 0;
      for (const event of value.events) count += stays[event];
      ofValues.set(value.id, count);
    }
    counted.set(facet.key, ofValues);
  }
  return counted;
}
