package org.enlace.request;

import java.io.IOException;
import java.io.InputStream;

/// A file to be attached. Any type is taken, none is ever shown: attachments are downloaded only.
///
/// @param name the file's name; it is kept sealed, without folders and control characters
/// @param source its bytes, read once
public record Upload(String name, Source source) {

  /// Opens the bytes.
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }
}
