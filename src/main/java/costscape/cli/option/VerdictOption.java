package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.value.SearchLimit;
import costscape.study.ModelAtPoint;
import picocli.CommandLine.Option;

/** The option that decides whether a point is judged. */
public final class VerdictOption {
  /** The values that {@code --verdict} takes, here and for a line's minima. */
  public enum Judgement {
    FULL,
    NONE
  }

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--verdict",
      paramLabel = "full|none",
      description =
          "Whether the point, or the end of training, is judged (default: full). A large network's"
              + " verdict takes a while.")
  private Judgement judgement = Judgement.FULL;

  /** Refuses a verdict by costs that are rounded too coarsely. */
  public void check(ModelAtPoint model) {
    if (!isLeftOut()) {
      SearchLimit.checkPrecision(model, "a verdict", "--verdict none asks for no verdict");
    }
  }

  /** Returns whether the verdict is left out, and all work that it would take. */
  public boolean isLeftOut() {
    return judgement == Judgement.NONE;
  }
}
