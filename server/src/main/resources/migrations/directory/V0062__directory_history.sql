-- What was, and what is still to be told. History only grows; of a person who is erased the
-- personal part is taken out of it and the row stays.
CREATE TABLE directory.history (
  id       uuid PRIMARY KEY,
  kind     text NOT NULL,
  subject  text NOT NULL,
  network  text,
  state    text,
  at       timestamptz NOT NULL,
  account  uuid,
  fields   jsonb NOT NULL,
  personal jsonb,
  person   uuid
);
CREATE INDEX history_subject_ix ON directory.history (subject, at);
CREATE INDEX history_person_ix ON directory.history (person);

-- Answers who was the contact on a day: each row holds from its time to the next row's.
CREATE TABLE directory.nomination_history (
  nomination      uuid NOT NULL REFERENCES directory.nomination,
  version         integer NOT NULL,
  at              timestamptz NOT NULL,
  act             text NOT NULL,
  account         uuid,
  state           text NOT NULL,
  network         text NOT NULL,
  category        text NOT NULL,
  holder          uuid NOT NULL,
  holder_name     text,
  holder_position text,
  rank            integer NOT NULL,
  phase           text NOT NULL,
  suspended       boolean NOT NULL,
  to_be_confirmed boolean NOT NULL,
  starts_at       timestamptz,
  ends_at         timestamptz,
  reason          text,
  PRIMARY KEY (nomination, version)
);
CREATE INDEX nomination_history_state_ix ON directory.nomination_history (state, network);

CREATE TABLE directory.objection (
  id           uuid PRIMARY KEY,
  nomination   uuid NOT NULL REFERENCES directory.nomination,
  state        text NOT NULL,
  by_account   uuid NOT NULL,
  role         text NOT NULL,
  at           timestamptz NOT NULL,
  text         text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  withdrawn_at timestamptz,
  withdrawn_by uuid
);
CREATE INDEX objection_nomination_ix ON directory.objection (nomination);

-- What somebody must be told because of a change. A task finds out who that is, in which language
-- and by which line, and stages the notices.
CREATE TABLE directory.telling (
  id      uuid PRIMARY KEY,
  kind    text NOT NULL,
  subject uuid NOT NULL,
  state   text NOT NULL,
  network text,
  due_at  timestamptz NOT NULL,
  done_at timestamptz
);
CREATE INDEX telling_due_ix ON directory.telling (due_at) WHERE done_at IS NULL;

-- A code sent to a line, as a digest.
CREATE TABLE directory.line_code (
  line       uuid PRIMARY KEY REFERENCES directory.line,
  digest     bytea NOT NULL,
  sent_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  tries      integer NOT NULL DEFAULT 0
);

ALTER TABLE directory.history ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.nomination_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.objection ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.telling ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.line_code ENABLE ROW LEVEL SECURITY;

CREATE POLICY history_read ON directory.history FOR SELECT TO enlace_app
  USING (CASE WHEN state IS NULL THEN enlace.signed_in() ELSE directory.own(state) END);
CREATE POLICY history_insert ON directory.history FOR INSERT TO enlace_app
  WITH CHECK (enlace.signed_in() AND account = enlace.account());
CREATE POLICY history_worker ON directory.history FOR ALL TO enlace_worker USING (true);
CREATE POLICY nomination_history_read ON directory.nomination_history FOR SELECT TO enlace_app
  USING (directory.own(state));
CREATE POLICY nomination_history_insert ON directory.nomination_history FOR INSERT TO enlace_app
  WITH CHECK (directory.keeps(state) AND account = enlace.account());
CREATE POLICY nomination_history_worker ON directory.nomination_history FOR ALL TO enlace_worker
  USING (true);
CREATE POLICY objection_read ON directory.objection FOR SELECT TO enlace_app
  USING (directory.own(state));
CREATE POLICY objection_worker ON directory.objection FOR ALL TO enlace_worker USING (true);
CREATE POLICY telling_insert ON directory.telling FOR INSERT TO enlace_app
  WITH CHECK (enlace.signed_in());
CREATE POLICY telling_worker ON directory.telling FOR ALL TO enlace_worker USING (true);
CREATE POLICY line_code_worker ON directory.line_code FOR ALL TO enlace_worker USING (true);

GRANT SELECT, INSERT ON directory.history, directory.nomination_history TO enlace_app;
GRANT SELECT, INSERT ON directory.nomination_history TO enlace_worker;
GRANT SELECT, INSERT ON directory.history TO enlace_worker;
GRANT UPDATE (personal) ON directory.history TO enlace_worker;
GRANT UPDATE (holder_name, holder_position, reason) ON directory.nomination_history
  TO enlace_worker;
GRANT SELECT ON directory.objection TO enlace_app;
GRANT SELECT, INSERT, UPDATE ON directory.objection TO enlace_worker;
GRANT INSERT ON directory.telling TO enlace_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.telling, directory.line_code TO enlace_worker;
