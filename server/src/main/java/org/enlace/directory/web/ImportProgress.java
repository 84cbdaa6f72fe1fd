package org.enlace.directory.web;

import org.enlace.directory.Imports;

/// How far an application has come, on a page.
///
/// @param going whether it goes on now
/// @param done how many lines are done
/// @param total of how many; none where it has only begun
public record ImportProgress(boolean going, int done, int total) {
  static ImportProgress of(Imports.Run run) {
    return new ImportProgress(run.going(), run.done(), run.total());
  }
}
