package org.enlace.delivery;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.enlace.kernel.Marking;
import org.jspecify.annotations.Nullable;

/// A notice to one line, finished.
///
/// @param cause the id of what it is about: a request, a nomination, an invitation. Who knows it
///   may ask whether its notices arrived, and cancel them
/// @param kind what sort of notice, such as `request.arrived`
/// @param marking whether it is meant: delivery marks the subject
/// @param to the line
/// @param wording what it says
/// @param urgent whether it goes before those that are not
/// @param thread the id under which mail programs show notices together: those of one line and one
///   thread refer to one another; or null
/// @param token the id of the action token whose link is in the text, or null
/// @param secrecy how the wording is encrypted; null: it is sent as it is
public record Notice(
    UUID cause,
    String kind,
    Marking marking,
    LineAddress to,
    Wording wording,
    boolean urgent,
    @Nullable UUID thread,
    @Nullable UUID token,
    @Nullable Secrecy secrecy) {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");

  public Notice {
    if (kind.length() > 100 || !KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("a kind is lower-case words joined by dots");
    }
  }

  /// A notice that is not urgent and stands by itself.
  public static Notice of(
      UUID cause, String kind, Marking marking, LineAddress to, Wording wording) {
    return new Notice(cause, kind, marking, to, wording, false, null, null, null);
  }

  /// The same, before others.
  public Notice urgently() {
    return new Notice(cause, kind, marking, to, wording, true, thread, token, secrecy);
  }

  /// The same, shown together with others of that thread.
  public Notice inThread(UUID together) {
    return new Notice(cause, kind, marking, to, wording, urgent, together, token, secrecy);
  }

  /// The same, with the link of that token in its text.
  public Notice withToken(UUID link) {
    return new Notice(cause, kind, marking, to, wording, urgent, thread, link, secrecy);
  }

  /// The same, encrypted to those certificates.
  public Notice encryptedTo(Secrecy to) {
    return new Notice(cause, kind, marking, this.to, wording, urgent, thread, token, to);
  }

  /// To whom the wording is encrypted (RFC 3156). The subject is not.
  ///
  /// @param certificates of OpenPGP, in ASCII armour, at least one
  /// @param otherwise what is sent in the clear where it cannot be encrypted to all of them
  public record Secrecy(List<String> certificates, Wording otherwise) {
    public Secrecy {
      certificates = List.copyOf(certificates);
      if (certificates.isEmpty()) {
        throw new IllegalArgumentException("a notice is encrypted to at least one certificate");
      }
    }
  }
}
