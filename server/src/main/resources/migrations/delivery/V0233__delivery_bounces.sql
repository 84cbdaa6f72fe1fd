-- What comes back after it was taken over.
ALTER TABLE delivery.delivery DROP CONSTRAINT delivery_progress_ck;
ALTER TABLE delivery.delivery ADD CONSTRAINT delivery_progress_ck
  CHECK (progress IN ('waiting', 'accepted', 'refused', 'given-up', 'bounced', 'cancelled'));
ALTER TABLE delivery.receipt DROP CONSTRAINT receipt_outcome_ck;
ALTER TABLE delivery.receipt ADD CONSTRAINT receipt_outcome_ck
  CHECK (outcome IN ('accepted', 'deferred', 'refused', 'unreachable', 'unsendable', 'delayed',
                     'bounced'));

-- What comes back is found by the random part of the notice's Message-ID.
CREATE UNIQUE INDEX notice_mark_ix ON delivery.notice (substr(message_id, 2, 40));

-- What the site draws for itself once, sealed, for all nodes.
CREATE TABLE delivery.secret (
  name text PRIMARY KEY,
  sealed bytea NOT NULL
);
ALTER TABLE delivery.secret ENABLE ROW LEVEL SECURITY;
CREATE POLICY secret_task ON delivery.secret TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (sealed) ON delivery.secret TO enlace_worker;

-- What came back did not arrive.
CREATE OR REPLACE FUNCTION delivery.progress_of(about uuid)
  RETURNS TABLE (waiting bigint, accepted bigint, failed bigint) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog
BEGIN ATOMIC
  SELECT count(*) FILTER (WHERE delivery.progress = 'waiting'),
         count(*) FILTER (WHERE delivery.progress = 'accepted'),
         count(*) FILTER (WHERE delivery.progress IN ('refused', 'given-up', 'bounced'))
    FROM delivery.notice JOIN delivery.delivery ON delivery.notice = notice.id
   WHERE notice.cause = about AND enlace.roles() IS NOT NULL;
END;
