package org.enlace.duty.rest;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.enlace.duty.roster.Layer;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.Plan;
import org.enlace.duty.roster.Rotation;
import org.enlace.duty.roster.Spell;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;

/// What one version of a roster says, on the wire both ways.
///
/// @param zone the IANA zone by whose clock hand-overs and hours are told
/// @param layers the first answers first
record PlanJson(@Nullable String zone, @Nullable List<LayerJson> layers) {

  /// One layer.
  ///
  /// @param handOver at what time a turn begins, such as `08:00`
  /// @param startsOn the day of the first turn
  /// @param members in the order of their turns
  /// @param hours the hours of the week to which it is restricted; none: all
  record LayerJson(
      @Nullable RotationJson rotation,
      @Nullable String handOver,
      @Nullable String startsOn,
      @Nullable List<MemberJson> members,
      @Nullable List<SpellJson> hours) {}

  /// How long one turn lasts.
  ///
  /// @param unit `days` or `hours`
  record RotationJson(@Nullable String unit, @Nullable Integer length) {}

  /// Somebody who takes shifts.
  ///
  /// @param holder the desk for which they act; left out where they are named themselves
  record MemberJson(@Nullable String person, @Nullable String holder) {
    static MemberJson of(Member member) {
      return new MemberJson(member.person().toString(), member.holder().toString());
    }

    /// @param within what stands before the names of the members of it, such as `members[0].`
    Member member(String within) {
      UUID who = Given.required(within + "person", person, Given::id);
      UUID desk = Given.optional(within + "holder", holder, Given::id);
      return new Member(who, desk == null ? who : desk);
    }
  }

  /// Hours of a weekday.
  ///
  /// @param day such as `monday`
  /// @param to not after `from`: on the following day
  record SpellJson(@Nullable String day, @Nullable String from, @Nullable String to) {}

  static PlanJson of(Plan plan) {
    return new PlanJson(plan.zone().getId(), plan.layers().stream().map(PlanJson::layer).toList());
  }

  private static LayerJson layer(Layer layer) {
    return new LayerJson(
        new RotationJson(layer.rotation().unit().word(), layer.rotation().length()),
        layer.handOver().toString(),
        layer.startsOn().toString(),
        layer.members().stream().map(MemberJson::of).toList(),
        layer.hours().stream()
            .map(each ->
                new SpellJson(word(each.day()), each.from().toString(), each.to().toString()))
            .toList());
  }

  Plan plan() {
    List<LayerJson> given = layers == null ? List.of() : layers;
    List<Layer> read = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      read.add(read(given.get(i), "layers[" + i + "]"));
    }
    return new Plan(Given.required("zone", zone, Given::zone), read);
  }

  private static Layer read(LayerJson layer, String field) {
    List<MemberJson> members = layer.members() == null ? List.of() : layer.members();
    if (members.isEmpty()) {
      throw Problem.missing(field + ".members").asException();
    }
    List<Member> read = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      read.add(members.get(i).member(field + ".members[" + i + "]."));
    }
    List<SpellJson> hours = layer.hours() == null ? List.of() : layer.hours();
    return new Layer(
        rotation(layer.rotation(), field + ".rotation"),
        Given.required(field + ".handOver", layer.handOver(), Given::time),
        Given.required(field + ".startsOn", layer.startsOn(), Given::day),
        read,
        hours.stream().map(each -> spell(each, field + ".hours")).toList());
  }

  private static Rotation rotation(@Nullable RotationJson rotation, String field) {
    RotationJson given = Given.present(field, rotation);
    Rotation.Unit unit = Given.required(field + ".unit", given.unit(), Rotation.Unit::parse);
    int length = Given.present(field + ".length", given.length());
    return Rotation.of(unit, length)
        .orElseThrow(() -> Problem.invalid(field + ".length").asException());
  }

  private static Spell spell(SpellJson spell, String field) {
    return new Spell(
        Given.required(field + ".day", spell.day(), Given::weekday),
        Given.required(field + ".from", spell.from(), Given::time),
        Given.required(field + ".to", spell.to(), Given::time));
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
