package org.enlace.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be measured, by the name that is typed.
enum Scenario {
  /// Reading the directory, sending requests, starting, memory, growth.
  FOUNDATION {
    @Override
    List<Tool> needed() {
      return List.of(Tool.PGBENCH, Tool.BROWSER);
    }

    @Override
    Figures measure(Run run) throws IOException, SQLException, InterruptedException {
      return new Foundation(
              run.place(), run.tools(), run.quick() ? Sizes.quick() : Sizes.whole(), run.progress())
          .measure();
    }
  },
  /// Due steps of escalations, from the moment at which they are due to the relay.
  DUTY {
    @Override
    List<Tool> needed() {
      return List.of();
    }

    @Override
    Figures measure(Run run) throws IOException, SQLException, InterruptedException {
      return new Duty(run, run.quick() ? Duty.Sizes.quick() : Duty.Sizes.whole()).measure();
    }
  },
  /// Two servers over one database while things go wrong.
  FAULTS {
    @Override
    List<Tool> needed() {
      return List.of();
    }

    @Override
    Figures measure(Run run) throws IOException, SQLException, InterruptedException {
      return new Faults(run).measure();
    }
  };

  /// A run of a scenario.
  ///
  /// @param tools by their name, all that the scenario needs
  /// @param quick whether with tiny sizes, to try it out
  record Run(Place place, Map<String, Path> tools, boolean quick, Progress progress) {}

  /// A program that a scenario needs.
  enum Tool {
    /// PostgreSQL's own load generator.
    PGBENCH("postgresql") {
      @Override
      Optional<Path> find() {
        return Place.pgbench();
      }
    },
    /// A browser that pages can be opened in.
    BROWSER("chromium") {
      @Override
      Optional<Path> find() {
        return Place.browser();
      }
    };

    private final String ofDebian;

    Tool(String ofDebian) {
      this.ofDebian = ofDebian;
    }

    abstract Optional<Path> find();

    /// Debian's package of it.
    String ofDebian() {
      return ofDebian;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  abstract Figures measure(Run run) throws IOException, SQLException, InterruptedException;

  /// Without which of them it is not run.
  abstract List<Tool> needed();

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The scenario of that name.
  static Optional<Scenario> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
