package org.enlace.duty.roster;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.enlace.delivery.Composition;
import org.enlace.delivery.LineAddress;
import org.enlace.delivery.Notice;
import org.enlace.delivery.Notices;
import org.enlace.delivery.Wording;
import org.enlace.directory.Contacts;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.directory.People;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.ui.page.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Puts into words what persons are told of shifts, each in their language, and stages it to their
/// proved mailboxes; to those of the desk for which they stand where they have none.
@Component
class ShiftPost {
  private final Contacts contacts;
  private final People people;
  private final Notices notices;
  private final Messages messages;
  private final URI site;

  ShiftPost(
      Contacts contacts,
      People people,
      Notices notices,
      Messages messages,
      @Value("${enlace.base-url:http://localhost:8080}") URI site) {
    this.contacts = contacts;
    this.people = people;
    this.notices = notices;
    this.messages = messages;
    this.site = site;
  }

  /// Stages all of it, in the caller's transaction, as a task.
  ///
  /// @param zones the zone of each roster
  void send(Collection<ShiftTelling> tellings, Map<UUID, ZoneId> zones) {
    Set<UUID> ids = new HashSet<>();
    tellings.forEach(each -> {
      ids.addAll(List.of(each.person(), each.holder()));
      if (each.other() != null) {
        ids.add(each.other());
      }
    });
    Map<UUID, Holder> known =
        people.find(ids).stream().collect(Collectors.toMap(Holder::id, Function.identity()));
    Map<UUID, List<Line>> lines = contacts.linesOf(ids);
    for (ShiftTelling each : tellings) {
      Holder person = known.get(each.person());
      if (person != null) {
        Wording wording =
            wording(each, person, zones.getOrDefault(each.roster(), ZoneId.of("UTC")), known);
        mailboxes(each, lines)
            .forEach(to ->
                notices.stage(
                    Notice.of(
                            each.roster(),
                            "duty.shift-" + each.kind().word(),
                            marking(each),
                            to,
                            wording)
                        .inThread(each.roster())));
      }
    }
  }

  private static List<LineAddress> mailboxes(ShiftTelling telling, Map<UUID, List<Line>> lines) {
    List<LineAddress> own = mailboxes(telling, lines.getOrDefault(telling.person(), List.of()));
    return own.isEmpty()
        ? mailboxes(telling, lines.getOrDefault(telling.holder(), List.of()))
        : own;
  }

  private static List<LineAddress> mailboxes(ShiftTelling telling, List<Line> lines) {
    List<LineAddress> found = new ArrayList<>();
    for (Line line : lines) {
      if (line.kind() == Line.Kind.EMAIL
          && line.proof() == Line.Proof.PROVED
          && line.phase() == Line.Phase.IN_FORCE
          && line.value() != null) {
        EmailAddress.parse(line.value())
            .ifPresent(to -> found.add(LineAddress.email(line.id(), telling.state(), to)));
      }
    }
    return found;
  }

  private Wording wording(
      ShiftTelling telling, Holder person, ZoneId zone, Map<UUID, Holder> known) {
    Locale locale = Messages.shipped(language(person).locale());
    String key = "duty.shift.notice." + word(telling);
    Map<String, Object> values = new HashMap<>();
    ShiftTelling.Span shift = telling.shift();
    if (shift != null) {
      values.put("from", time(shift.from(), zone, locale));
      values.put("until", time(shift.until(), zone, locale));
    }
    Holder other = telling.other() == null ? null : known.get(telling.other());
    values.put(
        "other",
        other == null ? messages.text(locale, "duty.shift.notice.nobody", Map.of()) : other.name());
    LanguageTag spoken = new LanguageTag(locale.getLanguage());
    return Composition.in(spoken, messages.text(locale, key + ".subject", values))
        .paragraph(messages.text(locale, key + ".text", values))
        .link(
            messages.text(locale, "duty.shift.notice.open", Map.of()),
            site.resolve("/rosters/" + telling.roster()))
        .finish();
  }

  /// A shift that moved away has no time to tell.
  private static String word(ShiftTelling telling) {
    boolean gone = telling.kind() == ShiftTelling.Kind.MOVED && telling.shift() == null;
    return gone ? "gone" : telling.kind().word();
  }

  private static LanguageTag language(Holder person) {
    return person.languages().isEmpty() ? new LanguageTag("en") : person.languages().getFirst();
  }

  private static String time(Instant at, ZoneId zone, Locale locale) {
    Locale regional =
        Locale.forLanguageTag(locale.getLanguage().equals("es") ? "es-419" : "en-001");
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.MEDIUM, FormatStyle.SHORT, IsoChronology.INSTANCE, regional);
    return DateTimeFormatter.ofPattern(pattern, regional).format(at.atZone(zone))
        + " ("
        + zone.getId()
        + ")";
  }

  /// Fictional States exist in exercises alone.
  private static Marking marking(ShiftTelling telling) {
    return telling.state().isFictional() ? Marking.EXERCISE : Marking.REAL;
  }
}
