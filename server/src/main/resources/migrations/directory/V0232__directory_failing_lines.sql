-- Why a line failed, as a word of delivery's closed list, and when its owner was last told so.
UPDATE directory.line_failed
   SET reason = CASE WHEN reason LIKE 'not-in-time%' THEN 'not-in-time' ELSE 'refused' END;
ALTER TABLE directory.line_failed ADD COLUMN told_at timestamptz;
