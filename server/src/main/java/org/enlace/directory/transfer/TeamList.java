package org.enlace.directory.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.enlace.directory.transfer.Reading.Fault;
import org.enlace.directory.transfer.Reading.Read;
import org.enlace.directory.transfer.Reading.Reason;
import org.enlace.directory.transfer.Reading.Refused;
import org.enlace.directory.transfer.Reading.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A list of response teams in JSON, as a team directory publishes it: a list of objects, or one
/// object alone. Each object is read by the format's own reader.
public final class TeamList {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxStringLength(100_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// Reads one team of a list.
  @FunctionalInterface
  interface TeamReader {
    /// The team, or empty where any field of it cannot be read.
    Optional<Listed.Team> read(JsonNode team, Fields fields);
  }

  private final TeamReader reader;

  private TeamList(TeamReader reader) {
    this.reader = reader;
  }

  /// The format `global-irt`: FIRST's Global IRT, schema version 2.
  public static TeamList globalIrt() {
    return new TeamList(new GlobalIrtTeam());
  }

  /// The format `trusted-introducer`: the Trusted Introducer's list of teams.
  public static TeamList trustedIntroducer() {
    return new TeamList(new TrustedIntroducerTeam());
  }

  /// Reads a file.
  public Reading read(byte[] octets) {
    return TextFile.read(octets, this::readText);
  }

  private Reading readText(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      return switch (root.getNodeType()) {
        case ARRAY -> readAll(root.valueStream().toList());
        case OBJECT -> readAll(List.of(root));
        default -> new Unreadable(Fault.NOT_JSON, 1);
      };
    } catch (JacksonException malformed) {
      var place = malformed.getLocation();
      return new Unreadable(Fault.NOT_JSON, place == null ? 0 : Math.max(0, place.getLineNr()));
    }
  }

  private Reading readAll(List<JsonNode> teams) {
    if (teams.size() > Reading.MOST) {
      return new Unreadable(Fault.TOO_MANY, 0);
    }
    List<Listed> listed = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < teams.size(); i++) {
      Fields fields = new Fields(i + 1);
      Optional<Listed.Team> team = readOne(teams.get(i), fields);
      if (team.isPresent() && !keys.add(team.get().key())) {
        fields.refuse("name", Reason.TWICE);
      } else {
        team.ifPresent(listed::add);
      }
      refused.addAll(fields.refused());
    }
    return new Read(listed, refused);
  }

  private Optional<Listed.Team> readOne(JsonNode team, Fields fields) {
    if (!team.isObject()) {
      fields.refuse("", Reason.TYPE_WRONG);
      return Optional.empty();
    }
    return reader.read(team, fields);
  }
}
