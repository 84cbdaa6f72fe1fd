package org.enlace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.ReflectionUtils;

/// Pins a settings record to its names, defaults and bounds, so that renaming a setting or moving a
/// bound is an act that a test sees.
///
/// ```java
/// PinnedSettings.of(MailSettings.class).have("connections", 4).have("host", null);
/// PinnedSettings.of(MailSettings.class).refuse("connections", "0");
/// ```
///
/// @param type the record
/// @param told what is set besides, by full name
public record PinnedSettings<T extends Record>(Class<T> type, Map<String, String> told) {

  /// The record with nothing set.
  public static <T extends Record> PinnedSettings<T> of(Class<T> type) {
    return new PinnedSettings<>(type, Map.of());
  }

  /// The same with a setting told, under its name without the prefix.
  public PinnedSettings<T> with(String name, String value) {
    Map<String, String> more = new HashMap<>(told);
    more.put(prefix() + "." + name, value);
    return new PinnedSettings<>(type, Map.copyOf(more));
  }

  /// Binds the record as the application does.
  public T bound() {
    return new Binder(new MapConfigurationPropertySource(told))
        .bindOrCreate(prefix(), Bindable.of(type));
  }

  /// Compares all names, as files write them, and their values with what is expected; null stands
  /// for a setting that has no default.
  public void are(Map<String, String> expected) {
    T bound = bound();
    Map<String, String> values = new TreeMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2");
      component.getAccessor().setAccessible(true);
      Object value = ReflectionUtils.invokeMethod(component.getAccessor(), bound);
      values.put(prefix() + "." + name.toLowerCase(java.util.Locale.ROOT), String.valueOf(value));
    }
    assertThat(values).isEqualTo(new TreeMap<>(expected));
  }

  /// Expects that a value is taken.
  public PinnedSettings<T> take(String name, String... values) {
    for (String value : values) {
      assertThat(with(name, value).bound()).as(name + " = " + value).isNotNull();
    }
    return this;
  }

  /// Expects that a value is refused, with a message that names the setting either way it may be
  /// told.
  public PinnedSettings<T> refuse(String name, String... values) {
    String full = prefix() + "." + name;
    String variable = full.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
    for (String value : values) {
      assertThatThrownBy(() -> with(name, value).bound())
          .as(full + " = " + value)
          .isInstanceOf(BindException.class)
          .satisfiesAnyOf(
              wrong -> assertThat(wrong).hasMessageContaining(full),
              wrong -> assertThat(wrong).rootCause().hasMessageContaining(full),
              wrong -> assertThat(wrong).rootCause().hasMessageContaining(variable));
    }
    return this;
  }

  private String prefix() {
    ConfigurationProperties marked = type.getAnnotation(ConfigurationProperties.class);
    assertThat(marked).as(type + " is a settings record").isNotNull();
    return marked.prefix().isEmpty() ? marked.value() : marked.prefix();
  }
}
