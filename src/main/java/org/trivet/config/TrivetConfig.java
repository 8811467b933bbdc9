package org.trivet.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code conf/trivet.yaml}. Every key has its default there, in the file that is shipped.
 *
 * @param authority whose warehouse this is
 * @param spark how the night's steps run
 * @param ledger where the ledger is; a file in the home where no URL is given
 * @param serve what readers get
 * @param service when the night is due, and where the service listens
 * @param alerts whom the service tells
 * @param review how people decide on doubtful pairs
 * @param sources where each feed comes from: {@code education.ehc-cases.from} to a whole Camel endpoint; {@code {{home}}} and
 *     {@code {{inbox}}} are filled in
 */
public record TrivetConfig(
    Authority authority,
    SparkSettings spark,
    LedgerSettings ledger,
    ServeSettings serve,
    ServiceSettings service,
    AlertSettings alerts,
    ReviewSettings review,
    Map<String, String> sources) {
  public TrivetConfig {
    sources = Map.copyOf(sources);
  }

  /**
   * Whose warehouse this is.
   *
   * @param code nine characters, ONS: the place of every authority-wide figure
   * @param statisticalNeighbours the codes of the authorities that it is compared with; empty where none are
   */
  public record Authority(String name, String code, List<String> statisticalNeighbours) {
    public Authority {
      statisticalNeighbours = List.copyOf(statisticalNeighbours);
    }
  }

  /**
   * How Spark runs.
   *
   * @param master {@code local[2]} for this machine's two cores
   * @param shufflePartitions as many as cores locally
   */
  public record SparkSettings(String master, int shufflePartitions) {}

  /** A PostgreSQL ledger, for sites that run one; the password stands in a file that only the service may read. */
  public record LedgerSettings(
      @Nullable String url, @Nullable String user, @Nullable String passwordFile) {
    /** The ledger's URL, where it is not a file in the home. */
    public Optional<String> database() {
      return Optional.ofNullable(url).filter(text -> !text.isBlank());
    }
  }

  /**
   * What readers get.
   *
   * @param identified whether a zone with names is made at all
   * @param keysFolder where the pseudonyms' keys lie, outside the home; the user's own configuration folder where blank
   * @param memory what DuckDB may use, such as {@code 2500MB}
   */
  public record ServeSettings(boolean identified, @Nullable String keysFolder, String memory) {
    /** The folder of the keys, where the site names one. */
    public Optional<String> keys() {
      return Optional.ofNullable(keysFolder).filter(text -> !text.isBlank());
    }
  }

  /**
   * The service: its schedule as written, and where it listens.
   *
   * @param personHeader the header in which a trusted proxy names who looks; the user who runs the service where blank
   */
  public record ServiceSettings(
      String nightAt,
      String nightDays,
      String nightDoneBy,
      String host,
      int port,
      @Nullable String personHeader) {
    public Optional<String> header() {
      return written(personHeader);
    }
  }

  /** Whom the service tells, and how. */
  public record AlertSettings(EmailText email, WebhookText webhook) {}

  /**
   * A mail server as written; none where its host is blank.
   *
   * @param security {@code none}, {@code starttls} or {@code tls}
   * @param to addresses, with commas between several
   */
  public record EmailText(
      @Nullable String host,
      int port,
      String security,
      @Nullable String from,
      @Nullable String to,
      @Nullable String user,
      @Nullable String passwordFile) {
    public Optional<String> server() {
      return written(host);
    }

    public Optional<String> login() {
      return written(user);
    }
  }

  /** A webhook as written; none where its file is blank. */
  public record WebhookText(@Nullable String urlFile) {
    public Optional<String> file() {
      return written(urlFile);
    }
  }

  /**
   * How people decide on doubtful pairs.
   *
   * @param twoPeopleFor the agencies whose records may be joined with another agency's only by two people
   * @param blind whether the machine's weight and others' decisions are hidden until one has decided oneself
   */
  public record ReviewSettings(List<String> twoPeopleFor, boolean blind) {
    public ReviewSettings {
      twoPeopleFor = List.copyOf(twoPeopleFor);
    }
  }

  private static Optional<String> written(@Nullable String text) {
    return Optional.ofNullable(text).filter(given -> !given.isBlank());
  }

  /** The same configuration with the service at another port. */
  public TrivetConfig listeningAt(int port) {
    var elsewhere = new ServiceSettings(
        service.nightAt(),
        service.nightDays(),
        service.nightDoneBy(),
        service.host(),
        port,
        service.personHeader());
    return new TrivetConfig(authority, spark, ledger, serve, elsewhere, alerts, review, sources);
  }

  /** The same configuration with every {@code {{name}}} in the sources filled in. */
  public TrivetConfig withPlaces(Map<String, String> places) {
    var filled = new java.util.TreeMap<String, String>();
    sources.forEach((feed, endpoint) -> filled.put(feed, fill(endpoint, places)));
    return new TrivetConfig(authority, spark, ledger, serve, service, alerts, review, filled);
  }

  private static String fill(String endpoint, Map<String, String> places) {
    var text = endpoint;
    for (var place : places.entrySet()) {
      text = text.replace("{{" + place.getKey() + "}}", place.getValue());
    }
    return text;
  }
}
