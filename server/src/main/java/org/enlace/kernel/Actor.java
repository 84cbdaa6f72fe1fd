package org.enlace.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts. Every transaction has one, the database filters rows by it, and what is recorded names
/// it.
public sealed interface Actor {

  /// The State for which the actor acts, where it acts for one.
  default Optional<StateCode> state() {
    return Optional.empty();
  }

  /// Whether the actor holds the role in any network.
  default boolean holds(Role role) {
    return false;
  }

  /// Whether the actor acts for that State.
  default boolean actsFor(StateCode state) {
    return state().filter(state::equals).isPresent();
  }

  /// An account that signed in, or a program with one of its tokens.
  ///
  /// @param account the account's id
  /// @param stateCode the State whose roles the account holds; an account holds roles of one State
  ///   at most
  /// @param grants the roles in force
  /// @param credential the session or the API token
  record SignedIn(
      UUID account, @Nullable StateCode stateCode, List<Grant> grants, Credential credential)
      implements Actor {
    public SignedIn {
      grants = List.copyOf(grants);
    }

    @Override
    public Optional<StateCode> state() {
      return Optional.ofNullable(stateCode);
    }

    @Override
    public boolean holds(Role role) {
      return grants.stream().anyMatch(grant -> grant.role() == role);
    }
  }

  /// What a signed-in actor showed.
  ///
  /// @param kind a session of a browser, or an API token
  /// @param id the session's or the token's id, never its secret
  /// @param scopes of a token: what it may be used for, such as `directory:read`; of a session:
  ///   none, since a session may be used for all that its account may do
  record Credential(CredentialKind kind, UUID id, Set<String> scopes) {
    public Credential {
      scopes = Set.copyOf(scopes);
    }

    /// A session, or a token that may be used for nothing.
    public Credential(CredentialKind kind, UUID id) {
      this(kind, id, Set.of());
    }

    /// Whether this credential may be used to read in a room, or to write there. Who may write may
    /// read.
    public boolean covers(String room, boolean writing) {
      return kind == CredentialKind.SESSION
          || scopes.contains(room + ":write")
          || (!writing && scopes.contains(room + ":read"));
    }
  }

  /// The kinds of credential.
  enum CredentialKind {
    SESSION,
    TOKEN
  }

  /// Somebody who holds a link out of a notice and did not sign in.
  ///
  /// @param token the id of the link's token
  /// @param stateCode the State to which the notice went
  record LinkHolder(UUID token, @Nullable StateCode stateCode) implements Actor {
    @Override
    public Optional<StateCode> state() {
      return Optional.ofNullable(stateCode);
    }
  }

  /// The system itself, at a named task such as `delivery` or `sign-in`. It uses the worker's
  /// login.
  record Task(String name) implements Actor {}

  /// A State's node elsewhere, acting for its State.
  record Remote(String node, StateCode stateCode) implements Actor {
    @Override
    public Optional<StateCode> state() {
      return Optional.of(stateCode);
    }
  }

  /// Nobody in particular.
  record Anonymous() implements Actor {}
}
