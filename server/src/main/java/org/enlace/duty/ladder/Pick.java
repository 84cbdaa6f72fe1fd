package org.enlace.duty.ladder;

import java.util.UUID;
import org.enlace.delivery.LineKind;
import org.enlace.directory.Contact;
import org.enlace.directory.Line;
import org.enlace.duty.Choice;

/// One line of one contact that is rung.
///
/// @param who the person or desk that is rung: the contact's own, or the person who stands duty for
///   its desk
/// @param kind by which the line is rung
/// @param woken whether its owner is not on duty, and agreed to be woken
public record Pick(
    Contact contact, UUID who, Line line, LineKind kind, Choice why, boolean woken) {}
