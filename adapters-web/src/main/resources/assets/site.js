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
