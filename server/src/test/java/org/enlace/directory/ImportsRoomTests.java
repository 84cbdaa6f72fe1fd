package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.EnlaceTest;
import org.enlace.directory.Imports.Counts;
import org.enlace.directory.Imports.Delta;
import org.enlace.directory.Imports.Format;
import org.enlace.directory.Imports.Item;
import org.enlace.directory.Imports.Kind;
import org.enlace.directory.Imports.Preview;
import org.enlace.identity.Grants;
import org.enlace.identity.TestSignIns;
import org.enlace.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Tables of contacts, from reading to application.
@EnlaceTest
class ImportsRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Imports imports;
  @Autowired Nominations nominations;
  @Autowired Lines lines;
  @Autowired Contacts contacts;
  @Autowired Ledger ledger;
  @Autowired Grants grants;
  @Autowired TestSignIns signIns;
  @Autowired GreenMail mail;

  private static final Pattern ACCESS = Pattern.compile("/access/([A-Za-z0-9_-]+)");

  private Ceremony ceremony;
  private ImportFiles files;

  @BeforeEach
  void gather() {
    ceremony = new Ceremony(site);
    files = new ImportFiles(ceremony, site);
  }

  @Test
  void makesDraftsOfTheContactsOfATable() {
    String table = files.ana(2);
    Preview preview = files.read(ceremony.first, Format.CSV, table);
    assertThat(preview.counts()).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(files.items(ceremony.first, preview))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.kind()).isEqualTo(Kind.NEW);
          assertThat(item.changes()).contains(new Delta("email", null, files.mailbox()));
        });
    assertThat(files.drafts()).isEmpty();

    assertThat(files.applied(ceremony.first, preview).phase()).isEqualTo(Imports.Phase.APPLIED);

    Nomination draft = ImportFiles.one(files.drafts());
    assertThat(draft.standing()).isInstanceOf(Nomination.Draft.class);
    assertThat(draft.holder().name()).isEqualTo("Ana Ruiz");
    assertThat(draft.rank()).isEqualTo(2);
    List<Lines.Kept> kept = as(ceremony.nominator, () -> lines.of(draft.holder().id()));
    assertThat(kept).hasSize(2).allMatch(Lines.Kept::quiet);
    assertThat(kept.getFirst().line().proof()).isEqualTo(Line.Proof.NEW);
    assertThat(ceremony.listed()).isEmpty();
    assertThat(as(ceremony.first, () -> ledger.historyOf("nomination:" + draft.id()))).hasSize(1);
  }

  @Test
  void changesNothingByTheSameFileAgainAndOnlyWhatAnotherOneSays() {
    String table = files.ana(2);
    files.applied(ceremony.first, files.read(ceremony.first, Format.CSV, table));
    assertThat(files.read(ceremony.second, Format.CSV, table).counts())
        .isEqualTo(new Counts(0, 0, 1, 0));

    String later = files.ana(1);
    Preview preview = files.read(ceremony.second, Format.CSV, later);
    assertThat(files.items(ceremony.first, preview))
        .singleElement()
        .extracting(Item::changes)
        .isEqualTo(List.of(new Delta("rank", "2", "1")));
    files.applied(ceremony.second, preview);
    assertThat(ImportFiles.one(files.drafts()).rank()).isEqualTo(1);
    assertThat(files.read(ceremony.second, Format.CSV, later).counts())
        .isEqualTo(new Counts(0, 0, 1, 0));
  }

  @Test
  void leavesAloneWhatWasCorrectedByHand() {
    String table = files.ana(2);
    files.applied(ceremony.first, files.read(ceremony.first, Format.CSV, table));
    Nomination draft = ImportFiles.one(files.drafts());
    as(
        ceremony.first,
        () ->
            nominations
                .edit(
                    draft.id(),
                    draft.version(),
                    new Nominations.Draft(
                        draft.state(),
                        draft.network(),
                        draft.category(),
                        draft.holder().id(),
                        7,
                        null,
                        null,
                        null,
                        null))
                .orThrow());
    assertThat(files.read(ceremony.first, Format.CSV, table).counts())
        .isEqualTo(new Counts(0, 0, 1, 0));
  }

  @Test
  void namesOnePersonTwiceAndMakesHerOnce() {
    String table =
        ImportFiles.HEADER
            + files.row("PE", "technical", "Ana Ruiz", "ana@csirt.example", "1")
            + files.row("PE", "diplomatic", "Ana Ruiz", "ana@csirt.example", "1")
            + files.row("PE", "diplomatic", "", "mesa@rree.example", "2");
    files.applied(ceremony.first, files.read(ceremony.first, Format.CSV, table));
    assertThat(files.drafts().stream().map(each -> each.holder().id()).distinct()).hasSize(2);
    assertThat(files.drafts().stream().map(each -> each.holder().kind()))
        .contains(Holder.Kind.PERSON, Holder.Kind.DESK);
  }

  @Test
  void appliesBesideThePageThatBegan() {
    String table = files.ana(2);
    Preview preview = files.read(ceremony.first, Format.CSV, table);
    Optional<Answer<Preview>> answer = as(ceremony.first, () -> imports.begin(preview.id()));
    assertThat(answer).isPresent();
    assertThat(answer.orElseThrow().orThrow().phase()).isEqualTo(Imports.Phase.APPLIED);
    assertThat(as(ceremony.first, () -> imports.runOf(preview.id())).going()).isFalse();
    assertThat(files.drafts()).hasSize(1);
  }

  @Test
  void addsAFurtherLineOfWhoIsKnownAsNewAndTakesNoneAway() {
    Holder ana = ceremony.person("Ana Ruiz");
    ceremony.mail(ana, files.mailbox());
    Lines.Kept known = ceremony.line(ana, Line.Kind.PHONE, "+51 1 705 0100");
    ceremony.inForce(ana);
    String table =
        ImportFiles.HEADER + files.row("PE", "diplomatic", "Ana Ruiz", files.mailbox(), "1");

    Preview preview = files.read(ceremony.first, Format.CSV, table);
    assertThat(files.items(ceremony.first, preview))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.kind()).isEqualTo(Kind.NEW);
          assertThat(item.changes())
              .containsExactly(
                  new Delta("rank", null, "1"),
                  new Delta("phone", "+5117050100", "+5117050100, +5116199000"));
        });
    files.applied(ceremony.first, preview);

    assertThatOneWaitsBeside(ana, known);
    assertThat(files.read(ceremony.second, Format.CSV, table).counts())
        .isEqualTo(new Counts(0, 0, 1, 0));
  }

  private void assertThatOneWaitsBeside(Holder ana, Lines.Kept known) {
    List<Lines.Kept> kept = as(ceremony.nominator, () -> lines.of(ana.id()));
    assertThat(kept).extracting(each -> each.line().id()).contains(known.line().id());
    assertThat(kept.stream().filter(each -> "+5116199000".equals(each.line().value())))
        .singleElement()
        .satisfies(added -> {
          assertThat(added.line().proof()).isEqualTo(Line.Proof.NEW);
          assertThat(added.line().phase()).isEqualTo(Line.Phase.WAITING);
          assertThat(added.quiet()).isTrue();
        });
    assertThat(kept).hasSize(3);
  }

  @Test
  void addsNothingToWhoIsKnownWithTheSameLines() {
    files.applied(ceremony.first, files.read(ceremony.first, Format.CSV, files.ana(2)));
    String table =
        ImportFiles.HEADER + files.row("PE", "diplomatic", "Ana Ruiz", files.mailbox(), "1");
    Preview preview = files.read(ceremony.first, Format.CSV, table);
    assertThat(files.items(ceremony.first, preview))
        .singleElement()
        .extracting(Item::changes)
        .isEqualTo(List.of(new Delta("rank", null, "1")));
    files.applied(ceremony.first, preview);
    assertThat(files.drafts().stream().map(each -> each.holder().id()).distinct())
        .singleElement()
        .satisfies(id -> assertThat(as(ceremony.nominator, () -> lines.of(id))).hasSize(2));
  }

  @Test
  void sendsAnImportedMailboxNothingButItsInvitationWhichProvesIt() throws Exception {
    Inbox inbox = Inbox.of(mail, "ana");
    String table =
        ImportFiles.HEADER + files.row("PE", "technical", "Ana Ruiz", inbox.address(), "1");
    files.applied(ceremony.first, files.read(ceremony.first, Format.CSV, table));
    Nomination draft = ImportFiles.one(files.drafts());
    as(ceremony.nominator, () -> nominations.submit(draft.id()).orThrow());
    as(ceremony.second, () -> nominations.confirm(draft.id()).orThrow());
    String invitation = inbox.await("Enlace").text();
    ceremony.awaitTold(draft.id());
    assertThat(inbox.letters()).hasSize(1);
    assertThat(rung()).isEmpty();

    UUID account = as(ceremony.first, () -> grants.ofCause(draft.id())).getFirst().account();
    Matcher link = ACCESS.matcher(invitation);
    assertThat(link.find()).isTrue();
    signIns.accepted(account, link.group(1));
    assertThat(rung()).containsExactly(inbox.address());
    assertThat(as(ceremony.nominator, () -> lines.of(draft.holder().id())))
        .filteredOn(each -> each.line().kind() == Line.Kind.PHONE)
        .allMatch(Lines.Kept::quiet);
  }

  private List<String> rung() {
    return ceremony
        .rows
        .asTask(() -> contacts.inForceFull(Ceremony.PERU, ceremony.network, Optional.empty()))
        .stream()
        .flatMap(each -> each.lines().stream())
        .map(each -> String.valueOf(each.value()))
        .toList();
  }
}
