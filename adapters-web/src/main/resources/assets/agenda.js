// Draws the list of appointments as a calendar in which staff drag and click. The list stands beside it for who has no
// scripts, and on a phone the week is a list anyway.
{
  // The calendar looks for a style element to fill. One of another namespace is none to browsers and, with a sheet of the
  // script's own, needs no exception from the page's policy; the only font among the rules is for buttons not used here.
  const sheet = new CSSStyleSheet();
  const rules = { get cssRules() { return sheet.cssRules; }, insertRule: (rule, at) => sheet.insertRule(rule.startsWith("@font-face") ? "fc-none {}" : rule, at) };
  const style = document.createElementNS("urn:guichet", "style");
  style.setAttribute("data-fullcalendar", "");
  Object.defineProperty(style, "sheet", { value: rules });
  document.head.append(style);
  document.adoptedStyleSheets.push(sheet);
}

// The calendar's own script comes after this one.
document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("calendrier");
  const isWeek = place.dataset.view === "semaine";
  if (isWeek && matchMedia("(max-width: 52rem)").matches) return;

  const dialog = document.getElementById("depot");
  const language = document.documentElement.lang;
  const french = language !== "en";
  const time = (at) => {
    const [hour, minute] = at.slice(11, 16).split(":");
    return french ? `${Number(hour)}\u00a0h\u00a0${minute}` : `${hour}:${minute}`;
  };
  const day = new Intl.DateTimeFormat(french ? "fr-FR" : "en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  const moment = (at) => `${day.format(new Date(at.slice(0, 16) + "Z"))} ${dialog.dataset.at} ${time(at)}`;

  const backs = [...place.querySelectorAll("[data-back]")].map((item) => {
    const { back, start, end } = item.dataset;
    const event = { start, end, classNames: [back], editable: false };
    switch (back) {
      case "open": return { ...event, groupId: "open", display: "inverse-background", classNames: ["closed"] };
      case "free": return { ...event, title: item.textContent, url: place.dataset.book + start };
      default: return { ...event, title: item.textContent, display: "background" };
    }
  });
  const appointments = [...document.querySelectorAll("[data-appointment]")]
    .filter((item) => item.dataset.status !== "CANCELLED")
    .map((item) => ({
      id: item.dataset.id, start: item.dataset.start, end: item.dataset.end, title: item.dataset.name,
      url: "/cabinet/rendez-vous/" + item.dataset.id,
      editable: item.dataset.status === "BOOKED",
      classNames: ["booked", item.dataset.status.toLowerCase()],
      extendedProps: { service: item.dataset.service, who: item.dataset.who },
    }));
  const weekend = [...appointments, ...backs].some((event) => [0, 6].includes(new Date(event.start + "Z").getUTCDay()));

  const line = (kind, text) => {
    const element = document.createElement("span");
    element.className = kind;
    element.textContent = text;
    return element;
  };
  const calendar = new FullCalendar.Calendar(place, {
    initialView: isWeek ? "timeGridWeek" : "timeGridDay",
    initialDate: place.dataset.first,
    timeZone: "UTC",
    now: place.dataset.now,
    nowIndicator: true,
    locale: language,
    firstDay: 1,
    weekends: weekend || !isWeek,
    headerToolbar: false,
    allDaySlot: false,
    height: "auto",
    slotMinTime: place.dataset.from,
    slotMaxTime: place.dataset.to,
    slotDuration: "00:30:00",
    slotLabelInterval: "01:00",
    snapDuration: "00:05:00",
    slotLabelContent: (label) => time(label.date.toISOString()),
    dayHeaderFormat: { weekday: isWeek ? "short" : "long", day: "numeric", month: isWeek ? "short" : "long" },
    navLinks: isWeek,
    navLinkDayClick: (date) => location.assign(place.dataset.day + date.toISOString().slice(0, 10)),
    eventDurationEditable: false,
    longPressDelay: 400,
    eventContent: ({ event }) => {
      if (event.display !== "auto") return event.title ? { domNodes: [line("title", event.title)] } : { domNodes: [] };
      const { service, who } = event.extendedProps;
      const nodes = [line("time", time(event.startStr)), line("title", event.title)];
      if (service) nodes.push(line("service", who ? `${service} · ${who}` : service));
      return { domNodes: nodes };
    },
    events: [...backs, ...appointments],
    dateClick: ({ dateStr }) => location.assign(place.dataset.book + dateStr.slice(0, 16)),
    eventDrop: (drop) => ask(drop),
  });
  calendar.render();
  place.classList.add("is-drawn");

  // What was dragged is asked about before anybody is mailed; what is refused goes back, and the reason stays.
  const form = dialog.querySelector("form");
  const [what, why] = [dialog.querySelector("[data-what]"), dialog.querySelector("[data-why]")];
  const [move, anyway] = [dialog.querySelector("[data-move]"), dialog.querySelector("[data-anyway]")];
  let dropped = null;

  // A hand is not exact to the minute: near a start that is offered, that one is meant.
  const minutes = (at) => Date.parse(at.slice(0, 16) + "Z") / 60000;
  const meant = (at) => backs.filter((event) => event.url && Math.abs(minutes(event.start) - minutes(at)) <= 10)
    .sort((one, other) => Math.abs(minutes(one.start) - minutes(at)) - Math.abs(minutes(other.start) - minutes(at)))[0]?.start ?? at;

  function ask(drop) {
    dropped = drop;
    const start = meant(drop.event.startStr);
    what.textContent = dialog.dataset.question.replace("{0}", drop.event.title)
      .replace("{1}", moment(drop.oldEvent.startStr)).replace("{2}", moment(start));
    form.elements.debut.value = start.slice(0, 16);
    why.hidden = anyway.hidden = true;
    move.hidden = false;
    dialog.showModal();
    move.focus();
  }
  function goBack() {
    if (dropped) dropped.revert();
    dropped = null;
  }
  dialog.addEventListener("close", goBack);
  dialog.querySelector("[data-keep]").addEventListener("click", () => dialog.close());
  form.addEventListener("submit", async (submit) => {
    submit.preventDefault();
    const data = new URLSearchParams(new FormData(form));
    if (submit.submitter === anyway) data.set("hors_regles", "oui");
    const id = form.dataset.id = dropped ? dropped.event.id : form.dataset.id;
    move.disabled = anyway.disabled = true;
    let answer = { message: dialog.dataset.failed, waivable: false };
    try {
      const response = await fetch(`/cabinet/rendez-vous/${id}/glisser`, { method: "POST", body: data });
      if (response.redirected) return location.reload();
      if (response.ok) {
        dropped = null;
        const back = form.dataset.back;
        return location.assign(back + (back.includes("?") ? "&" : "?") + "fait=deplace");
      }
      if (response.headers.get("Content-Type")?.includes("json")) answer = await response.json();
    } catch { /* the network is away: the sentence that stands there says so */ }
    goBack();
    why.textContent = answer.message;
    why.hidden = false;
    anyway.hidden = !answer.waivable;
    move.hidden = true;
    move.disabled = anyway.disabled = false;
    (answer.waivable ? anyway : dialog.querySelector("[data-keep]")).focus();
  });
});
