/* A form and the address of its page: what is asked stands in the address, and follows the form, and the other way. */

import { addressOf, isUnread } from "./applied.js";

const PAUSE = 350;

/** Whether a click on a link is to open it elsewhere. */
export const isElsewhere = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/**
 * Have `show` called whenever the address asks something else. `names` are the fields that always stand in the form,
 * `holds(key, value)` tells whether a filter has a control there by now: what has none stays in the address as it is.
 * Returns `sync`, which fills the form from the address, and `submit`, which does the opposite at once.
 */
export function followAddress(form, names, holds, show) {
  let pause = 0;
  /* Whether the words that the address has are still being written: then they keep their one place in the history. */
  let writing = false;

  function sync() {
    writing = false;
    const params = new URLSearchParams(location.search);
    for (const name of names) {
      const control = form.elements.namedItem(name);
      control.value = params.get(name) ?? "";
      if (control.selectedIndex === -1) control.selectedIndex = 0;
    }
    markUnread();
  }

  function markUnread() {
    for (const control of [form.elements.namedItem("from"), form.elements.namedItem("to")]) {
      if (control.value.trim() && isUnread(control.name, control.value)) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }

  function paramsOfForm() {
    const given = Array.from(new FormData(form)).map(([key, value]) => [key, value.trim()]);
    const kept = Array.from(new URLSearchParams(location.search)).filter(([key, value]) => !names.includes(key) && !holds(key, value));
    return [...given, ...kept];
  }

  function submit({ replacing = false } = {}) {
    clearTimeout(pause);
    const address = addressOf(paramsOfForm());
    if (new URL(address, location).href === location.href) return;
    history[replacing ? "replaceState" : "pushState"](null, "", address);
    writing = false;
    markUnread();
    show();
  }

  function submitWords() {
    const before = location.href;
    submit({ replacing: writing });
    writing ||= location.href !== before;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit({ replacing: writing });
    writing = false;
  });
  form.addEventListener("change", (event) => {
    if (event.target.name && event.target.name !== "q") submit();
  });
  form.elements.namedItem("q").addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(submitWords, PAUSE);
  });
  addEventListener("popstate", () => {
    sync();
    show();
  });
  return { sync, submit };
}

/** Lead on to the count where a link says so, past all filters; the address stays what is asked. */
export function answerSkips(form, status) {
  form.addEventListener("click", (event) => {
    if (!event.target.closest("a[href='#search-status']") || isElsewhere(event)) return;
    event.preventDefault();
    status.focus();
    status.scrollIntoView();
  });
}

/** Answer links that only change the question here; what the reader clicked is gone then, and the count gets the focus. */
export function answerLinks(container, status, { sync }, show) {
  container.addEventListener("click", (event) => {
    const link = event.target.closest("#applied a, .nothing-found a");
    if (!link || isElsewhere(event)) return;
    event.preventDefault();
    history.pushState(null, "", link.getAttribute("href"));
    sync();
    show();
    status.focus();
  });
}
