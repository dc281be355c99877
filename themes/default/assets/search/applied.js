/* What is searched for and filtered to words that can be taken away, and to what would be found without them. */

import { dayOf, filter, readFilters } from "./filtering.js";
import { matchParts, parseQuery } from "./query.js";
import { element, foreign, say } from "./saying.js";

/** The address of this page with other parameters; what is empty is left out. */
export function addressOf(params) {
  const kept = Array.from(params).filter(([, value]) => value);
  return kept.length ? `?${new URLSearchParams(kept)}` : "./";
}

function without(params, key, value) {
  const kept = Array.from(params);
  const at = kept.findIndex(([one, other]) => one === key && other === value);
  kept.splice(at, 1);
  return kept;
}

function withoutPart(params, parts, part) {
  const rest = parts.filter((one) => one !== part).map((one) => one.text);
  return Array.from(params).map(([key, value]) => (key === "q" ? [key, rest.join(" ")] : [key, value]));
}

/** All that is applied, in groups: a heading, and the words of it, each with the parameters that are left without it. */
export function appliedGroups(params, facets) {
  const parts = parseQuery(params.get("q") ?? "");
  const groups = [];
  for (const part of parts) {
    groupOf(groups, say("q"), part.absent).items.push({ text: part.shown, params: withoutPart(params, parts, part) });
  }
  for (const [key, value] of params) {
    if (!value || key === "q" || key === "sort" || (key === "dates" && value !== "published")) continue;
    const group = groupOf(groups, nameOf(key, facets), key.startsWith("-"));
    group.items.push({ text: textOf(key, value, facets), params: without(params, key, value) });
  }
  return groups;
}

function groupOf(groups, name, absent) {
  const known = groups.find((group) => group.name === name && group.absent === absent);
  if (!known) groups.push({ name, absent, items: [] });
  return known ?? groups.at(-1);
}

function nameOf(key, facets) {
  if (["from", "to", "dates"].includes(key)) return say(key);
  return facets?.facets.get(key.replace(/^-/, ""))?.label ?? key;
}

/** Whether a parameter is an end of the period that is no date. */
export const isUnread = (key, value) => (key === "from" || key === "to") && Number.isNaN(dayOf(value, false));

function textOf(key, value, facets) {
  if (isUnread(key, value)) return say("unread", { what: value });
  if (key === "from" || key === "to") return value;
  if (key === "dates") return say("published");
  const known = facets?.facets.get(key.replace(/^-/, ""))?.values.get(value);
  return known?.label ?? say("unknown", { what: value });
}

/** The groups as a list of words that are links to the search without them. */
export function showApplied(list, groups) {
  list.replaceChildren(
    ...groups.map(({ name, absent, items }) => {
      const any = items.length > 1 && !absent && name !== say("q");
      const heading = [name, ...(absent ? [say("not")] : []), ...(any ? [say("any")] : [])].map((word) => `${word}:`).join(" ");
      const links = items.flatMap(({ text, params }, number) => {
        const attributes = { href: addressOf(params), class: "applied-word", "aria-label": say("remove", { what: text }) };
        return [number ? say("item") : " ", element("a", attributes, foreign(text))];
      });
      return element("li", {}, element("span", { class: "applied-name" }, heading), ...links);
    }),
  );
  list.hidden = !groups.length;
}

/** Say how much was found, and what of the period could not be read: this is heard, the list of what is applied is not. */
export function tellCount(status, count, params) {
  const unread = Array.from(params).filter(([key, value]) => value && isUnread(key, value));
  status.replaceChildren(count, ...unread.flatMap(([, what]) => [say("item"), foreign(say("unread", { what }))]));
}

/** When nothing is found: how many there are without one of the words, or in the period that they name. */
export function waysOut(params, groups, facets, events, results, parts) {
  const items = groups.flatMap((group) =>
    group.items.map(({ text, params }) => ({ text: group.absent ? `${say("not")} ${quoted(text)}` : quoted(text), params })),
  );
  const ways = items.map(({ text, params }) => {
    const asked = new URLSearchParams(params);
    const left = new Set(parseQuery(asked.get("q") ?? "").map((part) => part.text));
    const [of, kept] = [parts, results].map((all) => all.filter((_, number) => left.has(parts[number].text)));
    const found = filter(readFilters(asked, facets), facets, events, of.length ? matchParts(of, kept, events) : null).found;
    return { text, href: addressOf(params), count: found.length };
  });
  const good = ways.filter((way) => way.count > 0 && items.length > 1);
  const lines = good.map(({ text, href, count }) => element("li", {}, element("a", { href }, say("without", { what: text, count }))));
  lines.push(...periodWay(params, facets, events), element("li", {}, element("a", { href: "./" }, say("start"))));
  return element("div", { class: "nothing-found" }, element("p", {}, say("none")), element("ul", {}, ...lines));
}

/* A day, month or year is not looked for among the words: there is a filter for it. */
function periodWay(params, facets, events) {
  const what = (params.get("q") ?? "").trim();
  if (Number.isNaN(dayOf(what, false))) return [];
  const asked = new URLSearchParams({ from: what, to: what });
  const count = filter(readFilters(asked, facets), facets, events, null).found.length;
  return [element("li", {}, element("a", { href: addressOf(asked) }, say("period", { what, count })))];
}

const quoted = (text) => (text.startsWith("“") ? text : say("quoted", { what: text }));
