package org.enlace.directory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The networks and who belongs to them. What a network is, is public; its members are shown to its
/// members.
@Component
public class Networks {
  private final NetworkStore store;
  private final NetworkEntry entry;
  private final InstantSource clock;

  Networks(NetworkStore store, NetworkEntry entry, InstantSource clock) {
    this.store = store;
    this.entry = entry;
    this.clock = clock;
  }

  /// Every network, the home network first.
  @Transactional(readOnly = true)
  public List<Network> all() {
    return store.all();
  }

  /// The network of that code.
  @Transactional(readOnly = true)
  public Optional<Network> find(NetworkCode code) {
    return store.find(code);
  }

  /// The home network; empty until it was founded.
  @Transactional(readOnly = true)
  public Optional<Network> home() {
    return store.home();
  }

  /// The States of a network, past and present, as the actor may see them.
  @Transactional(readOnly = true)
  public List<Membership> memberships(NetworkCode network) {
    return store.memberships(network);
  }

  /// The networks to which the State belongs today, as the actor may see it.
  @Transactional(readOnly = true)
  public List<Network> of(StateCode state) {
    List<NetworkCode> codes = codesOf(state);
    return store.all().stream().filter(each -> codes.contains(each.code())).toList();
  }

  /// The networks to which both States belong today.
  @Transactional(readOnly = true)
  public List<Network> inCommon(StateCode one, StateCode other) {
    List<NetworkCode> ones = codesOf(one);
    return of(other).stream().filter(each -> ones.contains(each.code())).toList();
  }

  /// Founds a network: the secretariat, or a task at the first start. Refused: `network-not-yours`
  /// (403), `network-known`, `home-network-known` (409), `network-incomplete` (422).
  @Transactional
  public Answer<Network> found(NetworkDraft draft) {
    return entry.found(draft);
  }

  /// Changes what a network says of itself. Categories may be added and renamed, never taken away.
  ///
  /// @param version the version that was read; another one is refused as `stale` (412)
  @Transactional
  public Answer<Network> amend(int version, NetworkDraft draft) {
    return entry.amend(version, draft);
  }

  /// Admits a State from that day on. Refused: `state-unknown` (422), `state-is-member` (409).
  @Transactional
  public Answer<Membership> admit(NetworkCode network, StateCode state, LocalDate sinceOn) {
    return entry.admit(network, state, sinceOn);
  }

  /// Ends a membership after that day. Refused: `state-not-member` (409), where it has contacts in
  /// force `state-has-contacts` (409).
  @Transactional
  public Answer<Membership> release(NetworkCode network, StateCode state, LocalDate untilOn) {
    return entry.release(network, state, untilOn);
  }

  /// Calls a State by names of the network's own; without names, by the usual ones again.
  ///
  /// @param names by language, a primary subtag such as `es`
  @Transactional
  public Answer<StateCode> rename(NetworkCode network, StateCode state, LocalText names) {
    return entry.rename(network, state, names);
  }

  private List<NetworkCode> codesOf(StateCode state) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return store.membershipsOf(state).stream()
        .filter(each -> each.covers(today))
        .map(Membership::network)
        .toList();
  }

  /// A time during which a State belongs to a network.
  ///
  /// @param sinceOn the first day
  /// @param untilOn the last day, where it has ended
  public record Membership(
      NetworkCode network, StateCode state, LocalDate sinceOn, @Nullable LocalDate untilOn) {

    /// Whether the State belongs on that day.
    public boolean covers(LocalDate on) {
      return !on.isBefore(sinceOn) && (untilOn == null || !on.isAfter(untilOn));
    }
  }

  /// What a network says of itself.
  public record NetworkDraft(
      NetworkCode code,
      boolean home,
      LocalText name,
      List<Category> categories,
      LocalText terms,
      LocalText howReached,
      List<LanguageTag> languages,
      Network.Visibility visibility,
      Period review,
      Network.Retention retention) {
    public NetworkDraft {
      categories = List.copyOf(categories);
      languages = List.copyOf(languages);
    }
  }
}
