package org.enlace.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;

/// What the directory calls things, for the pages of this room. The directory implements it as a
/// bean; each answer is empty where it knows no such thing or the actor may not see it.
public interface DirectoryNames {
  Optional<String> state(StateCode state, Locale locale);

  Optional<String> network(NetworkCode network, Locale locale);

  Optional<String> category(NetworkCode network, CategoryCode category, Locale locale);

  /// The person, desk or line that was looked up: the name of whoever it is.
  Optional<String> subject(UUID subject, Locale locale);
}
