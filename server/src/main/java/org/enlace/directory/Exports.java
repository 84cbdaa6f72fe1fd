package org.enlace.directory;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.transfer.ExportFile;
import org.enlace.directory.transfer.ExportForms;
import org.enlace.directory.transfer.ExportNote;
import org.enlace.directory.transfer.ExportReference;
import org.enlace.directory.transfer.ExportWords;
import org.enlace.identity.Accounts;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files of contacts in force, of States that the caller chooses, with what the caller may see of
/// them. The values of other States' personal lines are in them as far as they are released, and
/// each such contact is recorded as exported for the State that owns it.
///
/// The whole directory of a network is another matter: see [WholeExports]. Refused:
/// `export-not-yours` (403), `export-no-states`, `export-too-many` (422), `export-is-whole`,
/// `export-not-granted` (409).
@Component
public class Exports {
  /// The most States of one file.
  public static final int MOST_STATES = 20;

  private final Contacts contacts;
  private final Networks networks;
  private final WholeExports wholes;
  private final ExportFacts facts;
  private final ExportWords words;
  private final Accounts accounts;
  private final InstantSource clock;
  private final SecureRandom random;

  Exports(
      Contacts contacts, Networks networks, WholeExports wholes, ExportFacts facts, Making making) {
    this.contacts = contacts;
    this.networks = networks;
    this.wholes = wholes;
    this.facts = facts;
    this.words = making.words();
    this.accounts = making.accounts();
    this.clock = making.clock();
    this.random = making.random();
  }

  /// What every file needs.
  @Component
  record Making(ExportWords words, Accounts accounts, InstantSource clock, SecureRandom random) {}

  /// A file of the contacts of some States.
  ///
  /// @param network null means the home network
  /// @param locale in whose language printed lists are
  @Transactional
  public Answer<ExportFile> ofStates(
      Format format, Set<StateCode> states, @Nullable NetworkCode network, Locale locale) {
    Optional<Network> found = find(network);
    if (found.isEmpty()) {
      return refuse("network-unknown", 422, "network");
    }
    Network within = found.get();
    if (!WholeExports.isMember(ActorScope.required(), within.code())) {
      return refuse("export-not-yours", 403, "network");
    }
    return wrong(states, within)
        .<Answer<ExportFile>>map(Answer::refused)
        .orElseGet(() ->
            Answer.done(
                file(
                    format,
                    states,
                    within,
                    new Asked(ExportReference.draw(random), null, locale))));
  }

  /// A file of the whole directory of a network, as it was asked for and approved.
  @Transactional
  public Answer<ExportFile> whole(UUID id, Format format, Locale locale) {
    return switch (wholes.take(id)) {
      case Answer.Refused<WholeExports.Whole>(Problem problem) -> Answer.refused(problem);
      case Answer.Done<WholeExports.Whole>(WholeExports.Whole whole) -> {
        Network network = networks.find(whole.network()).orElseThrow();
        yield Answer.done(
            file(
                format,
                members(network),
                network,
                new Asked(whole.reference(), whole.reason(), locale)));
      }
    };
  }

  private Optional<Network> find(@Nullable NetworkCode network) {
    return network == null ? networks.home() : networks.find(network);
  }

  private Optional<Problem> wrong(Set<StateCode> states, Network network) {
    if (states.isEmpty()) {
      return Optional.of(Problem.of("directory", "export-no-states", 422).about("state"));
    }
    if (states.size() > MOST_STATES) {
      return Optional.of(
          Problem.of("directory", "export-too-many", 422).about("state").with("most", MOST_STATES));
    }
    Set<StateCode> members = members(network);
    boolean foreign = states.stream().anyMatch(each -> !ActorScope.required().actsFor(each));
    return foreign && members.size() > 1 && states.containsAll(members)
        ? Optional.of(Problem.of("directory", "export-is-whole", 409).about("state"))
        : Optional.empty();
  }

  private Set<StateCode> members(Network network) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return networks.memberships(network.code()).stream()
        .filter(each -> each.covers(today))
        .map(Networks.Membership::state)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// @param reason of an export of the whole directory, or null
  private record Asked(String reference, @Nullable String reason, Locale locale) {}

  private ExportFile file(Format format, Set<StateCode> states, Network network, Asked asked) {
    List<Contact> found = contacts.forExport(states, network.code());
    Actor actor = ActorScope.required();
    ExportNote note =
        new ExportNote(
            asked.reference(),
            clock.instant(),
            accounts.own().name(),
            actor.state().orElse(null),
            network,
            asked.reason());
    return ExportForms.write(format, facts.of(found), note, words, asked.locale());
  }

  private static <T> Answer<T> refuse(String slug, int status, String field) {
    return Answer.refused(Problem.of("directory", slug, status).about(field));
  }

  /// The formats.
  public enum Format {
    /// The table of contacts, as imports read it.
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json"),
    /// vCard 4.0 (RFC 6350).
    VCF("text/vcard;charset=UTF-8"),
    /// A list to print.
    PDF("application/pdf");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }

    /// The word on the wire, which is the ending of file names.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the word on the wire; anything else is empty.
    public static Optional<Format> parse(String word) {
      return List.of(values()).stream().filter(each -> each.word().equals(word)).findFirst();
    }
  }
}
