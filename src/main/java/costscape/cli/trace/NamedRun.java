package costscape.cli.trace;

import costscape.cli.option.RuleOptions.Rule;
import costscape.number.SixDigits;
import costscape.store.file.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One of several trainings that are drawn together.
 *
 * @param name what tells it apart from the others: gd rate 0.1 from random:2
 * @param rule by which it trains
 * @param start as --start takes it
 * @param how the rule with all its settings, in words for files
 */
record NamedRun(String name, Rule rule, String start, String how) {
  /** As many as there are colours of series: more paths are not told apart. */
  private static final int MOST = 7;

  /** Every rule from every start. */
  static List<NamedRun> all(List<Rule> rules, List<String> starts, Function<Rule, String> how) {
    if (rules.size() * starts.size() > MOST) {
      throw new InputException(
          "%d runs together at most, not %d of --optimizer, --rate and --start"
              .formatted(MOST, rules.size() * starts.size()));
    }
    List<NamedRun> runs = new ArrayList<>();
    for (Rule rule : rules) {
      for (String start : starts) {
        String name = name(rule, rules, start, starts.size());
        runs.add(new NamedRun(name, rule, start, how.apply(rule)));
      }
    }
    return runs;
  }

  private static String name(Rule rule, List<Rule> rules, String start, int starts) {
    List<String> words = new ArrayList<>();
    if (rules.stream().map(Rule::optimizer).distinct().count() > 1) {
      words.add(rule.optimizer());
    }
    boolean areRatesTold = rules.stream().flatMap(r -> r.rate().stream()).distinct().count() > 1;
    if (areRatesTold && rule.rate().isPresent()) {
      words.add("rate %s".formatted(SixDigits.of(rule.rate().get())));
    }
    if (starts > 1) {
      words.add(words.isEmpty() ? start : "from %s".formatted(start));
    }
    return String.join(" ", words);
  }
}
