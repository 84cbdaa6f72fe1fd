CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO enlace_app, enlace_worker;

-- The log itself: commitments, in the order of their commits. It is public.
CREATE TABLE ledger.leaf (
  position bigint PRIMARY KEY CONSTRAINT leaf_position_ck CHECK (position >= 0),
  leaf bytea NOT NULL CONSTRAINT leaf_size_ck CHECK (octet_length(leaf) BETWEEN 1 AND 65535),
  hash bytea NOT NULL UNIQUE CONSTRAINT leaf_hash_ck CHECK (octet_length(hash) = 32),
  at timestamptz NOT NULL
);

-- What a leaf commits to, with the salt. One subject's entries form one chain: a second entry after
-- the same previous one is refused.
CREATE TABLE ledger.opening (
  position bigint PRIMARY KEY REFERENCES ledger.leaf,
  kind text NOT NULL,
  subject text NOT NULL,
  network text,
  state text,
  previous bytea,
  entry bytea NOT NULL,
  salt bytea NOT NULL CONSTRAINT opening_salt_ck CHECK (octet_length(salt) = 32),
  CONSTRAINT opening_chain_uk UNIQUE NULLS NOT DISTINCT (subject, previous)
);
CREATE INDEX opening_subject_ix ON ledger.opening (subject, position);
CREATE INDEX opening_state_ix ON ledger.opening (state, position);

-- What not every reader of an entry may see. Erasing a row, value and salt together, leaves in the
-- entry a commitment that nobody can open.
CREATE TABLE ledger.personal_field (
  position bigint NOT NULL REFERENCES ledger.opening,
  name text NOT NULL,
  value bytea NOT NULL,
  salt bytea NOT NULL CONSTRAINT personal_field_salt_ck CHECK (octet_length(salt) = 32),
  person uuid,
  PRIMARY KEY (position, name)
);
CREATE INDEX personal_field_person_ix ON ledger.personal_field (person);

CREATE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger.% only grows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER leaf_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.leaf
  EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER opening_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.opening
  EXECUTE FUNCTION ledger.refuse();
CREATE TRIGGER personal_field_is_never_changed BEFORE UPDATE OR TRUNCATE ON ledger.personal_field
  EXECUTE FUNCTION ledger.refuse();

-- Whoever records must find the end of the subject's chain, also where they may not read it.
CREATE FUNCTION ledger.latest(about text) RETURNS bytea LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog
  RETURN (SELECT leaf.hash FROM ledger.opening JOIN ledger.leaf USING (position)
           WHERE opening.subject = about ORDER BY position DESC LIMIT 1);
REVOKE ALL ON FUNCTION ledger.latest(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.latest(text) TO enlace_app, enlace_worker;

-- A State sees the entries about it, the secretariat and the auditor all of them, everybody who
-- signed in those that concern no single State.
CREATE FUNCTION ledger.may_see(about text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN enlace.holds('secretariat') OR enlace.holds('auditor')
      OR (about IS NULL AND enlace.signed_in())
      OR coalesce(about = enlace.state() AND enlace.signed_in()
                  AND enlace.roles() && ARRAY['contact', 'nominator', 'mission'], false);

-- The auditor sees no personal fields.
CREATE FUNCTION ledger.may_see_personal(about text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN enlace.holds('secretariat')
      OR coalesce(about = enlace.state() AND enlace.signed_in()
                  AND enlace.roles() && ARRAY['contact', 'nominator', 'mission'], false);

ALTER TABLE ledger.leaf ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.personal_field ENABLE ROW LEVEL SECURITY;

CREATE POLICY leaf_public ON ledger.leaf FOR SELECT TO enlace_app USING (true);
CREATE POLICY leaf_append ON ledger.leaf FOR INSERT TO enlace_app
  WITH CHECK (enlace.roles() IS NOT NULL);
CREATE POLICY opening_reader ON ledger.opening FOR SELECT TO enlace_app USING (ledger.may_see(state));
CREATE POLICY opening_append ON ledger.opening FOR INSERT TO enlace_app
  WITH CHECK (enlace.roles() IS NOT NULL);
CREATE POLICY personal_field_reader ON ledger.personal_field FOR SELECT TO enlace_app
  USING (EXISTS (SELECT FROM ledger.opening WHERE opening.position = personal_field.position
                    AND ledger.may_see_personal(opening.state)));
CREATE POLICY personal_field_append ON ledger.personal_field FOR INSERT TO enlace_app
  WITH CHECK (enlace.roles() IS NOT NULL);
CREATE POLICY personal_field_erase ON ledger.personal_field FOR DELETE TO enlace_app
  USING (EXISTS (SELECT FROM ledger.opening WHERE opening.position = personal_field.position
                    AND ledger.may_see_personal(opening.state)));
GRANT SELECT, INSERT ON ledger.leaf, ledger.opening TO enlace_app;
GRANT SELECT, INSERT, DELETE ON ledger.personal_field TO enlace_app;

CREATE POLICY leaf_task ON ledger.leaf TO enlace_worker USING (true) WITH CHECK (true);
CREATE POLICY opening_task ON ledger.opening TO enlace_worker USING (true) WITH CHECK (true);
CREATE POLICY personal_field_task ON ledger.personal_field TO enlace_worker
  USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON ledger.leaf, ledger.opening TO enlace_worker;
GRANT SELECT, INSERT, DELETE ON ledger.personal_field TO enlace_worker;
