// Turns this browser into a line: asks its owner for leave, and posts what the push service told.
"use strict";

const form = document.querySelector("[data-device]");

function say(word) {
  for (const each of form.querySelectorAll("[data-say]")) {
    each.hidden = each.dataset.say !== word;
  }
}

function field(name, value) {
  form.querySelector(`[name="${name}"]`).value = value;
}

function base64url(buffer) {
  const text = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (each) => each.charCodeAt(0));
}

async function subscription() {
  const worker = await navigator.serviceWorker.register("/service-worker.js");
  await navigator.serviceWorker.ready;
  const known = await worker.pushManager.getSubscription();
  if (known) {
    return known;
  }
  return worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytes(form.dataset.device),
  });
}

async function turnOn() {
  if ((await Notification.requestPermission()) !== "granted") {
    say("denied");
    return;
  }
  try {
    const given = await subscription();
    field("endpoint", given.endpoint);
    field("key", base64url(given.getKey("p256dh")));
    field("secret", base64url(given.getKey("auth")));
    form.submit();
  } catch {
    say("failed");
  }
}

if (form) {
  const able = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  say(able ? (Notification.permission === "denied" ? "denied" : "") : "unable");
  const button = form.querySelector("[data-turn-on]");
  button.hidden = !able;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (able) {
      turnOn();
    }
  });
}

// Where the browser offers to install the site as an application, a button does so.
addEventListener("beforeinstallprompt", (event) => {
  const install = document.querySelector("[data-install]");
  if (install) {
    event.preventDefault();
    install.hidden = false;
    install.addEventListener("click", () => event.prompt(), { once: true });
  }
});
