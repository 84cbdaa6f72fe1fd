-- Somebody lost password or device. The own nominator, or two officers of the secretariat, approve;
-- then a link goes to a proved line. `needs` is how many must approve.
CREATE TABLE identity.recovery (
  id         uuid PRIMARY KEY,
  account    uuid NOT NULL REFERENCES identity.account (id),
  state      text,
  needs      integer NOT NULL,
  asked_at   timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  closed_at  timestamptz,
  outcome    text,
  CONSTRAINT recovery_needs_ck CHECK (needs IN (1, 2)),
  CONSTRAINT recovery_outcome_ck CHECK (outcome IN ('link-sent', 'refused')),
  CONSTRAINT recovery_closed_ck CHECK ((closed_at IS NULL) = (outcome IS NULL))
);
CREATE UNIQUE INDEX recovery_open_uq ON identity.recovery (account) WHERE closed_at IS NULL;

-- Append-only.
CREATE TABLE identity.recovery_approval (
  recovery uuid NOT NULL REFERENCES identity.recovery (id),
  by       uuid NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (recovery, by)
);

-- Who opened or exported a personal line. Append-only; the owning State reads it through the view
-- below, which leaves the person out and keeps the day alone. The ids are random: those of the
-- other tables carry the time to the millisecond.
CREATE TABLE identity.look_up (
  id            uuid PRIMARY KEY,
  at            timestamptz NOT NULL,
  account       uuid NOT NULL,
  looking_state text,
  looking_track text,
  owner_state   text NOT NULL,
  network       text NOT NULL,
  kind          text NOT NULL,
  subject       uuid NOT NULL,
  CONSTRAINT look_up_kind_ck CHECK (kind IN ('opened', 'exported'))
);
CREATE INDEX look_up_owner_ix 
  ON identity.look_up (owner_state, ((at AT TIME ZONE 'UTC')::date) DESC, id);
CREATE INDEX look_up_age_ix ON identity.look_up (network, at);

ALTER TABLE identity.recovery ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.recovery_approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.look_up ENABLE ROW LEVEL SECURITY;

-- One approval suffices for accounts that a nominator answers for; those are not the secretariat's.
CREATE POLICY recovery_read ON identity.recovery FOR SELECT TO enlace_app USING (
  (needs = 2 AND enlace.holds('secretariat'))
  OR (needs = 1 AND enlace.holds('nominator') AND state = enlace.state()));
CREATE POLICY recovery_close ON identity.recovery FOR UPDATE TO enlace_app
  USING (closed_at IS NULL AND account <> enlace.account()
    AND ((needs = 2 AND enlace.holds('secretariat'))
         OR (needs = 1 AND enlace.holds('nominator') AND state = enlace.state())))
  WITH CHECK (closed_at IS NOT NULL);
CREATE POLICY recovery_task ON identity.recovery TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (closed_at, outcome) ON identity.recovery TO enlace_app;
GRANT SELECT, INSERT, UPDATE ON identity.recovery TO enlace_worker;

CREATE POLICY recovery_approval_read ON identity.recovery_approval FOR SELECT TO enlace_app
  USING (EXISTS (SELECT FROM identity.recovery r WHERE r.id = recovery));
CREATE POLICY recovery_approval_add ON identity.recovery_approval FOR INSERT TO enlace_app
  WITH CHECK (by = enlace.account()
    AND EXISTS (SELECT FROM identity.recovery r
                 WHERE r.id = recovery AND r.account <> enlace.account()));
CREATE POLICY recovery_approval_task ON identity.recovery_approval FOR SELECT TO enlace_worker
  USING (true);
GRANT SELECT, INSERT ON identity.recovery_approval TO enlace_app;
GRANT SELECT ON identity.recovery_approval TO enlace_worker;

CREATE POLICY look_up_add ON identity.look_up FOR INSERT TO enlace_app
  WITH CHECK (account = enlace.account() AND looking_state IS NOT DISTINCT FROM enlace.state());
CREATE POLICY look_up_task ON identity.look_up TO enlace_worker USING (true) WITH CHECK (true);
GRANT INSERT ON identity.look_up TO enlace_app;
GRANT SELECT, INSERT, DELETE ON identity.look_up TO enlace_worker;

-- A view of the owner: row-level security does not bind it, so it filters by itself.
CREATE VIEW identity.look_up_seen WITH (security_barrier) AS
  SELECT id, (at AT TIME ZONE 'UTC')::date AS seen_on, looking_state, looking_track, owner_state,
         network, kind, subject
    FROM identity.look_up
   WHERE (owner_state = enlace.state()
          AND (enlace.holds('nominator') OR enlace.holds('mission') OR enlace.holds('contact')))
      OR enlace.holds('auditor');
GRANT SELECT ON identity.look_up_seen TO enlace_app;
