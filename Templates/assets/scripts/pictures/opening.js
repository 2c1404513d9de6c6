/** Moves a picture that is wider than the screen to where most of its marks are, unless the reader has moved it. */
function showMarks(canvas, svg) {
  const places = [...svg.querySelectorAll("a .mark")].map((mark) => mark.getBoundingClientRect().x);
  // A chart is read from its edge, where its labels stand.
  if (canvas.scrollLeft || !places.length || canvas.closest(".chart")) return;
  const { x, width } = canvas.getBoundingClientRect();
  canvas.scrollLeft = places.reduce((sum, place) => sum + place, 0) / places.length - x - width / 2;
}

/** Lets readers look into a picture. */
site.attach = (canvas) => {
  const svg = canvas.querySelector("svg"), tools = canvas.parentNode.querySelector(".zoom");
  if (svg.getAttribute("role") === "img") set(svg, { role: "group" });
  attachKeys(canvas.parentNode, svg);
  if (!tools) return;
  showMarks(canvas, svg);
  attachZoom(canvas, svg, tools);
};
