package org.trivet.night.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thing that the scheduler has done from time to time; never twice at once, however many services share the ledger. */
@DisallowConcurrentExecution
final class Duty implements Job {
  /** What is done. */
  @FunctionalInterface
  interface Work {
    void run() throws InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Duty.class);

  private final Work work;

  Duty(Work work) {
    this.work = work;
  }

  /** A failed attempt is logged and tried again when the next is due: the ledger may have been away for a moment. */
  @Override
  public void execute(JobExecutionContext context) {
    var name = context.getJobDetail().getKey().getName();
    try {
      work.run();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      LOG.error("The service could not see to '{}' and will try again", name, failed);
    }
  }
}
