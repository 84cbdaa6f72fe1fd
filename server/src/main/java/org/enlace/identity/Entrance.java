package org.enlace.identity;

import java.util.UUID;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;

/// Lets somebody in who was made sure of: always with a new session, so that one that was planted
/// before is worth nothing. Inside a task's transaction.
@Component
final class Entrance {
  private final Sessions sessions;
  private final KnownDevices devices;
  private final SignInStore store;
  private final EventStore events;

  Entrance(Sessions sessions, KnownDevices devices, SignInStore store, EventStore events) {
    this.sessions = sessions;
    this.devices = devices;
    this.store = store;
    this.events = events;
  }

  /// @param known whether the browser is known to the account; if not, it is from now on
  SignInStep.Entered enter(
      UUID account, Client client, boolean known, Event.Kind kind, String nextPath) {
    store.endHalves(account);
    events.add(account, kind, client.address());
    Secret<String> session = sessions.begin(account, client);
    return new SignInStep.Entered(session, known ? null : devices.remember(account), nextPath);
  }
}
