/*
 * The files of the index to words and numbers. How they are written stands in timeline/publishing/search/bits.py
 * and postings.py.
 */

/** A string of bits in base64, read from its beginning. */
export class Bits {
  constructor(text) {
    const raw = atob(text);
    this.bytes = Uint8Array.from(raw, (one) => one.charCodeAt(0));
    this.at = 0;
  }

  bit() {
    const bit = (this.bytes[this.at >> 3] >> (7 - (this.at & 7))) & 1;
    this.at += 1;
    return bit;
  }

  plain(length) {
    let number = 0;
    for (let left = length; left > 0; left -= 1) number = number * 2 + this.bit();
    return number;
  }

  rice(k) {
    let above = 0;
    while (this.bit()) above += 1;
    return above * 2 ** k + this.plain(k);
  }

  gamma() {
    let zeros = 0;
    while (!this.bit()) zeros += 1;
    return 2 ** zeros + this.plain(zeros);
  }

  /** Ascending numbers from 0 and below `of`. */
  gaps(of) {
    const count = this.gamma() - 1;
    const k = gapParameter(count, of);
    const numbers = new Array(count);
    let before = -1;
    for (let index = 0; index < count; index += 1) {
      before += this.rice(k) + 1;
      numbers[index] = before;
    }
    return numbers;
  }
}

function gapParameter(count, of) {
  const mean = Math.floor((of * 69) / (Math.max(count, 1) * 100));
  return mean ? 31 - Math.clz32(mean) : 0;
}

/** A file of words: each with the numbers of its events and, unless it is common, its places in each. */
export function readWords(file, about) {
  const bits = new Bits(file.bits);
  let before = "";
  return file.words.split("\n").map((line) => {
    before = before.slice(0, parseInt(line[0], 36)) + line.slice(1);
    const events = bits.gaps(about.events);
    return { word: before, events, places: events.length > about.common ? null : readPlaces(bits, events) };
  });
}

function readPlaces(bits, events) {
  const repeated = new Set(bits.gaps(events.length));
  const k = bits.plain(3);
  return events.map((_, number) => {
    const places = [bits.rice(k)];
    while (repeated.has(number) && bits.bit()) places.push(places[places.length - 1] + bits.rice(k) + 1);
    return places;
  });
}

/** The file of facets: each with its values by id, and the days of each event and of its articles. */
export function readFacets(file, about) {
  const facets = file.facets.map((facet) => {
    const bits = new Bits(facet.bits);
    const values = facet.values.map((value) => {
      const [id, label] = typeof value === "string" ? [value, value] : value;
      return { id, label, events: bits.gaps(about.events) };
    });
    return { key: facet.key, label: facet.label, values: new Map(values.map((value) => [value.id, value])) };
  });
  return { facets: new Map(facets.map((facet) => [facet.key, facet])), ...readDays(file) };
}

/* Days are counted from the first known day of the event before, those of articles from that of their event. */
function readDays(file) {
  let anchor = 0;
  const dates = [];
  const published = file.published.map((ofArticles, number) => {
    const span = spanOf(file.dates[number], anchor);
    dates.push(span === null ? [] : [span]);
    anchor = span?.find((day) => Number.isFinite(day)) ?? anchor;
    return ofArticles.map((days) => spanOf(days, anchor));
  });
  return { dates, published };
}

function spanOf(days, anchor) {
  if (days === null) return null;
  const [first, last] = Array.isArray(days) ? days : [days, days];
  return [first === null ? -Infinity : first + anchor, last === null ? Infinity : last + anchor];
}
