package org.enlace.ui;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The texts as they lie in the sources, by language and key.
final class MessageFiles {
  static final Path FOLDER = Path.of("src/main/resources/messages");

  private MessageFiles() {}

  /// The rooms that have texts.
  static SortedSet<String> rooms() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      SortedSet<String> rooms = new TreeSet<>();
      files.map(file -> file.getFileName().toString().replaceFirst("_.*", "")).forEach(rooms::add);
      return rooms;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The texts of a room in a language.
  static SortedMap<String, String> texts(String room, Locale locale) {
    Properties properties = new Properties();
    Path file = FOLDER.resolve(room + "_" + locale.toLanguageTag() + ".properties");
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    SortedMap<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  /// The texts of all rooms in a language.
  static SortedMap<String, String> texts(Locale locale) {
    SortedMap<String, String> texts = new TreeMap<>();
    rooms().forEach(room -> texts.putAll(texts(room, locale)));
    return texts;
  }

  /// The names of the values that a text takes, those inside of its choices included.
  static SortedSet<String> placeholders(String text) {
    MessagePattern pattern = new MessagePattern(text);
    SortedSet<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(part));
      }
    }
    return names;
  }
}
