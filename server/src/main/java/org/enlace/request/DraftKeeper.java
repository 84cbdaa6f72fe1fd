package org.enlace.request;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.enlace.request.DraftStore.Phase;
import org.enlace.request.DraftStore.Row;
import org.enlace.request.MessageStore.Attached;
import org.enlace.request.MessageStore.Readers;
import org.enlace.request.RequestForm.Outline;
import org.enlace.request.RequestForm.Writing;
import org.enlace.ui.api.Problem;
import org.enlace.vault.Storing;
import org.enlace.vault.VaultId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps drafts: the outline as it was typed, what is said sealed for the State alone.
@Component
final class DraftKeeper {
  private static final int LARGEST_DRAFT = 400_000;

  private final DraftStore store;
  private final Seals seals;
  private final JsonMapper json;
  private final Ids ids;
  private final InstantSource clock;

  DraftKeeper(DraftStore store, Seals seals, JsonMapper json, Ids ids, InstantSource clock) {
    this.store = store;
    this.seals = seals;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /// A draft with what it says.
  record Kept(Row row, Outline outline, Seals.Content content, List<Attached> attached) {
    RequestForm form() {
      return new RequestForm(outline, content.writing());
    }
  }

  Kept create(Actor.SignedIn actor, RequestForm form, Phase phase) {
    StateCode state = Viewers.stateOf(actor);
    Row row =
        new Row(
            ids.next(),
            state,
            actor.account(),
            Viewer.persons(actor).stream().sorted().findFirst().orElse(null),
            phase,
            json.writeValueAsString(form.outline()),
            seal(state, form.writing(), List.of()),
            clock.instant(),
            1);
    store.insert(row);
    return open(row);
  }

  /// Writes over a draft, and erases what it said before.
  Kept save(Kept kept, RequestForm form, Phase phase) {
    VaultId content = seal(kept.row().state(), form.writing(), kept.content().attachments());
    return put(kept, json.writeValueAsString(form.outline()), content, phase);
  }

  private Kept put(Kept kept, String outline, VaultId content, Phase phase) {
    Row row = kept.row();
    store.update(
        new Row(
            row.id(),
            row.state(),
            row.account(),
            row.person(),
            phase,
            outline,
            content,
            clock.instant(),
            row.version()));
    erase(row.content());
    return open(store.find(row.id()).orElseThrow());
  }

  Kept attach(Kept kept, Upload upload) {
    if (kept.attached().size() >= Seals.MOST_ATTACHMENTS) {
      throw Problems.tooMany("attachments", Seals.MOST_ATTACHMENTS);
    }
    long used = kept.attached().stream().mapToLong(Attached::size).sum();
    Storing.Stored stored =
        seals.attach(owned(kept.row().state()), upload, Seals.LARGEST_ATTACHMENTS - used);
    int position = kept.attached().isEmpty() ? 1 : kept.attached().getLast().position() + 1;
    store.attach(kept.row().id(), new Attached(position, stored.id(), stored.size()));
    List<String> names = new ArrayList<>(kept.content().attachments());
    names.add(Seals.name(upload.name()));
    return rename(kept, names);
  }

  Kept detach(Kept kept, int position) {
    for (int each = 0; each < kept.attached().size(); each++) {
      Attached attached = kept.attached().get(each);
      if (attached.position() == position) {
        store.detach(kept.row().id(), position);
        erase(attached.object());
        List<String> names = new ArrayList<>(kept.content().attachments());
        names.remove(each);
        return rename(kept, names);
      }
    }
    throw Problem.of("request", "attachment-unknown", 404).asException();
  }

  private Kept rename(Kept kept, List<String> names) {
    Row row = kept.row();
    VaultId content = seal(row.state(), kept.content().writing(), names);
    return put(kept, row.outline(), content, row.phase());
  }

  Kept open(Row row) {
    Seals.Content content =
        seals
            .open(row.content())
            .orElseGet(() -> new Seals.Content(1, null, null, Map.of(), List.of()));
    return new Kept(
        row, json.readValue(row.outline(), Outline.class), content, store.attachments(row.id()));
  }

  /// The attachments of a draft, to be sealed again for those to whom it goes.
  List<Upload> uploads(Kept kept) {
    List<Upload> uploads = new ArrayList<>();
    for (int each = 0; each < kept.attached().size(); each++) {
      uploads.add(
          seals.again(kept.content().attachments().get(each), kept.attached().get(each).object()));
    }
    return uploads;
  }

  void discard(Kept kept) {
    store.delete(kept.row().id());
    Set<VaultId> objects = new HashSet<>();
    kept.attached().forEach(each -> add(objects, each.object()));
    add(objects, kept.row().content());
    seals.erase(objects);
  }

  private VaultId seal(StateCode state, Writing writing, List<String> names) {
    int length =
        length(writing.subject())
            + length(writing.text())
            + writing.fields().values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    if (length > LARGEST_DRAFT) {
      throw Problems.tooLong("text", length, LARGEST_DRAFT);
    }
    return seals
        .seal(
            owned(state),
            new Seals.Content(1, writing.subject(), writing.text(), writing.fields(), names))
        .id();
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static Seals.For owned(StateCode state) {
    return new Seals.For(new Readers(Set.of(state), Set.of()), Marking.REAL);
  }

  private void erase(@Nullable VaultId object) {
    Set<VaultId> objects = new HashSet<>();
    add(objects, object);
    seals.erase(objects);
  }

  private static void add(Set<VaultId> objects, @Nullable VaultId object) {
    if (object != null) {
      objects.add(object);
    }
  }
}
