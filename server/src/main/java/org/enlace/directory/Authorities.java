package org.enlace.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The authorities of the States: who holds nominations belongs to one, and requests are referred
/// to them. Members see those of every State; a desk sees those of its own.
@Component
public class Authorities {
  private final AuthorityStore store;
  private final AuthorityEntry entry;

  Authorities(AuthorityStore store, AuthorityEntry entry) {
    this.store = store;
    this.entry = entry;
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

  /// Adds an authority: the State's nominators, or the secretariat on its behalf. Refused:
  /// `authority-not-yours` (403), `name-missing`, `sector-malformed` (422).
  @Transactional
  public Answer<Authority> add(AuthorityDraft draft) {
    return entry.add(draft);
  }

  /// What is written about an authority.
  ///
  /// @param sector the sector for which it answers, a code, or null
  /// @param referable whether the State's contacts may refer a request to it
  /// @param answersAbroad whether its State lets it answer another State itself
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
