-- A notice that ended without arriving. What it says stays sealed for a while, so that it can be
-- sent again. A notice that dies twice has two rows.
CREATE TABLE delivery.dead_letter (
  id uuid PRIMARY KEY,
  notice uuid NOT NULL REFERENCES delivery.notice ON DELETE CASCADE,
  line uuid,
  line_kind text NOT NULL,
  state text,
  marking text NOT NULL,
  urgent boolean NOT NULL,
  died_at timestamptz NOT NULL,
  reason text NOT NULL,
  body_until timestamptz,
  told_at timestamptz,
  over_at timestamptz,
  resent_by uuid
);
CREATE INDEX dead_letter_notice_ix ON delivery.dead_letter (notice);
CREATE INDEX dead_letter_open_ix ON delivery.dead_letter (died_at, id) WHERE over_at IS NULL;
CREATE INDEX dead_letter_untold_ix ON delivery.dead_letter (died_at)
  WHERE told_at IS NULL AND over_at IS NULL;
CREATE INDEX dead_letter_body_ix ON delivery.dead_letter (body_until) WHERE body_until IS NOT NULL;
ALTER TABLE delivery.dead_letter ENABLE ROW LEVEL SECURITY;

-- For the State of the line, and for the secretariat, which keeps the site going. The row tells
-- neither who caused the notice nor what it was about; the notice itself stays closed.
CREATE POLICY dead_letter_follow ON delivery.dead_letter FOR SELECT TO enlace_app
  USING (delivery.may_follow(state) OR enlace.holds('secretariat'));
CREATE POLICY dead_letter_task ON delivery.dead_letter TO enlace_worker
  USING (true) WITH CHECK (true);
GRANT SELECT (id, line, line_kind, state, marking, urgent, died_at, reason, body_until, over_at)
  ON delivery.dead_letter TO enlace_app;
GRANT SELECT, INSERT, DELETE, UPDATE (body_until, told_at, over_at)
  ON delivery.dead_letter TO enlace_worker;

-- Begins a new series of attempts, for the secretariat and for the nominators of the line's State.
CREATE FUNCTION delivery.resend(letter uuid, resent_at timestamptz) RETURNS text
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog
BEGIN ATOMIC
  WITH found AS (
    SELECT dead_letter.id, dead_letter.notice, dead_letter.over_at, dead_letter.urgent,
           notice.body IS NOT NULL AND coalesce(dead_letter.body_until > resent_at, false) AS whole
      FROM delivery.dead_letter JOIN delivery.notice ON notice.id = dead_letter.notice
     WHERE dead_letter.id = letter
       AND (enlace.holds('secretariat')
            OR (enlace.holds('nominator') AND delivery.may_follow(dead_letter.state)))
     FOR UPDATE OF dead_letter),
  again AS (
    UPDATE delivery.delivery
       SET progress = 'waiting', reason = NULL, ended_at = NULL, attempts = 0, lease = NULL,
           leased_until = NULL, due_at = resent_at, give_up_at = resent_at + interval '24 hours'
      FROM found
     WHERE delivery.notice = found.notice AND found.over_at IS NULL AND found.whole
       AND delivery.progress IN ('refused', 'given-up')
    RETURNING delivery.notice),
  over AS (
    UPDATE delivery.dead_letter
       SET over_at = resent_at, resent_by = enlace.account(), body_until = NULL
      FROM again WHERE dead_letter.id = letter
    RETURNING dead_letter.id)
  SELECT CASE WHEN EXISTS (SELECT FROM over) THEN 'done'
              WHEN EXISTS (SELECT FROM found) THEN 'over' ELSE 'absent' END;
END;

-- Whoever cancels a cause ends its dead letters too: nobody needs them any more.
CREATE OR REPLACE FUNCTION delivery.cancel(about uuid, cancelled_at timestamptz) RETURNS bigint
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog
BEGIN ATOMIC
  WITH cancelled AS (
    UPDATE delivery.delivery SET progress = 'cancelled', ended_at = cancelled_at
      FROM delivery.notice
     WHERE notice.id = delivery.notice AND notice.cause = about
       AND delivery.progress = 'waiting' AND enlace.roles() IS NOT NULL
    RETURNING notice.id),
  over AS (
    UPDATE delivery.dead_letter SET over_at = cancelled_at, body_until = NULL
      FROM delivery.notice
     WHERE notice.id = dead_letter.notice AND notice.cause = about
       AND dead_letter.over_at IS NULL AND enlace.roles() IS NOT NULL
    RETURNING notice.id),
  erased AS (
    UPDATE delivery.notice SET body = NULL
     WHERE notice.id IN (SELECT cancelled.id FROM cancelled UNION SELECT over.id FROM over))
  SELECT count(*) FROM cancelled;
END;

REVOKE ALL ON FUNCTION delivery.resend(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delivery.resend(uuid, timestamptz) TO enlace_app;

-- The log is read by State and time.
CREATE INDEX notice_state_ix ON delivery.notice (state, staged_at DESC, id DESC);
CREATE INDEX notice_line_ix ON delivery.notice (line, staged_at DESC, id DESC);
GRANT SELECT (give_up_at) ON delivery.delivery TO enlace_app;
