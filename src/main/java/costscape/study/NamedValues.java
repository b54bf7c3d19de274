package costscape.study;

import costscape.space.ParameterVector;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The values of a point by the names of the parameters, in their order. A name is made when it is
 * asked for: hundreds of thousands of them would take more memory than the point.
 */
final class NamedValues extends AbstractMap<String, Double> {
  private final List<String> names;
  private final ParameterVector point;

  NamedValues(List<String> names, ParameterVector point) {
    this.names = names;
    this.point = point;
  }

  @Override
  public Set<Entry<String, Double>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Double>> iterator() {
        return IntStream.range(0, size())
            .mapToObj(k -> Map.entry(names.get(k), point.get(k)))
            .iterator();
      }

      @Override
      public int size() {
        return point.dimension();
      }
    };
  }
}
