package org.enlace.platform.settings;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Refuses a start with a setting that nothing reads, since it is most often a slip of the pen, and
/// makes every settings record, so that a wrong value stops the start before the database is
/// touched.
final class SettingsCheck implements BeanFactoryPostProcessor {
  private static final String PROPERTY = "enlace.";
  private static final String VARIABLE = "ENLACE_";

  private final ConfigurableEnvironment environment;

  SettingsCheck(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    SettingNames names = new SettingNames();
    String[] records = beans.getBeanNamesForAnnotation(ConfigurationProperties.class);
    for (String record : records) {
      Class<?> type = beans.getType(record, false);
      if (type != null && isOurs(type)) {
        names.add(prefix(type), type);
      }
    }
    environment.getPropertySources().forEach(source -> refuseUnknown(source, names));
    for (String record : records) {
      Class<?> type = beans.getType(record, false);
      if (type != null && isOurs(type)) {
        beans.getBean(record);
      }
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.isRecord() && type.getPackageName().startsWith("org.enlace");
  }

  private static String prefix(Class<?> type) {
    ConfigurationProperties marked =
        AnnotationUtils.findAnnotation(type, ConfigurationProperties.class);
    return marked == null ? "" : marked.prefix();
  }

  private static void refuseUnknown(PropertySource<?> source, SettingNames names) {
    boolean variables =
        source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    if (!(source instanceof EnumerablePropertySource<?> listed)) {
      return;
    }
    for (String name : listed.getPropertyNames()) {
      if (variables && name.startsWith(VARIABLE) && !names.knowsVariable(name)) {
        throw unknown(name, names.variableLike(name).orElse(""));
      }
      if (!variables && name.startsWith(PROPERTY) && !names.knows(name)) {
        String like = names.variableLike(SettingNames.variable(name)).orElse("");
        throw unknown(name, like);
      }
    }
  }

  private static UnknownSetting unknown(String name, String like) {
    return new UnknownSetting(
        "there is no setting " + name + (like.isEmpty() ? "" : "; did you mean " + like + "?"));
  }
}
