// Says how far a file has come; without scripts it is sent all the same.
const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" });

function watchUpload() {
  const form = document.querySelector("form[data-upload]");
  if (!form) return;
  const file = form.querySelector("input[type=file]");
  const line = form.querySelector("[data-progress]");
  const button = form.querySelector("button[type=submit]");

  // What is too large is said before it has been sent.
  file.addEventListener("change", () => {
    file.setCustomValidity(file.files[0] && file.files[0].size > Number(file.dataset.most) ? file.dataset.tooLarge : "");
    file.reportValidity();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!file.checkValidity() && file.validity.customError) {
      file.reportValidity();
      return;
    }
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (progress) => {
      if (!progress.lengthComputable) return;
      const part = progress.loaded / progress.total;
      line.firstElementChild.value = Math.round(100 * part);
      line.lastElementChild.textContent = percent.format(part);
    });
    request.addEventListener("load", () => {
      if (request.status < 300) {
        window.location.assign(request.responseURL);
        return;
      }
      // The page stands there again and says why not.
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      document.querySelector("main").replaceWith(page.querySelector("main"));
      (document.querySelector("[data-alert]") ?? document.querySelector("[aria-invalid]") ?? document.querySelector("main")).focus();
      watchUpload();
    });
    request.addEventListener("error", () => form.submit());
    line.hidden = false;
    button.disabled = true;
    request.open("POST", form.action);
    request.send(new FormData(form));
  });
}
watchUpload();
