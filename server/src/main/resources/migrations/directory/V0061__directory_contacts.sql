-- Authorities, the persons and desks that hold nominations, their lines and keys, when they declare
-- to be available, and the nominations themselves.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN
    CREATE EXTENSION pg_trgm SCHEMA public;
  END IF;
END $$;

CREATE TABLE directory.authority (
  id             uuid PRIMARY KEY,
  state          text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  name           jsonb NOT NULL,
  kind           text NOT NULL,
  sector         text CHECK (sector ~ '^[a-z][a-z0-9-]{1,39}$'),
  charter        jsonb NOT NULL DEFAULT '{}',
  referable      boolean NOT NULL,
  answers_abroad boolean NOT NULL,
  source         text NOT NULL,
  closed_at      timestamptz,
  version        integer NOT NULL DEFAULT 1,
  changed_at     timestamptz NOT NULL
);
CREATE INDEX authority_state_ix ON directory.authority (state);

CREATE TABLE directory.holder (
  id              uuid PRIMARY KEY,
  kind            text NOT NULL CHECK (kind IN ('person', 'desk')),
  state           text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  authority       uuid REFERENCES directory.authority,
  name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  form_of_address text,
  position        text,
  institution     text,
  languages       text[] NOT NULL DEFAULT '{}',
  handles         text,
  not_to_send     text,
  mode            text NOT NULL DEFAULT 'business-hours'
                  CHECK (mode IN ('business-hours', 'extended', 'on-call', 'round-the-clock')),
  zone            text NOT NULL,
  source          text NOT NULL,
  left_at         timestamptz,
  version         integer NOT NULL DEFAULT 1,
  changed_at      timestamptz NOT NULL
);
CREATE INDEX holder_state_ix ON directory.holder (state);

-- Persons act for a desk, each with an account of their own.
CREATE TABLE directory.desk_person (
  desk   uuid NOT NULL REFERENCES directory.holder,
  person uuid NOT NULL REFERENCES directory.holder,
  state  text NOT NULL,
  PRIMARY KEY (desk, person)
);

CREATE TABLE directory.open_hours (
  holder  uuid NOT NULL REFERENCES directory.holder,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens   time NOT NULL,
  closes  time NOT NULL,
  PRIMARY KEY (holder, weekday, opens)
);

CREATE TABLE directory.closure (
  holder   uuid NOT NULL REFERENCES directory.holder,
  from_on  date NOT NULL,
  until_on date NOT NULL,
  name     text,
  PRIMARY KEY (holder, from_on),
  CONSTRAINT closure_ends_after_it_begins_ck CHECK (until_on >= from_on)
);

-- A line as every member may see it; its value stands apart, under a policy of its own.
CREATE TABLE directory.line (
  id          uuid PRIMARY KEY,
  owner_kind  text NOT NULL CHECK (owner_kind IN ('person', 'desk', 'authority')),
  owner       uuid NOT NULL,
  state       text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  kind        text NOT NULL CHECK (kind IN ('email', 'phone', 'sms', 'signal', 'matrix', 'portal')),
  personal    boolean NOT NULL,
  position    integer NOT NULL,
  visibility  text NOT NULL
              CHECK (visibility IN ('members', 'same-track', 'secretariat', 'own-state')),
  hours       text,
  detailed    boolean NOT NULL DEFAULT false,
  proof       text NOT NULL CHECK (proof IN ('new', 'proved')),
  proved_at   timestamptz,
  quiet       boolean NOT NULL DEFAULT false,
  phase       text NOT NULL CHECK (phase IN ('in-force', 'waiting', 'ended')),
  replaces    uuid REFERENCES directory.line,
  entered_by  uuid,
  vouched_by  uuid,
  changed_at  timestamptz NOT NULL,
  ended_at    timestamptz,
  rings_until timestamptz,
  version     integer NOT NULL DEFAULT 1,
  CONSTRAINT line_vouched_by_other_hand_ck CHECK (vouched_by IS DISTINCT FROM entered_by
                                                  OR vouched_by IS NULL)
);
CREATE INDEX line_owner_ix ON directory.line (owner);
CREATE UNIQUE INDEX line_one_waiting_uq ON directory.line (replaces) WHERE phase = 'waiting';

CREATE TABLE directory.line_value (
  line       uuid PRIMARY KEY REFERENCES directory.line,
  state      text NOT NULL,
  visibility text NOT NULL,
  in_force   boolean NOT NULL,
  value      text NOT NULL
);

CREATE TABLE directory.line_reached (
  line uuid PRIMARY KEY REFERENCES directory.line,
  at   timestamptz NOT NULL
);

CREATE TABLE directory.line_failed (
  line   uuid PRIMARY KEY REFERENCES directory.line,
  state  text NOT NULL,
  at     timestamptz NOT NULL,
  reason text NOT NULL
);

CREATE TABLE directory.key (
  id           uuid PRIMARY KEY,
  owner_kind   text NOT NULL CHECK (owner_kind IN ('person', 'desk', 'authority')),
  owner        uuid NOT NULL,
  state        text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  fingerprint  text NOT NULL CHECK (fingerprint ~ '^([0-9A-F]{40}|[0-9A-F]{64})$'),
  algorithm    text,
  made_at      timestamptz,
  expires_at   timestamptz,
  revoked_at   timestamptz,
  certificate  text,
  proof        text NOT NULL CHECK (proof IN ('claimed', 'new', 'proved')),
  phase        text NOT NULL CHECK (phase IN ('in-force', 'waiting', 'ended')),
  replaces     uuid REFERENCES directory.key,
  entered_by   uuid,
  verified_by  uuid,
  verified_at  timestamptz,
  changed_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  version      integer NOT NULL DEFAULT 1,
  CONSTRAINT key_verified_by_other_hand_ck CHECK (verified_by IS DISTINCT FROM entered_by
                                                  OR verified_by IS NULL),
  CONSTRAINT key_claimed_has_no_certificate_ck CHECK (proof <> 'proved' OR certificate IS NOT NULL)
);
CREATE INDEX key_owner_ix ON directory.key (owner) WHERE phase <> 'ended';
CREATE UNIQUE INDEX key_one_waiting_uq ON directory.key (replaces) WHERE phase = 'waiting';
CREATE UNIQUE INDEX key_once_per_owner_uq ON directory.key (owner, fingerprint)
  WHERE phase <> 'ended';

-- The note by which a State told whom it nominates or removes. One note may cover several networks.
CREATE TABLE directory.note (
  id          uuid PRIMARY KEY,
  state       text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  reference   text NOT NULL CHECK (length(reference) BETWEEN 1 AND 120),
  dated_on    date NOT NULL,
  received_on date NOT NULL,
  sender      text,
  scan        uuid,
  entered_by  uuid NOT NULL,
  entered_at  timestamptz NOT NULL,
  scan_erased_at timestamptz,
  CONSTRAINT note_received_after_it_was_written_ck CHECK (received_on >= dated_on)
);
CREATE UNIQUE INDEX note_once_uq ON directory.note (state, reference, dated_on);

CREATE TABLE directory.nomination (
  id               uuid PRIMARY KEY,
  state            text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  network          text NOT NULL,
  category         text NOT NULL,
  holder           uuid NOT NULL REFERENCES directory.holder,
  rank             integer NOT NULL CHECK (rank BETWEEN 1 AND 99),
  phase            text NOT NULL CHECK (phase IN ('draft', 'submitted', 'confirmed', 'ended')),
  to_be_confirmed  boolean NOT NULL DEFAULT false,
  suspended        boolean NOT NULL DEFAULT false,
  suspended_side   text CHECK (suspended_side IN ('state', 'secretariat')),
  suspended_reason text,
  suspended_at     timestamptz,
  note             uuid REFERENCES directory.note,
  starts_on        date,
  ends_on          date,
  starts_at        timestamptz,
  ends_at          timestamptz,
  review_on        date,
  entered_by       uuid NOT NULL,
  entered_at       timestamptz NOT NULL,
  submitted_by     uuid,
  submitted_at     timestamptz,
  confirmed_by     uuid,
  confirmed_at     timestamptz,
  data_confirmed_at timestamptz,
  ended_as         text CHECK (ended_as IN ('removed', 'replaced', 'expired', 'withdrawn')),
  ended_at         timestamptz,
  removal_by       uuid,
  removal_at       timestamptz,
  removal_note     uuid REFERENCES directory.note,
  removal_confirmed_by uuid,
  replaces         uuid REFERENCES directory.nomination,
  version          integer NOT NULL DEFAULT 1,
  FOREIGN KEY (network, category) REFERENCES directory.category (network, code),
  CONSTRAINT nomination_confirmed_by_other_hand_ck
    CHECK (confirmed_by IS NULL OR (confirmed_by <> entered_by
           AND confirmed_by IS DISTINCT FROM submitted_by)),
  CONSTRAINT nomination_confirmed_is_told_by_whom_ck
    CHECK (phase <> 'confirmed' OR (confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL
                                    AND review_on IS NOT NULL)),
  CONSTRAINT nomination_removed_by_other_hand_ck
    CHECK (ended_as IS DISTINCT FROM 'removed' OR removal_confirmed_by IS DISTINCT FROM removal_by),
  CONSTRAINT nomination_suspended_has_a_reason_ck
    CHECK (suspended = (suspended_reason IS NOT NULL)),
  CONSTRAINT nomination_ends_somehow_ck CHECK ((phase = 'ended') = (ended_as IS NOT NULL))
);
CREATE UNIQUE INDEX nomination_once_uq ON directory.nomination (state, network, category, holder)
  WHERE phase <> 'ended';
CREATE INDEX nomination_in_force_ix ON directory.nomination (state, network, category, rank)
  WHERE phase = 'confirmed';
CREATE INDEX nomination_holder_ix ON directory.nomination (holder);
CREATE INDEX nomination_review_ix ON directory.nomination (review_on)
  WHERE phase = 'confirmed' AND NOT to_be_confirmed;
CREATE INDEX nomination_end_ix ON directory.nomination (ends_at) WHERE phase = 'confirmed';

-- What a member may find, folded to lower case without accents. It holds member-visible fields
-- alone and has no policies: under a policy the trigram index would not be used. Whoever searches
-- it fetches the rows by id afterwards, under the policies of those rows.
CREATE TABLE directory.contact_search (
  nomination uuid PRIMARY KEY REFERENCES directory.nomination,
  state      text NOT NULL,
  network    text NOT NULL,
  category   text NOT NULL,
  languages  text[] NOT NULL,
  starts_at  timestamptz,
  ends_at    timestamptz,
  sorting    text NOT NULL,
  words      text NOT NULL
);
CREATE INDEX contact_search_words_ix ON directory.contact_search USING gin (words public.gin_trgm_ops);
CREATE INDEX contact_search_sorting_ix ON directory.contact_search (sorting, nomination);
CREATE INDEX contact_search_state_ix ON directory.contact_search (state, network, category);

ALTER TABLE directory.authority ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.holder ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.desk_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.open_hours ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.closure ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.line ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.line_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.line_reached ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.line_failed ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.key ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.note ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.nomination ENABLE ROW LEVEL SECURITY;

-- Who may change what is of a State: its nominators, its contacts, and the secretariat.
CREATE FUNCTION directory.keeps(of_state text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN enlace.holds('secretariat')
      OR (of_state = enlace.state() AND (enlace.holds('nominator') OR enlace.holds('contact')));
-- Who may see what is of a State alone.
CREATE FUNCTION directory.own(of_state text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN enlace.holds('secretariat') OR of_state = enlace.state();
GRANT EXECUTE ON FUNCTION directory.keeps(text), directory.own(text) TO enlace_app, enlace_worker;

CREATE POLICY authority_read ON directory.authority FOR SELECT TO enlace_app
  USING (state = enlace.state() OR directory.member());
CREATE POLICY authority_insert ON directory.authority FOR INSERT TO enlace_app
  WITH CHECK (directory.keeps(state));
CREATE POLICY authority_update ON directory.authority FOR UPDATE TO enlace_app
  USING (directory.keeps(state)) WITH CHECK (directory.keeps(state));
CREATE POLICY authority_worker ON directory.authority FOR ALL TO enlace_worker USING (true);

CREATE POLICY holder_read ON directory.holder FOR SELECT TO enlace_app
  USING (directory.own(state)
         OR (directory.member()
             AND EXISTS (SELECT FROM directory.nomination AS held WHERE held.holder = holder.id)));
CREATE POLICY holder_insert ON directory.holder FOR INSERT TO enlace_app
  WITH CHECK (directory.keeps(state));
CREATE POLICY holder_update ON directory.holder FOR UPDATE TO enlace_app
  USING (directory.keeps(state)) WITH CHECK (directory.keeps(state));
CREATE POLICY holder_worker ON directory.holder FOR ALL TO enlace_worker USING (true);

CREATE POLICY desk_person_read ON directory.desk_person FOR SELECT TO enlace_app
  USING (directory.own(state));
CREATE POLICY desk_person_write ON directory.desk_person FOR ALL TO enlace_app
  USING (directory.keeps(state)) WITH CHECK (directory.keeps(state));
CREATE POLICY desk_person_worker ON directory.desk_person FOR ALL TO enlace_worker USING (true);

-- A policy for each command that writes: one FOR ALL would be asked, and planned, at each reading.
CREATE POLICY open_hours_read ON directory.open_hours FOR SELECT TO enlace_app
  USING (enlace.signed_in());
CREATE POLICY open_hours_insert ON directory.open_hours FOR INSERT TO enlace_app
  WITH CHECK (EXISTS (SELECT FROM directory.holder WHERE id = holder AND directory.keeps(state)));
CREATE POLICY open_hours_update ON directory.open_hours FOR UPDATE TO enlace_app
  USING (EXISTS (SELECT FROM directory.holder WHERE id = holder AND directory.keeps(state)));
CREATE POLICY open_hours_delete ON directory.open_hours FOR DELETE TO enlace_app
  USING (EXISTS (SELECT FROM directory.holder WHERE id = holder AND directory.keeps(state)));
CREATE POLICY open_hours_worker ON directory.open_hours FOR ALL TO enlace_worker USING (true);
CREATE POLICY closure_read ON directory.closure FOR SELECT TO enlace_app
  USING (enlace.signed_in());
CREATE POLICY closure_insert ON directory.closure FOR INSERT TO enlace_app
  WITH CHECK (EXISTS (SELECT FROM directory.holder WHERE id = holder AND directory.keeps(state)));
CREATE POLICY closure_update ON directory.closure FOR UPDATE TO enlace_app
  USING (EXISTS (SELECT FROM directory.holder WHERE id = holder AND directory.keeps(state)));
CREATE POLICY closure_delete ON directory.closure FOR DELETE TO enlace_app
  USING (EXISTS (SELECT FROM directory.holder WHERE id = holder AND directory.keeps(state)));
CREATE POLICY closure_worker ON directory.closure FOR ALL TO enlace_worker USING (true);

CREATE POLICY line_read ON directory.line FOR SELECT TO enlace_app
  USING (directory.own(state) OR (phase = 'in-force' AND directory.member()));
CREATE POLICY line_insert ON directory.line FOR INSERT TO enlace_app
  WITH CHECK (directory.keeps(state));
CREATE POLICY line_update ON directory.line FOR UPDATE TO enlace_app
  USING (directory.keeps(state)) WITH CHECK (directory.keeps(state));
CREATE POLICY line_worker ON directory.line FOR ALL TO enlace_worker USING (true);

CREATE POLICY line_value_read ON directory.line_value FOR SELECT TO enlace_app
  USING (state = enlace.state()
         OR (enlace.holds('secretariat') AND visibility <> 'own-state')
         OR (in_force AND visibility = 'members' AND directory.member())
         OR (in_force AND visibility = 'same-track' AND enlace.holds('contact')));
CREATE POLICY line_value_insert ON directory.line_value FOR INSERT TO enlace_app
  WITH CHECK (directory.keeps(state));
CREATE POLICY line_value_update ON directory.line_value FOR UPDATE TO enlace_app
  USING (directory.keeps(state)) WITH CHECK (directory.keeps(state));
CREATE POLICY line_value_worker ON directory.line_value FOR ALL TO enlace_worker USING (true);

CREATE POLICY line_reached_read ON directory.line_reached FOR SELECT TO enlace_app
  USING (enlace.signed_in());
CREATE POLICY line_reached_worker ON directory.line_reached FOR ALL TO enlace_worker USING (true);
CREATE POLICY line_failed_read ON directory.line_failed FOR SELECT TO enlace_app
  USING (directory.own(state));
CREATE POLICY line_failed_worker ON directory.line_failed FOR ALL TO enlace_worker USING (true);

CREATE POLICY key_read ON directory.key FOR SELECT TO enlace_app
  USING (directory.own(state) OR (phase = 'in-force' AND directory.member()));
CREATE POLICY key_insert ON directory.key FOR INSERT TO enlace_app
  WITH CHECK (directory.keeps(state));
CREATE POLICY key_update ON directory.key FOR UPDATE TO enlace_app
  USING (directory.keeps(state)) WITH CHECK (directory.keeps(state));
CREATE POLICY key_worker ON directory.key FOR ALL TO enlace_worker USING (true);

CREATE POLICY note_read ON directory.note FOR SELECT TO enlace_app USING (directory.own(state));
CREATE POLICY note_insert ON directory.note FOR INSERT TO enlace_app
  WITH CHECK (enlace.holds('secretariat')
              OR (state = enlace.state() AND enlace.holds('nominator')));
CREATE POLICY note_worker ON directory.note TO enlace_worker USING (true);

CREATE POLICY nomination_read ON directory.nomination FOR SELECT TO enlace_app
  USING (directory.own(state)
         OR (phase = 'confirmed' AND NOT suspended AND directory.member()));
CREATE POLICY nomination_insert ON directory.nomination FOR INSERT TO enlace_app
  WITH CHECK (enlace.holds('secretariat')
              OR (state = enlace.state() AND enlace.holds('nominator')));
CREATE POLICY nomination_update ON directory.nomination FOR UPDATE TO enlace_app
  USING (directory.keeps(state)) WITH CHECK (directory.keeps(state));
CREATE POLICY nomination_worker ON directory.nomination FOR ALL TO enlace_worker USING (true);

GRANT SELECT, INSERT, UPDATE ON directory.authority, directory.holder, directory.line,
  directory.line_value, directory.key, directory.nomination TO enlace_app, enlace_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.open_hours, directory.closure,
  directory.desk_person, directory.contact_search TO enlace_app, enlace_worker;
GRANT SELECT ON directory.line_reached, directory.line_failed TO enlace_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.line_reached, directory.line_failed
  TO enlace_worker;
GRANT SELECT, INSERT ON directory.note TO enlace_app;
GRANT DELETE ON directory.line_value TO enlace_worker;
GRANT SELECT ON directory.note TO enlace_worker;
GRANT UPDATE (scan, scan_erased_at) ON directory.note TO enlace_worker;
