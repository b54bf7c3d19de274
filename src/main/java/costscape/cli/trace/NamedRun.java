package costscape.cli.trace;

import costscape.cli.option.RuleOptions.Rule;
import costscape.number.SixDigits;
import costscape.store.file.InputException;
import costscape.study.TraceResult.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One of several trainings that are drawn together, and the rule by which it trains. */
record NamedRun(Name name, Rule rule) {
  /** The largest number of paths, one for each colour of a series: more are not told apart. */
  private static final int MOST = 7;

  /** A random start as it is typed. */
  private static final Pattern SEED = Pattern.compile("^random:(\\d+)(?::[^:]*)?$");

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
        runs.add(new NamedRun(new Name(name, name, start, how.apply(rule)), rule));
      }
    }
    return labelled(runs);
  }

  /** Random starts are called by their seeds in a legend, where these tell them apart. */
  private static List<NamedRun> labelled(List<NamedRun> runs) {
    List<String> seeds =
        runs.stream().map(run -> SEED.matcher(run.name.name()).replaceFirst("start $1")).toList();
    if (seeds.stream().distinct().count() < seeds.size()) {
      return runs;
    }
    List<NamedRun> labelled = new ArrayList<>();
    for (NamedRun run : runs) {
      Name name = run.name;
      labelled.add(
          new NamedRun(
              new Name(name.name(), seeds.get(labelled.size()), name.start(), name.rule()),
              run.rule));
    }
    return labelled;
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
