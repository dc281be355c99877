/*
 * The search page: what is asked stands in the address, and everything on the page follows from it. Without this
 * script the page shows lists that lead to every event; with it they give way to what was found.
 */

import { appliedGroups, showApplied, tellCount, waysOut } from "./applied.js";
import { answerLinks, answerSkips, followAddress } from "./asking.js";
import { FacetControls } from "./facets.js";
import { countValues, filter, isFiltering, readFilters } from "./filtering.js";
import { Index } from "./index.js";
import { matchPart, matchParts, parseQuery } from "./query.js";
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
  const matches = parts.length ? matchParts(parts, matched, about.events) : null;
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
  tellCount(status, everythingFound ? say("all", { total: about.events }) : say("some", { count: found.length, total: about.events }), params);
  if (found.length) results.replaceChildren(list, ...moreButton(list, shown, answer));
  else results.replaceChildren(waysOut(params, groups, facets ?? (await index.facets()), about.events, matched, parts));
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
  const sought = parts.filter((part) => !part.absent);
  const next = [];
  const wanted = new Set();
  for (const event of found.slice(from, from + AT_ONCE)) {
    const name = `events-${Math.floor(event / about.each)}.json`;
    if (!index.files.has(name)) wanted.add(name);
    if (wanted.size > files) break;
    next.push(event);
  }
  const events = await Promise.all(next.map((event) => index.event(event)));
  list.append(...events.map((event) => resultOf(event, sought, matches?.get(event.number), form.dataset.root)));
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

function showControls(facets, { read, counts, found }) {
  controls ??= new FacetControls(document.getElementById("facets"), facets);
  controls.sync(read);
  controls.showCounts(counts);
  controls.showFound(found.length);
}

const holds = (key, value) => controls?.rows.has(`${key.replace(/^-/, "")} ${value}`) ?? false;
const address = followAddress(form, ["q", "from", "to", "sort", "dates"], holds, show);
answerLinks(form, status, address, show);
answerSkips(form, status);

filters.addEventListener("toggle", () => {
  if (filters.open && !controls) show();
});

for (const one of [order, filters, form.querySelector(".skip")]) one.hidden = false;
filters.open = matchMedia("(min-width: 62rem)").matches;
address.sync();
show();
