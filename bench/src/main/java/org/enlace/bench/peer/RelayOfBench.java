package org.enlace.bench.peer;

import org.enlace.delivery.MailSettings;
import org.enlace.delivery.RelaySource;
import org.enlace.kernel.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// Sends the server's mail to the relay of the scenario instead of the demonstration's own.
@Component
@Primary
@ConditionalOnProperty("bench.relay.port")
class RelayOfBench implements RelaySource {
  private final int port;

  RelayOfBench(@Value("${bench.relay.port}") int port) {
    this.port = port;
  }

  @Override
  public MailSettings settings() {
    return MailSettings.onThisMachine(port, new EmailAddress("enlace@site.example"));
  }
}
