package org.enlace.identity;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// Closes what an account has open: sessions, half sign-ins, tokens, known browsers. Inside a
/// task's transaction.
@Component
final class Closing {
  private final SessionStore sessions;
  private final ApiTokenStore tokens;
  private final SignInStore signIns;
  private final Sources sources;

  Closing(SessionStore sessions, ApiTokenStore tokens, SignInStore signIns, Sources sources) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.signIns = signIns;
    this.sources = sources;
  }

  void close(UUID account, String why) {
    sessions.endAll(account, null, why, sources.now());
    tokens.endAll(account, sources.now());
    signIns.endHalves(account);
    signIns.forgetDevices(account);
  }
}
