package org.enlace.delivery;

/// Gives the relay that is used in place of the one in the settings. The demonstration's own
/// receiver implements it, as a bean.
public interface RelaySource {
  MailSettings settings();
}
