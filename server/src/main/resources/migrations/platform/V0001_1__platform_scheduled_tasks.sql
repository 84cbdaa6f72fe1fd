-- The sparse jobs: rows of the scheduler, which works under the worker's login alone.
CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO enlace_app, enlace_worker;

CREATE TABLE platform.scheduled_task (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  priority smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_due ON platform.scheduled_task (execution_time);
CREATE INDEX scheduled_task_heartbeat ON platform.scheduled_task (last_heartbeat);

ALTER TABLE platform.scheduled_task ENABLE ROW LEVEL SECURITY;
CREATE POLICY scheduled_task_worker ON platform.scheduled_task TO enlace_worker
  USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.scheduled_task TO enlace_worker;
