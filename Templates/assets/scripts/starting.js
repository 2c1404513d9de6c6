// Deferred scripts run once the page is read, so that all that is asked for here is there.
on(document, "DOMContentLoaded", () => {
  const attachments = {
    "form[role=search]": attachField,
    ".filter": async (bar) => (await extension("tables")).attachTable(bar),
    "figure:has(.zoom, .legend, .key) .canvas": (canvas) => whenSeen(canvas, async () => (await extension("pictures")).attachPicture(canvas)),
    "button[data-auto]": attachThemeChoice,
    "button[data-copy]": attachCopying,
  };
  for (const selector in attachments) document.querySelectorAll(selector).forEach(attachments[selector]);
  for (const kind of ["pointerover", "focusin"]) on(document, kind, nameSource);
  // A site without search has no previews of links either.
  if (!codeAddresses.search) return;
  attachSearchKey();
  attachPreviews();
});
