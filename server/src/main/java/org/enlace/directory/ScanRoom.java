package org.enlace.directory;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.enlace.vault.Sealing;
import org.enlace.vault.Storing;
import org.enlace.vault.Vault;
import org.enlace.vault.VaultId;
import org.springframework.stereotype.Component;

/// Takes in scans of notes. What a file is called or declared to be is not asked: it must begin as
/// a PDF does.
@Component
class ScanRoom {
  private static final byte[] PDF = "%PDF-".getBytes(US_ASCII);

  private final Vault vault;

  ScanRoom(Vault vault) {
    this.vault = vault;
  }

  Answer<Scan> store(StateCode state, InputStream scan) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      PushbackInputStream content = new PushbackInputStream(scan, PDF.length);
      byte[] start = content.readNBytes(PDF.length);
      content.unread(start);
      if (!Arrays.equals(start, PDF)) {
        return Answer.refused(Problem.of("directory", "scan-not-pdf", 422).about("scan"));
      }
      Sealing sealing =
          Sealing.forStates(Set.of(state), Marking.REAL, "directory.note-scan").withSecretariat();
      return switch (vault.store(
          sealing, new DigestInputStream(content, digest), Notes.LARGEST_SCAN)) {
        case Storing.Stored stored ->
            Answer.done(new Scan(stored.id(), HexFormat.of().formatHex(digest.digest())));
        case Storing.TooLarge _ ->
            Answer.refused(Problem.of("directory", "scan-too-large", 413).about("scan"));
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /// A scan that was stored.
  ///
  /// @param digest SHA-256 of its bytes, lower-case hexadecimal
  record Scan(VaultId id, String digest) {}
}
