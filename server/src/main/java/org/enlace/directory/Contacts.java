package org.enlace.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.identity.LookUp;
import org.enlace.identity.LookUps;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The points of contact, that is the nominations in force, as the caller may see them. A suspended
/// nomination is not in force; one that is to be confirmed is.
@Component
public class Contacts {
  private final ContactStore store;
  private final ContactAssembly assembly;
  private final SearchStore search;
  private final States states;
  private final LookUps lookUps;
  private final InstantSource clock;

  Contacts(
      ContactStore store,
      ContactAssembly assembly,
      SearchStore search,
      States states,
      LookUps lookUps,
      InstantSource clock) {
    this.store = store;
    this.assembly = assembly;
    this.search = search;
    this.states = states;
    this.lookUps = lookUps;
    this.clock = clock;
  }

  /// The contacts of a State in a network, by category, in the order in which they are to be tried.
  /// Values of personal lines of other States are left out: see [Line#opens].
  @Transactional(readOnly = true)
  public List<Contact> inForce(
      StateCode state, NetworkCode network, Optional<CategoryCode> category) {
    return ofTrack(Set.of(state), network, category);
  }

  /// The same for several States at once.
  @Transactional(readOnly = true)
  public List<Contact> inForce(
      Collection<StateCode> of, NetworkCode network, Optional<CategoryCode> category) {
    return ofTrack(of, network, category);
  }

  /// The persons and desks who are the contacts of a State in a network, without what is kept of
  /// them; empty where there is no contact that the caller may see.
  @Transactional(readOnly = true)
  public Set<UUID> holders(StateCode state, NetworkCode network) {
    Onlooker onlooker = new Onlooker(ActorScope.required());
    return store.ofTrack(onlooker, clock.instant(), Set.of(state), network, "").stream()
        .map(row -> row.holder().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The contacts of a State with every line and value, for notices.
  ///
  /// @throws IllegalStateException where the actor is not a task of the system
  @Transactional(readOnly = true)
  public List<Contact> inForceFull(
      StateCode state, NetworkCode network, Optional<CategoryCode> category) {
    if (!(ActorScope.required() instanceof Actor.Task)) {
      throw new IllegalStateException("only a task of the system reads lines in full");
    }
    return ofTrack(Set.of(state), network, category);
  }

  /// The contacts that those persons and desks are, with their hours, without lines and keys.
  @Transactional(readOnly = true)
  public List<Contact> hoursOf(Collection<UUID> holders) {
    Instant now = clock.instant();
    Onlooker onlooker = new Onlooker(ActorScope.required());
    return holders.isEmpty()
        ? List.of()
        : assembly.withHours(store.ofHolders(onlooker, now, holders), onlooker, now);
  }

  /// The lines of persons whom no nomination names, such as those who act for a desk, in their
  /// order: of the own State, and for tasks those that are to be rung. Of other States none.
  @Transactional(readOnly = true)
  public Map<UUID, List<Line>> linesOf(Collection<UUID> persons) {
    Onlooker onlooker = new Onlooker(ActorScope.required());
    return persons.isEmpty()
        ? Map.of()
        : assembly.ownLines(Set.copyOf(persons), onlooker, clock.instant());
  }

  /// The contacts of a State in every network that the caller may see.
  @Transactional(readOnly = true)
  public List<Contact> ofState(StateCode state) {
    Instant now = clock.instant();
    Onlooker onlooker = new Onlooker(ActorScope.required());
    return assembly.assemble(store.ofState(onlooker, now, state), onlooker, false, now);
  }

  /// The contacts of those nominations which are in force and which the caller may see.
  @Transactional(readOnly = true)
  public List<Contact> ofNominations(Collection<UUID> nominations) {
    return byId(nominations, false);
  }

  /// The contact of that nomination, without the values of personal lines of another State.
  @Transactional(readOnly = true)
  public Optional<Contact> find(UUID nomination) {
    return byId(Set.of(nomination), false).stream().findFirst();
  }

  /// The contact with the values of its personal lines as far as they are released to the caller.
  /// Where that shows a value of another State, the look-up is recorded in the same transaction:
  /// the owning State sees which State and track looked, and on which day. Tell the caller before.
  @Transactional
  public Optional<Contact> open(UUID nomination) {
    Optional<Contact> closed = find(nomination);
    if (closed.isEmpty() || closed.get().lines().stream().noneMatch(Line::opens)) {
      return closed;
    }
    Contact contact = closed.get();
    lookUps.record(
        new LookUp(LookUp.Kind.OPENED, contact.state(), contact.network(), contact.holder().id()));
    return byId(Set.of(nomination), true).stream().findFirst();
  }

  /// The contacts of those States with the values of their personal lines, as far as they are
  /// released to the caller, for a file that leaves the site. Each contact of another State of
  /// which that shows a value is recorded as exported. Tell the caller before.
  @Transactional
  public List<Contact> forExport(Collection<StateCode> of, NetworkCode network) {
    List<Contact> closed = ofTrack(of, network, Optional.empty());
    List<LookUp> exported =
        closed.stream()
            .filter(contact -> contact.lines().stream().anyMatch(Line::opens))
            .map(contact ->
                new LookUp(LookUp.Kind.EXPORTED, contact.state(), network, contact.holder().id()))
            .toList();
    if (exported.isEmpty()) {
      return closed;
    }
    lookUps.record(exported);
    Map<UUID, Contact> opened = new HashMap<>();
    byId(closed.stream().map(Contact::nomination).toList(), true)
        .forEach(each -> opened.put(each.nomination(), each));
    return closed.stream().map(each -> opened.getOrDefault(each.nomination(), each)).toList();
  }

  /// Finds contacts by name, institution or State, in any language, with or without accents.
  @Transactional(readOnly = true)
  public PageOf<Contact> search(Query query) {
    return search(query, List.of());
  }

  /// The same, with the States in that order, such as that of their names in a language, instead of
  /// that of their codes. Pages follow one another in one order only.
  @Transactional(readOnly = true)
  public PageOf<Contact> search(Query query, List<StateCode> order) {
    Onlooker onlooker = new Onlooker(ActorScope.required());
    Collection<StateCode> within = within(query);
    if (query.region() != null && within.isEmpty()) {
      return new PageOf<>(List.of(), null);
    }
    List<UUID> ids = search.find(query, within, order, onlooker, clock.instant());
    PageOf<UUID> page = PageOf.ofOneMore(ids, query.limit(), UUID::toString);
    Map<UUID, Contact> found = new HashMap<>();
    byId(page.items(), false).forEach(each -> found.put(each.nomination(), each));
    return new PageOf<>(
        page.items().stream().map(found::get).filter(Objects::nonNull).toList(), page.next());
  }

  private Collection<StateCode> within(Query query) {
    if (query.region() == null) {
      return query.states();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Set<StateCode> members =
        new TreeSet<>(
            states.group(query.region()).map(group -> group.members(today)).orElse(List.of()));
    if (!query.states().isEmpty()) {
      members.retainAll(query.states());
    }
    return members;
  }

  private List<Contact> ofTrack(
      Collection<StateCode> of, NetworkCode network, Optional<CategoryCode> category) {
    Instant now = clock.instant();
    Onlooker onlooker = new Onlooker(ActorScope.required());
    String track = category.map(CategoryCode::value).orElse("");
    return assembly.assemble(
        store.ofTrack(onlooker, now, of, network, track), onlooker, false, now);
  }

  private List<Contact> byId(Collection<UUID> nominations, boolean opened) {
    Instant now = clock.instant();
    Onlooker onlooker = new Onlooker(ActorScope.required());
    return assembly.assemble(
        store.byId(onlooker, now, new ArrayList<>(nominations)), onlooker, opened, now);
  }

  /// What is looked for. Empty or null means any.
  ///
  /// @param region the id of a group of States
  /// @param text words, each of which must be found
  /// @param after the last nomination of the page before
  /// @param limit 1 to 200
  public record Query(
      Set<StateCode> states,
      @Nullable NetworkCode network,
      @Nullable CategoryCode category,
      @Nullable String region,
      @Nullable LanguageTag language,
      String text,
      @Nullable UUID after,
      int limit) {
    public Query {
      states = Set.copyOf(states);
      if (limit < 1 || limit > 200) {
        throw new IllegalArgumentException("a page has 1 to 200 items");
      }
    }
  }
}
