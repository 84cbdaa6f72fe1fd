package org.enlace.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.NetworkCode;
import org.enlace.request.Circle.Desks;
import org.enlace.request.Circle.OwnReaders;
import org.enlace.request.DraftKeeper.Kept;
import org.enlace.request.DraftStore.Phase;
import org.enlace.request.MessageStore.Attached;
import org.enlace.request.Requests.Download;
import org.enlace.request.Requests.Sending;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.Problem;
import org.enlace.ui.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door of what is written and has not gone out. A draft is its author's alone until it waits
/// for a second person; then it is shown to those of the author's State who may read it, and any of
/// them but the author may let it go out.
@Component
public class Drafts {
  private final Work work;
  private final DraftKeeper keeper;
  private final DraftStore store;
  private final Departures departures;
  private final FormReader reader;
  private final Seals seals;

  Drafts(
      Work work,
      DraftKeeper keeper,
      DraftStore store,
      Departures departures,
      FormReader reader,
      Seals seals) {
    this.work = work;
    this.keeper = keeper;
    this.store = store;
    this.departures = departures;
    this.reader = reader;
    this.seals = seals;
  }

  /// Begins a draft. Nothing of it is checked but its size.
  public Result<DraftView> create(RequestForm form) {
    return work.write(() -> view(keeper.create(Departures.actor(), form, Phase.EDITING)));
  }

  /// Saves over a draft of the actor's own; one that waited is then edited again.
  ///
  /// @param ifMatch the version that the actor saw, as an entity tag, or null
  public Result<DraftView> save(UUID draft, RequestForm form, @Nullable String ifMatch) {
    return work.write(() -> view(keeper.save(own(draft, ifMatch), form, Phase.EDITING)));
  }

  /// The actor's drafts and those of its State that wait, the newest first.
  public Result<List<DraftView>> list() {
    return work.read(() -> {
      Actor.SignedIn actor = Departures.actor();
      List<DraftView> views = new ArrayList<>();
      store
          .ofAuthorOrWaiting(Viewers.stateOf(actor), actor.account())
          .forEach(row -> views.add(view(keeper.open(row))));
      return views;
    });
  }

  /// A draft that the actor may see.
  public Result<DraftView> find(UUID draft) {
    return work.read(() -> {
      Kept kept = keeper.open(store.find(draft).orElseThrow(Drafts::unknown));
      DraftView view = view(kept);
      if (!view.mine() && !view.waiting()) {
        throw unknown();
      }
      return view;
    });
  }

  /// Attaches a file to a draft of the actor's own.
  public Result<DraftView> attach(UUID draft, Upload upload) {
    return work.write(() -> view(keeper.attach(own(draft, null), upload)));
  }

  /// Takes an attachment off a draft of the actor's own.
  public Result<DraftView> detach(UUID draft, int position) {
    return work.write(() -> view(keeper.detach(own(draft, null), position)));
  }

  /// Hands out an attachment of a draft that the actor may read.
  public Result<Download> attachment(UUID draft, int position) {
    return work.read(() -> {
      Kept kept = keeper.open(store.find(draft).orElseThrow(Drafts::unknown));
      if (view(kept).writing() == null) {
        throw unknown();
      }
      for (int each = 0; each < kept.attached().size(); each++) {
        Attached attached = kept.attached().get(each);
        if (attached.position() == position) {
          return new Download(
              kept.content().attachments().get(each),
              attached.size(),
              seals.stream(attached.object()).orElseThrow(Drafts::unknown));
        }
      }
      throw Problem.of("request", "attachment-unknown", 404).asException();
    });
  }

  /// Throws a draft of the actor's own away.
  public Result<UUID> discard(UUID draft) {
    return work.write(() -> {
      keeper.discard(own(draft, null));
      return draft;
    });
  }

  /// Sends a draft of the actor's own, or has it wait for a second person where the State wants
  /// that.
  public Result<Sending> send(UUID draft) {
    return work.write(() -> departures.send(own(draft, null)));
  }

  /// Lets a colleague's draft go out that waits for that.
  public Result<Sending> release(UUID draft) {
    return work.write(() -> departures.release(waiting(draft)));
  }

  /// Gives a colleague's draft that waits back to its author.
  public Result<DraftView> giveBack(UUID draft) {
    return work.write(() -> {
      Kept kept = waiting(draft);
      return view(keeper.save(kept, kept.form(), Phase.EDITING));
    });
  }

  private Kept own(UUID draft, @Nullable String ifMatch) {
    Actor.SignedIn actor = Departures.actor();
    Kept kept =
        store
            .lock(draft)
            .filter(row -> row.account().equals(actor.account()))
            .map(keeper::open)
            .orElseThrow(Drafts::unknown);
    ETags.check(ifMatch, kept.row().version());
    return kept;
  }

  private Kept waiting(UUID draft) {
    Kept kept =
        store
            .lock(draft)
            .filter(row -> row.phase() == Phase.WAITING)
            .map(keeper::open)
            .orElseThrow(Drafts::unknown);
    DraftView view = view(kept);
    if (view.mine()) {
      throw Problem.of("request", "second-person-needed", 403).asException();
    }
    if (!view.mayRelease()) {
      throw Problem.of("request", "draft-not-yours", 403).asException();
    }
    return kept;
  }

  private static ProblemException unknown() {
    return Problem.of("request", "draft-unknown", 404).asException();
  }

  private DraftView view(Kept kept) {
    Actor.SignedIn actor = Departures.actor();
    boolean mine = kept.row().account().equals(actor.account());
    boolean waits = kept.row().phase() == Phase.WAITING;
    boolean reads = mine || (waits && mayRead(actor, kept));
    List<RequestView.Attachment> attachments = new ArrayList<>();
    for (int each = 0; each < kept.attached().size(); each++) {
      Attached attached = kept.attached().get(each);
      String name = reads ? kept.content().attachments().get(each) : null;
      attachments.add(
          new RequestView.Attachment(attached.position(), name, attached.size(), false));
    }
    return new DraftView(
        kept.row().id(),
        waits,
        mine,
        waits && reads && !mine,
        kept.row().person(),
        kept.outline(),
        reads ? kept.content().writing() : null,
        attachments,
        kept.row().savedAt(),
        kept.row().version());
  }

  /// Whether a colleague would read it once it is sent.
  private boolean mayRead(Actor.SignedIn actor, Kept kept) {
    FormReader.Readership told = reader.readership(kept.outline());
    NetworkCode network = told.network();
    Viewer viewer = Viewer.of(actor, kept.row().state(), network, Set.of());
    OwnReaders own = new OwnReaders(told.scope(), told.persons(), Set.of(kept.row().account()));
    HandlingLabel label = told.label();
    Circle circle =
        new Circle(
            kept.row().state(),
            told.category(),
            told.to(),
            told.category(),
            label,
            Set.of(),
            own,
            Desks.none());
    return ReadingPolicy.of(viewer, circle).isOpen();
  }
}
