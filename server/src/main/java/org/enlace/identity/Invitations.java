package org.enlace.identity;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.LinkStore.Purpose;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invitations to accounts that exist and that nobody has opened yet. The link goes by mail, is
/// good for three days unless the site says otherwise, and for one use.
@Component
public class Invitations {
  private final AccountStore accounts;
  private final EventStore events;
  private final Links links;
  private final AccountMail mail;
  private final IdentitySettings settings;
  private final Sources sources;

  Invitations(
      AccountStore accounts,
      EventStore events,
      Links links,
      AccountMail mail,
      IdentitySettings settings,
      Sources sources) {
    this.accounts = accounts;
    this.events = events;
    this.links = links;
    this.mail = mail;
    this.settings = settings;
    this.sources = sources;
  }

  /// Who is to be invited.
  ///
  /// @param address where the mail goes, and what they will sign in with
  /// @param name as the account is shown, 1 to 120 characters
  /// @param role a role held for the network as a whole
  /// @param network the network in which it is held
  /// @param language in which they are written to
  public record Guest(
      EmailAddress address, String name, Role role, NetworkCode network, LanguageTag language) {
    public Guest {
      name = name.strip();
      if (name.isEmpty() || name.length() > 120 || role.isOfState()) {
        throw new IllegalArgumentException(
            "a guest has a name of 1 to 120 characters and a role of the network");
      }
    }
  }

  /// An invitation to be shown on the console.
  ///
  /// @param account the account that waits
  /// @param link the link, for one use
  /// @param expiresAt until when
  public record Printed(UUID account, Secret<URI> link, Instant expiresAt) {}

  /// Makes an account for a guest, without a role and without a link; empty where the address has
  /// one.
  Optional<Account> make(Guest guest) {
    Instant now = sources.now();
    AccountStore.Draft draft =
        new AccountStore.Draft(
            sources.newId(), guest.address(), guest.name(), guest.language(), null, null);
    UUID by = ActorScope.required() instanceof Actor.SignedIn actor ? actor.account() : null;
    return accounts.add(draft, new AccountState.Invited(now), false, by)
        ? accounts.find(draft.id()).map(AccountStore.Row::account)
        : Optional.empty();
  }

  /// Mails a link, in the transaction that made the account.
  void send(Account account) {
    events.add(account.id(), Event.Kind.INVITED, null);
    mail.send(
        account,
        AccountMail.Letter.INVITATION,
        links.make(account.id(), Purpose.INVITATION, true, settings.invitation()),
        settings.invitation());
  }

  /// A link that is handed over otherwise; using it proves no mailbox.
  Printed print(Account account) {
    return new Printed(
        account.id(),
        Secret.of(links.make(account.id(), Purpose.INVITATION, false, settings.invitation())),
        sources.now().plus(settings.invitation()));
  }

  /// Mails a new link to an account that was not opened yet; false where the actor sees no such
  /// account. The database lets the secretariat do so, and a nominator for its own State.
  @Transactional
  public boolean again(UUID account) {
    Optional<Account> waiting =
        accounts
            .find(account)
            .map(AccountStore.Row::account)
            .filter(each -> each.standing() instanceof AccountState.Invited);
    waiting.ifPresent(this::send);
    return waiting.isPresent();
  }
}
