package costscape.cli.movie;

/** Size, text and pace for a place where movies are shown. */
enum MoviePreset {
  BLOG("720x480", "", 15),
  SQUARE("720x720", "", 15),
  SLIDE("1920x1080", "36", 25);

  final String size;

  /** The height of axis titles in pixels; empty for what suits the size. */
  final String fontSize;

  final double framesPerSecond;

  MoviePreset(String size, String fontSize, double framesPerSecond) {
    this.size = size;
    this.fontSize = fontSize;
    this.framesPerSecond = framesPerSecond;
  }
}
