// Comforts only: every page works without them.
"use strict";

// The browser's own zone, for readers who chose none. A choice is a cookie that scripts cannot
// touch, so this never replaces it.
{
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) {
    document.cookie = `enlace-zone=${zone};path=/;max-age=31536000;samesite=lax`;
  }
}

// "/" goes to the search box, unless something is being typed.
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const box = document.querySelector('[data-key="/"]');
    if (box) {
      event.preventDefault();
      box.focus();
    }
  }
});

// Menus close by Escape and by a click elsewhere.
addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const open = document.querySelector("[data-menu][open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  }
});
addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("[data-menu][open]")) {
    if (!open.contains(event.target)) {
      open.open = false;
    }
  }
});

// Copying needs a script: the buttons appear with it.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const label = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 2000);
  });
}

// What is wrong with a form is read first.
document.querySelector("[data-focus]")?.focus();

// A form is sent once, however often its button is pressed.
addEventListener("submit", (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
  } else {
    event.target.dataset.sent = "true";
    setTimeout(() => delete event.target.dataset.sent, 8000);
  }
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
  }
});
