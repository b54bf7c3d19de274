package costscape.cli.movie;

import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.job.Parts;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.render.layer.LabelledMarks.Spot;
import costscape.render.look.Look;
import costscape.render.movie.Movie;
import costscape.study.VariedSlice;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How planned movies become files: a frame is tried, the files are named, the landscape is swept,
 * and all frames are drawn and written.
 *
 * @param turns whether the movie ends where it begins, played forwards
 */
public record Filming(MovieOptions options, boolean turns, ThreadOptions threads, Output output) {
  /** A movie with its files, and the line or plane of its landscape where it shows one. */
  public record Filmed(Movie movie, MovieFiles files, Optional<VariedSlice> varied) {
    public Summary summary(double seconds) {
      int frames = movie.frames();
      Summary summary =
          new Summary()
              .put("frames", frames)
              .put("cells", frames * varied.map(VariedSlice::cells).orElse(0L))
              .put("seconds", seconds)
              .line("frames   %d in %s s", frames, Summary.seconds(seconds));
      files.into(summary);
      varied.ifPresent(summary::directions);
      return summary;
    }
  }

  /**
   * Films what was planned. A frame of few cells is tried before the sweeps.
   *
   * @param marks in the plane that is shown
   */
  public Filmed film(MoviePlan plan, Optional<VariedSlice> varied, List<Spot> marks)
      throws IOException {
    Look look =
        varied
            .map(slice -> output.form().titling(slice.titles()))
            .orElse(output.form())
            .marked(marks);
    varied.ifPresent(output::about);
    Movie small = plan.smallest().movie(look, Runner.serial());
    int frames = small.frames();
    if (plan instanceof Mover mover) {
      output.about(mover.axes());
      frames = mover.axis().points();
    }
    MovieFiles files = prepare(frames);
    look.check(small.parts());
    look.rehearseAsIs(small.frame(0));
    return written(new Filmed(plan.movie(look, sweeper(frames)), files, varied), plan.title());
  }

  private MovieFiles prepare(int frames) throws IOException {
    return MovieFiles.prepare(output, options, options.played(frames), turns);
  }

  /** The costs come first, for all frames share their range. */
  private Runner sweeper(int frames) {
    String costs =
        ThreadOptions.part(String.format(Locale.ROOT, "the costs of %,d frames", frames), 1, 2);
    return threads.saving("frames", costs, output);
  }

  private Filmed written(Filmed filmed, String title) throws IOException {
    Movie played = options.played(filmed.movie);
    filmed.files.write(played, title, painter(played.frames(), filmed));
    return new Filmed(played, filmed.files, filmed.varied);
  }

  /** A runner of the pictures, whose progress says how large the files are by then. */
  private Runner painter(int frames, Filmed filmed) {
    int parts = filmed.varied.isPresent() ? 2 : 1;
    String pictures =
        ThreadOptions.part(String.format(Locale.ROOT, "%,d pictures", frames), parts, parts);
    Progress progress = threads.progress("frames", pictures, output, filmed.files::bytes);
    return output.resuming(threads.runner(new Parts(filmed.files.jobs(frames), progress)));
  }
}
