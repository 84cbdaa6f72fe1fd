package org.enlace.delivery.bounce;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.enlace.delivery.BounceSettings;
import org.enlace.delivery.Bounces;
import org.enlace.delivery.ReturnPaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads the mailbox of the return paths and has what came back noted. What names no return path of
/// ours is put aside: anybody may write there.
@Component
class BounceReader {
  private static final Logger LOG = LoggerFactory.getLogger(BounceReader.class);

  private final BounceSettings settings;
  private final ReturnPaths paths;
  private final Bounces bounces;

  BounceReader(BounceSettings settings, ReturnPaths paths, Bounces bounces) {
    this.settings = settings;
    this.paths = paths;
    this.bounces = bounces;
  }

  /// Reads what is there, where the site has such a mailbox.
  ///
  /// @return how many messages were read
  int read() {
    Optional<BounceSettings.Mailbox> mailbox = settings.mailbox();
    return mailbox.isPresent() ? read(new BounceMailbox(mailbox.get())) : 0;
  }

  int read(BounceMailbox mailbox) {
    try {
      return mailbox.read(this::note);
    } catch (MessagingException failure) {
      LOG.warn("the mailbox of what comes back cannot be read: {}", failure.getClass().getName());
      return 0;
    }
  }

  /// @return whether the message needs not be read again
  boolean note(byte[] message) {
    Report report = Report.of(message);
    Optional<String> mark =
        report.addresses().stream().map(paths::read).flatMap(Optional::stream).findFirst();
    if (mark.isEmpty()) {
      return true;
    }
    try {
      switch (report.says()) {
        case Returned.Failed(String status) -> bounces.failed(mark.get(), status);
        case Returned.Delayed(String status) -> bounces.delayed(mark.get(), status);
        case Returned.Ignored _ -> {}
      }
      return true;
    } catch (RuntimeException failure) {
      LOG.error("what came back could not be noted, and is read again", failure);
      return false;
    }
  }
}
