-- What it takes to reach a browser or a program, sealed: where a browser takes notices and the keys
-- to which they are encrypted; the secret with which calls to a program are signed, and the one
-- before it while both are good.
CREATE TABLE delivery.line_secret (
  line uuid PRIMARY KEY,
  state text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  kind text NOT NULL CHECK (kind IN ('web-push', 'webhook')),
  sealed bytea NOT NULL,
  earlier bytea,
  earlier_until timestamptz,
  changed_at timestamptz NOT NULL,
  CONSTRAINT line_secret_earlier_ck CHECK ((earlier IS NULL) = (earlier_until IS NULL))
);
ALTER TABLE delivery.line_secret ENABLE ROW LEVEL SECURITY;
CREATE POLICY line_secret_insert ON delivery.line_secret FOR INSERT TO enlace_app
  WITH CHECK ((state = enlace.state() AND enlace.signed_in()) OR enlace.holds('secretariat'));
CREATE POLICY line_secret_task ON delivery.line_secret TO enlace_worker
  USING (true) WITH CHECK (true);
GRANT INSERT ON delivery.line_secret TO enlace_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON delivery.line_secret TO enlace_worker;

-- The key pair by which push services know the site, made once.
CREATE TABLE delivery.push_key (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  point bytea NOT NULL,
  sealed bytea NOT NULL,
  made_at timestamptz NOT NULL
);
ALTER TABLE delivery.push_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY push_key_task ON delivery.push_key TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (sealed) ON delivery.push_key TO enlace_worker;

-- What gateways tell later of what they took over. A report may come before we have noted whose it
-- is, so that a row has either half first. What a key that is pressed in a call answers is sealed.
CREATE TABLE delivery.report (
  kind text NOT NULL,
  reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 100),
  notice uuid,
  delivered boolean,
  reply text,
  answer bytea,
  at timestamptz NOT NULL,
  PRIMARY KEY (kind, reference)
);
CREATE INDEX report_at_ix ON delivery.report (at);
ALTER TABLE delivery.report ENABLE ROW LEVEL SECURITY;
CREATE POLICY report_task ON delivery.report TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON delivery.report TO enlace_worker;
