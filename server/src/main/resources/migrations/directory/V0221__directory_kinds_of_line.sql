-- Browsers with notices and programs are lines as well.
ALTER TABLE directory.line DROP CONSTRAINT line_kind_check;
ALTER TABLE directory.line ADD CONSTRAINT line_kind_ck
  CHECK (kind IN ('email', 'phone', 'sms', 'signal', 'matrix', 'portal', 'web-push', 'webhook'));
