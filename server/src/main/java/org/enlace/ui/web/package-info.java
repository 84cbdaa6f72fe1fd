/// The pages of the house itself: the public first page, Now, help, settings.
@NullMarked
package org.enlace.ui.web;

import org.jspecify.annotations.NullMarked;
