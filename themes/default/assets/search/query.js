/* What a reader typed to the events that match it, how well, and where in them. */

import { words } from "./folding.js";

const SHORTEST_BEGINNING = 2;
/* The first words of an event are its title, the next ones its people and places; see fields.py. */
const NEAR = 16;
const MIDDLE = 48;

/**
 * `five "intelligence sharing" -pause` to its parts; a word in quotation marks of any kind is meant as it stands, and
 * what a `-` stands before is to be absent.
 */
export function parseQuery(text) {
  const parts = [];
  const pattern = /((?<!\S)-)?(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu;
  for (const [, minus = "", phrase, word] of text.matchAll(pattern)) {
    const found = words(phrase ?? word);
    if (!found.length) continue;
    const quoted = phrase?.trim();
    parts.push({
      absent: minus !== "",
      whole: phrase !== undefined || found.length > 1,
      words: found,
      shown: word ?? `“${quoted}”`,
      text: minus + (word ?? `"${quoted}"`),
    });
  }
  return parts;
}

/** The events that match a part: by number the score and the places; and the files that were read. */
export async function matchPart(index, part) {
  if (part.whole) return matchPhrase(index, part.words);
  const [word] = part.words;
  const { found, files } = await index.wordsFrom(word, Array.from(word).length < SHORTEST_BEGINNING);
  const matches = new Map();
  for (const entry of found) {
    entry.events.forEach((event, position) => {
      add(matches, event, entry.places?.[position] ?? [], entry.word === word ? 2 : 1);
    });
  }
  return { matches, files };
}

function add(matches, event, places, factor) {
  const known = matches.get(event) ?? { score: 0, places: [] };
  const score = factor * (places.length ? weightOf(places[0]) : 1);
  matches.set(event, { score: Math.max(known.score, score), places: known.places.concat(places) });
}

function weightOf(place) {
  if (place < NEAR) return 4;
  return place < MIDDLE ? 2 : 1;
}

/* Of a common word no places are kept: within a phrase it stands for any word. */
async function matchPhrase(index, phrase) {
  const read = await Promise.all(phrase.map((word) => index.wordsFrom(word, true)));
  const files = read.flatMap((one) => one.files);
  const entries = read.map((one) => one.found[0]);
  const matches = new Map();
  if (entries.some((entry) => !entry)) return { matches, files };
  const rest = entries.slice(1).map((entry) => new Map(entry.events.map((event, at) => [event, entry.places?.[at] ?? null])));
  entries[0].events.forEach((event, at) => {
    if (!rest.every((one) => one.has(event))) return;
    const places = [entries[0].places?.[at] ?? null, ...rest.map((one) => one.get(event))];
    const begun = beginnings(places);
    if (begun !== null) add(matches, event, begun.flatMap((place) => places.map((_, step) => place + step)), 2);
  });
  return { matches, files };
}

/* Where a phrase begins; `null`: nowhere. If no word of it has places, it may be anywhere. */
function beginnings(places) {
  const anchored = places.findIndex((one) => one !== null);
  if (anchored < 0) return [];
  const others = places.map((one) => one && new Set(one));
  const found = places[anchored]
    .map((place) => place - anchored)
    .filter((start) => start >= 0 && others.every((one, step) => one === null || one.has(start + step)));
  return found.length ? found : null;
}

/**
 * Of all `events` those that match every part which is to be there, and none that is to be absent: by number the sum of
 * the scores, and the places of the former in turn. `results` are what `matchPart` gave for the `parts`.
 */
export function matchParts(parts, results, events) {
  const those = (absent) => results.filter((_, number) => parts[number].absent === absent).map(({ matches }) => matches);
  const matches = those(false).length ? matchAll(those(false)) : everyOne(events);
  for (const absent of those(true)) for (const event of absent.keys()) matches.delete(event);
  return matches;
}

const everyOne = (events) => new Map(Array.from({ length: events }, (_, event) => [event, { score: 0, places: [] }]));

function matchAll([first, ...rest]) {
  const matches = new Map();
  for (const [event, { score, places }] of first) {
    const others = rest.map((one) => one.get(event));
    if (others.every(Boolean)) {
      matches.set(event, {
        score: others.reduce((sum, one) => sum + one.score, score),
        places: [places, ...others.map((one) => one.places)],
      });
    }
  }
  return matches;
}
