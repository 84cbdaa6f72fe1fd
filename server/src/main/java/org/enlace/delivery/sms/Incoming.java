package org.enlace.delivery.sms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.delivery.Segment;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;

/// What the message centre delivers: a report on a message of ours, or a message of somebody's.
sealed interface Incoming {
  /// What became of a message.
  record Report(String reference, boolean delivered, String reason) implements Incoming {}

  /// Somebody wrote.
  record Message(String from, String text) implements Incoming {}

  /// The parts of `deliver_sm` that tell.
  ///
  /// @param bytes the short message, or its payload where it has one
  /// @param receipted the id in the parameter `receipted_message_id`, or null
  /// @param state the parameter `message_state`, or null
  record Pdu(
      byte esmClass,
      byte coding,
      String source,
      Secret<byte[]> bytes,
      @Nullable String receipted,
      @Nullable Integer state) {
    /// Prints neither number nor text.
    @Override
    public String toString() {
      return "Pdu[" + esmClass + "]";
    }
  }

  Pattern ID = Pattern.compile("\\bid:([!-~]{1,65})");
  Pattern STATE = Pattern.compile("\\bstat:([A-Za-z]{1,7})");
  Pattern NUMBER = Pattern.compile("\\+?[1-9][0-9]{6,14}");

  /// Reads it; empty where it is a report on the way, or of no use.
  static Optional<Incoming> of(Pdu pdu) {
    boolean isReport = (pdu.esmClass() & 0x3C) == 0x04;
    return isReport ? report(pdu) : message(pdu);
  }

  private static Optional<Incoming> report(Pdu pdu) {
    String text = new String(pdu.bytes().reveal(), StandardCharsets.ISO_8859_1);
    String id = pdu.receipted();
    Optional<String> reference =
        id != null && !id.isBlank() ? Optional.of(id.strip()) : found(ID, text);
    Optional<String> state =
        pdu.state() == null ? found(STATE, text) : Optional.of(word(pdu.state()));
    if (reference.isEmpty() || state.isEmpty()) {
      return Optional.empty();
    }
    return switch (state.get()) {
      case "DELIVRD" -> Optional.of(new Report(reference.get(), true, "DELIVRD"));
      case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" ->
          Optional.of(new Report(reference.get(), false, state.get()));
      default -> Optional.empty();
    };
  }

  private static Optional<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /// SMPP 3.4 §5.2.28.
  private static String word(int state) {
    return switch (state) {
      case 2 -> "DELIVRD";
      case 3 -> "EXPIRED";
      case 4 -> "DELETED";
      case 5 -> "UNDELIV";
      case 8 -> "REJECTD";
      default -> "ENROUTE";
    };
  }

  private static Optional<Incoming> message(Pdu pdu) {
    if (!NUMBER.matcher(pdu.source()).matches()) {
      return Optional.empty();
    }
    String from = pdu.source().startsWith("+") ? pdu.source() : "+" + pdu.source();
    return Optional.of(new Message(from, decoded(pdu.coding(), body(pdu))));
  }

  /// The bytes without the header that a part of a longer message has.
  private static byte[] body(Pdu pdu) {
    byte[] bytes = pdu.bytes().reveal();
    if ((pdu.esmClass() & 0x40) == 0 || bytes.length == 0) {
      return bytes;
    }
    int header = Math.min(bytes.length, 1 + (bytes[0] & 0xFF));
    return Arrays.copyOfRange(bytes, header, bytes.length);
  }

  private static String decoded(byte coding, byte[] bytes) {
    return switch (coding & 0x0F) {
      case 0x01, 0x03 -> new String(bytes, StandardCharsets.ISO_8859_1);
      case 0x08 -> new String(bytes, StandardCharsets.UTF_16BE);
      default -> Segment.read(bytes);
    };
  }
}
