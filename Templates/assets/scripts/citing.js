/** Gives a mark that quotes no words the head of its source to show. */
function nameSource(mark) {
  const source = document.querySelector(mark.hash)?.closest("li");
  if (!source) return;
  const parts = source.firstElementChild.querySelectorAll(":scope > :not(.outside)");
  mark.dataset.preview = `${mark.text} ${Array.from(parts, (part) => part.textContent).join(" — ")}`;
}

/** Lets Escape put away what a mark shows over the text, until the reader turns to something else. */
function attachDismissal() {
  for (const kind of ["keydown", "pointerover", "focusin"]) on(document, kind, ({ key }) => {
    if (!key || key === "Escape") document.documentElement.toggleAttribute("data-quiet", !!key);
  });
}
