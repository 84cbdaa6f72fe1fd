package org.enlace.ui.page;

import java.time.ZoneId;
import java.util.Locale;

/// For whom a page is written.
///
/// @param locale the language, one of [Messages#SHIPPED]
/// @param zone the zone in which times are told
/// @param twelveHours whether times are told in twelve hours
public record Reader(Locale locale, ZoneId zone, boolean twelveHours) {}
