CREATE SCHEMA delivery;
GRANT USAGE ON SCHEMA delivery TO enlace_app, enlace_worker;

-- A notice to one line. Address, subject and text are sealed, and erased once the delivery ended.
CREATE TABLE delivery.notice (
  id uuid PRIMARY KEY,
  cause uuid NOT NULL,
  kind text NOT NULL,
  marking text NOT NULL CONSTRAINT notice_marking_ck CHECK (marking IN ('real', 'check', 'exercise')),
  line uuid,
  line_kind text NOT NULL CONSTRAINT notice_line_kind_ck CHECK (line_kind IN ('email')),
  state text,
  language text NOT NULL,
  thread uuid,
  token uuid,
  message_id text NOT NULL UNIQUE,
  body bytea,
  staged_at timestamptz NOT NULL
);
CREATE INDEX notice_cause_ix ON delivery.notice (cause);
CREATE INDEX notice_thread_ix ON delivery.notice (thread, line) WHERE thread IS NOT NULL;
CREATE INDEX notice_token_ix ON delivery.notice (token) WHERE token IS NOT NULL;
CREATE INDEX notice_staged_ix ON delivery.notice (staged_at);

-- The attempts to bring it there. A worker that claims one holds it by a lease: where the worker
-- dies, the claim runs out.
CREATE TABLE delivery.delivery (
  notice uuid PRIMARY KEY REFERENCES delivery.notice ON DELETE CASCADE,
  progress text NOT NULL DEFAULT 'waiting' CONSTRAINT delivery_progress_ck
    CHECK (progress IN ('waiting', 'accepted', 'refused', 'given-up', 'cancelled')),
  urgent boolean NOT NULL,
  due_at timestamptz NOT NULL,
  give_up_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  lease uuid,
  leased_until timestamptz,
  ended_at timestamptz,
  CONSTRAINT delivery_ended_ck CHECK ((progress = 'waiting') = (ended_at IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX delivery_due_ix ON delivery.delivery (urgent DESC, due_at) WHERE progress = 'waiting';
CREATE INDEX delivery_lease_ix ON delivery.delivery (lease) WHERE lease IS NOT NULL;

-- What came of each attempt. It only grows, until retention ends.
CREATE TABLE delivery.receipt (
  id uuid PRIMARY KEY,
  notice uuid NOT NULL REFERENCES delivery.notice ON DELETE CASCADE,
  at timestamptz NOT NULL,
  outcome text NOT NULL CONSTRAINT receipt_outcome_ck
    CHECK (outcome IN ('accepted', 'deferred', 'refused', 'unreachable', 'unsendable')),
  reply text NOT NULL
);
CREATE INDEX receipt_notice_ix ON delivery.receipt (notice);

-- A link out of a notice. Only a hash of its secret is kept.
CREATE TABLE delivery.token (
  id uuid PRIMARY KEY,
  hash bytea NOT NULL UNIQUE CONSTRAINT token_hash_ck CHECK (octet_length(hash) = 32),
  purpose text NOT NULL,
  subject uuid NOT NULL,
  person uuid,
  line uuid,
  state text,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  ended_at timestamptz
);
CREATE INDEX token_subject_ix ON delivery.token (subject, purpose);
CREATE INDEX token_expires_ix ON delivery.token (expires_at);

ALTER TABLE delivery.notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery.delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery.receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery.token ENABLE ROW LEVEL SECURITY;

-- Which of a State's lines were reached is for that State; of lines of nobody's State, for the
-- secretariat. Bodies are for the worker alone.
CREATE FUNCTION delivery.may_follow(about text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(about = enlace.state() AND enlace.signed_in()
                  AND enlace.roles() && ARRAY['contact', 'nominator', 'mission'], false)
      OR (about IS NULL AND enlace.holds('secretariat'));

CREATE POLICY notice_follow ON delivery.notice FOR SELECT TO enlace_app
  USING (delivery.may_follow(state));
CREATE POLICY notice_stage ON delivery.notice FOR INSERT TO enlace_app
  WITH CHECK (enlace.roles() IS NOT NULL);
CREATE POLICY delivery_follow ON delivery.delivery FOR SELECT TO enlace_app
  USING (EXISTS (SELECT FROM delivery.notice WHERE notice.id = delivery.notice));
CREATE POLICY delivery_stage ON delivery.delivery FOR INSERT TO enlace_app
  WITH CHECK (enlace.roles() IS NOT NULL);
CREATE POLICY receipt_follow ON delivery.receipt FOR SELECT TO enlace_app
  USING (EXISTS (SELECT FROM delivery.notice WHERE notice.id = receipt.notice));
CREATE POLICY token_issue ON delivery.token FOR INSERT TO enlace_app
  WITH CHECK (enlace.roles() IS NOT NULL);
CREATE POLICY token_find ON delivery.token FOR SELECT TO enlace_app
  USING (enlace.roles() IS NOT NULL);
CREATE POLICY token_end ON delivery.token FOR UPDATE TO enlace_app
  USING (enlace.roles() IS NOT NULL) WITH CHECK (enlace.roles() IS NOT NULL);
GRANT SELECT (id, cause, kind, marking, line, line_kind, state, language, staged_at), INSERT
  ON delivery.notice TO enlace_app;
GRANT SELECT (notice, progress, urgent, due_at, attempts, ended_at), INSERT
  ON delivery.delivery TO enlace_app;
GRANT SELECT ON delivery.receipt TO enlace_app;
GRANT SELECT (id, purpose, subject, state, expires_at, used_at, ended_at), INSERT,
  UPDATE (used_at, ended_at) ON delivery.token TO enlace_app;

CREATE POLICY notice_task ON delivery.notice TO enlace_worker USING (true) WITH CHECK (true);
CREATE POLICY delivery_task ON delivery.delivery TO enlace_worker USING (true) WITH CHECK (true);
CREATE POLICY receipt_task ON delivery.receipt TO enlace_worker USING (true) WITH CHECK (true);
CREATE POLICY token_task ON delivery.token TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON delivery.notice TO enlace_worker;
GRANT UPDATE (body) ON delivery.notice TO enlace_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON delivery.delivery TO enlace_worker;
GRANT SELECT, INSERT ON delivery.receipt TO enlace_worker;
GRANT SELECT, INSERT, DELETE, UPDATE (used_at, ended_at) ON delivery.token TO enlace_worker;

-- Who knows a cause may know whether its notices arrived, not where; and may stop those that wait.
CREATE FUNCTION delivery.progress_of(about uuid)
  RETURNS TABLE (waiting bigint, accepted bigint, failed bigint) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog
BEGIN ATOMIC
  SELECT count(*) FILTER (WHERE delivery.progress = 'waiting'),
         count(*) FILTER (WHERE delivery.progress = 'accepted'),
         count(*) FILTER (WHERE delivery.progress IN ('refused', 'given-up'))
    FROM delivery.notice JOIN delivery.delivery ON delivery.notice = notice.id
   WHERE notice.cause = about AND enlace.roles() IS NOT NULL;
END;

CREATE FUNCTION delivery.cancel(about uuid, cancelled_at timestamptz) RETURNS bigint
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog
BEGIN ATOMIC
  WITH cancelled AS (
    UPDATE delivery.delivery SET progress = 'cancelled', ended_at = cancelled_at
      FROM delivery.notice
     WHERE notice.id = delivery.notice AND notice.cause = about
       AND delivery.progress = 'waiting' AND enlace.roles() IS NOT NULL
    RETURNING notice.id),
  erased AS (
    UPDATE delivery.notice SET body = NULL FROM cancelled WHERE notice.id = cancelled.id)
  SELECT count(*) FROM cancelled;
END;

REVOKE ALL ON FUNCTION delivery.progress_of(uuid), delivery.cancel(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delivery.progress_of(uuid), delivery.cancel(uuid, timestamptz)
  TO enlace_app, enlace_worker;
