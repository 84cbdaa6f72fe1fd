package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.enlace.directory.Imports.Format;
import org.enlace.directory.Imports.Item;
import org.enlace.directory.Imports.Preview;
import org.enlace.directory.transfer.ContactTable;
import org.enlace.kernel.Actor;
import org.springframework.context.ApplicationContext;

/// Files for the tests of imports, and the people who bring them.
record ImportFiles(Ceremony ceremony, ApplicationContext site, String mailbox) {
  /// Files of which Ana's mailbox is known to no other test.
  ImportFiles(Ceremony ceremony, ApplicationContext site) {
    this(ceremony, site, "ana-" + UUID.randomUUID() + "@csirt.example");
  }

  static final String HEADER = String.join(";", ContactTable.COLUMNS) + "\n";

  /// A row of the table, with a phone where it is of Peru.
  String row(String state, String category, String name, String email, String rank) {
    return String.join(
            ";",
            state,
            ceremony.network.value(),
            category,
            rank,
            name,
            "",
            "CSIRT nacional",
            email,
            state.equals("PE") ? "+51 1 6199000" : "",
            "es",
            "",
            "",
            "",
            "",
            "")
        + "\n";
  }

  /// A table with the technical contact of Peru alone.
  String ana(int rank) {
    return HEADER + row("PE", "technical", "Ana Ruiz", mailbox, Integer.toString(rank));
  }

  /// A list with one team of Peru.
  static String team(String name, String phone) {
    return """
    [{"official_name": "%s", "short_name": "%s", "country": {"code": "PE"},
      "established": "2016-11-01", "host_organisation": "PCM",
      "constituency": {"types": ["National"]}, "business_hours_timezone": "America/Lima",
      "pgp_keys": [{"fingerprint": "945C 2808 4340 505C 36CC FA6B CA51 9536 60F3 B29B",
                    "expires": "2022-03-19"}],
      "phones": [{"usage": ["voice"], "number": "%s"}],
      "emails": [{"address": "soc@team.example", "usage": ["contact"]}]}]
    """
        .formatted(name, name, phone);
  }

  /// The nominations of Peru in the network.
  List<Nomination> drafts() {
    return as(
            ceremony.first,
            () ->
                site.getBean(Nominations.class)
                    .list(
                        new Nominations.Query(
                            Ceremony.PERU, ceremony.network, null, null, null, 50)))
        .items();
  }

  Preview read(Actor actor, Format format, String file) {
    return as(
        actor, () -> site.getBean(Imports.class).read(format, "contacts", bytes(file)).orThrow());
  }

  Preview applied(Actor actor, Preview preview) {
    return as(actor, () -> site.getBean(Imports.class).apply(preview.id()).orThrow());
  }

  List<Item> items(Actor actor, Preview preview) {
    return as(actor, () -> site.getBean(Imports.class).items(preview.id(), null, null, 100))
        .items();
  }

  static <T> T one(List<T> found) {
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
