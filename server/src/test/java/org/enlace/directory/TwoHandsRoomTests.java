package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;
import static org.enlace.directory.Ceremony.assertRefused;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What one officer alone, or a stolen session of one, would try: to have a number of their own
/// listed, or an account of their own act for a State.
@EnlaceTest
class TwoHandsRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Nominations nominations;
  @Autowired Lines lines;
  @Autowired People people;
  @Autowired Authorities authorities;
  @Autowired GreenMail mail;

  private Ceremony ceremony;
  private Holder ines;

  @BeforeEach
  void gather() {
    ceremony = new Ceremony(site);
    ines = ceremony.person("Inés Huamán");
  }

  @Test
  void confirmsNoNumberThatTheSameOfficerEntered() {
    Nomination submitted = submitted(ines);
    Lines.Kept own =
        as(
            ceremony.second,
            () -> lines.add(Ceremony.lineDraft(ines, Line.Kind.PHONE, "+51 1 705 0199")).orThrow());
    assertRefused(
        "line-of-own-hand", as(ceremony.second, () -> nominations.confirm(submitted.id())));
    assertThat(ceremony.listed()).isEmpty();

    as(ceremony.first, () -> lines.vouch(own.line().id()).orThrow());
    as(ceremony.second, () -> nominations.confirm(submitted.id()).orThrow());
    assertThat(ceremony.listed()).containsExactly(submitted.id());
  }

  @Test
  void confirmsNoNumberThatTheSameOfficerChanged() {
    Lines.Kept phone = ceremony.line(ines, Line.Kind.PHONE, "+51 1 705 0100");
    Nomination submitted = submitted(ines);
    UUID id = phone.line().id();
    as(ceremony.second, () -> lines.change(id, phone.line().version(), "+51 1 705 0199").orThrow());
    assertRefused(
        "line-of-own-hand", as(ceremony.second, () -> nominations.confirm(submitted.id())));
  }

  @Test
  void confirmsNoDeskWhosePersonTheSameOfficerGaveAMailbox() {
    Holder desk = ceremony.desk("Mesa técnica");
    as(ceremony.nominator, () -> people.actFor(desk.id(), ines.id()).orThrow());
    mailbox(ceremony.second, ines);
    Nomination submitted = submitted(desk);
    assertRefused(
        "line-of-own-hand", as(ceremony.second, () -> nominations.confirm(submitted.id())));
  }

  @Test
  void letsNoOfficerAloneMakeSomebodyActForAListedDesk() throws Exception {
    Holder desk = ceremony.desk("Mesa técnica");
    Inbox ofDesk = Inbox.of(mail, "desk");
    ceremony.mail(desk, ofDesk.address());
    Nomination listed = ceremony.inForce(desk);
    Inbox nominator = ceremony.enrolledNominator(mail);
    Holder own =
        as(
            ceremony.second,
            () -> people.add(Ceremony.draft(Holder.Kind.PERSON, "Iván Impostor")).orThrow());
    mailbox(ceremony.second, own);
    assertRefused(
        "line-of-own-hand", as(ceremony.second, () -> people.actFor(desk.id(), own.id())));
    assertThat(ceremony.powersOf(listed)).isZero();

    as(ceremony.first, () -> people.actFor(desk.id(), own.id()).orThrow());
    assertThat(ceremony.powersOf(listed)).isOne();
    assertThat(ofDesk.await("Otra persona actúa por su mesa").text())
        .contains("avise de inmediato")
        .doesNotContain("Impostor");
    nominator.await("Otra persona actúa por una mesa de su Estado");
  }

  @Test
  void tellsTheStateWhenItsNominatorLetsSomebodyActForAListedDesk() throws Exception {
    Holder desk = ceremony.desk("Mesa técnica");
    ceremony.inForce(desk);
    Inbox nominator = ceremony.enrolledNominator(mail);
    mailbox(ceremony.nominator, ines);
    as(ceremony.nominator, () -> people.actFor(desk.id(), ines.id()).orThrow());
    nominator.await("Otra persona actúa por una mesa de su Estado");
  }

  @Test
  void letsNoOfficerAloneSitSomebodyAtAnAuthority() throws Exception {
    Authority authority = authority();
    Inbox nominator = ceremony.enrolledNominator(mail);
    mailbox(ceremony.second, ines);
    assertRefused(
        "line-of-own-hand",
        as(ceremony.second, () -> authorities.seat(authority.id(), ines.id(), ceremony.network)));
    assertThat(as(ceremony.nominator, () -> authorities.seated(authority.id()))).isEmpty();

    as(
        ceremony.first,
        () -> authorities.seat(authority.id(), ines.id(), ceremony.network).orThrow());
    assertThat(as(ceremony.nominator, () -> authorities.seated(authority.id())))
        .extracting(Holder::id)
        .isEqualTo(List.of(ines.id()));
    nominator.await("Otra persona actúa por una mesa de su Estado");
  }

  private Authority authority() {
    var draft =
        new Authorities.AuthorityDraft(
            PERU,
            LocalText.same("Autoridad de prueba"),
            Authority.Kind.CSIRT,
            null,
            Map.of(),
            true,
            false,
            "note");
    return as(ceremony.nominator, () -> authorities.add(draft).orThrow());
  }

  private Nomination submitted(Holder holder) {
    Nomination entered =
        as(
            ceremony.nominator,
            () -> nominations.enter(ceremony.nomination(holder, null)).orThrow());
    return as(ceremony.nominator, () -> nominations.submit(entered.id()).orThrow());
  }

  private void mailbox(Actor hand, Holder holder) {
    String address = "someone-" + UUID.randomUUID() + "@rree.example";
    as(hand, () -> lines.add(Ceremony.lineDraft(holder, Line.Kind.EMAIL, address)).orThrow());
  }
}
