package costscape.critical.unit;

import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the images of a point near another one. It begins at the nearest image and goes on by
 * single swaps and flips of units, always from the nearest image that is left. Of a group of a few
 * dozen maps it finds all images, of a larger group those around the nearest.
 *
 * @param neighbours the images of a point by single swaps and flips
 */
record NearImages(Function<double[], List<double[]>> neighbours) {
  /** Two images closer than this, relative to 1 + ‖θ‖, are one. */
  private static final double SAME = 1e-6;

  /** The number of images from which the search goes on, however few are asked for. */
  private static final int EXPLORED = 16;

  private record Image(double[] theta, double distance) {}

  /** The images, the nearest first, each once. */
  List<double[]> of(double[] nearest, double[] to, int most) {
    List<Image> open = new ArrayList<>(List.of(new Image(nearest, Vectors.distance(nearest, to))));
    List<Image> seen = new ArrayList<>(open);
    for (int k = 0; k < Math.max(EXPLORED, most) && !open.isEmpty(); k++) {
      Image next = open.stream().min(Comparator.comparingDouble(Image::distance)).orElseThrow();
      open.remove(next);
      for (double[] theta : neighbours.apply(next.theta)) {
        Image image = new Image(theta, Vectors.distance(theta, to));
        if (seen.stream().noneMatch(known -> same(known, image))) {
          seen.add(image);
          open.add(image);
        }
      }
    }
    return seen.stream()
        .sorted(Comparator.comparingDouble(Image::distance))
        .limit(most)
        .map(Image::theta)
        .toList();
  }

  private static boolean same(Image one, Image other) {
    double close = SAME * (1 + Vectors.norm(one.theta));
    return Math.abs(one.distance - other.distance) <= close // quick, and tells most apart
        && Vectors.distance(one.theta, other.theta) <= close;
  }
}
