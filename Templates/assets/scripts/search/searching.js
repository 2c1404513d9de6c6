const { element, load, loadIndexed, on, phrase, set, settled, siteRoot, textOf, wordsOf } = site;

/** So soon after the last key a query is looked up, in milliseconds; so soon results get their passages, which take more files. */
const keyDelay = 20, restDelay = 150;

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
  const { summary, passages } = await textOf(address);
  const best = isNamed && summary ? null : bestPassage(passages, words);
  if (best?.anchor) link.hash = best.anchor;
  passage.replaceChildren(...marked(best?.text ?? summary, words));
}

/** Makes a form search as one types: into a place of the page that it names, else into a list below its field. */
site.attach = (form) => {
  const field = form.querySelector("input"), words = form.dataset, page = document.getElementById(words.results);
  const status = element("p", { role: "status", class: page ? "status" : "hidden" });
  const list = element("div", { id: `${field.id}_results`, class: page ? "results" : "suggestions", hidden: !page });
  const links = () => [...list.querySelectorAll("a")];
  let limit = 0, latest = 0, active = null;
  (page ?? form).append(status, list);

  function point(link) {
    if (active) active.ariaSelected = false;
    active = link;
    if (link) {
      link.ariaSelected = true;
      link.scrollIntoView({ block: "nearest" });
    }
    set(field, { "aria-activedescendant": link?.id ?? "" });
  }

  function open(isWanted) {
    if (page) return;
    point(null);
    list.hidden = !isWanted;
    field.ariaExpanded = isWanted;
  }

  function show(count, results, missing) {
    const parts = [[words.names, true], [words.passages, false]].map(([label, isNamed]) => element("div", { role: "group", "aria-label": label },
      ...results.filter((result) => result.isNamed === isNamed).map(({ link }) => link)));
    list.replaceChildren(...parts.filter((part) => part.childElementCount));
    if (!page) links().forEach((link, place) => set(link, { id: `${list.id}_${place}`, role: "option", tabindex: -1, "aria-selected": "false" }));
    else if (count > limit) {
      const more = element("button", { type: "button" }, words.more);
      on(more, "click", async () => {
        await look(limit + pageLimit);
        // The button that had the focus is gone.
        links()[results.length]?.focus();
      });
      list.append(more);
    }
    status.textContent = !field.value.trim() ? "" : count ? [phrase(words.count, count), ...missing.map((word) => phrase(words.missing, word))].join(". ") : words.none;
    open(count > 0);
  }

  /** Puts the query into the address, so that the way back from a result leads to it. */
  function note() {
    try {
      history.replaceState(null, "", `?q=${encodeURIComponent(field.value)}`);
    } catch {
      // A browser may keep the address of a page that lies in a folder.
    }
  }

  async function look(wanted = page ? pageLimit : listLimit) {
    const number = ++latest;
    limit = wanted;
    try {
      const found = await search(field.value);
      const results = await Promise.all(found.documents.slice(0, limit).map((entry) => resultOf(entry, found.words)));
      if (number !== latest) return;
      show(found.documents.length, results, found.missing);
      setTimeout(() => {
        if (number !== latest) return;
        if (page) note();
        results.slice(0, page ? limit : passageLimit).forEach((result) => fillIn(result, found.words));
      }, restDelay);
    } catch {
      status.textContent = words.failed;
    }
    if (number === latest) form.ariaBusy = "false";
  }

  const lookSoon = settled(keyDelay, () => look());
  on(field, "input", () => {
    latest++;
    form.ariaBusy = "true";
    lookSoon();
  });
  on(field, "keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], isOpen = !page && !list.hidden;
    if (event.key === "Escape") isOpen ? open(false) : field.blur();
    else if (event.key === "Enter" && isOpen && active) location.assign(active.href);
    else if (step && isOpen) point(links().at((links().indexOf(active) + step + (!active && step < 0)) % links().length));
    else if (step && !page) look();
    else return;
    event.preventDefault();
  });
  if (page) {
    field.value = new URLSearchParams(location.search).get("q") ?? "";
  } else {
    set(list, { role: "listbox", tabindex: -1, "aria-label": words.label });
    set(field, { "aria-controls": list.id });
    on(form, "focusout", (event) => form.contains(event.relatedTarget) || open(false));
  }
  if (field.value && (page || document.activeElement === field)) look();
};
