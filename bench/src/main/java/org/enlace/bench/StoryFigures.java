package org.enlace.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a contact waits for on a slow line: to sign in, find who answers for Peru, send a request,
/// and read the answer, in Chromium with an empty cache, at 64 kbit/s and 600 ms there and back.
record StoryFigures(Running running, Path browser, Progress progress) {
  private static final double BYTES_PER_SECOND = 64_000 / 8.0;
  private static final int ROUND_TRIP_MILLIS = 600;
  private static final long MOST_BYTES = 500_000;
  private static final double PATIENCE_MILLIS = 180_000;

  void measure(Figures figures) throws IOException {
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser chromium = playwright.chromium().launch(options())) {
      Visit visit = visit(chromium);
      tell(visit);
      figures.add(
          Figure.judged(
              "the contact's story, bytes",
              String.format(Locale.ROOT, "%.0f KB", visit.bytes() / 1e3),
              String.format(Locale.ROOT, "≤ %.0f KB", MOST_BYTES / 1e3),
              "received, headers included, cache empty at first",
              visit.bytes() <= MOST_BYTES));
      figures.add(
          Figure.context(
              "the contact's story, waiting",
              String.format(Locale.ROOT, "%.0f s", visit.seconds()),
              String.format(
                  Locale.ROOT, "64 kbit/s, %d ms round trip, typing left out", ROUND_TRIP_MILLIS)));
      figures.add(
          Figure.context(
              "the contact's story, taps",
              Integer.toString(visit.taps()),
              "a demonstration's button in place of password and code"));
    }
  }

  private BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(browser)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }

  private Visit visit(Browser chromium) {
    BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setLocale("es"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    Page page = context.newPage();
    return new Visit(page, slowed(context.newCDPSession(page)));
  }

  private static CDPSession slowed(CDPSession session) {
    session.send("Network.enable");
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", ROUND_TRIP_MILLIS);
    conditions.addProperty("downloadThroughput", BYTES_PER_SECOND);
    conditions.addProperty("uploadThroughput", BYTES_PER_SECOND);
    session.send("Network.emulateNetworkConditions", conditions);
    return session;
  }

  private void tell(Visit visit) throws IOException {
    visit.open("http://localhost:" + running.server().port() + "/demo");
    visit.tap("form:has(input[value='mx-technical']) button");
    visit.type("#search", "peru");
    visit.enter("#search");
    visit.tap("main a[href='/states/PE']");
    visit.tap("main a[href^='/requests/new?to=PE']");
    visit.check("input[name=purpose][value=information]");
    visit.check("input[name=urgency][value=urgent]");
    visit.type("#subject", "Servidor de mando en Lima");
    visit.type("#text", "Agradeceremos que la autoridad competente vea 192.0.2.10.");
    visit.tap("form[action^='/requests/drafts'] button[type=submit]");
    visit.tap("form[action$='/sending'] button[type=submit]");
    String address = visit.address();
    String reference = address.substring(address.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
    progress.say("sent " + reference);
    answer(reference);
    visit.tap("a[href='/requests']");
    visit.tap("main a[href='/requests?box=out']");
    visit.tap("main a[href='/requests/" + reference + "']");
    if (!visit.reads("Nuestro equipo lo aisló.")) {
      throw new IOException("the answer cannot be read");
    }
  }

  /// What Peru does meanwhile, over a line of its own.
  private void answer(String reference) throws IOException {
    String token = running.site().tokens("pe-technical").getFirst();
    String path = "/api/v1/requests/" + reference;
    try (Connection connection = new Connection(running.server().port())) {
      for (byte[] call :
          List.of(
              Calls.post(path + "/acknowledgement", token, "{}"),
              Calls.post(
                  path + "/replies",
                  token,
                  """
                  {"outcome":"answered","protection":"server","text":"Nuestro equipo lo aisló."}
                  """))) {
        Connection.Answer answer = connection.send(call);
        if (!answer.isSuccess()) {
          throw new IOException("Peru was answered " + answer.status() + ": " + answer.text());
        }
      }
    }
  }

  /// What somebody does in the browser, and what it costs.
  private static final class Visit {
    private final Page page;
    private long bytes;
    private long waited;
    private int taps;

    Visit(Page page, CDPSession session) {
      this.page = page;
      session.on(
          "Network.loadingFinished", event -> bytes += event.get("encodedDataLength").getAsLong());
    }

    void open(String address) {
      waitFor(() -> page.navigate(address));
    }

    void tap(String what) {
      taps++;
      waitFor(() -> page.locator(what).first().click());
    }

    void enter(String field) {
      taps++;
      waitFor(() -> page.locator(field).press("Enter"));
    }

    void check(String choice) {
      taps++;
      page.locator(choice).first().check();
    }

    void type(String field, String text) {
      page.locator(field).fill(text);
    }

    private void waitFor(Runnable act) {
      long begun = System.nanoTime();
      act.run();
      page.waitForLoadState();
      waited += System.nanoTime() - begun;
    }

    boolean reads(String text) {
      return page.locator("main").innerText().contains(text);
    }

    String address() {
      return page.url();
    }

    long bytes() {
      return bytes;
    }

    double seconds() {
      return waited / (double) TimeUnit.SECONDS.toNanos(1);
    }

    int taps() {
      return taps;
    }
  }
}
