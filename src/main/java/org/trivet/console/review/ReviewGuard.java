package org.trivet.console.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.trivet.access.Person;

/**
 * Lets through only what these pages themselves sent: a form carries a token that no other site can read, and a browser must not say that it
 * comes from elsewhere.
 */
final class ReviewGuard {
  static final String TOKEN = "token";

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SECRET_BYTES = 32;
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");
  private static final Pattern PORT = Pattern.compile(":\\d+$");

  private final byte[] secret = new byte[SECRET_BYTES];
  private final Names names;

  /** By what the service knows who looks. */
  enum Names {
    /** A proxy that everyone must pass names them. */
    BY_PROXY,
    /** Nobody signs in: it is the one person whose machine this is. */
    BY_MACHINE
  }

  ReviewGuard(Names names) {
    this.names = names;
    new SecureRandom().nextBytes(secret);
  }

  /** What a form for this person carries; another one after each start of the service. */
  String token(Person person) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(person.user().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "This Java lacks " + ALGORITHM + ", which every Java must have", e);
    }
  }

  /** Where nobody signs in, refuses what comes from another machine, or under a host name by which another site could read along. */
  void refuseForeignHost(Context context) {
    if (names == Names.BY_MACHINE
        && !(LOOPBACK.contains(hostOf(context)) && isFromThisMachine(context.ip()))) {
      throw ReviewPageRefusals.foreignHost();
    }
  }

  /** Refuses what another site, or a page from before the service's last start, sent. */
  void refuseForeignForm(Context context, Person person) {
    var site = Optional.ofNullable(context.header("Sec-Fetch-Site"));
    var isOurs = site.map("same-origin"::equals).orElseGet(() -> isFromHere(context));
    var sent = Optional.ofNullable(context.formParam(TOKEN)).orElse("");
    if (!isOurs || !MessageDigest.isEqual(sent.getBytes(UTF_8), token(person).getBytes(UTF_8))) {
      throw ReviewPageRefusals.foreignForm();
    }
  }

  private static boolean isFromHere(Context context) {
    var origin = Optional.ofNullable(context.header("Origin"));
    return origin.isEmpty()
        || origin
            .map(URI::create)
            .map(URI::getAuthority)
            .filter(authority -> authority.equals(context.header("Host")))
            .isPresent();
  }

  private static boolean isFromThisMachine(String address) {
    return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
  }

  private static String hostOf(Context context) {
    return PORT.matcher(Optional.ofNullable(context.header("Host")).orElse("")).replaceFirst("");
  }
}
