package org.trivet.landing;

import java.util.Optional;

/**
 * What every source gets beside what its operator wrote: nothing is moved or deleted there, nothing is fetched twice or while it is still
 * being written, and a night polls it once. A parameter that the operator set is left as it is.
 */
record SourceRules(LandingConfig config) {
  private static final long POLL_MILLIS = 200;
  private static final int CONNECT_MILLIS = 10_000;

  String complete(FeedPull pull, Source source) {
    var completed = source;
    if (source.isFolder() || source.isRemote()) {
      completed = asFiles(pull, completed);
    }
    if (source.isFolder()) {
      completed = completed.with("directoryMustExist", true);
    }
    if (source.isRemote()) {
      completed = asRemote(completed);
    }
    if (source.scheme().equals("sftp")) {
      completed = asSftp(completed);
    }
    return completed.uri();
  }

  private static Source asFiles(FeedPull pull, Source source) {
    return onlyWholeFiles(pull, untouched(source))
        .with("idempotent", true)
        .with("idempotentEager", false)
        .with("idempotentKey", Offered.SEEN_KEY)
        .with("idempotentRepository", "#" + Beans.SEEN_FILES.of(pull))
        .with("filter", "#" + Beans.OFFERS.of(pull))
        .with("pollStrategy", "#" + Beans.ONE_PULL.of(pull))
        .with("exceptionHandler", "#" + Beans.LOSSES.of(pull))
        .with("greedy", true)
        .with("initialDelay", 0)
        .with("delay", POLL_MILLIS)
        .with("sortBy", "file:modified;file:name")
        .with("autoCreate", false);
  }

  private static Source untouched(Source source) {
    return source.sets("move", "preMove", "moveFailed", "delete")
        ? source
        : source.with("noop", true);
  }

  private static Source onlyWholeFiles(FeedPull pull, Source source) {
    return source.sets("readLock")
        ? source
        : source.with("exclusiveReadLockStrategy", "#" + Beans.SETTLED_FILES.of(pull));
  }

  /** Without {@code streamDownload} a whole file would be held in memory, and it needs {@code stepwise} off. */
  private static Source asRemote(Source source) {
    return source
        .with("streamDownload", true)
        .with("stepwise", false)
        .with("throwExceptionOnConnectFailed", true)
        .with("maximumReconnectAttempts", 1)
        .with("reconnectDelay", 500)
        .with("connectTimeout", CONNECT_MILLIS);
  }

  private Source asSftp(Source source) {
    var checked = source
        .with("strictHostKeyChecking", "yes")
        .with("preferredAuthentications", "publickey,password");
    return Optional.of(checked)
        .filter(any -> !source.sets("knownHostsFile", "knownHosts", "knownHostsUri"))
        .flatMap(any -> config.knownHosts())
        .map(file -> checked.with("knownHostsFile", file).with("useUserKnownHostsFile", false))
        .orElse(checked);
  }
}
