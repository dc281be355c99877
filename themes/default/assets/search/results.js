/* An event and the places at which it was found to what a reader sees of it. */

import { placedWords } from "./folding.js";
import { element, foreign, say } from "./saying.js";

const BEFORE = 8;
const AFTER = 20;
const ONE_LINE = 32;
const MOST_REASONS = 3;

/**
 * A result: date, title, and why it was found. `parts` are those of the query that are to be there, `match` what
 * `matchParts` gives for the event, or undefined where no words are looked for.
 */
export function resultOf(event, parts, match, root) {
  const hits = { places: new Set(match?.places.flat()), loose: looseWords(parts, match) };
  const [title] = event.fields;
  const reasons = reasonsOf(event, parts, match, hits);
  const line = reasons.some(({ field }) => isTold(field)) ? undefined : event.fields.find((one) => one.text && isTold(one));
  const story = element(
    "div",
    {},
    element("h2", {}, element("a", { href: root + event.path }, foreign(...marked(title, hits)))),
    event.status && element("p", { class: "standing" }, event.status),
    line ? element("p", { class: "result-line" }, foreign(...excerpt(line, hits, 0, ONE_LINE))) : "",
    ...reasons.map(reasonLine),
  );
  const mark = element("span", { class: event.mark, "aria-hidden": "true" });
  return element("li", { class: "result" }, element("p", { class: "when" }, mark, event.date), story);
}

const isTold = (field) => field?.kind === "summary" || field?.kind === "narrative";

/* The words of which no places are kept: they are recognised by how they are written. */
function looseWords(parts, match) {
  return parts.filter((_, number) => match && !match.places[number].length).flatMap((part) => part.words);
}

/* Where the parts that the title does not show were found: each part at its first place. */
function reasonsOf(event, parts, match, hits) {
  if (!match) return [];
  const reasons = new Map();
  parts.forEach((part, number) => {
    const fields = match.places[number].map((place) => fieldAt(event, place));
    if (fields.includes(event.fields[0]) || (!fields.length && titleShows(event, part))) return;
    const field = event.fields.find((one) => fields.includes(one));
    if (!reasons.has(field)) reasons.set(field, { field, parts: [], hits });
    reasons.get(field).parts.push(part.shown);
  });
  return Array.from(reasons.values()).slice(0, MOST_REASONS);
}

function fieldAt(event, place) {
  return event.fields.findLast((field) => field.start <= place);
}

function titleShows(event, part) {
  const shown = placedWords(event.title);
  return part.words.every((word) => shown.some((one) => one.word.startsWith(word)));
}

function reasonLine({ field, parts, hits }) {
  const where = field ? whereOf(field) : say("somewhere");
  const found = field?.text
    ? foreign(...around(field, hits))
    : element("span", {}, ...parts.flatMap((part, number) => [number ? say("item") : "", element("mark", {}, part)]));
  if (field?.language) found.lang = field.language;
  if (field?.text) found.dir = "auto";
  const quoted = field?.text && ["quote", "headline"].includes(field.kind) ? element("q", {}, found) : found;
  return element("p", { class: "result-reason" }, element("span", { class: "where" }, where, ":"), " ", quoted);
}

function whereOf({ kind, of, text }) {
  if (kind === "headline" || kind === "quote") return of ? say(kind, { of }) : say(`${kind}-plain`);
  return of && text && of !== text ? `${say(kind)} (${of})` : say(kind);
}

/* The words around the first hit in a field. */
function around(field, hits) {
  const found = placedWords(field.text);
  const first = Math.max(0, found.findIndex((one, number) => isHit(one, field.start + number, hits)));
  const begun = found.length <= BEFORE + AFTER ? 0 : Math.max(0, first - BEFORE);
  return excerpt(field, hits, begun, BEFORE + AFTER);
}

function excerpt(field, hits, begun, count) {
  const found = placedWords(field.text);
  const last = Math.min(found.length, begun + count) - 1;
  const from = begun > 0 ? found[begun].start : 0;
  const to = last < found.length - 1 ? found[last].end : field.text.length;
  return [begun > 0 ? "… " : "", ...marked(field, hits, from, to), to < field.text.length ? " …" : ""];
}

const isHit = ({ word }, place, { places, loose }) => places.has(place) || loose.some((one) => word.startsWith(one));

/* The text between two places of it, the hits in `<mark>`. */
function marked(field, hits, from = 0, to = field.text.length) {
  const pieces = [];
  let at = from;
  placedWords(field.text).forEach((one, number) => {
    if (one.start < from || one.end > to || !isHit(one, field.start + number, hits)) return;
    pieces.push(field.text.slice(at, one.start), element("mark", {}, field.text.slice(one.start, one.end)));
    at = one.end;
  });
  pieces.push(field.text.slice(at, to));
  return pieces;
}
