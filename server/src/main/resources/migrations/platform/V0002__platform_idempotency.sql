-- Answers to posts of programs, under the caller's Idempotency-Key, for 24 hours. The key itself is
-- not here, and the answer is sealed under it.
CREATE TABLE platform.idempotency (
  account        uuid        NOT NULL,
  key_digest     bytea       NOT NULL CONSTRAINT idempotency_key_digest_ck CHECK (octet_length(key_digest) = 32),
  request_digest bytea       NOT NULL CONSTRAINT idempotency_request_digest_ck CHECK (octet_length(request_digest) = 32),
  claimed_at     timestamptz NOT NULL,
  status         smallint    CONSTRAINT idempotency_status_ck CHECK (status BETWEEN 200 AND 299),
  location       text,
  etag           text,
  content_type   text,
  sealed_body    bytea,
  PRIMARY KEY (account, key_digest),
  CONSTRAINT idempotency_answered_ck CHECK ((status IS NULL) = (sealed_body IS NULL))
);

CREATE INDEX idempotency_claimed_at_ix ON platform.idempotency (account, claimed_at);

ALTER TABLE platform.idempotency ENABLE ROW LEVEL SECURITY;

CREATE POLICY idempotency_own ON platform.idempotency TO enlace_app
  USING (account = enlace.account()) WITH CHECK (account = enlace.account());

CREATE POLICY idempotency_worker ON platform.idempotency TO enlace_worker USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON platform.idempotency TO enlace_app;
GRANT SELECT, DELETE ON platform.idempotency TO enlace_worker;
