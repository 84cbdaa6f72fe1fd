package org.enlace.identity.web;

import gg.jte.Content;
import org.enlace.identity.DeviceSecret;
import org.enlace.ui.page.Page;

/// The secret of a device while it is set up, as a page shows it.
///
/// @param text for people who type it
/// @param picture for a device with a camera
public record DeviceView(String text, Content picture) {
  static DeviceView of(DeviceSecret secret, Page page) {
    return new DeviceView(
        secret.text().reveal(),
        QrPicture.of(secret.uri().reveal(), page.text("identity.device.picture")));
  }

  /// Prints no secret.
  @Override
  public String toString() {
    return "DeviceView[]";
  }
}
