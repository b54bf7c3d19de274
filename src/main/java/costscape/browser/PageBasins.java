package costscape.browser;

import costscape.critical.basin.BasinMap;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.local.Escape;
import costscape.critical.place.StationaryPoint;
import java.util.Arrays;
import java.util.List;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** The ends that training reaches from the cells of a slice, first axis slowest. */
public final class PageBasins {
  private static final String NUMBER = "{0}";

  private final BasinMap map;
  private final List<Catalogue.Entry> ends;

  PageBasins(BasinMap.Comparison basins) {
    map = basins.maps().get(0);
    ends = basins.catalogue().entries();
  }

  /** The number of the end that each cell leads to, from 1; 0 where training did not settle. */
  @JSExport
  @JSByRef
  public int[] cells() {
    int points = map.grid().second().points();
    int[] cells = new int[map.grid().first().points() * points];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = map.end(cell / points, cell % points).orElse(0);
    }
    return cells;
  }

  /** Names the ends, in the order of their numbers; the end's cost comes in the place of {0}. */
  @JSExport
  public String[] kinds() {
    return ends.stream().map(entry -> kind(entry.point())).toArray(String[]::new);
  }

  private static String kind(StationaryPoint point) {
    String end = point.asEnd(NUMBER);
    return end.startsWith("cost ") ? point.kind().inWords() + ", " + end : end;
  }

  /** The largest size of a parameter of each end, which tells how far its cost can be believed. */
  @JSExport
  @JSByRef
  public double[] largest() {
    return ends.stream()
        .map(entry -> entry.point().theta().toArray())
        .mapToDouble(theta -> Arrays.stream(theta).map(Math::abs).max().orElse(0))
        .toArray();
  }

  /** The costs of the ends, in the order of their numbers; of an unbounded one what it falls to. */
  @JSExport
  @JSByRef
  public double[] costs() {
    return ends.stream()
        .map(Catalogue.Entry::point)
        .mapToDouble(point -> point.escape().map(Escape::limit).orElse(point.cost()))
        .toArray();
  }
}
