package org.enlace.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.enlace.bench.Demonstration.Login;

/// A roster of three layers for the technical contacts of every State: weekly, daily and twelve
/// hours long, in force since January, with a stand-in now and one to come.
record Rosters(Demonstration site) {
  private static final List<String> STATEMENTS =
      List.of(
          """
          CREATE TABLE bench.roster AS
          SELECT uuidv7() AS id, n.network, n.state,
                 jsonb_agg(jsonb_build_object('person', n.holder, 'holder', n.holder)
                           ORDER BY n.rank) AS members,
                 min(n.holder::text)::uuid AS person
            FROM directory.nomination AS n
            JOIN directory.holder AS h ON h.id = n.holder AND h.kind = 'person'
            JOIN directory.network AS w ON w.code = n.network AND w.home
           WHERE n.category = 'technical' AND n.phase = 'confirmed'
             AND NOT EXISTS (SELECT FROM duty.roster AS r WHERE r.network = n.network
                                AND r.state = n.state AND r.category = 'technical')
           GROUP BY n.network, n.state
          """,
          """
          INSERT INTO duty.roster (id, state, network, category, made_at)
          SELECT id, state, network, 'technical', '2026-01-01Z' FROM bench.roster
          """,
          """
          INSERT INTO duty.roster_plan (id, roster, state, number, phase, plan, effective_at,
                                        published_at, changed_at)
          SELECT uuidv7(), id, state, 1, 'published',
                 jsonb_build_object('zone', 'America/Lima', 'layers',
                   (SELECT jsonb_agg(jsonb_build_object(
                             'rotation', jsonb_build_object('unit', unit, 'length', length),
                             'handOver', '08:00:00', 'startsOn', '2026-01-05',
                             'members', members, 'hours', '[]'::jsonb))
                      FROM (VALUES ('DAYS', 7), ('DAYS', 1), ('HOURS', 12)) AS l (unit, length))),
                 '2026-01-01Z', '2026-01-01Z', '2026-01-01Z'
            FROM bench.roster
          """,
          """
          INSERT INTO duty.roster_cover (id, roster, state, layer, person, holder, from_at,
                                         until_at, source, made_at)
          SELECT uuidv7(), id, state, layer, person, person, now() + begins, now() + ends,
                 'override', now()
            FROM bench.roster, (VALUES (1, interval '-2 hours', interval '6 hours'),
                                       (2, interval '2 days', interval '3 days'))
                               AS o (layer, begins, ends)
          """,
          "DROP TABLE bench.roster");

  void write() throws IOException, SQLException {
    site.run(Login.SUPERUSER, STATEMENTS);
    site.run(Login.SUPERUSER, List.of("VACUUM (ANALYZE)"));
  }
}
