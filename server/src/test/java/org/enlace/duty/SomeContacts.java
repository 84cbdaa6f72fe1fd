package org.enlace.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Availability;
import org.enlace.directory.Availability.Mode;
import org.enlace.directory.Availability.OpenHours;
import org.enlace.directory.Contact;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.directory.LocalText;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Points of contact for tests of rules.
public final class SomeContacts {
  public static final StateCode PERU = new StateCode("PE");
  public static final NetworkCode NETWORK = new NetworkCode("red-enlace");
  public static final CategoryCode TECHNICAL = new CategoryCode("technical");
  public static final CategoryCode DIPLOMATIC = new CategoryCode("diplomatic");
  public static final ZoneId LIMA = ZoneId.of("America/Lima");

  private SomeContacts() {}

  public static Contact contact(
      CategoryCode category, int rank, Availability availability, Line... lines) {
    return contact(category, rank, availability, null, lines);
  }

  public static Contact contact(
      CategoryCode category,
      int rank,
      Availability availability,
      @Nullable UUID authority,
      Line... lines) {
    UUID id = new UUID(category.value().hashCode(), rank);
    return new Contact(
        id,
        PERU,
        NETWORK,
        category,
        rank,
        holder(id, authority),
        availability,
        List.of(lines),
        List.of(),
        false,
        LocalDate.parse("2026-01-15"));
  }

  private static Holder holder(UUID id, @Nullable UUID authority) {
    return new Holder(
        id,
        Holder.Kind.PERSON,
        PERU,
        "Rosa Quispe",
        null,
        "Duty officer",
        LocalText.same("CSIRT"),
        authority,
        List.of(new LanguageTag("es")),
        null,
        null,
        1);
  }

  public static Line email(String address) {
    return line(Line.Kind.EMAIL, address, Line.Proof.PROVED);
  }

  public static Line line(Line.Kind kind, String value, Line.Proof proof) {
    return new Line(
        UUID.nameUUIDFromBytes((kind + value).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        kind,
        value,
        false,
        false,
        1,
        Line.Visibility.MEMBERS,
        null,
        false,
        proof,
        Line.Phase.IN_FORCE,
        Instant.parse("2026-01-15T12:00:00Z"),
        null,
        null,
        1);
  }

  public static Availability roundTheClock() {
    return new Availability(Mode.ROUND_THE_CLOCK, LIMA, List.of(), List.of());
  }

  public static Availability officeHours() {
    return office(Mode.BUSINESS_HOURS);
  }

  public static Availability onCall() {
    return office(Mode.ON_CALL);
  }

  public static Availability office(Mode mode) {
    return new Availability(
        mode,
        LIMA,
        Stream.of(DayOfWeek.values())
            .limit(5)
            .map(day -> new OpenHours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
            .toList(),
        List.of());
  }
}
