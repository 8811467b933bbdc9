package org.trivet.publish.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The manifest of a release as text: the same draft, approvals and moment give the same bytes. */
record ManifestText(ReleaseHouse house, Draft draft, Approvals.Standing standing) {

  /** Which release, and when. */
  record Edition(Version version, Instant at) {}

  String text(Edition edition) {
    var facts = Json.read(draft.folder().facts(), DraftFacts.class);
    var audit = Json.read(draft.folder().audit(), AuditRecord.class);
    var terms = house.terms(draft.id().publication());
    var text = new LinkedHashMap<String, Object>();
    text.put("release_id", draft.id().publication() + "/" + edition.version());
    text.put("title", facts.title());
    text.put("publisher", facts.publisher());
    text.put("version", edition.version().toString());
    text.put("supersedes", draft.corrects().map(Version::toString).orElse(""));
    text.put("status", draft.corrects().isPresent() ? "revised" : "final");
    text.put("revision", draft.correcting().map(event -> event.text("because")).orElse(""));
    text.put("night", draft.id().night().name());
    text.put("as_at", facts.asAt());
    text.put("code_version", facts.code());
    text.put("published_at", edition.at().toString());
    text.put("files", draft.publicFiles().stream().map(ManifestText::file).toList());
    text.put("exempt_papers_apart", draft.folder().exemptFiles().size());
    text.put("measures", facts.measures().stream().map(ManifestText::measure).toList());
    text.put("sources", facts.sources().stream().map(ManifestText::source).toList());
    text.put("sdc", disclosure(audit));
    text.put("approvals", standing.given().stream().map(this::approval).toList());
    text.put("content_sha256", standing.content());
    text.put("contact", facts.contact());
    text.put("licence", terms.times().licence());
    return Json.pretty(text);
  }

  private static Map<String, Object> file(DraftFolder.FileEntry file) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("name", file.name());
    entry.put("role", file.role());
    entry.put("sha256", file.sha256());
    entry.put("bytes", file.bytes());
    file.rows().ifPresent(rows -> entry.put("rows", rows));
    file.columns().ifPresent(columns -> entry.put("columns", columns));
    return entry;
  }

  private static Map<String, Object> measure(DraftFacts.MeasureFact measure) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", measure.id());
    entry.put("definition_version", measure.definitionVersion());
    entry.put("periods", measure.periods());
    measure.matchQuality().ifPresent(quality -> entry.put("match_quality", quality));
    return entry;
  }

  private static Map<String, Object> source(DraftFacts.SourceFact source) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("system", source.system());
    entry.put("extract_date", source.extractDate());
    entry.put("rows_in", source.rowsIn());
    source.matched().ifPresent(matched -> {
      matched.persons().ifPresent(persons -> entry.put("persons", persons));
      matched.share().ifPresent(share -> entry.put("match_rate", share));
      entry.put("match_status", matched.status());
    });
    return entry;
  }

  private Map<String, Object> disclosure(AuditRecord audit) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("hidden_cells", audit.intervals().size());
    entry.put("cells", audit.attack().cells());
    entry.put("solver", audit.attack().solver());
    entry.put("audit_sha256", Hashes.ofFile(draft.folder().audit()));
    entry.put("audited_against", List.copyOf(audit.basis().against().keySet()));
    entry.put("passed", audit.passed());
    acceptance(audit).ifPresent(name -> entry.put("risk_accepted_by", name));
    return entry;
  }

  private Optional<String> acceptance(AuditRecord audit) {
    return audit.passed()
        ? Optional.empty()
        : new Approvals(house).acceptedRisk(draft).map(event -> event.by().name());
  }

  private Map<String, Object> approval(Approvals.Approval approval) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("role", approval.seat().name());
    entry.put("name", approval.event().by().name());
    if (!approval.actingFor().equals(approval.event().by().user())) {
      entry.put("acting_for", house.nameOf(approval.actingFor()));
    }
    entry.put("at", approval.event().at().truncatedTo(ChronoUnit.SECONDS).toString());
    return entry;
  }
}
