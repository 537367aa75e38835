// What pages do better with scripts; none of it is needed.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;

// On a phone the sections scroll sideways: the one where one is comes into view.
document.querySelector(".sections [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// A part of a page was put in. Whoever pressed something that went with the old part is taken to the new one's heading;
// whoever did so elsewhere stays there and hears what came.
document.body.addEventListener("htmx:afterSettle", ({ detail }) => {
  const heading = detail.elt.querySelector("[data-focus]");
  const said = heading ?? detail.elt.querySelector("[role=status]");
  // What was chosen has its focus in the new part already.
  const stays = document.contains(detail.requestConfig.elt) || document.activeElement !== document.body;
  if (said && stays) document.querySelector("[data-announce]").textContent = said.textContent;
  else if (heading) heading.focus({ preventScroll: true });
});

// Where a form was refused, the focus is on what is said about it, else on its first wrong field.
const wrong = document.querySelector("[data-alert]") ?? document.querySelector("[aria-invalid]");
if (wrong) wrong.focus();

// What is said there leads to the fields themselves; without scripts, to the sentences at them.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-alert] a[href^='#']");
  if (!link) return;
  const error = decodeURIComponent(link.hash.slice(1));
  const described = document.querySelector(`[aria-describedby~="${CSS.escape(error)}"]`);
  const field = described?.matches("fieldset") ? described.querySelector("input, select, textarea") : described;
  if (!field) return;
  event.preventDefault();
  const folded = field.closest("details");
  if (folded) folded.open = true;
  field.focus();
});

// A photo is shown as soon as it is chosen, and one that is too large is told before it is sent.
document.querySelectorAll("input[type=file][data-preview]").forEach((input) => {
  input.addEventListener("change", () => {
    const row = input.closest(".photo-row");
    row.parentElement.querySelectorAll(".error").forEach((error) => error.remove());
    const file = input.files[0];
    if (!file) return;
    if (file.size > Number(input.dataset.most)) {
      const error = document.createElement("p");
      error.className = "error";
      error.setAttribute("role", "alert");
      error.textContent = input.dataset.tooLarge;
      row.after(error);
      input.value = "";
      return;
    }
    const picture = document.createElement("img");
    picture.width = picture.height = 96;
    picture.alt = input.dataset.alt;
    picture.dataset.picture = "";
    picture.src = URL.createObjectURL(file);
    row.querySelector("[data-picture]").replaceWith(picture);
  });
});

// What is to be taken elsewhere is copied by a button, where the browser lets it.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = button.dataset.copied;
  });
}
