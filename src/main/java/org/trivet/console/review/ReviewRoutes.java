package org.trivet.console.review;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trivet.access.Person;
import org.trivet.console.review.ReviewGuard.Names;
import org.trivet.review.PairVerdict;
import org.trivet.serve.review.ReviewDesk;
import org.trivet.serve.review.ReviewList;
import org.trivet.serve.review.ReviewedPair;
import org.trivet.serve.review.Visit;
import org.trivet.vocabulary.Refusal;

/** The review's addresses: the list at {@code /review}, one pair at {@code /review/REFERENCE}, and what its forms send there. */
public final class ReviewRoutes {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String LIST = "/review";
  private static final String PAIR = "/review/{reference}";
  private static final String REFERENCE = "reference";

  private final ReviewDesk desk;
  private final String authority;
  private final ReviewGuard guard;
  private final ReviewTemplates templates = new ReviewTemplates();

  private ReviewRoutes(ReviewDesk desk, String authority, Names names) {
    this.desk = desk;
    this.authority = authority;
    this.guard = new ReviewGuard(names);
  }

  /** Pages for persons whom a proxy names after they signed in. */
  public static ReviewRoutes forNamedVisitors(ReviewDesk desk, String authority) {
    return new ReviewRoutes(desk, authority, Names.BY_PROXY);
  }

  /** Pages for the one person who runs the service on a machine of their own. */
  public static ReviewRoutes forThisMachine(ReviewDesk desk, String authority) {
    return new ReviewRoutes(desk, authority, Names.BY_MACHINE);
  }

  /** Opens the addresses; {@code visitor} says who a request comes from, or refuses it. */
  public void open(JavalinConfig config, Function<Context, Person> visitor) {
    config.routes.get(LIST, context -> list(context, visit(context, visitor)));
    config.routes.get(PAIR, context -> pair(context, visit(context, visitor)));
    config.routes.post(PAIR, context -> act(context, visit(context, visitor)));
  }

  private void list(Context context, Visit visit) {
    var looking = looking(context);
    var list = desk.list(visit);
    html(
        context,
        templates.list(page(context, visit, Optional.of(list)), list, list.only(looking.filter())));
  }

  private void pair(Context context, Visit visit) {
    var shown = desk.show(visit, context.pathParam(REFERENCE));
    html(
        context,
        templates.pair(
            page(context, visit, Optional.of(shown.list())),
            PairInLine.of(shown, looking(context))));
  }

  private void act(Context context, Visit visit) {
    guard.refuseForeignForm(context, visit.person());
    try {
      context.redirect(done(context, visit), HttpStatus.SEE_OTHER);
    } catch (Refusal refused) {
      context.status(HttpStatus.CONFLICT);
      html(
          context,
          templates.notDone(
              page(context, visit, Optional.empty()),
              String.valueOf(refused.getMessage()),
              looking(context).pair(context.pathParam(REFERENCE))));
    }
  }

  /** Does what the form asks for, and says where to go on. */
  private String done(Context context, Visit visit) {
    var reference = context.pathParam(REFERENCE);
    var act = form(context, "act");
    var verdict = PairVerdict.parse(act);
    if (verdict.isPresent()) {
      var decided = desk.decide(visit, reference, verdict.get(), form(context, "note"));
      return onward(context, decided.pair().reference());
    }
    var about = switch (act) {
      case "undo" -> desk.undo(visit, reference);
      case "note" -> desk.note(visit, reference, form(context, "note"));
      case "assign" -> desk.assign(visit, reference, form(context, "to"));
      default -> throw ReviewPageRefusals.noSuchAct(act);
    };
    return looking(context).pair(about.pair().reference());
  }

  /** After a decision the next pair, with a word on the one just decided. */
  private String onward(Context context, String decided) {
    var looking = looking(context);
    var next = form(context, "next");
    var address = next.matches("[0-9a-f]{10}") ? looking.pair(next) : looking.list();
    return Looking.telling(address, decided);
  }

  private ReviewPage page(Context context, Visit visit, Optional<ReviewList> list) {
    var told = Optional.ofNullable(context.queryParam("done"));
    return new ReviewPage(
        authority,
        visit.person(),
        stewards(),
        looking(context),
        guard.token(visit.person()),
        list.flatMap(pairs -> told.flatMap(reference -> decided(pairs, reference))));
  }

  private static Optional<ReviewedPair> decided(ReviewList list, String reference) {
    return list.pairs().stream()
        .filter(pair -> pair.reference().equals(reference) && pair.isDecidedByViewer())
        .findFirst();
  }

  private List<String> stewards() {
    return desk.stewards().stream().map(Person::user).toList();
  }

  private Visit visit(Context context, Function<Context, Person> visitor) {
    guard.refuseForeignHost(context);
    return new Visit(
        visitor.apply(context), Optional.empty(), looking(context).sight(), "page review");
  }

  private Looking looking(Context context) {
    return Looking.of(
        context.queryParam("show"),
        context.queryParam("assignee"),
        context.queryParam("blind"),
        desk.rules().sight());
  }

  private static String form(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }

  /** The browser may tell these pages, and no one else, where it came from, so that a form can be told from a foreign one. */
  private void html(Context context, String page) {
    context.header("Content-Security-Policy", templates.policy());
    context.header("Referrer-Policy", "same-origin");
    context.contentType(HTML).result(page);
  }
}
