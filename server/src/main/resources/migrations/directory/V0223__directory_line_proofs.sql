-- Codes by short message and by call cost money: how many were sent to a line within a day.
ALTER TABLE directory.line_code
  ADD COLUMN times integer NOT NULL DEFAULT 1,
  ADD COLUMN times_since timestamptz;
UPDATE directory.line_code SET times_since = sent_at;
ALTER TABLE directory.line_code ALTER COLUMN times_since SET NOT NULL;

-- When its owner last had a test notice sent to it.
ALTER TABLE directory.line ADD COLUMN tested_at timestamptz;
