package org.enlace.directory.transfer;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.Authority.Field;
import org.enlace.directory.Holder;
import org.enlace.directory.Imports.Delta;
import org.enlace.directory.Keys;
import org.enlace.directory.Lines;
import org.enlace.directory.LocalText;
import org.enlace.directory.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes teams down: an authority, its desk, the desk's lines and claimed keys.
@Component
class TeamHand {
  private static final Map<String, Field> CHARTER =
      Map.of(
          "shortName", Field.SHORT_NAME,
          "host", Field.SPONSOR,
          "established", Field.ESTABLISHED,
          "postalAddress", Field.POSTAL_ADDRESS,
          "constituency", Field.CONSTITUENCY,
          "hours", Field.OPERATING_HOURS,
          "timezone", Field.TIME_ZONE,
          "website", Field.WEBSITE);

  private final Authorities authorities;
  private final People people;
  private final Keys keys;
  private final WaysHand ways;
  private final SourceStore links;
  private final InstantSource clock;

  TeamHand(
      Authorities authorities,
      People people,
      Keys keys,
      WaysHand ways,
      SourceStore links,
      InstantSource clock) {
    this.authorities = authorities;
    this.people = people;
    this.keys = keys;
    this.ways = ways;
    this.links = links;
    this.clock = clock;
  }

  void apply(String source, Step step, Listed.Team team) {
    Known.Team known = (Known.Team) step.known();
    Authority authority = known == null ? add(source, step) : amended(known, step);
    Holder before = known == null ? null : known.desk();
    Holder desk =
        before == null ? addDesk(source, authority, team) : corrected(before, step, team, source);
    Known.Ways present = known == null || before == null ? Known.Ways.NONE : known.ways();
    ways.change(new WaysHand.Owner(Lines.OwnerKind.DESK, desk.id(), false), step, present);
    claim(desk.id(), team.ways().keys(), present, step);
    links.put(
        source,
        step.state().value(),
        new SourceStore.Link(step.key(), authority.id(), desk.id(), null, step.said()),
        clock.instant());
  }

  private Authority add(String source, Step step) {
    Map<Field, String> charter = new EnumMap<>(Field.class);
    CHARTER.forEach((field, kept) -> put(charter, kept, step.said().get(field)));
    charter.put(Field.DIRECTORY_IDS, step.key());
    return authorities
        .add(
            new Authorities.AuthorityDraft(
                step.state(),
                LocalText.same(step.name()),
                Authority.Kind.CSIRT,
                null,
                charter,
                false,
                false,
                source))
        .orThrow();
  }

  private Authority amended(Known.Team known, Step step) {
    Authority before = known.authority();
    if (!step.changes("name") && CHARTER.keySet().stream().noneMatch(step::changes)) {
      return before;
    }
    Map<Field, String> charter = new HashMap<>(before.charter());
    CHARTER.forEach((field, kept) -> put(charter, kept, step.after(field)));
    Map<String, String> names = new HashMap<>(before.name().byLanguage());
    step.change("name")
        .map(Delta::after)
        .ifPresent(name -> names.put(names.containsKey("en") ? "en" : firstOf(names), name));
    return authorities
        .amend(
            before.id(),
            before.version(),
            new Authorities.AuthorityDraft(
                before.state(),
                new LocalText(names),
                before.kind(),
                before.sector(),
                charter,
                before.referable(),
                before.answersAbroad(),
                before.source()))
        .orThrow();
  }

  private static String firstOf(Map<String, String> names) {
    return names.keySet().stream().sorted().findFirst().orElse("en");
  }

  private static void put(Map<Field, String> charter, Field field, @Nullable String value) {
    if (value == null) {
      charter.remove(field);
    } else {
      charter.put(field, value);
    }
  }

  private Holder addDesk(String source, Authority authority, Listed.Team team) {
    return people.add(desk(source, authority.id(), team.name().brief(), team)).orThrow();
  }

  /// A desk that somebody renamed here keeps its name.
  private Holder corrected(Holder before, Step step, Listed.Team team, String source) {
    if (!step.changes("languages")) {
      return before;
    }
    return people
        .correct(
            before.id(), before.version(), desk(source, before.authority(), before.name(), team))
        .orThrow();
  }

  private static People.HolderDraft desk(
      String source, @Nullable UUID authority, String name, Listed.Team team) {
    return new People.HolderDraft(
        Holder.Kind.DESK,
        team.states().getFirst(),
        name,
        null,
        null,
        null,
        authority,
        team.ways().languages(),
        null,
        null,
        source);
  }

  private void claim(UUID desk, List<Listed.ClaimedKey> listed, Known.Ways present, Step step) {
    if (!step.changes("keys", "keysExpire")) {
      return;
    }
    Set<String> target = Differences.parts(step.after("keys"));
    for (Known.WayKey key : present.keys()) {
      if (key.claimed() && (!target.contains(key.fingerprint()) || isRenewed(key, listed))) {
        keys.end(key.id()).orThrow();
      }
    }
    for (Listed.ClaimedKey key : listed) {
      boolean stays =
          present.keys().stream()
              .anyMatch(each ->
                  each.fingerprint().equals(key.fingerprint())
                      && !(each.claimed() && isRenewed(each, listed)));
      if (!stays && target.contains(key.fingerprint())) {
        keys.claim(Lines.OwnerKind.DESK, desk, key.fingerprint(), expiry(key.expiresOn()))
            .orThrow();
      }
    }
  }

  private static boolean isRenewed(Known.WayKey key, List<Listed.ClaimedKey> listed) {
    return listed.stream()
        .filter(each -> each.fingerprint().equals(key.fingerprint()))
        .anyMatch(each ->
            each.expiresOn() != null && !each.expiresOn().toString().equals(key.expiresOn()));
  }

  private static @Nullable Instant expiry(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
