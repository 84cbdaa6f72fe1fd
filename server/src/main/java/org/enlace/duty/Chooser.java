package org.enlace.duty;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;

/// Reads the contacts of all States that are called at once, and lets the policy choose among them.
@Component
class Chooser {
  private final Contacts contacts;

  Chooser(Contacts contacts) {
    this.contacts = contacts;
  }

  Map<Escalation.Waiting, RingPolicy.Chosen> choose(List<Escalation.Waiting> waiting, Instant now) {
    Map<NetworkCode, Set<StateCode>> wanted =
        waiting.stream()
            .map(Escalation.Waiting::call)
            .collect(
                Collectors.groupingBy(
                    call -> call.track().network(),
                    Collectors.mapping(Call::called, Collectors.toSet())));
    Map<NetworkCode, Map<StateCode, List<Contact>>> found = new HashMap<>();
    wanted.forEach((network, states) ->
        found.put(
            network,
            contacts.inForce(states, network, Optional.empty()).stream()
                .collect(Collectors.groupingBy(Contact::state))));
    Map<Escalation.Waiting, RingPolicy.Chosen> chosen = new LinkedHashMap<>();
    for (Escalation.Waiting each : waiting) {
      Call call = each.call();
      List<Contact> ofState =
          found
              .getOrDefault(call.track().network(), Map.of())
              .getOrDefault(call.called(), List.of());
      chosen.put(each, RingPolicy.choose(call, ReachPolicy.attendance(ofState, now)));
    }
    return chosen;
  }
}
