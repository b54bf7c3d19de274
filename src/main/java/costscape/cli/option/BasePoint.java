package costscape.cli.option;

import costscape.network.KnownPoint;
import costscape.network.ParameterLayout;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.study.ModelAtPoint;
import java.util.Optional;

/**
 * The point that a command looks from: the one that is asked for, else the weights of a trained
 * network, else a usual one.
 *
 * @param trained the file of the trained network, where there is one
 * @param areOwnRows whether the rows are the user's own, and not embedded ones
 */
public record BasePoint(PointOptions options, Optional<String> trained, boolean areOwnRows) {
  /** Where a network begins of which nothing is known. */
  static final String DRAWN = "random:1";

  /** Where training starts if no option says it. */
  public static String usualStart(ParameterLayout layout) {
    return KnownPoint.START.fits(layout) ? KnownPoint.START.label() : DRAWN;
  }

  /** Returns whether --at or --model names it. */
  public boolean isChosen() {
    return isAsked() || trained.isPresent();
  }

  public boolean isAsked() {
    return options.text().isPresent();
  }

  /** A start of training with the values of --set, which belong to the point if --at is given. */
  public ParameterVector start(ParameterVector start, NamedParameters layout) {
    return isAsked() ? start : options.over(start, layout);
  }

  /**
   * Where training begins that no option of its own says: at the weights of the trained network, or
   * where own data begin.
   */
  public Optional<String> beginning() {
    return trained.or(this::ownStart);
  }

  /** Where own data begin, which no other option says; nothing for embedded data. */
  public Optional<String> ownStart() {
    return areOwnRows ? Optional.of(DRAWN) : Optional.empty();
  }

  /** Returns whether the point of a model was drawn at random, neither chosen nor trained. */
  public boolean isDrawn(ModelAtPoint model) {
    return !isChosen()
        && !options.areAnySet()
        && model
            .ifNetwork()
            .map(cost -> usual(cost.network().layout()).equals(DRAWN))
            .orElse(false);
  }

  /** The file that it is read from: that of a trained network is one. */
  Optional<String> file() {
    return isAsked() ? options.file() : trained;
  }

  String text(ParameterLayout layout) {
    return options.text().or(this::trained).orElseGet(() -> usual(layout));
  }

  /**
   * The article's weights are an answer to its own data, and would be a strange start of others.
   */
  private String usual(ParameterLayout layout) {
    return KnownPoint.ARTICLE.fits(layout) && !areOwnRows ? KnownPoint.ARTICLE.label() : DRAWN;
  }
}
