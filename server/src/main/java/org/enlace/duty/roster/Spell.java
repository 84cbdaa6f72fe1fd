package org.enlace.duty.roster;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// Hours of a weekday to which a layer is restricted. Where they do not end after they began they
/// end on the following day; equal times are a whole day.
public record Spell(DayOfWeek day, LocalTime from, LocalTime to) {}
