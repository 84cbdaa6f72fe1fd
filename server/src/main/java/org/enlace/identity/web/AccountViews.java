package org.enlace.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enlace.identity.Account;
import org.enlace.identity.AccountState;
import org.enlace.identity.DirectoryNames;
import org.enlace.identity.Event;
import org.enlace.kernel.Grant;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.TimelineEntry;
import org.enlace.ui.page.Tone;
import org.springframework.stereotype.Component;

/// Puts accounts into words.
@Component
class AccountViews {
  private final DirectoryNames names;

  AccountViews(DirectoryNames names) {
    this.names = names;
  }

  AccountView of(Account account, Page page) {
    AccountState standing = account.standing();
    StateCode state = account.state();
    return new AccountView(
        account.id(),
        account.name(),
        account.address().value(),
        state == null ? null : names(page).state(state),
        standing.kind().word(),
        tone(standing),
        standing instanceof AccountState.Disabled disabled ? disabled.reason() : null,
        standing.since(),
        account.grants().stream().map(held -> role(held.grant(), page)).toList(),
        account.demonstration());
  }

  private static Tone tone(Event.Kind kind) {
    return switch (kind) {
      case LOCKED, SIGNED_IN_BY_RECOVERY_CODE, RECOVERY_ASKED, RECOVERY_REFUSED -> Tone.ATTENTION;
      case DISABLED -> Tone.STOPPED;
      case INVITED,
          ACCEPTED,
          SIGNED_IN,
          PASSWORD_CHANGED,
          DEVICE_CHANGED,
          RECOVERY_CODES_MADE,
          TOKEN_ISSUED,
          TOKEN_ENDED,
          SESSIONS_ENDED,
          ROLE_GIVEN,
          ROLE_ENDED,
          RECOVERY_APPROVED,
          RECOVERED ->
          Tone.NEUTRAL;
    };
  }

  private static Tone tone(AccountState standing) {
    return switch (standing) {
      case AccountState.Invited _ -> Tone.WAITING;
      case AccountState.Active _ -> Tone.GOOD;
      case AccountState.Locked _ -> Tone.ATTENTION;
      case AccountState.Disabled _ -> Tone.STOPPED;
    };
  }

  /// Such as `point of contact, technical · Red de demostración`.
  private String role(Grant grant, Page page) {
    List<String> words = new ArrayList<>();
    words.add(page.text("identity.role." + grant.role().word()));
    if (grant.category() != null) {
      words.add(names(page).category(grant.network(), grant.category()));
    }
    return String.join(", ", words) + " · " + names(page).network(grant.network());
  }

  List<TimelineEntry> events(List<Event> events, Page page) {
    return events.stream().map(event -> entry(event, page)).toList();
  }

  private static TimelineEntry entry(Event event, Page page) {
    String text = page.text("identity.event." + event.kind().word());
    String address = event.address();
    return TimelineEntry.of(
        event.at(),
        tone(event.kind()),
        text,
        address == null ? null : page.text("identity.event.from", Map.of("address", address)));
  }

  /// The directory's names in the reader's language.
  Named names(Page page) {
    return new Named(names, page.locale());
  }
}
