package org.enlace.request.web;

/// The requests of a month.
///
/// @param month its name and year
public record MonthRow(String month, long sent, long acknowledged, long concluded) {}
