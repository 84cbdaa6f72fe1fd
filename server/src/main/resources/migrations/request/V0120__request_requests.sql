-- Requests between the contacts of two States. A row is a party's own business: the sending State's,
-- the receiving State's, and the desks' that it was referred or copied to. Nobody else sees any; the
-- secretariat and auditors get monthly totals from a function.
CREATE SCHEMA request;
GRANT USAGE ON SCHEMA request TO enlace_app, enlace_worker;

-- Who takes part in requests for a State.
CREATE FUNCTION request.acts_for(of_state text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(of_state = enlace.state()
                  AND enlace.roles() && ARRAY['contact', 'link-holder', 'remote'], false);
-- Who sees the requests of a State: also those who only look on.
CREATE FUNCTION request.looks_for(of_state text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(of_state = enlace.state()
                  AND enlace.roles() && ARRAY['contact', 'nominator', 'mission', 'link-holder',
                                              'remote'], false);
-- Who sits at the desk of an authority.
CREATE FUNCTION request.sits_at(authority uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(authority = ANY (enlace.authorities()), false);
GRANT EXECUTE ON FUNCTION request.acts_for(text), request.looks_for(text), request.sits_at(uuid)
  TO enlace_app, enlace_worker;

-- The last number given per pair of States and year; the sender's transaction holds the row.
CREATE TABLE request.counter (
  from_state text NOT NULL CHECK (from_state ~ '^[A-Z]{2}$'),
  to_state   text NOT NULL CHECK (to_state ~ '^[A-Z]{2}$'),
  year       integer NOT NULL,
  last       integer NOT NULL CHECK (last BETWEEN 1 AND 999999999),
  PRIMARY KEY (from_state, to_state, year)
);

CREATE TABLE request.request (
  id               uuid PRIMARY KEY,
  ref              text NOT NULL CONSTRAINT request_ref_uq UNIQUE,
  network          text NOT NULL,
  from_state       text NOT NULL CHECK (from_state ~ '^[A-Z]{2}$'),
  from_category    text NOT NULL,
  to_state         text NOT NULL CHECK (to_state ~ '^[A-Z]{2}$'),
  to_category      text NOT NULL,
  to_holders       uuid[] NOT NULL,
  purpose          text NOT NULL CHECK (purpose IN ('notification', 'information', 'assistance',
                                                    'clarification', 'offer', 'update')),
  urgency          text NOT NULL CHECK (urgency IN ('routine', 'priority', 'urgent', 'flash')),
  tlp              text NOT NULL CHECK (tlp IN ('RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  pap              text CHECK (pap IN ('RED', 'AMBER', 'GREEN', 'CLEAR')),
  caveat           text CHECK (length(caveat) <= 200),
  onward           text[] NOT NULL,
  also_through     text[] NOT NULL,
  marking          text NOT NULL CHECK (marking IN ('real', 'check', 'exercise')),
  template         text NOT NULL,
  template_version integer NOT NULL,
  protection       text NOT NULL CHECK (protection IN ('server', 'end-to-end')),
  envelope         bytea NOT NULL,
  reply_by         timestamptz,
  sent_at          timestamptz NOT NULL,
  state            text NOT NULL CHECK (state IN ('sent', 'acknowledged', 'referred', 'answered',
                     'answered-elsewhere', 'declined', 'misaddressed', 'withdrawn', 'closed')),
  by_link          boolean NOT NULL DEFAULT false,
  outcome          text CHECK (outcome IN ('answered', 'answered-elsewhere', 'declined',
                                           'misaddressed')),
  state_at         timestamptz NOT NULL,
  erased_at        timestamptz,
  CONSTRAINT request_goes_to_another_state_ck CHECK (from_state <> to_state),
  CONSTRAINT request_red_names_its_readers_ck CHECK (tlp <> 'RED' OR cardinality(to_holders) > 0),
  CONSTRAINT request_fictional_in_exercises_only_ck
    CHECK (marking = 'exercise' OR (from_state NOT LIKE 'X%' AND to_state NOT LIKE 'X%')),
  CONSTRAINT request_by_link_is_acknowledged_ck CHECK (NOT by_link OR state = 'acknowledged')
);
-- The boxes of a State, the newest first: a request's id tells when it was made.
CREATE INDEX request_in_ix ON request.request (to_state, id DESC);
CREATE INDEX request_out_ix ON request.request (from_state, id DESC);
CREATE INDEX request_in_open_ix ON request.request (to_state, id DESC)
  WHERE state IN ('sent', 'acknowledged', 'referred');
CREATE INDEX request_out_open_ix ON request.request (from_state, id DESC)
  WHERE state NOT IN ('withdrawn', 'closed');
-- What retention looks for.
CREATE INDEX request_kept_ix ON request.request (network, state_at)
  WHERE erased_at IS NULL AND state NOT IN ('sent', 'acknowledged', 'referred');

-- What each State keeps about a request for itself.
CREATE TABLE request.own_side (
  request  uuid NOT NULL REFERENCES request.request,
  state    text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  scope    text NOT NULL CHECK (scope IN ('state', 'track', 'persons')),
  holders  uuid[] NOT NULL,
  accounts uuid[] NOT NULL,
  assignee uuid,
  PRIMARY KEY (request, state)
);

CREATE TABLE request.copy (
  request   uuid NOT NULL REFERENCES request.request,
  state     text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  authority uuid NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (request, authority)
);
CREATE INDEX copy_authority_ix ON request.copy (authority, request DESC);

-- A referral without an authority is the State's word that it acts under its national law.
CREATE TABLE request.referral (
  id           uuid PRIMARY KEY,
  request      uuid NOT NULL REFERENCES request.request,
  state        text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  authority    uuid,
  with_content boolean NOT NULL,
  national_law boolean NOT NULL,
  phase        text NOT NULL CHECK (phase IN ('open', 'accepted', 'returned', 'answered', 'ended')),
  referred_at  timestamptz NOT NULL,
  phase_at     timestamptz NOT NULL,
  CONSTRAINT referral_goes_somewhere_ck CHECK (authority IS NOT NULL OR national_law)
);
CREATE INDEX referral_request_ix ON request.referral (request);
CREATE INDEX referral_authority_ix ON request.referral (authority, request DESC);
CREATE UNIQUE INDEX referral_one_live_uq ON request.referral (request, authority)
  WHERE phase IN ('open', 'accepted');

-- What was written: a sealed object each, and what is known of it unread.
CREATE TABLE request.message (
  id           uuid PRIMARY KEY,
  request      uuid NOT NULL REFERENCES request.request,
  kind         text NOT NULL CHECK (kind IN ('request', 'message', 'reply', 'release-request',
                                             'release', 'referral', 'acceptance', 'return',
                                             'answer', 'handover')),
  state        text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  category     text,
  authority    uuid,
  account      uuid NOT NULL,
  readers      text[] NOT NULL,
  authorities  uuid[] NOT NULL,
  referral     uuid REFERENCES request.referral,
  outcome      text,
  content      uuid,
  content_size bigint NOT NULL,
  at           timestamptz NOT NULL,
  erased_at    timestamptz
);
CREATE INDEX message_request_ix ON request.message (request, at);

CREATE TABLE request.attachment (
  message  uuid NOT NULL REFERENCES request.message,
  position integer NOT NULL CHECK (position >= 1),
  object   uuid,
  size     bigint NOT NULL CHECK (size >= 0),
  PRIMARY KEY (message, position)
);

-- Leave, asked of the sender, to let content go further than its label does.
CREATE TABLE request.release (
  id         uuid PRIMARY KEY,
  request    uuid NOT NULL REFERENCES request.request,
  from_state text NOT NULL CHECK (from_state ~ '^[A-Z]{2}$'),
  to_state   text NOT NULL CHECK (to_state ~ '^[A-Z]{2}$'),
  phase      text NOT NULL CHECK (phase IN ('asked', 'given', 'refused')),
  asked_at   timestamptz,
  decided_at timestamptz,
  CONSTRAINT release_decided_at_a_time_ck CHECK ((phase = 'asked') = (decided_at IS NULL))
);
CREATE INDEX release_request_ix ON request.release (request);

-- What happened, never changed. Each row names the States and the desks that see it.
CREATE TABLE request.event (
  seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request     uuid NOT NULL REFERENCES request.request,
  at          timestamptz NOT NULL,
  kind        text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{1,39}$'),
  readers     text[] NOT NULL,
  authorities uuid[] NOT NULL,
  state       text CHECK (state ~ '^[A-Z]{2}$'),
  category    text,
  authority   uuid,
  account     uuid,
  person      uuid,
  by_link     boolean NOT NULL DEFAULT false,
  referral    uuid,
  message     uuid,
  release     uuid,
  holder      uuid,
  named       uuid
);
CREATE INDEX event_request_ix ON request.event (request, seq);

-- What is written and has not gone out: its outline is what was typed, its content is sealed.
CREATE TABLE request.draft (
  id           uuid PRIMARY KEY,
  state        text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  account      uuid NOT NULL,
  person       uuid,
  phase        text NOT NULL CHECK (phase IN ('editing', 'waiting')),
  outline      jsonb NOT NULL,
  content      uuid,
  made_at      timestamptz NOT NULL,
  saved_at     timestamptz NOT NULL,
  version      integer NOT NULL DEFAULT 1
);
CREATE INDEX draft_state_ix ON request.draft (state, id DESC);

CREATE TABLE request.draft_attachment (
  draft    uuid NOT NULL REFERENCES request.draft ON DELETE CASCADE,
  position integer NOT NULL CHECK (position >= 1),
  object   uuid NOT NULL,
  size     bigint NOT NULL CHECK (size >= 0),
  PRIMARY KEY (draft, position)
);

-- How a State deals with requests.
CREATE TABLE request.practice (
  state           text PRIMARY KEY CHECK (state ~ '^[A-Z]{2}$'),
  second_person   boolean NOT NULL DEFAULT false,
  name_authority  boolean NOT NULL DEFAULT false,
  changed_by      uuid NOT NULL,
  changed_at      timestamptz NOT NULL,
  version         integer NOT NULL DEFAULT 1
);

ALTER TABLE request.counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE request.request ENABLE ROW LEVEL SECURITY;
ALTER TABLE request.own_side ENABLE ROW LEVEL SECURITY;
ALTER TABLE request.copy ENABLE ROW LEVEL SECURITY;
ALTER TABLE request.referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE request.message ENABLE ROW LEVEL SECURITY;
ALTER TABLE request.attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE request.release ENABLE ROW LEVEL SECURITY;
ALTER TABLE request.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE request.draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE request.draft_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE request.practice ENABLE ROW LEVEL SECURITY;

CREATE POLICY counter_sender ON request.counter TO enlace_app
  USING (request.acts_for(from_state)) WITH CHECK (request.acts_for(from_state));

-- A desk's requests are looked up once for a statement, along an index, and for desks alone.
CREATE POLICY request_read ON request.request FOR SELECT TO enlace_app
  USING (request.looks_for(from_state) OR request.looks_for(to_state)
         OR id = ANY (ARRAY (SELECT referred.request FROM request.referral AS referred
                              WHERE referred.authority = ANY (enlace.authorities())))
         OR id = ANY (ARRAY (SELECT copied.request FROM request.copy AS copied
                              WHERE copied.authority = ANY (enlace.authorities()))));
CREATE POLICY request_send ON request.request FOR INSERT TO enlace_app
  WITH CHECK (request.acts_for(from_state));
CREATE POLICY request_act ON request.request FOR UPDATE TO enlace_app
  USING (request.acts_for(from_state) OR request.acts_for(to_state)
         OR id = ANY (ARRAY (SELECT referred.request FROM request.referral AS referred
                              WHERE referred.authority = ANY (enlace.authorities()))));
CREATE POLICY request_worker ON request.request TO enlace_worker USING (true);

CREATE POLICY own_side_own ON request.own_side TO enlace_app
  USING (request.looks_for(state)) WITH CHECK (request.acts_for(state));

CREATE POLICY copy_read ON request.copy FOR SELECT TO enlace_app
  USING (request.looks_for(state) OR request.sits_at(authority));
CREATE POLICY copy_send ON request.copy FOR INSERT TO enlace_app
  WITH CHECK (request.acts_for(state));
CREATE POLICY copy_worker ON request.copy FOR SELECT TO enlace_worker USING (true);

CREATE POLICY referral_read ON request.referral FOR SELECT TO enlace_app
  USING (request.looks_for(state) OR request.sits_at(authority));
CREATE POLICY referral_refer ON request.referral FOR INSERT TO enlace_app
  WITH CHECK (request.acts_for(state));
CREATE POLICY referral_act ON request.referral FOR UPDATE TO enlace_app
  USING (request.acts_for(state) OR request.sits_at(authority));
CREATE POLICY referral_worker ON request.referral TO enlace_worker USING (true);

CREATE POLICY message_read ON request.message FOR SELECT TO enlace_app
  USING ((enlace.state() = ANY (readers) AND request.looks_for(enlace.state()))
         OR authorities && enlace.authorities());
CREATE POLICY message_write ON request.message FOR INSERT TO enlace_app
  WITH CHECK (request.acts_for(state) OR (state = enlace.state() AND request.sits_at(authority)));
CREATE POLICY message_share ON request.message FOR UPDATE TO enlace_app
  USING (request.acts_for(enlace.state()) AND enlace.state() = ANY (readers))
  WITH CHECK (true);
CREATE POLICY message_worker ON request.message TO enlace_worker USING (true);

CREATE POLICY attachment_read ON request.attachment FOR SELECT TO enlace_app
  USING (EXISTS (SELECT FROM request.message AS of_it WHERE of_it.id = attachment.message));
CREATE POLICY attachment_write ON request.attachment FOR INSERT TO enlace_app
  WITH CHECK (EXISTS (SELECT FROM request.message AS of_it WHERE of_it.id = attachment.message));
CREATE POLICY attachment_worker ON request.attachment TO enlace_worker USING (true);

CREATE POLICY release_read ON request.release FOR SELECT TO enlace_app
  USING (request.looks_for(from_state) OR request.looks_for(to_state));
CREATE POLICY release_ask ON request.release FOR INSERT TO enlace_app
  WITH CHECK (request.acts_for(to_state) OR request.acts_for(from_state));
CREATE POLICY release_decide ON request.release FOR UPDATE TO enlace_app
  USING (request.acts_for(from_state));

CREATE POLICY event_read ON request.event FOR SELECT TO enlace_app
  USING ((enlace.state() = ANY (readers) AND request.looks_for(enlace.state()))
         OR authorities && enlace.authorities());
CREATE POLICY event_add ON request.event FOR INSERT TO enlace_app
  WITH CHECK (request.acts_for(state) OR (state = enlace.state() AND request.sits_at(authority)));
CREATE POLICY event_worker ON request.event TO enlace_worker USING (true);

CREATE POLICY draft_own ON request.draft TO enlace_app
  USING (request.acts_for(state)) WITH CHECK (request.acts_for(state));
CREATE POLICY draft_worker ON request.draft TO enlace_worker USING (true);
CREATE POLICY draft_attachment_own ON request.draft_attachment TO enlace_app
  USING (EXISTS (SELECT FROM request.draft AS of_it WHERE of_it.id = draft_attachment.draft))
  WITH CHECK (EXISTS (SELECT FROM request.draft AS of_it WHERE of_it.id = draft_attachment.draft));
CREATE POLICY draft_attachment_worker ON request.draft_attachment TO enlace_worker USING (true);

CREATE POLICY practice_read ON request.practice FOR SELECT TO enlace_app
  USING (state = enlace.state());
CREATE POLICY practice_write ON request.practice TO enlace_app
  USING (state = enlace.state() AND enlace.holds('nominator'))
  WITH CHECK (state = enlace.state() AND enlace.holds('nominator'));

GRANT SELECT, INSERT, UPDATE (last) ON request.counter TO enlace_app;
GRANT SELECT, INSERT, UPDATE (state, by_link, outcome, state_at) ON request.request TO enlace_app;
GRANT SELECT, INSERT, UPDATE (holders, accounts, assignee) ON request.own_side TO enlace_app;
GRANT SELECT, INSERT ON request.copy TO enlace_app;
GRANT SELECT, INSERT, UPDATE (phase, phase_at) ON request.referral TO enlace_app;
GRANT SELECT, INSERT, UPDATE (authorities) ON request.message TO enlace_app;
GRANT SELECT, INSERT ON request.attachment TO enlace_app;
GRANT SELECT, INSERT, UPDATE (phase, decided_at) ON request.release TO enlace_app;
GRANT SELECT, INSERT ON request.event TO enlace_app;
GRANT SELECT, INSERT, DELETE, UPDATE (phase, outline, content, saved_at, version) ON request.draft
  TO enlace_app;
GRANT SELECT, INSERT, DELETE ON request.draft_attachment TO enlace_app;
GRANT SELECT, INSERT, UPDATE (second_person, name_authority, changed_by, changed_at, version)
  ON request.practice TO enlace_app;

-- Tasks tell that somebody was rung, and erase what is past its keeping.
GRANT SELECT, UPDATE (erased_at) ON request.request TO enlace_worker;
GRANT SELECT ON request.referral, request.copy TO enlace_worker;
GRANT SELECT, UPDATE (content, erased_at) ON request.message TO enlace_worker;
GRANT SELECT, UPDATE (object) ON request.attachment TO enlace_worker;
GRANT SELECT, INSERT ON request.event TO enlace_worker;
GRANT SELECT, DELETE ON request.draft TO enlace_worker;
GRANT SELECT ON request.draft_attachment TO enlace_worker;

-- The desks that have a request now, and whether they have its content. Either State learns no name
-- by it: it is for sealing what is written for them as well. It reads past the policies, as its owner.
CREATE FUNCTION request.desks_of(of_request uuid)
  RETURNS TABLE (authority uuid, with_content boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
    SELECT referral.authority, bool_or(referral.with_content)
      FROM request.referral JOIN request.request ON request.id = referral.request
     WHERE referral.request = of_request AND referral.authority IS NOT NULL
       AND referral.phase IN ('open', 'accepted', 'answered')
       AND (request.looks_for(request.from_state) OR request.looks_for(request.to_state)
            OR request.sits_at(referral.authority))
     GROUP BY 1
    UNION ALL
    SELECT copy.authority, true
      FROM request.copy JOIN request.request ON request.id = copy.request
     WHERE copy.request = of_request
       AND (request.looks_for(request.from_state) OR request.looks_for(request.to_state))
  $$;
REVOKE EXECUTE ON FUNCTION request.desks_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION request.desks_of(uuid) TO enlace_app;

-- Ends the referrals of a request that its sender has just ended, though the sender sees none.
CREATE FUNCTION request.end_referrals(of_request uuid, ended_at timestamptz)
  RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
    UPDATE request.referral SET phase = 'ended', phase_at = ended_at
      FROM request.request
     WHERE referral.request = of_request AND referral.phase IN ('open', 'accepted')
       AND request.id = of_request AND request.state IN ('withdrawn', 'closed')
       AND request.acts_for(request.from_state)
  $$;
REVOKE EXECUTE ON FUNCTION request.end_referrals(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION request.end_referrals(uuid, timestamptz) TO enlace_app;

-- All that the secretariat and auditors learn of requests. It reads past the policies, as its owner.
CREATE FUNCTION request.monthly_totals(of_network text, since date)
  RETURNS TABLE (month date, sent bigint, acknowledged bigint, concluded bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
    SELECT date_trunc('month', sent_at AT TIME ZONE 'UTC')::date, count(*),
           count(*) FILTER (WHERE state NOT IN ('sent', 'withdrawn')),
           count(*) FILTER (WHERE outcome IS NOT NULL)
      FROM request.request
     WHERE network = of_network AND marking = 'real' AND sent_at >= since::timestamp AT TIME ZONE 'UTC'
       AND (enlace.holds('secretariat') OR enlace.holds('auditor'))
     GROUP BY 1
     ORDER BY 1
  $$;
REVOKE EXECUTE ON FUNCTION request.monthly_totals(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION request.monthly_totals(text, date) TO enlace_app;
