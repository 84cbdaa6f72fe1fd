package org.enlace.delivery.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTests {
  private static final String TO = "bounce+mark@site.example";

  @ParameterizedTest
  @CsvSource({"failed, 5.1.1", "failed, 4.4.7", "Failed, 5.7.26"})
  void readsThatPostfixGaveUp(String action, String status) {
    Report report = Report.of(Samples.postfix(TO, action, status));

    assertThat(report.says()).isEqualTo(new Returned.Failed(status));
    assertThat(report.addresses()).containsExactly(TO);
  }

  @Test
  void readsThatPostfixGoesOnTrying() {
    assertThat(Report.of(Samples.postfix(TO, "delayed", "4.4.1")).says())
        .isEqualTo(new Returned.Delayed("4.4.1"));
  }

  @Test
  void readsWhatExchangeAndGmailWrite() {
    assertThat(Report.of(Samples.exchange(TO)).says()).isEqualTo(new Returned.Failed("5.1.10"));
    assertThat(Report.of(Samples.exchange(TO)).addresses()).containsExactly(TO);
    assertThat(Report.of(Samples.gmail(TO)).says()).isEqualTo(new Returned.Failed("5.2.2"));
  }

  @ParameterizedTest
  @CsvSource({"delivered, 2.0.0", "relayed, 2.0.0", "expanded, 2.0.0", "'', 5.1.1"})
  void leavesAsideWhatIsNoFailure(String action, String status) {
    assertThat(Report.of(Samples.postfix(TO, action, status)).says())
        .isInstanceOf(Returned.Ignored.class);
  }

  @Test
  void leavesAsideWhatPeopleAndTheirProgramsAnswer() {
    assertThat(Report.of(Samples.absence(TO)).says()).isInstanceOf(Returned.Ignored.class);
    assertThat(Report.of(Samples.read(TO)).says()).isInstanceOf(Returned.Ignored.class);
    assertThat(Report.of(new byte[0]).says()).isInstanceOf(Returned.Ignored.class);
  }

  @Property(tries = 300)
  void readsAnythingWithoutFailing(@ForAll @Size(max = 4000) byte[] bytes) {
    assertThat(Report.of(bytes)).isNotNull();
  }

  @Property(tries = 500)
  void readsDamagedReportsWithoutFailing(
      @ForAll @IntRange(max = 1500) int at,
      @ForAll byte other,
      @ForAll @IntRange(max = 1500) int end) {
    for (byte[] sample :
        new byte[][] {
          Samples.postfix(TO, "failed", "5.1.1"), Samples.exchange(TO), Samples.gmail(TO)
        }) {
      byte[] damaged = Arrays.copyOf(sample, Math.min(sample.length, 200 + end));
      damaged[Math.min(at, damaged.length - 1)] = other;
      assertThat(Report.of(damaged).says()).isNotNull();
    }
  }

  @Test
  void readsHugeAndNestedOnesInLittleTime() {
    String deep = "Content-Type: multipart/report; boundary=\"b\"\r\n\r\n--b\r\n".repeat(4000);
    String wide =
        "Content-Type: multipart/report; boundary=b\r\n\r\n" + "--b\r\n\r\n\r\n".repeat(20_000);
    String folded = "To: " + "a@b.example,\r\n ".repeat(15_000) + "\r\n\r\n";
    String status =
        new String(Samples.postfix(TO, "failed", "5.1.1"), StandardCharsets.UTF_8)
            .replace("Action: failed", ("Action: (" + "(".repeat(200) + "\r\n").repeat(1000));
    for (String each : new String[] {deep, wide, folded, status}) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> Report.of(each.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
