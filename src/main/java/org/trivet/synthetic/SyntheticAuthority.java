package org.trivet.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trivet.synthetic.extract.ErrorModel;
import org.trivet.synthetic.extract.Extracts;
import org.trivet.synthetic.extract.Inbox;
import org.trivet.synthetic.extract.ReferenceExtract;
import org.trivet.synthetic.extract.Registrar;
import org.trivet.synthetic.population.Household;
import org.trivet.synthetic.population.HouseholdMaker;
import org.trivet.synthetic.population.Names;
import org.trivet.synthetic.truth.Figures;
import org.trivet.synthetic.truth.Truth;

/** Makes the extracts of a made-up authority, night by night, and beside them the truth. */
public final class SyntheticAuthority {
  private static final int PEOPLE_BETWEEN_REPORTS = 1000;

  private SyntheticAuthority() {}

  /**
   * Writes {@code night-1/}, {@code night-2/} … and {@code truth/} under an empty folder, household by household in bounded memory.
   *
   * @return the authority's figures, to hold against targets
   * @throws org.trivet.vocabulary.Refusal if the folder is not empty or cannot be written to
   */
  public static Figures make(SyntheticPlan plan, Path out, ProgressListener progress) {
    refuseUnlessEmpty(out);
    var setting = plan.setting();
    var names = new Names();
    var errors = new ErrorModel(plan.errorScale());
    var registrar = new Registrar(setting, names, errors);
    var households = new HouseholdMaker(setting, names);
    var inbox = new Inbox(out, setting);
    var reference = new ReferenceExtract(inbox);
    try (var truth = new Truth(out.resolve("truth"), setting);
        var extracts = new Extracts(inbox, errors, truth)) {
      var made = 0;
      for (var number = 0; made < plan.children(); number++) {
        var household = firstOf(households.household(number), plan.children() - made);
        var listings = registrar.listings(household);
        extracts.write(listings);
        truth.write(household, listings);
        reference.count(household);
        made += household.people().size();
        if (made % PEOPLE_BETWEEN_REPORTS < household.people().size()) {
          progress.made(made, plan.children());
        }
      }
      reference.write();
      return truth.figures();
    } catch (UncheckedIOException cannotWrite) {
      throw SyntheticRefusals.folderUnusable(out, cannotWrite);
    }
  }

  private static Household firstOf(Household household, int most) {
    return household.people().size() <= most
        ? household
        : new Household(household.number(), household.people().subList(0, most));
  }

  private static void refuseUnlessEmpty(Path out) {
    if (!Files.exists(out)) {
      return;
    }
    try (var files = Files.list(out)) {
      if (files.findAny().isPresent()) {
        throw SyntheticRefusals.folderNotEmpty(out);
      }
    } catch (IOException unreadable) {
      throw SyntheticRefusals.folderUnusable(out, unreadable);
    }
  }
}
