package org.enlace.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.enlace.directory.ListedRows;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Ids;
import org.springframework.context.ApplicationContext;

/// Puts published rosters straight into the tables, for tests that are about who is on duty.
public final class RosterRows {
  private final ListedRows rows;
  private final Ids ids;

  public RosterRows(ApplicationContext site, ListedRows rows) {
    this.rows = rows;
    this.ids = site.getBean(Ids.class);
  }

  /// A layer of weekly turns.
  public static Layer weekly(LocalDate startsOn, LocalTime handOver, Member... members) {
    return new Layer(Rotation.weekly(), handOver, startsOn, List.of(members), List.of());
  }

  /// A roster in force since that instant.
  public UUID publish(
      String state, CategoryCode category, Instant since, ZoneId zone, Layer... layers) {
    UUID roster = ids.next();
    rows.run(
        """
        INSERT INTO duty.roster (id, state, network, category, made_at)
        VALUES ('%s', '%s', '%s', '%s', '%s')
        """
            .formatted(roster, state, rows.network(), category.value(), since));
    rows.run(
        """
        INSERT INTO duty.roster_plan
          (id, roster, state, number, phase, plan, effective_at, published_at, changed_at)
        VALUES ('%s', '%s', '%s', 1, 'published', '%s', '%s', '%s', '%s')
        """
            .formatted(
                ids.next(),
                roster,
                state,
                Rows.json(new Plan(zone, List.of(layers))),
                since,
                since,
                since));
    return roster;
  }

  /// Lets somebody take over a layer for a time.
  public void cover(
      UUID roster, String state, int layer, Member member, Instant from, Instant until) {
    rows.run(
        """
        INSERT INTO duty.roster_cover
          (id, roster, state, layer, person, holder, from_at, until_at, source, made_at)
        VALUES ('%s', '%s', '%s', %d, '%s', '%s', '%s', '%s', 'override', '%s')
        """
            .formatted(
                ids.next(),
                roster,
                state,
                layer,
                member.person(),
                member.holder(),
                from,
                until,
                from));
  }

  /// Enters leave.
  public void absence(UUID person, String state, Instant from, Instant until) {
    rows.run(
        """
        INSERT INTO duty.absence (id, person, state, from_at, until_at, entered_at)
        VALUES ('%s', '%s', '%s', '%s', '%s', '%s')
        """
            .formatted(ids.next(), person, state, from, until, from));
  }
}
