package org.enlace.platform.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Authority;
import org.enlace.directory.Availability;
import org.enlace.directory.Availability.Mode;
import org.enlace.directory.Availability.OpenHours;
import org.enlace.directory.Lines;
import org.enlace.directory.State;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/// One place that a State fills: who is named, and how they are described.
///
/// @param note the note by which they are named
/// @param persona whether it is a persona rather than a desk
/// @param spanish whether the State names its desks in Spanish
record DemoSeat(
    State state,
    CategoryCode category,
    Authority institution,
    UUID note,
    boolean persona,
    boolean spanish) {
  boolean isTechnical() {
    return category.equals(DemoNetwork.TECHNICAL);
  }

  String code() {
    return state.code().value().toLowerCase(Locale.ROOT);
  }

  Persona person() {
    return Persona.required(code() + "-" + category);
  }

  String mailbox() {
    return persona
        ? person().address().value()
        : (isTechnical() ? "csirt@" : "poc@") + code() + ".example";
  }

  Lines.OwnerKind ownerKind() {
    return persona ? Lines.OwnerKind.PERSON : Lines.OwnerKind.DESK;
  }

  DemoLines.Owner owner(UUID holder, int place) {
    return new DemoLines.Owner(ownerKind(), holder, mailbox(), place, code(), isTechnical());
  }

  String name() {
    if (persona) {
      return person().name();
    }
    if (spanish) {
      return isTechnical() ? "Mesa de servicio del CSIRT" : "Dirección de asuntos multilaterales";
    }
    return isTechnical() ? "CSIRT duty desk" : "Multilateral affairs desk";
  }

  @Nullable String position() {
    if (!persona) {
      return null;
    }
    return isTechnical() ? "Jefatura de respuesta a incidentes" : "Dirección de ciberasuntos";
  }

  Availability availability() {
    ZoneId zone = state.zone();
    int turn = Math.floorMod(state.code().value().hashCode(), 5);
    Mode mode =
        !isTechnical()
            ? Mode.BUSINESS_HOURS
            : persona || turn < 2
                ? Mode.ROUND_THE_CLOCK
                : turn == 2 ? Mode.ON_CALL : turn == 3 ? Mode.EXTENDED : Mode.BUSINESS_HOURS;
    return new Availability(mode, zone, week(mode), List.of());
  }

  private static List<OpenHours> week(Mode mode) {
    LocalTime opens = mode == Mode.EXTENDED ? LocalTime.of(7, 0) : LocalTime.of(9, 0);
    LocalTime closes = mode == Mode.EXTENDED ? LocalTime.of(22, 0) : LocalTime.of(17, 0);
    return mode == Mode.ROUND_THE_CLOCK
        ? List.of()
        : List.of(DayOfWeek.values()).stream()
            .filter(day -> day.getValue() < 6 || mode == Mode.EXTENDED)
            .map(day -> new OpenHours(day, opens, closes))
            .toList();
  }

  /// The official languages, and English.
  static List<LanguageTag> languages(State state) {
    return Stream.concat(state.languages().stream(), Stream.of(new LanguageTag("en")))
        .distinct()
        .toList();
  }
}
