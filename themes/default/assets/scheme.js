/*
 * The reader's choice of light or dark. It stands in the head and is loaded at once, so that the page is painted in the
 * scheme that was chosen and in no other. Without it the page follows the reader's system and offers no choice.
 */

(() => {
  const root = document.documentElement;
  const KEY = "timeline-scheme";

  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // Storage is refused: the choice lasts as long as the page.
    }
  };

  const remember = (scheme) => {
    try {
      localStorage.setItem(KEY, scheme);
    } catch {
      // As above.
    }
  };

  const apply = (scheme) => {
    const known = scheme === "light" || scheme === "dark" ? scheme : "auto";
    root.dataset.scheme = known;
    const control = document.getElementById("scheme");
    if (control) control.value = known;
  };

  apply(remembered());
  document.addEventListener("DOMContentLoaded", () => apply(root.dataset.scheme));
  document.addEventListener("change", ({ target }) => {
    if (target.id !== "scheme") return;
    remember(target.value);
    apply(target.value);
  });
  addEventListener("storage", ({ key, newValue }) => {
    if (key === KEY) apply(newValue);
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) apply(remembered());
  });
})();
