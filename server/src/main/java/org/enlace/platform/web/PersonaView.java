package org.enlace.platform.web;

/// A persona of the demonstration, as its page offers it.
///
/// @param code the persona's name in addresses, such as `mx-technical`
/// @param name the fictional person's name
/// @param group where it is offered: a State's code in lower case, or `network`
public record PersonaView(String code, String name, String group) {}
