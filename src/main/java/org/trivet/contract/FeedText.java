package org.trivet.contract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code feed.yaml} as written; absent keys are null here and nowhere else. */
record FeedText(
    @Nullable String feed,
    @Nullable String title,
    @Nullable String agency,
    @Nullable String sender,
    @Nullable FormatText format,
    @Nullable String cadence,
    @Nullable String promised,
    @Nullable PolicyText policy,
    @Nullable GateText gate) {

  record FormatText(
      @Nullable String kind,
      @Nullable List<String> encodings,
      @Nullable String separator,
      @Nullable String resource,
      @Nullable String each) {}

  record PolicyText(
      @Nullable String unknownColumn,
      @Nullable String missingColumn,
      @Nullable String unknownCode,
      @Nullable String badValue) {}

  record GateText(
      @Nullable String controller,
      @Nullable String purpose,
      @Nullable String gateway,
      @Nullable String agreement,
      @Nullable OptOutText optOut) {}

  record OptOutText(@Nullable String position, @Nullable String because) {}

  Optional<FeedContract> toContract(List<TableContract> tables, Problems.InFile problems) {
    var read = new Words(problems);
    var contract = new FeedContract(
        read.text("feed", feed),
        read.text("title", title),
        read.word("agency", Agency.class, agency, Agency.SHARED),
        read.text("sender", sender),
        fileFormat(read, problems),
        read.word("cadence", Cadence.class, cadence, Cadence.NIGHTLY),
        promisedTime(problems),
        policy(read),
        legalGate(read),
        tables);
    if (tables.isEmpty()) {
      problems.add("the feed has no table: put one YAML file per table beside it");
    }
    return read.found() ? Optional.empty() : Optional.of(contract);
  }

  private FileFormat fileFormat(Words read, Problems.InFile problems) {
    var written = format == null ? new FormatText(null, null, null, null, null) : format;
    var encodings = written.encodings() == null ? List.<String>of() : written.encodings();
    return new FileFormat(
        read.word("format.kind", FileFormat.Kind.class, written.kind(), FileFormat.Kind.CSV),
        encodings.isEmpty()
            ? List.of(StandardCharsets.UTF_8)
            : encodings.stream()
                .flatMap(name -> charset(name, problems).stream())
                .toList(),
        written.separator() == null || written.separator().isEmpty()
            ? ','
            : written.separator().charAt(0),
        Optional.ofNullable(written.resource()),
        Optional.ofNullable(written.each()));
  }

  private static Optional<Charset> charset(String name, Problems.InFile problems) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      problems.add("format.encodings holds '" + name + "', which is no encoding known to Java");
      return Optional.empty();
    }
  }

  private LocalTime promisedTime(Problems.InFile problems) {
    if (promised == null) {
      return LocalTime.MIDNIGHT;
    }
    try {
      return LocalTime.parse(promised);
    } catch (DateTimeException notATime) {
      problems.add("promised holds '" + promised + "', which is no time of day (write \"05:30\")");
      return LocalTime.MIDNIGHT;
    }
  }

  private Policy policy(Words read) {
    var standard = Policy.DEFAULT;
    if (policy == null) {
      return standard;
    }
    return new Policy(
        read.wordOr(
            "policy.unknown-column",
            Reaction.class,
            policy.unknownColumn(),
            standard.unknownColumn()),
        read.wordOr(
            "policy.missing-column",
            Reaction.class,
            policy.missingColumn(),
            standard.missingColumn()),
        read.wordOr(
            "policy.unknown-code", Reaction.class, policy.unknownCode(), standard.unknownCode()),
        read.wordOr("policy.bad-value", Reaction.class, policy.badValue(), standard.badValue()));
  }

  private LegalGate legalGate(Words read) {
    var written = gate == null ? new GateText(null, null, null, null, null) : gate;
    var optOut = written.optOut() == null ? new OptOutText(null, null) : written.optOut();
    return new LegalGate(
        read.text("gate.controller", written.controller()),
        read.text("gate.purpose", written.purpose()),
        read.text("gate.gateway", written.gateway()),
        written.agreement() == null ? "" : written.agreement(),
        new LegalGate.OptOut(
            read.word(
                "gate.opt-out.position",
                LegalGate.Position.class,
                optOut.position(),
                LegalGate.Position.APPLIED),
            optOut.because() == null ? "" : optOut.because()));
  }
}
