-- Whoever ends a line, or a nomination, ends the links that went there.
GRANT SELECT (line) ON delivery.token TO enlace_app;
