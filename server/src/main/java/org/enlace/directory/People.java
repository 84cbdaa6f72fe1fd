package org.enlace.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The persons and desks of the States. Those who hold a nomination in force are seen by members;
/// all others by their own State and the secretariat.
@Component
public class People {
  private final HolderStore store;

  People(HolderStore store) {
    this.store = store;
  }

  /// The person or desk of that id.
  @Transactional(readOnly = true)
  public Optional<Holder> find(UUID id) {
    return store.byId(Set.of(id)).stream().findFirst();
  }

  /// The persons and desks of those ids which the actor may see.
  @Transactional(readOnly = true)
  public List<Holder> find(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : store.byId(ids);
  }

  /// The persons and desks of a State, without those who left.
  @Transactional(readOnly = true)
  public List<Holder> of(StateCode state) {
    return store.ofState(state);
  }

  /// The persons who act for a desk.
  @Transactional(readOnly = true)
  public List<Holder> actingFor(UUID desk) {
    return store.ofDesk(desk);
  }
}
