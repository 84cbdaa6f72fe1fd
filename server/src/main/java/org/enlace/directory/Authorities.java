package org.enlace.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The authorities of the States: who holds nominations belongs to one, and requests are referred
/// to them. Members see those of every State; a desk sees those of its own.
@Component
public class Authorities {
  private final AuthorityStore store;

  Authorities(AuthorityStore store) {
    this.store = store;
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
}
