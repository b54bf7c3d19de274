package costscape.cli.movie;

/** Size, text and pace for a place where movies are shown. */
enum MoviePreset {
  BLOG("720x480", "", 15),
  SQUARE("720x720", "", 15),
  SLIDE("1920x1080", "36", 25);

  private final String size;
  private final String fontSize;
  private final double framesPerSecond;

  MoviePreset(String size, String fontSize, double framesPerSecond) {
    this.size = size;
    this.fontSize = fontSize;
    this.framesPerSecond = framesPerSecond;
  }

  String size() {
    return size;
  }

  /** The height of axis titles in pixels; empty for what suits the size. */
  String fontSize() {
    return fontSize;
  }

  double framesPerSecond() {
    return framesPerSecond;
  }
}
