// The overview comes alive: it marks what is in view, zooms, and narrows the list below to the days brushed over.
// Without this script its marks are links, and all of them work.

const overview = document.querySelector(".overview[data-days]");
const map = overview.querySelector(".overview-map");
const plot = overview.querySelector(".plot");
const links = [...plot.querySelectorAll("a")];
const [note, reading, status, tools] = ["note", "reading", "status", "tools"].map((name) =>
  overview.querySelector(`.overview-${name}`),
);
const groups = [...document.querySelectorAll(".dates-group")].map((item) => {
  const days = (item.dataset.days ?? "").split(" ").filter(Boolean).map(Number);
  const [first, last] = [days[0], days.at(-1)];
  return { item, first, last, at: days.find(Number.isFinite), entries: item.querySelectorAll(".entry").length };
});
const parts = overview.dataset.days.split(" ").map((part) => {
  const [first, last, left, right] = part.split(",").map(Number);
  return { first, last, left, right };
});
const mirrored = parts[0].left > parts[0].right;
const CLOSEST = 2;
const DRAGGED = 5;
const UNIX_EPOCH = 719163;
const MILLISECONDS = 86400000;
const PERIOD = /^(-?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?$/;

let view = { from: 0, span: 100 };
let brush = null;
/* Where some of the events stand elsewhere: the link to all of them. */
const every = overview.querySelector(".overview-all a");
const asDrawn = note.textContent;

const bounded = (value, low, high) => Math.min(Math.max(value, low), high);

// Days and places: a place counts in hundredths of the whole drawing.

function placeOf(day) {
  const part = parts.findLast((one) => day >= one.first) ?? parts[0];
  const share = (bounded(day, part.first, part.last + 1) - part.first) / (part.last + 1 - part.first);
  return part.left + share * (part.right - part.left);
}

function dayAt(place) {
  const along = mirrored ? -1 : 1;
  const part = parts.findLast((one) => along * (place - one.left) >= 0) ?? parts[0];
  const share = bounded((place - part.left) / (part.right - part.left), 0, 1);
  return Math.min(part.first + Math.floor(share * (part.last + 1 - part.first)), part.last);
}

function placeAt(event) {
  const box = map.getBoundingClientRect();
  return view.from + (bounded((event.clientX - box.left) / box.width, 0, 1) * view.span);
}

const dateOf = (day) => new Date((day - UNIX_EPOCH) * MILLISECONDS);
const isoOf = (day) => dateOf(day).toISOString().slice(0, -14);
const ordinal = (year, month, day) => new Date(0).setUTCFullYear(year, month, day) / MILLISECONDS + UNIX_EPOCH;

/** The first or last day of `2025`, `2025-03`, `2025-03-06`, as the search reads them; NaN: no date. */
function dayOf(text, last) {
  const [, year, month, day] = PERIOD.exec(text.trim()) ?? [];
  const begin = ordinal(year, (month ?? 1) - 1, day ?? 1);
  const date = dateOf(begin);
  if (date.getUTCMonth() + 1 !== Number(month ?? 1) || date.getUTCDate() !== Number(day ?? 1)) return Number.NaN;
  if (day || !last) return begin;
  return (month ? ordinal(year, month, 1) : ordinal(Number(year) + 1, 0, 1)) - 1;
}

const inWords = (day) =>
  new Intl.DateTimeFormat(overview.dataset.locale, { dateStyle: "long", timeZone: "UTC" }).format(dateOf(day));

// What is in view

function shape(name, height) {
  const made = document.createElementNS(map.namespaceURI, "rect");
  made.setAttribute("class", name);
  made.setAttribute("height", height);
  made.setAttribute("visibility", "hidden");
  return made;
}

function stretch(rect, days) {
  rect.setAttribute("visibility", days ? "visible" : "hidden");
  if (!days) return;
  if (rect === brushed) rect.setAttribute("height", floor + lowered());
  const [one, two] = [placeOf(days[0]), placeOf(days[1] + 1)].sort((a, b) => a - b);
  rect.setAttribute("x", `${one}%`);
  rect.setAttribute("width", `${two - one}%`);
}

const floor = Number(map.dataset.floor);
const inView = plot.insertBefore(shape("in-view", 3), plot.querySelector(".marks, .bars"));
inView.setAttribute("y", floor - 1);
const brushed = plot.insertBefore(shape("brushed", floor), inView);
const seen = new Set();

/** How much further down the axis lies where the names of the lanes stand above them. */
function lowered() {
  const look = getComputedStyle(overview);
  return Number.parseFloat(look.getPropertyValue("--lanes")) * Number.parseFloat(look.getPropertyValue("--line")) || 0;
}

const observer = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) {
    if (isIntersecting) seen.add(target);
    else seen.delete(target);
  }
  const days = groups.filter(({ item, at }) => at && seen.has(item)).map(({ at }) => at);
  stretch(inView, days.length ? [Math.min(...days), Math.max(...days)] : null);
});
for (const { item } of groups) observer.observe(item);

// The brush

function narrow(days) {
  brush = days;
  stretch(brushed, days);
  let shown = 0;
  for (const { item, first, last, entries } of groups) {
    item.hidden = days !== null && !(first <= days[1] && last >= days[0]);
    if (!item.hidden) shown += entries;
  }
  for (const section of [...document.querySelectorAll(".month"), ...document.querySelectorAll(".year")]) {
    section.hidden = !section.querySelector(".dates-group:not([hidden])");
  }
  for (const count of document.querySelectorAll(".year-count")) {
    count.hidden = count.parentElement.querySelector(".dates-group[hidden]") !== null; // It tells of the whole year.
  }
  tools.querySelector("[value=all]").disabled = days === null && view.span === 100;
  status.textContent = days ? saying(shown, days) : "";
  note.hidden = days !== null;
  if (!every) return;
  every.parentElement.hidden = days === null;
  every.href = asking(every.href);
}

function saying(shown, days) {
  const words = { n: shown.toLocaleString(overview.dataset.locale), from: inWords(days[0]), to: inWords(days[1]) };
  return overview.dataset.shown.replace(/\{(\w+)\}/g, (_, word) => words[word]);
}

/** An address that asks for the days that are brushed over. */
function asking(href) {
  const address = new URL(href);
  for (const [name, day] of [["from", brush?.[0]], ["to", brush?.[1]]]) {
    if (day === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, isoOf(day));
  }
  return address;
}

function settle(days) {
  narrow(days);
  history.replaceState(history.state, "", asking(location.href));
}

const between = (one, two) => [dayAt(one), dayAt(two)].sort((a, b) => a - b);

// Zoom: the drawing is made wider than its frame; its places are shares of its width, so nothing else changes.

function zoom(span, about, share = (about - view.from) / view.span) {
  const wide = bounded(span, CLOSEST, 100);
  view = { span: wide, from: bounded(about - share * wide, 0, 100 - wide) };
  plot.setAttribute("width", `${10000 / wide}%`);
  plot.setAttribute("x", `${(-100 * view.from) / wide}%`);
  map.classList.toggle("closer", wide <= 50);
  map.classList.toggle("closest", wide <= 20);
  const ends = [dayAt(view.from), dayAt(view.from + wide)].sort((a, b) => a - b);
  note.textContent = wide < 100 ? ends.map(inWords).join(" – ") : asDrawn;
  tools.querySelector("[value=in]").disabled = wide <= CLOSEST;
  tools.querySelector("[value=out]").disabled = wide === 100;
  tools.querySelector("[value=all]").disabled = brush === null && wide === 100;
}

const centre = () => (brush ? (placeOf(brush[0]) + placeOf(brush[1])) / 2 : view.from + view.span / 2);
const closer = (about) => zoom(view.span / 2, about);
const wider = (about) => zoom(view.span * 2, about);

function all() {
  zoom(100, 0);
  settle(null);
}

// Pointers: one brushes, two pinch; what does not move is a click on a link.

const pointers = new Map();
let start = null;
let pinched = 0;
let justDragged = false;

const apart = () => {
  const [one, two] = [...pointers.values()];
  return Math.abs(one.clientX - two.clientX);
};

map.addEventListener("pointerdown", (event) => {
  if (event.button !== 0) return;
  justDragged = false;
  pointers.set(event.pointerId, event);
  start = pointers.size === 1 ? { x: event.clientX, place: placeAt(event), dragged: false } : null;
  pinched = pointers.size === 2 ? apart() : 0;
});

map.addEventListener("pointermove", (event) => {
  if (!pointers.has(event.pointerId)) return;
  pointers.set(event.pointerId, event);
  if (pointers.size === 2 && pinched) {
    const now = Math.max(apart(), 1);
    zoom((view.span * pinched) / now, placeAt(event));
    pinched = now;
  } else if (start && (start.dragged || Math.abs(event.clientX - start.x) > DRAGGED)) {
    if (!start.dragged) map.setPointerCapture(event.pointerId);
    start.dragged = true;
    stretch(brushed, between(start.place, placeAt(event)));
  }
});

function lifted(event) {
  pointers.delete(event.pointerId);
  if (start?.dragged && event.type === "pointerup") {
    settle(between(start.place, placeAt(event)));
    justDragged = true;
  } else if (start?.dragged) {
    stretch(brushed, brush);
  }
  start = null;
}
map.addEventListener("pointerup", lifted);
map.addEventListener("pointercancel", lifted);
map.addEventListener("click", (event) => justDragged && event.preventDefault(), { capture: true });
map.addEventListener("dragstart", (event) => event.preventDefault());

map.addEventListener(
  "wheel",
  (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(view.span * (event.deltaY > 0 ? 1.25 : 0.8), placeAt(event));
  },
  { passive: false },
);

// Keys: the marks are one stop of the Tab key, and arrows lead from one to the next.

let current = 0;
let held = null;

function middleOf(link) {
  const box = link.getBoundingClientRect();
  const whole = map.getBoundingClientRect();
  return view.from + (((box.left + box.right) / 2 - whole.left) / whole.width) * view.span;
}

function go(to) {
  links[current].setAttribute("tabindex", "-1");
  current = bounded(to, 0, links.length - 1);
  links[current].setAttribute("tabindex", "0");
  links[current].focus({ preventScroll: true });
  const place = middleOf(links[current]);
  if (place < view.from || place > view.from + view.span) zoom(view.span, place, 0.5);
}

map.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const ahead = mirrored ? "ArrowLeft" : "ArrowRight";
  const back = mirrored ? "ArrowRight" : "ArrowLeft";
  const from = middleOf(links[current]);
  const actions = {
    [ahead]: () => go(current + 1),
    [back]: () => go(current - 1),
    Home: () => go(0),
    End: () => go(links.length - 1),
    "+": () => closer(from),
    "=": () => closer(from),
    "-": () => wider(from),
  };
  if (!(event.key in actions)) return;
  event.preventDefault();
  actions[event.key]();
  if (event.shiftKey && event.key.length > 1) settle(between((held ??= from), middleOf(links[current])));
  else held = null;
});

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && (brush || view.span < 100)) all();
});

// What a mark says is read in the line below.

function read(event) {
  const link = event.type === "pointerout" || event.type === "focusout" ? null : event.target.closest(".plot a");
  reading.textContent = link?.querySelector("title").textContent ?? "";
}
for (const type of ["pointerover", "pointerout", "focusin", "focusout"]) overview.addEventListener(type, read);
overview.addEventListener("focusin", (event) => {
  const found = links.indexOf(event.target.closest("a"));
  if (found < 0 || found === current) return;
  links[current].setAttribute("tabindex", "-1");
  current = found;
  links[current].setAttribute("tabindex", "0");
});

tools.addEventListener("click", (event) => {
  const actions = { in: () => closer(centre()), out: () => wider(centre()), all };
  actions[event.target.closest("button")?.value]?.();
});

// An address that leads to an entry shows it, whatever was narrowed.

function targeted() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null; // What somebody else wrote behind the `#` need not be well-formed.
  }
}

function reveal() {
  const target = targeted();
  if (target?.closest("[hidden]")) {
    settle(null);
    target.scrollIntoView();
  }
}
addEventListener("hashchange", reveal);

links[0]?.setAttribute("tabindex", "0");
map.classList.add("alive");
tools.hidden = false;
zoom(100, 0);
const [from, to] = ["from", "to"].map((name) => new URLSearchParams(location.search).get(name));
const given = [from ? dayOf(from, false) : parts[0].first, to ? dayOf(to, true) : parts.at(-1).last];
if ((from || to) && given[0] <= given[1]) narrow(given);
reveal();
