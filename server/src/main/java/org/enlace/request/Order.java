package org.enlace.request;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.PermissibleActions;
import org.enlace.protocol.Protection;
import org.enlace.protocol.Purpose;
import org.enlace.protocol.Urgency;
import org.enlace.request.Circle.Scope;
import org.jspecify.annotations.Nullable;

/// A request that is to be sent, read from a form: every word of it is a value that exists. Whether
/// the directory knows what it names is not decided yet.
record Order(
    List<To> to,
    @Nullable NetworkCode network,
    @Nullable CategoryCode category,
    Nature nature,
    Handling handling,
    Template template,
    @Nullable Instant replyBy,
    Set<NetworkCode> alsoThrough,
    Own own,
    Protection protection,
    RequestForm.Writing writing) {
  Order {
    to = List.copyOf(to);
    alsoThrough = Set.copyOf(alsoThrough);
  }

  /// One addressee.
  record To(StateCode state, @Nullable CategoryCode category, Set<UUID> holders) {
    To {
      holders = Set.copyOf(holders);
    }
  }

  /// What kind of request it is.
  record Nature(Purpose purpose, Urgency urgency, Marking marking) {}

  /// How the content is to be handled.
  record Handling(
      HandlingLabel label,
      @Nullable PermissibleActions pap,
      @Nullable String caveat,
      Set<String> onward) {
    Handling {
      onward = Set.copyOf(onward);
    }
  }

  /// Who of the sending State sees it.
  record Own(Scope scope, Set<UUID> holders, Set<UUID> copies) {
    Own {
      holders = Set.copyOf(holders);
      copies = Set.copyOf(copies);
    }
  }
}
