const { element, loadIndexed, on, phrase, settled, siteRoot, wordsOf } = site;

/** So many rows are drawn at once. */
const rowLimit = 300;

/** A row as its page would hold it, of what the file of a list in several pages says. */
function rowOf([address, name, summary, ...cells], labels, shape) {
  const link = (address, name, shape) => element("a", { class: shape, href: new URL(address, siteRoot) }, name);
  const small = (kind, words) => (words ? [" ", element("span", { class: kind }, words)] : []);
  return element("tr", {}, element("th", { scope: "row" }, link(address, name, shape), ...small("summary", summary)),
    ...cells.map(([words, more, key, values, address, shape], place) =>
      element("td", { "data-label": labels[place + 1], "data-key": key, "data-values": values }, address ? link(address, words, shape) : words, ...small("detail", more))));
}

/** Lets a table be sorted by its columns and filtered by words and by the values of some columns. */
site.attach = (bar) => {
  const table = bar.nextElementSibling, body = table.tBodies[0], heads = [...table.tHead.rows[0].cells];
  const field = bar.querySelector("input"), order = bar.querySelector("[data-order]"), facets = [...bar.querySelectorAll("[data-column]")];
  const more = element("button", { type: "button", hidden: true }, bar.dataset.more);
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
  const { rows: file, shape } = table.dataset;
  /** What a value is sorted by: one of several choices by its place among them. */
  const keyOf = (value, place) => heads[place].dataset.choices?.split("\n").indexOf(value) + 1 || value;
  let rows = null, column = null, direction = 1, limit = rowLimit;
  table.after(more);

  /** Reads all rows, once: those of the page, or of a list in several pages those of its file. */
  async function read() {
    const labels = heads.map((head) => head.textContent);
    const all = file ? (await loadIndexed(file)).map((row) => rowOf(row, labels, shape)) : [...body.rows];
    rows = all.map((row) => {
      const values = Array.from(row.cells, (cell) => (cell.dataset.values ?? (cell.querySelector("a") ?? cell.firstChild)?.textContent.trim() ?? "").split("\n"));
      const text = wordsOf(Array.from(row.cells, (cell) => cell.textContent).join(" ")).map(({ word }) => ` ${word}`).join("");
      return { row, values, text, keys: values.map(([value], place) => row.cells[place].dataset.key ?? keyOf(value, place)) };
    });
    for (const facet of facets) {
      const place = facet.dataset.column, groups = Object.groupBy(rows.flatMap(({ values }) => values[place]), String);
      for (const value of Object.keys(groups).sort((one, other) => compare(keyOf(one, place), keyOf(other, place)))) if (value) facet.append(element("option", { value }, `${value} (${groups[value].length})`));
    }
  }

  async function draw() {
    if (!rows) await read();
    const wanted = wordsOf(field.value).map(({ word }) => ` ${word}`);
    const shown = rows.filter(({ text, values }) => wanted.every((word) => text.includes(word)) && facets.every(({ value, dataset }) => !value || values[dataset.column].includes(value)));
    if (column !== null) shown.sort(({ keys: one }, { keys: other }) => !one[column] - !other[column] || direction * compare(one[column], other[column]));
    body.replaceChildren(...shown.slice(0, limit).map(({ row }) => row));
    bar.querySelector("[role=status]").textContent = phrase(shown.length ? bar.dataset.count : bar.dataset.none, shown.length);
    more.hidden = shown.length <= limit;
    for (const pager of document.querySelectorAll("main > .pager, .neighbours")) pager.hidden = true;
  }

  function sort(wanted) {
    direction = wanted === column ? -direction : 1;
    column = wanted;
    heads.forEach((head, place) => (head.ariaSort = place !== column ? "none" : direction > 0 ? "ascending" : "descending"));
    draw();
  }

  heads.forEach((head, place) => {
    const button = element("button", { type: "button" }, head.textContent);
    on(button, "click", () => sort(place));
    head.replaceChildren(button);
  });
  on(order, "change", () => sort(order.selectedIndex ? order.selectedIndex - 1 : null));
  on(more, "click", async () => {
    const shown = limit;
    limit += rowLimit;
    await draw();
    // The button may be gone, and the focus with it.
    body.rows[shown]?.querySelector("a")?.focus();
  });
  on(field, "input", settled(80, draw));
  for (const facet of facets) on(facet, "change", draw);
  if (file) on(bar, "focusin", () => rows || draw(), { once: true });
  else read();
};
