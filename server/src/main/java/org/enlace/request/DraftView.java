package org.enlace.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.request.RequestForm.Outline;
import org.enlace.request.RequestForm.Writing;
import org.jspecify.annotations.Nullable;

/// A draft, as its author sees it, or a colleague who may let it go out.
///
/// @param waiting whether it waits for a second person
/// @param mine whether the actor wrote it
/// @param mayRelease whether the actor may let it go out now
/// @param author who wrote it, by the directory's id
/// @param writing what it says; null for a colleague who does not read it
/// @param version counts how often it was saved
public record DraftView(
    UUID id,
    boolean waiting,
    boolean mine,
    boolean mayRelease,
    @Nullable UUID author,
    Outline outline,
    @Nullable Writing writing,
    List<RequestView.Attachment> attachments,
    Instant savedAt,
    int version) {
  public DraftView {
    attachments = List.copyOf(attachments);
  }
}
