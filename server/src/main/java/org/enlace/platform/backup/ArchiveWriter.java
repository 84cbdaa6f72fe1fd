package org.enlace.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import tools.jackson.databind.json.JsonMapper;

/// Writes the archive of a backup. A tar entry says its size first and a table's is not known until
/// it is read, so that a table is cut into parts of at most a mebibyte.
final class ArchiveWriter implements AutoCloseable {
  static final String SITE = "site.json";
  static final String MANIFEST = "manifest.json";

  private static final int PART = 1 << 20;
  private static final int PRIVATE_FILE = 0100600;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TarArchiveOutputStream tar;
  private final Instant madeAt;
  private final List<Manifest.Sum> sums = new ArrayList<>();

  ArchiveWriter(OutputStream out, Contents contents) throws IOException {
    GzipParameters quick = new GzipParameters();
    quick.setCompressionLevel(Deflater.BEST_SPEED);
    tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out, quick), "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    madeAt = contents.madeAt();
    entry(SITE, JSON.writeValueAsBytes(contents));
  }

  /// The folder of a table's parts.
  static String folder(Contents.Table table) {
    return "data/" + table.spoken() + "/";
  }

  /// Where the rows of the next table go; to be closed before anything else is written.
  OutputStream table(Contents.Table table) {
    return new Parts(table);
  }

  /// Ends the archive; before this it is not whole.
  Manifest finish() throws IOException {
    Manifest manifest = new Manifest(List.copyOf(sums));
    entry(MANIFEST, JSON.writeValueAsBytes(manifest));
    tar.finish();
    return manifest;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  private void entry(String name, byte[] content) throws IOException {
    entry(name, content, content.length);
  }

  private void entry(String name, byte[] content, int length) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(length);
    entry.setMode(PRIVATE_FILE);
    entry.setLastModifiedTime(FileTime.from(madeAt));
    tar.putArchiveEntry(entry);
    tar.write(content, 0, length);
    tar.closeArchiveEntry();
  }

  private final class Parts extends OutputStream {
    private final Contents.Table table;
    private final RowDigest digest = new RowDigest();
    private final byte[] part = new byte[PART];
    private int filled;
    private int number;
    private boolean closed;

    Parts(Contents.Table table) {
      this.table = table;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      digest.write(bytes, offset, length);
      int done = 0;
      while (done < length) {
        int fitting = Math.min(length - done, PART - filled);
        System.arraycopy(bytes, offset + done, part, filled, fitting);
        done += fitting;
        filled += fitting;
        if (filled == PART) {
          writePart();
        }
      }
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        if (filled > 0) {
          writePart();
        }
        sums.add(digest.of(table));
      }
    }

    private void writePart() throws IOException {
      number++;
      entry(folder(table) + String.format(Locale.ROOT, "%08d", number), part, filled);
      filled = 0;
    }
  }
}
