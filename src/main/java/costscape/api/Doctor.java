package costscape.api;

import costscape.direction.NotedDirection;
import costscape.direction.Recipe.RandomRecipe;
import costscape.job.Runner;
import costscape.render.figure.DoctorFigure;
import costscape.store.table.DrawnPlanes;
import costscape.study.doctor.Diagnosis;
import costscape.study.doctor.DrawnPlane;
import costscape.study.doctor.NetworkDoctor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is fine, doubtful or wrong about a plane of costs that somebody drew.
 *
 * <pre>{@code
 * for (var finding : Doctor.of(Path.of("surface.h5")).findings()) {
 *   System.out.println(finding.level() + " " + finding.name() + ": " + finding.what());
 * }
 * }</pre>
 */
public final class Doctor {
  private final Diagnosis found;

  private Doctor(Diagnosis found) {
    this.found = found;
  }

  /** How bad a finding is. */
  public enum Level {
    /** Nothing speaks against the plane. */
    FINE,
    /** The plane may mislead, or says something else than its reader thinks. */
    DOUBT,
    /** The plane is not what it is said to be. */
    FAULT
  }

  /**
   * One thing that was looked at. What cannot be judged is no finding.
   *
   * @param name of what was looked at, such as {@code centre}, {@code noise} or {@code cells}
   * @param level how bad it is
   * @param what was found, with its size
   * @param why it matters; empty where nothing is wrong
   * @param todo what to do; empty where nothing is wrong
   */
  public record Finding(String name, Level level, String what, String why, String todo) {}

  /**
   * A plane in a file: loss-landscape's {@code .h5}, an {@code .npz} with {@code x}, {@code y} and
   * {@code cost}, or a table of three columns. The point that it goes through lies at 0.
   *
   * @throws IllegalArgumentException where the file holds no plane
   */
  public static Doctor of(Path file) {
    return of(Files.read(() -> DrawnPlanes.read(file)));
  }

  /**
   * A plane of costs. The point that it goes through lies at 0.
   *
   * @param x the values of the first axis, which rise
   * @param y the values of the second axis, which rise
   * @param costs a row for each x; what is not finite has failed
   * @throws IllegalArgumentException where these are no plane
   */
  public static Doctor of(double[] x, double[] y, double[][] costs) {
    double[] all = Arrays.stream(costs).flatMapToDouble(Arrays::stream).toArray();
    return of(new DrawnPlane("x", "y", x, y, all));
  }

  private static Doctor of(DrawnPlane plane) {
    return new Doctor(Diagnosis.of(plane, Optional.of(new double[2])));
  }

  /**
   * Asks a network again: twenty cells are recomputed, and the directions are measured. Twenty
   * planes of other seeds are drawn where both directions are random ones of a published kind.
   *
   * @param plane the point and the two directions that the costs are said to be of; neither may be
   *     a single parameter
   * @throws IllegalArgumentException where an axis is a single parameter
   * @throws IllegalStateException where the model is no network
   */
  public Doctor ask(Plane plane) {
    if (plane.span.made().stream().anyMatch(NotedDirection::isParameter)) {
      throw new IllegalArgumentException("%s: two directions were expected".formatted(plane));
    }
    Model model = plane.point.model;
    NetworkDoctor network =
        new NetworkDoctor(
            model.cost,
            model.networkCost().network().layout(),
            plane.point.theta,
            plane.slice(),
            plane.span.made().stream().allMatch(made -> made.recipe() instanceof RandomRecipe),
            Optional.empty(),
            Optional.empty());
    return new Doctor(network.diagnosis(found, NetworkDoctor.SEEDS, Runner.serial()));
  }

  /** {@return all findings, those of the plane alone first} */
  public List<Finding> findings() {
    return found.findings().stream()
        .map(f -> new Finding(f.name(), level(f), f.what(), f.why(), f.todo()))
        .toList();
  }

  private static Level level(costscape.study.doctor.Finding finding) {
    return Level.valueOf(finding.level().name());
  }

  /**
   * Writes the plane beside all findings as one screen.
   *
   * @param file whose name ends in {@code .html} or {@code .png}
   * @throws IllegalArgumentException where it ends otherwise
   */
  public void write(Path file) throws IOException {
    String ending = Files.ending(file);
    if (!List.of("html", "png").contains(ending)) {
      throw new IllegalArgumentException(
          "%s: a name was expected that ends in .html or .png".formatted(file));
    }
    DoctorFigure figure = new DoctorFigure(found, "costscape doctor");
    Files.write(file, ending.equals("html") ? figure::page : figure::png);
  }
}
