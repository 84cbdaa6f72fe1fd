package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.duty.Call.Audience;
import org.enlace.duty.Call.Track;
import org.enlace.kernel.Actor;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.springframework.context.ApplicationContext;

/// Peru with a technical person, off duty, and a desk that is always on duty, each with a mailbox
/// of its own; and something that waits for them.
final class RingingScene {
  static final Audience OPEN = new Audience(HandlingLabel.AMBER, Set.of());

  final ListedRows rows;
  final UUID subject;
  final UUID person;
  final String deskAddress;
  final String personAddress;
  private final Escalations escalations;
  private final GreenMail mail;

  RingingScene(ApplicationContext site) {
    escalations = site.getBean(Escalations.class);
    mail = site.getBean(GreenMail.class);
    rows = ListedRows.in(site);
    subject = site.getBean(Ids.class).next();
    person = rows.person("PE", "Rosa Quispe");
    UUID desk = rows.desk("PE", "CSIRT duty desk");
    rows.nomination("PE", ListedRows.TECHNICAL, person, 1);
    rows.nomination("PE", ListedRows.TECHNICAL, desk, 2);
    rows.run("UPDATE directory.holder SET mode = 'round-the-clock' WHERE id = '" + desk + "'");
    deskAddress = "desk-" + subject + "@csirt.example";
    personAddress = "rosa-" + subject + "@csirt.example";
    rows.line("PE", desk, Line.Kind.EMAIL, deskAddress, Line.Visibility.OWN_STATE);
    rows.line("PE", person, Line.Kind.EMAIL, personAddress, Line.Visibility.OWN_STATE);
  }

  void begin(Audience audience, Marking marking) {
    rows.as(mexico(), () -> escalations.begin(call(subject, audience, marking)));
  }

  Call call(UUID about) {
    return call(about, OPEN, Marking.REAL);
  }

  private Call call(UUID about, Audience audience, Marking marking) {
    return new Call(
        SomeOccasion.KIND,
        about,
        new StateCode("MX"),
        new StateCode("PE"),
        new Track(rows.network(), ListedRows.TECHNICAL),
        true,
        audience,
        marking);
  }

  Standing standing() {
    return rows.as(mexico(), () -> escalations.standing(SomeOccasion.KIND, Set.of(subject)))
        .get(subject);
  }

  List<MimeMessage> awaitMail(String to) {
    await(() -> !mailsTo(to).isEmpty());
    return mailsTo(to);
  }

  List<MimeMessage> mailsTo(String to) {
    return Stream.of(mail.getReceivedMessages()).filter(each -> goesTo(each, to)).toList();
  }

  private static boolean goesTo(MimeMessage message, String to) {
    try {
      return Stream.of(message.getAllRecipients()).anyMatch(each -> each.toString().equals(to));
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  Actor mexico() {
    return rows.actor("MX", Role.CONTACT, ListedRows.TECHNICAL);
  }

  Actor peru() {
    return rows.actor("PE", Role.CONTACT, ListedRows.TECHNICAL);
  }

  static void await(Callable<Boolean> condition) {
    try {
      for (int i = 0; i < 600 && !condition.call(); i++) {
        Thread.sleep(50);
      }
      assertThat(condition.call()).isTrue();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
