// Part of “dossier serve”, and of no site: shows the page anew when the site has changed, and what is wrong with it.
(() => {
  "use strict";
  const script = document.currentScript;
  const folder = new URL("./", script.src);
  const place = `dossier-preview:${location.pathname}`;
  let version = script.dataset.version;
  let events;
  let panel;

  const back = sessionStorage.getItem(place);
  if (back !== null) {
    sessionStorage.removeItem(place);
    const [left, top] = back.split(" ").map(Number);
    const scroll = () => scrollTo({ left, top, behavior: "instant" });
    scroll();
    addEventListener("load", scroll, { once: true });
  }

  function reload() {
    events.close();
    sessionStorage.setItem(place, `${scrollX} ${scrollY}`);
    location.reload();
  }

  // The new stylesheet takes the old one's place once it has come, so that the page is never bare.
  function restyle({ old, new: address }) {
    const site = new URL("../", folder);
    if (old === address) return;
    const was = new URL(old, site).href;
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      if (link.href !== was) continue;
      const next = link.cloneNode();
      next.href = new URL(address, site).href;
      next.addEventListener("load", () => link.remove(), { once: true });
      link.after(next);
    }
  }

  function element(name, text, ...children) {
    const node = document.createElement(name);
    if (text) node.textContent = text;
    node.append(...children);
    return node;
  }

  function showProblems({ summary, problems = [], more, hasErrors, isKept }) {
    panel?.remove();
    panel = undefined;
    if (!summary) return;
    panel = document.createElement("dossier-preview");
    const style = element("link");
    style.rel = "stylesheet";
    style.href = new URL("overlay.css", folder).href;
    const details = element("details", "", element("summary", summary));
    details.className = hasErrors ? "errors" : "warnings";
    details.open = hasErrors;
    if (isKept) details.append(element("p", "You see the site as it was before."));
    for (const problem of problems) {
      const [message, ...excerpt] = problem.trimEnd().split("\n");
      const item = element("article", "", element("p", message));
      if (excerpt.length > 0) item.append(element("pre", excerpt.join("\n")));
      details.append(item);
    }
    if (more) details.append(element("p", `and ${more} more`));
    const region = element("section", "", details);
    region.setAttribute("aria-label", "Problems in the content");
    region.setAttribute("role", "status");
    panel.attachShadow({ mode: "open" }).append(style, region);
    document.body.append(panel);
  }

  function take(message) {
    if (message.version !== version) {
      if (message.since !== version) return reload();
      version = message.version;
      message.styles.forEach(restyle);
    }
    showProblems(message);
  }

  // A hidden page does not listen: browsers open few connections to one host, and each listener holds one.
  function listen() {
    events?.close();
    if (document.hidden) return;
    events = new EventSource(new URL("events", folder));
    events.onmessage = (event) => take(JSON.parse(event.data));
  }

  addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
})();
