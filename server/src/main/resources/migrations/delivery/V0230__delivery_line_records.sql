-- Why a delivery ended without arriving, as a word of a closed list.
ALTER TABLE delivery.delivery ADD COLUMN reason text;
UPDATE delivery.delivery SET reason = CASE progress WHEN 'refused' THEN 'refused' ELSE 'not-in-time' END
 WHERE progress IN ('refused', 'given-up');
GRANT SELECT (reason) ON delivery.delivery TO enlace_app;

-- What came of the notices to a line: the line's record, which outlives the notices. A later row of
-- the same notice counts in place of the earlier one, as when mail comes back. It only grows, until
-- retention ends.
CREATE TABLE delivery.line_outcome (
  id uuid PRIMARY KEY,
  notice uuid NOT NULL,
  line uuid NOT NULL,
  line_kind text NOT NULL,
  state text,
  at timestamptz NOT NULL,
  reason text
);
CREATE INDEX line_outcome_line_ix ON delivery.line_outcome (line, at DESC, id DESC);
CREATE INDEX line_outcome_at_ix ON delivery.line_outcome (at);
ALTER TABLE delivery.line_outcome ENABLE ROW LEVEL SECURITY;

-- The record of a line is for its own State and for the secretariat. It tells no notice's cause.
CREATE POLICY line_outcome_follow ON delivery.line_outcome FOR SELECT TO enlace_app
  USING (delivery.may_follow(state) OR enlace.holds('secretariat'));
CREATE POLICY line_outcome_task ON delivery.line_outcome TO enlace_worker
  USING (true) WITH CHECK (true);
GRANT SELECT ON delivery.line_outcome TO enlace_app;
GRANT SELECT, INSERT, DELETE ON delivery.line_outcome TO enlace_worker;

INSERT INTO delivery.line_outcome (id, notice, line, line_kind, state, at, reason)
SELECT gen_random_uuid(), notice.id, notice.line, notice.line_kind, notice.state, delivery.ended_at,
       delivery.reason
  FROM delivery.notice JOIN delivery.delivery ON delivery.notice = notice.id
 WHERE notice.line IS NOT NULL AND notice.marking <> 'exercise'
   AND delivery.progress IN ('accepted', 'refused', 'given-up');
