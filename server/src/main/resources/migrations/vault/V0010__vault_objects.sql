CREATE SCHEMA vault;
GRANT USAGE ON SCHEMA vault TO enlace_app, enlace_worker;

-- Who may open an object. A desk opens only what its authority was given, and whoever merely holds
-- a link opens nothing.
CREATE FUNCTION vault.may_open(readers text[], secretariat boolean, authorities uuid[])
  RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(enlace.state() = ANY (readers)
                  AND enlace.roles() && ARRAY['contact', 'nominator', 'mission', 'remote'], false)
      OR (secretariat AND enlace.holds('secretariat'))
      OR coalesce(authorities && enlace.authorities(), false);

-- A sealed object: its data key is wrapped by the site key named here.
CREATE TABLE vault.object (
  id uuid PRIMARY KEY,
  purpose text NOT NULL,
  marking text NOT NULL CONSTRAINT object_marking_ck CHECK (marking IN ('real', 'check', 'exercise')),
  readers text[] NOT NULL,
  secretariat boolean NOT NULL,
  authorities uuid[] NOT NULL,
  site_key text NOT NULL,
  wrapped_key bytea NOT NULL,
  size bigint NOT NULL CONSTRAINT object_size_ck CHECK (size >= 0),
  stored_at timestamptz NOT NULL
);

CREATE TABLE vault.chunk (
  object uuid NOT NULL REFERENCES vault.object ON DELETE CASCADE,
  number integer NOT NULL CONSTRAINT chunk_number_ck CHECK (number >= 0),
  sealed bytea NOT NULL,
  PRIMARY KEY (object, number)
);
-- Ciphertext does not shrink: trying costs time.
ALTER TABLE vault.chunk ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- The site keys that were ever used here, each with a value that it sealed: a start without one
-- that is still needed, or with another one under its name, is refused.
CREATE TABLE vault.site_key (
  id text PRIMARY KEY,
  proof bytea NOT NULL,
  first_used_at timestamptz NOT NULL,
  retired_at timestamptz
);

ALTER TABLE vault.object ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.site_key ENABLE ROW LEVEL SECURITY;

CREATE POLICY object_reader ON vault.object TO enlace_app
  USING (vault.may_open(readers, secretariat, authorities))
  WITH CHECK (vault.may_open(readers, secretariat, authorities));
CREATE POLICY chunk_reader ON vault.chunk TO enlace_app
  USING (EXISTS (SELECT FROM vault.object WHERE object.id = chunk.object))
  WITH CHECK (EXISTS (SELECT FROM vault.object WHERE object.id = chunk.object));
GRANT SELECT, INSERT, DELETE ON vault.object TO enlace_app;
GRANT UPDATE (readers, secretariat, authorities, site_key, wrapped_key, size) ON vault.object
  TO enlace_app;
GRANT SELECT, INSERT ON vault.chunk TO enlace_app;

-- The system's own tasks wrap keys again and erase what is past its time. They cannot open: they
-- may not read chunks.
CREATE POLICY object_task ON vault.object TO enlace_worker USING (true) WITH CHECK (true);
CREATE POLICY site_key_task ON vault.site_key TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, DELETE ON vault.object TO enlace_worker;
GRANT UPDATE (site_key, wrapped_key) ON vault.object TO enlace_worker;
GRANT SELECT, INSERT ON vault.site_key TO enlace_worker;
GRANT UPDATE (retired_at) ON vault.site_key TO enlace_worker;
