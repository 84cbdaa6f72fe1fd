package org.enlace.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;

/// Who decided a change, by what: camel-case names to texts, such as `account`, `secondAccount`,
/// `noteNumber`. Every reader of the entry sees it, so it names people by opaque ids only.
public record Evidence(Map<String, String> values) {
  public Evidence {
    values = Map.copyOf(values);
  }

  /// What the actor who is bound here shows of itself.
  public static Evidence ofActor() {
    return of(ActorScope.required());
  }

  static Evidence of(Actor actor) {
    return new Evidence(
        switch (actor) {
          case Actor.SignedIn signedIn ->
              Map.of(
                  "account",
                  signedIn.account().toString(),
                  "roles",
                  signedIn.grants().stream()
                      .map(grant -> grant.role().word())
                      .distinct()
                      .sorted()
                      .collect(Collectors.joining(",")),
                  "credential",
                  switch (signedIn.credential().kind()) {
                    case SESSION -> "session";
                    case TOKEN -> "token";
                  });
          case Actor.LinkHolder link -> Map.of("link", link.token().toString());
          case Actor.Task task -> Map.of("task", task.name());
          case Actor.Remote remote -> Map.of("node", remote.node());
          case Actor.Anonymous _ -> Map.of("actor", "anonymous");
        });
  }

  /// The same with one more; a name that is there already is given the new value.
  public Evidence with(String name, String value) {
    Map<String, String> more = new TreeMap<>(values);
    more.put(name, value);
    return new Evidence(more);
  }
}
