package org.enlace.identity.web;

import java.time.Instant;
import java.util.UUID;

/// An enrolment that waits, as pages show it.
///
/// @param id the enrolment's id
/// @param name who is to be invited
/// @param address where the invitation will go
/// @param role in which role, in words
/// @param by the name of the officer who proposed
/// @param at when
/// @param own whether the reader proposed it, who then cannot confirm it
public record EnrolmentView(
    UUID id, String name, String address, String role, String by, Instant at, boolean own) {}
