package org.trivet.publish.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds a released folder against its manifest and the manifest against a key; needs no home, so that anyone can do it. */
public record ReleaseCheck(Path folder, PublicKeyText key) {
  static final String MANIFEST = "manifest.json";
  static final String SIGNATURE = "manifest.json.sig";
  static final String KEY = "public-key.pem";
  private static final String UNSIGNED = "There is no signed manifest in it";
  private static final Set<String> OWN = Set.of(MANIFEST, SIGNATURE, KEY);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The key that lies beside a release; who trusts it must have compared its fingerprint. */
  public static PublicKeyText keyBeside(Path folder) {
    return PublicKeyText.read(folder.resolve(KEY));
  }

  /** Refuses a folder that is no release at all, whoever's key is asked for. */
  public static void refuseNoRelease(Path folder) {
    if (!isSigned(folder)) {
      throw ReleaseRefusals.faults(folder, List.of(UNSIGNED));
    }
  }

  private static boolean isSigned(Path folder) {
    return Files.isRegularFile(folder.resolve(MANIFEST))
        && Files.isRegularFile(folder.resolve(SIGNATURE));
  }

  /** Every fault in a sentence; none for a release that is as it was made. */
  public List<String> faults() {
    var faults = new ArrayList<String>();
    if (!isSigned(folder)) {
      return List.of(UNSIGNED);
    }
    var manifest = text(MANIFEST);
    if (!key.signed(manifest, text(SIGNATURE))) {
      faults.add("The manifest is not signed by the key " + key.fingerprint());
    }
    if (Files.isRegularFile(folder.resolve(KEY))
        && !keyBeside(folder).fingerprint().equals(key.fingerprint())) {
      faults.add("The key beside it is another: " + keyBeside(folder).fingerprint());
    }
    faults.addAll(files(manifest));
    return faults;
  }

  /** Refuses a folder that is not as it was made. */
  public void refuseFaults() {
    var faults = faults();
    if (!faults.isEmpty()) {
      throw ReleaseRefusals.faults(folder, faults);
    }
  }

  private List<String> files(String manifest) {
    var faults = new ArrayList<String>();
    var there = new TreeSet<>(Folders.files(folder));
    there.removeAll(OWN);
    for (var file : listed(manifest)) {
      var name = file.path("name").asText();
      if (!there.remove(name)) {
        faults.add("%s is missing".formatted(name));
      } else if (!Hashes.ofFile(folder.resolve(name)).equals(file.path("sha256").asText())) {
        faults.add("%s is not as it was released".formatted(name));
      }
    }
    there.forEach(name -> faults.add("%s is not listed in the manifest".formatted(name)));
    return faults;
  }

  private static JsonNode listed(String manifest) {
    try {
      return JSON.readTree(manifest).path("files");
    } catch (JsonProcessingException notJson) {
      return JSON.createArrayNode();
    }
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(folder.resolve(name), unreadable);
    }
  }
}
