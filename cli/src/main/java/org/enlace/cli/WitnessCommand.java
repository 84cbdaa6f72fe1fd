package org.enlace.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.NoteSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `enlace witness`: a small witness, which a State can run beside its other servers.
@Command(
    name = "witness",
    mixinStandardHelpOptions = true,
    description = {
      "Cosigns checkpoints of logs, each only if it goes on from the one before.",
      "It speaks plain HTTP: let a proxy with TLS stand before it. Exit status 2: it cannot begin."
    })
final class WitnessCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      required = true,
      description = "the folder of its keys and of what it cosigned")
  private Path data = Path.of("");

  @Option(
      names = "--name",
      required = true,
      description = "its name, such as witness.example/enlace")
  private String name = "";

  @Option(names = "--address", description = "where it listens (default: ${DEFAULT-VALUE})")
  private String address = "127.0.0.1";

  @Option(names = "--port", description = "where it listens (default: ${DEFAULT-VALUE})")
  private int port = 8_091;

  @Option(names = "--show-keys", description = "prints its keys and ends")
  private boolean showKeys;

  @Mixin private Trust trust = new Trust();

  private final Console console;

  WitnessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      List<NoteSigner> keys = new WitnessStore(data).keys(name, random());
      keys.forEach(key -> console.out().println(key.verifier().text()));
      console.out().flush();
      return showKeys ? Status.PROVED.code() : serve(keys);
    } catch (Failure failure) {
      console.out().println(failure.finding().in(console.words()));
      return Status.UNKNOWN.code();
    } catch (Refusal refused) {
      console
          .out()
          .println(console.words().say("not-in-form", String.valueOf(refused.getMessage())));
      return Status.UNKNOWN.code();
    }
  }

  @Allowed(reason = "the program draws its own keys")
  private static SecureRandom random() {
    return new SecureRandom();
  }

  @Allowed(reason = "a cosignature tells when it was made")
  private Witness witness(List<NoteSigner> keys) {
    return new Witness(trust.policy(), keys, new WitnessStore(data), Clock.systemUTC());
  }

  /// Two witnesses on one folder could cosign two logs: the second one refuses to begin.
  private int serve(List<NoteSigner> keys) {
    Witness witness = witness(keys);
    try (FileChannel channel =
            FileChannel.open(
                data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new Failure(Finding.unknown("witness.in-use", data));
      }
      WitnessServer server = WitnessServer.begin(witness, new InetSocketAddress(address, port));
      console.out().println(console.words().say("witness.listens", server.port()));
      console.out().flush();
      new CountDownLatch(1).await();
      return Status.PROVED.code();
    } catch (IOException _) {
      throw new Failure(Finding.unknown("witness.cannot-listen", address, port));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Status.PROVED.code();
    }
  }
}
