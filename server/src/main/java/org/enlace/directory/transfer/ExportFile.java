package org.enlace.directory.transfer;

import java.util.Objects;
import org.enlace.kernel.Marking;

/// A file that was made.
public final class ExportFile {
  private final String name;
  private final String mediaType;
  private final byte[] octets;
  private final ExportNote note;

  ExportFile(String name, String mediaType, byte[] octets, ExportNote note) {
    this.name = name;
    this.mediaType = mediaType;
    this.octets = octets.clone();
    this.note = Objects.requireNonNull(note);
  }

  /// The name under which it is saved.
  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] octets() {
    return octets.clone();
  }

  /// The reference by which it is known again.
  public String reference() {
    return note.reference();
  }

  public Marking marking() {
    return note.marking();
  }
}
