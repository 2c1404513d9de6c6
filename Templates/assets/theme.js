"use strict";
// Before the first paint: the theme that the reader chose on an earlier page.
try {
  const theme = localStorage.getItem("dossier-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // No storage: the system's choice stands.
}
