const { element, on, set } = site;

const isPressed = (button) => button.ariaPressed === "true";

/** Lets the keys of a picture be pressed: while any is, only what belongs to the pressed ones is shown. */
function attachKeys(figure, svg) {
  const links = svg.querySelectorAll("a"), ties = svg.querySelectorAll("[data-ends]");
  const keys = Array.from(figure.querySelectorAll(".legend [class], .key"), (key) => {
    const { part } = key.dataset;
    if (part) return { button: set(key, { role: "button", tabindex: 0 }), marks: svg.querySelectorAll(`[data-part="${part}"]:not(.key)`) };
    const button = element("button", { type: "button" }, ...key.childNodes);
    key.append(button);
    return { button, marks: svg.querySelectorAll(`a.${key.className}`) };
  });
  const isOff = (mark) => mark.classList.contains("off");

  function press(pressed) {
    pressed.ariaPressed = !isPressed(pressed);
    const isAny = keys.some(({ button }) => isPressed(button));
    for (const { button, marks } of keys) {
      for (const mark of marks) mark.classList.toggle("off", isAny && !isPressed(button));
    }
    for (const tie of ties) tie.classList.toggle("off", tie.dataset.ends.split(" ").some((end) => isOff(links[end])));
  }

  for (const { button } of keys.length > 1 ? keys : []) {
    button.ariaPressed = "false";
    on(button, "click", () => press(button));
    if (button.localName === "g") on(button, "keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press(button);
    });
  }
}
