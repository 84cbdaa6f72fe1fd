-- Lines beside mailboxes: each kind is claimed by couriers of its own, so that none holds up another.
ALTER TABLE delivery.notice DROP CONSTRAINT notice_line_kind_ck;
ALTER TABLE delivery.notice ADD CONSTRAINT notice_line_kind_ck
  CHECK (line_kind IN ('email', 'sms', 'voice', 'web-push', 'webhook'));

ALTER TABLE delivery.delivery ADD COLUMN line_kind text NOT NULL DEFAULT 'email'
  CONSTRAINT delivery_line_kind_ck
    CHECK (line_kind IN ('email', 'sms', 'voice', 'web-push', 'webhook'));
DROP INDEX delivery.delivery_due_ix;
CREATE INDEX delivery_due_ix ON delivery.delivery (line_kind, urgent DESC, due_at)
  WHERE progress = 'waiting';

-- What a State has switched off for all its lines.
CREATE TABLE delivery.line_switch (
  state text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  kind text NOT NULL CHECK (kind IN ('sms', 'voice', 'web-push')),
  is_off boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (state, kind)
);
ALTER TABLE delivery.line_switch ENABLE ROW LEVEL SECURITY;
CREATE POLICY line_switch_read ON delivery.line_switch FOR SELECT TO enlace_app
  USING ((state = enlace.state() AND enlace.signed_in()) OR enlace.holds('secretariat'));
CREATE POLICY line_switch_insert ON delivery.line_switch FOR INSERT TO enlace_app
  WITH CHECK (state = enlace.state() AND enlace.holds('nominator'));
CREATE POLICY line_switch_update ON delivery.line_switch FOR UPDATE TO enlace_app
  USING (state = enlace.state() AND enlace.holds('nominator'))
  WITH CHECK (state = enlace.state() AND enlace.holds('nominator'));
CREATE POLICY line_switch_task ON delivery.line_switch FOR SELECT TO enlace_worker USING (true);
GRANT SELECT, INSERT, UPDATE ON delivery.line_switch TO enlace_app;
GRANT SELECT ON delivery.line_switch TO enlace_worker;
