package org.enlace.platform.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The demonstration's mails, each a file in the folder `mail` of its data: the last 500, also
/// after a restart.
final class DemoMails {
  private static final int KEPT = 500;
  private static final String ENDING = ".eml";
  private static final Pattern NAME = Pattern.compile("[0-9]{13}-[0-9]{6}");
  private static final Session SESSION = Session.getInstance(new Properties());

  private final Path folder;
  private final InstantSource clock;
  private final Deque<String> kept; // the oldest first
  private int made;

  DemoMails(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
    try {
      Files.createDirectories(folder);
      this.kept = found();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A mail that arrived.
  ///
  /// @param id the file's name without its ending
  record Mail(String id, Instant arrivedAt, MimeMessage message) {}

  /// Keeps a mail, and forgets the oldest beyond 500.
  synchronized String add(byte[] bytes) {
    made = (made + 1) % 1_000_000;
    String id = String.format(Locale.ROOT, "%013d-%06d", clock.instant().toEpochMilli(), made);
    try {
      Path unfinished = Files.write(folder.resolve(id + ".new"), bytes);
      Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
      kept.addLast(id);
      while (kept.size() > KEPT) {
        Files.deleteIfExists(file(kept.removeFirst()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return id;
  }

  /// All that are kept, the newest first.
  synchronized List<Mail> all() {
    return kept.reversed().stream().flatMap(id -> find(id).stream()).toList();
  }

  /// One of them; anything but the name of one is empty.
  Optional<Mail> find(String id) {
    if (!NAME.matcher(id).matches() || !Files.exists(file(id))) {
      return Optional.empty();
    }
    try {
      MimeMessage message =
          new MimeMessage(SESSION, new ByteArrayInputStream(Files.readAllBytes(file(id))));
      Instant at = Instant.ofEpochMilli(Long.parseLong(id.substring(0, 13)));
      return Optional.of(new Mail(id, at, message));
    } catch (IOException | MessagingException unreadable) {
      throw new IllegalStateException("a mail of the demonstration does not read", unreadable);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + ENDING);
  }

  /// What is there from an earlier start.
  private Deque<String> found() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(NAME.asMatchPredicate())
          .sorted()
          .collect(Collectors.toCollection(ArrayDeque::new));
    }
  }
}
