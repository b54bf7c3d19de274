package costscape.render.frame;

import costscape.job.Job;
import costscape.render.image.ColourCount;

/** Counts the colours of some frames, which are spread evenly over a movie and include its ends. */
record ColourSample(FrameJob job, int frames) implements Job<ColourCount> {
  private static final int MOST = 10;

  /** How many frames of so many are looked at. */
  static int of(int frames) {
    return Math.min(MOST, frames);
  }

  @Override
  public int size() {
    return of(frames);
  }

  @Override
  public ColourCount run(int index) {
    int last = Math.max(1, size() - 1);
    ColourCount count = new ColourCount();
    count.add(job.pixels((int) ((long) index * (frames - 1) / last)).array(), Integer.MAX_VALUE);
    return count;
  }
}
