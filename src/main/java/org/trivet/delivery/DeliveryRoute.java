package org.trivet.delivery;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** One parcel to wherever its header says, tried again with growing pauses. */
final class DeliveryRoute extends RouteBuilder {
  static final String START = "direct:deliver";
  static final String TO = "TrivetTo";

  private final Retry retry;

  DeliveryRoute(Retry retry) {
    this.retry = retry;
  }

  @Override
  public void configure() {
    errorHandler(defaultErrorHandler()
        .maximumRedeliveries(retry.times())
        .redeliveryDelay(retry.first().toMillis())
        .backOffMultiplier(2)
        .useExponentialBackOff()
        .retryAttemptedLogLevel(LoggingLevel.DEBUG)
        .logExhausted(false));
    from(START)
        .routeId("delivery")
        .routeDescription("What was released, to one recipient")
        .toD("${header." + TO + "}");
  }
}
