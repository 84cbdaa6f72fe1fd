package org.enlace.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.Marking;
import org.enlace.request.MessageStore.Attached;
import org.enlace.request.MessageStore.Readers;
import org.enlace.request.RequestForm.Writing;
import org.enlace.ui.api.Problem;
import org.enlace.vault.Sealing;
import org.enlace.vault.Storing;
import org.enlace.vault.Vault;
import org.enlace.vault.VaultId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Seals what is written, and opens it again: one object for the text with the names of its
/// attachments, one for each attachment.
@Component
final class Seals {
  /// How many bytes the attachments of one message may have together.
  static final long LARGEST_ATTACHMENTS = 25L * 1024 * 1024;

  static final int MOST_ATTACHMENTS = 50;

  private static final String CONTENT = "request.content";
  private static final String ATTACHMENT = "request.attachment";
  private static final int LARGEST_CONTENT = 4 * 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  private final Vault vault;
  private final JsonMapper json;

  Seals(Vault vault, JsonMapper json) {
    this.vault = vault;
    this.json = json;
  }

  /// What is written, as it is sealed.
  ///
  /// @param attachments the names of the attachments, in their order
  record Content(
      int v,
      @Nullable String subject,
      @Nullable String text,
      Map<String, List<String>> fields,
      List<String> attachments) {
    Writing writing() {
      return new Writing(subject, text, fields);
    }
  }

  /// For whom something is sealed.
  record For(Readers readers, Marking marking) {
    Sealing as(String purpose) {
      return new Sealing(readers.states(), false, readers.authorities(), marking, purpose);
    }
  }

  /// What was sealed.
  record Stored(Storing.Stored content, List<Attached> attachments) {
    MessageStore.Sealed sealed() {
      return new MessageStore.Sealed(content.id(), content.size());
    }
  }

  /// Seals a text and its attachments.
  ///
  /// @throws org.enlace.ui.api.ProblemException where the attachments are too many or too large
  Stored seal(For readers, Writing writing, List<Upload> uploads) {
    if (uploads.size() > MOST_ATTACHMENTS) {
      throw Problems.tooMany("attachments", MOST_ATTACHMENTS);
    }
    List<Attached> attached = new ArrayList<>();
    long left = LARGEST_ATTACHMENTS;
    for (Upload upload : uploads) {
      Storing.Stored stored = attach(readers, upload, left);
      left -= stored.size();
      attached.add(new Attached(attached.size() + 1, stored.id(), stored.size()));
    }
    List<String> names = uploads.stream().map(upload -> name(upload.name())).toList();
    Content content = new Content(1, writing.subject(), writing.text(), writing.fields(), names);
    return new Stored(seal(readers, content), attached);
  }

  /// Seals one attachment of at most that many bytes.
  Storing.Stored attach(For readers, Upload upload, long largest) {
    try (InputStream bytes = upload.source().open()) {
      return switch (vault.store(readers.as(ATTACHMENT), bytes, largest)) {
        case Storing.Stored stored -> stored;
        case Storing.TooLarge _ -> throw Problems.tooLarge(LARGEST_ATTACHMENTS);
      };
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Storing.Stored seal(For readers, Content content) {
    byte[] bytes = json.writeValueAsBytes(content);
    return switch (vault.store(readers.as(CONTENT), stream(bytes), LARGEST_CONTENT)) {
      case Storing.Stored stored -> stored;
      case Storing.TooLarge _ -> throw Problems.tooLong("fields", bytes.length, LARGEST_CONTENT);
    };
  }

  /// Opens a text, if the actor may open it and it is not erased.
  Optional<Content> open(@Nullable VaultId object) {
    if (object == null) {
      return Optional.empty();
    }
    return vault
        .open(object)
        .map(stream -> {
          try (stream) {
            return json.readValue(stream.readAllBytes(), Content.class);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }

  /// Opens an attachment, if the actor may open it and it is not erased.
  Optional<InputStream> stream(@Nullable VaultId object) {
    return object == null ? Optional.empty() : vault.open(object);
  }

  /// A file that is sealed already, to be attached again for other readers.
  Upload again(String name, @Nullable VaultId object) {
    return new Upload(
        name, () -> stream(object).orElseThrow(() -> new IOException("an attachment is gone")));
  }

  /// Lets an authority open what is sealed here.
  void share(@Nullable VaultId object, UUID authority) {
    if (object != null) {
      vault.changeReaders(object, sealing -> sealing.with(authority));
    }
  }

  void erase(Set<VaultId> objects) {
    objects.forEach(vault::erase);
  }

  /// The last part of a path, without control characters and signs that turn text around, so that a
  /// name cannot pretend to end otherwise.
  static String name(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    last.codePoints().filter(Seals::mayStandInName).forEach(kept::appendCodePoint);
    String name = kept.toString().strip();
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw Problem.of("request", "attachment-without-name", 422)
          .about("attachments")
          .asException();
    }
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }

  private static boolean mayStandInName(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
