package org.enlace.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words that a template says by itself instead of by a key: letters between tags, in
/// attributes that people read or hear, in string arguments of components.
final class TemplateText {
  private static final Pattern READ_ATTRIBUTE =
      Pattern.compile("\\b(?:title|alt|placeholder|aria-label)=\"([^\"$]*\\p{L}[^\"$]*)\"");
  private static final Pattern READ_ARGUMENT =
      Pattern.compile(
          "\\b(?:title|label|hint|text|button|caption|intro|consequence|nothing|name)\\s*=\\s*\"([^\"]*(?:\\s|\\p{Lu})[^\"]*)\"");

  private static final Pattern NAME_OF_A_FIELD = Pattern.compile("[a-z]+(?:[A-Z][a-z]+)+");

  private final String source;
  private final List<String> found = new ArrayList<>();
  private int at;

  private TemplateText(String source) {
    this.source = source;
  }

  /// The literal words of a template.
  static List<String> in(String template) {
    String bare =
        template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param).*$", "");
    TemplateText scan = new TemplateText(bare);
    scan.html('\0');
    return scan.found;
  }

  // Reads HTML up to the end character, which ends the content block around it.
  private void html(char end) {
    while (at < source.length() && source.charAt(at) != end) {
      if (source.startsWith("@`", at)) {
        at += 2;
        html('`');
        at++;
      } else if (source.startsWith("${", at) || source.startsWith("!{", at)) {
        at += 2;
        code('}');
      } else if (source.charAt(at) == '@') {
        directive();
      } else if (source.charAt(at) == '<') {
        tag();
      } else if (source.charAt(at) == '&') {
        at = Math.max(source.indexOf(';', at), at) + 1;
      } else {
        words();
      }
    }
  }

  private void words() {
    int begin = at;
    while (at < source.length() && "@$!<`&".indexOf(source.charAt(at)) < 0) {
      at++;
    }
    String words = source.substring(begin, at);
    if (words.codePoints().anyMatch(Character::isLetter)) {
      found.add(words.strip());
    }
    if (begin == at) {
      at++; // a lone sign that begins nothing
    }
  }

  private void directive() {
    at++;
    while (at < source.length()
        && (Character.isLetterOrDigit(source.charAt(at))
            || ".-_".indexOf(source.charAt(at)) >= 0)) {
      at++;
    }
    if (at < source.length() && source.charAt(at) == '(') {
      at++;
      int begin = at;
      code(')');
      keep(READ_ARGUMENT, source.substring(begin, at));
    }
  }

  // Reads Java up to the closing sign; content blocks inside are HTML again.
  private void code(char end) {
    int depth = 0;
    while (at < source.length()) {
      char sign = source.charAt(at);
      if (sign == '"') {
        string();
      } else if (source.startsWith("@`", at)) {
        at += 2;
        html('`');
        at++;
      } else {
        at++;
        if (sign == end && depth == 0) {
          return;
        }
        depth += "({".indexOf(sign) >= 0 ? 1 : ")}".indexOf(sign) >= 0 ? -1 : 0;
      }
    }
  }

  private void string() {
    at++;
    while (at < source.length() && source.charAt(at) != '"') {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private void tag() {
    StringBuilder own = new StringBuilder();
    while (at < source.length() && source.charAt(at) != '>') {
      if (source.startsWith("${", at)) {
        at += 2;
        code('}');
        own.append('$');
      } else {
        own.append(source.charAt(at++));
      }
    }
    at++;
    keep(READ_ATTRIBUTE, own.toString());
  }

  private void keep(Pattern pattern, String text) {
    Matcher read = pattern.matcher(text);
    while (read.find()) {
      if (!NAME_OF_A_FIELD.matcher(read.group(1)).matches()) {
        found.add(read.group(1));
      }
    }
  }
}
