-- Networks, their categories and members, and what a network calls a State.
CREATE SCHEMA directory;
GRANT USAGE ON SCHEMA directory TO enlace_app, enlace_worker;

-- Who may see the directory at large. A desk sees its own State only; partners and auditors see no
-- contacts. Door and policy both ask.
CREATE FUNCTION directory.member() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(enlace.roles() && ARRAY['secretariat', 'nominator', 'mission', 'contact',
                                          'exercise-director'], false);
GRANT EXECUTE ON FUNCTION directory.member() TO enlace_app, enlace_worker;

CREATE TABLE directory.network (
  code              text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  home              boolean NOT NULL DEFAULT false,
  name              jsonb NOT NULL,
  terms             jsonb NOT NULL DEFAULT '{}',
  how_reached       jsonb NOT NULL DEFAULT '{}',
  languages         text[] NOT NULL DEFAULT '{}',
  visibility        text NOT NULL DEFAULT 'members' CHECK (visibility IN ('members', 'site')),
  review_months     integer NOT NULL DEFAULT 12 CHECK (review_months BETWEEN 1 AND 60),
  content_months    integer NOT NULL DEFAULT 12 CHECK (content_months BETWEEN 1 AND 120),
  attachment_months integer NOT NULL DEFAULT 12 CHECK (attachment_months BETWEEN 1 AND 120),
  look_up_months    integer NOT NULL DEFAULT 24 CHECK (look_up_months BETWEEN 1 AND 120),
  delivery_months   integer NOT NULL DEFAULT 12 CHECK (delivery_months BETWEEN 1 AND 120),
  note_scan_months  integer NOT NULL DEFAULT 60 CHECK (note_scan_months BETWEEN 1 AND 600),
  version           integer NOT NULL DEFAULT 1,
  changed_at        timestamptz NOT NULL
);
CREATE UNIQUE INDEX network_one_home_uq ON directory.network (home) WHERE home;

CREATE TABLE directory.category (
  network  text NOT NULL REFERENCES directory.network,
  code     text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name     jsonb NOT NULL,
  position integer NOT NULL,
  asks_key boolean NOT NULL DEFAULT false,
  PRIMARY KEY (network, code)
);

CREATE TABLE directory.membership (
  network    text NOT NULL REFERENCES directory.network,
  state      text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  since_on   date NOT NULL,
  until_on   date,
  PRIMARY KEY (network, state, since_on),
  CONSTRAINT membership_ends_after_it_began_ck CHECK (until_on IS NULL OR until_on >= since_on)
);
CREATE UNIQUE INDEX membership_one_open_uq ON directory.membership (network, state)
  WHERE until_on IS NULL;
CREATE INDEX membership_state_ix ON directory.membership (state);

CREATE TABLE directory.state_name (
  network  text NOT NULL REFERENCES directory.network,
  state    text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  language text NOT NULL,
  name     text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  PRIMARY KEY (network, state, language)
);

ALTER TABLE directory.network ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.category ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory.state_name ENABLE ROW LEVEL SECURITY;

-- What a network is and what it calls States is public; who belongs to it is not.
CREATE POLICY network_read ON directory.network FOR SELECT TO enlace_app USING (true);
CREATE POLICY network_write ON directory.network FOR ALL TO enlace_app
  USING (enlace.holds('secretariat')) WITH CHECK (enlace.holds('secretariat'));
CREATE POLICY network_worker ON directory.network FOR ALL TO enlace_worker USING (true);
CREATE POLICY category_read ON directory.category FOR SELECT TO enlace_app USING (true);
CREATE POLICY category_write ON directory.category FOR ALL TO enlace_app
  USING (enlace.holds('secretariat')) WITH CHECK (enlace.holds('secretariat'));
CREATE POLICY category_worker ON directory.category FOR ALL TO enlace_worker USING (true);
CREATE POLICY membership_read ON directory.membership FOR SELECT TO enlace_app
  USING (state = enlace.state() OR directory.member());
CREATE POLICY membership_write ON directory.membership FOR ALL TO enlace_app
  USING (enlace.holds('secretariat')) WITH CHECK (enlace.holds('secretariat'));
CREATE POLICY membership_worker ON directory.membership FOR ALL TO enlace_worker USING (true);
CREATE POLICY state_name_read ON directory.state_name FOR SELECT TO enlace_app USING (true);
CREATE POLICY state_name_write ON directory.state_name FOR ALL TO enlace_app
  USING (enlace.holds('secretariat')) WITH CHECK (enlace.holds('secretariat'));
CREATE POLICY state_name_worker ON directory.state_name FOR SELECT TO enlace_worker USING (true);

GRANT SELECT, INSERT, UPDATE ON directory.network, directory.category, directory.membership
  TO enlace_app, enlace_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.state_name TO enlace_app;
GRANT SELECT ON directory.state_name TO enlace_worker;

-- Networks that exist beside the one that is run here. Enlace adds to them and replaces none: it
-- holds who belongs and how each is reached, nothing else.
INSERT INTO directory.network (code, name, how_reached, languages, changed_at) VALUES
('csirtamericas',
 '{"es":"CSIRTAmericas","en":"CSIRTAmericas"}',
 '{"es":"Red de equipos de respuesta (CSIRT) de los Estados miembros de la OEA, nacionales y sectoriales. Sus equipos se comunican en el portal de la red, que presta servicios en línea las 24 horas. Si su Estado tiene un equipo miembro, pídale que use ese portal: puede ser la vía más rápida entre equipos técnicos.","en":"Network of incident response teams (CSIRTs) of OAS Member States, national and sectoral. Its teams talk on the network''s portal, which runs services online around the clock. If your State has a member team, ask it to use that portal: between technical teams it may be the faster way."}',
 '{es,en}', '2026-11-01T00:00:00Z'),
('cicte',
 '{"es":"Directorio de puntos de contacto de la OEA (CICTE)","en":"OAS directory of points of contact (CICTE)"}',
 '{"es":"Directorio de contactos políticos y de cancillería de los Estados miembros de la OEA, que administra la Secretaría Técnica del CICTE en su portal de medidas de fomento de la confianza. Solo el punto nacional de contacto ante el CICTE o la misión permanente designa y remueve, mediante nota verbal. Consúltelo a través de ellos.","en":"Directory of cyber policy and foreign affairs contacts of OAS Member States, kept by the Technical Secretariat of CICTE on its confidence-building measures portal. Only the national point of contact to CICTE or the permanent mission nominates and removes, by note verbale. Consult it through them."}',
 '{es,en,fr,pt}', '2026-11-01T00:00:00Z'),
('interpol-i247',
 '{"es":"INTERPOL I-24/7","en":"INTERPOL I-24/7"}',
 '{"es":"Comunicaciones policiales seguras de INTERPOL. Se llega a ellas por la Oficina Central Nacional (OCN) de su Estado, que decide qué unidades nacionales tienen acceso. Los asuntos policiales se tramitan por esa vía; este directorio no guarda su contenido.","en":"INTERPOL''s secure police communications. They are reached through your State''s National Central Bureau (NCB), which decides which national units have access. Police matters travel that way; this directory holds nothing of their content."}',
 '{}', '2026-11-01T00:00:00Z'),
('budapest-247',
 '{"es":"Red 24/7 del Convenio de Budapest","en":"Budapest Convention 24/7 network"}',
 '{"es":"Puntos de contacto que cada Parte designa conforme al artículo 35 del Convenio sobre la Ciberdelincuencia, disponibles las 24 horas, los siete días de la semana, para asistencia inmediata en investigaciones y procedimientos sobre delitos informáticos o pruebas electrónicas. Si su Estado es Parte, el punto 24/7 de su Estado se comunica con sus contrapartes; este directorio no guarda el contenido de los casos.","en":"Points of contact that each Party designates under Article 35 of the Convention on Cybercrime, available 24 hours a day, seven days a week, for immediate assistance in investigations and proceedings on computer offences or electronic evidence. If your State is a Party, its own 24/7 point talks to its counterparts; this directory holds nothing of the cases."}',
 '{}', '2026-11-01T00:00:00Z');

INSERT INTO directory.category (network, code, name, position) VALUES
('csirtamericas', 'csirt', '{"es":"Equipo de respuesta (CSIRT)","en":"Response team (CSIRT)"}', 1),
('cicte', 'cyber-policy', '{"es":"Contacto de política cibernética","en":"Cyber policy contact"}', 1),
('cicte', 'foreign-affairs', '{"es":"Contacto de relaciones exteriores","en":"Foreign affairs contact"}', 2),
('interpol-i247', 'law-enforcement', '{"es":"Aplicación de la ley","en":"Law enforcement"}', 1),
('budapest-247', 'law-enforcement', '{"es":"Aplicación de la ley","en":"Law enforcement"}', 1);
