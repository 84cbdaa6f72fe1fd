-- Accounts, the roles they hold, and what happened to them.
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO enlace_app, enlace_worker;

-- An account is of one State at most, and stays of it. An account of the secretariat is of none.
CREATE TABLE identity.account (
  id              uuid PRIMARY KEY,
  email           text NOT NULL,
  email_key       text NOT NULL,
  display_name    text NOT NULL,
  state           text,
  secretariat     boolean NOT NULL DEFAULT false,
  person          uuid,
  status          text NOT NULL,
  status_at       timestamptz NOT NULL,
  status_reason   text,
  email_proved_at timestamptz,
  language        text NOT NULL,
  time_zone       text,
  twelve_hours    boolean,
  demonstration   boolean NOT NULL DEFAULT false,
  made_at         timestamptz NOT NULL,
  made_by         uuid,
  CONSTRAINT account_email_uq UNIQUE (email_key),
  CONSTRAINT account_person_uq UNIQUE (person),
  CONSTRAINT account_of_state_uq UNIQUE (id, state),
  CONSTRAINT account_state_ck CHECK (state ~ '^[A-Z]{2}$'),
  CONSTRAINT account_status_ck CHECK (status IN ('invited', 'active', 'locked', 'disabled')),
  CONSTRAINT account_secretariat_is_of_no_state_ck CHECK (NOT secretariat OR state IS NULL)
);
CREATE INDEX account_state_ix ON identity.account (state);

-- Never deleted: a grant ends. The pair of columns account and state keeps an account to one State.
CREATE TABLE identity.role_grant (
  id           uuid PRIMARY KEY,
  account      uuid NOT NULL REFERENCES identity.account (id),
  role         text NOT NULL,
  network      text NOT NULL,
  state        text,
  category     text,
  authority    uuid,
  person       uuid,
  cause        uuid,
  given_at     timestamptz NOT NULL,
  given_by     uuid,
  ended_at     timestamptz,
  ended_by     uuid,
  ended_reason text,
  CONSTRAINT role_grant_state_is_of_account_fk
    FOREIGN KEY (account, state) REFERENCES identity.account (id, state),
  CONSTRAINT role_grant_role_ck CHECK (role IN ('secretariat', 'nominator', 'mission', 'contact',
    'desk', 'exercise-director', 'evaluator', 'partner', 'auditor')),
  CONSTRAINT role_grant_state_ck
    CHECK ((role IN ('nominator', 'mission', 'contact', 'desk')) = (state IS NOT NULL)),
  CONSTRAINT role_grant_category_ck CHECK ((role = 'contact') = (category IS NOT NULL)),
  CONSTRAINT role_grant_authority_ck CHECK ((role = 'desk') = (authority IS NOT NULL)),
  CONSTRAINT role_grant_end_ck CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
);
CREATE UNIQUE INDEX role_grant_in_force_uq
  ON identity.role_grant (account, role, network, category, authority) NULLS NOT DISTINCT
  WHERE ended_at IS NULL;
CREATE INDEX role_grant_account_ix ON identity.role_grant (account);
CREATE INDEX role_grant_person_ix ON identity.role_grant (person);

-- What happened to an account, for its owner and for those who answer for it. Append-only.
CREATE TABLE identity.event (
  id      uuid PRIMARY KEY,
  account uuid NOT NULL REFERENCES identity.account (id),
  state   text,
  at      timestamptz NOT NULL,
  kind    text NOT NULL,
  by      uuid,
  address text
);
CREATE INDEX event_account_ix ON identity.event (account, at DESC);

-- A secretariat officer proposes a colleague or another account of the network; a second confirms.
CREATE TABLE identity.enrolment (
  id           uuid PRIMARY KEY,
  email        text NOT NULL,
  display_name text NOT NULL,
  role         text NOT NULL,
  network      text NOT NULL,
  language     text NOT NULL,
  proposed_at  timestamptz NOT NULL,
  proposed_by  uuid NOT NULL,
  decided_at   timestamptz,
  decided_by   uuid,
  confirmed    boolean,
  CONSTRAINT enrolment_role_ck CHECK (role IN ('secretariat', 'exercise-director', 'evaluator',
    'partner', 'auditor')),
  CONSTRAINT enrolment_confirmed_by_other_hand_ck CHECK (NOT confirmed OR decided_by <> proposed_by)
);

ALTER TABLE identity.account ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.role_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.enrolment ENABLE ROW LEVEL SECURITY;

CREATE POLICY account_read ON identity.account FOR SELECT TO enlace_app USING (
  id = enlace.account() OR enlace.holds('secretariat') OR enlace.holds('auditor')
  OR (state = enlace.state() AND (enlace.holds('nominator') OR enlace.holds('mission'))));
CREATE POLICY account_invite ON identity.account FOR INSERT TO enlace_app WITH CHECK (
  status = 'invited' AND NOT demonstration
  AND (enlace.holds('secretariat')
       OR (enlace.holds('nominator') AND state = enlace.state() AND NOT secretariat)));
CREATE POLICY account_change ON identity.account FOR UPDATE TO enlace_app
  USING (id = enlace.account() OR enlace.holds('secretariat')
         OR (enlace.holds('nominator') AND state = enlace.state()))
  WITH CHECK (enlace.holds('secretariat')
         OR (NOT secretariat AND state IS NOT DISTINCT FROM enlace.state()));
CREATE POLICY account_task ON identity.account TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON identity.account TO enlace_app;
GRANT UPDATE (email_key, display_name, state, secretariat, person, status, status_at, status_reason, language,
  time_zone, twelve_hours) ON identity.account TO enlace_app;
GRANT SELECT, INSERT, UPDATE ON identity.account TO enlace_worker;

CREATE POLICY role_grant_read ON identity.role_grant FOR SELECT TO enlace_app USING (
  account = enlace.account() OR enlace.holds('secretariat') OR enlace.holds('auditor')
  OR (state = enlace.state() AND (enlace.holds('nominator') OR enlace.holds('mission'))));
CREATE POLICY role_grant_give ON identity.role_grant FOR INSERT TO enlace_app WITH CHECK (
  account <> enlace.account() AND given_by = enlace.account() AND ended_at IS NULL
  AND (enlace.holds('secretariat')
       OR (enlace.holds('nominator') AND state = enlace.state()
           AND role IN ('mission', 'contact', 'desk'))));
CREATE POLICY role_grant_end ON identity.role_grant FOR UPDATE TO enlace_app
  USING (ended_at IS NULL
         AND (enlace.holds('secretariat')
              OR (enlace.holds('nominator') AND state = enlace.state()
                  AND role IN ('mission', 'contact', 'desk'))))
  WITH CHECK (ended_by = enlace.account());
CREATE POLICY role_grant_task ON identity.role_grant TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON identity.role_grant TO enlace_app, enlace_worker;
GRANT UPDATE (ended_at, ended_by, ended_reason) ON identity.role_grant TO enlace_app, enlace_worker;
GRANT UPDATE (person) ON identity.role_grant TO enlace_worker;

CREATE POLICY event_read ON identity.event FOR SELECT TO enlace_app USING (
  account = enlace.account() OR enlace.holds('secretariat') OR enlace.holds('auditor')
  OR (state = enlace.state() AND enlace.holds('nominator')));
CREATE POLICY event_add ON identity.event FOR INSERT TO enlace_app
  WITH CHECK (by = enlace.account());
CREATE POLICY event_task ON identity.event TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON identity.event TO enlace_app;
GRANT SELECT, INSERT, DELETE ON identity.event TO enlace_worker;

CREATE POLICY enrolment_read ON identity.enrolment FOR SELECT TO enlace_app
  USING (enlace.holds('secretariat') OR enlace.holds('auditor'));
CREATE POLICY enrolment_propose ON identity.enrolment FOR INSERT TO enlace_app
  WITH CHECK (enlace.holds('secretariat') AND proposed_by = enlace.account());
CREATE POLICY enrolment_decide ON identity.enrolment FOR UPDATE TO enlace_app
  USING (enlace.holds('secretariat') AND decided_at IS NULL)
  WITH CHECK (enlace.holds('secretariat') AND decided_by = enlace.account());
CREATE POLICY enrolment_task ON identity.enrolment FOR SELECT TO enlace_worker USING (true);
GRANT SELECT, INSERT ON identity.enrolment TO enlace_app;
GRANT UPDATE (decided_at, decided_by, confirmed) ON identity.enrolment TO enlace_app;
GRANT SELECT ON identity.enrolment TO enlace_worker;
