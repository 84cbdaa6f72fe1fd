package org.enlace.directory;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Lines.OwnerKind;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;

/// Whose lines and keys there are, who keeps them, and whether they change carefully.
@Component
class LineOwners {
  private final HolderStore holders;
  private final AuthorityStore authorities;
  private final NominationStore nominations;
  private final LineStore lines;
  private final Keepers keepers;

  LineOwners(
      HolderStore holders,
      AuthorityStore authorities,
      NominationStore nominations,
      LineStore lines,
      Keepers keepers) {
    this.holders = holders;
    this.authorities = authorities;
    this.nominations = nominations;
    this.lines = lines;
    this.keepers = keepers;
  }

  /// The State of an owner that the actor may see.
  Optional<StateCode> stateOf(OwnerKind kind, UUID owner) {
    return switch (kind) {
      case PERSON -> holder(Holder.Kind.PERSON, owner);
      case DESK -> holder(Holder.Kind.DESK, owner);
      case AUTHORITY -> authorities.byId(Set.of(owner)).stream().map(Authority::state).findFirst();
    };
  }

  private Optional<StateCode> holder(Holder.Kind kind, UUID owner) {
    return holders.byId(Set.of(owner)).stream()
        .filter(each -> each.kind() == kind)
        .map(Holder::state)
        .findFirst();
  }

  boolean keeps(StateCode state, UUID owner) {
    return keepers.keeps(state, owner);
  }

  /// Whether the actor may stand as a second person for that State.
  boolean mayVouch(StateCode state) {
    return keepers.keepsAll(state);
  }

  /// Whether people rely on the owner's lines already: it is listed, or an authority with lines.
  boolean isCareful(OwnerKind kind, UUID owner) {
    return switch (kind) {
      case PERSON, DESK -> nominations.isListed(owner);
      case AUTHORITY -> !lines.inForceOf(Set.of(owner)).isEmpty();
    };
  }
}
