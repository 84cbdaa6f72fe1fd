package org.enlace.directory.web;

import java.time.LocalDate;
import java.util.Optional;
import org.enlace.directory.Notes;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A note verbale that came, as it is typed.
///
/// @param sender the mailbox from which it came, or empty
public record NoteForm(String reference, String datedOn, String receivedOn, String sender) {

  /// What came of reading the form.
  sealed interface Read {
    /// It says this.
    record Draft(Notes.NoteDraft draft) implements Read {}

    /// It cannot be read.
    record Wrong(FormErrors errors) implements Read {}
  }

  static NoteForm empty(LocalDate today) {
    return new NoteForm("", "", today.toString(), "");
  }

  static NoteForm of(MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    return new NoteForm(
        posted.text("reference", 200),
        posted.word("datedOn"),
        posted.word("receivedOn"),
        posted.text("sender", 254).strip());
  }

  Read read(StateCode state) {
    FormErrors errors = FormErrors.none();
    Optional<LocalDate> dated = Posted.day(datedOn);
    Optional<LocalDate> received = Posted.day(receivedOn);
    Optional<EmailAddress> from = EmailAddress.parse(sender);
    if (reference.isBlank()) {
      errors = errors.and("reference", "directory.problem.note-reference-missing.detail");
    }
    if (dated.isEmpty()) {
      errors = errors.and("datedOn", "directory.form.day-unreadable");
    }
    if (received.isEmpty()) {
      errors = errors.and("receivedOn", "directory.form.day-unreadable");
    }
    if (!sender.isEmpty() && from.isEmpty()) {
      errors = errors.and("sender", "directory.form.mailbox-unreadable");
    }
    if (!errors.isEmpty()) {
      return new Read.Wrong(errors);
    }
    @Nullable EmailAddress mailbox = from.orElse(null);
    return new Read.Draft(
        new Notes.NoteDraft(state, reference, dated.get(), received.get(), mailbox));
  }
}
