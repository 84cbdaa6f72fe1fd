package org.enlace.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The persons and desks of the States. Those who hold a nomination in force are seen by members;
/// all others by their own State and the secretariat.
///
/// The State's nominators and the secretariat add and correct them; who is named corrects their own
/// entry, but not the name under which the State named them. Refused: `holder-not-yours` (403),
/// `name-is-the-states` (409), `name-missing`, `text-too-long`, `language-missing`,
/// `authority-unknown` (422), `stale` (412).
@Component
public class People {
  private final HolderStore store;
  private final HolderEntry entry;
  private final HoursEntry hours;
  private final DeskEntry desks;
  private final ActingPersons acting;
  private final Keepers keepers;

  People(
      HolderStore store,
      HolderEntry entry,
      HoursEntry hours,
      DeskEntry desks,
      ActingPersons acting,
      Keepers keepers) {
    this.store = store;
    this.entry = entry;
    this.hours = hours;
    this.desks = desks;
    this.acting = acting;
    this.keepers = keepers;
  }

  /// The person or desk of that id.
  @Transactional(readOnly = true)
  public Optional<Holder> find(UUID id) {
    return store.byId(Set.of(id)).stream().findFirst();
  }

  /// The persons and desks of those ids which the actor may see.
  @Transactional(readOnly = true)
  public List<Holder> find(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : store.byId(ids);
  }

  /// The persons and desks of a State, without those who left.
  @Transactional(readOnly = true)
  public List<Holder> of(StateCode state) {
    return store.ofState(state);
  }

  /// The persons as whom the actor is known, and the desks for which they act.
  @Transactional(readOnly = true)
  public List<Holder> own() {
    return find(acting.of(ActorScope.required()));
  }

  /// Whether the actor keeps the entries, lines and keys of that person, desk or authority.
  @Transactional(readOnly = true)
  public boolean keeps(StateCode state, UUID owner) {
    return keepers.keeps(state, owner);
  }

  /// Whether the actor keeps every entry of that State.
  public boolean keepsAll(StateCode state) {
    return keepers.keepsAll(state);
  }

  /// The persons who act for a desk.
  @Transactional(readOnly = true)
  public List<Holder> actingFor(UUID desk) {
    return store.ofDesk(desk);
  }

  /// The persons who act for those desks, by desk, as the actor may see them.
  @Transactional(readOnly = true)
  public Map<UUID, Set<UUID>> actingFor(Collection<UUID> desks) {
    return desks.isEmpty() ? Map.of() : store.ofDesks(desks);
  }

  /// What a person or desk declares about its hours, with the closures that are not over.
  @Transactional(readOnly = true)
  public Optional<Availability> availability(UUID holder) {
    return hours.of(holder);
  }

  /// Adds a person or a desk. It is listed nowhere until a nomination names it.
  @Transactional
  public Answer<Holder> add(HolderDraft draft) {
    return entry.add(draft);
  }

  /// Corrects an entry.
  ///
  /// @param version the version that was read
  @Transactional
  public Answer<Holder> correct(UUID id, int version, HolderDraft draft) {
    return entry.correct(id, version, draft);
  }

  /// Declares hours. It is a declaration, not a duty.
  ///
  /// @param version the version of the holder that was read
  @Transactional
  public Answer<Holder> declare(UUID id, int version, Availability availability) {
    return hours.declare(id, version, availability);
  }

  /// Lets a person act for a desk, with the powers that follow from the desk's nominations.
  @Transactional
  public Answer<Holder> actFor(UUID desk, UUID person) {
    return desks.add(desk, person);
  }

  /// Ends that a person acts for a desk.
  @Transactional
  public Answer<Holder> standDown(UUID desk, UUID person) {
    return desks.remove(desk, person);
  }

  /// What is written about a person or a desk.
  ///
  /// @param institution as written; left out of account where `authority` is given
  /// @param languages the preferred one first; empty takes the State's official ones
  /// @param source whence it comes, such as `note` or a team directory's name
  public record HolderDraft(
      Holder.Kind kind,
      StateCode state,
      String name,
      @Nullable String formOfAddress,
      @Nullable String position,
      @Nullable String institution,
      @Nullable UUID authority,
      List<LanguageTag> languages,
      @Nullable String handles,
      @Nullable String notToSend,
      String source) {
    public HolderDraft {
      languages = List.copyOf(languages);
    }
  }
}
