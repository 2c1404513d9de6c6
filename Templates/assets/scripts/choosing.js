/** Makes a button go through the themes: the system's, dark, light. */
function attachThemeChoice(button) {
  const { dataset } = document.documentElement, next = { auto: "dark", dark: "light", light: "auto" };
  const name = () => (button.ariaLabel = button.dataset[dataset.theme ?? "auto"]);
  on(button, "click", () => {
    dataset.theme = next[dataset.theme ?? "auto"];
    name();
    try {
      localStorage.setItem("dossier-theme", dataset.theme);
    } catch {
      // Without storage the choice holds for this page.
    }
  });
  name();
}

/** Makes a button copy the text of the element that it names, or choose it where copying is not allowed. */
function attachCopying(button) {
  on(button, "click", async () => {
    const copied = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(copied.textContent);
      button.textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(copied);
    }
  });
}
