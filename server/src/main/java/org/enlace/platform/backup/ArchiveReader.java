package org.enlace.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads the archive of a backup, in the order in which it was written. Whatever differs from that
/// order, or from the sums at the end, is an [IOException].
final class ArchiveReader implements AutoCloseable {
  private static final int LARGEST_JSON = 16 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final InputStream in;
  private final TarArchiveInputStream tar;
  private final Contents contents;
  private final List<Manifest.Sum> sums = new ArrayList<>();
  private @Nullable TarArchiveEntry next;

  ArchiveReader(InputStream in) throws IOException {
    this.in = in;
    tar = new TarArchiveInputStream(new GzipCompressorInputStream(in), "UTF-8");
    next = tar.getNextEntry();
    contents = json(ArchiveWriter.SITE, Contents.class);
    if (contents.format() != Contents.FORMAT) {
      throw new BackupRefused(
          "the backup has format " + contents.format() + ", which only a newer Enlace reads");
    }
  }

  Contents contents() {
    return contents;
  }

  /// The rows of the next table, as COPY wrote them; to be read to the end and closed.
  InputStream table(Contents.Table table) {
    return new Parts(table);
  }

  /// What the archive says at its end, compared with what was read, to the last byte of the file.
  Manifest finish() throws IOException {
    Manifest manifest = json(ArchiveWriter.MANIFEST, Manifest.class);
    if (next != null || !manifest.tables().equals(sums)) {
      throw new IOException("The archive does not hold what its manifest says");
    }
    tar.transferTo(java.io.OutputStream.nullOutputStream());
    in.transferTo(java.io.OutputStream.nullOutputStream());
    return manifest;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  private <T> T json(String name, Class<T> type) throws IOException {
    TarArchiveEntry entry = next;
    if (entry == null || !entry.getName().equals(name)) {
      throw new IOException("The archive lacks " + name);
    }
    byte[] content = tar.readNBytes(LARGEST_JSON);
    next = tar.getNextEntry();
    try {
      return JSON.readValue(content, type);
    } catch (JacksonException wrong) {
      throw new IOException(name + " is not what it should be", wrong);
    }
  }

  private final class Parts extends InputStream {
    private final Contents.Table table;
    private final RowDigest digest = new RowDigest();
    private boolean closed;

    Parts(Contents.Table table) {
      this.table = table;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      while (isMine()) {
        int read = tar.read(bytes, offset, length);
        if (read > 0) {
          digest.write(bytes, offset, read);
          return read;
        }
        next = tar.getNextEntry();
      }
      return -1;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        transferTo(nullOutput());
        sums.add(digest.of(table));
      }
    }

    private boolean isMine() {
      TarArchiveEntry entry = next;
      return entry != null && entry.getName().startsWith(ArchiveWriter.folder(table));
    }

    private static java.io.OutputStream nullOutput() {
      return java.io.OutputStream.nullOutputStream();
    }
  }
}
