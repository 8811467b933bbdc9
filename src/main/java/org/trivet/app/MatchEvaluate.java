package org.trivet.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.lists.ClusterFile;
import org.trivet.lists.GroupQuality;
import org.trivet.matching.Evaluation;
import org.trivet.matching.Quality;
import org.trivet.measure.Ratio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code match evaluate}: how well clusters agree with the truth, in all and by group. */
@Command(
    name = "evaluate",
    description = {
      "Pairwise precision, recall and F1 of clusters against the truth, as JSON.",
      "Both files are CSV with a header. A record is named by the columns source and id where a file has both, else by the first column;",
      "its cluster by the column cluster_id or identity_id where there is one, else by the first column behind the record's."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match evaluate --clusters matched/clusters.csv --truth truth.csv",
      "  trivet match evaluate --clusters matched/clusters.csv --truth truth.csv --by ethnicity --groups groups.csv"
    })
final class MatchEvaluate implements Callable<Integer> {
  @Option(
      names = "--clusters",
      required = true,
      paramLabel = "FILE",
      description = "record, cluster")
  private Path clusters = Path.of("");

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "FILE",
      description = "record, true cluster")
  private Path truth = Path.of("");

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description = "The same by group, told by this column of the truth file, or of --groups")
  private @Nullable String by;

  @Option(names = "--groups", paramLabel = "FILE", description = "record, group")
  private @Nullable Path groups;

  @Override
  public Integer call() {
    var found = new ClusterFile(clusters).clusters();
    var known = new ClusterFile(truth).clusters();
    var answer = answer(Evaluation.of(found, known));
    if (by != null) {
      var ofRecords = new ClusterFile(groups == null ? truth : groups).column(by);
      var quality = new GroupQuality(
          Evaluation.of(found, known), Evaluation.byGroup(found, known, ofRecords));
      answer.put("by", by);
      answer.put("groups", quality.shown().stream().map(MatchEvaluate::answer).toList());
      answer.put("groups_not_shown", quality.notShown());
      System.err.println(quality.sentence());
    }
    System.out.println(json(answer));
    return 0;
  }

  private static Map<String, Object> answer(Quality quality) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("precision", rounded(quality.precision()));
    answer.put("recall", rounded(quality.recall()));
    answer.put("f1", rounded(quality.f1()));
    answer.put("true_pairs", quality.truePairs());
    answer.put("found_pairs", quality.foundPairs());
    answer.put("right_pairs", quality.rightPairs());
    return answer;
  }

  private static Map<String, Object> answer(GroupQuality.Group group) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("group", group.name());
    answer.put("records", group.records());
    put(answer, "precision", group.precision());
    put(answer, "recall", group.recall());
    return answer;
  }

  private static void put(Map<String, Object> answer, String name, Ratio ratio) {
    ratio.share().ifPresent(share -> answer.put(name, rounded(share)));
    ratio.interval().ifPresent(interval -> {
      answer.put(name + "_from", rounded(interval.low()));
      answer.put(name + "_to", rounded(interval.high()));
    });
  }

  private static double rounded(double share) {
    return Math.round(share * 1e6) / 1e6;
  }

  private static String json(Map<String, Object> answer) {
    try {
      return new ObjectMapper().writeValueAsString(answer);
    } catch (JsonProcessingException ofNumbersAndTexts) {
      throw new IllegalStateException(ofNumbersAndTexts);
    }
  }
}
