-- Ladders: what each State wants done until somebody acknowledges, and the escalations that climb
-- them step by step.

-- What is known of where an escalation stands. The armed step says when it is due; `due_at` says the
-- same by the plan, so that the auditor can hold one against the other.
ALTER TABLE duty.escalation
  ADD COLUMN steps int NOT NULL DEFAULT 1,
  ADD COLUMN due_at timestamptz,
  ADD COLUMN plan jsonb,
  ADD COLUMN place int NOT NULL DEFAULT 0,
  ADD COLUMN plan_from int NOT NULL DEFAULT 0,
  ADD COLUMN held text CHECK (held IN ('outside-hours', 'wake-limit')),
  ADD COLUMN woken_at timestamptz,
  ADD COLUMN answered uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN answered_track text,
  ADD COLUMN answered_token uuid,
  ADD COLUMN answered_by_link boolean NOT NULL DEFAULT false;

ALTER TABLE duty.escalation
  DROP CONSTRAINT escalation_stage_check,
  DROP CONSTRAINT escalation_reason_check;

-- Until now one step was rung and nothing followed it.
UPDATE duty.escalation SET stage = 'exhausted', reason = 'no-answer' WHERE stage = 'rung';
UPDATE duty.escalation SET due_at = step.due_at
  FROM duty.step WHERE step.escalation = escalation.id AND step.phase = 'armed';

ALTER TABLE duty.escalation
  ADD CONSTRAINT escalation_stage_ck
    CHECK (stage IN ('waiting', 'rung', 'held', 'paused', 'exhausted', 'ended')),
  ADD CONSTRAINT escalation_reason_ck
    CHECK (reason IN ('no-contact', 'nobody-named', 'no-line-works', 'nobody-on-duty', 'no-answer')),
  ADD CONSTRAINT escalation_held_for_a_reason_ck CHECK ((stage = 'held') = (held IS NOT NULL));

DROP INDEX duty.escalation_one_open_uq;
CREATE UNIQUE INDEX escalation_one_open_uq ON duty.escalation (occasion, subject)
  WHERE stage IN ('waiting', 'rung', 'held', 'paused');
-- What the auditor looks at: whatever is behind its plan, and nothing else.
CREATE INDEX escalation_due_ix ON duty.escalation (due_at)
  WHERE stage IN ('waiting', 'rung', 'held', 'paused');
-- By the code that people type.
CREATE INDEX escalation_code_ix ON duty.escalation (code)
  WHERE stage IN ('waiting', 'rung', 'held', 'paused');
-- How often a State woke another.
CREATE INDEX escalation_woken_ix ON duty.escalation (called, caller, woken_at)
  WHERE woken_at IS NOT NULL;

-- A step rings, or tells those who were rung that it is over.
ALTER TABLE duty.step ADD COLUMN what text NOT NULL DEFAULT 'ring' CHECK (what IN ('ring', 'tell'));

ALTER TABLE duty.rung
  ADD COLUMN place int NOT NULL DEFAULT 0,
  ADD COLUMN woken boolean NOT NULL DEFAULT false,
  ADD COLUMN language text NOT NULL DEFAULT 'en',
  DROP CONSTRAINT rung_why_check,
  ADD CONSTRAINT rung_why_ck CHECK (why IN ('named', 'on-duty', 'nobody-on-duty', 'deputy', 'contact',
                                            'other-track', 'desk'));
CREATE INDEX rung_escalation_ix ON duty.rung (escalation);

-- What a State set, one row for each time that it did; `rules` is null where it went back to the
-- default. What was written is never changed.
CREATE TABLE duty.ladder (
  state      text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  pressure   text NOT NULL CHECK (pressure IN ('urgent', 'routine')),
  version    integer NOT NULL CHECK (version >= 1),
  rules      jsonb,
  changed_by uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (state, pressure, version)
);

-- Who agreed to be woken. Taking it back is a further row.
CREATE TABLE duty.consent (
  holder  uuid NOT NULL,
  number  integer NOT NULL CHECK (number >= 1),
  state   text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  agreed  boolean NOT NULL,
  account uuid NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (holder, number)
);
CREATE INDEX consent_state_ix ON duty.consent (state);

-- How often another State may wake somebody; without a caller: every State that has no row.
CREATE TABLE duty.wake_limit (
  state      text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  caller     text NOT NULL CHECK (caller ~ '^([A-Z]{2}|\*)$'),
  most       integer NOT NULL CHECK (most BETWEEN 0 AND 1000),
  hours      integer NOT NULL CHECK (hours BETWEEN 1 AND 8760),
  version    integer NOT NULL DEFAULT 1,
  changed_by uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (state, caller)
);

ALTER TABLE duty.ladder ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.wake_limit ENABLE ROW LEVEL SECURITY;

-- How a State wants to be called is its own: its contacts read it, its nominators write it.
CREATE POLICY ladder_own ON duty.ladder FOR SELECT TO enlace_app
  USING (state = enlace.state() AND enlace.roles() && ARRAY['contact', 'nominator', 'mission']);
CREATE POLICY ladder_set ON duty.ladder FOR INSERT TO enlace_app
  WITH CHECK (state = enlace.state() AND enlace.holds('nominator'));
CREATE POLICY ladder_worker ON duty.ladder FOR ALL TO enlace_worker USING (true);
CREATE POLICY consent_own ON duty.consent FOR SELECT TO enlace_app
  USING (state = enlace.state() AND enlace.roles() && ARRAY['contact', 'nominator', 'mission']);
CREATE POLICY consent_given ON duty.consent FOR INSERT TO enlace_app
  WITH CHECK (state = enlace.state() AND enlace.holds('contact') AND account = enlace.account());
CREATE POLICY consent_worker ON duty.consent FOR ALL TO enlace_worker USING (true);
CREATE POLICY wake_limit_own ON duty.wake_limit FOR SELECT TO enlace_app
  USING (state = enlace.state() AND enlace.roles() && ARRAY['contact', 'nominator', 'mission']);
CREATE POLICY wake_limit_set ON duty.wake_limit FOR ALL TO enlace_app
  USING (state = enlace.state() AND enlace.holds('nominator'))
  WITH CHECK (state = enlace.state() AND enlace.holds('nominator'));
CREATE POLICY wake_limit_worker ON duty.wake_limit FOR ALL TO enlace_worker USING (true);

GRANT SELECT, INSERT ON duty.ladder, duty.consent TO enlace_app, enlace_worker;
GRANT SELECT, INSERT, DELETE, UPDATE (most, hours, version, changed_by, changed_at)
  ON duty.wake_limit TO enlace_app;
-- A row is locked while it is counted, which needs the right to change it.
GRANT SELECT, UPDATE (version) ON duty.wake_limit TO enlace_worker;

-- The called State sees which of its own lines were rung.
CREATE POLICY rung_called ON duty.rung FOR SELECT TO enlace_app
  USING (EXISTS (SELECT FROM duty.escalation AS of_rung
                  WHERE of_rung.id = escalation AND of_rung.called = enlace.state())
         AND enlace.roles() && ARRAY['contact', 'link-holder']);
GRANT SELECT (id, escalation, position, place, nomination, holder, category, line, kind, why, woken,
              token, at) ON duty.rung TO enlace_app;
GRANT UPDATE (urgent, steps, due_at, plan, place, plan_from, held, answered, answered_track, answered_token,
              answered_by_link) ON duty.escalation TO enlace_app;
GRANT UPDATE (urgent, due_at) ON duty.step TO enlace_app;
GRANT UPDATE (urgent, steps, due_at, plan, place, plan_from, held, woken_at, answered, answered_track,
              answered_token, answered_by_link) ON duty.escalation TO enlace_worker;
GRANT UPDATE (urgent) ON duty.step TO enlace_worker;
