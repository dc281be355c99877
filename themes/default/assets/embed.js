/*
 * For other people's pages: replaces <a class="timeline-embed" href=".../events/some-event/"> by a frame with the event,
 * as high as what stands in it. Without this script the link remains a link. It asks for nothing, stores nothing and
 * listens only to the frames that it made.
 */

(() => {
  "use strict";

  const LINKS = "a.timeline-embed, a[data-timeline-embed]";
  const PAGE = /^(?:events|threads)\/[a-z0-9][a-z0-9-]*\/$/;
  const FIRST_HEIGHT = 320;
  const MOST = 10000;
  const ALLOWED = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

  const script = document.currentScript;
  if (!script || !script.src) return;
  const site = new URL(".", script.src);
  const frames = [];

  /* The light page behind a link to an event or thread of the site that this script comes from; else null. */
  function embedded(link) {
    const { origin, pathname } = link;
    if (origin !== site.origin || !pathname.startsWith(site.pathname)) return null;
    const page = pathname.slice(site.pathname.length);
    return PAGE.test(page) ? new URL(`embed/${page}`, site) : null;
  }

  function replace(link) {
    const address = embedded(link);
    if (!address) return;
    const frame = document.createElement("iframe");
    frame.title = link.textContent.trim();
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", ALLOWED);
    frame.width = "100%";
    frame.height = String(FIRST_HEIGHT);
    frame.style.border = "0";
    frame.addEventListener("load", () => frame.contentWindow.postMessage({ timeline: "how high?" }, site.origin));
    frame.src = address.href;
    frames.push(frame);
    link.replaceWith(frame);
  }

  /* Only a frame of ours, still showing a page of the site, is believed, and only a sensible number. */
  function resize({ origin, source, data }) {
    if (origin !== site.origin || !data || data.timeline !== "height") return;
    const frame = frames.find((one) => one.contentWindow === source);
    if (!frame || !Number.isInteger(data.height) || data.height < 1) return;
    frame.height = String(Math.min(data.height, MOST));
  }

  function start() {
    document.querySelectorAll(LINKS).forEach(replace);
  }

  window.addEventListener("message", resize);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
