package org.enlace.duty.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.duty.Exhaustion;
import org.enlace.duty.ladder.Kinds;
import org.enlace.duty.ladder.Ladders;
import org.enlace.duty.ladder.Move;
import org.enlace.duty.ladder.Pick;
import org.enlace.duty.ladder.RulesWords;
import org.enlace.duty.ladder.Simulation;
import org.jspecify.annotations.Nullable;

/// A ladder as a program reads it.
///
/// @param id such as `PE-urgent`
/// @param own whether the State set it; else it is the default
/// @param version counts the changes; it is the entity tag
@JsonInclude(JsonInclude.Include.NON_NULL)
record LadderJson(
    String id,
    String urgency,
    boolean own,
    int version,
    @Nullable Instant changedAt,
    RulesWords rules) {
  static LadderJson of(Ladders.Ladder ladder) {
    return new LadderJson(
        ladder.id().toString(),
        ladder.id().pressure().word(),
        ladder.own(),
        ladder.version(),
        ladder.changedAt(),
        RulesWords.of(ladder.rules()));
  }

  /// What a ladder was.
  ///
  /// @param rules absent: the default
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EditionJson(int version, Instant at, UUID account, @Nullable RulesWords rules) {
    static EditionJson of(Ladders.Edition edition) {
      return new EditionJson(
          edition.version(),
          edition.at(),
          edition.account(),
          edition.rules() == null ? null : RulesWords.of(edition.rules()));
    }
  }

  /// What a ladder would do.
  record SimulationJson(Instant at, List<MomentJson> moments) {
    static SimulationJson of(Simulation simulation) {
      return new SimulationJson(
          simulation.at(), simulation.moments().stream().map(MomentJson::of).toList());
    }
  }

  /// Something that would happen.
  ///
  /// @param event `rings`, `holds` or `exhausted`
  /// @param lines that would be rung
  /// @param until when a ladder that holds looks again
  /// @param reason why it holds, or why nobody is left
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MomentJson(
      Instant at,
      String event,
      @Nullable List<LineJson> lines,
      @Nullable Instant until,
      @Nullable String reason) {
    static MomentJson of(Simulation.Moment moment) {
      return switch (moment.move()) {
        case Move.Rings rings ->
            new MomentJson(
                moment.at(),
                "rings",
                rings.picks().stream().map(LineJson::of).toList(),
                null,
                null);
        case Move.Holds(Instant until, var why) ->
            new MomentJson(moment.at(), "holds", null, until, why.word());
        case Move.Exhausts(Exhaustion.Reason reason) ->
            new MomentJson(moment.at(), "exhausted", null, null, reason.word());
      };
    }
  }

  /// A line that would be rung.
  ///
  /// @param contact the point of contact
  /// @param holder the person or desk that would be rung
  /// @param why such as `on-duty` or `deputy`
  /// @param wakes whether they are off duty, and agreed to be woken
  record LineJson(
      UUID contact,
      UUID holder,
      String category,
      UUID line,
      String kind,
      String why,
      boolean wakes) {
    static LineJson of(Pick pick) {
      return new LineJson(
          pick.contact().nomination(),
          pick.who(),
          pick.contact().category().value(),
          pick.line().id(),
          Kinds.word(pick.kind()),
          pick.why().word(),
          pick.woken());
    }
  }
}
