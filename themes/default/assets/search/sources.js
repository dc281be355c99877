/*
 * The bibliography: what is asked stands in the address, and the list below gives way to the articles that match. One
 * file tells of all of them; it is read when something is first asked for. Without this script the list, its orders and
 * its pages lead to the same articles.
 */

import { appliedGroups, showApplied, tellCount, waysOut } from "./applied.js";
import { answerLinks, answerSkips, followAddress, isElsewhere } from "./asking.js";
import { readFacets } from "./decoding.js";
import { FacetControls } from "./facets.js";
import { countValues, filter, isFiltering, readFilters } from "./filtering.js";
import { placedWords, words } from "./folding.js";
import { matchParts, parseQuery } from "./query.js";
import { element, foreign, say } from "./saying.js";

const AT_ONCE = 50;
const PAUSE = 350;
/* Titles are folded in lots, so that no reader waits for all of them at a stroke. */
const LOT = 400;

const form = document.getElementById("search");
const orders = Array.from(document.querySelectorAll(".order a"));
const [status, applied, results, browse, filters] = ["search-status", "applied", "results", "browse", "filters"].map((id) =>
  document.getElementById(id),
);
let reading = null;
let controls = null;
let asked = 0;

/* The file to what is asked of it; one that failed is asked for again the next time. */
function index() {
  reading ??= fetch(form.dataset.index, { credentials: "same-origin" })
    .then((answer) => {
      if (!answer.ok) throw new Error(`${form.dataset.index}: ${answer.status}`);
      return answer.json();
    })
    .then(read)
    .catch((fault) => {
      reading = null;
      throw fault;
    });
  return reading;
}

function read(file) {
  const articles = file.articles.map(([title, id, publisher, date, type, cited, language, warning]) => ({
    title, path: `articles/${id}/`, publisher: file.publishers[publisher] ?? "", date, type: file.types[type], cited, language, warning,
  }));
  return { articles, facets: readFacets(file, { events: articles.length }), orders: file.orders, folded: [] };
}

/* The words of each article's title and publisher. */
async function folded(known, isCurrent) {
  while (known.folded.length < known.articles.length && isCurrent()) {
    const lot = known.articles.slice(known.folded.length, known.folded.length + LOT);
    known.folded.push(...lot.map((article) => words(`${article.title} ${article.publisher}`)));
    await new Promise((go) => setTimeout(go));
  }
  return known.folded;
}

/* Which articles have the words of a part, the last of which may go on; a phrase stands in its order. */
function matching(part, of) {
  const [first, ...rest] = part.words;
  const is = (word, wanted) => (part.whole ? word === wanted : word.startsWith(wanted));
  const matches = new Map();
  of.forEach((own, number) => {
    const found = own.some((word, at) => is(word, first) && rest.every((wanted, step) => own[at + 1 + step] === wanted));
    if (found) matches.set(number, { score: 1, places: [] });
  });
  return { matches, files: [] };
}

/** Show what the address asks for; an answer that comes after the next question is thrown away. */
async function show() {
  const question = (asked += 1);
  const isCurrent = () => question === asked;
  const params = new URLSearchParams(location.search);
  if (!filters.open && !isAsking(params)) return showStart();
  results.setAttribute("aria-busy", "true");
  const waiting = setTimeout(() => isCurrent() && (status.textContent = say("reading")), PAUSE);
  try {
    const known = await index();
    const parts = parseQuery(params.get("q") ?? "");
    const of = parts.length ? await folded(known, isCurrent) : [];
    if (isCurrent()) showAnswer(params, known, parts, parts.map((part) => matching(part, of)));
  } catch (fault) {
    if (isCurrent()) showFault(fault);
  } finally {
    clearTimeout(waiting);
    if (isCurrent()) results.removeAttribute("aria-busy");
  }
}

const isAsking = (params) => isFiltering(params) || Boolean(params.get("q")?.trim() || params.get("sort"));

function showAnswer(params, known, parts, matched) {
  const { articles, facets, orders } = known;
  const answers = readFilters(params, facets);
  const matches = parts.length ? matchParts(parts, matched, articles.length) : null;
  const passed = filter(answers, facets, articles.length, matches);
  const { found } = passed;
  controls ??= new FacetControls(document.getElementById("facets"), facets);
  controls.sync(answers);
  controls.showCounts(countValues(facets, passed));
  controls.showFound(found.length);
  if (!isAsking(params)) return showStart();
  const groups = appliedGroups(params, facets);
  showApplied(applied, groups);
  browse.hidden = true;
  results.hidden = false;
  showOrder(answers.sort);
  const all = found.length === articles.length;
  tellCount(status, all ? say("all", { total: articles.length }) : say("some", { count: found.length, total: articles.length }), params);
  const sought = parts.filter((part) => !part.absent);
  if (found.length) showList(ordered(found, orders, answers.sort).map((number) => articles[number]), sought);
  else results.replaceChildren(waysOut(params, groups, facets, articles.length, matched, parts));
}

/* The articles come in the order of the first list; the file has that of the others. */
function ordered(found, orders, sort) {
  const wanted = new Set(found);
  return orders[sort]?.filter((number) => wanted.has(number)) ?? found;
}

/* The orders lead to pages of their own; of what was found they are answered here. */
const orderOf = (link) => ({ sources: "" })[link.pathname.split("/").at(-2)] ?? link.pathname.split("/").at(-2);

function showOrder(sort) {
  for (const link of orders) {
    if (orderOf(link) === sort) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function showStart() {
  showOrder("");
  showApplied(applied, []);
  results.hidden = true;
  results.replaceChildren();
  browse.hidden = false;
  status.textContent = "";
}

function showFault(fault) {
  console.error(fault);
  results.hidden = true;
  browse.hidden = false;
  status.textContent = say("failed");
}

function showList(found, parts) {
  const list = element("ol", { class: "bibliography" });
  const button = element("button", { type: "button" }, say("more"));
  const count = element("span", { class: "small" });
  const add = () => {
    const from = list.children.length;
    list.append(...found.slice(from, from + AT_ONCE).map((article) => lineOf(article, parts)));
    count.textContent = say("shown", { shown: list.children.length, count: found.length });
    if (list.children.length >= found.length) button.remove();
    return list.children[from];
  };
  add();
  button.addEventListener("click", () => add().querySelector("a").focus());
  results.replaceChildren(list, ...(found.length > AT_ONCE ? [element("p", { class: "result-more" }, button, " ", count)] : []));
}

function lineOf({ title, path, publisher, date, type, cited, language, warning }, parts) {
  const name = foreign(...marked(title, parts));
  if (language) name.lang = language;
  const link = element("a", { href: form.dataset.root + path }, name);
  const of = publisher ? [foreign(...marked(publisher, parts)), say("item")] : [];
  return element(
    "li",
    {},
    element("h2", { class: "bibliography-title" }, link),
    element("p", { class: "small" }, ...of, `${date || say("undated")}. ${type}.`),
    warning ? element("p", { class: "standing" }, foreign(warning)) : "",
    cited ? element("p", { class: "small" }, say("cited", { count: cited })) : "",
  );
}

/* The text with the words that are looked for in `<mark>`. */
function marked(text, parts) {
  const wanted = parts.flatMap((part) => part.words.map((word) => [word, part.whole]));
  const pieces = [];
  let at = 0;
  for (const { word, start, end } of placedWords(text)) {
    if (!wanted.some(([one, whole]) => (whole ? word === one : word.startsWith(one)))) continue;
    pieces.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)];
}

const holds = (key, value) => controls?.rows.has(`${key.replace(/^-/, "")} ${value}`) ?? false;
const address = followAddress(form, ["q", "from", "to", "sort"], holds, show);
answerLinks(document.getElementById("found"), status, address, show);
answerSkips(form, status);

for (const link of orders) {
  link.addEventListener("click", (event) => {
    if (results.hidden || isElsewhere(event)) return;
    event.preventDefault();
    form.elements.namedItem("sort").value = orderOf(link);
    address.submit();
  });
}

filters.addEventListener("toggle", () => filters.open && !controls && show());

address.sync();
show();
