package org.enlace.delivery.outward;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.kernel.Secret;

/// Reads an answer of HTTP/1.1 (RFC 9112) from somebody who may be hostile: within bounds, and no
/// more of the body than is of use.
final class AnswerReader {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
  private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,7})(?:\\s*;.*)?");
  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_HEADERS = 100;
  private static final int MOST_INTERIM = 5;

  private final InputStream in;

  private AnswerReader(InputStream in) {
    this.in = in;
  }

  static Response.Answered read(InputStream in) throws IOException {
    AnswerReader reader = new AnswerReader(in);
    for (int interim = 0; interim <= MOST_INTERIM; interim++) {
      int status = reader.status();
      Map<String, String> headers = reader.headers();
      if (status >= 200) {
        return new Response.Answered(status, headers, Secret.of(reader.body(status, headers)));
      }
    }
    throw new Outward.BadAnswer("no final answer");
  }

  private int status() throws IOException {
    Matcher matcher = STATUS.matcher(line());
    if (!matcher.matches()) {
      throw new Outward.BadAnswer("no status line");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (int count = 0; count < MOST_HEADERS; count++) {
      String line = line();
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new Outward.BadAnswer("no header");
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    throw new Outward.BadAnswer("too many headers");
  }

  private byte[] body(int status, Map<String, String> headers) throws IOException {
    if (status == 204 || status == 304) {
      return new byte[0];
    }
    String coding = headers.getOrDefault("transfer-encoding", "");
    if (coding.toLowerCase(Locale.ROOT).contains("chunked")) {
      return chunks();
    }
    String length = headers.getOrDefault("content-length", "");
    int asked =
        length.matches("[0-9]{1,9}")
            ? Math.min(Integer.parseInt(length), Outward.LONGEST_BODY)
            : Outward.LONGEST_BODY;
    return in.readNBytes(asked);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (body.size() < Outward.LONGEST_BODY) {
      Matcher matcher = CHUNK.matcher(line());
      if (!matcher.matches()) {
        throw new Outward.BadAnswer("no chunk");
      }
      int size = Integer.parseInt(matcher.group(1), 16);
      if (size == 0) {
        break;
      }
      body.write(in.readNBytes(Math.min(size, Outward.LONGEST_BODY - body.size())));
      if (body.size() < Outward.LONGEST_BODY && !line().isEmpty()) {
        throw new Outward.BadAnswer("no end of a chunk");
      }
    }
    return body.toByteArray();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new Outward.BadAnswer("the answer ends early");
      }
      if (line.size() >= LONGEST_LINE) {
        throw new Outward.BadAnswer("a line without end");
      }
      line.write(each);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
