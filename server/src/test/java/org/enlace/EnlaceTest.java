package org.enlace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test against the whole application on a free port: real PostgreSQL with a session zone that is
/// not UTC, a clock that a test may move, an SMTP server on loopback. All such tests of a build
/// share one application and one database, so each uses ids, States or networks of its own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "management.prometheus.metrics.export.enabled=true",
      "enlace.mail.host=127.0.0.1",
      "enlace.mail.from=enlace@site.example",
      "enlace.bounce.address=bounce@site.example"
    })
@ContextConfiguration(initializers = TestSite.class)
@Import(TestSite.Beans.class)
public @interface EnlaceTest {}
