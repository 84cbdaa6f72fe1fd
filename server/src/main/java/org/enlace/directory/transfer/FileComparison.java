package org.enlace.directory.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.directory.Answer;
import org.enlace.directory.Imports.Format;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.transfer.Reading.Fault;
import org.enlace.kernel.Grant;
import org.enlace.kernel.NetworkCode;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// Reads a file of any format and compares it with the directory.
@Component
class FileComparison {
  private final TeamComparison teams;
  private final ContactComparison contacts;
  private final Networks networks;

  FileComparison(TeamComparison teams, ContactComparison contacts, Networks networks) {
    this.teams = teams;
    this.contacts = contacts;
    this.networks = networks;
  }

  Answer<Comparison> of(Format format, byte[] octets, Rights rights) {
    Reading reading =
        switch (format) {
          case CSV -> new ContactTable(usual(rights)).read(octets);
          case GLOBAL_IRT -> TeamList.globalIrt().read(octets);
          case TRUSTED_INTRODUCER -> TeamList.trustedIntroducer().read(octets);
        };
    return switch (reading) {
      case Reading.Unreadable(Fault fault, int line) -> Answer.refused(problem(fault, line));
      case Reading.Read read -> Answer.done(compare(format, read, rights));
    };
  }

  private Comparison compare(Format format, Reading.Read read, Rights rights) {
    Comparison compared =
        switch (format) {
          case CSV -> contacts.compare(all(read.listed(), Listed.Contact.class), rights);
          case GLOBAL_IRT, TRUSTED_INTRODUCER ->
              teams.compare(format.word(), all(read.listed(), Listed.Team.class), rights);
        };
    return compared.and(read.refused());
  }

  private static <T extends Listed> List<T> all(List<Listed> listed, Class<T> type) {
    return listed.stream().map(type::cast).toList();
  }

  /// The network of rows that name none: the home network where the actor holds a role in it, else
  /// the first network in which it does.
  private NetworkCode usual(Rights rights) {
    Optional<NetworkCode> home = networks.home().map(Network::code);
    return home.filter(rights::covers)
        .or(() ->
            rights.actor().grants().stream().map(Grant::network).filter(rights::covers).findFirst())
        .orElseThrow();
  }

  private static Problem problem(Fault fault, int line) {
    String slug =
        switch (fault) {
          case TOO_LARGE -> "import-too-large";
          case NOT_UTF8 -> "import-not-utf8";
          case NOT_JSON -> "import-not-json";
          case NOT_CSV -> "import-not-csv";
          case HEADER -> "import-header";
          case EMPTY -> "import-empty";
          case TOO_MANY -> "import-too-many";
        };
    return new Problem(
        "directory", slug, fault == Fault.TOO_LARGE ? 413 : 422, "file", values(line));
  }

  private static Map<String, Object> values(int line) {
    return Map.of("line", line, "megabytes", Reading.LARGEST / (1024 * 1024), "most", Reading.MOST);
  }
}
