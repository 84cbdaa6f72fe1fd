-- Rosters: who is on duty when, for one track of a State; their versions, overrides and swaps, the
-- leave of persons, and the feeds of shifts.
CREATE TABLE duty.roster (
  id        uuid PRIMARY KEY,
  state     text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  network   text NOT NULL,
  category  text NOT NULL,
  keepers   uuid[] NOT NULL DEFAULT '{}',
  team_feed boolean NOT NULL DEFAULT false,
  version   integer NOT NULL DEFAULT 1,
  made_by   uuid,
  made_at   timestamptz NOT NULL,
  CONSTRAINT roster_one_a_track_uq UNIQUE (network, state, category)
);

-- A version is written as a draft, of which there is one at most, and never changed once published.
CREATE TABLE duty.roster_plan (
  id           uuid PRIMARY KEY,
  roster       uuid NOT NULL REFERENCES duty.roster,
  state        text NOT NULL,
  number       integer NOT NULL CHECK (number >= 1),
  phase        text NOT NULL CHECK (phase IN ('draft', 'published')),
  plan         jsonb NOT NULL,
  effective_at timestamptz,
  published_by uuid,
  published_at timestamptz,
  changed_at   timestamptz NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  CONSTRAINT roster_plan_number_uq UNIQUE (roster, number),
  CONSTRAINT roster_plan_published_before_effect_ck
    CHECK ((phase = 'published') = (effective_at IS NOT NULL)
           AND (phase = 'published') = (published_at IS NOT NULL)
           AND (published_at IS NULL OR effective_at >= published_at))
);
CREATE UNIQUE INDEX roster_plan_one_draft_uq ON duty.roster_plan (roster) WHERE phase = 'draft';

-- An offer to take over: one person asks another to take a stretch, in exchange or not.
CREATE TABLE duty.roster_swap (
  id           uuid PRIMARY KEY,
  roster       uuid NOT NULL REFERENCES duty.roster,
  state        text NOT NULL,
  layer        integer NOT NULL CHECK (layer >= 1),
  asker        uuid NOT NULL,
  asker_holder uuid NOT NULL,
  asked        uuid NOT NULL,
  asked_holder uuid NOT NULL,
  from_at      timestamptz NOT NULL,
  until_at     timestamptz NOT NULL,
  back_from    timestamptz,
  back_until   timestamptz,
  phase        text NOT NULL CHECK (phase IN ('asked', 'accepted', 'refused', 'withdrawn')),
  asked_at     timestamptz NOT NULL,
  ended_at     timestamptz,
  CONSTRAINT roster_swap_of_two_ck CHECK (asker <> asked),
  CONSTRAINT roster_swap_in_order_ck CHECK (from_at < until_at AND back_from < back_until
                                            AND (back_from IS NULL) = (back_until IS NULL)),
  CONSTRAINT roster_swap_ends_at_a_time_ck CHECK ((phase = 'asked') = (ended_at IS NULL))
);
CREATE INDEX roster_swap_open_ix ON duty.roster_swap (roster, from_at);

CREATE TABLE duty.roster_cover (
  id           uuid PRIMARY KEY,
  roster       uuid NOT NULL REFERENCES duty.roster,
  state        text NOT NULL,
  layer        integer NOT NULL CHECK (layer >= 1),
  person       uuid NOT NULL,
  holder       uuid NOT NULL,
  from_at      timestamptz NOT NULL,
  until_at     timestamptz NOT NULL,
  source       text NOT NULL CHECK (source IN ('override', 'swap', 'import')),
  swap         uuid REFERENCES duty.roster_swap,
  made_by      uuid,
  made_at      timestamptz NOT NULL,
  place        bigint GENERATED ALWAYS AS IDENTITY,
  cancelled_by uuid,
  cancelled_at timestamptz,
  CONSTRAINT roster_cover_in_order_ck CHECK (from_at < until_at)
);
CREATE INDEX roster_cover_until_ix ON duty.roster_cover (roster, until_at)
  WHERE cancelled_at IS NULL;

-- Leave, without its reason.
CREATE TABLE duty.absence (
  id         uuid PRIMARY KEY,
  person     uuid NOT NULL,
  state      text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  from_at    timestamptz NOT NULL,
  until_at   timestamptz NOT NULL,
  entered_by uuid,
  entered_at timestamptz NOT NULL,
  ended_at   timestamptz,
  CONSTRAINT absence_in_order_ck CHECK (from_at < until_at)
);
CREATE INDEX absence_until_ix ON duty.absence (state, until_at) WHERE ended_at IS NULL;

-- A feed is read with its secret alone, so only tasks look for the hash.
CREATE TABLE duty.roster_feed (
  id         uuid PRIMARY KEY,
  state      text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  person     uuid,
  roster     uuid REFERENCES duty.roster,
  token_hash bytea NOT NULL UNIQUE,
  made_by    uuid NOT NULL,
  made_at    timestamptz NOT NULL,
  read_on    date,
  revoked_at timestamptz,
  CONSTRAINT roster_feed_of_one_ck CHECK ((person IS NULL) <> (roster IS NULL))
);
CREATE INDEX roster_feed_state_ix ON duty.roster_feed (state) WHERE revoked_at IS NULL;

-- How a person wants to be told of shifts; without a row, an hour before and at hand-over.
CREATE TABLE duty.shift_wish (
  person        uuid PRIMARY KEY,
  state         text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  ahead_minutes integer CHECK (ahead_minutes BETWEEN 5 AND 10080),
  at_hand_over  boolean NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  changed_at    timestamptz NOT NULL
);

-- What somebody is to be told because of a change; a task tells it and deletes the row.
CREATE TABLE duty.shift_news (
  id       uuid PRIMARY KEY,
  roster   uuid NOT NULL REFERENCES duty.roster,
  state    text NOT NULL,
  person   uuid NOT NULL,
  kind     text NOT NULL
           CHECK (kind IN ('moved', 'swap-asked', 'swap-accepted', 'swap-refused')),
  from_at  timestamptz,
  until_at timestamptz,
  noted_at timestamptz NOT NULL,
  due_at   timestamptz NOT NULL,
  failures integer NOT NULL DEFAULT 0
);
CREATE INDEX shift_news_due_ix ON duty.shift_news (due_at);

-- Until when the notices before shifts and at hand-over were staged: one row, moved on in the same
-- transaction.
CREATE TABLE duty.shift_tour (
  single     boolean PRIMARY KEY CHECK (single),
  told_until timestamptz NOT NULL
);

ALTER TABLE duty.roster ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.roster_plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.roster_swap ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.roster_cover ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.roster_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.shift_wish ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.shift_news ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty.shift_tour ENABLE ROW LEVEL SECURITY;

-- A roster is its State's own: its nominators, missions and contacts read it; those who keep it
-- write.
CREATE FUNCTION duty.sees_roster(of_state text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN of_state = enlace.state()
     AND (enlace.holds('contact') OR enlace.holds('nominator') OR enlace.holds('mission'));
CREATE FUNCTION duty.writes_roster(of_state text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN of_state = enlace.state() AND (enlace.holds('contact') OR enlace.holds('nominator'));
GRANT EXECUTE ON FUNCTION duty.sees_roster(text), duty.writes_roster(text) TO enlace_app;

CREATE POLICY roster_read ON duty.roster FOR SELECT TO enlace_app USING (duty.sees_roster(state));
CREATE POLICY roster_insert ON duty.roster FOR INSERT TO enlace_app
  WITH CHECK (duty.writes_roster(state) AND enlace.holds('nominator'));
CREATE POLICY roster_update ON duty.roster FOR UPDATE TO enlace_app
  USING (duty.writes_roster(state)) WITH CHECK (duty.writes_roster(state));
CREATE POLICY roster_plan_read ON duty.roster_plan FOR SELECT TO enlace_app
  USING (duty.sees_roster(state));
CREATE POLICY roster_plan_insert ON duty.roster_plan FOR INSERT TO enlace_app
  WITH CHECK (duty.writes_roster(state) AND phase = 'draft');
CREATE POLICY roster_plan_update ON duty.roster_plan FOR UPDATE TO enlace_app
  USING (duty.writes_roster(state) AND phase = 'draft') WITH CHECK (duty.writes_roster(state));
CREATE POLICY roster_plan_delete ON duty.roster_plan FOR DELETE TO enlace_app
  USING (duty.writes_roster(state) AND phase = 'draft');
CREATE POLICY roster_swap_read ON duty.roster_swap FOR SELECT TO enlace_app
  USING (duty.sees_roster(state));
CREATE POLICY roster_swap_insert ON duty.roster_swap FOR INSERT TO enlace_app
  WITH CHECK (duty.writes_roster(state) AND phase = 'asked');
CREATE POLICY roster_swap_update ON duty.roster_swap FOR UPDATE TO enlace_app
  USING (duty.writes_roster(state) AND phase = 'asked') WITH CHECK (duty.writes_roster(state));
CREATE POLICY roster_cover_read ON duty.roster_cover FOR SELECT TO enlace_app
  USING (duty.sees_roster(state));
CREATE POLICY roster_cover_insert ON duty.roster_cover FOR INSERT TO enlace_app
  WITH CHECK (duty.writes_roster(state));
CREATE POLICY roster_cover_update ON duty.roster_cover FOR UPDATE TO enlace_app
  USING (duty.writes_roster(state)) WITH CHECK (duty.writes_roster(state));
CREATE POLICY absence_read ON duty.absence FOR SELECT TO enlace_app
  USING (duty.sees_roster(state));
CREATE POLICY absence_insert ON duty.absence FOR INSERT TO enlace_app
  WITH CHECK (duty.writes_roster(state));
CREATE POLICY absence_update ON duty.absence FOR UPDATE TO enlace_app
  USING (duty.writes_roster(state)) WITH CHECK (duty.writes_roster(state));
CREATE POLICY roster_feed_read ON duty.roster_feed FOR SELECT TO enlace_app
  USING (duty.sees_roster(state) AND (made_by = enlace.account() OR enlace.holds('nominator')));
CREATE POLICY roster_feed_insert ON duty.roster_feed FOR INSERT TO enlace_app
  WITH CHECK (duty.writes_roster(state) AND made_by = enlace.account());
CREATE POLICY roster_feed_update ON duty.roster_feed FOR UPDATE TO enlace_app
  USING (duty.writes_roster(state) AND (made_by = enlace.account() OR enlace.holds('nominator')))
  WITH CHECK (duty.writes_roster(state));
CREATE POLICY shift_wish_own ON duty.shift_wish FOR ALL TO enlace_app
  USING (duty.writes_roster(state)) WITH CHECK (duty.writes_roster(state));
CREATE POLICY shift_news_insert ON duty.shift_news FOR INSERT TO enlace_app
  WITH CHECK (duty.writes_roster(state));

CREATE POLICY roster_worker ON duty.roster FOR ALL TO enlace_worker USING (true);
CREATE POLICY roster_plan_worker ON duty.roster_plan FOR ALL TO enlace_worker USING (true);
CREATE POLICY roster_swap_worker ON duty.roster_swap FOR ALL TO enlace_worker USING (true);
CREATE POLICY roster_cover_worker ON duty.roster_cover FOR ALL TO enlace_worker USING (true);
CREATE POLICY absence_worker ON duty.absence FOR ALL TO enlace_worker USING (true);
CREATE POLICY roster_feed_worker ON duty.roster_feed FOR ALL TO enlace_worker USING (true);
CREATE POLICY shift_wish_worker ON duty.shift_wish FOR ALL TO enlace_worker USING (true);
CREATE POLICY shift_news_worker ON duty.shift_news FOR ALL TO enlace_worker USING (true);
CREATE POLICY shift_tour_worker ON duty.shift_tour FOR ALL TO enlace_worker USING (true);

GRANT SELECT, INSERT, UPDATE (keepers, team_feed, version) ON duty.roster TO enlace_app;
GRANT SELECT, INSERT, DELETE,
  UPDATE (phase, plan, effective_at, published_by, published_at, changed_at, version)
  ON duty.roster_plan TO enlace_app;
GRANT SELECT, INSERT, UPDATE (phase, ended_at) ON duty.roster_swap TO enlace_app;
GRANT SELECT, INSERT, UPDATE (cancelled_by, cancelled_at) ON duty.roster_cover TO enlace_app;
GRANT SELECT, INSERT, UPDATE (ended_at) ON duty.absence TO enlace_app;
GRANT SELECT (id, state, person, roster, made_by, made_at, read_on, revoked_at), INSERT,
  UPDATE (revoked_at) ON duty.roster_feed TO enlace_app;
GRANT SELECT, INSERT, UPDATE ON duty.shift_wish TO enlace_app;
GRANT INSERT ON duty.shift_news TO enlace_app;
GRANT SELECT, INSERT, DELETE, UPDATE ON duty.roster, duty.roster_plan, duty.roster_swap,
  duty.roster_cover, duty.absence, duty.roster_feed, duty.shift_wish, duty.shift_news,
  duty.shift_tour TO enlace_worker;

-- What decides who is on duty in the tracks of several States. A roster is its State's own, yet who
-- answers now is told to every member: so this reads past the policies, as its owner, and reach
-- tells of it to other States only the contact on duty and the next 24 hours.
CREATE FUNCTION duty.standing_rosters(
    of_states text, of_network text, of_category text, since timestamptz, until timestamptz)
  RETURNS TABLE (roster uuid, state text, category text, plans text, covers text, absences text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
    SELECT r.id, r.state, r.category,
           (SELECT jsonb_agg(jsonb_build_object('number', p.number, 'effectiveAt', p.effective_at,
                                                'plan', p.plan) ORDER BY p.number)::text
              FROM duty.roster_plan AS p
             WHERE p.roster = r.id AND p.phase = 'published' AND p.effective_at < until
               AND NOT EXISTS (SELECT FROM duty.roster_plan AS later
                                WHERE later.roster = r.id AND later.phase = 'published'
                                  AND later.number > p.number AND later.effective_at <= since
                                  AND p.effective_at <= since)),
           (SELECT jsonb_agg(jsonb_build_object('id', c.id, 'layer', c.layer,
                     'member', jsonb_build_object('person', c.person, 'holder', c.holder),
                     'from', c.from_at, 'until', c.until_at) ORDER BY c.place)::text
              FROM duty.roster_cover AS c
             WHERE c.roster = r.id AND c.cancelled_at IS NULL AND c.until_at > since
               AND c.from_at < until),
           (SELECT jsonb_agg(jsonb_build_object('person', a.person, 'from', a.from_at,
                                                'until', a.until_at) ORDER BY a.from_at)::text
              FROM duty.absence AS a
             WHERE a.state = r.state AND a.ended_at IS NULL AND a.until_at > since
               AND a.from_at < until)
      FROM duty.roster AS r
     WHERE enlace.roles() && '{secretariat,nominator,mission,contact,desk,exercise-director,evaluator,link-holder,remote,task}'::text[]
       AND r.network = of_network AND r.state = ANY (string_to_array(of_states, ','))
       AND (of_category = '' OR r.category = of_category)
  $$;
REVOKE EXECUTE ON FUNCTION
  duty.standing_rosters(text, text, text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION duty.standing_rosters(text, text, text, timestamptz, timestamptz)
  TO enlace_app, enlace_worker;
