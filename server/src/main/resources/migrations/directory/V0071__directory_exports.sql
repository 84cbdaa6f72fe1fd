-- Exports of a network's whole directory: asked for with a reason, approved by another hand of the
-- same side, and once a file was taken told to every State.
CREATE TABLE directory.whole_export (
  id         uuid PRIMARY KEY,
  reference  text NOT NULL UNIQUE CHECK (reference ~ '^[A-Z0-9-]{6,20}$'),
  network    text NOT NULL REFERENCES directory.network,
  state      text CHECK (state ~ '^[A-Z]{2}$'),
  account    uuid NOT NULL,
  role       text NOT NULL CHECK (role IN ('secretariat', 'nominator', 'mission', 'contact')),
  reason     text NOT NULL CHECK (length(reason) BETWEEN 10 AND 500),
  asked_at   timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  granted    boolean,
  taken_at   timestamptz,
  CONSTRAINT whole_export_decided_by_other_hand_ck CHECK (decided_by IS DISTINCT FROM account),
  CONSTRAINT whole_export_decided_whole_ck
    CHECK ((decided_by IS NULL) = (granted IS NULL) AND (decided_at IS NULL) = (granted IS NULL)),
  CONSTRAINT whole_export_taken_when_granted_ck CHECK (taken_at IS NULL OR granted)
);
CREATE INDEX whole_export_asked_ix ON directory.whole_export (asked_at DESC);

ALTER TABLE directory.whole_export ENABLE ROW LEVEL SECURITY;
CREATE POLICY whole_export_read ON directory.whole_export FOR SELECT TO enlace_app
  USING (directory.own(state) OR account = enlace.account()
         OR (taken_at IS NOT NULL AND directory.member()));
CREATE POLICY whole_export_insert ON directory.whole_export FOR INSERT TO enlace_app
  WITH CHECK (account = enlace.account() AND state IS NOT DISTINCT FROM enlace.state());
CREATE POLICY whole_export_update ON directory.whole_export FOR UPDATE TO enlace_app
  USING (account = enlace.account() OR directory.imports(state))
  WITH CHECK (account = enlace.account() OR directory.imports(state));
CREATE POLICY whole_export_worker ON directory.whole_export FOR SELECT TO enlace_worker USING (true);
GRANT SELECT, INSERT ON directory.whole_export TO enlace_app;
GRANT UPDATE (decided_by, decided_at, granted, taken_at) ON directory.whole_export TO enlace_app;
GRANT SELECT ON directory.whole_export TO enlace_worker;
