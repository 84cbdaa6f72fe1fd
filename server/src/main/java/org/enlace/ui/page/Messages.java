package org.enlace.ui.page;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of the product, a bundle per room and language:
/// `messages/<room>_<language>.properties`, UTF-8. The first word of a key names its room. Texts
/// are ICU message patterns with named arguments. Arguments are never read as HTML: templates
/// escape what comes out.
public final class Messages {
  /// The languages in which every text exists, the default first.
  public static final List<Locale> SHIPPED = List.of(Locale.forLanguageTag("es"), Locale.ENGLISH);

  private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

  /// The text of a key in a language.
  ///
  /// @throws IllegalArgumentException where there is no such text, which a test finds first
  public String text(Locale locale, String key, Map<String, ?> values) {
    String pattern = bundle(room(key), shipped(locale)).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key + " in " + shipped(locale));
    }
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    return new MessageFormat(pattern, shipped(locale)).format(values);
  }

  /// Whether there is a text of that key.
  public boolean has(Locale locale, String key) {
    String name = room(key) + "_" + shipped(locale).getLanguage();
    return Messages.class.getResource(path(name)) != null
        && bundle(room(key), shipped(locale)).containsKey(key);
  }

  /// The keys of a room in a language, sorted.
  public SortedSet<String> keys(String room, Locale locale) {
    return Collections.unmodifiableSortedSet(
        new TreeSet<>(bundle(room, locale).stringPropertyNames()));
  }

  /// The shipped language nearest to what is asked for.
  public static Locale shipped(Locale wanted) {
    return SHIPPED.stream()
        .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  private static String room(String key) {
    int dot = key.indexOf('.');
    if (dot < 1) {
      throw new IllegalArgumentException("a key begins with its room: " + key);
    }
    return key.substring(0, dot);
  }

  private Properties bundle(String room, Locale locale) {
    return bundles.computeIfAbsent(room + "_" + locale.getLanguage(), Messages::load);
  }

  private static String path(String name) {
    return "/messages/" + name + ".properties";
  }

  private static Properties load(String name) {
    Properties texts = new Properties();
    try (var stream = Messages.class.getResourceAsStream(path(name))) {
      if (stream == null) {
        throw new IllegalArgumentException("no bundle of texts named " + name);
      }
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }
}
