package org.enlace.platform.start;

import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.enlace.platform.settings.SettingNames;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/// Says in one line which setting is wrong and what it should be. What it is now is not repeated:
/// it may be a password.
final class WrongSetting {
  private WrongSetting() {}

  static String explain(BindException wrong) {
    ConfigurationProperty property = wrong.getProperty();
    if (property == null) {
      return "wrong setting: " + innermost(wrong);
    }
    String name = property.getName().toString();
    Class<?> type = wrong.getTarget().getType().resolve(Object.class);
    return "wrong setting: " + SettingNames.variable(name) + " (" + name + ") " + rule(type);
  }

  private static String rule(Class<?> type) {
    if (type.isEnum()) {
      return "must be one of "
          + Arrays.stream(type.getEnumConstants())
              .map(each -> each.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "must be a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "must be true or false";
    }
    if (type == Duration.class || type == Period.class) {
      return "must be a length of time such as 90s, 30m, 8h or 14d";
    }
    if (type == URI.class) {
      return "must be an address such as https://contacts.example";
    }
    return "is not what it should be";
  }

  private static String innermost(Throwable failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return Objects.toString(last.getMessage());
  }
}
