package org.enlace.duty.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.enlace.EnlaceTest;
import org.enlace.directory.ListedRows;
import org.enlace.kernel.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class LadderAuditorRoomTests {
  @Autowired ApplicationContext site;
  @Autowired LadderAuditor auditor;
  @Autowired MeterRegistry meters;
  @Autowired Ids ids;

  private final UUID lost = UUID.randomUUID();

  @AfterEach
  void takeTheLostCallAway() {
    ListedRows.in(site).asOwner(site, "DELETE FROM duty.escalation WHERE id = '" + lost + "'");
    auditor.audit();
  }

  @Test
  void findsACallThatHasNoStepAndWouldStandStill() {
    long before = auditor.audit().lost();
    ListedRows.in(site)
        .asOwner(
            site,
            """
            INSERT INTO duty.escalation (id, occasion, subject, called, network, category, urgent,
                   label, persons, marking, code, begun_at, due_at, stage, plan)
            VALUES ('LOST', 'test-occasion', gen_random_uuid(), 'UY', 'n', 'technical', true,
                    'AMBER', '{}', 'real', 'K7Q2', now() - interval '1 hour',
                    now() - interval '30 minutes', 'rung', '{}')
            """
                .replace("LOST", lost.toString()));

    Audit audit = auditor.audit();
    assertThat(audit.lost()).isEqualTo(before + 1);
    assertThat(audit.isSound()).isFalse();
    auditor.audit();
    assertThat(auditor.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(meters.get("enlace.escalation.lost").gauge().value()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void asksTheHeartbeatAddressAndFollowsNoRedirect() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          boolean moved = exchange.getRequestURI().getPath().equals("/moved");
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(moved ? 302 : 204, -1);
          exchange.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(new Heartbeat(new EscalationSettings(URI.create(base + "/ok"))).beat()).isTrue();
      assertThat(new Heartbeat(new EscalationSettings(URI.create(base + "/moved"))).beat())
          .isFalse();
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(2);
  }
}
