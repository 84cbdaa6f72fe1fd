package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.NominationAct.ASK_REMOVAL;
import static org.enlace.directory.NominationAct.CONFIRM;
import static org.enlace.directory.NominationAct.CONFIRM_AGAIN;
import static org.enlace.directory.NominationAct.CONFIRM_REMOVAL;
import static org.enlace.directory.NominationAct.DROP_REMOVAL;
import static org.enlace.directory.NominationAct.EDIT;
import static org.enlace.directory.NominationAct.EXPIRE;
import static org.enlace.directory.NominationAct.FALL_DUE;
import static org.enlace.directory.NominationAct.GIVE_WAY;
import static org.enlace.directory.NominationAct.LIFT;
import static org.enlace.directory.NominationAct.OBJECT;
import static org.enlace.directory.NominationAct.RANK;
import static org.enlace.directory.NominationAct.SUBMIT;
import static org.enlace.directory.NominationAct.SUSPEND;
import static org.enlace.directory.NominationAct.WITHDRAW;
import static org.enlace.directory.NominationAct.WITHDRAW_OBJECTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Nomination.Standing;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Grant;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The whole table: every standing, every hand, every act.
class NominationPolicyTests {
  private static final NetworkCode NETWORK = new NetworkCode("red-enlace");
  private static final StateCode PERU = new StateCode("PE");
  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(1, 2);
  private static final UUID PERSON = new UUID(2, 1);
  private static final Instant AT = Instant.parse("2026-11-22T03:14:00Z");

  private static final Standing DRAFT = new Nomination.Draft();
  private static final Standing SUBMITTED = new Nomination.Submitted(FIRST, AT);
  private static final Standing IN_FORCE = confirmed(null, null);
  private static final Standing SUSPENDED_BY_STATE = confirmed(Nomination.Side.STATE, null);
  private static final Standing SUSPENDED_BY_OFFICE = confirmed(Nomination.Side.SECRETARIAT, null);
  private static final Standing REMOVAL_ASKED = confirmed(null, FIRST);
  private static final Standing ENDED = new Nomination.Ended(Nomination.Ending.REMOVED, AT);

  private final Actor nominator = of(new UUID(3, 1), PERU, Role.NOMINATOR);
  private final Actor mission = of(new UUID(3, 2), PERU, Role.MISSION);
  private final Actor nominee = of(new UUID(3, 3), PERU, Role.CONTACT);
  private final Actor enterer = of(FIRST, null, Role.SECRETARIAT);
  private final Actor officer = of(SECOND, null, Role.SECRETARIAT);
  private final Actor system = new Actor.Task("nominations");

  @Test
  void opensADraftToThoseWhoWriteIt() {
    assertOpen(DRAFT, nominator, EDIT, SUBMIT, WITHDRAW);
    assertOpen(DRAFT, enterer, EDIT, SUBMIT, WITHDRAW);
    assertOpen(DRAFT, officer, EDIT, SUBMIT, WITHDRAW);
    assertOpen(DRAFT, mission);
    assertOpen(DRAFT, nominee);
    assertOpen(DRAFT, system);
  }

  @Test
  void letsOnlyAnotherOfficerConfirm() {
    assertOpen(SUBMITTED, officer, CONFIRM, WITHDRAW);
    assertOpen(SUBMITTED, enterer, WITHDRAW);
    assertOpen(SUBMITTED, nominator, WITHDRAW, OBJECT);
    assertOpen(SUBMITTED, mission, OBJECT);
    assertOpen(SUBMITTED, nominee, OBJECT);
    assertOpen(SUBMITTED, system);
    assertThat(refused(CONFIRM, SUBMITTED, enterer)).isEqualTo("second-hand-required");
    assertThat(refused(CONFIRM, SUBMITTED, nominator)).isEqualTo("nomination-not-yours");
  }

  @Test
  void countsWhoSubmittedAsAFirstHandAsWell() {
    Nomination enteredByState =
        nomination(new Nomination.Submitted(SECOND, AT), new UUID(3, 1), false);
    assertThat(NominationPolicy.refusal(CONFIRM, enteredByState, officer, Set.of()))
        .hasValueSatisfying(
            problem -> assertThat(problem.slug()).isEqualTo("second-hand-required"));
    assertThat(NominationPolicy.refusal(CONFIRM, enteredByState, enterer, Set.of())).isEmpty();
  }

  @Test
  void keepsAnObjectedNominationFromBeingConfirmed() {
    assertThat(refusedWithObjection(CONFIRM, SUBMITTED, officer)).isEqualTo("nomination-objected");
    assertThat(openWithObjection(SUBMITTED, mission))
        .containsExactlyInAnyOrder(OBJECT, WITHDRAW_OBJECTION);
  }

  @Test
  void opensWhatIsInForceToTheStateAndItsOfficers() {
    assertOpen(IN_FORCE, nominator, RANK, SUSPEND, CONFIRM_AGAIN, ASK_REMOVAL, OBJECT);
    assertOpen(IN_FORCE, mission, OBJECT);
    assertOpen(IN_FORCE, nominee, CONFIRM_AGAIN, OBJECT);
    assertOpen(IN_FORCE, enterer, RANK, SUSPEND, CONFIRM_AGAIN, ASK_REMOVAL);
    assertOpen(IN_FORCE, officer, RANK, SUSPEND, CONFIRM_AGAIN, ASK_REMOVAL, GIVE_WAY);
    assertOpen(IN_FORCE, system, FALL_DUE, EXPIRE);
  }

  @Test
  void letsOnlyTheSideThatSuspendedLiftThat() {
    assertThat(open(SUSPENDED_BY_STATE, nominator, false)).contains(LIFT).doesNotContain(SUSPEND);
    assertThat(refused(LIFT, SUSPENDED_BY_STATE, officer)).isEqualTo("suspension-not-yours");
    assertThat(refused(LIFT, SUSPENDED_BY_OFFICE, nominator)).isEqualTo("suspension-not-yours");
    assertThat(open(SUSPENDED_BY_OFFICE, officer, false)).contains(LIFT).doesNotContain(SUSPEND);
  }

  @Test
  void endsByARemovalOnlyWithASecondHand() {
    assertThat(open(REMOVAL_ASKED, officer, false)).contains(CONFIRM_REMOVAL, DROP_REMOVAL);
    assertThat(refused(CONFIRM_REMOVAL, REMOVAL_ASKED, enterer)).isEqualTo("second-hand-required");
    assertThat(refused(CONFIRM_REMOVAL, REMOVAL_ASKED, nominator))
        .isEqualTo("nomination-not-yours");
    assertThat(refused(ASK_REMOVAL, REMOVAL_ASKED, nominator))
        .isEqualTo("nomination-act-impossible");
  }

  @Test
  void letsNothingHappenToWhatHasEnded() {
    for (NominationAct act : NominationAct.values()) {
      for (Actor actor : List.of(nominator, mission, nominee, enterer, officer, system)) {
        assertThat(refused(act, ENDED, actor)).isNotNull();
      }
    }
  }

  @Test
  void letsOnlyTheSystemActAtATimeThatWasSet() {
    for (NominationAct act : List.of(FALL_DUE, EXPIRE)) {
      for (Actor actor : List.of(nominator, mission, nominee, enterer, officer)) {
        assertThat(refused(act, IN_FORCE, actor)).isEqualTo("nomination-not-yours");
      }
    }
  }

  @Test
  void opensNothingToStrangers() {
    List<Actor> strangers =
        List.of(
            of(new UUID(9, 1), new StateCode("MX"), Role.NOMINATOR),
            of(new UUID(9, 2), PERU, Role.CONTACT),
            of(new UUID(9, 3), PERU, Role.DESK),
            of(new UUID(9, 4), null, Role.AUDITOR),
            in("other", new UUID(9, 5), PERU, Role.NOMINATOR),
            in("other", SECOND, null, Role.SECRETARIAT),
            new Actor.LinkHolder(new UUID(9, 6), PERU),
            new Actor.Remote("node", PERU),
            new Actor.Anonymous());
    for (Standing standing : List.of(DRAFT, SUBMITTED, IN_FORCE, REMOVAL_ASKED, ENDED)) {
      for (Actor stranger : strangers) {
        assertThat(NominationPolicy.open(nomination(standing, FIRST, true), stranger, Set.of()))
            .isEmpty();
      }
    }
  }

  private void assertOpen(Standing standing, Actor actor, NominationAct... acts) {
    assertThat(open(standing, actor, false)).containsExactlyInAnyOrder(acts);
  }

  private Set<NominationAct> openWithObjection(Standing standing, Actor actor) {
    return open(standing, actor, true);
  }

  private Set<NominationAct> open(Standing standing, Actor actor, boolean objected) {
    return NominationPolicy.open(nomination(standing, FIRST, objected), actor, acting(actor));
  }

  private @Nullable String refused(NominationAct act, Standing standing, Actor actor) {
    return refused(act, nomination(standing, FIRST, false), actor);
  }

  private @Nullable String refusedWithObjection(NominationAct act, Standing standing, Actor actor) {
    return refused(act, nomination(standing, FIRST, true), actor);
  }

  private @Nullable String refused(NominationAct act, Nomination nomination, Actor actor) {
    return NominationPolicy.refusal(act, nomination, actor, acting(actor))
        .map(problem -> problem.slug())
        .orElse(null);
  }

  private Set<UUID> acting(Actor actor) {
    return actor.equals(nominee) ? Set.of(PERSON) : Set.of();
  }

  private static Standing confirmed(Nomination.@Nullable Side side, @Nullable UUID removalBy) {
    return new Nomination.Confirmed(
        SECOND,
        AT,
        AT,
        LocalDate.parse("2027-11-22"),
        false,
        side == null ? null : new Nomination.Suspension(side, "moved", AT),
        removalBy == null ? null : new Nomination.Removal(removalBy, AT, null));
  }

  private static Nomination nomination(Standing standing, UUID enteredBy, boolean objected) {
    var objection = new Nomination.Objection(new UUID(6, 6), new UUID(3, 2), "mission", AT, "no");
    return new Nomination(
        new UUID(5, 5),
        PERU,
        NETWORK,
        ListedRows.TECHNICAL,
        person(),
        1,
        standing,
        null,
        null,
        null,
        null,
        enteredBy,
        AT,
        objected ? List.of(objection) : List.of(),
        1);
  }

  private static Holder person() {
    return new Holder(
        PERSON,
        Holder.Kind.PERSON,
        PERU,
        "Inés Huamán",
        null,
        null,
        LocalText.none(),
        null,
        List.of(),
        null,
        null,
        1);
  }

  private static Actor of(UUID account, @Nullable StateCode state, Role role) {
    return in(NETWORK.value(), account, state, role);
  }

  private static Actor in(String network, UUID account, @Nullable StateCode state, Role role) {
    return new Actor.SignedIn(
        account,
        state,
        List.of(
            new Grant(
                role,
                new NetworkCode(network),
                role == Role.CONTACT ? ListedRows.TECHNICAL : null,
                null,
                null)),
        new Actor.Credential(Actor.CredentialKind.SESSION, new UUID(7, 7)));
  }
}
