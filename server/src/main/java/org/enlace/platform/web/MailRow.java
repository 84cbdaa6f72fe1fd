package org.enlace.platform.web;

import java.time.Instant;

/// A mail in the list of the demonstration's mails.
///
/// @param id names it in its address
public record MailRow(String id, String to, String subject, Instant arrivedAt) {}
