package org.trivet.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.trivet.matching.text.ModelNode;

/** By which texts are told to be the same ones. */
final class Sha256 {
  private Sha256() {}

  static String of(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Of a model's text and that of the short forms that it names; the ends of its lines do not matter. */
  static String ofModel(Path model) {
    var text = text(model);
    return of(ModelNode.read(model)
        .at("short-forms")
        .map(named -> text + "\n" + text(model.resolveSibling(named.text())))
        .orElse(text));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw ListRefusals.unreadableList(file, "it cannot be opened");
    }
  }
}
