package org.trivet.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A sender's SFTP server that shows one folder, to a password or to one key. */
public final class SftpServerFolder implements AutoCloseable {
  public static final String USER = "trivet";
  public static final String SECRET = "made-up";

  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey = keys();

  private SftpServerFolder(Path folder) {
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
  }

  public static SftpServerFolder showingToPassword(Path folder) {
    var shown = new SftpServerFolder(folder);
    shown.server.setPasswordAuthenticator(
        (user, password, session) -> user.equals(USER) && password.equals(SECRET));
    return shown.started();
  }

  public static SftpServerFolder showingToKey(Path folder, PublicKey key) {
    var shown = new SftpServerFolder(folder);
    shown.server.setPublickeyAuthenticator(
        (user, offered, session) -> user.equals(USER) && offered.equals(key));
    return shown.started();
  }

  private SftpServerFolder started() {
    try {
      server.start();
      return this;
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
  }

  public static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public int port() {
    return server.getPort();
  }

  String uri(String folder) {
    return "sftp:%s@127.0.0.1:%d/%s".formatted(USER, port(), folder);
  }

  /** A {@code known_hosts} that holds this server under this key. */
  public Path knownHosts(Path file) {
    return knownHosts(file, hostKey.getPublic());
  }

  public Path knownHosts(Path file, PublicKey key) {
    try {
      return Files.writeString(
          file, "[127.0.0.1]:%d %s%n".formatted(port(), PublicKeyEntry.toString(key)));
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
