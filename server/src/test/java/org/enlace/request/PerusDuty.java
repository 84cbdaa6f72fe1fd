package org.enlace.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.Ids;
import org.springframework.context.ApplicationContext;

/// Who is on duty in Peru, and what did not reach it: something of every kind that has an id.
record PerusDuty(Parties parties, ApplicationContext site, UUID person) {

  /// By a part of the paths in which they stand.
  Map<String, UUID> write() {
    Map<String, UUID> made = new LinkedHashMap<>();
    UUID roster = id();
    row(
        """
        INSERT INTO duty.roster (id, state, network, category, made_at)
        VALUES ('%1$s', 'PE', '%2$s', 't-%1$s', now())
        """
            .formatted(roster, parties.network()));
    made.put("/rosters/", roster);
    made.put("standIn", standIn(roster));
    made.put("swap", swap(roster));
    made.put("/roster-feeds/", feed(roster));
    made.put("/leave/", leave());
    made.put("/dead-letters/", deadLetter());
    return made;
  }

  private UUID standIn(UUID roster) {
    UUID id = id();
    row(
        """
        INSERT INTO duty.roster_cover
          (id, roster, state, layer, person, holder, from_at, until_at, source, made_at)
        VALUES ('%s', '%s', 'PE', 1, '%3$s', '%3$s', now(), now() + interval '1 day', 'override',
                now())
        """
            .formatted(id, roster, person));
    return id;
  }

  private UUID swap(UUID roster) {
    UUID id = id();
    row(
        """
        INSERT INTO duty.roster_swap
          (id, roster, state, layer, asker, asker_holder, asked, asked_holder, from_at, until_at,
           phase, asked_at)
        VALUES ('%s', '%s', 'PE', 1, '%3$s', '%3$s', '%4$s', '%4$s', now(),
                now() + interval '1 day', 'asked', now())
        """
            .formatted(id, roster, person, id()));
    return id;
  }

  private UUID feed(UUID roster) {
    UUID id = id();
    row(
        """
        INSERT INTO duty.roster_feed (id, state, roster, token_hash, made_by, made_at)
        VALUES ('%1$s', 'PE', '%2$s', sha256('%1$s'), '%3$s', now())
        """
            .formatted(id, roster, person));
    return id;
  }

  private UUID leave() {
    UUID id = id();
    row(
        """
        INSERT INTO duty.absence (id, person, state, from_at, until_at, entered_at)
        VALUES ('%s', '%s', 'PE', now(), now() + interval '1 day', now())
        """
            .formatted(id, person));
    return id;
  }

  private UUID deadLetter() {
    UUID notice = id();
    row(
        """
        INSERT INTO delivery.notice
          (id, cause, kind, marking, line_kind, state, language, message_id, staged_at)
        VALUES ('%1$s', '%1$s', 'request.waits', 'real', 'email', 'PE', 'es', '%1$s@b.example',
                now())
        """
            .formatted(notice));
    UUID id = id();
    row(
        """
        INSERT INTO delivery.dead_letter
          (id, notice, line_kind, state, marking, urgent, died_at, reason, body_until, told_at)
        VALUES ('%s', '%s', 'email', 'PE', 'real', false, now(), 'refused',
                now() + interval '1 day', now())
        """
            .formatted(id, notice));
    return id;
  }

  private UUID id() {
    return site.getBean(Ids.class).next();
  }

  private void row(String sql) {
    parties.rows().asOwner(site, sql);
  }
}
