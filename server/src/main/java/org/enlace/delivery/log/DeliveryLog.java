package org.enlace.delivery.log;

import java.util.List;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The log of deliveries: a State sees those to its own lines, the secretariat those to nobody's
/// State. Who wrote to whom, and when, is told to nobody else.
@Component
public class DeliveryLog {
  private final LogStore store;

  DeliveryLog(LogStore store) {
    this.store = store;
  }

  /// The newest first.
  @Transactional(readOnly = true)
  public PageOf<DeliveryEntry> list(DeliveryQuery query) {
    Paging paging = query.paging();
    LogStore.@Nullable After after = after(paging.after());
    Actor actor = ActorScope.required();
    List<DeliveryEntry> found =
        store.list(
            actor.state().map(StateCode::value).orElse(null),
            actor.holds(Role.SECRETARIAT),
            query,
            after);
    return PageOf.ofOneMore(found, paging.limit(), DeliveryLog::cursor);
  }

  /// The sorts of notice that there are in what the actor sees.
  @Transactional(readOnly = true)
  public List<String> kinds() {
    Actor actor = ActorScope.required();
    return store.kinds(
        actor.state().map(StateCode::value).orElse(null), actor.holds(Role.SECRETARIAT));
  }

  private static String cursor(DeliveryEntry last) {
    return Cursor.of(last.stagedAt(), last.id());
  }

  private static LogStore.@Nullable After after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    Cursor read = Cursor.parse(cursor).orElseThrow(Paging::badCursor);
    return new LogStore.After(read.at(), read.id());
  }
}
