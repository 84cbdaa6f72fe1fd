package org.enlace.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal.Reason;

/// What someone who may see an entry is given to check it against the public log.
///
/// The personal fields may be all of the entry's, some, or none. It is never printed.
///
/// @param entry the entry
/// @param salt the salt of the leaf's commitment; refused if a personal field has the same one,
///   since every reader of the entry knows this salt
/// @param personalFields the values that this reader may see
public record Opening(LedgerEntry entry, Salt salt, PersonalFields personalFields) {

  /// The most bytes that an opening may have in canonical JSON.
  public static final int LARGEST_BYTES = 120_200;

  private static final String ENTRY = "entry";
  private static final String PERSONAL = "personal";
  private static final String SALT = "salt";

  public Opening {
    for (PersonalField field : personalFields.byName().values()) {
      if (field.salt().equals(salt)) {
        throw new Refusal(
            Reason.VALUE_OUTSIDE_RULE, "the salt of the entry must not be that of a field");
      }
    }
  }

  /// What came of holding an opening against a leaf.
  public sealed interface Verification {

    /// The leaf commits to this entry, and the entry to every one of its personal fields as opened.
    record Matches() implements Verification {}

    /// The leaf commits to this entry, and the entry to the personal fields that were opened. These
    /// others were not: they are erased, or withheld from this reader; an opening cannot tell
    /// which.
    record MatchesWithout(List<String> unopenedFields) implements Verification {

      public MatchesWithout {
        unopenedFields = List.copyOf(unopenedFields);
      }
    }

    /// The leaf does not commit to this entry under this salt: one of the three was changed, or
    /// they do not belong together.
    record CommitmentDiffers() implements Verification {}

    /// The leaf commits to this entry, but these opened personal fields are not what the entry
    /// commits to, or the entry does not know them.
    record PersonalFieldsDiffer(List<String> fields) implements Verification {

      public PersonalFieldsDiffer {
        fields = List.copyOf(fields);
      }
    }
  }

  /// Checks the opening against a leaf. That the leaf is in the log is proved elsewhere.
  public Verification verify(Leaf leaf) {
    if (!Leaf.of(entry, salt).equals(leaf)) {
      return new Verification.CommitmentDiffers();
    }
    var differing = new ArrayList<String>();
    personalFields
        .commitments()
        .forEach((name, commitment) -> {
          if (!commitment.equals(entry.personal().get(name))) {
            differing.add(name);
          }
        });
    if (!differing.isEmpty()) {
      return new Verification.PersonalFieldsDiffer(differing);
    }
    var unopened = new ArrayList<>(entry.personal().keySet());
    unopened.removeAll(personalFields.byName().keySet());
    return unopened.isEmpty()
        ? new Verification.Matches()
        : new Verification.MatchesWithout(unopened);
  }

  /// Reads the canonical bytes of an opening; anything but the exact bytes of one is refused.
  public static Opening parse(byte[] bytes) {
    var value = CanonicalJson.readCanonical(bytes, LARGEST_BYTES);
    var members = Members.ofVersionOne(value, ENTRY, PERSONAL, SALT);
    return new Opening(
        LedgerEntry.from(members.object(ENTRY)),
        Salt.parse(members.text(SALT)),
        PersonalFields.from(members.object(PERSONAL)));
  }

  /// The canonical bytes, secret, to be handed to those who may see the entry.
  public byte[] bytes() {
    return CanonicalJson.write(
        new JsonObject(
            Map.of(
                ENTRY,
                entry.json(),
                PERSONAL,
                personalFields.json(),
                SALT,
                new JsonString(salt.print()),
                Members.VERSION,
                JsonNumber.of(1))));
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
