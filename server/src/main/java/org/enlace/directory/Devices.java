package org.enlace.directory;

import java.util.UUID;
import org.enlace.delivery.PushBrowsers;
import org.enlace.directory.Lines.Kept;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The browsers in which persons and desks get notices: each is a line, with the care that every
/// line has.
///
/// Refused besides what [Lines] refuses: `device-unreadable` (422).
@Component
public class Devices {
  private final LineEntry entry;
  private final PushBrowsers browsers;

  Devices(LineEntry entry, PushBrowsers browsers) {
    this.entry = entry;
    this.browsers = browsers;
  }

  /// What is told of a new device.
  ///
  /// @param name as its owner calls it
  /// @param told what the browser told
  public record DeviceDraft(
      Lines.OwnerKind ownerKind, UUID owner, String name, int position, Told told) {}

  /// What a browser told when its owner gave leave: the address of its push service, its key and
  /// the secret that it shares, in base64url.
  public record Told(String endpoint, String key, String secret) {
    /// Prints nothing that opens the way to the browser.
    @Override
    public String toString() {
      return "Told[]";
    }
  }

  /// The site's key for browsers.
  public String key() {
    return browsers.key();
  }

  /// Adds a device. Where its owner is listed it waits to be proved by the code that is pushed to
  /// it, or vouched for.
  @Transactional
  public Answer<Kept> add(DeviceDraft draft) {
    PushBrowsers.Leave leave =
        new PushBrowsers.Leave(draft.told().endpoint(), draft.told().key(), draft.told().secret());
    if (!browsers.isWhole(leave)) {
      return Answer.refused(Problem.of("directory", "device-unreadable", 422).about("endpoint"));
    }
    Answer<Kept> added =
        entry.add(
            new Lines.LineDraft(
                draft.ownerKind(),
                draft.owner(),
                Line.Kind.WEB_PUSH,
                draft.name(),
                draft.ownerKind() == Lines.OwnerKind.PERSON,
                new Lines.Arrangement(draft.position(), Line.Visibility.OWN_STATE, null)));
    if (added instanceof Answer.Done<Kept>(Kept kept)) {
      browsers.keep(kept.line().id(), kept.state(), leave);
    }
    return added;
  }
}
