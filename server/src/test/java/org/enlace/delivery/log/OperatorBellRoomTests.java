package org.enlace.delivery.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.DeliveryAlarm;
import org.enlace.delivery.Notices;
import org.enlace.delivery.OperatorSettings;
import org.enlace.platform.database.Logins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@EnlaceTest
class OperatorBellRoomTests {
  @Autowired DeadLetterStore store;
  @Autowired Notices notices;
  @Autowired DeliveryAlarm alarm;
  @Autowired OperatorBell.Tools tools;
  @Autowired MovableClock clock;
  @Autowired GreenMail mail;
  @Autowired MeterRegistry meters;
  @Autowired Logins logins;

  private final String operator = "operator-" + UUID.randomUUID() + "@site.example";
  private OperatorBell bell;

  @BeforeEach
  void beginWithAllTold() {
    clock.reset();
    run("UPDATE delivery.dead_letter SET told_at = now() - interval '2 days'");
    bell = bell(operator);
  }

  @AfterEach
  void resetTheClock() {
    clock.reset();
  }

  @Test
  void ringsOnceForAllThatDiedAndNotMoreOftenThanIsSet() throws Exception {
    die();
    die();

    assertThat(bell.look()).isEqualTo(2);
    assertThat(bell.look()).isZero();
    die();
    assertThat(bell.look()).as("within the hour").isZero();
    clock.advance(Duration.ofMinutes(61));
    assertThat(bell.look()).isEqualTo(1);

    List<MimeMessage> rung = arrived(2);
    assertThat(rung.getFirst().getSubject()).isEqualTo("2 avisos quedaron sin entregar");
  }

  @Test
  void tellsTheMetersHowManyWaitAlsoWhereNobodyIsRung() {
    die();

    assertThat(bell(null).look()).isZero();

    assertThat(meters.get("enlace.delivery.dead.letters").gauge().value())
        .isGreaterThanOrEqualTo(1);
  }

  private OperatorBell bell(@org.jspecify.annotations.Nullable String address) {
    return new OperatorBell(
        store, new OperatorSettings(address, "es", Duration.ofHours(1)), notices, alarm, tools);
  }

  private void die() {
    UUID notice = UUID.randomUUID();
    run(
        """
        INSERT INTO delivery.notice (id, cause, kind, marking, line_kind, language, message_id,
                                     staged_at)
        VALUES ('%1$s', '%1$s', 'test.died', 'real', 'email', 'es', '<%1$s@site.example>', now());
        INSERT INTO delivery.dead_letter (id, notice, line_kind, marking, urgent, died_at, reason)
        VALUES ('%1$s', '%1$s', 'email', 'real', false, now(), 'refused')
        """
            .formatted(notice));
  }

  private void run(String sql) {
    JdbcClient.create(new DriverManagerDataSource(logins.owner().reveal())).sql(sql).update();
  }

  private List<MimeMessage> arrived(int count) throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(20);
    List<MimeMessage> found = List.of();
    while (found.size() < count && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
      found = Arrays.stream(mail.getReceivedMessages()).filter(this::isForOperator).toList();
    }
    assertThat(found).hasSize(count);
    return found;
  }

  private boolean isForOperator(MimeMessage message) {
    try {
      return operator.equals(message.getHeader("To", null));
    } catch (MessagingException failure) {
      throw new IllegalArgumentException(failure);
    }
  }
}
