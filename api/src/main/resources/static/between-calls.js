// Small helpers on top of pages that work without them: foreground time, coming back after a call, ordering by tap.
(() => {
  "use strict";

  // Foreground time of the screen: starts when it is drawn, stands still while the page is hidden.
  let shownAt = 0;
  let hiddenAt = 0;
  let hiddenMillis = 0;

  function restart() {
    shownAt = performance.now();
    hiddenMillis = 0;
    hiddenAt = document.hidden ? shownAt : 0;
  }

  function foregroundSeconds() {
    const now = performance.now();
    const hidden = hiddenMillis + (hiddenAt ? now - hiddenAt : 0);
    return Math.max(0, (now - shownAt - hidden) / 1000);
  }

  document.addEventListener("submit", (event) => {
    const field = event.target.querySelector("input[name=seconds]");
    if (field) field.value = foregroundSeconds().toFixed(1);
  }, true);

  document.addEventListener("htmx:configRequest", (event) => {
    if ("seconds" in event.detail.parameters) event.detail.parameters.seconds = foregroundSeconds().toFixed(1);
  });

  // A hidden page is a call that came in: say so, and on coming back let the server decide what stands here now.
  document.addEventListener("visibilitychange", () => {
    const place = document.querySelector("[data-away]");
    if (document.hidden) {
      hiddenAt = performance.now();
      if (place) navigator.sendBeacon(place.dataset.away);
      return;
    }
    const away = hiddenAt ? performance.now() - hiddenAt : 0;
    hiddenMillis += away;
    hiddenAt = 0;
    if (!place) return;
    if (away > Number(place.dataset.awayMillis)) window.location.reload();
    else navigator.sendBeacon(place.dataset.back);
  });

  // After a swap the new screen begins at its top, and its heading is where a screen reader goes on.
  document.addEventListener("htmx:afterSettle", () => {
    restart();
    setUp();
    window.scrollTo(0, 0);
    const target = document.querySelector("[data-focus]") || document.getElementById("main");
    if (target) target.focus({ preventScroll: true });
  });

  // Ordering: each step has two buttons; the fields beside them carry the places.
  function number(list) {
    [...list.querySelectorAll(".step")].forEach((step, index, all) => {
      step.querySelector("select").value = String(index + 1);
      step.querySelector("[data-up]").disabled = index === 0;
      step.querySelector("[data-down]").disabled = index === all.length - 1;
    });
  }

  function setUp() {
    document.querySelectorAll("[data-order]").forEach((list) => {
      list.querySelectorAll("select").forEach((select) => { select.hidden = true; });
      list.querySelectorAll("button").forEach((button) => { button.hidden = false; });
      number(list);
    });
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-up], [data-down]");
    if (!button) return;
    const step = button.closest(".step");
    const list = step.parentElement;
    if (button.hasAttribute("data-up") && step.previousElementSibling) list.insertBefore(step, step.previousElementSibling);
    if (button.hasAttribute("data-down") && step.nextElementSibling) list.insertBefore(step.nextElementSibling, step);
    number(list);
    const status = list.parentElement.querySelector("[role=status]");
    const place = [...list.children].indexOf(step) + 1;
    if (status) status.textContent = step.dataset.text + ": place " + place + " of " + list.children.length;
    (button.disabled ? step.querySelector("button:not([disabled])") : button).focus();
  });

  restart();
  setUp();
})();
