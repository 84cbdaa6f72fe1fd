-- Escalations: what waits for an acknowledgement, the steps by which a State's contacts are called,
-- and each line that was rung.
CREATE SCHEMA duty;
GRANT USAGE ON SCHEMA duty TO enlace_app, enlace_worker;

CREATE TABLE duty.escalation (
  id        uuid PRIMARY KEY,
  occasion  text NOT NULL CHECK (occasion ~ '^[a-z][a-z0-9-]{1,39}$'),
  subject   uuid NOT NULL,
  caller    text CHECK (caller ~ '^[A-Z]{2}$'),
  called    text NOT NULL CHECK (called ~ '^[A-Z]{2}$'),
  network   text NOT NULL,
  category  text NOT NULL,
  urgent    boolean NOT NULL,
  label     text NOT NULL CHECK (label IN ('RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  persons   uuid[] NOT NULL,
  marking   text NOT NULL CHECK (marking IN ('real', 'check', 'exercise')),
  code      text NOT NULL,
  begun_at  timestamptz NOT NULL,
  stage     text NOT NULL CHECK (stage IN ('waiting', 'rung', 'exhausted', 'ended')),
  lines     integer NOT NULL DEFAULT 0,
  reason    text CHECK (reason IN ('no-contact', 'nobody-named', 'no-line-works')),
  ending    text CHECK (ending IN ('acknowledged', 'acknowledged-by-link', 'withdrawn', 'settled')),
  ended_at  timestamptz,
  CONSTRAINT escalation_red_rings_named_persons_ck
    CHECK (label <> 'RED' OR cardinality(persons) > 0),
  CONSTRAINT escalation_exhausted_for_a_reason_ck CHECK (stage <> 'exhausted' OR reason IS NOT NULL),
  CONSTRAINT escalation_ends_somehow_ck
    CHECK ((stage = 'ended') = (ending IS NOT NULL) AND (ending IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX escalation_one_open_uq ON duty.escalation (occasion, subject)
  WHERE stage IN ('waiting', 'rung');
CREATE INDEX escalation_subject_ix ON duty.escalation (subject);

-- A step that is armed is due at a time; whoever claims it does it in the same transaction.
CREATE TABLE duty.step (
  escalation uuid NOT NULL REFERENCES duty.escalation,
  position   integer NOT NULL CHECK (position >= 1),
  urgent     boolean NOT NULL,
  due_at     timestamptz NOT NULL,
  phase      text NOT NULL CHECK (phase IN ('armed', 'done', 'cancelled')),
  failures   integer NOT NULL DEFAULT 0,
  done_at    timestamptz,
  PRIMARY KEY (escalation, position),
  CONSTRAINT step_is_done_at_a_time_ck CHECK ((phase = 'armed') = (done_at IS NULL))
);
CREATE INDEX step_due_ix ON duty.step (urgent, due_at) WHERE phase = 'armed';

CREATE TABLE duty.rung (
  id         uuid PRIMARY KEY,
  escalation uuid NOT NULL,
  position   integer NOT NULL,
  nomination uuid NOT NULL,
  holder     uuid NOT NULL,
  category   text NOT NULL,
  line       uuid NOT NULL,
  kind       text NOT NULL,
  why        text NOT NULL CHECK (why IN ('named', 'on-duty', 'nobody-on-duty', 'other-track')),
  notice     uuid NOT NULL,
  token      uuid NOT NULL,
  at         timestamptz NOT NULL,
  FOREIGN KEY (escalation, position) REFERENCES duty.step,
  CONSTRAINT rung_once_per_step_uq UNIQUE (escalation, position, line)
);

ALTER TABLE duty.escalation ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.step ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.rung ENABLE ROW LEVEL SECURITY;

-- Who wrote to whom is the two parties' own: the secretariat sees what it asked for itself, and
-- nothing else. Lines that were rung are read by tasks alone.
CREATE FUNCTION duty.is_party(caller text, called text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (caller = enlace.state() OR called = enlace.state() OR (caller IS NULL
          AND enlace.holds('secretariat')))
     AND (enlace.holds('contact') OR enlace.holds('link-holder') OR enlace.holds('remote')
          OR enlace.holds('secretariat'));
GRANT EXECUTE ON FUNCTION duty.is_party(text, text) TO enlace_app;

CREATE POLICY escalation_party ON duty.escalation FOR ALL TO enlace_app
  USING (duty.is_party(caller, called)) WITH CHECK (duty.is_party(caller, called));
CREATE POLICY escalation_worker ON duty.escalation FOR ALL TO enlace_worker USING (true);
CREATE POLICY step_party ON duty.step FOR ALL TO enlace_app
  USING (EXISTS (SELECT FROM duty.escalation AS of_step WHERE of_step.id = escalation));
CREATE POLICY step_worker ON duty.step FOR ALL TO enlace_worker USING (true);
CREATE POLICY rung_worker ON duty.rung FOR ALL TO enlace_worker USING (true);

GRANT SELECT, INSERT, UPDATE (stage, ending, ended_at) ON duty.escalation TO enlace_app;
GRANT SELECT, INSERT, UPDATE (phase, done_at) ON duty.step TO enlace_app;
GRANT SELECT, INSERT, DELETE, UPDATE (stage, lines, reason, ending, ended_at) ON duty.escalation
  TO enlace_worker;
GRANT SELECT, INSERT, DELETE, UPDATE (phase, due_at, failures, done_at) ON duty.step
  TO enlace_worker;
-- What was rung is never changed; it goes with what it was rung for, when that is past its keeping.
GRANT SELECT, INSERT, DELETE ON duty.rung TO enlace_worker;
