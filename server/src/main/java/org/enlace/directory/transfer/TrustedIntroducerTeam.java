package org.enlace.directory.transfer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.enlace.directory.transfer.Listed.Charter;
import org.enlace.directory.transfer.Listed.ClaimedKey;
import org.enlace.directory.transfer.Listed.Name;
import org.enlace.directory.transfer.Listed.Ways;
import org.enlace.directory.transfer.Reading.Reason;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A team of the Trusted Introducer's list.
final class TrustedIntroducerTeam implements TeamList.TeamReader {

  @Override
  public Optional<Listed.Team> read(JsonNode team, Fields fields) {
    TeamFields members = new TeamFields(team, fields);
    String official = members.required("official_name");
    String brief = Optional.ofNullable(members.text("short_name")).orElse(official);
    List<StateCode> states = members.states("country", country(team));
    Charter charter = charter(members);
    Ways ways = ways(members, states.isEmpty() ? null : states.getFirst());
    return fields.allRead()
        ? Optional.of(
            new Listed.Team(
                fields.line(),
                TeamFields.key("trusted-introducer", brief, states),
                new Name(official, brief),
                states,
                charter,
                ways))
        : Optional.empty();
  }

  private static List<String> country(JsonNode team) {
    JsonNode code = team.path("country").path("code");
    return code.isString() ? List.of(code.asString()) : List.of();
  }

  private static Charter charter(TeamFields members) {
    LocalDate established =
        members
            .fields()
            .read("established", members.text("established"), Fields::date, Reason.DATE_MALFORMED);
    return new Charter(
        members.text("host_organisation"),
        established,
        members.text("postal_address"),
        constituency(members.team()),
        members.text("business_hours"),
        null);
  }

  private static @Nullable String constituency(JsonNode team) {
    String types =
        team.path("constituency")
            .path("types")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.joining(", "));
    return types.isEmpty() ? null : types;
  }

  private static Ways ways(TeamFields members, @Nullable StateCode state) {
    Fields fields = members.fields();
    ZoneId zone =
        fields.read(
            "business_hours_timezone",
            members.text("business_hours_timezone"),
            Fields::zone,
            Reason.ZONE_UNKNOWN);
    return new Ways(
        fields.each(
            "emails",
            members.values("emails", _ -> true, "address"),
            Fields::email,
            Reason.EMAIL_MALFORMED),
        fields.each(
            "phones",
            members.values("phones", TrustedIntroducerTeam::isSpoken, "number"),
            text -> Fields.phone(text, state),
            Reason.PHONE_MALFORMED),
        keys(members),
        List.of(),
        zone);
  }

  private static boolean isSpoken(JsonNode phone) {
    return phone.path("usage").valueStream().anyMatch(use -> use.asString("").equals("voice"));
  }

  private static List<ClaimedKey> keys(TeamFields members) {
    Fields fields = members.fields();
    List<ClaimedKey> keys = new ArrayList<>();
    for (JsonNode each : members.team().path("pgp_keys")) {
      String fingerprint =
          fields.read(
              "pgp_keys",
              each.path("fingerprint").asString(""),
              Fields::fingerprint,
              Reason.FINGERPRINT_MALFORMED);
      LocalDate expires =
          fields.read(
              "pgp_keys", each.path("expires").asString(""), Fields::date, Reason.DATE_MALFORMED);
      if (fingerprint != null) {
        keys.add(new ClaimedKey(fingerprint, expires));
      }
    }
    return keys;
  }
}
