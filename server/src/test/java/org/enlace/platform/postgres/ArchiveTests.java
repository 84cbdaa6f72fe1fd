package org.enlace.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchiveTests {
  @TempDir Path folder;
  private Path target = Path.of("");

  @BeforeEach
  void makeTarget() throws IOException {
    target = Files.createDirectory(folder.resolve("target"));
  }

  @Test
  void keepsExecutableBitsAndLinks() throws IOException {
    unpack(file("bin/program", 0755), file("share/text", 0644), link("lib/link", "../share/text"));
    assertThat(target.resolve("bin/program")).isExecutable().hasContent("content");
    assertThat(Files.getPosixFilePermissions(target.resolve("share/text")))
        .isEqualTo(Files.getPosixFilePermissions(target.resolve("lib/link")))
        .hasToString("[OWNER_READ, OWNER_WRITE, GROUP_READ, OTHERS_READ]");
    assertThat(Files.readSymbolicLink(target.resolve("lib/link")))
        .isEqualTo(Path.of("../share/text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside", "bin/../../outside", ".", "bin/.."})
  void refusesAPathThatIsNotInside(String path) {
    refuses(path, file(path, 0644));
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  @Test
  void refusesAnAbsolutePath() {
    Path outside = folder.resolve("outside");
    TarArchiveEntry entry = new TarArchiveEntry(outside.toString(), true);
    entry.setSize(content().length);
    refuses(outside.toString(), entry);
    assertThat(outside).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../outside", "/etc/passwd"})
  void refusesALinkThatLeaves(String destination) {
    refuses("lib/link", link("lib/link", destination));
  }

  @Test
  void refusesToWriteThroughALink() throws IOException {
    Files.createSymbolicLink(target.resolve("elsewhere"), folder);
    refuses("elsewhere/outside", file("elsewhere/outside", 0644));
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  @Test
  void refusesHardLinksAndPipes() {
    TarArchiveEntry hardLink = new TarArchiveEntry("hard", TarConstants.LF_LINK);
    hardLink.setLinkName("bin/program");
    refuses("hard", hardLink);
    refuses("pipe", new TarArchiveEntry("pipe", TarConstants.LF_FIFO));
  }

  @Test
  void refusesWhatIsNoArchive() {
    assertThatThrownBy(() -> Archive.unpack(new ByteArrayInputStream(content()), target))
        .isInstanceOf(IOException.class);
  }

  private void refuses(String name, TarArchiveEntry entry) {
    assertThatThrownBy(() -> unpack(entry))
        .isInstanceOf(IOException.class)
        .hasMessage("The archive's entry is refused: " + name);
  }

  private void unpack(TarArchiveEntry... entries) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new XZOutputStream(packed, new LZMA2Options(0)))) {
      for (TarArchiveEntry entry : entries) {
        tar.putArchiveEntry(entry);
        if (entry.getSize() > 0) {
          tar.write(content());
        }
        tar.closeArchiveEntry();
      }
    }
    Archive.unpack(new ByteArrayInputStream(packed.toByteArray()), target);
  }

  private static TarArchiveEntry file(String name, int mode) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setMode(mode);
    entry.setSize(content().length);
    return entry;
  }

  private static TarArchiveEntry link(String name, String destination) {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    entry.setLinkName(destination);
    return entry;
  }

  private static byte[] content() {
    return "content".getBytes(StandardCharsets.UTF_8);
  }
}
