package costscape.cli.value;

import costscape.cost.CostSource;
import costscape.landscape.CostLandscape;
import costscape.render.chart.CaptionParts;
import costscape.words.CaptionWords;
import costscape.words.JoiningWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The lines below a picture: which data and network it shows, and which parameters are fixed. */
public final class Caption {
  private Caption() {}

  /** The data, the network and, where some rows are shown apart, how many. */
  public static String of(ModelAtPoint model) {
    return parts(model).toString();
  }

  /** The data, the network and the file of the point, where it has one. */
  public static String withPoint(ModelAtPoint model) {
    return pointed(model).toString();
  }

  /** The data, the network and the point: its file, and its values where they are few. */
  public static String withValues(ModelAtPoint model) {
    CaptionParts parts = pointed(model);
    if (model.layout().size() > CaptionParts.MOST_NAMED) {
      return parts.toString();
    }
    List<String> values = new ArrayList<>();
    for (int k = 0; k < model.layout().size(); k++) {
      values.add(
          JoiningWords.IS.say(model.layout().name(k), CostLandscape.number(model.point().get(k))));
    }
    return parts.with(JoiningWords.values(values) + ".").toString();
  }

  /** The data and the network, or the program that tells the cost. */
  public static CaptionParts parts(ModelAtPoint model) {
    CaptionParts parts = basics(model);
    return model.other().map(other -> parts.with(other.sentence())).orElse(parts);
  }

  /** The data, the network and the file of the point, where it has one. */
  static CaptionParts pointed(ModelAtPoint model) {
    CaptionParts parts = parts(model);
    return model.file().map(file -> parts.with(CaptionWords.POINT_FROM.say(file))).orElse(parts);
  }

  private static CaptionParts basics(ModelAtPoint model) {
    if (model.ifAsked().isPresent()) {
      CostSource source = model.ifAsked().get().source();
      return model.ifRows().isPresent()
          ? ofGraph(model, source)
          : CaptionParts.of(
              List.of(CaptionWords.COSTS_FROM.say(source.title()), model.layout().shape()));
    }
    CaptionParts parts =
        CostLandscape.caption(model.dataset().name(), model.standardized(), model.networkCost());
    return model.isSingle() ? parts.withBasic(CaptionWords.SINGLE_PRECISION.say()) : parts;
  }

  private static CaptionParts ofGraph(ModelAtPoint model, CostSource source) {
    CaptionWords precision =
        model.isSingle() ? CaptionWords.SINGLE_PRECISION : CaptionWords.DOUBLE_PRECISION;
    return CaptionParts.of(CaptionParts.data(model.dataset().name(), model.standardized()))
        .withBasic(source.title())
        .withBasic(CaptionWords.PARAMETERS.say(model.layout().size()))
        .withBasic(precision.say());
  }

  /** Says at which values the features are held that a picture does not draw. */
  public static String held(List<String> features, List<Double> values) {
    if (features.size() > CaptionParts.MOST_NAMED) {
      return CaptionWords.OTHERS_HELD.say(features.size());
    }
    return CaptionWords.HELD.say(
        JoiningWords.values(
            IntStream.range(0, features.size())
                .mapToObj(
                    k -> JoiningWords.IS.say(features.get(k), CostLandscape.number(values.get(k))))
                .toList()));
  }
}
