package org.enlace.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request whose body was read once to take its digest and can be read again. Of a form with
/// files the parts are digested where the container put them.
final class RepeatableRequest extends HttpServletRequestWrapper {
  private final byte @Nullable [] body;
  private final String digest;

  private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body, String digest) {
    super(request);
    this.body = body;
    this.digest = digest;
  }

  /// @param credential of the caller: what one token may be told again another may not
  static RepeatableRequest of(HttpServletRequest request, UUID credential)
      throws IOException, ServletException {
    MessageDigest digest = sha256();
    add(digest, credential.toString());
    add(digest, request.getMethod());
    add(digest, request.getRequestURI());
    add(digest, request.getQueryString());
    add(digest, bareType(request));
    if (bareType(request).startsWith("multipart/")) {
      for (Part part : request.getParts()) {
        add(digest, part);
      }
      return new RepeatableRequest(request, null, hex(digest));
    }
    byte[] body = request.getInputStream().readAllBytes();
    digest.update(body);
    return new RepeatableRequest(request, body, hex(digest));
  }

  /// SHA-256 of credential, method, path, query, media type and body, in hexadecimal digits.
  String digest() {
    return digest;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return body == null ? super.getInputStream() : new Replayed(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  // The boundary of a form differs from one sending to the next.
  private static String bareType(HttpServletRequest request) {
    String type = request.getContentType() == null ? "" : request.getContentType();
    int end = type.indexOf(';');
    return end < 0 ? type : type.substring(0, end);
  }

  private static void add(MessageDigest digest, @Nullable String text) {
    digest.update((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static void add(MessageDigest digest, Part part) throws IOException {
    add(digest, part.getName());
    add(digest, part.getSubmittedFileName());
    add(digest, Long.toString(part.getSize()));
    try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
      content.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class Replayed extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Replayed(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("the body is there already");
    }
  }
}
