package org.enlace.directory.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.enlace.directory.transfer.Listed.Charter;
import org.enlace.directory.transfer.Listed.ClaimedKey;
import org.enlace.directory.transfer.Listed.Name;
import org.enlace.directory.transfer.Listed.Ways;
import org.enlace.directory.transfer.Reading.Reason;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A team of FIRST's Global IRT list, schema version 2. The members of the team, who are persons,
/// are left out: a team file lists teams.
final class GlobalIrtTeam implements TeamList.TeamReader {

  @Override
  public Optional<Listed.Team> read(JsonNode team, Fields fields) {
    TeamFields members = new TeamFields(team, fields);
    String official = members.required("official-team-name");
    String brief = Optional.ofNullable(members.text("short-team-name")).orElse(official);
    List<StateCode> states = members.states("country-code", members.texts("country-code"));
    Charter charter = charter(members);
    Ways ways = ways(members, states.isEmpty() ? null : states.getFirst());
    return fields.allRead()
        ? Optional.of(
            new Listed.Team(
                fields.line(),
                TeamFields.key("global-irt", brief, states),
                new Name(official, brief),
                states,
                charter,
                ways))
        : Optional.empty();
  }

  private static Charter charter(TeamFields members) {
    LocalDate established =
        members
            .fields()
            .read(
                "establishment",
                members.text("establishment"),
                Fields::date,
                Reason.DATE_MALFORMED);
    List<String> sites = members.texts("website");
    return new Charter(
        members.text("host"),
        established,
        members.text("postal-address"),
        members.text("constituency-description"),
        members.text("operating-hours-freetext"),
        sites.isEmpty() ? null : sites.getFirst());
  }

  private static Ways ways(TeamFields members, @Nullable StateCode state) {
    Fields fields = members.fields();
    List<ClaimedKey> keys =
        fields
            .each(
                "enckeys",
                members.texts("enckeys"),
                Fields::fingerprint,
                Reason.FINGERPRINT_MALFORMED)
            .stream()
            .map(fingerprint -> new ClaimedKey(fingerprint, null))
            .toList();
    return new Ways(
        fields.each("email", members.texts("email"), Fields::email, Reason.EMAIL_MALFORMED),
        fields.each(
            "phone-numbers",
            members.texts("phone-numbers"),
            text -> Fields.phone(text, state),
            Reason.PHONE_MALFORMED),
        keys,
        fields.each(
            "languages", members.texts("languages"), Fields::language, Reason.LANGUAGE_MALFORMED),
        null);
  }
}
