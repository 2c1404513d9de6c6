// Deferred scripts run once the page is read, so that all that is asked for here is there.
document.addEventListener("DOMContentLoaded", () => {
  const attachments = {
    "form[role=search]": attachField,
    "button[data-auto]": attachThemeChoice,
    "button[data-copy]": attachCopying,
  };
  for (const [selector, attach] of Object.entries(attachments)) document.querySelectorAll(selector).forEach(attach);
  attachSearchKey();
  attachPreviews();
});
