package org.enlace.request;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.directory.ListedRows;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Grant;
import org.enlace.kernel.Ids;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.request.Replies.Letter;
import org.enlace.request.RequestForm.Handling;
import org.enlace.request.RequestForm.Outline;
import org.enlace.request.RequestForm.Own;
import org.enlace.request.RequestForm.To;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.Requests.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// States that write to each other in a network of their own, for tests: Mexico, Peru and Brazil,
/// each with a contact in both tracks, and an authority of Peru with a desk.
final class Parties {
  static final CategoryCode TECHNICAL = ListedRows.TECHNICAL;
  static final CategoryCode DIPLOMATIC = ListedRows.DIPLOMATIC;

  private final ApplicationContext site;
  private final ListedRows rows;
  private final Ids ids;

  final UUID csirt;
  final UUID police;

  private Parties(ApplicationContext site) {
    this.site = site;
    this.rows = ListedRows.in(site);
    this.ids = site.getBean(Ids.class);
    for (String state : List.of("MX", "PE", "BR")) {
      for (CategoryCode category : List.of(TECHNICAL, DIPLOMATIC)) {
        rows.nomination(state, category, rows.person(state, state + " " + category), 1);
      }
    }
    csirt = authority("PE", "csirt", true);
    police = authority("PE", "police", false);
  }

  static Parties in(ApplicationContext site) {
    return new Parties(site);
  }

  NetworkCode network() {
    return rows.network();
  }

  ListedRows rows() {
    return rows;
  }

  /// A contact with a person of its own in the directory.
  Actor.SignedIn contact(String state, CategoryCode category) {
    UUID person = rows.person(state, "Contact of " + state);
    rows.nomination(state, category, person, 2);
    return contact(state, category, person);
  }

  Actor.SignedIn contact(String state, CategoryCode category, UUID person) {
    return actor(state, new Grant(Role.CONTACT, network(), category, null, person));
  }

  Actor.SignedIn desk(String state, UUID authority) {
    return actor(state, new Grant(Role.DESK, network(), null, authority, null));
  }

  Actor.SignedIn actor(@Nullable String state, Grant grant) {
    return new Actor.SignedIn(
        ids.next(),
        state == null ? null : new StateCode(state),
        List.of(grant),
        new Actor.Credential(Actor.CredentialKind.SESSION, ids.next()));
  }

  static UUID personOf(Actor.SignedIn actor) {
    return Viewer.persons(actor).iterator().next();
  }

  UUID authority(String state, String kind, boolean answersAbroad) {
    UUID id = ids.next();
    rows.asTask(() ->
        site.getBean(JdbcClient.class)
            .sql(
                """
                INSERT INTO directory.authority
                  (id, state, name, kind, referable, answers_abroad, source, changed_at)
                VALUES (?, ?, '{"es":"Equipo","en":"Team"}', ?, true, ?, 'test', now())
                """)
            .params(id, state, kind, answersAbroad)
            .update());
    return id;
  }

  <T> T as(Actor actor, Supplier<T> work) {
    return ActorScope.as(actor, work::get);
  }

  /// Does the act, which must not be refused.
  <T> T done(Actor actor, Supplier<Result<T>> act) {
    return as(actor, act).orThrow();
  }

  /// The type and status with which the act is refused.
  <T> String refusal(Actor actor, Supplier<Result<T>> act) {
    return switch (as(actor, act)) {
      case Result.Done<T> done -> "done: " + done.value();
      case Result.Refused<T>(var problem) -> problem.slug() + " " + problem.status();
    };
  }

  /// Sends to one State.
  RequestView sent(Actor actor, Draft draft, Upload... uploads) {
    Requests requests = site.getBean(Requests.class);
    Sending sending = done(actor, () -> requests.send(draft.form(), List.of(uploads)));
    return ((Sending.Sent) sending).requests().getFirst();
  }

  /// What people did, without the calling of contacts, which runs beside.
  static List<String> acts(RequestView view) {
    return view.timeline().stream()
        .filter(event -> event.by().state() != null)
        .map(RequestView.Event::kind)
        .toList();
  }

  /// A request of that label to the technical contacts of Peru.
  Draft toPeru(String label) {
    return new Draft(network().value(), label);
  }

  static Letter letter(String text) {
    return new Letter("server", Writing.of(text), List.of());
  }

  static Letter nothing() {
    return new Letter(null, Writing.of(null), List.of());
  }

  static Upload upload(String name, byte[] bytes) {
    return new Upload(name, () -> new ByteArrayInputStream(bytes));
  }

  /// A form that a test fills in.
  static final class Draft {
    private final String network;
    private final String label;
    private List<To> to = List.of(new To("PE", "technical", List.of()));
    private String purpose = "information";
    private String marking = "real";
    private String protection = "server";
    private List<String> onward = List.of();
    private boolean confirmed;
    private Own own = new Own(null, List.of(), List.of());
    private Map<String, List<String>> fields = Map.of();

    private Draft(String network, String label) {
      this.network = network;
      this.label = label;
    }

    Draft to(String... states) {
      to = new ArrayList<>();
      for (String state : states) {
        to.add(new To(state, "technical", List.of()));
      }
      return this;
    }

    Draft toPersons(UUID... persons) {
      List<String> ids = new ArrayList<>();
      for (UUID person : persons) {
        ids.add(person.toString());
      }
      to = List.of(new To("PE", "technical", ids));
      return this;
    }

    Draft confirmed() {
      confirmed = true;
      return this;
    }

    Draft marked(String word) {
      marking = word;
      return this;
    }

    Draft protectedBy(String word) {
      protection = word;
      return this;
    }

    Draft onward(String... kinds) {
      onward = List.of(kinds);
      return this;
    }

    Draft own(String scope, Set<UUID> persons, Set<UUID> copies) {
      own =
          new Own(
              scope,
              persons.stream().map(UUID::toString).toList(),
              copies.stream().map(UUID::toString).toList());
      return this;
    }

    Draft fields(Map<String, List<String>> values) {
      fields = values;
      return this;
    }

    Draft purpose(String word) {
      purpose = word;
      return this;
    }

    RequestForm form() {
      return new RequestForm(
          new Outline(
              to,
              network,
              "technical",
              purpose,
              "urgent",
              new Handling(label, null, null, onward, confirmed),
              marking,
              null,
              null,
              null,
              List.of(),
              own,
              protection),
          new Writing("Command server in Lima", "Please look at 192.0.2.7.", fields));
    }
  }
}
