package org.enlace.identity.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import gg.jte.Content;

/// A text as a QR code (ISO/IEC 18004), drawn as SVG: dark on white in every theme, with the four
/// modules of quiet zone that readers ask for.
final class QrPicture {
  private static final int QUIET = 4;

  private QrPicture() {}

  static Content of(String text, String label) {
    ByteMatrix modules;
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("the text is too long for a QR code", tooLong);
    }
    int size = modules.getWidth() + 2 * QUIET;
    String path = path(modules);
    return output -> {
      output.writeContent(
          "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"240\""
              + " height=\"240\" shape-rendering=\"crispEdges\" viewBox=\"0 0 ");
      output.writeContent(size + " " + size + "\" aria-label=\"");
      gg.jte.html.escape.Escape.htmlAttribute(label, output);
      output.writeContent("\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"");
      output.writeContent(path);
      output.writeContent("\" fill=\"#000\"/></svg>");
    };
  }

  /// One run of dark modules is one rectangle.
  private static String path(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int begin = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > begin) {
          path.append('M').append(begin + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(x - begin).append("v1h-").append(x - begin).append('z');
        }
        x++;
      }
    }
    return path.toString();
  }
}
