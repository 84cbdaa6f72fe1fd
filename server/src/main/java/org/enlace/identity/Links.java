package org.enlace.identity;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.enlace.identity.credential.OpaqueToken;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;

/// Makes links, in the caller's transaction.
@Component
final class Links {
  private final LinkStore store;
  private final AccountMail mail;
  private final Sources sources;

  Links(LinkStore store, AccountMail mail, Sources sources) {
    this.store = store;
    this.mail = mail;
    this.sources = sources;
  }

  /// A new link of an account.
  ///
  /// @param byMail whether it goes by mail, so that using it proves the mailbox
  URI make(UUID account, LinkStore.Purpose purpose, boolean byMail, Duration life) {
    Secret<String> token = OpaqueToken.make(sources.random());
    LinkStore.Draft draft =
        new LinkStore.Draft(sources.newId(), account, purpose, byMail, sources.now().plus(life));
    store.add(draft, OpaqueToken.sha256(token.reveal()), sources.now());
    String folder =
        switch (purpose) {
          case INVITATION, RECOVERY -> "/access/";
          case DEVICE -> "/sign-in/link/";
        };
    return mail.page(folder + token.reveal());
  }
}
