package org.enlace.platform.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.enlace.platform.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Fills the demonstration at its first start, before the port opens, and says how to begin.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoSeeding implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DemoSeeding.class);
  private final DemoFilling filling;
  private final DemoTokens tokens;
  private final Path complete;
  private boolean running;

  DemoSeeding(DemoFilling filling, DemoTokens tokens, SiteSettings site) {
    this.filling = filling;
    this.tokens = tokens;
    this.complete = site.data().resolve("demonstration-complete");
  }

  @Override
  public void start() {
    if (!Files.exists(complete)) {
      if (filling.isBegun()) {
        throw new IllegalStateException(
            "the first start of this demonstration was interrupted; remove "
                + complete.getParent()
                + " and start again");
      }
      LOG.info("filling the demonstration's network, once");
      filling.fill();
    }
    Map<String, String> issued = tokens.issue();
    mark();
    LOG.info("{} personas are ready", issued.size());
    running = true;
  }

  private void mark() {
    try {
      Files.writeString(complete, "The demonstration's data are complete.\n");
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before the port opens.
  @Override
  public int getPhase() {
    return 0;
  }
}
