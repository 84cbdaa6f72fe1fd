-- Permanent missions as the secretariat knows them from a source of its own, and the nominating
-- authorities of the States. This is the road that an impostor would take: a number counts for a
-- call-back only where two officers put it on file before, and nothing that came with the request
-- is used to check the request.
CREATE TABLE directory.mission (
  id           uuid PRIMARY KEY,
  state        text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  mailbox      text NOT NULL,
  phone        text NOT NULL,
  source       text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
  phase        text NOT NULL CHECK (phase IN ('proposed', 'in-force', 'refused', 'ended')),
  entered_by   uuid NOT NULL,
  entered_at   timestamptz NOT NULL,
  confirmed_by uuid,
  confirmed_at timestamptz,
  counts_from  timestamptz,
  ended_at     timestamptz,
  version      integer NOT NULL DEFAULT 1,
  CONSTRAINT mission_confirmed_by_other_hand_ck CHECK (confirmed_by IS DISTINCT FROM entered_by),
  CONSTRAINT mission_in_force_is_confirmed_ck CHECK (phase <> 'in-force' OR confirmed_by IS NOT NULL)
);
CREATE UNIQUE INDEX mission_one_in_force_uq ON directory.mission (state) WHERE phase = 'in-force';
CREATE UNIQUE INDEX mission_one_proposed_uq ON directory.mission (state) WHERE phase = 'proposed';

CREATE TABLE directory.nominator (
  id             uuid PRIMARY KEY,
  state          text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  network        text NOT NULL REFERENCES directory.network,
  role           text NOT NULL CHECK (role IN ('nominator', 'mission')),
  act            text NOT NULL CHECK (act IN ('enrol', 'replace', 'reset')),
  person         uuid NOT NULL REFERENCES directory.holder,
  mailbox        text NOT NULL,
  note           uuid NOT NULL REFERENCES directory.note,
  replaces       uuid REFERENCES directory.nominator,
  phase          text NOT NULL CHECK (phase IN ('proposed', 'in-force', 'refused', 'ended')),
  entered_by     uuid NOT NULL,
  entered_at     timestamptz NOT NULL,
  called_by      uuid,
  called_at      timestamptz,
  called_number  text,
  called_whom    text,
  called_agreed  boolean,
  objected_by    uuid,
  objected_at    timestamptz,
  objection      text,
  confirmed_by   uuid,
  confirmed_at   timestamptz,
  account        uuid,
  ended_at       timestamptz,
  ended_reason   text,
  version        integer NOT NULL DEFAULT 1,
  CONSTRAINT nominator_confirmed_by_other_hand_ck CHECK (confirmed_by IS DISTINCT FROM entered_by),
  CONSTRAINT nominator_called_back_before_ck
    CHECK (phase <> 'in-force' OR (called_agreed AND confirmed_by IS NOT NULL)),
  CONSTRAINT nominator_replaces_somebody_ck CHECK ((act = 'enrol') = (replaces IS NULL))
);
CREATE INDEX nominator_state_ix ON directory.nominator (state, network);

ALTER TABLE directory.mission ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.nominator ENABLE ROW LEVEL SECURITY;
CREATE POLICY mission_read ON directory.mission FOR SELECT TO enlace_app
  USING (directory.own(state));
CREATE POLICY mission_write ON directory.mission FOR ALL TO enlace_app
  USING (enlace.holds('secretariat')) WITH CHECK (enlace.holds('secretariat'));
CREATE POLICY mission_worker ON directory.mission FOR SELECT TO enlace_worker USING (true);
CREATE POLICY nominator_read ON directory.nominator FOR SELECT TO enlace_app
  USING (directory.own(state));
CREATE POLICY nominator_write ON directory.nominator FOR ALL TO enlace_app
  USING (enlace.holds('secretariat')) WITH CHECK (enlace.holds('secretariat'));
CREATE POLICY nominator_worker ON directory.nominator FOR ALL TO enlace_worker USING (true);
GRANT SELECT, INSERT, UPDATE ON directory.mission, directory.nominator TO enlace_app;
GRANT SELECT ON directory.mission TO enlace_worker;
GRANT SELECT, UPDATE ON directory.nominator TO enlace_worker;
