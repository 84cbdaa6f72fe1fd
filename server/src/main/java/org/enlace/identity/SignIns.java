package org.enlace.identity;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.Throttle.Gate;
import org.enlace.identity.Throttle.Ticket;
import org.enlace.identity.credential.OpaqueToken;
import org.enlace.identity.credential.PasswordHashes;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Signing in with a browser: an address with its password, then a code of the device or one on
/// paper. An unknown account costs the same work and gets the same answer as a wrong password.
/// Called by nobody in particular, outside a transaction.
@Component
public class SignIns {
  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_PASSWORD = 1024;

  private final CredentialStore credentials;
  private final CodeStep codes;
  private final KnownDevices devices;
  private final PasswordHashes hashes;
  private final Throttle throttle;
  private final TaskWork tasks;

  SignIns(
      CredentialStore credentials,
      CodeStep codes,
      KnownDevices devices,
      PasswordHashes hashes,
      Throttle throttle,
      TaskWork tasks) {
    this.credentials = credentials;
    this.codes = codes;
    this.devices = devices;
    this.hashes = hashes;
    this.throttle = throttle;
    this.tasks = tasks;
  }

  /// The first step.
  ///
  /// @param address what was typed as the address
  /// @param nextPath where to go on to afterwards; anything but a path on this site is dropped
  public SignInStep begin(
      String address, Secret<String> password, @Nullable String nextPath, Client client) {
    String key = key(address);
    CredentialStore.SignInRow row =
        tasks.inTransaction(() -> credentials.ofAddress(key)).orElse(null);
    List<Ticket> tickets = tickets(key, row, client);
    Optional<Duration> wait = throttle.enter(tickets);
    if (wait.isPresent()) {
      return new SignInStep.TooMany(wait.get());
    }
    Optional<Boolean> right =
        hashes.matches(
            password.map(text -> shortened(text, LONGEST_PASSWORD)),
            row == null ? null : row.hash());
    if (right.isEmpty()) {
      throttle.giveBack(tickets);
      return new SignInStep.Busy();
    }
    if (!right.get() || row == null || !row.active()) {
      return new SignInStep.Wrong();
    }
    throttle.giveBack(tickets);
    return new SignInStep.CodeNeeded(codes.begin(row.account(), NextPath.of(nextPath)));
  }

  private List<Ticket> tickets(String key, CredentialStore.@Nullable SignInRow row, Client client) {
    UUID account = row == null ? null : row.account();
    return devices
        .of(client)
        .filter(device -> device.account().equals(account))
        .map(device -> List.of(Gate.DEVICE.of(device.id())))
        .orElseGet(() -> List.of(Gate.ADDRESS.of(network(client)), Gate.ACCOUNT.of(key)));
  }

  /// The second step.
  ///
  /// @param half the value of the cookie of the first one
  /// @param code six digits of the device, or a code on paper
  public SignInStep complete(String half, String code, Client client) {
    return OpaqueToken.digestOf(half)
        .flatMap(codes::find)
        .<SignInStep>map(found -> complete(found, code, client))
        .orElseGet(SignInStep.Expired::new);
  }

  private SignInStep complete(SignInStore.Half half, String code, Client client) {
    Optional<SignInStore.Device> known =
        devices.of(client).filter(device -> device.account().equals(half.account()));
    List<Ticket> tickets =
        List.of(
            known
                .map(device -> Gate.CODE_OF_DEVICE.of(device.id()))
                .orElseGet(() -> Gate.CODE_OF_ACCOUNT.of(half.account())));
    Optional<Duration> wait = throttle.enter(tickets);
    if (wait.isPresent()) {
      return new SignInStep.TooMany(wait.get());
    }
    SignInStep step = codes.complete(half, code, client, known.isPresent());
    if (step instanceof SignInStep.Entered) {
      throttle.giveBack(tickets);
    }
    return step;
  }

  /// What an address on the network is counted by: IPv6 by its first 64 bits, since one household
  /// has them all.
  static String network(Client client) {
    String address = client.address();
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }

  /// What an address is looked up by.
  static String key(String address) {
    return shortened(address.strip(), LONGEST_ADDRESS).toLowerCase(Locale.ROOT);
  }

  private static String shortened(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
