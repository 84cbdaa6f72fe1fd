package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.StateCode;
import org.enlace.request.Circle.Desks;
import org.enlace.request.Circle.OwnReaders;
import org.enlace.request.Circle.Scope;
import org.enlace.request.ReadingPolicy.Reading;
import org.junit.jupiter.api.Test;

class ReadingPolicyTests {
  private static final StateCode MX = new StateCode("MX");
  private static final StateCode PE = new StateCode("PE");
  private static final StateCode BR = new StateCode("BR");
  private static final CategoryCode TECHNICAL = new CategoryCode("technical");
  private static final CategoryCode DIPLOMATIC = new CategoryCode("diplomatic");
  private static final List<UUID> PERSONS = ids(0x10, 4);
  private static final List<UUID> AUTHORITIES = ids(0x20, 3);
  private static final List<UUID> ACCOUNTS = ids(0x30, 4);

  @Test
  void opensAmberToBothTracksOfTheAddressedState() {
    Circle amber = circle(HandlingLabel.AMBER, Set.of(), Desks.none());
    assertThat(ReadingPolicy.of(contact(PE, DIPLOMATIC), amber)).isEqualTo(Reading.OPEN);
    assertThat(ReadingPolicy.of(contact(BR, TECHNICAL), amber)).isEqualTo(Reading.STRANGER);
  }

  @Test
  void opensAmberStrictToTheAddressedTrackAlone() {
    Circle strict = circle(HandlingLabel.AMBER_STRICT, Set.of(), Desks.none());
    assertThat(ReadingPolicy.of(contact(PE, TECHNICAL), strict)).isEqualTo(Reading.OPEN);
    assertThat(ReadingPolicy.of(contact(PE, DIPLOMATIC), strict)).isEqualTo(Reading.OTHER_TRACK);
    assertThat(ReadingPolicy.of(contact(MX, DIPLOMATIC), strict)).isEqualTo(Reading.OTHER_TRACK);
  }

  @Test
  void opensRedToThePersonNamedAndNotToTheColleague() {
    Circle red = circle(HandlingLabel.RED, Set.of(PERSONS.getFirst()), Desks.none());
    assertThat(ReadingPolicy.of(person(PE, PERSONS.getFirst()), red)).isEqualTo(Reading.OPEN);
    assertThat(ReadingPolicy.of(person(PE, PERSONS.getLast()), red)).isEqualTo(Reading.NOT_NAMED);
  }

  @Test
  void opensToADeskOnlyWhatWasReferredWithContent() {
    UUID desk = AUTHORITIES.getFirst();
    Viewer police = new Viewer(ACCOUNTS.get(2), PE, Set.of(), false, Set.of(), Set.of(desk));
    Desks without = new Desks(Set.of(desk), Set.of(), Set.of());
    Desks with = new Desks(Set.of(desk), Set.of(desk), Set.of());
    assertThat(ReadingPolicy.of(police, circle(HandlingLabel.AMBER, Set.of(), without)))
        .isEqualTo(Reading.WITHOUT_CONTENT);
    assertThat(ReadingPolicy.of(police, circle(HandlingLabel.AMBER, Set.of(), with)))
        .isEqualTo(Reading.OPEN);
    assertThat(ReadingPolicy.of(police, circle(HandlingLabel.AMBER, Set.of(), Desks.none())))
        .isEqualTo(Reading.STRANGER);
  }

  @Property(tries = 5_000)
  void neverOpensToAThirdState(@ForAll("viewers") Viewer viewer, @ForAll("circles") Circle circle) {
    if (!Set.of(circle.from(), circle.to()).contains(viewer.state()) && !holdsIt(viewer, circle)) {
      assertThat(ReadingPolicy.of(viewer, circle)).isEqualTo(Reading.STRANGER);
      assertThat(circle.sidesOf(viewer)).isEmpty();
    }
  }

  @Property(tries = 5_000)
  void neverOpensRedToAnybodyNotNamed(
      @ForAll("viewers") Viewer viewer, @ForAll("circles") Circle circle) {
    boolean named =
        viewer.state().equals(circle.to())
            && !Collections.disjoint(viewer.holders(), circle.named());
    boolean chosen =
        viewer.state().equals(circle.from())
            && (circle.own().authors().contains(viewer.account())
                || !Collections.disjoint(viewer.holders(), circle.own().persons()));
    if (circle.label() == HandlingLabel.RED && !named && !chosen && !holdsIt(viewer, circle)) {
      assertThat(ReadingPolicy.of(viewer, circle).isOpen()).isFalse();
    }
  }

  @Property(tries = 5_000)
  void neverOpensAmberStrictToAnotherTrack(
      @ForAll("viewers") Viewer viewer, @ForAll("circles") Circle circle) {
    CategoryCode track = viewer.state().equals(circle.to()) ? circle.toTrack() : circle.fromTrack();
    Set<UUID> chosen = viewer.state().equals(circle.to()) ? circle.named() : circle.own().persons();
    if (circle.label() == HandlingLabel.AMBER_STRICT
        && !viewer.tracks().contains(track)
        && Collections.disjoint(viewer.holders(), chosen)
        && !circle.own().authors().contains(viewer.account())
        && !holdsIt(viewer, circle)) {
      assertThat(ReadingPolicy.of(viewer, circle).isOpen()).isFalse();
    }
  }

  @Property(tries = 5_000)
  void neverOpensToWhoeverOnlyLooksOnUnlessTheLabelIsGreenOrClear(
      @ForAll("viewers") Viewer viewer, @ForAll("circles") Circle circle) {
    boolean narrow = circle.label().isAtLeastAsNarrowAs(HandlingLabel.AMBER);
    if (narrow && viewer.tracks().isEmpty() && !holdsIt(viewer, circle)) {
      assertThat(ReadingPolicy.of(viewer, circle).isOpen()).isFalse();
    }
  }

  @Property(tries = 5_000)
  void opensNothingToWhoeverStandsNowhere(
      @ForAll("viewers") Viewer viewer, @ForAll("circles") Circle circle) {
    boolean stranger = ReadingPolicy.of(viewer, circle) == Reading.STRANGER;
    assertThat(circle.sidesOf(viewer).isEmpty()).isEqualTo(stranger);
  }

  @Property(tries = 5_000)
  void opensNoMoreUnderANarrowerLabel(
      @ForAll("viewers") Viewer viewer,
      @ForAll("circles") Circle circle,
      @ForAll HandlingLabel other) {
    Circle relabelled = relabelled(circle, other);
    boolean narrower = other.isAtLeastAsNarrowAs(circle.label());
    if (narrower && ReadingPolicy.of(viewer, relabelled).isOpen()) {
      assertThat(ReadingPolicy.of(viewer, circle).isOpen()).isTrue();
    }
  }

  @Provide
  Arbitrary<Viewer> viewers() {
    return Builders.withBuilder(ViewerDraft::new)
        .use(Arbitraries.of(ACCOUNTS))
        .inSetter((draft, value) -> draft.account = value)
        .use(Arbitraries.of(MX, PE, BR))
        .inSetter((draft, value) -> draft.state = value)
        .use(Arbitraries.of(TECHNICAL, DIPLOMATIC).set().ofMaxSize(2))
        .inSetter((draft, value) -> draft.tracks = value)
        .use(Arbitraries.of(true, false))
        .inSetter((draft, value) -> draft.watches = value)
        .use(Arbitraries.of(PERSONS).set().ofMaxSize(2))
        .inSetter((draft, value) -> draft.holders = value)
        .use(Arbitraries.of(AUTHORITIES).set().ofMaxSize(1))
        .inSetter((draft, value) -> draft.authorities = value)
        .build(ViewerDraft::done);
  }

  @Provide
  Arbitrary<Circle> circles() {
    Arbitrary<Set<UUID>> persons = Arbitraries.of(PERSONS).set().ofMaxSize(2);
    Arbitrary<Set<UUID>> desks = Arbitraries.of(AUTHORITIES).set().ofMaxSize(2);
    Arbitrary<OwnReaders> own =
        Combinators.combine(
                Arbitraries.of(Scope.class),
                persons,
                Arbitraries.of(ACCOUNTS).set().ofMinSize(1).ofMaxSize(2))
            .as(OwnReaders::new);
    Arbitrary<Desks> held =
        Combinators.combine(desks, Arbitraries.of(true, false), desks)
            .as((referred, with, copied) ->
                new Desks(referred, with ? referred : Set.of(), copied));
    return Combinators.combine(Arbitraries.of(HandlingLabel.class), persons, own, held)
        .as((label, named, readers, where) ->
            new Circle(MX, TECHNICAL, PE, TECHNICAL, label, named, readers, where));
  }

  private static boolean holdsIt(Viewer viewer, Circle circle) {
    return !Collections.disjoint(viewer.authorities(), circle.desks().withContent())
        || !Collections.disjoint(viewer.authorities(), circle.desks().copied())
        || !Collections.disjoint(viewer.authorities(), circle.desks().referred());
  }

  private static Circle circle(HandlingLabel label, Set<UUID> named, Desks desks) {
    OwnReaders own = new OwnReaders(Scope.STATE, Set.of(), Set.of(ACCOUNTS.getFirst()));
    return new Circle(MX, TECHNICAL, PE, TECHNICAL, label, named, own, desks);
  }

  private static Circle relabelled(Circle circle, HandlingLabel label) {
    return new Circle(
        circle.from(),
        circle.fromTrack(),
        circle.to(),
        circle.toTrack(),
        label,
        circle.named(),
        circle.own(),
        circle.desks());
  }

  private static Viewer contact(StateCode state, CategoryCode track) {
    return new Viewer(ACCOUNTS.get(1), state, Set.of(track), false, Set.of(), Set.of());
  }

  private static Viewer person(StateCode state, UUID person) {
    return new Viewer(ACCOUNTS.get(1), state, Set.of(TECHNICAL), false, Set.of(person), Set.of());
  }

  private static List<UUID> ids(int first, int count) {
    return IntStream.range(0, count)
        .mapToObj(each -> new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + first + each))
        .toList();
  }

  /// What a viewer is made of.
  private static final class ViewerDraft {
    private UUID account = ACCOUNTS.getFirst();
    private StateCode state = MX;
    private Set<CategoryCode> tracks = Set.of();
    private boolean watches;
    private Set<UUID> holders = Set.of();
    private Set<UUID> authorities = Set.of();

    Viewer done() {
      return new Viewer(account, state, tracks, watches, holders, authorities);
    }
  }
}
