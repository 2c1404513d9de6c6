/** Lets readers look into a picture. */
site.attach = (canvas) => {
  const svg = canvas.querySelector("svg"), tools = canvas.parentNode.querySelector(".zoom");
  // A phone shows a third of a picture: of a network the middle says most.
  if (svg.querySelector(".tie") && canvas.clientWidth < 480) canvas.scrollLeft ||= canvas.scrollWidth / 3;
  set(svg, { role: "group" });
  attachKeys(canvas.parentNode, svg);
  if (tools) attachZoom(canvas, svg, tools);
};
