-- Files of other directories, from their reading to their application. What a file says of persons
-- goes when it is applied, cancelled or expired: the rows of its items and the file in the vault.
CREATE TABLE directory.import (
  id         uuid PRIMARY KEY,
  format     text NOT NULL CHECK (format IN ('csv', 'global-irt', 'trusted-introducer')),
  file_name  text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  file       uuid,
  sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  state      text CHECK (state ~ '^[A-Z]{2}$'),
  account    uuid NOT NULL,
  phase      text NOT NULL CHECK (phase IN ('ready', 'applied', 'cancelled')),
  fresh      integer NOT NULL,
  changed    integer NOT NULL,
  unchanged  integer NOT NULL,
  refused    integer NOT NULL,
  compared   text NOT NULL,
  made_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at   timestamptz,
  ended_by   uuid,
  CONSTRAINT import_ends_somehow_ck CHECK ((phase = 'ready') = (ended_at IS NULL))
);
CREATE INDEX import_made_ix ON directory.import (made_at DESC);

CREATE TABLE directory.import_item (
  import   uuid NOT NULL REFERENCES directory.import,
  position integer NOT NULL,
  line     integer NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('new', 'changed', 'unchanged', 'refused')),
  state    text,
  name     text,
  changes  jsonb NOT NULL DEFAULT '[]',
  field    text,
  reason   text,
  PRIMARY KEY (import, position)
);
CREATE INDEX import_item_kind_ix ON directory.import_item (import, kind, position);

-- How far an application has come. It is written beside the transaction that applies, so it refers
-- to nothing that this one locks.
CREATE TABLE directory.import_progress (
  import uuid PRIMARY KEY,
  done   integer NOT NULL,
  total  integer NOT NULL,
  at     timestamptz NOT NULL
);

-- What a source said last of an entry, so that the next file of the same source is compared with
-- that, and what was corrected here by hand since is left alone.
CREATE TABLE directory.import_link (
  source     text NOT NULL,
  key        text NOT NULL,
  state      text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  authority  uuid REFERENCES directory.authority,
  holder     uuid NOT NULL REFERENCES directory.holder,
  nomination uuid REFERENCES directory.nomination,
  said       jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (source, key)
);
CREATE INDEX import_link_holder_ix ON directory.import_link (holder);

ALTER TABLE directory.import ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.import_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.import_progress ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.import_link ENABLE ROW LEVEL SECURITY;

-- The secretariat's imports are its officers', a State's are its nominators'.
CREATE FUNCTION directory.imports(of_state text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN enlace.holds('secretariat')
      OR (of_state = enlace.state() AND enlace.holds('nominator'));
GRANT EXECUTE ON FUNCTION directory.imports(text) TO enlace_app, enlace_worker;

CREATE POLICY import_read ON directory.import FOR SELECT TO enlace_app
  USING (directory.imports(state));
CREATE POLICY import_insert ON directory.import FOR INSERT TO enlace_app
  WITH CHECK (directory.imports(state) AND account = enlace.account());
CREATE POLICY import_update ON directory.import FOR UPDATE TO enlace_app
  USING (directory.imports(state)) WITH CHECK (directory.imports(state));
CREATE POLICY import_worker ON directory.import FOR ALL TO enlace_worker USING (true);
CREATE POLICY import_item_app ON directory.import_item FOR ALL TO enlace_app
  USING (EXISTS (SELECT FROM directory.import AS i WHERE i.id = import))
  WITH CHECK (EXISTS (SELECT FROM directory.import AS i WHERE i.id = import));
CREATE POLICY import_item_worker ON directory.import_item FOR ALL TO enlace_worker USING (true);
CREATE POLICY import_progress_app ON directory.import_progress FOR ALL TO enlace_app
  USING (EXISTS (SELECT FROM directory.import AS i WHERE i.id = import))
  WITH CHECK (EXISTS (SELECT FROM directory.import AS i WHERE i.id = import));
CREATE POLICY import_progress_worker ON directory.import_progress FOR ALL TO enlace_worker
  USING (true);
CREATE POLICY import_link_app ON directory.import_link FOR ALL TO enlace_app
  USING (directory.imports(state)) WITH CHECK (directory.imports(state));
CREATE POLICY import_link_worker ON directory.import_link FOR SELECT TO enlace_worker USING (true);

GRANT SELECT, INSERT, UPDATE ON directory.import TO enlace_app;
GRANT SELECT, INSERT, DELETE ON directory.import_item TO enlace_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.import_progress TO enlace_app;
GRANT SELECT, INSERT, UPDATE ON directory.import_link TO enlace_app;
GRANT SELECT ON directory.import_link TO enlace_worker;
GRANT SELECT, UPDATE ON directory.import TO enlace_worker;
GRANT SELECT, DELETE ON directory.import_item, directory.import_progress TO enlace_worker;
