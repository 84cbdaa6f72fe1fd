package org.enlace.protocol;

/// What kind of request it is: what anyone may need to know to handle it unread.
public record RequestNature(
    Purpose purpose, Urgency urgency, HandlingMarks handling, Marking marking) {}
