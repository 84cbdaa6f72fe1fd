package org.enlace.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.enlace.bench.faults.FaultyRelay.Mood;

/// Something that goes wrong while requests are sent, and is put right again.
enum Fault {
  A_SERVER_IS_KILLED("a server is killed", 1) {
    @Override
    void happen(Site site, Pace pace) throws IOException, InterruptedException {
      site.first().kill();
      pace.goOn();
      site.first().start();
    }
  },
  THE_OTHER_IS_KILLED("the other server is killed, and starts again at once", 1) {
    @Override
    void happen(Site site, Pace pace) throws IOException, InterruptedException {
      site.second().kill();
      site.second().start();
    }
  },
  ONE_AFTER_THE_OTHER_IS_RENEWED("one server after the other is ended and started", 0) {
    @Override
    void happen(Site site, Pace pace) throws IOException, InterruptedException {
      site.first().stop();
      site.first().start();
      site.second().stop();
      site.second().start();
    }
  },
  THE_DATABASE_IS_RESTARTED("the database is ended and started", 1) {
    @Override
    void happen(Site site, Pace pace) throws IOException, InterruptedException {
      site.database().restart();
    }
  },
  THE_DATABASE_IS_KILLED("the database is killed", 1) {
    @Override
    void happen(Site site, Pace pace) throws IOException, InterruptedException {
      site.database().crash();
    }
  },
  THE_RELAY_IS_AWAY("the relay is away", 1) {
    @Override
    void happen(Site site, Pace pace) throws IOException, InterruptedException {
      site.relay().goAway();
      pace.goOnLong();
      site.relay().comeBack();
    }
  },
  THE_RELAY_IS_SLOW("the relay is slow", 0) {
    @Override
    void happen(Site site, Pace pace) throws InterruptedException {
      badMood(site, pace, Mood.SLOW);
    }
  },
  THE_RELAY_SAYS_LATER("the relay says 4xx", 0) {
    @Override
    void happen(Site site, Pace pace) throws InterruptedException {
      badMood(site, pace, Mood.LATER);
    }
  },
  THE_RELAY_REFUSES("the relay says 5xx", 0) {
    @Override
    void happen(Site site, Pace pace) throws InterruptedException {
      badMood(site, pace, Mood.REFUSING);
    }
  },
  THE_RELAY_HANGS_UP("the relay hangs up in the middle of messages", 0) {
    @Override
    void happen(Site site, Pace pace) throws InterruptedException {
      badMood(site, pace, Mood.CUTTING);
    }
  },
  A_CLOCK_JUMPS("the clock of one server jumps an hour ahead, two back, and returns", 0) {
    @Override
    boolean isAllowed(Site site) {
      return Programs.canFakeTime();
    }

    @Override
    void happen(Site site, Pace pace) throws IOException, InterruptedException {
      site.second().stop();
      site.second().startWithAClockOfItsOwn();
      for (String seconds : new String[] {"+3600", "-3600", "+0"}) {
        site.second().setClock(seconds);
        pace.goOn();
      }
    }
  },
  THE_DISK_IS_FULL("the disk of the database is full", 1) {
    @Override
    boolean isAllowed(Site site) throws IOException {
      return SmallDisk.holds(site.database().data());
    }

    @Override
    void happen(Site site, Pace pace) throws IOException, InterruptedException {
      Path ballast = site.database().data().resolve("ballast");
      SmallDisk.fill(ballast);
      pace.goOn();
      Files.delete(ballast);
      site.database().start();
    }
  };

  private final String words;
  private final int crashes;

  Fault(String words, int crashes) {
    this.words = words;
    this.crashes = crashes;
  }

  /// How long a fault lasts.
  ///
  /// @param seconds of most
  /// @param longSeconds of the relay's absence
  record Pace(int seconds, int longSeconds) {
    void goOn() throws InterruptedException {
      TimeUnit.SECONDS.sleep(seconds);
    }

    void goOnLong() throws InterruptedException {
      TimeUnit.SECONDS.sleep(longSeconds);
    }
  }

  String words() {
    return words;
  }

  /// How often something ends without a warning, so that what was under way may come twice.
  int crashes() {
    return crashes;
  }

  /// Whether this machine lets it happen.
  boolean isAllowed(Site site) throws IOException {
    return true;
  }

  abstract void happen(Site site, Pace pace) throws IOException, InterruptedException;

  private static void badMood(Site site, Pace pace, Mood mood) throws InterruptedException {
    site.relay().be(mood);
    pace.goOn();
    site.relay().be(Mood.WELL);
  }
}
