package org.enlace.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The authorities of the States: who holds nominations belongs to one, and requests are referred
/// to them. Members see those of every State; a desk sees those of its own.
///
/// The State's nominators and contacts keep them, and the secretariat on its behalf. Refused:
/// `authority-not-yours` (403), `authority-unnamed`, `authority-sector`, `text-too-long` (422),
/// `authority-closed` (409), `stale` (412).
@Component
public class Authorities {
  private final AuthorityStore store;
  private final AuthorityEntry entry;
  private final Seats seats;

  Authorities(AuthorityStore store, AuthorityEntry entry, Seats seats) {
    this.store = store;
    this.entry = entry;
    this.seats = seats;
  }

  /// The authorities of a State that are not closed.
  @Transactional(readOnly = true)
  public List<Authority> of(StateCode state) {
    return store.ofState(state);
  }

  /// The authority of that id, closed or not.
  @Transactional(readOnly = true)
  public Optional<Authority> find(UUID id) {
    return store.byId(Set.of(id)).stream().findFirst();
  }

  /// The authorities of those ids which the actor may see.
  @Transactional(readOnly = true)
  public List<Authority> find(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : store.byId(ids);
  }

  /// Adds an authority.
  @Transactional
  public Answer<Authority> add(AuthorityDraft draft) {
    return entry.add(draft);
  }

  /// Writes an authority anew; its State stays.
  ///
  /// @param version the version that was read
  @Transactional
  public Answer<Authority> amend(UUID id, int version, AuthorityDraft draft) {
    return entry.amend(id, version, draft);
  }

  /// Closes an authority: nothing is referred to it any more.
  @Transactional
  public Answer<Authority> close(UUID id) {
    return entry.close(id);
  }

  /// Lets a person of the State work at the authority's desk, with the role that goes with it. The
  /// person needs a mailbox in the directory. For the State's nominators and the secretariat.
  @Transactional
  public Answer<Holder> seat(UUID authority, UUID person, NetworkCode network) {
    return seats.give(authority, person, network);
  }

  /// The persons who work at the authority's desk, for those who see the roles of the State.
  @Transactional(readOnly = true)
  public List<Holder> seated(UUID authority) {
    return seats.of(authority);
  }

  /// Whether the actor keeps the authorities of that State.
  public boolean keeps(StateCode state) {
    return AuthorityEntry.mayKeep(state);
  }

  /// Ends that a person works at the authority's desk.
  @Transactional
  public Answer<Holder> unseat(UUID authority, UUID person) {
    return seats.end(authority, person);
  }

  /// What is written about an authority.
  ///
  /// @param sector a code such as `energy`, or null
  /// @param source whence it comes, such as `note` or a team directory's name
  public record AuthorityDraft(
      StateCode state,
      LocalText name,
      Authority.Kind kind,
      @Nullable String sector,
      Map<Authority.Field, String> charter,
      boolean referable,
      boolean answersAbroad,
      String source) {
    public AuthorityDraft {
      charter = Map.copyOf(charter);
    }
  }
}
