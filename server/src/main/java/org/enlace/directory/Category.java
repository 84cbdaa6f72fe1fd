package org.enlace.directory;

import org.enlace.kernel.CategoryCode;

/// A category of contact within a network, a track such as the diplomatic or the technical one.
///
/// @param asksKey whether its contacts are asked for a key, because what reaches them may have to
///   be sealed
public record Category(CategoryCode code, LocalText name, boolean asksKey) {}
