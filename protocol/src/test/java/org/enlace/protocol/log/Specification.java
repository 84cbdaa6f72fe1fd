package org.enlace.protocol.log;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The definitions of RFC 9162 §2.1, written down as they stand there, over plain bytes. Nothing of
/// the software is used.
final class Specification {
  private Specification() {}

  static byte[] sha256(byte[]... parts) {
    try {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (byte[] part : parts) {
        all.writeBytes(part);
      }
      return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /// The largest power of two smaller than n.
  private static int k(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  /// MTH, §2.1.1.
  static byte[] mth(List<byte[]> d) {
    int n = d.size();
    if (n == 0) {
      return sha256();
    }
    if (n == 1) {
      return sha256(new byte[] {0x00}, d.getFirst());
    }
    int k = k(n);
    return sha256(new byte[] {0x01}, mth(d.subList(0, k)), mth(d.subList(k, n)));
  }

  /// PATH, §2.1.3.1.
  static List<byte[]> path(int m, List<byte[]> d) {
    int n = d.size();
    if (n == 1) {
      return List.of();
    }
    int k = k(n);
    return m < k
        ? joined(path(m, d.subList(0, k)), mth(d.subList(k, n)))
        : joined(path(m - k, d.subList(k, n)), mth(d.subList(0, k)));
  }

  /// PROOF, §2.1.4.1.
  static List<byte[]> proof(int m, List<byte[]> d) {
    return subproof(m, d, true);
  }

  private static List<byte[]> subproof(int m, List<byte[]> d, boolean b) {
    int n = d.size();
    if (m == n) {
      return b ? List.of() : List.of(mth(d));
    }
    int k = k(n);
    return m <= k
        ? joined(subproof(m, d.subList(0, k), b), mth(d.subList(k, n)))
        : joined(subproof(m - k, d.subList(k, n), false), mth(d.subList(0, k)));
  }

  private static List<byte[]> joined(List<byte[]> list, byte[] last) {
    List<byte[]> all = new ArrayList<>(list);
    all.add(last);
    return all;
  }

  /// §2.1.3.2, by its numbers.
  static boolean isIncluded(
      byte[] hash, long leafIndex, List<byte[]> path, long treeSize, byte[] rootHash) {
    if (leafIndex >= treeSize) { // 1
      return false;
    }
    long fn = leafIndex; // 2
    long sn = treeSize - 1;
    byte[] r = hash; // 3
    for (byte[] p : path) { // 4
      if (sn == 0) { // 4.1
        return false;
      }
      if (fn % 2 == 1 || fn == sn) { // 4.2
        r = sha256(new byte[] {0x01}, p, r);
        while (fn % 2 == 0 && fn != 0) {
          fn = fn / 2;
          sn = sn / 2;
        }
      } else {
        r = sha256(new byte[] {0x01}, r, p);
      }
      fn = fn / 2; // 4.3
      sn = sn / 2;
    }
    return sn == 0 && Arrays.equals(r, rootHash); // 5
  }

  /// §2.1.4.2, by its numbers.
  static boolean isConsistent(
      long first, long second, List<byte[]> path, byte[] firstHash, byte[] secondHash) {
    if (path.isEmpty()) { // 1
      return false;
    }
    List<byte[]> all = withFirst(first, path, firstHash); // 2
    long[] n = {first - 1, second - 1}; // 3
    while (n[0] % 2 == 1) { // 4
      halve(n);
    }
    byte[] fr = all.getFirst(); // 5
    byte[] sr = all.getFirst();
    for (byte[] c : all.subList(1, all.size())) { // 6
      if (n[1] == 0) {
        return false;
      }
      if (n[0] % 2 == 1 || n[0] == n[1]) {
        fr = sha256(new byte[] {0x01}, c, fr);
        sr = sha256(new byte[] {0x01}, c, sr);
        while (n[0] % 2 == 0 && n[0] != 0) {
          halve(n);
        }
      } else {
        sr = sha256(new byte[] {0x01}, sr, c);
      }
      halve(n);
    }
    return Arrays.equals(fr, firstHash) && Arrays.equals(sr, secondHash) && n[1] == 0; // 7
  }

  private static List<byte[]> withFirst(long first, List<byte[]> path, byte[] firstHash) {
    List<byte[]> all = new ArrayList<>(path);
    if (Long.bitCount(first) == 1) {
      all.addFirst(firstHash);
    }
    return all;
  }

  private static void halve(long[] n) {
    n[0] = n[0] / 2;
    n[1] = n[1] / 2;
  }
}
