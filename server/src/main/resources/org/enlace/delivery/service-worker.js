// Shows what is pushed to this browser, and opens the page that it is about. It keeps nothing and
// touches no request.
"use strict";

addEventListener("install", () => skipWaiting());

addEventListener("push", (event) => {
  let told = {};
  try {
    told = event.data.json();
  } catch {
    // A push without words still shows that something waits.
  }
  event.waitUntil(
    registration.showNotification("Enlace", {
      body: String(told.body ?? ""),
      lang: String(told.lang ?? ""),
      tag: String(told.tag ?? "enlace"),
      requireInteraction: true,
      data: { path: String(told.path ?? "/") },
    }),
  );
});

addEventListener("notificationclick", (event) => {
  event.notification.close();
  const target = new URL(event.notification.data?.path ?? "/", location.origin);
  if (target.origin === location.origin) {
    event.waitUntil(clients.openWindow(target.href));
  }
});
