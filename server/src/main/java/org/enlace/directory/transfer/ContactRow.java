package org.enlace.directory.transfer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.enlace.directory.transfer.Listed.Note;
import org.enlace.directory.transfer.Listed.Post;
import org.enlace.directory.transfer.Listed.Who;
import org.enlace.directory.transfer.Reading.Reason;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// One row of the table of contacts.
///
/// @param fields where what cannot be read is gathered
/// @param home the network of a row that names none
record ContactRow(Fields fields, CSVRecord row, NetworkCode home) {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,/|]+");
  private static final int LOWEST_RANK = 99;

  /// What the row says, or empty where any field of it cannot be read.
  Optional<Listed.Contact> read() {
    StateCode state = state();
    Optional<Post> post = post(state);
    Optional<Who> who = who(state);
    Note note = note();
    return fields.allRead()
        ? post.flatMap(p -> who.map(w -> new Listed.Contact(fields.line(), p, w, note)))
        : Optional.empty();
  }

  private @Nullable StateCode state() {
    fields.required("state", cell("state"));
    return fields.read("state", cell("state"), Fields::state, Reason.STATE_UNKNOWN);
  }

  private Optional<Post> post(@Nullable StateCode state) {
    NetworkCode network =
        fields.read("network", cell("network"), NetworkCode::parse, Reason.CODE_MALFORMED);
    fields.required("category", cell("category"));
    CategoryCode category =
        fields.read("category", cell("category"), CategoryCode::parse, Reason.CODE_MALFORMED);
    Integer rank = fields.read("rank", cell("rank"), ContactRow::rank, Reason.RANK_MALFORMED);
    return state == null || category == null
        ? Optional.empty()
        : Optional.of(
            new Post(
                state,
                Objects.requireNonNullElse(network, home),
                category,
                Objects.requireNonNullElse(rank, 1)));
  }

  private Optional<Who> who(@Nullable StateCode state) {
    String institution = fields.required("institution", cell("institution"));
    fields.required("email", cell("email"));
    EmailAddress email = fields.read("email", cell("email"), Fields::email, Reason.EMAIL_MALFORMED);
    var phone =
        fields.read(
            "phone", cell("phone"), text -> Fields.phone(text, state), Reason.PHONE_MALFORMED);
    List<LanguageTag> languages =
        fields.each("languages", languages(), Fields::language, Reason.LANGUAGE_MALFORMED);
    ZoneId zone = fields.read("timezone", cell("timezone"), Fields::zone, Reason.ZONE_UNKNOWN);
    String hours =
        fields.read(
            "availability",
            cell("availability"),
            ContactRow::availability,
            Reason.AVAILABILITY_UNKNOWN);
    String name = fields.text("name", cell("name"));
    String position = fields.text("position", cell("position"));
    return email == null
        ? Optional.empty()
        : Optional.of(new Who(name, position, institution, email, phone, languages, zone, hours));
  }

  private Note note() {
    String reference = fields.text("note", cell("note"));
    LocalDate from =
        fields.read("valid_from", cell("valid_from"), Fields::date, Reason.DATE_MALFORMED);
    LocalDate to = fields.read("valid_to", cell("valid_to"), Fields::date, Reason.DATE_MALFORMED);
    if (from != null && to != null && to.isBefore(from)) {
      fields.refuse("valid_to", Reason.DATES_REVERSED);
    }
    return new Note(reference, from, to);
  }

  private List<String> languages() {
    String text = cell("languages");
    return text == null || text.isBlank()
        ? List.of()
        : BETWEEN.splitAsStream(text.strip()).toList();
  }

  private @Nullable String cell(String column) {
    return row.isSet(column) ? CsvText.unguarded(row.get(column)) : null;
  }

  private static Optional<Integer> rank(String text) {
    try {
      int rank = Integer.parseInt(text);
      return rank >= 1 && rank <= LOWEST_RANK ? Optional.of(rank) : Optional.empty();
    } catch (NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<String> availability(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    String known = word.equals("24/7") || word.equals("24x7") ? "round-the-clock" : word;
    return ContactTable.AVAILABILITY.contains(known) ? Optional.of(known) : Optional.empty();
  }
}
