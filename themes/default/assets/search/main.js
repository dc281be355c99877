/*
 * The search page: what is asked stands in the address, and everything on the page follows from it. Without this
 * script the page shows lists that lead to every event; with it they give way to what was found.
 */

import { addressOf, appliedGroups, showApplied, waysOut } from "./applied.js";
import { FacetControls } from "./facets.js";
import { countValues, filter, isFiltering, readFilters } from "./filtering.js";
import { Index } from "./index.js";
import { matchAll, matchPart, parseQuery } from "./query.js";
import { resultOf } from "./results.js";
import { element, say } from "./saying.js";

const AT_ONCE = 20;
/* A first view reads at most so many files of events and of words, but two of events in any case. */
const MOST_FILES = 4;
const LEAST_FILES = 2;
const PAUSE = 350;

const form = document.getElementById("search");
const [status, applied, results, browse, filters, order] = ["search-status", "applied", "results", "browse", "filters", "order"].map(
  (id) => document.getElementById(id),
);
const index = new Index(form.dataset.index);
let controls = null;
let asked = 0;
let pause = 0;

/** Show what the address asks for; an answer that comes after the next question is thrown away. */
async function show() {
  const question = (asked += 1);
  const params = new URLSearchParams(location.search);
  results.setAttribute("aria-busy", "true");
  const waiting = setTimeout(() => question === asked && (status.textContent = say("reading")), PAUSE);
  try {
    const isCurrent = () => question === asked;
    const answer = await answerTo(params, isCurrent);
    if (answer) await showAnswer(params, answer, isCurrent);
  } catch (fault) {
    if (question === asked) showFault(fault);
  } finally {
    clearTimeout(waiting);
    if (question === asked) results.removeAttribute("aria-busy");
  }
}

/* Lets the browser draw, and answer to what the reader does meanwhile, before the work goes on. */
const breath = () => globalThis.scheduler?.yield?.() ?? new Promise((goOn) => setTimeout(goOn));

/* What is found for a question; nothing where another question came in between. */
async function answerTo(params, isCurrent) {
  const parts = parseQuery(params.get("q") ?? "");
  const wantsFacets = filters.open || isFiltering(params);
  const [about, facets, ...matched] = await Promise.all([
    index.about(),
    wantsFacets ? index.facets() : null,
    ...parts.map((part) => matchPart(index, part)),
  ]);
  await breath();
  if (!isCurrent()) return null;
  const matches = parts.length ? matchAll(matched) : null;
  const read = readFilters(params, facets);
  const passed = filter(read, facets, about.events, matches);
  await breath();
  if (!isCurrent()) return null;
  const counts = facets && countValues(facets, passed);
  const files = new Set(matched.flatMap((one) => one.files)).size;
  return { about, facets, parts, matched, matches, read, counts, files, found: ordered(passed.found, matches, read.sort) };
}

/* The events come in the order of the chronology, and of equal matches the earlier one stands first. */
function ordered(found, matches, sort) {
  if (sort === "newest") return found.toReversed();
  if (sort === "oldest" || !matches) return found;
  return found.toSorted((one, other) => matches.get(other).score - matches.get(one).score);
}

async function showAnswer(params, answer, isCurrent) {
  const { about, facets, found, parts, matched } = answer;
  if (facets) showControls(facets, answer);
  await breath();
  if (!isCurrent()) return;
  const groups = appliedGroups(params, facets);
  if (!groups.length && !params.get("sort")) return showStart(about);
  const list = element("ol", { class: "result-list" });
  const shown = await showMore(list, 0, answer, Math.max(LEAST_FILES, MOST_FILES - answer.files));
  if (!isCurrent()) return;
  showApplied(applied, groups);
  browse.hidden = true;
  results.hidden = false;
  const everythingFound = found.length === about.events;
  status.textContent = everythingFound ? say("all", { total: about.events }) : say("some", { count: found.length, total: about.events });
  if (found.length) results.replaceChildren(list, ...moreButton(list, shown, answer));
  else results.replaceChildren(waysOut(groups, facets ?? (await index.facets()), about.events, matched, parts));
}

function showStart(about) {
  showApplied(applied, []);
  results.hidden = true;
  results.replaceChildren();
  browse.hidden = false;
  status.textContent = say("all", { total: about.events });
}

function showFault(fault) {
  console.error(fault);
  results.hidden = true;
  browse.hidden = false;
  status.textContent = say("failed");
}

/* Adds the next results, as many as at most `files` further files tell of; returns how many now stand there. */
async function showMore(list, from, { found, parts, matches, about }, files) {
  const next = [];
  const wanted = new Set();
  for (const event of found.slice(from, from + AT_ONCE)) {
    const name = `events-${Math.floor(event / about.each)}.json`;
    if (!index.files.has(name)) wanted.add(name);
    if (wanted.size > files) break;
    next.push(event);
  }
  const events = await Promise.all(next.map((event) => index.event(event)));
  list.append(...events.map((event) => resultOf(event, parts, matches?.get(event.number), form.dataset.root)));
  return from + next.length;
}

function moreButton(list, shown, answer) {
  if (shown >= answer.found.length) return [];
  let standing = shown;
  const button = element("button", { type: "button" }, say("more"));
  const count = element("span", { class: "small" });
  const tell = () => (count.textContent = say("shown", { shown: standing, count: answer.found.length }));
  let adding = null;
  const add = () => {
    adding ??= addNext().finally(() => (adding = null));
    return adding;
  };
  const addNext = async () => {
    standing = await showMore(list, standing, answer, AT_ONCE);
    tell();
    if (standing >= answer.found.length) button.remove();
  };
  button.addEventListener("click", async () => {
    const first = standing;
    await add();
    list.children[first]?.querySelector("a").focus();
  });
  tell();
  addEventListener("scroll", () => button.isConnected && standing < AT_ONCE && add(), { once: true, passive: true });
  return [element("p", { class: "result-more" }, button, " ", count)];
}

function showControls(facets, { read, counts }) {
  controls ??= new FacetControls(document.getElementById("facets"), facets);
  controls.sync(read);
  controls.showCounts(counts);
}

/* The address to the form: what it has no control for stands in hidden fields, so that nothing is lost. */
function syncForm() {
  const params = new URLSearchParams(location.search);
  for (const name of ["q", "from", "to", "sort", "dates"]) {
    const control = form.elements.namedItem(name);
    control.value = params.get(name) ?? "";
    if (control.selectedIndex === -1) control.selectedIndex = 0;
  }
}

/* The form to the address. While the controls are not there, the filters of the address stay as they are. */
function paramsOfForm() {
  const given = Array.from(new FormData(form)).map(([key, value]) => [key, value.trim()]);
  const own = new Set([...given.map(([key, value]) => `${key} ${value}`), "q", "from", "to", "sort", "dates"]);
  const isControlled = (key, value) => controls?.rows.has(`${key.replace(/^-/, "")} ${value}`) ?? false;
  const kept = Array.from(new URLSearchParams(location.search)).filter(
    ([key, value]) => !own.has(key) && !own.has(`${key} ${value}`) && !isControlled(key, value),
  );
  return [...given, ...kept];
}

function go(params, { replacing = false } = {}) {
  const address = typeof params === "string" ? params : addressOf(params);
  if (new URL(address, location).href === location.href) return;
  history[replacing ? "replaceState" : "pushState"](null, "", address);
  show();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  go(paramsOfForm());
});

form.addEventListener("change", (event) => {
  if (event.target.name && event.target.name !== "q") go(paramsOfForm());
});

form.elements.namedItem("q").addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => go(paramsOfForm(), { replacing: true }), PAUSE);
});

/* Links that only change the question are answered here; what the reader clicked is gone then, and the count gets the focus. */
form.addEventListener("click", (event) => {
  const link = event.target.closest("#applied a, .nothing-found a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, "", link.getAttribute("href"));
  syncForm();
  show();
  status.focus();
});

filters.addEventListener("toggle", () => {
  if (filters.open && !controls) show();
});

addEventListener("popstate", () => {
  syncForm();
  show();
});

order.hidden = false;
filters.hidden = false;
filters.open = matchMedia("(min-width: 62rem)").matches || isFiltering(new URLSearchParams(location.search));
syncForm();
show();
