/* What the script says, in the words of the page: `<template id="search-messages">`, so that no language stands here. */

const LANGUAGE = document.documentElement.lang || "en";
const PLURALS = new Intl.PluralRules(LANGUAGE);
const NUMBERS = new Intl.NumberFormat(LANGUAGE, { numberingSystem: "latn" });

/** A message; where its form depends on a number, on `given.count`, else on `given.total`. */
export function say(key, given = {}) {
  const template = document.getElementById("search-messages").content;
  const number = PLURALS.select(given.count ?? given.total ?? 0);
  const forms = Array.from(template.querySelectorAll(`[data-say="${key}"]`));
  const form = forms.find((one) => one.dataset.number === number) ?? forms.at(-1);
  return (form?.textContent ?? "").replace(/\{(\w+)\}/g, (_, name) => shown(given[name] ?? ""));
}

/** A number as the language of the page writes it. */
export function shown(value) {
  return typeof value === "number" ? NUMBERS.format(value) : value;
}

/** An element; what is given as a child is text or an element, never HTML. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined && value !== "") made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== ""));
  return made;
}

/** A name or a text that somebody contributed: it may run in another direction than the page. */
export function foreign(...children) {
  return element("bdi", {}, ...children);
}
