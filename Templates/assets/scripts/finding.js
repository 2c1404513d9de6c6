/** The code of search, once it is there, with what it uses of this one. */
let finding = null;

/** Brings the code of search when a reader turns to a field, or at once where the page is for searching. */
function attachField(form) {
  const field = form.querySelector("input");
  const begin = async () => {
    const extend = await load("code", searchAddress);
    if (!finding) extend(finding = { element, load, loadIndexed, phrase, settled, siteRoot, textOf, wordsOf });
    finding.attachSearch(form);
  };
  if (form.dataset.results) return begin();
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": false })) field.setAttribute(key, value);
  field.addEventListener("focus", begin, { once: true });
  if (document.activeElement === field) begin();
}

/** Lets the key / lead to the search field: that of the page where it has one. */
function attachSearchKey() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    [...document.querySelectorAll("form[role=search] input")].at(-1)?.focus();
    event.preventDefault();
  });
}
