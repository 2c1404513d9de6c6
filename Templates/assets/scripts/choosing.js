/** Makes a button go through the themes: the system's, dark, light. */
function attachThemeChoice(button) {
  const root = document.documentElement, themes = ["auto", "dark", "light"];
  const name = () => button.setAttribute("aria-label", button.dataset[root.dataset.theme ?? "auto"]);
  button.addEventListener("click", () => {
    const next = themes[(themes.indexOf(root.dataset.theme ?? "auto") + 1) % themes.length];
    if (next === "auto") delete root.dataset.theme;
    else root.dataset.theme = next;
    name();
    try {
      localStorage.setItem("dossier-theme", next);
    } catch {
      // Without storage the choice holds for this page.
    }
  });
  name();
}

/** Makes a button copy the text of the element that it names, and say so. */
function attachCopying(button) {
  const words = button.textContent;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = words), 2000);
    } catch {
      getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
    }
  });
}
