package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;

import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.ledger.LogCheck;
import org.enlace.ledger.LogFinding;
import org.enlace.ledger.LogFindings;
import org.enlace.platform.database.Logins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Somebody who rules the database changes the directory past its doors.
@EnlaceTest
class DirectoryVerificationTests {
  @Autowired ApplicationContext site;
  @Autowired LogCheck check;
  @Autowired LogFindings findings;
  @Autowired Lines lines;
  @Autowired Logins logins;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private Ceremony people;
  private Holder desk;
  private Lines.Kept line;
  private Lines.Kept other;

  @BeforeEach
  void list() {
    people = new Ceremony(site);
    desk = people.desk("Mesa técnica");
    line = people.mail(desk, "first@csirt.example");
    other = people.mail(desk, "second@csirt.example");
  }

  /// Rows that other tests wrote past the doors are found too: readiness must not stay down.
  @AfterEach
  void forget() {
    owner().sql("UPDATE ledger.finding SET gone_at = now() WHERE gone_at IS NULL").update();
  }

  private JdbcClient owner() {
    return JdbcClient.create(new DriverManagerDataSource(logins.owner().reveal()));
  }

  private static String subject(Lines.Kept of) {
    return "line:" + of.line().id();
  }

  private void write(Lines.Kept of, String value) {
    owner()
        .sql("UPDATE directory.line_value SET value = ? WHERE line = ?")
        .params(value, of.line().id())
        .update();
  }

  @Test
  void findsNothingWhereTheDoorsWereUsed() {
    as(people.nominator, () -> lines.change(line.line().id(), 1, "new@csirt.example").orThrow());
    assertThat(check.check()).noneMatch(each -> subject(line).equals(each.subject()));
    assertThat(as(people.mission, () -> findings.unverified(List.of(subject(line))))).isEmpty();
  }

  @Test
  void findsANumberThatWasChangedUntilItIsPutBack() {
    write(line, "evil@csirt.example");
    assertThat(check.check())
        .contains(new LogFinding(LogFinding.ROW_DIFFERS, null, subject(line), "PE"));
    assertThat(
            as(people.mission, () -> findings.unverified(List.of(subject(line), subject(other)))))
        .containsExactly(subject(line));

    write(line, "first@csirt.example");
    check.check();
    assertThat(as(people.mission, () -> findings.unverified(List.of(subject(line))))).isEmpty();
  }

  @Test
  void showsWhatDoesNotVerifyAndSaysSo() {
    Nomination listed = people.inForce(desk);
    TestBrowser reader =
        new TestBrowser(port)
            .with("enlace_session", accounts.session(people.nominator.account()).reveal());
    String path = "/contacts/" + listed.id();
    assertThat(reader.get(path).body()).doesNotContain("differs from the log");
    write(line, "evil@csirt.example");
    check.check();
    assertThat(reader.get(path).body())
        .contains("evil@csirt.example", "not verified: differs from the log");
    assertThat(reader.get("/log").body()).contains("Something does not match", subject(line));
    assertThat(reader.get("/log/about/" + subject(line)).body())
        .contains("not what the newest entry says");
  }

  @Test
  void findsTwoRowsThatWereSwapped() {
    write(line, "second@csirt.example");
    write(other, "first@csirt.example");
    check.check();
    assertThat(
            as(people.mission, () -> findings.unverified(List.of(subject(line), subject(other)))))
        .containsExactlyInAnyOrder(subject(line), subject(other));
  }

  @Test
  void findsALineThatWasOpenedToOthers() {
    owner()
        .sql(
            """
            UPDATE directory.line SET visibility = CASE visibility WHEN 'members' THEN 'own-state'
                                                   ELSE 'members' END WHERE id = ?
            """)
        .param(line.line().id())
        .update();
    assertThat(check.check())
        .contains(new LogFinding(LogFinding.ROW_DIFFERS, null, subject(line), "PE"));
  }

  @Test
  void writesToTheOfficersAndToTheStateOnce() {
    write(line, "evil@csirt.example");
    check.check();
    check.check();
    assertThat(mailsOf(people.first.account())).isOne();
    assertThat(mailsOf(people.nominator.account())).isOne();
  }

  private int mailsOf(UUID account) {
    return owner()
        .sql(
            "SELECT count(*) FROM delivery.notice WHERE cause = ? AND kind = 'identity.ledger-differs'")
        .param(account)
        .query(Integer.class)
        .single();
  }
}
