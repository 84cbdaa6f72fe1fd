package org.enlace.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many notices a minute each node gives to an adapter, as its provider allows; 0: without
/// bound. Urgent notices never wait for it, but count.
///
/// @param email by mail (`ENLACE_QUOTA_EMAIL`)
/// @param sms by short message (`ENLACE_QUOTA_SMS`)
/// @param voice by call (`ENLACE_QUOTA_VOICE`)
/// @param webPush to browsers (`ENLACE_QUOTA_WEB_PUSH`)
/// @param webhook to programs (`ENLACE_QUOTA_WEBHOOK`)
@ConfigurationProperties("enlace.quota")
public record QuotaSettings(
    @DefaultValue("0") int email,
    @DefaultValue("0") int sms,
    @DefaultValue("0") int voice,
    @DefaultValue("0") int webPush,
    @DefaultValue("0") int webhook) {
  private static final int MOST = 1_000_000;

  public QuotaSettings {
    require("EMAIL", email);
    require("SMS", sms);
    require("VOICE", voice);
    require("WEB_PUSH", webPush);
    require("WEBHOOK", webhook);
  }

  private static void require(String kind, int quota) {
    if (quota < 0 || quota > MOST) {
      throw new IllegalArgumentException(
          "ENLACE_QUOTA_" + kind + " must be 0 (no bound) to 1000000 notices a minute");
    }
  }

  int of(LineKind kind) {
    return switch (kind) {
      case EMAIL -> email;
      case SMS -> sms;
      case VOICE -> voice;
      case WEB_PUSH -> webPush;
      case WEBHOOK -> webhook;
    };
  }
}
