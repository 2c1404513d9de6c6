/** Lets readers look into a picture. */
site.attach = (canvas) => {
  const svg = canvas.querySelector("svg"), tools = canvas.parentNode.querySelector(".zoom");
  if (svg.getAttribute("role") === "img") set(svg, { role: "group" });
  attachKeys(canvas.parentNode, svg);
  if (tools) attachZoom(canvas, svg, tools);
};
