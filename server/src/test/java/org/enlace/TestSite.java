package org.enlace;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.enlace.platform.database.Logins;
import org.enlace.platform.postgres.TestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// What the tests' application stands on.
public final class TestSite implements ApplicationContextInitializer<GenericApplicationContext> {
  /// With which the tests' gateways sign what they tell.
  public static final String GATEWAY_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Override
  public void initialize(GenericApplicationContext context) {
    TestDatabase database = TestDatabase.fresh();
    GreenMail mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    mail.start();
    context.registerBean(
        Logins.class,
        () ->
            new Logins(
                database.owner().urlWithPassword(),
                database.application().urlWithPassword(),
                database.worker().urlWithPassword()));
    context.registerBean(GreenMail.class, () -> mail);
    TestTexts texts = new TestTexts();
    context.registerBean(TestTexts.class, () -> texts);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test site", settings(mail, texts)));
  }

  private static Map<String, Object> settings(GreenMail mail, TestTexts texts) {
    return Map.of(
        "enlace.mail.port",
        mail.getSmtp().getPort(),
        "enlace.data",
        folder().toString(),
        "enlace.gateway.sms.url",
        texts.url(),
        "enlace.gateway.sms.callback-secret",
        GATEWAY_SECRET,
        "enlace.gateway.voice.callback-secret",
        GATEWAY_SECRET,
        "enlace.limits.account",
        "1000000",
        "enlace.limits.stranger",
        "1000000");
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("enlace-site-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Beans that take the place of the application's.
  @TestConfiguration(proxyBeanMethods = false)
  public static class Beans {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }
}
