/** Brings the code of search when a reader turns to a field, or at once where the page is for searching. */
function attachField(form) {
  const field = form.querySelector("input"), begin = () => extend("search", form);
  if (form.dataset.results) return begin();
  set(field, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" });
  on(field, "focus", begin, { once: true });
  if (document.activeElement === field) begin();
}

/** Lets the key / with Ctrl or ⌘ lead to the search field: that of the page where it has one. */
function attachSearchKey() {
  on(document, "keydown", (event) => {
    if (event.key !== "/" || !(event.ctrlKey || event.metaKey)) return;
    [...document.querySelectorAll("form[role=search] input")].at(-1)?.focus();
    event.preventDefault();
  });
}
