-- What an account shows to sign in. Only the system's own tasks read and write passwords, secrets
-- and links; the application's login has no right on them at all.
CREATE TABLE identity.credential (
  account       uuid PRIMARY KEY REFERENCES identity.account (id),
  password_hash text NOT NULL,
  password_at   timestamptz NOT NULL,
  totp_sealed   bytea NOT NULL,
  totp_at       timestamptz NOT NULL,
  totp_step     bigint NOT NULL DEFAULT 0,
  pending_totp  bytea,
  wrong_codes   integer NOT NULL DEFAULT 0
);

CREATE TABLE identity.recovery_code (
  account uuid NOT NULL REFERENCES identity.account (id),
  hash    bytea NOT NULL,
  made_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account, hash)
);

-- A link by mail or from the console: 256 random bits, kept as SHA-256, one purpose, one use.
CREATE TABLE identity.link (
  id               uuid PRIMARY KEY,
  account          uuid NOT NULL REFERENCES identity.account (id),
  state            text,
  purpose          text NOT NULL,
  token_hash       bytea NOT NULL,
  by_mail          boolean NOT NULL,
  made_at          timestamptz NOT NULL,
  expires_at       timestamptz NOT NULL,
  used_at          timestamptz,
  pending_password text,
  pending_totp     bytea,
  CONSTRAINT link_token_uq UNIQUE (token_hash),
  CONSTRAINT link_purpose_ck CHECK (purpose IN ('invitation', 'recovery', 'device'))
);
CREATE INDEX link_account_ix ON identity.link (account);

CREATE TABLE identity.device (
  id         uuid PRIMARY KEY,
  account    uuid NOT NULL REFERENCES identity.account (id),
  token_hash bytea NOT NULL,
  made_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT device_token_uq UNIQUE (token_hash)
);
CREATE INDEX device_account_ix ON identity.device (account);

-- Between the password and the code.
CREATE TABLE identity.half_sign_in (
  id         uuid PRIMARY KEY,
  account    uuid NOT NULL REFERENCES identity.account (id),
  token_hash bytea NOT NULL,
  next_path  text NOT NULL,
  made_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT half_sign_in_token_uq UNIQUE (token_hash)
);

CREATE TABLE identity.throttle (
  key  bytea PRIMARY KEY,
  used double precision NOT NULL,
  at   timestamptz NOT NULL
);

-- Grants of an account are never deleted, so their number plus the number of ended ones grows with
-- each change of roles: a session stands while that sum is what it was when the session began.
CREATE TABLE identity.session (
  id             uuid PRIMARY KEY,
  account        uuid NOT NULL REFERENCES identity.account (id),
  token_hash     bytea NOT NULL,
  grants_version bigint NOT NULL,
  made_at        timestamptz NOT NULL,
  seen_at        timestamptz NOT NULL,
  ended_at       timestamptz,
  ended_why      text,
  address        text NOT NULL,
  agent          text NOT NULL,
  CONSTRAINT session_token_uq UNIQUE (token_hash),
  CONSTRAINT session_end_ck CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);
CREATE INDEX session_account_ix ON identity.session (account) WHERE ended_at IS NULL;

CREATE TABLE identity.api_token (
  id           uuid PRIMARY KEY,
  account      uuid NOT NULL REFERENCES identity.account (id),
  name         text NOT NULL,
  scopes       text[] NOT NULL,
  token_hash   bytea NOT NULL,
  made_at      timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  last_used_on date,
  ended_at     timestamptz,
  CONSTRAINT api_token_token_uq UNIQUE (token_hash),
  CONSTRAINT api_token_lifetime_ck CHECK (expires_at <= made_at + interval '366 days')
);
CREATE INDEX api_token_account_ix ON identity.api_token (account);

ALTER TABLE identity.credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.link ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.device ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.half_sign_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.throttle ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.api_token ENABLE ROW LEVEL SECURITY;

CREATE POLICY credential_task ON identity.credential TO enlace_worker
  USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.credential TO enlace_worker;

CREATE POLICY recovery_code_task ON identity.recovery_code TO enlace_worker
  USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.recovery_code TO enlace_worker;

-- Whoever invites makes the link and can never read it back.
CREATE POLICY link_make ON identity.link FOR INSERT TO enlace_app WITH CHECK (
  used_at IS NULL AND pending_password IS NULL AND purpose <> 'device'
  AND (enlace.holds('secretariat') OR (enlace.holds('nominator') AND state = enlace.state())));
CREATE POLICY link_task ON identity.link TO enlace_worker USING (true) WITH CHECK (true);
GRANT INSERT ON identity.link TO enlace_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.link TO enlace_worker;

CREATE POLICY device_task ON identity.device TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.device TO enlace_worker;

CREATE POLICY half_sign_in_task ON identity.half_sign_in TO enlace_worker
  USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON identity.half_sign_in TO enlace_worker;

CREATE POLICY throttle_task ON identity.throttle TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.throttle TO enlace_worker;

CREATE POLICY session_read ON identity.session FOR SELECT TO enlace_app
  USING (account = enlace.account() OR enlace.holds('secretariat'));
CREATE POLICY session_end ON identity.session FOR UPDATE TO enlace_app
  USING (account = enlace.account() OR enlace.holds('secretariat'))
  WITH CHECK (ended_at IS NOT NULL);
CREATE POLICY session_task ON identity.session TO enlace_worker USING (true) WITH CHECK (true);
GRANT SELECT (id, account, grants_version, made_at, seen_at, ended_at, ended_why, address, agent),
  UPDATE (ended_at, ended_why) ON identity.session TO enlace_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.session TO enlace_worker;

CREATE POLICY api_token_read ON identity.api_token FOR SELECT TO enlace_app
  USING (account = enlace.account());
CREATE POLICY api_token_issue ON identity.api_token FOR INSERT TO enlace_app
  WITH CHECK (account = enlace.account() AND ended_at IS NULL);
CREATE POLICY api_token_end ON identity.api_token FOR UPDATE TO enlace_app
  USING (account = enlace.account()) WITH CHECK (ended_at IS NOT NULL);
CREATE POLICY api_token_task ON identity.api_token TO enlace_worker
  USING (true) WITH CHECK (true);
GRANT SELECT (id, account, name, scopes, made_at, expires_at, last_used_on, ended_at),
  INSERT, UPDATE (ended_at) ON identity.api_token TO enlace_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.api_token TO enlace_worker;
