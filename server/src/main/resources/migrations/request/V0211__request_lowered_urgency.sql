-- As how urgent the receiving State treats a request, where that is less than its sender wrote. The
-- envelope keeps what was sent.
ALTER TABLE request.request
  ADD COLUMN lowered_to text CHECK (lowered_to IN ('routine', 'priority', 'urgent'));
GRANT UPDATE (lowered_to) ON request.request TO enlace_app;
