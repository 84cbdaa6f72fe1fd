package org.enlace.directory.transfer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.enlace.directory.transfer.Reading.Fault;
import org.enlace.directory.transfer.Reading.Read;
import org.enlace.directory.transfer.Reading.Reason;
import org.enlace.directory.transfer.Reading.Refused;
import org.enlace.directory.transfer.Reading.Unreadable;
import org.enlace.kernel.NetworkCode;

/// The table of contacts: CSV (RFC 4180) with a header, separated by commas, semicolons or
/// tabulators as the header shows, quotes doubled inside quotes.
public final class ContactTable {
  /// The columns, in the order in which an export writes them.
  public static final List<String> COLUMNS =
      List.of(
          "state",
          "network",
          "category",
          "rank",
          "name",
          "position",
          "institution",
          "email",
          "phone",
          "languages",
          "timezone",
          "availability",
          "note",
          "valid_from",
          "valid_to");

  /// The words of the column `availability`.
  public static final Set<String> AVAILABILITY =
      Set.of("business-hours", "extended", "on-call", "round-the-clock");

  private static final Set<String> REQUIRED = Set.of("state", "category", "institution", "email");

  private final NetworkCode home;

  /// @param home the network of lines that name none
  public ContactTable(NetworkCode home) {
    this.home = home;
  }

  /// Reads a file.
  public Reading read(byte[] octets) {
    return TextFile.read(octets, this::readText);
  }

  private Reading readText(String text) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(text))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      Set<String> header = new HashSet<>();
      rows.getHeaderNames().forEach(name -> header.add(name.toLowerCase(Locale.ROOT)));
      return header.containsAll(REQUIRED) ? read(rows) : new Unreadable(Fault.HEADER, 1);
    } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
      return new Unreadable(Fault.NOT_CSV, 0);
    }
  }

  private Reading read(CSVParser rows) {
    List<Listed> listed = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (CSVRecord row : rows) {
      if (row.getRecordNumber() > Reading.MOST) {
        return new Unreadable(Fault.TOO_MANY, 0);
      }
      Fields fields = new Fields(Math.toIntExact(rows.getCurrentLineNumber()));
      ContactRow contact = new ContactRow(fields, row, home);
      contact
          .read()
          .ifPresent(read -> {
            if (seen.add(List.of(read.post(), read.who().email()))) {
              listed.add(read);
            } else {
              fields.refuse("email", Reason.TWICE);
            }
          });
      refused.addAll(fields.refused());
    }
    return new Read(listed, refused);
  }

  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    for (char candidate : new char[] {';', '\t'}) {
      if (header.indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return ',';
  }
}
