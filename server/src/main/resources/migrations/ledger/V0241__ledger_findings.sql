-- What a verification found to be other than recorded, until one finds it no more.
CREATE TABLE ledger.finding (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  position bigint,
  subject text,
  state text,
  found_at timestamptz NOT NULL,
  gone_at timestamptz
);
CREATE UNIQUE INDEX finding_open_uq ON ledger.finding (kind, position, subject) NULLS NOT DISTINCT
  WHERE gone_at IS NULL;

-- When the whole log was verified last.
CREATE TABLE ledger.verified (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  leaves bigint NOT NULL,
  rows bigint NOT NULL
);

ALTER TABLE ledger.finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.verified ENABLE ROW LEVEL SECURITY;

-- Whoever may see a row of the directory must be able to know that it does not verify: a finding
-- names an id and a State, nothing else.
CREATE POLICY finding_read ON ledger.finding FOR SELECT TO enlace_app USING (enlace.signed_in());
CREATE POLICY verified_read ON ledger.verified FOR SELECT TO enlace_app USING (enlace.signed_in());
GRANT SELECT ON ledger.finding, ledger.verified TO enlace_app;

CREATE POLICY finding_task ON ledger.finding TO enlace_worker USING (true) WITH CHECK (true);
CREATE POLICY verified_task ON ledger.verified TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (gone_at) ON ledger.finding TO enlace_worker;
GRANT SELECT, INSERT ON ledger.verified TO enlace_worker;
