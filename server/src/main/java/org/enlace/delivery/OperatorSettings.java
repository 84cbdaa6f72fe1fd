package org.enlace.delivery;

import java.time.Duration;
import java.util.Optional;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who keeps the site going, and how they are rung.
///
/// @param mail the mailbox that is told of dead letters (`ENLACE_OPERATOR_MAIL`); without it they
///   are only shown and counted
/// @param language of those mails (`ENLACE_OPERATOR_LANGUAGE`)
/// @param every the shortest time between two such mails, a minute to a day
///   (`ENLACE_OPERATOR_EVERY`)
@ConfigurationProperties("enlace.operator")
public record OperatorSettings(
    @Nullable String mail,
    @DefaultValue("es") String language,
    @DefaultValue("1h") Duration every) {
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(1);

  public OperatorSettings {
    require(
        mail == null || EmailAddress.parse(mail).isPresent(),
        "ENLACE_OPERATOR_MAIL must be an e-mail address");
    require(
        language.equals("es") || language.equals("en"),
        "ENLACE_OPERATOR_LANGUAGE must be es or en");
    require(
        every.compareTo(LEAST) >= 0 && every.compareTo(MOST) <= 0,
        "ENLACE_OPERATOR_EVERY must be 1m to 24h");
  }

  /// The mailbox, if one is set.
  public Optional<EmailAddress> mailbox() {
    return mail == null ? Optional.empty() : EmailAddress.parse(mail);
  }

  /// The language of its mails.
  public LanguageTag spoken() {
    return new LanguageTag(language);
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException(rule);
    }
  }
}
