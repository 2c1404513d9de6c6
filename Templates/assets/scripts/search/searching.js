const { element, load, loadIndexed, phrase, settled, siteRoot, textOf, wordsOf } = site;

/** So soon after the last key a query is looked up, in milliseconds; so soon results get their passages, which take more files. */
const keyDelay = 60, restDelay = 150;

/** So many results a list shows, and of so many their passages. */
const listLimit = 8, passageLimit = 6, pageLimit = 10;

/** What a result shows before its passage is there. */
async function resultOf({ document, isNamed }, words) {
  const { name, address, kind, shape, date, others } = await headOf(document);
  const holds = (text) => wordsOf(text).some(({ word }) => words.has(word));
  const details = [holds(name) ? null : others.find(holds), kind, date].filter(Boolean);
  const passage = element("span", { class: "passage" });
  const link = element("a", { href: new URL(address, siteRoot), class: shape }, element("b", {}, ...marked(name, words)),
    ...details.flatMap((detail) => [" ", element("span", { class: "detail" }, ...marked(detail, words))]), passage);
  return { link, passage, address, isNamed };
}

/** Gives a result its passage: the summary of an entity that was named, else the passage with most of the words. */
async function fillIn({ link, passage, address, isNamed }, words) {
  const text = await textOf(address);
  const best = isNamed && text.summary ? null : bestPassage(text.passages, words);
  if (best?.anchor) link.hash = best.anchor;
  passage.replaceChildren(...marked(best?.text ?? text.summary, words));
}

/** Makes a form search as one types: into a place of the page that it names, else into a list below its field. */
function attachSearch(form) {
  const field = form.querySelector("input"), words = form.dataset;
  const page = document.getElementById(words.results ?? "");
  const status = element("p", { role: "status", class: page ? "status" : "hidden" });
  const list = element("div", { id: `${field.id}_results`, class: page ? "results" : "suggestions", hidden: !page });
  (page ?? form).append(status, list);
  let limit = page ? pageLimit : listLimit, latest = 0, active = null;
  const isOpen = () => !page && !list.hidden;

  function point(link) {
    active?.setAttribute("aria-selected", "false");
    active = link;
    link?.setAttribute("aria-selected", "true");
    link?.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", link?.id ?? "");
  }

  function open(isWanted) {
    if (page) return;
    point(null);
    list.hidden = !isWanted;
    field.setAttribute("aria-expanded", isWanted);
  }

  function show(count, results) {
    const part = (label, isNamed) => {
      const links = results.filter((result) => result.isNamed === isNamed).map(({ link }) => link);
      return links.length && element("div", { role: "group", "aria-label": label }, ...links);
    };
    list.replaceChildren(...[part(words.names, true), part(words.passages, false)].filter(Boolean));
    if (!page) {
      [...list.querySelectorAll("a")].forEach((link, place) => {
        for (const [key, value] of Object.entries({ id: `${list.id}_${place}`, role: "option", tabindex: -1, "aria-selected": false })) link.setAttribute(key, value);
      });
    } else if (count > limit) {
      const more = element("button", { type: "button" }, words.more);
      more.onclick = () => ((limit += pageLimit), look());
      list.append(more);
    }
    say(count ? phrase(words.count, count) : words.none);
    open(count > 0);
  }

  function say(text) {
    status.textContent = text;
  }

  async function look() {
    const query = field.value, number = ++latest;
    try {
      const found = await search(query);
      const results = await Promise.all(found.documents.slice(0, limit).map((entry) => resultOf(entry, found.words)));
      if (number !== latest) return;
      show(found.documents.length, results);
      form.ariaBusy = false;
      if (!query.trim()) return say("");
      setTimeout(() => number === latest && results.slice(0, page ? limit : passageLimit).forEach((result) => fillIn(result, found.words)), restDelay);
    } catch {
      say(words.failed);
    }
  }

  const lookSoon = settled(keyDelay, look);
  field.addEventListener("input", () => {
    limit = page ? pageLimit : listLimit;
    latest++;
    form.ariaBusy = true;
    lookSoon();
  });
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") isOpen() ? open(false) : field.blur();
    else if (event.key === "Enter" && isOpen() && active) location.assign(active.href);
    else if (step && isOpen()) {
      const links = [...list.querySelectorAll("a")];
      point(links.at((links.indexOf(active) + step + (active || step > 0 ? 0 : 1)) % links.length));
    } else if (step && !page) look();
    else return;
    event.preventDefault();
  });
  if (page) {
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    if (field.value) look();
    return;
  }
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.label);
  field.setAttribute("aria-controls", list.id);
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || open(false));
  if (field.value && document.activeElement === field) look();
}

site.attachSearch = attachSearch;
