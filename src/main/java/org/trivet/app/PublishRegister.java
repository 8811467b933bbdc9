package org.trivet.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.trivet.publish.release.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code publish register}: the public page of releases, made anew. */
@Command(
    name = "register",
    description =
        "Make the register's page anew: releases, corrections, withdrawals and methods. Release and withdraw make it too.",
    footerHeading = "%nExample:%n",
    footer = "  trivet publish register")
final class PublishRegister implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Override
  public Integer call() {
    try (var workshop = Workshop.open(parent.place(), Clock.systemUTC())) {
      System.out.println(new Register(new Publishing(parent.place(), workshop).house()).write());
      return 0;
    }
  }
}
