-- The logs of the site: the first one and, after each restore that fell behind what had been signed,
-- a successor. A log's tree begins at a position and ends where the next one begins.
CREATE TABLE ledger.log (
  number integer PRIMARY KEY CONSTRAINT log_number_ck CHECK (number >= 1),
  origin text NOT NULL UNIQUE,
  first bigint NOT NULL CONSTRAINT log_first_ck CHECK (first >= 0),
  vkeys text NOT NULL,
  opened_at timestamptz NOT NULL,
  -- The newest checkpoint of the log before, where this one succeeds it, and the restore that was why.
  predecessor bytea,
  restoration timestamptz,
  CONSTRAINT log_successor_ck
    CHECK ((number = 1) = (predecessor IS NULL) AND (number = 1) = (restoration IS NULL))
);

-- The seeds of a log's keys, sealed.
CREATE TABLE ledger.log_key (
  log integer PRIMARY KEY REFERENCES ledger.log,
  seeds bytea NOT NULL
);

-- The hashes over full tiles: level 1 over 256 leaves, level 2 over 65,536, and so on. Level 0 is
-- the leaves' own hashes.
CREATE TABLE ledger.node (
  log integer NOT NULL REFERENCES ledger.log,
  level smallint NOT NULL CONSTRAINT node_level_ck CHECK (level BETWEEN 1 AND 7),
  index bigint NOT NULL CONSTRAINT node_index_ck CHECK (index >= 0),
  hash bytea NOT NULL CONSTRAINT node_hash_ck CHECK (octet_length(hash) = 32),
  PRIMARY KEY (log, level, index)
);

-- What the log signed.
CREATE TABLE ledger.checkpoint (
  log integer NOT NULL REFERENCES ledger.log,
  size bigint NOT NULL CONSTRAINT checkpoint_size_ck CHECK (size >= 0),
  note bytea NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (log, size)
);

-- Each time a backup was brought into this database. It allows a successor where the restored log
-- falls behind what had been signed, and nothing else; it is settled when a node has looked.
CREATE TABLE ledger.restoration (
  at timestamptz PRIMARY KEY DEFAULT clock_timestamp(),
  settled_at timestamptz
);

CREATE TRIGGER log_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.log
  EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER node_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.node
  EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER checkpoint_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.checkpoint
  EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER restoration_only_grows BEFORE DELETE OR TRUNCATE ON ledger.restoration
  EXECUTE FUNCTION ledger.refuse();

ALTER TABLE ledger.log ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.log_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.node ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.checkpoint ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.restoration ENABLE ROW LEVEL SECURITY;

-- The tree and what is signed of it are public, as the leaves are.
CREATE POLICY log_public ON ledger.log FOR SELECT TO enlace_app USING (true);
CREATE POLICY node_public ON ledger.node FOR SELECT TO enlace_app USING (true);
CREATE POLICY checkpoint_public ON ledger.checkpoint FOR SELECT TO enlace_app USING (true);
GRANT SELECT ON ledger.log, ledger.node, ledger.checkpoint TO enlace_app;

CREATE POLICY log_task ON ledger.log TO enlace_worker USING (true) WITH CHECK (true);
CREATE POLICY log_key_task ON ledger.log_key TO enlace_worker USING (true) WITH CHECK (true);
CREATE POLICY node_task ON ledger.node TO enlace_worker USING (true) WITH CHECK (true);
CREATE POLICY checkpoint_task ON ledger.checkpoint TO enlace_worker USING (true) WITH CHECK (true);
CREATE POLICY restoration_task ON ledger.restoration TO enlace_worker
  USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON ledger.log, ledger.node, ledger.checkpoint TO enlace_worker;
GRANT SELECT, INSERT, UPDATE ON ledger.log_key TO enlace_worker;
GRANT SELECT, UPDATE (settled_at) ON ledger.restoration TO enlace_worker;
