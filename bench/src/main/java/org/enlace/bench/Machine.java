package org.enlace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The machine that is measured on, as Linux tells it.
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Path LOAD = Path.of("/proc/loadavg");

  private Machine() {}

  static String spoken() throws IOException {
    return String.format(
        Locale.ROOT,
        "%d × %s, %d GiB, %s %s, Java %s",
        Runtime.getRuntime().availableProcessors(),
        valueOf(PROCESSORS, "model name"),
        Math.round(kibibytes(MEMORY, "MemTotal") / 1048576.0),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("java.version"));
  }

  /// How many processes wanted a processor, over the last minute.
  static double load() throws IOException {
    return Double.parseDouble(Files.readString(LOAD).split(" ")[0]);
  }

  /// What a process holds in memory now.
  static long residentMebibytes(long process) throws IOException {
    return kibibytes(status(process), "VmRSS") / 1024;
  }

  /// The most that a process ever held.
  static long peakMebibytes(long process) throws IOException {
    return kibibytes(status(process), "VmHWM") / 1024;
  }

  private static Path status(long process) {
    return Path.of("/proc", Long.toString(process), "status");
  }

  private static long kibibytes(Path file, String name) throws IOException {
    return Long.parseLong(valueOf(file, name).replace("kB", "").strip());
  }

  private static String valueOf(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT)))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElseThrow(() -> new IOException(file + " tells no " + name));
  }
}
