package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What of the contacts each kind of reader sees, and does not.
@EnlaceTest
class ContactsRoomTests {
  private static final StateCode PERU = new StateCode("PE");

  @Autowired ApplicationContext site;
  @Autowired Contacts contacts;

  private ListedRows rows;
  private UUID desk;
  private UUID person;
  private UUID onCall;
  private UUID deputy;

  @BeforeEach
  void list() {
    rows = ListedRows.in(site);
    desk = rows.desk("PE", "Mesa técnica");
    person = rows.person("PE", "Inés Huamán");
    deputy = rows.nomination("PE", ListedRows.TECHNICAL, person, 2);
    onCall = rows.nomination("PE", ListedRows.TECHNICAL, desk, 1);
    rows.line("PE", desk, Line.Kind.EMAIL, "mesa@csirt.example", Line.Visibility.MEMBERS);
    rows.line("PE", desk, Line.Kind.PHONE, "+5115550100", Line.Visibility.SAME_TRACK);
    rows.line("PE", desk, Line.Kind.SIGNAL, "mesa.01", Line.Visibility.OWN_STATE);
    rows.personalLine("PE", person, Line.Kind.SMS, "+51987650001", Line.Visibility.MEMBERS);
  }

  @Test
  void listsTheContactsOfATrackInTheirOrder() {
    assertThat(seenBy(contact("MX")))
        .extracting(Contact::nomination)
        .containsExactly(onCall, deputy);
    assertThat(seenBy(contact("MX")).getFirst().holder().name()).isEqualTo("Mesa técnica");
  }

  @Test
  void releasesALineToThoseForWhomItIsMeant() {
    assertThat(valuesSeenBy(contact("MX")))
        .containsExactly("mesa@csirt.example", "+5115550100", null);
    assertThat(valuesSeenBy(rows.actor("MX", Role.CONTACT, ListedRows.DIPLOMATIC)))
        .containsExactly("mesa@csirt.example", null, null);
    assertThat(valuesSeenBy(rows.actor("MX", Role.MISSION, null)))
        .containsExactly("mesa@csirt.example", null, null);
    assertThat(valuesSeenBy(rows.actor(null, Role.SECRETARIAT, null)))
        .containsExactly("mesa@csirt.example", "+5115550100", null);
    assertThat(valuesSeenBy(contact("PE")))
        .containsExactly("mesa@csirt.example", "+5115550100", "mesa.01");
  }

  @Test
  void showsAPersonalLineOfAnotherStateOnlyWhenItIsOpened() {
    Line foreign = seenBy(contact("MX")).getLast().lines().getFirst();
    assertThat(foreign.value()).isNull();
    assertThat(foreign.opens()).isTrue();

    Line own = seenBy(contact("PE")).getLast().lines().getFirst();
    assertThat(own.value()).isEqualTo("+51987650001");
    assertThat(own.opens()).isFalse();
  }

  @Test
  void tellsFailuresToTheOwningStateAndTheSecretariatAlone() {
    rows.run(
        """
        INSERT INTO directory.line_failed (line, state, at, reason)
        SELECT id, state, now(), 'mailbox unavailable' FROM directory.line
         WHERE owner = '%s' AND kind = 'email'
        """
            .formatted(desk));

    assertThat(failureSeenBy(contact("MX"))).isNull();
    assertThat(failureSeenBy(contact("PE"))).isEqualTo("mailbox unavailable");
    assertThat(failureSeenBy(rows.actor(null, Role.SECRETARIAT, null)))
        .isEqualTo("mailbox unavailable");
  }

  @Test
  void tellsEveryMemberWhenALineWasLastReached() {
    assertThat(seenBy(contact("MX")).getFirst().lastReachedAt()).isEmpty();
    rows.run(
        """
        INSERT INTO directory.line_reached (line, at)
        SELECT id, now() FROM directory.line WHERE owner = '%s' AND kind = 'email'
        """
            .formatted(desk));
    assertThat(seenBy(contact("MX")).getFirst().lastReachedAt()).isPresent();
  }

  @Test
  void showsNothingToWhoHoldsNoRoleInTheNetwork() {
    Actor elsewhere = ListedRows.in(site).actor("MX", Role.CONTACT, ListedRows.TECHNICAL);
    assertThat(seenBy(elsewhere)).isEmpty();
    assertThat(seenBy(new Actor.Anonymous())).isEmpty();
    assertThat(seenBy(rows.actor(null, Role.AUDITOR, null))).isEmpty();
    assertThat(seenBy(rows.actor(null, Role.PARTNER, null))).isEmpty();
  }

  @Test
  void showsTheDeskOfAnAuthorityItsOwnStateOnly() {
    assertThat(seenBy(rows.actor("MX", Role.DESK, null))).isEmpty();
    assertThat(seenBy(rows.actor("PE", Role.DESK, null))).hasSize(2);
  }

  @Test
  void opensANetworkToTheSiteWhereItSaysSo() {
    rows.run(
        "UPDATE directory.network SET visibility = 'site' WHERE code = '%s'"
            .formatted(rows.network()));
    Actor elsewhere = ListedRows.in(site).actor("MX", Role.CONTACT, ListedRows.TECHNICAL);
    assertThat(seenBy(elsewhere)).hasSize(2);
    assertThat(seenBy(rows.actor(null, Role.AUDITOR, null))).isEmpty();
  }

  @Test
  void leavesOutWhatIsNotInForce() {
    change(deputy, "suspended = true, suspended_reason = 'moved'");
    assertThat(seenBy(contact("PE"))).extracting(Contact::nomination).containsExactly(onCall);
    change(
        deputy,
        "suspended = false, suspended_reason = NULL, starts_at = now() + interval '2 days'");
    assertThat(seenBy(contact("PE"))).extracting(Contact::nomination).containsExactly(onCall);
    change(deputy, "starts_at = NULL, ends_at = now() - interval '1 second'");
    assertThat(seenBy(contact("PE"))).extracting(Contact::nomination).containsExactly(onCall);
    change(deputy, "ends_at = NULL, to_be_confirmed = true");
    assertThat(seenBy(contact("PE"))).hasSize(2);
  }

  @Test
  void givesEveryLineInFullToATaskAndToNobodyElse() {
    List<Contact> full =
        rows.asTask(
            () -> contacts.inForceFull(PERU, rows.network(), Optional.of(ListedRows.TECHNICAL)));
    assertThat(full.getFirst().lines()).extracting(Line::value).doesNotContainNull().hasSize(3);
    assertThat(full.getLast().lines()).extracting(Line::value).containsExactly("+51987650001");

    Actor actor = contact("PE");
    assertThatThrownBy(() ->
            ActorScope.as(
                actor, () -> contacts.inForceFull(PERU, rows.network(), Optional.empty())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void findsByNameWithAndWithoutAccentsAndByLanguage() {
    rows.findable(deputy, "Inés Huamán Perú Peru Pérou", "es", "en");
    rows.findable(onCall, "Mesa técnica Perú Peru Pérou", "es");
    assertThat(found("ines huaman", null)).containsExactly(deputy);
    assertThat(found("TÉCNICA perou", null)).containsExactly(onCall);
    assertThat(found("peru", null)).containsExactly(onCall, deputy);
    assertThat(found("peru", new LanguageTag("en"))).containsExactly(deputy);
    assertThat(found("100% _", null)).isEmpty();
    assertThat(found("chile", null)).isEmpty();
  }

  @Test
  void pagesThroughWhatItFinds() {
    rows.findable(deputy, "peru", "es");
    rows.findable(onCall, "peru", "es");
    var first = search(query("peru", null, 1));
    assertThat(first.items()).extracting(Contact::nomination).containsExactly(onCall);
    assertThat(first.next()).isEqualTo(onCall.toString());
    var second = search(query("peru", onCall, 1));
    assertThat(second.items()).extracting(Contact::nomination).containsExactly(deputy);
    assertThat(second.next()).isNull();
  }

  @Test
  void neverFindsForAMemberOfAnotherNetwork() {
    rows.findable(onCall, "peru", "es");
    Actor elsewhere = ListedRows.in(site).actor("MX", Role.CONTACT, ListedRows.TECHNICAL);
    assertThat(ActorScope.as(elsewhere, () -> contacts.search(query("peru", null, 50))).items())
        .isEmpty();
  }

  private Actor contact(String state) {
    return rows.actor(state, Role.CONTACT, ListedRows.TECHNICAL);
  }

  private List<Contact> seenBy(Actor actor) {
    return ActorScope.as(
        actor, () -> contacts.inForce(PERU, rows.network(), Optional.of(ListedRows.TECHNICAL)));
  }

  private List<@Nullable String> valuesSeenBy(Actor actor) {
    return seenBy(actor).getFirst().lines().stream().<@Nullable String>map(Line::value).toList();
  }

  private @Nullable String failureSeenBy(Actor actor) {
    Line.Failure failure = seenBy(actor).getFirst().lines().getFirst().lastFailure();
    return failure == null ? null : failure.reason();
  }

  private void change(UUID nomination, String assignment) {
    rows.run(
        "UPDATE directory.nomination SET %s WHERE id = '%s'".formatted(assignment, nomination));
  }

  private List<UUID> found(String text, @Nullable LanguageTag language) {
    return search(
            new Contacts.Query(Set.of(), rows.network(), null, null, language, text, null, 50))
        .items()
        .stream()
        .map(Contact::nomination)
        .toList();
  }

  private Contacts.Query query(String text, @Nullable UUID after, int limit) {
    return new Contacts.Query(
        Set.of(), rows.network(), null, "un-grulac", null, text, after, limit);
  }

  private org.enlace.ui.api.PageOf<Contact> search(Contacts.Query query) {
    return ActorScope.as(contact("MX"), () -> contacts.search(query));
  }
}
