/* What a reader typed to the events that match it, how well, and where in them. */

import { words } from "./folding.js";

const SHORTEST_BEGINNING = 2;
/* The first words of an event are its title, the next ones its people and places; see fields.py. */
const NEAR = 16;
const MIDDLE = 48;

/** `five "intelligence sharing"` to its parts; a word in quotation marks of any kind is meant as it stands. */
export function parseQuery(text) {
  const parts = [];
  const pattern = /["“”„«»]([^"“”„«»]*)["“”„«»]?|[^\s"“”„«»]+/gu;
  for (const match of text.matchAll(pattern)) {
    const phrase = match[1] !== undefined;
    const found = words(phrase ? match[1] : match[0]);
    if (!found.length) continue;
    const shown = phrase ? `“${match[1].trim()}”` : match[0];
    parts.push({ whole: phrase || found.length > 1, words: found, shown, text: phrase ? `"${match[1].trim()}"` : match[0] });
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

/** Events that match every part: by number the sum of the scores, and the places of all parts in turn. */
export function matchAll(results) {
  const [first, ...rest] = results.map((result) => result.matches);
  const matches = new Map();
  for (const [event, { score, places }] of first ?? []) {
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
