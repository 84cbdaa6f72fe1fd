package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The words before a PostgreSQL program's own: who it runs as, and what ties it to this process.
///
/// PostgreSQL refuses to run as root, so root's goes into a user namespace without rights, or,
/// where those are switched off, to the user 65534. A session of its own keeps the terminal's
/// Ctrl-C from stopping the database before the application; a death signal stops it when this
/// process is killed. Machines without these tools run without the tie: the next start then stops
/// the orphan.
///
/// @param session puts the program into a session of its own
/// @param identity makes it run as another user
/// @param tie has the kernel interrupt it when the thread that started it ends
/// @param user the numeric user that must own the cluster
record LaunchPrefix(List<String> session, List<String> identity, List<String> tie, int user) {
  private static final int NOBODY = 65_534;
  private static final int PATIENCE_SECONDS = 60;
  private static final List<String> NONE = List.of();
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
  private static final List<String> AS_NOBODY_WHO_PASSES =
      join(AS_NOBODY, List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
  private static final List<String> SESSION = List.of("setsid");
  private static final List<String> TIE = List.of("setpriv", "--pdeathsig", "INT");

  /// Finds what works here, by trying it on the program itself.
  static LaunchPrefix find(Binaries binaries, DataFolder data) throws IOException {
    List<String> trial =
        List.of(
            "/bin/sh",
            "-c",
            "cd \"$0\" && exec \"$1\" --version",
            data.path().toString(),
            binaries.postgres().toString());
    for (List<String> identity : identities()) {
      if (works(join(identity, trial))) {
        List<String> session = works(join(join(SESSION, identity), trial)) ? SESSION : NONE;
        List<String> tie = works(join(join(identity, TIE), trial)) ? TIE : NONE;
        boolean changes = !identity.isEmpty() && identity.getFirst().equals("setpriv");
        return new LaunchPrefix(session, identity, tie, changes ? NOBODY : ownUser());
      }
    }
    throw new PostgresNotStarted(noWay(binaries));
  }

  /// The number of the user this process runs as.
  static int ownUser() throws IOException {
    return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
  }

  List<String> before(List<String> command) {
    return join(join(session, identity), join(tie, command));
  }

  /// The environment of every program: nothing of ours but the search path.
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().put("PATH", path == null ? "/usr/sbin:/usr/bin:/sbin:/bin" : path);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    return builder;
  }

  private static List<List<String>> identities() throws IOException {
    if (ownUser() == 0) {
      return List.of(NAMESPACE, AS_NOBODY, AS_NOBODY_WHO_PASSES);
    }
    boolean nameless = "?".equals(System.getProperty("user.name"));
    return nameless ? List.of(NAMESPACE, NONE) : List.of(NONE);
  }

  /// Whether a command exists here and ends well; what it prints is dropped.
  static boolean works(List<String> command) {
    try {
      Process process =
          builder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String noWay(Binaries binaries) throws IOException {
    return ownUser() == 0
        ? "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here:"
            + " run Enlace as an ordinary user, or name a database in ENLACE_DATABASE_URL"
        : "The program "
            + binaries.postgres()
            + " does not run on this machine:"
            + " name a database in ENLACE_DATABASE_URL";
  }

  private static List<String> join(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return List.copyOf(joined);
  }
}
