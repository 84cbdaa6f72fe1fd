package org.enlace.ui.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Where browser assets are served: `/assets/<package>-<version>/<file>`, names unchanged.
final class Assets {
  private static final Properties FOLDERS = load();

  private Assets() {}

  static String path(String name, String file) {
    String folder = FOLDERS.getProperty(name);
    if (folder == null) {
      throw new IllegalArgumentException("no browser asset named " + name);
    }
    return "/assets/" + folder + "/" + file;
  }

  private static Properties load() {
    Properties folders = new Properties();
    try (var stream = Assets.class.getResourceAsStream("/assets/assets.properties")) {
      if (stream == null) {
        throw new IllegalStateException("the browser assets were not built");
      }
      folders.load(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return folders;
  }
}
