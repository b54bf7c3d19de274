package costscape.cli.report;

import costscape.render.look.Look;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a run's options say about its files. A part of the run, such as one panel of several,
 * changes one of these settings and keeps the others.
 *
 * @param stem what the names of all files begin with
 * @param form what all pictures have in common
 * @param recorded whether pictures carry the record of the run inside
 * @param patience work that takes longer is saved as it goes
 * @param notices receives one line where work is resumed or cannot be saved
 * @param taker receives the pictures
 */
public record OutputSettings(
    String stem,
    Look form,
    boolean recorded,
    Duration patience,
    Consumer<String> notices,
    Optional<PictureTaker> taker) {
  /** Settings by which pictures become files that carry the record. */
  public OutputSettings(String stem, Look form, Duration patience, Consumer<String> notices) {
    this(stem, form, true, patience, notices, Optional.empty());
  }

  /** The settings of a command that draws no picture and whose work is short. */
  public static OutputSettings withoutPictures(String stem) {
    return new OutputSettings(stem, Look.USUAL, Duration.ofMinutes(1), notice -> {});
  }

  /** Pictures of another form. */
  public OutputSettings with(Look other) {
    return new OutputSettings(stem, other, recorded, patience, notices, taker);
  }

  /** Pictures without the record inside: a new commit alone does not change such a file. */
  public OutputSettings unrecorded() {
    return new OutputSettings(stem, form, false, patience, notices, taker);
  }

  /** The files of one part of several: {@code STEM-1} and so on. */
  public OutputSettings numbered(int number) {
    return new OutputSettings(stem + "-" + number, form, recorded, patience, notices, taker);
  }

  /** Pictures that become parts of another picture. */
  public OutputSettings givenTo(PictureTaker other) {
    return new OutputSettings(stem, form, recorded, patience, notices, Optional.of(other));
  }
}
