package org.enlace.request;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Contact;
import org.enlace.protocol.Urgency;
import org.enlace.request.Journal.Note;
import org.enlace.request.MessageStore.Kind;
import org.enlace.request.Replies.Letter;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.TimelineStore.About;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// The door of requests: what goes out, what came in, and the steps of its life. The actor is the
/// one bound to the work ([org.enlace.kernel.ActorScope]); a request of two other States does not
/// exist for it. Every act is one transaction with what is told of it.
@Component
public class Requests {
  private final Work work;
  private final Departures departures;
  private final Boxes boxes;
  private final Cases cases;
  private final Desk desk;
  private final Addressing addressing;

  Requests(
      Work work,
      Departures departures,
      Boxes boxes,
      Cases cases,
      Desk desk,
      Addressing addressing) {
    this.work = work;
    this.departures = departures;
    this.boxes = boxes;
    this.cases = cases;
    this.desk = desk;
    this.addressing = addressing;
  }

  /// What came of sending.
  public sealed interface Sending {
    /// It went out.
    ///
    /// @param requests one for each addressee, in their order
    record Sent(List<RequestView> requests) implements Sending {
      public Sent {
        requests = List.copyOf(requests);
      }
    }

    /// The State wants a second person to let it go out: it waits as a draft.
    record Waiting(UUID draft) implements Sending {}
  }

  /// A file that is handed out: never shown, only downloaded.
  ///
  /// @param bytes read on demand; whoever asked closes it
  public record Download(String name, long size, InputStream bytes) {}

  /// Sends, or hands over to a second person of the State where the State wants that.
  public Result<Sending> send(RequestForm form, List<Upload> uploads) {
    return work.write(() -> departures.send(form, uploads));
  }

  /// One page of the actor's requests, the newest first.
  public Result<PageOf<RequestSummary>> list(RequestQuery query) {
    return work.read(() -> boxes.page(query));
  }

  /// A request, as the actor may see it.
  public Result<RequestView> find(String ref) {
    return work.read(() -> desk.view(cases.toRead(ref)));
  }

  /// Says that it arrived, and nothing more.
  public Result<RequestView> acknowledge(Target target) {
    return work.write(() -> {
      Case of = cases.toAct(target);
      boolean again = of.row().state() instanceof RequestState.Acknowledged;
      if (again && !desk.steps().isAwaited(of)) {
        SortedSet<Act> others = new TreeSet<>(of.possible());
        others.remove(Act.ACKNOWLEDGE);
        throw Problems.notNow(of.row().state(), others);
      }
      desk.steps().take(of, Act.ACKNOWLEDGE);
      if (again) {
        desk.steps().acknowledgeToo(of);
        desk.journal().tellOwn(of, "acknowledged-too", About.nothing());
      } else {
        desk.journal().tellBoth(of, "acknowledged", About.nothing());
      }
      return desk.again(of);
    });
  }

  /// Takes back what somebody acknowledged by a link: the contacts are called again.
  public Result<RequestView> undoAcknowledgement(Target target) {
    return act(target, Act.UNDO_ACKNOWLEDGEMENT, "acknowledgement-undone");
  }

  /// Treats it as less urgent than its sender wrote: both States see it, and the contacts are
  /// called as the State wants it for that urgency. It acknowledges nothing.
  ///
  /// @param to the urgency, such as `routine`
  public Result<RequestView> lowerUrgency(Target target, String to) {
    return work.write(() -> {
      Case of = cases.toAct(target);
      Urgency urgency =
          Stream.of(Urgency.values())
              .filter(each -> each.wireName().equals(to))
              .findFirst()
              .orElseThrow(() -> Problem.invalid("urgency").asException());
      if (urgency.compareTo(of.row().treatedAs()) >= 0) {
        throw Problem.of("request", "urgency-not-lower", 422).about("urgency").asException();
      }
      desk.steps().take(of, Act.LOWER_URGENCY);
      desk.steps().lower(of, urgency);
      desk.journal().tellBoth(of, "urgency-lowered", About.nothing());
      return desk.again(of);
    });
  }

  /// Takes it back.
  public Result<RequestView> withdraw(Target target) {
    return act(target, Act.WITHDRAW, "withdrawn");
  }

  /// Is done with it.
  public Result<RequestView> close(Target target) {
    return act(target, Act.CLOSE, "closed");
  }

  /// Takes it up again, within 30 days, unless it was declined.
  public Result<RequestView> reopen(Target target) {
    return act(target, Act.REOPEN, "reopened");
  }

  /// Gives it to a colleague: a person or desk that is a point of contact of the actor's own State
  /// in the same network, and whom the label lets read it. The other State does not see that.
  ///
  /// @param to the colleague, by the directory's id of the point of contact or of its holder
  /// @param note for the colleague
  public Result<RequestView> handOver(Target target, UUID to, Letter note) {
    return work.write(() -> {
      Case of = cases.toAct(target);
      Contact colleague = colleague(of, to);
      UUID holder = colleague.holder().id();
      if (!ReadingPolicy.of(asViewer(of, colleague), of.circle()).isOpen()) {
        throw Problem.of("request", "label-forbids-colleague", 403)
            .with("label", of.row().label().withPrefix())
            .asException();
      }
      desk.steps().take(of, Act.HAND_OVER);
      desk.circles().assign(of.row().id(), of.state(), holder);
      Writing read = note.optional();
      UUID message =
          note.isEmpty()
              ? null
              : desk.journal().writeInside(of, null, Note.of(Kind.HANDOVER, read, note.uploads()));
      desk.journal().tellOwn(of, "handed-over", About.holder(holder, message));
      return desk.again(of);
    });
  }

  /// Hands out an attachment of a message that the actor may open.
  public Result<Download> attachment(String ref, UUID message, int position) {
    return work.read(() -> desk.correspondence().download(cases.toRead(ref), message, position));
  }

  private Result<RequestView> act(Target target, Act act, String event) {
    return work.write(() -> {
      Case of = cases.toAct(target);
      desk.steps().take(of, act);
      desk.journal().tellBoth(of, event, About.nothing());
      return desk.again(of);
    });
  }

  private Contact colleague(Case of, UUID to) {
    return addressing.contacts(of.state(), of.row().network()).stream()
        .filter(each -> each.holder().id().equals(to) || each.nomination().equals(to))
        .findFirst()
        .orElseThrow(() -> Problem.of("request", "person-unknown", 422).about("to").asException());
  }

  /// The colleague as a reader, whose account need not be known.
  private static Viewer asViewer(Case of, Contact colleague) {
    return new Viewer(
        colleague.holder().id(),
        of.state(),
        Set.of(colleague.category()),
        false,
        Set.of(colleague.holder().id()),
        Set.of());
  }
}
