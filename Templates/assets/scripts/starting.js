// Deferred scripts run once the page is read, so that all that is asked for here is there.
on(document, "DOMContentLoaded", () => {
  const attachments = {
    "form[role=search]": attachField,
    ".filter": (bar) => extend("tables", bar),
    "figure:has(.zoom, .legend, .key) .canvas": (canvas) => whenSeen(canvas, () => extend("pictures", canvas)),
    "button[data-auto]": attachThemeChoice,
    "button[data-copy]": attachCopying,
    ".cite a:not([data-preview])": nameSource,
  };
  for (const selector in attachments) document.querySelectorAll(selector).forEach(attachments[selector]);
  attachDismissal();
  // A site without search has no previews of links either.
  if (!codeAddresses.search) return;
  attachSearchKey();
  // Their code comes when a reader first turns to a link.
  const first = new AbortController();
  for (const kind of ["pointerover", "focusin"]) on(document, kind, (event) => {
    if (!event.target.closest("main a")) return;
    first.abort();
    extend("previews", event);
  }, { signal: first.signal });
});
