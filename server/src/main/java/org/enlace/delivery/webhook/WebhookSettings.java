package org.enlace.delivery.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Notices to programs of States.
///
/// @param enabled whether there are any (`ENLACE_WEBHOOK_ENABLED`)
/// @param nearby whether programs at addresses that are not public are called
///   (`ENLACE_WEBHOOK_NEARBY`): only where all who may enter one may also reach the site's network
@ConfigurationProperties("enlace.webhook")
public record WebhookSettings(
    @DefaultValue("true") boolean enabled, @DefaultValue("false") boolean nearby) {}
