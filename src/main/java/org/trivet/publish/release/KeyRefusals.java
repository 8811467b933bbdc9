package org.trivet.publish.release;

import java.nio.file.Path;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which a step is refused for the key that signs releases. */
final class KeyRefusals {
  private static final String WHERE_KEYS_LIE =
      "Nothing was signed or released. Keys lie where serve.keys-folder of conf/trivet.yaml says, else in .config/trivet/keys of the home folder of whoever types the command: name a folder there that the publisher may write, outside Trivet's home, or have a home folder made for them.";

  private KeyRefusals() {}

  static Refusal keysInsideHome(Path folder) {
    return new Refusal(
        "The folder of keys, %s, lies inside the home. Nothing was signed; name another with serve.keys-folder in conf/trivet.yaml: whoever copies the home must not get the key."
            .formatted(folder));
  }

  static Refusal noFolderOfKeys(Path looked) {
    return new Refusal(
        "There is no folder for the key that signs releases: %s is no whole path, as where a user has no home folder. %s"
            .formatted(looked, WHERE_KEYS_LIE));
  }

  static Refusal cannotMakeKeys(Path folder, Throwable cause) {
    return new Refusal(
        "The key that signs releases is looked for in %s, which is not there and which this user may not make: perhaps they have no home folder. %s"
            .formatted(folder, WHERE_KEYS_LIE),
        cause);
  }

  static Refusal noPublicKey(Path file, String label) {
    return new Refusal(
        "Cannot tell whether %s is as it was released: the public half of the key, %s, is not there or not for this user, and the key beside the release is not the one on record. Nothing was done; let whoever signs releases do it, or have them make that file and its folder readable."
            .formatted(label, file));
  }

  static Refusal keyOpenToOthers(Path file) {
    return new Refusal(
        "Others than its owner may read %s, the key that signs releases. Nothing was signed; take their rights away, and think of a new key."
            .formatted(file));
  }

  static Refusal cannotUseKey(Path file, Throwable cause) {
    return new Refusal(
        "Cannot use %s, the key that signs releases. Nothing was signed; put it back from its backup, or take it away to have a new one made, which readers must be told."
            .formatted(file),
        cause);
  }

  static Refusal keyOfAnother(Path file, Throwable cause) {
    return new Refusal(
        "This user may not read %s, the key that signs releases: it is its owner's alone. Nothing was signed or released; let that account release, or name another folder with serve.keys-folder in conf/trivet.yaml, whose new key readers must be told."
            .formatted(file),
        cause);
  }
}
