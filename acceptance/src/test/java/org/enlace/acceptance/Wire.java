package org.enlace.acceptance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// Counts the bytes that reach a page over the wire, headers included, as the browser's own tools
/// do. What is in the browser's cache costs nothing.
final class Wire {
  private double bytes;

  Wire(Page page) {
    CDPSession tools = page.context().newCDPSession(page);
    tools.on("Network.loadingFinished", this::finished);
    tools.send("Network.enable");
  }

  private void finished(JsonObject event) {
    bytes += event.get("encodedDataLength").getAsDouble();
  }

  /// How many bytes came since this was last asked.
  long taken() {
    long taken = Math.round(bytes);
    bytes = 0;
    return taken;
  }
}
