package org.enlace.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.Notice;
import org.enlace.delivery.Notices;
import org.enlace.delivery.Wording;
import org.enlace.directory.Contacts;
import org.enlace.directory.Line;
import org.enlace.duty.Escalation.Answers;
import org.enlace.duty.Escalation.Armed;
import org.enlace.duty.Rung.RungLine;
import org.enlace.duty.ladder.Kinds;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells everybody who was rung that somebody acknowledged, by which track; but not who did it.
@Component
class AllClear {
  private final RungLineStore store;
  private final StepStore steps;
  private final Contacts contacts;
  private final Notices notices;
  private final Ids ids;

  AllClear(RungLineStore store, StepStore steps, Contacts contacts, Notices notices, Ids ids) {
    this.store = store;
    this.steps = steps;
    this.contacts = contacts;
    this.notices = notices;
    this.ids = ids;
  }

  /// A line that is told.
  private record Telling(Armed armed, Line line, LineKind kind, Told told) {}

  void tell(Occasion occasion, List<Armed> armed, Instant now) {
    Map<UUID, Armed> byId = new HashMap<>();
    armed.forEach(each -> byId.put(each.id(), each));
    List<RungLineStore.Line> rung = store.rungBy(byId.keySet());
    Map<UUID, Line> lines = lines(rung);
    List<Telling> tellings = new ArrayList<>();
    for (RungLineStore.Line each : rung) {
      Armed of = byId.get(each.escalation());
      Line line = lines.get(each.line());
      if (of != null && line != null && !isAnswering(of.answers(), each)) {
        telling(of, each, line, track(of.answers(), rung), now).ifPresent(tellings::add);
      }
    }
    stage(occasion, tellings);
    steps.done(
        armed.stream()
            .map(each -> new StepStore.StepId(each.id(), each.step().position()))
            .toList(),
        now);
  }

  /// The lines that were rung and are in force still: of contacts, and of persons who stood duty
  /// for a desk.
  private Map<UUID, Line> lines(List<RungLineStore.Line> rung) {
    Map<UUID, Line> lines = new HashMap<>();
    contacts
        .ofNominations(
            rung.stream().map(RungLineStore.Line::nomination).collect(Collectors.toSet()))
        .forEach(contact -> contact.lines().forEach(line -> lines.put(line.id(), line)));
    contacts
        .linesOf(rung.stream().map(RungLineStore.Line::holder).collect(Collectors.toSet()))
        .values()
        .forEach(own -> own.forEach(line -> lines.put(line.id(), line)));
    lines.values().removeIf(line -> line.value() == null);
    return lines;
  }

  private void stage(Occasion occasion, List<Telling> tellings) {
    if (tellings.isEmpty()) {
      return;
    }
    Map<UUID, Wording> wordings =
        occasion.answeredFor(tellings.stream().map(Telling::told).toList());
    List<Notice> staged = new ArrayList<>();
    for (Telling each : tellings) {
      Wording wording = wordings.get(each.told().id());
      if (wording != null && (each.kind() == LineKind.EMAIL || wording.brief() != null)) {
        Call call = each.armed().call();
        staged.add(
            Notice.of(
                    each.armed().id(),
                    call.occasion() + ".acknowledged",
                    call.marking(),
                    Addresses.of(each.line(), each.kind(), call.called()),
                    wording)
                .inThread(call.subject()));
      }
    }
    notices.stageAll(staged);
  }

  private Optional<Telling> telling(
      Armed of, RungLineStore.Line rung, Line line, @Nullable CategoryCode track, Instant now) {
    return Kinds.of(line)
        .map(kind -> new Telling(of, line, kind, told(of, rung, line, track, now)));
  }

  private Told told(
      Armed of, RungLineStore.Line rung, Line line, @Nullable CategoryCode track, Instant now) {
    String kind = Kinds.of(line).map(Kinds::word).orElse("");
    return new Told(
        ids.next(),
        of.call().subject(),
        of.call().called(),
        new RungLine(line.id(), kind, line.detailed()),
        rung.language(),
        of.code(),
        track,
        of.answers().goesOnAt(),
        of.call().marking(),
        now);
  }

  /// Whoever acknowledged knows it.
  private static boolean isAnswering(Answers answers, RungLineStore.Line rung) {
    Set<UUID> holders = answers.holders();
    return rung.token().equals(answers.token()) || holders.contains(rung.holder());
  }

  /// As which track somebody acknowledged: as they signed in, or that of the notice whose link was
  /// used.
  private static @Nullable CategoryCode track(Answers answers, List<RungLineStore.Line> rung) {
    String track = answers.track();
    return track != null
        ? new CategoryCode(track)
        : rung.stream()
            .filter(each -> each.token().equals(answers.token()))
            .map(each -> new CategoryCode(each.category()))
            .findFirst()
            .orElse(null);
  }
}
