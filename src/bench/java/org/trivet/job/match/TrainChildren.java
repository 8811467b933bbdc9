package org.trivet.job.match;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trivet.contract.ContractLoader;
import org.trivet.job.SparkEngine;
import org.trivet.matching.learn.Learning;
import org.trivet.matching.pair.Candidates;
import org.trivet.matching.pair.PairWork;
import org.trivet.matching.text.ModelTexts;
import org.trivet.matching.text.WeightsText;

/** Learns the children's weights from a home's night, without the truth: {@code TrainChildren HOME NIGHT OUT}. */
public final class TrainChildren {
  private TrainChildren() {}

  public static void main(String[] arguments) throws IOException {
    var home = Path.of(arguments[0]).toAbsolutePath();
    var spark = new SparkEngine("local[2]", 2, home.resolve("scratch")).start();
    var contracts = ContractLoader.ofHouse(Path.of("."), Path.of("conf")).load();
    var model = new ChildrenModel(ModelTexts.ofPlan(Path.of("jobs/match/children.yaml")));
    var records = new ChildrenRecords(spark, contracts, model)
        .open(home.resolve("standardised").resolve(arguments[1]));
    spark.stop();
    var plan = model.plan();
    System.out.println(records.size() + " records");
    var work = new PairWork(new Candidates(records, plan), 2);
    var weights = new Learning(records, plan, work, Learning.Sample.USUAL).learn();
    Files.writeString(
        Path.of(arguments[2]), new YAMLMapper().writeValueAsString(WeightsText.numbers(plan, weights)));
  }
}
