package org.trivet.matching.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Goes over the candidates on several cores; what comes out does not depend on how many there are. */
public record PairWork(Candidates candidates, int threads) {
  /** Pairs that one task looks at before the next begins. */
  private static final long PAIRS_PER_TASK = 200_000;

  /** Looks at pairs one after another, and says at the end what it has found; never used by two threads. */
  public interface Task<T> extends Candidates.Look {
    T result();
  }

  /** The results over all pairs, each looked at once, in the order of rules and blocks. */
  public <T> List<T> overEveryPair(Supplier<Task<T>> tasks) {
    var blocks = new ArrayList<Block>();
    IntStream.range(0, candidates.rules()).forEach(rule -> blocks.addAll(candidates.blocks(rule)));
    return over(shares(blocks), candidates::newPairs, tasks);
  }

  /** The results over the pairs of one rule, whether other rules find them or not: of every n-th block, so that no more than about {@code most} are looked at. */
  public <T> List<T> overRule(int rule, long most, Supplier<Task<T>> tasks) {
    return over(shares(taken(rule, most)), candidates::pairs, tasks);
  }

  /** The results over the pairs of one rule that no earlier rule finds, of the same blocks. */
  public <T> List<T> overNewOfRule(int rule, long most, Supplier<Task<T>> tasks) {
    return over(shares(taken(rule, most)), candidates::newPairs, tasks);
  }

  /** How many pairs of a rule stand behind each that is looked at, where no more than about {@code most} are. */
  public double perPair(int rule, long most) {
    var taken = pairs(taken(rule, most));
    return taken == 0 ? 1 : (double) pairs(candidates.blocks(rule)) / taken;
  }

  /** Every n-th block of a rule. */
  private List<Block> taken(int rule, long most) {
    var blocks = candidates.blocks(rule);
    var step = Math.max(1, (int) (pairs(blocks) / most));
    return IntStream.range(0, blocks.size())
        .filter(at -> at % step == 0)
        .mapToObj(blocks::get)
        .toList();
  }

  private static long pairs(List<Block> blocks) {
    return blocks.stream().mapToLong(Block::pairs).sum();
  }

  private static List<List<Block>> shares(List<Block> blocks) {
    var shares = new ArrayList<List<Block>>();
    var share = new ArrayList<Block>();
    var pairs = 0L;
    for (var block : blocks) {
      share.add(block);
      pairs += block.pairs();
      if (pairs >= PAIRS_PER_TASK) {
        shares.add(share);
        share = new ArrayList<>();
        pairs = 0;
      }
    }
    shares.add(share);
    return shares;
  }

  private <T> List<T> over(
      List<List<Block>> shares, BiConsumer<Block, Candidates.Look> pairs, Supplier<Task<T>> tasks) {
    return aside(shares.stream()
        .<Supplier<T>>map(share -> () -> {
          var task = tasks.get();
          share.forEach(block -> pairs.accept(block, task));
          return task.result();
        })
        .toList());
  }

  /** The results of pieces of work done side by side, in the order of the pieces. */
  public <T> List<T> aside(List<Supplier<T>> pieces) {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var tasks = pieces.stream().map(piece -> (Callable<T>) piece::get).toList();
      return pool.invokeAll(tasks).stream().map(PairWork::result).toList();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while pairs were compared", stopped);
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while pairs were compared", stopped);
    }
  }
}
