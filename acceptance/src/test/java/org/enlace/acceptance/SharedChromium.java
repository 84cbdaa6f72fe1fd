package org.enlace.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The machine's own Chromium, without a window, one for all tests. Where there is none the tests
/// are skipped and say how to get one; with `ENLACE_CI=1` they fail.
final class SharedChromium implements ParameterResolver, ExecutionCondition {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /// What keeps it from talking to anybody but the server.
  private static final List<String> QUIETLY =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-renderer-backgrounding",
          "--disable-backgrounding-occluded-windows",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    if (program().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    String how = "NO BROWSER: the pages' tests need one. On Debian type: apt-get install chromium";
    if ("1".equals(System.getenv("ENLACE_CI"))) {
      throw new AssertionError(how);
    }
    return ConditionEvaluationResult.disabled(how);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.create(SharedChromium.class))
        .computeIfAbsent(Running.class, _ -> Running.begin(), Running.class)
        .browser();
  }

  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
    static Running begin() {
      var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program().orElseThrow())
                      .setArgs(QUIETLY));
      return new Running(playwright, browser);
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  private static Optional<Path> program() {
    String path = System.getenv().getOrDefault("PATH", "");
    List<String> folders = Arrays.asList(path.split(File.pathSeparator, -1));
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .flatMap(each -> Files.isExecutable(each) ? Stream.of(each) : Stream.empty())
        .findFirst();
  }
}
