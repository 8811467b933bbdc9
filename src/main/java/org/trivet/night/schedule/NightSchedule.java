package org.trivet.night.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.UUID;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;
import org.trivet.ledger.Ledger;

/**
 * The scheduler: its triggers lie in the ledger's database, so a moment that passed while no service was up is seen to once on start.
 *
 * <p>Any number of services may share a ledger: each firing goes to one of them.
 */
public final class NightSchedule implements AutoCloseable {
  private static final JobKey NIGHT = new JobKey("night");
  private static final JobKey RECOVERY = new JobKey("recovery");
  private static final JobKey ROUNDS = new JobKey("rounds");
  private static final TriggerKey NIGHT_DUE = new TriggerKey("night");

  private final Scheduler scheduler;
  private final NightKeeper keeper;

  private NightSchedule(Scheduler scheduler, NightKeeper keeper) {
    this.scheduler = scheduler;
    this.keeper = keeper;
  }

  /**
   * What the schedule sees to.
   *
   * @param rounds what is done every {@code every} beside the nights, such as telling people
   */
  public record Duties(NightKeeper keeper, Runnable rounds, Duration every) {}

  /** Starts it; a schedule that is new or was changed counts from now, one that stood sees to what it missed. */
  public static NightSchedule start(Ledger ledger, NightTime time, Duties duties) {
    var keeper = duties.keeper();
    try {
      var scheduler = scheduler(ledger);
      Map<JobKey, Duty.Work> work =
          Map.of(NIGHT, keeper::due, RECOVERY, keeper::recover, ROUNDS, duties.rounds()::run);
      scheduler.setJobFactory(
          (fired, ignored) -> duty(work, fired.getJobDetail().getKey()));
      for (var job : work.keySet()) {
        addJob(scheduler, job);
      }
      scheduleNight(scheduler, time, keeper);
      replace(scheduler, repeating(RECOVERY, duties.every()));
      replace(scheduler, repeating(ROUNDS, duties.every()));
      scheduler.start();
      return new NightSchedule(scheduler, keeper);
    } catch (SchedulerException cannot) {
      throw ScheduleRefusals.cannotSchedule(cannot);
    }
  }

  /** When the next night is due; empty when the ledger does not answer. */
  public Optional<Instant> next() {
    try {
      return Optional.ofNullable(scheduler.getTrigger(NIGHT_DUE))
          .map(Trigger::getNextFireTime)
          .map(Date::toInstant);
    } catch (SchedulerException away) {
      return Optional.empty();
    }
  }

  /** No new night begins; one that runs is left to end by itself. */
  @Override
  public void close() {
    try {
      scheduler.standby();
      keeper.leave();
      scheduler.shutdown(true);
    } catch (SchedulerException alreadyAway) {
      throw ScheduleRefusals.cannotSchedule(alreadyAway);
    }
  }

  private static Duty duty(Map<JobKey, Duty.Work> work, JobKey job) {
    return new Duty(Optional.ofNullable(work.get(job)).orElseThrow());
  }

  private static Scheduler scheduler(Ledger ledger) throws SchedulerException {
    var connections = "ledger-" + UUID.randomUUID();
    DBConnectionManager.getInstance()
        .addConnectionProvider(connections, new LedgerConnections(ledger.database()));
    var scheduler = new StdSchedulerFactory(settings(connections)).getScheduler();
    // One process may hold several; each is known by who made it, not by its name.
    SchedulerRepository.getInstance().remove(scheduler.getSchedulerName());
    return scheduler;
  }

  private static Properties settings(String connections) {
    var settings = new Properties();
    settings.putAll(Map.of(
        "org.quartz.scheduler.instanceName", "trivet",
        "org.quartz.scheduler.instanceId", "AUTO",
        "org.quartz.scheduler.makeSchedulerThreadDaemon", "true",
        "org.quartz.scheduler.idleWaitTime", "5000",
        "org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool",
        "org.quartz.threadPool.threadCount", "3",
        "org.quartz.threadPool.makeThreadsDaemons", "true"));
    settings.putAll(Map.of(
        "org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX",
        "org.quartz.jobStore.driverDelegateClass",
            "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
        "org.quartz.jobStore.dataSource", connections,
        "org.quartz.jobStore.tablePrefix", "qrtz_",
        "org.quartz.jobStore.useProperties", "true",
        "org.quartz.jobStore.isClustered", "true",
        "org.quartz.jobStore.clusterCheckinInterval", "5000",
        "org.quartz.scheduler.dbFailureRetryInterval", "5000"));
    return settings;
  }

  private static void addJob(Scheduler scheduler, JobKey key) throws SchedulerException {
    scheduler.addJob(
        JobBuilder.newJob(Duty.class).withIdentity(key).storeDurably().build(), true);
  }

  private static void scheduleNight(Scheduler scheduler, NightTime time, NightKeeper keeper)
      throws SchedulerException {
    var stored = scheduler.getTrigger(NIGHT_DUE);
    if (stored instanceof CronTrigger cron && cron.getCronExpression().equals(time.cron())) {
      return;
    }
    keeper.beginHere();
    replace(scheduler, nightly(time));
  }

  private static void replace(Scheduler scheduler, Trigger trigger) throws SchedulerException {
    if (scheduler.checkExists(trigger.getKey())) {
      scheduler.rescheduleJob(trigger.getKey(), trigger);
    } else {
      scheduler.scheduleJob(trigger);
    }
  }

  private static Trigger nightly(NightTime time) {
    return TriggerBuilder.newTrigger()
        .withIdentity(NIGHT_DUE)
        .forJob(NIGHT)
        .withSchedule(CronScheduleBuilder.cronSchedule(time.cron())
            .inTimeZone(TimeZone.getTimeZone(NightTime.ENGLAND))
            .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }

  private static Trigger repeating(JobKey job, Duration every) {
    return TriggerBuilder.newTrigger()
        .withIdentity(job.getName())
        .forJob(job)
        .withSchedule(SimpleScheduleBuilder.simpleSchedule()
            .withIntervalInMilliseconds(every.toMillis())
            .repeatForever()
            .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
