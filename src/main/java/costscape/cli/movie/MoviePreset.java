package costscape.cli.movie;

import costscape.cli.option.DefaultSize;

/** Size, text and pace for a place where movies are shown. */
enum MoviePreset {
  BLOG("720x480", "", 15),
  SQUARE("720x720", "", 15),
  SLIDE("1920x1080", "36", 25);

  final DefaultSize size;
  final double framesPerSecond;

  MoviePreset(String size, String fontSize, double framesPerSecond) {
    this.size = new DefaultSize(size, fontSize, true);
    this.framesPerSecond = framesPerSecond;
  }
}
