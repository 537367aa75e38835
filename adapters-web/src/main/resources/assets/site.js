// What pages do better with scripts; none of it is needed.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;

// A part of a page was put in: whoever uses a keyboard or hears the page is taken to it.
document.body.addEventListener("htmx:afterSettle", (event) => {
  const target = event.detail.target.querySelector("[data-focus]");
  if (target) target.focus({ preventScroll: true });
});

// Where a form was refused, its first wrong field has the focus.
const wrong = document.querySelector("[aria-invalid], [data-alert]");
if (wrong) wrong.focus();

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
