package org.trivet.landing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileOperations;

/**
 * Lets a route have a file only when neither its size nor its time changed while we watched.
 *
 * <p>Camel's own {@code readLock=changed} watches one file after the other, never takes an empty file and leaves lock files at the sender;
 * this one watches a whole folder at once, so a set of files costs one wait.
 */
final class SettledFiles implements GenericFileExclusiveReadLockStrategy<Object> {
  private final FeedPull pull;
  private final Duration quiet;
  private Map<String, FileState> before = Map.of();
  private Map<String, FileState> after = Map.of();

  SettledFiles(FeedPull pull, Duration quiet) {
    this.pull = pull;
    this.quiet = quiet;
  }

  @Override
  public boolean acquireExclusiveReadLock(
      GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange)
      throws InterruptedException {
    if (exchange.getProperty(ExchangePropertyKey.BATCH_INDEX, 0, Integer.class) == 0
        || !after.containsKey(file.getFileNameOnly())) {
      watch(operations, file);
    }
    var offered = Offered.of(file);
    if (!settled(file)) {
      pull.stillBeingWritten(offered);
      return false;
    }
    return pull.begin(offered);
  }

  private void watch(GenericFileOperations<Object> operations, GenericFile<Object> file)
      throws InterruptedException {
    before = FileState.ofFolder(file, operations);
    TimeUnit.NANOSECONDS.sleep(quiet.toNanos());
    after = FileState.ofFolder(file, operations);
  }

  private boolean settled(GenericFile<Object> file) {
    var listed = FileState.of(file);
    return listed.equals(before.get(file.getFileNameOnly()))
        && listed.equals(after.get(file.getFileNameOnly()));
  }

  @Override
  public void prepareOnStartup(
      GenericFileOperations<Object> operations, GenericFileEndpoint<Object> endpoint) {}

  @Override
  public void releaseExclusiveReadLockOnAbort(
      GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {}

  @Override
  public void releaseExclusiveReadLockOnRollback(
      GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {}

  @Override
  public void releaseExclusiveReadLockOnCommit(
      GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {}

  @Override
  public void setTimeout(long timeout) {}

  @Override
  public void setCheckInterval(long checkInterval) {}

  @Override
  public void setReadLockLoggingLevel(LoggingLevel level) {}

  @Override
  public void setMarkerFiler(boolean markerFile) {}

  @Override
  public void setDeleteOrphanLockFiles(boolean deleteOrphanLockFiles) {}
}
