// The frame in which a client signs, with a finger, a pen or the mouse.
const signing = document.querySelector("form[data-sign]");
const frame = signing.querySelector("[data-pad]");
const canvas = frame.querySelector("canvas");
const drawing = signing.querySelector("[data-drawing]");
frame.hidden = false;

// Dark on white in either colour scheme: that is how it stands on paper.
const pad = new SignaturePad(canvas, { penColor: "rgb(20, 28, 60)", backgroundColor: "rgb(255, 255, 255)", minWidth: 1, maxWidth: 3 });

let width = 0;
function fit() {
  if (canvas.offsetWidth === width) return;
  width = canvas.offsetWidth;
  // Sharp on any screen, and never more points than a signature needs.
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext("2d").scale(ratio, ratio);
  const strokes = pad.toData();
  pad.clear();
  if (strokes.length > 0) pad.fromData(strokes);
  else if (drawing.value) pad.fromDataURL(drawing.value, { ratio });
}
fit();
new ResizeObserver(fit).observe(canvas);

pad.addEventListener("endStroke", () => { drawing.value = pad.toDataURL("image/png"); });
signing.querySelector("[data-clear]").addEventListener("click", () => {
  pad.clear();
  drawing.value = "";
});
