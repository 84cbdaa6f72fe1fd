-- What witnesses signed below our checkpoints: the signature line of each.
CREATE TABLE ledger.cosignature (
  log integer NOT NULL,
  size bigint NOT NULL,
  witness text NOT NULL,
  line text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (log, size, witness),
  FOREIGN KEY (log, size) REFERENCES ledger.checkpoint
);
CREATE TRIGGER cosignature_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.cosignature
  EXECUTE FUNCTION ledger.refuse();
ALTER TABLE ledger.cosignature ENABLE ROW LEVEL SECURITY;
CREATE POLICY cosignature_public ON ledger.cosignature FOR SELECT TO enlace_app USING (true);
GRANT SELECT ON ledger.cosignature TO enlace_app;
CREATE POLICY cosignature_task ON ledger.cosignature TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON ledger.cosignature TO enlace_worker;
