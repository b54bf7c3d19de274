package costscape.cli.trace;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the paths of a training are called.
 *
 * @param names the names of the starts, as --start takes each, or of the runs
 * @param together the runs that are drawn together, each path with a name; empty where a single
 *     rule trains from one start or from many
 */
public record RunNames(List<String> names, List<NamedRun> together) {
  /** A random start as it is typed. */
  private static final Pattern SEED = Pattern.compile("^random:(\\d+)(?::[^:]*)?$");

  static RunNames ofStarts(List<String> starts) {
    return new RunNames(starts, List.of());
  }

  static RunNames of(List<NamedRun> runs) {
    return new RunNames(runs.stream().map(NamedRun::name).toList(), runs);
  }

  boolean areTogether() {
    return !together.isEmpty();
  }

  /** As a legend calls them: random starts by their seeds, where these tell them apart. */
  List<String> labels() {
    List<String> seeds =
        names.stream().map(name -> SEED.matcher(name).replaceFirst("start $1")).toList();
    return seeds.stream().distinct().count() == seeds.size() ? seeds : names;
  }
}
