/* The facets to the controls by which they are chosen, and the counts to these controls; one is built once only. */

import { element, foreign, say, shown } from "./saying.js";

const SHOWN = 8;
const OPEN = 3;

export class FacetControls {
  constructor(container, facets) {
    this.facets = facets.facets;
    this.rows = new Map();
    this.lists = new Map();
    let built = 0;
    for (const facet of this.facets.values()) {
      if (facet.values.size < 2) continue;
      container.append(this.control(facet, built < OPEN));
      built += 1;
    }
    this.end = element("a", { href: "#search-status" });
    container.append(element("p", { class: "filters-end" }, this.end));
  }

  control(facet, open) {
    const list = element("ul");
    this.lists.set(facet.key, { list, facet, whole: facet.values.size <= SHOWN + 2 });
    const ids = Array.from(facet.values.keys());
    for (const id of this.lists.get(facet.key).whole ? ids : ids.slice(0, SHOWN)) this.row(facet, id);
    const legend = element("legend", { class: "unseen" }, facet.label);
    const fieldset = element("fieldset", {}, legend, list);
    if (!this.lists.get(facet.key).whole) fieldset.append(this.button(facet));
    return element("details", { class: "facet", open }, element("summary", {}, facet.label), fieldset);
  }

  button(facet) {
    const button = element("button", { type: "button", class: "quiet" }, say("every", { count: facet.values.size }));
    button.addEventListener("click", () => {
      const { list } = this.lists.get(facet.key);
      const first = list.children.length;
      for (const id of facet.values.keys()) this.row(facet, id);
      this.showCounts(this.counts);
      button.remove();
      list.children[first]?.querySelector("input").focus();
    });
    return button;
  }

  /* The row of a value, made when it is first needed, after those that are there. */
  row(facet, id) {
    const key = `${facet.key} ${id}`;
    if (this.rows.has(key)) return;
    const name = facet.values.get(id).label;
    const box = element("input", { type: "checkbox", name: facet.key, value: id });
    const count = element("span", { class: "count" });
    const chosen = element("label", {}, box, element("span", {}, foreign(name), " ", count));
    const not = element("input", { type: "checkbox", name: `-${facet.key}`, value: id });
    const hidden = element("span", { class: "unseen" }, " ", foreign(name));
    const excluded = element("label", { class: "not" }, not, element("span", {}, say("not"), hidden));
    const row = element("li", {}, chosen, excluded);
    this.rows.set(key, { row, box, not, count, facet: facet.key, id });
    this.lists.get(facet.key).list.append(row);
  }

  /** Tick what the address says. */
  sync({ chosen, excluded }) {
    for (const [key, ids] of [...chosen, ...excluded]) {
      const facet = this.facets.get(key);
      for (const id of ids) if (facet?.values.has(id) && this.lists.has(key)) this.row(facet, id);
    }
    for (const { box, not, facet, id } of this.rows.values()) {
      box.checked = chosen.get(facet)?.has(id) ?? false;
      not.checked = excluded.get(facet)?.has(id) ?? false;
      if (box.checked || not.checked) box.closest("details").open = true;
    }
  }

  /** Say at the end of the filters how much they let pass; it leads there. */
  showFound(count) {
    this.end.textContent = say("show", { count });
  }

  /** Say how many events each value has; one that has none, and is not chosen, steps back. */
  showCounts(counts) {
    this.counts = counts;
    for (const { row, box, not, count, facet, id } of this.rows.values()) {
      const number = counts.get(facet).get(id);
      count.textContent = shown(number);
      row.classList.toggle("nothing", number === 0 && !box.checked && !not.checked);
    }
  }
}
