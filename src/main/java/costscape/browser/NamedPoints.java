package costscape.browser;

import costscape.network.KnownPoint;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import java.util.Arrays;
import org.apache.commons.math3.random.Well19937c;

/** The points of a network that have a name. */
record NamedPoints(ParameterLayout layout) {
  private static final String RANDOM = "random:";

  /** A preset, or a standard normal point drawn with the seed in its name. */
  ParameterVector point(String name) {
    if (name.startsWith(RANDOM)) {
      long seed = Long.parseLong(name.substring(RANDOM.length()));
      return ParameterVector.gaussian(layout.size(), 1, new Well19937c(seed));
    }
    return KnownPoint.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no point " + name))
        .point(layout);
  }

  /** The presets that fit the network. */
  String[] names() {
    return Arrays.stream(KnownPoint.values())
        .filter(preset -> preset.fits(layout))
        .map(KnownPoint::label)
        .toArray(String[]::new);
  }
}
