package org.enlace.directory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
  private final InstantSource clock;

  Networks(NetworkStore store, InstantSource clock) {
    this.store = store;
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
    return store.home().flatMap(store::find);
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
}
