package org.enlace.delivery.gateway;

/// Gives the gateways that are used in place of those in the settings. The demonstration's own
/// gateway implements it, as a bean.
public interface GatewaySource {
  GatewaySettings settings();
}
