package org.enlace.delivery.gateway;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes a brief text fit to be read out: codes are read sign by sign.
final class Spoken {
  private static final Pattern CODE =
      Pattern.compile("\\b(?=[A-Z0-9-]*[0-9])[A-Z0-9]{3,}(?:[ -][A-Z0-9]{3,})*\\b");

  private Spoken() {}

  static String of(String words) {
    return CODE.matcher(words).replaceAll(code -> apart(code.group()));
  }

  private static String apart(String code) {
    return code.chars()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining(", "));
  }
}
