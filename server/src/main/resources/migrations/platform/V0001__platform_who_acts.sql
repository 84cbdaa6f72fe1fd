-- Who acts in this transaction, as the transaction manager told it. After set_config(…, true) of an
-- earlier transaction a setting reads '': that and NULL are nobody.
CREATE SCHEMA enlace;

CREATE FUNCTION enlace.account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('enlace.account', true), '')::uuid;

CREATE FUNCTION enlace.state() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('enlace.state', true), '');

CREATE FUNCTION enlace.roles() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN string_to_array(nullif(current_setting('enlace.roles', true), ''), ',');

CREATE FUNCTION enlace.authorities() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN string_to_array(nullif(current_setting('enlace.authorities', true), ''), ',')::uuid[];

CREATE FUNCTION enlace.holds(role text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(role = ANY (enlace.roles()), false);

CREATE FUNCTION enlace.signed_in() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN enlace.account() IS NOT NULL;

GRANT USAGE ON SCHEMA enlace TO enlace_app, enlace_worker;
