package costscape.cli.help;

import java.util.List;

/** The headings that options stand under in a command's help, in the order of the help. */
public enum Topic {
  MODEL(
      "Which network, data and cost",
      "--data --target --features --drop --drop-missing --standardize --hidden --activation --cost"
          + " --l2 --hold-out --rows --batch-of --seed"),
  POINT(
      "Which point",
      "--at --set --layout --permute --from --start --starts --saddle-starts --minima"),
  TRAINING(
      "How it trains",
      "--optimizer --rate --momentum --decay --epsilon --memory --gradient --batch --train --steps"
          + " --every --stop-gradient --stop-cost --stop-divergence"),
  DRAWN(
      "What is drawn",
      "--vary --along --only --over --names --spectrum --probes --trace --quantity --mode --panel"
          + " --overlay --panels --span --normalise --biases --prove --within --verdict"),
  MOVIE("The movie", "--orbit --frames --pace --gif --apng --mp4 --fps --delay --hold --plays"),
  LOOKS(
      "How it looks",
      "--view --scale --colours --range --levels --mark --no-star --ylim --line-colours --columns"
          + " --share --title --xlabel --ylabel --clabel --labels --caption --no-caption --legend"
          + " --grid --ticks --equal --azimuth --elevation --style --size --dpi --font --font-size"
          + " --format"),
  FILES("Where it goes", "--out --name --keep --table --parts --json --allow-inputs --replace"),
  WORK("How it runs", "--threads --save-after --quiet --stacktrace --all --help=all --version");

  private final String heading;
  private final List<String> options;

  Topic(String heading, String options) {
    this.heading = heading;
    this.options = List.of(options.split(" "));
  }

  /** What stands above the options. */
  public String heading() {
    return heading;
  }

  /** Long names of the options, in the order of the help. */
  public List<String> options() {
    return options;
  }
}
