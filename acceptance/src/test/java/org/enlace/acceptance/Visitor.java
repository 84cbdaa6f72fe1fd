package org.enlace.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/// Somebody in front of a browser. What a visitor should never meet (a script's error, a refused
/// asset, another host) is kept and looked at in the end.
final class Visitor implements AutoCloseable {
  private static final int PATIENCE = 15_000;

  private final String address;
  private final String language;
  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();

  /// @param language `es` or `en`, which the browser asks for
  /// @param scripts whether scripts run
  record Manner(String language, boolean scripts, ColorScheme colours) {
    static Manner of(String language) {
      return new Manner(language, true, ColorScheme.LIGHT);
    }
  }

  Visitor(Browser browser, String address, Manner manner) {
    this.address = address;
    this.language = manner.language();
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(manner.language().equals("es") ? "es-MX" : "en-GB")
                .setJavaScriptEnabled(manner.scripts())
                .setColorScheme(manner.colours())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1200, 900));
    context.setDefaultTimeout(PATIENCE);
    this.page = context.newPage();
    watch();
  }

  private void watch() {
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("404 ()")) {
        troubles.add(page.url() + ": " + message.text());
      }
    });
    page.onPageError(error -> troubles.add(page.url() + ": " + error));
    page.onRequest(request -> {
      if (!request.url().startsWith(address)) {
        troubles.add(page.url() + " asks another host: " + request.url());
      }
    });
    page.onResponse(response -> {
      if (response.status() >= 400 && response.status() != 404) {
        troubles.add(response.status() + " " + response.request().method() + " " + response.url());
      }
    });
  }

  Page page() {
    return page;
  }

  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /// Opens an address, a path or whole; its status.
  int open(String where) {
    var response = page.navigate(where.startsWith("http") ? where : address + where);
    return response == null ? 0 : response.status();
  }

  /// Signs in by the persona's button.
  void enterAs(String persona) {
    open("/demo");
    page.locator("form:has(input[name=persona][value='%s']) button".formatted(persona)).click();
    page.waitForURL(address + "/now");
    speak();
  }

  /// Chooses the visitor's language where the page is in another: the account may have its own.
  private void speak() {
    if (!page.locator("html").getAttribute("lang").equals(language)) {
      page.locator("header a[hreflang='%s']".formatted(language)).click();
    }
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /// Presses the main button of the form that posts there, opened first where it is folded away.
  /// Whether the page stands still is not waited for: without scripts a browser may not tell.
  void press(String actionEnd) {
    Locator button = form(actionEnd).locator("button[type=submit]").first();
    button.click(new Locator.ClickOptions().setForce(true));
  }

  /// The form that posts there.
  Locator form(String actionEnd) {
    Locator form = page.locator("main form[action$='%s']".formatted(actionEnd));
    if (!form.isVisible()) {
      page.locator("details:has(form[action$='%s']) > summary".formatted(actionEnd)).last().click();
    }
    return form;
  }

  /// What stands in the page's main part.
  String read() {
    return page.locator("main").innerText();
  }

  /// The last part of the page's address.
  String lastOfAddress() {
    String url = page.url();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  @Override
  public void close() {
    context.close();
  }
}
