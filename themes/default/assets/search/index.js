/* The folder of the index to what a search asks of it; a file is fetched when it is first asked for, and once. */

import { readFacets, readWords } from "./decoding.js";
import { words } from "./folding.js";

export class Index {
  constructor(folder) {
    this.folder = folder;
    this.files = new Map();
  }

  /* A file that failed is asked for again the next time. */
  file(name, read = (content) => content) {
    if (!this.files.has(name)) {
      const fetched = fetch(this.folder + name, { credentials: "same-origin" }).then((answer) => {
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
        return answer.json();
      });
      this.files.set(name, fetched.then(read));
      fetched.catch(() => this.files.delete(name));
    }
    return this.files.get(name);
  }

  about() {
    return this.file("about.json");
  }

  async facets() {
    const about = await this.about();
    return this.file("facets.json", (content) => readFacets(content, about));
  }

  /** The words that begin with `beginning`, or are it; and how many files they stand in. */
  async wordsFrom(beginning, whole) {
    const about = await this.about();
    const numbers = filesOf(about.words, beginning, whole);
    const files = await Promise.all(
      numbers.map((number) => this.file(`words-${number}.json`, (content) => readWords(content, about))),
    );
    const matches = (entry) => (whole ? entry.word === beginning : entry.word.startsWith(beginning));
    return { found: files.flat().filter(matches), files: numbers.map((number) => `words-${number}`) };
  }

  /** The number of the file that tells of an event. */
  async fileOf(event) {
    return Math.floor(event / (await this.about()).each);
  }

  /** What the files tell of an event. */
  async event(number) {
    const about = await this.about();
    const name = `events-${Math.floor(number / about.each)}.json`;
    const file = await this.file(name);
    return told(file.events[number % about.each], file.names, number);
  }
}

/* `firsts` are the beginnings of the files: the one before the first that comes after, and all that may follow. */
function filesOf(firsts, beginning, whole) {
  let first = 0;
  while (first + 1 < firsts.length && firsts[first + 1] <= beginning) first += 1;
  const numbers = [first];
  for (let next = first + 1; !whole && next < firsts.length && firsts[next].startsWith(beginning); next += 1) {
    numbers.push(next);
  }
  return numbers;
}

const KINDS = {
  n: "name",
  l: "place",
  t: "thread",
  g: "tag",
  s: "summary",
  r: "narrative",
  h: "headline",
  q: "quote",
};
const TOLD = new Set(["summary", "narrative", "headline", "quote"]);

function told([title, shared, rest, date, mark, status, layout, texts], names, number) {
  const titleWords = words(title);
  const [, shape, dashed, contested] = /^([a-z]+)(~?)(!?)$/.exec(mark) ?? ["", "unknown", "", ""];
  return {
    number,
    title,
    path: `events/${titleWords.join("-").slice(0, shared)}${rest}/`,
    date,
    mark: `mark mark-${shape}${dashed ? " mark-dashed" : ""}${contested ? " mark-contested" : ""}`,
    status,
    fields: fieldsOf(title, titleWords.length, layout, names, texts),
  };
}

/*
 * `s24h3.9q18`: a summary of 24 words, a headline of 9, of the name 3, a quote of 18 beside it; see documents.py. The
 * publishers of the headlines stand before the summary, each once.
 */
function fieldsOf(title, titleLength, layout, names, texts) {
  const fields = [{ kind: "title", of: "", text: title, length: titleLength }];
  const told = [];
  let of = "";
  for (const [index, [, letter, name, length]] of Array.from(layout.matchAll(/([a-z])(?:(\d+)\.)?(\d+)/g)).entries()) {
    const kind = KINDS[letter];
    if (kind !== "quote") of = names[name] ?? "";
    const [text, language] = [texts?.[index]].flat();
    (TOLD.has(kind) ? told : fields).push({ kind, of, text, language, length: Number(length) });
  }
  const publishers = new Set(told.filter((field) => field.kind === "headline" && field.of).map((field) => field.of));
  for (const text of publishers) fields.push({ kind: "publisher", of: "", text, length: words(text).length });
  return placed([...fields, ...told]);
}

/* Each field with where it begins: one place stays free between two. */
function placed(fields) {
  let start = 0;
  return fields.map((field) => {
    const begun = start;
    start += field.length + 1;
    return { ...field, start: begun };
  });
}
