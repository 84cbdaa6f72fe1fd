package org.enlace.duty;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds points of contact by name, institution or State, in any language, with or without accents,
/// and tells who of them is on duty now. It shows what the directory shows to the caller.
@Component
public class ContactSearch {
  private static final int AT_ONCE = 200;

  private final Contacts contacts;
  private final Attendances attendances;
  private final Networks networks;
  private final States states;
  private final InstantSource clock;

  ContactSearch(
      Contacts contacts,
      Attendances attendances,
      Networks networks,
      States states,
      InstantSource clock) {
    this.contacts = contacts;
    this.attendances = attendances;
    this.networks = networks;
    this.states = states;
    this.clock = clock;
  }

  /// What is looked for. Null, and an empty text, mean any.
  ///
  /// @param region the id of a group of States
  /// @param text words, each of which must be found
  /// @param onDutyNow leaves out whoever is not on duty
  /// @param after the last contact of the page before
  /// @param limit 1 to 200
  public record Wanted(
      @Nullable StateCode state,
      @Nullable NetworkCode network,
      @Nullable CategoryCode category,
      @Nullable String region,
      @Nullable LanguageTag language,
      String text,
      boolean onDutyNow,
      @Nullable UUID after,
      int limit) {

    private Contacts.Query page(@Nullable UUID afterThat, int atOnce) {
      return new Contacts.Query(
          state == null ? Set.of() : Set.of(state),
          network,
          category,
          region,
          language,
          text,
          afterThat,
          atOnce);
    }
  }

  /// What a search can be narrowed to.
  public record Choices(List<Network> networks, List<States.Group> regions) {}

  /// A page of what was found, by the State's code, network, category and rank.
  @Transactional(readOnly = true)
  public PageOf<Attendance> find(Wanted wanted) {
    return find(wanted, List.of());
  }

  /// A page of what was found, by the State's name in that language, network, category and rank.
  @Transactional(readOnly = true)
  public PageOf<Attendance> find(Wanted wanted, Locale locale) {
    return find(wanted, states.sorted(locale).stream().map(State::code).toList());
  }

  private PageOf<Attendance> find(Wanted wanted, List<StateCode> order) {
    Instant now = clock.instant();
    if (!wanted.onDutyNow()) {
      PageOf<Contact> page = contacts.search(wanted.page(wanted.after(), wanted.limit()), order);
      return new PageOf<>(told(page.items(), now), page.next());
    }
    List<Attendance> found = new ArrayList<>();
    UUID after = wanted.after();
    boolean more = true;
    while (more && found.size() <= wanted.limit()) {
      PageOf<Contact> page = contacts.search(wanted.page(after, AT_ONCE), order);
      told(page.items(), now).stream().filter(Attendance::isOnDuty).forEach(found::add);
      more = page.next() != null;
      after = page.next() == null ? null : UUID.fromString(page.next());
    }
    List<Attendance> enough = found.stream().limit(wanted.limit() + 1L).toList();
    return PageOf.ofOneMore(enough, wanted.limit(), last -> last.contact().nomination().toString());
  }

  /// States whose name or code matches the words, the best match first.
  public List<StateCode> states(String text) {
    return text.isBlank() ? List.of() : states.matching(text);
  }

  /// The name of a State in that language.
  public String nameOf(StateCode state, Locale locale) {
    return states.name(state, locale);
  }

  /// What a search can be narrowed to.
  @Transactional(readOnly = true)
  public Choices choices() {
    return new Choices(networks.all(), states.groups());
  }

  private List<Attendance> told(List<Contact> found, Instant now) {
    return attendances.of(found, now).stream()
        .map(each -> each.toldUntil(Horizon.of(each.contact().state(), now)))
        .toList();
  }
}
